"""What is wrong with a poster, told where its words were written."""

from collections.abc import Collection, Iterable

from generator.loading.project import ProjectRecords
from generator.loading.records import Record
from generator.model.site import Site
from generator.problems.problem import Position, Problem, Severity
from generator.rendering.posters import Finding, Misfit
from generator.rendering.proof import SheetFault
from generator.rendering.typesetting import TooLongText, UnprintableText
from generator.views.broadcasts import BroadcastView
from generator.views.cards import CardView
from generator.views.posters import PosterView
from generator.views.print_kit import Leaf
from generator.views.season import PlanView

CAMPAIGN_FIELDS = frozenset({"title", "slogan", "dates_note", "action", "messages", "bring"})
CONTACT_FIELDS = frozenset({"contacts", "contact_label"})
STANDS_FOR = {"strip": "title"}
"""Words made of others, by what a writer can change."""
AUTHORITY_FIELDS = {"agency": "name", "unit": "unit", "maker": "address", "hotline": "hotline"}


def describe_finding(finding: Finding, view: PosterView, records: ProjectRecords) -> Problem:
    """A text that does not fit its sheet, or that the typeface cannot print."""
    campaign = next((r for r in records.campaigns if r.stem == view.campaign), None)
    field = STANDS_FOR.get(finding.field, finding.field)
    if field == "appeal" and campaign and not campaign.names_in(("poster", "appeal")):
        field = "slogan"  # which stands in its place
    where = _locate(field, view, records, campaign)
    values = {"field": field, "format": view.sheet.format, "locale": view.languages}
    if isinstance(finding, Misfit):
        return Problem("text-too-long", where, {**values, "excess": str(finding.excess_characters)})
    return Problem("unprintable-character", where, {**values, "characters": finding.characters})


def describe_cover(error: TooLongText | UnprintableText) -> Problem:
    """Words of the formats that the cover of a print pack cannot hold or print."""
    where = Position("site_data/formats.yaml")
    if isinstance(error, UnprintableText):
        values = {"field": "pack", "characters": "".join(sorted(error.characters))}
        return Problem("unprintable-character", where, values)
    values = {"field": "pack", "format": "bo-in", "locale": "vi", "excess": str(max(error.excesses.values()))}
    return Problem("text-too-long", where, values)


def describe_report(error: TooLongText | UnprintableText, view: Leaf | CardView) -> Problem:
    """A report, script, plan or card that its paper cannot hold, or that the typeface cannot print."""
    where, field = Position("site_data/indicators.yaml"), "bao-cao"
    if isinstance(view, BroadcastView):
        where, field = Position(f"campaigns/{view.campaign}.yaml"), "phat-thanh"
    elif isinstance(view, PlanView):
        where, field = Position("campaigns"), "ke-hoach-nam-hoc"
    if isinstance(error, UnprintableText):
        values = {"field": field, "characters": "".join(sorted(error.characters))}
        return Problem("unprintable-character", where, values)
    excess = str(max(error.excesses.values()))
    values = {"field": field, "format": "A4", "locale": view.locale, "excess": excess}
    return Problem("text-too-long", where, values)


def describe_fault(fault: SheetFault, path: str, expected: Iterable[str]) -> Problem:
    """A file at `path` whose codes cannot be read, are faint, or say something else than `expected`."""
    where = Position("site_data/formats.yaml")
    if fault.kind == "unreadable":
        return Problem("qr-unreadable", where, {"path": path})
    if fault.kind == "faint":
        return Problem("qr-faint", where, {"path": path})
    values = {"path": path, "found": ", ".join(fault.found), "expected": ", ".join(expected)}
    return Problem("qr-wrong-address", where, values)


def check_targets(views: list[PosterView], pages: set[str], site: Site) -> list[Problem]:
    """Sheets whose code would lead to a page that is not among `pages`, the paths of the site."""
    root = site.authority.base_url.rstrip("/") + "/"
    where = Position("site_data/authority.yaml")
    return [
        Problem("qr-dead-end", where, {"path": v.path, "expected": v.short_url})
        for v in views
        if v.short_url
        if not v.short_url.casefold().startswith(root.casefold()) or v.short_url[len(root) :] not in pages
    ]


def describe_damage(names: Collection[str]) -> list[Problem]:
    """Files of the cache that were not as they had been made: told, and nothing is wrong any more."""
    if not names:
        return []
    where, values = Position(".loa-cache"), {"count": str(len(names))}
    return [Problem("cache-damaged", where, values, severity=Severity.NOTICE)]


def tell_once(problems: list[Problem]) -> list[Problem]:
    """One problem for each text, the one of the sheet that asks for the largest cut."""
    once: dict[tuple[str, Position], Problem] = {}
    for problem in sorted(problems, key=lambda problem: int(problem.values.get("excess", "0"))):
        once[problem.code, problem.position] = problem
    return list(once.values())


def _locate(field: str, view: PosterView, records: ProjectRecords, campaign: Record | None) -> Position:
    """Where the words of a poster's `field` were written."""
    authority = records.shared.get("authority")
    if field in CONTACT_FIELDS:
        return _start(records.shared.get("contacts"), "site_data/contacts.yaml")
    if field in AUTHORITY_FIELDS and authority:
        return authority.locate_value((AUTHORITY_FIELDS[field], view.locale))
    if campaign and (path := _campaign_path(field, view.locale)):
        return campaign.locate_value(path)
    return _start(campaign, f"campaigns/{view.campaign}.yaml")


def _campaign_path(field: str, locale: str) -> tuple[str | int, ...]:
    """The way to the words of `field` in a campaign's record; empty for words that are not written there."""
    if field in CAMPAIGN_FIELDS:
        return (field, locale)
    return {
        "appeal": ("poster", "appeal", locale),
        "picture_alt": ("poster", "picture", "alt", locale),
        "source": ("sources", 0, "title", locale),
        "when": ("ends",),
        "take_down": ("take_down",),
    }.get(field, ())


def _start(record: Record | None, file: str) -> Position:
    return Position(record.file if record else file)
