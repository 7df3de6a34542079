"""Messages that do not fit: loudspeaker scripts too long for their time, text messages for one message."""

from collections.abc import Iterator, Sequence

from generator.loading.project import ProjectRecords
from generator.messages.problem import Position, Problem, Severity
from generator.views.base.localizer import Localizer
from generator.views.print.broadcast import build_broadcasts
from generator.views.print.share_texts import build_messages


def check_messages(localizers: Sequence[Localizer], records: ProjectRecords) -> list[Problem]:
    """One warning for each campaign and kind of message, about the area where it is longest."""
    found = [*_check_scripts(localizers[0], records)]
    for localizer in localizers:
        found += _check_sms(localizer, records)
    worst: dict[tuple[str, Position, str], Problem] = {}
    for problem in sorted(found, key=lambda problem: int(problem.values["over"])):
        kind = problem.values.get("limit", problem.values.get("length", ""))
        worst[problem.code, problem.position, kind] = problem
    return [*worst.values()]


def _check_scripts(localizer: Localizer, records: ProjectRecords) -> Iterator[Problem]:
    for view in build_broadcasts(localizer):
        for script in view.scripts:
            if script.excess:
                values = {
                    "length": str(script.seconds),
                    "needed": str(script.needed),
                    "over": str(script.excess),
                }
                where = _locate(records, view.campaign, ("action", localizer.locale))
                yield Problem("script-too-long", where, values, severity=Severity.WARNING)


def _check_sms(localizer: Localizer, records: ProjectRecords) -> Iterator[Problem]:
    for campaign in localizer.site.campaigns:
        for area in localizer.site.places_of(campaign, localizer.today):
            for sms in build_messages(localizer, campaign, area).values():
                if sms.excess:
                    values = {
                        "locale": localizer.locale,
                        "count": str(sms.length),
                        "limit": str(sms.limit),
                        "over": str(sms.excess),
                    }
                    where = _locate(records, campaign.slug, ("title", localizer.locale))
                    yield Problem("sms-too-long", where, values, severity=Severity.WARNING)


def _locate(records: ProjectRecords, slug: str, path: tuple[str, ...]) -> Position:
    record = next(record for record in records.of("campaigns") if record.stem == slug)
    return record.locate_value(path)
