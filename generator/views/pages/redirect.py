"""A page that leads on from a former or short address."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.schema import Path
from generator.views.base.components import Link
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.urls import relative
from generator.views.frame.frame import Head, build_frame
from generator.views.frame.models import BarePage
from generator.views.frame.sharing import card_path
from generator.views.pages.planned import PlannedPage


@dataclass(frozen=True, slots=True)
class RedirectPage(BarePage):
    """An old or short address that leads to a page."""

    TEMPLATE: ClassVar = "redirect.html"
    target: Link


def build_redirect(localizer: Localizer, here: str, target: str, title: Phrase) -> RedirectPage:
    """A page at the path `here` that leads to the path `target`."""
    image = card_path(localizer.links.home(localizer.locale))
    head = Head(
        dict.fromkeys(localizer.site.languages, target), title=title.text, description=title.text, image=image
    )
    return RedirectPage(build_frame(localizer, head, here), Link(relative(here, target), title))


def plan_redirects(localizer: Localizer) -> Iterator[PlannedPage]:
    """Former addresses of campaigns and areas, and the short address without an area."""
    links, locale = localizer.links, localizer.locale
    for campaign in localizer.site.campaigns:
        lead = partial(_plan, localizer, campaign, localizer.say(campaign.title))
        target = links.campaign(campaign.slug, locale)
        for index, former in enumerate(campaign.formerly()):
            for here, there in _list_former(localizer, campaign, former):
                yield lead(here, there, ("former_slugs", index))
        if localizer.is_first:
            yield lead(links.short_campaign(campaign), target, ("code",))
        elif localizer.site.everywhere:
            yield lead(links.short(campaign, localizer.site.everywhere, locale), target, ("code",))
    for area in localizer.site.shown_areas():
        yield from _plan_area(localizer, area)


def _list_former(localizer: Localizer, campaign: Campaign, former: Campaign) -> Iterator[tuple[str, str]]:
    """Each page of a campaign where it stood under a former name, and where it stands."""
    links, locale = localizer.links, localizer.locale
    yield links.campaign(former.slug, locale), links.campaign(campaign.slug, locale)
    if campaign.easy_read:
        yield links.easy_read(former.slug, locale), links.easy_read(campaign.slug, locale)
    for area in localizer.site.areas_of(campaign):
        yield links.action(former, area, locale), links.action(campaign, area, locale)


def _plan_area(localizer: Localizer, area: Area) -> Iterator[PlannedPage]:
    """The pages of an area, where they were before its name was corrected."""
    site, links, locale = localizer.site, localizer.links, localizer.locale
    lead = partial(_plan, localizer, area, Phrase(localizer.area(area)))
    for slug in links.former_slugs[area.identity]:
        former = links.area_called(slug, locale)
        pairs = {former: links.area(area, locale)}
        for campaign in site.campaigns:
            for one in (campaign, *campaign.formerly()) if site.reaches(campaign, area) else ():
                pairs[f"{former}{one.slug}/"] = links.action(campaign, area, locale)
        if site.is_reached(area):
            pairs[links.prints_called(slug, locale)] = links.area_prints(area, locale)
        for here, target in pairs.items():
            yield lead(here, target, ("former_names",))


def _plan(
    localizer: Localizer, owner: Campaign | Area, title: Phrase, here: str, target: str, written: Path
) -> PlannedPage:
    build = partial(build_redirect, localizer, here, target, title)
    return PlannedPage(here, build, owner, written, has_card=False)
