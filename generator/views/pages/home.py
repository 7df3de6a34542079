"""Home: what is on now, what comes next, whom to call."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator.model.campaign_status import Status
from generator.views.base.components import CampaignCard, Link, UpdateCard
from generator.views.base.dated import Dated
from generator.views.base.guidance import link_barriers
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.tiles import Tiles
from generator.views.feeds.news import link_all, link_latest
from generator.views.frame.frame import Head, build_frame, page_links
from generator.views.frame.json_ld import as_json_ld, describe_agency
from generator.views.frame.models import ShellPage
from generator.views.frame.notices import add_notices
from generator.views.pages.area_list import area_tiles
from generator.views.pages.campaign_groups import CampaignGroup, due_day, group_cards, name_status
from generator.views.pages.campaign_list import build_campaign_card
from generator.views.pages.planned import PlannedPage
from generator.views.pages.season import Season, build_season


@dataclass(frozen=True, slots=True)
class HomePage(ShellPage):
    """What is on now, what comes next, find your area, what is in your way."""

    TEMPLATE: ClassVar = "home.html"
    heading: Phrase
    tagline: Phrase
    first: Dated[CampaignCard]
    """The most urgent of what is on now or comes soon."""
    nothing: Dated[str]
    """Said in its place where there is none."""
    others: Dated[CampaignCard]
    """What else comes within two weeks, then what else is on now."""
    coming: CampaignGroup
    over: CampaignGroup
    """Until it is due to be read again."""
    tiles: Dated[Tiles]
    barriers: tuple[Link, ...]
    season: Season | None
    """None where there is no campaign."""
    guides: tuple[Link, ...]
    updates: tuple[UpdateCard, ...]
    all_updates: Link | None
    """None where there is no news."""


def plan_home(localizer: Localizer) -> Iterator[PlannedPage]:
    """The front page."""
    yield PlannedPage(localizer.links.home(localizer.locale), partial(build_home, localizer))


def build_home(localizer: Localizer) -> HomePage:
    """What is on now, what comes next, find your area, what is in your way."""
    here = localizer.links.home(localizer.locale)
    authority = localizer.site.authority
    heading = localizer.say(authority.site_name)
    head = Head(
        paths={locale: localizer.links.home(locale) for locale in localizer.site.languages},
        title="",
        description=localizer.word("site_description"),
        card=(localizer.say(authority.tagline).text, localizer.word("site_description")),
        structured=as_json_ld(describe_agency(localizer)),
        as_of=_as_of(localizer),
    )
    groups = group_cards(
        localizer, localizer.site.campaigns, partial(build_campaign_card, localizer, here), _assign
    )
    page = HomePage(
        frame=build_frame(localizer, head),
        heading=heading,
        tagline=localizer.say(authority.tagline),
        first=groups["first"].cards,
        nothing=localizer.dated(_say_nothing, *localizer.site.campaigns),
        others=groups["near"].cards + groups["now"].cards,
        coming=groups["coming"],
        over=groups["over"],
        tiles=area_tiles(localizer, here),
        barriers=link_barriers(localizer, here),
        season=build_season(localizer, here),
        guides=page_links(localizer, here, "guide"),
        updates=link_latest(localizer, here),
        all_updates=link_all(localizer, here),
    )
    return add_notices(localizer, page)


def _assign(localizer: Localizer) -> dict[str, str]:
    """What is over leaves the home page on the day it is due to be read again, or goes into the archive."""
    site, today = localizer.site, localizer.today
    assigned = {
        one.slug: "near" if localizer.status(one) is Status.NEAR else name_status(localizer, one)
        for one in site.campaigns
        if not localizer.is_over(one) or (today <= one.review and not site.is_archived(one, today))
    }
    urgent = [one for one in site.campaigns if assigned.get(one.slug) in ("now", "near")]
    if urgent:
        first = min(urgent, key=lambda one: due_day(one, assigned[one.slug]))
        assigned[first.slug] = "first"
    return assigned


def _say_nothing(localizer: Localizer) -> str | None:
    """What stands where nothing is on now or near."""
    named = set(_assign(localizer).values())
    if "first" in named:
        return None
    return localizer.words["home_nothing_on" if "coming" in named else "home_nothing_left"]


def _as_of(localizer: Localizer) -> str:
    """The season, if the project names one, and the day of the build."""
    season, day = localizer.site.authority.season, localizer.day(localizer.today)
    if not localizer.is_fixed:
        return localizer.season(season) if season else ""
    if season is None:
        return localizer.word("as_of_notice", day=day)
    return localizer.word("as_of_notice_season", season=localizer.season(season), day=day)
