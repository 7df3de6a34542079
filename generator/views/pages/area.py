"""Action pages: one per area, one per campaign in an area."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.views.base.changed_areas import (
    ChangedArea,
    describe_change,
    describe_origin,
    has_ended,
    while_it_lasts,
)
from generator.views.base.components import (
    CampaignCard,
    ContactView,
    FileLink,
    Link,
    PastView,
    PrintSummary,
    SourceView,
    UpdateCard,
)
from generator.views.base.dated import Dated
from generator.views.base.desks import find_desks, list_area_desks, list_campaign_desks
from generator.views.base.editions import Edition
from generator.views.base.file_links import PrintFiles, summarise_area_prints, summarise_campaign_prints
from generator.views.base.guidance import link_barriers, say_source
from generator.views.base.levels import link_page
from generator.views.base.localizer import Localizer
from generator.views.base.past import build_past, describe_past, list_also
from generator.views.base.phrase import Phrase
from generator.views.base.urls import relative
from generator.views.feeds.calendars import describe_campaign, link_area_calendar, link_campaign_calendar
from generator.views.feeds.news import link_about_area, link_about_campaign
from generator.views.frame.frame import Head, build_frame
from generator.views.frame.json_ld import as_json_ld, describe_desk, describe_event
from generator.views.frame.models import BarePage
from generator.views.frame.notices import add_notices
from generator.views.frame.sharing import share_picture
from generator.views.pages.campaign_groups import list_cards
from generator.views.pages.campaign_list import build_card
from generator.views.pages.easy_read import link_easy_read
from generator.views.pages.invitation import Invitation, build_invitation
from generator.views.pages.planned import PlannedPage, name_column
from generator.views.statistics.area import AreaFigures, build_area_figures


@dataclass(frozen=True, slots=True)
class AreaPage(BarePage):
    """The action page of one area: whom to call, what is on; once it has ended, what took its place."""

    TEMPLATE: ClassVar = "area.html"
    name: str
    change: Dated[ChangedArea]
    """That it is to come, or what became of it."""
    origin: Dated[ChangedArea]
    contacts: Dated[tuple[ContactView, ...]]
    """Once it has ended, those of the areas that took its place."""
    lasting: Dated[bool]
    """The days on which what is on there is shown: until it ends."""
    above: tuple[Link, ...]
    """The areas it lies in, the nearest first."""
    below: tuple[Link, ...]
    """The areas in it, which have the campaigns' pages and sheets; it then has none of its own."""
    campaigns: Dated[CampaignCard]
    """On now first, then coming, then over; they lead to this area's action pages."""
    calendar: Dated[FileLink]
    """All of them for the calendar of a phone, while a day of one is to come."""
    barriers: tuple[Link, ...]
    figures: AreaFigures | None
    """None where no figures were reported yet."""
    updates: tuple[UpdateCard, ...]
    prints: PrintSummary | None
    """None where nothing is printed for it."""


@dataclass(frozen=True, slots=True)
class ActionPage(BarePage):
    """One campaign in one area: where the QR code lands."""

    TEMPLATE: ClassVar = "action.html"
    area: Link
    campaign: Link
    easy_read: Dated[Link]
    """The campaign in very short sentences, if there is such a page, until it is over."""
    change: Dated[ChangedArea]
    """That the area is to come, or what became of it, and where the campaign goes on."""
    card: CampaignCard
    invitation: Dated[Invitation]
    """Until it is over."""
    past: Dated[PastView]
    """From then on in its place."""
    also: Dated[Link]
    """What else is on, for those who come when it is over."""
    contacts: Dated[tuple[ContactView, ...]]
    support: tuple[Link, ...]
    barriers: tuple[Link, ...]
    calendar: Dated[FileLink]
    updates: tuple[UpdateCard, ...]
    prints: PrintSummary | None
    """None where nothing is printed for the area."""
    lasting: Dated[bool]
    """The days until the area ends: nothing is printed for it afterwards."""
    sources: tuple[SourceView, ...]
    short_address: str
    """The address printed on posters, for people to read."""


def plan_areas(localizer: Localizer) -> Iterator[PlannedPage]:
    """One page per area."""
    for area in localizer.site.shown_areas():
        path = localizer.links.area(area, localizer.locale)
        yield PlannedPage(path, partial(build_area, localizer, area), area, name_column(localizer.site))


def build_area(localizer: Localizer, area: Area) -> AreaPage:
    """Whom to call in one area, and what is on there."""
    links, locale = localizer.links, localizer.locale
    here = links.area(area, locale)
    campaigns = campaigns_in(localizer, area)
    name = localizer.area(area)
    desks = find_desks(localizer, area, _roles(localizer, area))
    head = Head(
        paths={locale: links.area(area, locale) for locale in localizer.site.languages},
        title=localizer.area_over_time(area),
        description=localizer.word("area_description", area=name),
        card=(name, localizer.word("card_area")),
        structured=as_json_ld(describe_desk(localizer, area, desks)),
        keep=_kept(localizer),
        is_past=has_ended(localizer, area),
    )
    page = AreaPage(
        frame=build_frame(localizer, head),
        name=name,
        change=describe_change(localizer, here, area),
        origin=describe_origin(localizer, here, area),
        contacts=localizer.dated(lambda on: list_area_desks(on, area, partial(_roles, on)), *campaigns),
        lasting=while_it_lasts(localizer, area),
        above=tuple(link_page(localizer, here, one) for one in localizer.site.tree.above(area)),
        below=_link_below(localizer, here, area),
        campaigns=list_cards(
            localizer,
            campaigns,
            lambda one: build_card(localizer, one, relative(here, links.action(one, area, locale))),
        ),
        calendar=link_area_calendar(localizer, here, area),
        barriers=link_barriers(localizer, here),
        figures=build_area_figures(localizer, here, area),
        updates=link_about_area(localizer, here, area),
        prints=_summarise_prints(localizer, here, area) if campaigns else None,
    )
    return add_notices(localizer, page)


