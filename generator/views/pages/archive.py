"""The archive: campaigns of other seasons, whose pages stay at their addresses."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.model.campaign import Campaign
from generator.views.base.components import Link
from generator.views.base.localizer import Localizer
from generator.views.base.urls import relative
from generator.views.frame.frame import build_frame, build_section_head
from generator.views.frame.models import ShellPage
from generator.views.frame.notices import add_notices


@dataclass(frozen=True, slots=True)
class ArchivedCampaign:
    """A campaign of another season, and when it was."""

    page: Link
    when: str


@dataclass(frozen=True, slots=True)
class ArchivedSeason:
    """One season."""

    heading: str
    campaigns: tuple[ArchivedCampaign, ...]


@dataclass(frozen=True, slots=True)
class ArchivePage(ShellPage):
    """The seasons, the latest first."""

    TEMPLATE: ClassVar = "archive.html"
    heading: str
    lead: str
    seasons: tuple[ArchivedSeason, ...]


def build_archive(localizer: Localizer) -> ArchivePage:
    """All campaigns of other seasons, each season's by date."""
    head = build_section_head(localizer, "earlier")
    here = localizer.links.section("earlier", localizer.locale)
    seasons = tuple(_show_season(localizer, here, *one) for one in localizer.site.seasons.others.items())
    page = ArchivePage(build_frame(localizer, head), head.title, localizer.word("earlier_lead"), seasons)
    return add_notices(localizer, page)


def _show_season(
    localizer: Localizer, here: str, season: str, campaigns: Sequence[Campaign]
) -> ArchivedSeason:
    heading = localizer.word("earlier_season", season=localizer.season(season))
    return ArchivedSeason(heading, tuple(_show(localizer, here, one) for one in campaigns))


def _show(localizer: Localizer, here: str, campaign: Campaign) -> ArchivedCampaign:
    path = localizer.links.campaign(campaign.slug, localizer.locale)
    return ArchivedCampaign(
        Link(relative(here, path), localizer.say(campaign.title)), localizer.when(campaign)
    )
