"""What is said of a campaign that is over on the day of the build: whom to ask now, and no invitation."""

from datetime import date
from functools import partial
from operator import itemgetter

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.views.base.components import Link, PastPrint, PastView
from generator.views.base.dated import Dated
from generator.views.base.desks import standing
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.urls import relative


def build_past(
    localizer: Localizer, here: str, campaign: Campaign, area: Area | None = None
) -> Dated[PastView]:
    """For the page at `here`, of the whole campaign or of it in one area, once it is over."""

    def build(on: Localizer) -> PastView | None:
        return _describe(on, here, campaign, area) if on.is_over(campaign) else None

    return localizer.dated(build, campaign)


def _describe(localizer: Localizer, here: str, campaign: Campaign, area: Area | None) -> PastView:
    places = standing(localizer, area) if area else ()
    if len(places) == 1:
        path = localizer.links.area(places[0], localizer.locale)
        more = localizer.word("over_next_area", area=localizer.area(places[0]))
    else:
        path, more = localizer.links.section("campaigns", localizer.locale), localizer.words["over_next"]
    ask = localizer.words["over_ask_here" if area else "over_ask"]
    return PastView(
        ask=ask,
        next=Link(relative(here, path), Phrase(more)),
        after=localizer.say(campaign.after) if campaign.after else None,
        season=_say_season(localizer, campaign),
        successor=_link_successor(localizer, here, campaign, area),
    )


def list_also(localizer: Localizer, here: str, campaign: Campaign, area: Area | None = None) -> Dated[Link]:
    """What else is on, in one area or at all, what ends first before the others.

    Without what takes it up again, to which `build_past` leads.
    """
    site = localizer.site
    said = (campaign, site.seasons.successor(campaign))
    others = sorted(
        (one for one in site.campaigns if one not in said), key=lambda one: one.last_day or date.max
    )
    return tuple(
        part for other in others for part in localizer.dated(partial(_link_other, here, other, area), other)
    )


def _link_other(here: str, other: Campaign, area: Area | None, localizer: Localizer) -> Link | None:
    """While it is on, where there is one place for it: the area, or what took its place."""
    site, links, locale = localizer.site, localizer.links, localizer.locale
    reached = [one for one in standing(localizer, area) if site.reaches(other, one)] if area else []
    if not localizer.status(other).is_on or (area and len(reached) != 1):
        return None
    path = links.action(other, reached[0], locale) if area else links.campaign(other.slug, locale)
    return Link(relative(here, path), localizer.say(other.title))


def _say_season(localizer: Localizer, campaign: Campaign) -> str:
    if campaign.season is None or not localizer.site.seasons.is_other(campaign):
        return ""
    return localizer.word("over_season", season=localizer.season(campaign.season))


def _link_successor(localizer: Localizer, here: str, campaign: Campaign, area: Area | None) -> Link | None:
    site, links, locale = localizer.site, localizer.links, localizer.locale
    successor = site.seasons.successor(campaign)
    if successor is None:
        return None
    path = links.campaign(successor.slug, locale)
    places = (area, *site.succession.later(area)) if area else ()
    reached = [one for one in places if site.reaches(successor, one)]
    if reached and (len(reached) == 1 or reached[0] is area):
        path = links.action(successor, reached[0], locale)
    title, when = localizer.say(successor.title), localizer.when(successor, is_inside=True)
    label = localizer.word("over_successor", campaign=title.text, when=when)
    return Link(relative(here, path), Phrase(label, title.lang))


def describe_past(localizer: Localizer, campaign: Campaign) -> str:
    """The description of its pages for search engines, and for those who are sent a link."""
    return localizer.word("over_description", when=localizer.when(campaign, is_inside=True))


def say_take_down(localizer: Localizer, campaign: Campaign) -> str:
    """Until when its sheets hang, or that they should be gone; nothing where they stay."""
    last = campaign.comes_down
    if last is None:
        return ""
    key = "poster_take_down" if localizer.today <= last else "poster_taken_down"
    return localizer.word(key, day=localizer.day(last))


def list_past_prints(localizer: Localizer, area: Area) -> Dated[PastPrint]:
    """The campaigns of an area for which nothing is printed any more, the last one first."""
    site = localizer.site
    ended = [
        (campaign.last_day, campaign)
        for campaign in localizer.listed()
        if campaign.last_day and site.reaches(campaign, area)
    ]
    return tuple(
        part
        for _, campaign in sorted(ended, key=itemgetter(0), reverse=True)
        for part in localizer.dated(partial(_describe_print, campaign), campaign)
    )


def _describe_print(campaign: Campaign, localizer: Localizer) -> PastPrint | None:
    if not localizer.is_over(campaign):
        return None
    when = localizer.when(campaign, is_inside=True)
    return PastPrint(localizer.say(campaign.title), when, say_take_down(localizer, campaign))
