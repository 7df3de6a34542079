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
    line: str
    """The first and the last day of the line, "2021-09-01/2022-05-31", on which the script marks today."""
    today: str
    """Where today is on it, in per cent; empty where that is for the script to find, or off the line."""
    rows: tuple[SeasonRow, ...]
    plan: Dated[FileLink]
    """The same on a sheet for the wall, if it could be made, until all of them are over."""


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
        line="" if localizer.is_fixed else span.line,
        today=f"{span.share(localizer.today)}" if localizer.is_fixed and localizer.today in span else "",
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
        plan=localizer.dated(lambda on: _link_plan(on, here) if on.current() else None, *campaigns),
    )


def _link_plan(localizer: Localizer, here: str) -> FileLink | None:
    words = localizer.words
    path = localizer.links.season_plan(localizer.locale)
    files = PrintFiles(localizer, here)
    return files.file(path, Phrase(words["season_plan"]), localizer.locale, words["season_plan_paper"])
