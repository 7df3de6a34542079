"""The season at a glance: every campaign on one line of months, for the home page and for the wall."""

from dataclasses import dataclass

from generator.views.base.components import FileLink, Link, StatusView
from generator.views.base.dated import Dated
from generator.views.base.file_links import PrintFiles
from generator.views.base.localizer import Localizer
from generator.views.base.months import SeasonMonth, Span, months_of, season_heading
from generator.views.base.phrase import Phrase
from generator.views.base.status import build_status
from generator.views.base.urls import relative


@dataclass(frozen=True, slots=True)
class SeasonRow:
    """A campaign on the line of the season; `start` and `width` in per cent of the line."""

    campaign: Link
    when: str
    status: Dated[StatusView]
    accent: str
    start: str
    width: str


@dataclass(frozen=True, slots=True)
class Season:
    """All campaigns, by date."""

    heading: str
    months: tuple[SeasonMonth, ...]
    rows: tuple[SeasonRow, ...]
    plan: FileLink | None
    """The same on a sheet for the wall; None where it could not be made, or once all of them are over."""


def build_season(localizer: Localizer, here: str) -> Season | None:
    """The season for the page at `here`; None where no campaign has a day."""
    campaigns = localizer.listed()
    if not any(campaign.is_dated for campaign in campaigns):
        return None
    span = Span(campaigns)
    links, locale = localizer.links, localizer.locale
    return Season(
        heading=season_heading(localizer),
        months=months_of(localizer, span),
        rows=tuple(
            SeasonRow(
                campaign=Link(relative(here, links.campaign(c.slug, locale)), localizer.say(c.title)),
                when=localizer.when(c),
                status=build_status(localizer, c),
                accent=c.accent,
                start=f"{span.start(c)}",
                width=f"{span.width(c)}",
            )
            for c in campaigns
        ),
        plan=_link_plan(localizer, here) if localizer.current() else None,
    )


def _link_plan(localizer: Localizer, here: str) -> FileLink | None:
    words = localizer.words
    path = localizer.links.season_plan(localizer.locale)
    files = PrintFiles(localizer, here)
    return files.file(path, Phrase(words["season_plan"]), localizer.locale, words["season_plan_paper"])