def build_action(
    localizer: Localizer, campaign: Campaign, area: Area, here: str, edition: Edition | None
) -> ActionPage:
    """One campaign in one area, to stand at `here`: its own address or the short one.

    Without an edition nothing is printed for it.
    """
    links, locale = localizer.links, localizer.locale
    campaign_page = relative(here, links.campaign(campaign.slug, locale))
    titles = {support.id: support.title for support in localizer.site.support}
    short = links.short(campaign, area, locale)
    page = ActionPage(
        frame=build_frame(localizer, _action_head(localizer, campaign, area), here),
        area=Link(relative(here, links.area(area, locale)), Phrase(localizer.area(area))),
        campaign=Link(campaign_page, localizer.say(campaign.title)),
        easy_read=link_easy_read(localizer, here, campaign),
        change=describe_change(localizer, here, area, campaign),
        card=build_card(localizer, campaign, ""),
        invitation=build_invitation(localizer, campaign),
        past=build_past(localizer, here, campaign, area),
        also=list_also(localizer, here, campaign, area),
        contacts=localizer.dated(lambda on: list_campaign_desks(on, campaign, area), campaign),
        support=tuple(
            Link(f"{campaign_page}#{name}", localizer.say(titles[name])) for name in campaign.support
        ),
        barriers=link_barriers(localizer, here, campaign.barriers),
        calendar=link_campaign_calendar(localizer, here, campaign),
        updates=link_about_campaign(localizer, here, campaign, area),
        prints=_summarise_campaign_prints(localizer, here, campaign, area, edition),
        lasting=while_it_lasts(localizer, area),
        sources=tuple(say_source(localizer, source) for source in campaign.sources),
        short_address=localizer.printed(short),
    )
    return add_notices(localizer, page)


def _roles(localizer: Localizer, area: Area) -> tuple[str, ...]:
    """The kinds of contact that answer for its campaigns; none where these are those of the areas in it."""
    return tuple(dict.fromkeys(role for one in campaigns_in(localizer, area) for role in one.roles))


def _summarise_prints(localizer: Localizer, here: str, area: Area) -> PrintSummary | None:
    return None if has_ended(localizer, area) else summarise_area_prints(PrintFiles(localizer, here), area)


def _summarise_campaign_prints(
    localizer: Localizer, here: str, campaign: Campaign, area: Area, edition: Edition | None
) -> PrintSummary | None:
    if edition is None or has_ended(localizer, area):
        return None
    return summarise_campaign_prints(PrintFiles(localizer, here), campaign, area, edition)


def _link_below(localizer: Localizer, here: str, area: Area) -> tuple[Link, ...]:
    """The areas in it that have pages, in alphabetical order."""
    site, rules = localizer.site, localizer.language.rules
    shown = [one for one in site.tree.below(area) if site.is_shown(one)]
    in_order = sorted(shown, key=lambda one: rules.sort_key(localizer.area(one)))
    return tuple(link_page(localizer, here, one) for one in in_order)


def campaigns_in(localizer: Localizer, area: Area) -> tuple[Campaign, ...]:
    """The campaigns that reach an area: on now first, then coming, then over."""
    return tuple(c for c in localizer.by_urgency() if localizer.site.reaches(c, area))


def _action_head(localizer: Localizer, campaign: Campaign, area: Area) -> Head:
    campaign_title = localizer.full_title(campaign).text
    name = localizer.area(area)
    title = f"{campaign_title} – {localizer.area_over_time(area)}"
    words = {"campaign": campaign_title, "area": name, "when": localizer.when(campaign, is_inside=True)}
    is_over = localizer.is_over(campaign)
    return Head(
        paths={locale: localizer.links.action(campaign, area, locale) for locale in localizer.site.languages},
        title=title,
        description=describe_past(localizer, campaign)
        if is_over
        else localizer.word("action_description", **words),
        accent=campaign.accent,
        image=share_picture(localizer, campaign, area),
        keep=(localizer.links.area(area, localizer.locale), *_kept(localizer)),
        campaign=campaign,
        review=campaign.review,
        share=describe_campaign(localizer, campaign, area),
        structured=as_json_ld(describe_event(localizer, campaign, area)),
        is_past=has_ended(localizer, area),
    )


def _kept(localizer: Localizer) -> tuple[str, ...]:
    """What one who reads of an area will need without network: search, and what is in the way."""
    names = (name for name in ("index", "barriers") if localizer.site.has_section(name))
    return tuple(localizer.links.section(name, localizer.locale) for name in names)
