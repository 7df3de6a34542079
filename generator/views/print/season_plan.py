"""The season on one sheet."""

from dataclasses import dataclass
from datetime import UTC, datetime, time

from generator.views.base.localizer import Localizer
from generator.views.base.months import SeasonMonth, Span, months_of, season_heading
from generator.views.base.phrase import Phrase


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One campaign on the sheet."""

    title: Phrase
    when: str
    action: Phrase
    take_down: str
    accent: str
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class PlanView:
    """The season plan: one A4 sheet on its side, more where there are many campaigns."""

    path: str
    locale: str
    heading: str
    agency: Phrase | None
    """None where the unit below is all there is."""
    unit: Phrase
    months: tuple[SeasonMonth, ...]
    heads: tuple[str, ...]
    rows: tuple[PlanRow, ...]
    address: str
    stamp: int
    """The date of the file, in Unix seconds: the season's first day, so that it is the same on any day."""


def build_plans(localizers: tuple[Localizer, ...]) -> list[PlanView]:
    """The sheet in every language; none where nothing is on or coming, or no campaign has a day."""
    return [_plan(localizer) for localizer in localizers if _is_wanted(localizer)]


def _is_wanted(localizer: Localizer) -> bool:
    return bool(localizer.current()) and any(campaign.is_dated for campaign in localizer.listed())


def _plan(localizer: Localizer) -> PlanView:
    authority, campaigns = localizer.site.authority, localizer.listed()
    span = Span(campaigns)
    return PlanView(
        path=localizer.links.season_plan(localizer.locale),
        locale=localizer.locale,
        heading=season_heading(localizer),
        agency=localizer.say(authority.name) if authority.unit else None,
        unit=localizer.say(authority.responsible),
        months=months_of(localizer, span),
        heads=tuple(
            localizer.words[name] for name in ("season_campaign", "when", "what_to_do", "season_take_down")
        ),
        rows=tuple(
            PlanRow(
                title=localizer.say(c.title),
                when=localizer.when(c),
                action=localizer.say(c.action),
                take_down=localizer.day(c.comes_down) if c.comes_down else "",
                accent=c.accent,
                start=span.start(c),
                width=span.width(c),
            )
            for c in campaigns
        ),
        address=localizer.printed(localizer.links.home(localizer.locale)),
        stamp=int(datetime.combine(span.first, time(), UTC).timestamp()),
    )
