"""Action pages: one per area, one per campaign in an area; and addresses that lead elsewhere."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.contact import Contact
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
from generator.views.pages.easy_read import link_easy_read, plan_easy_read
from generator.views.pages.invitation import Invitation, build_invitation
from generator.views.pages.planned import PlannedPage, Printed, name_column
from generator.views.statistics.area import AreaFigures, build_area_figures


@dataclass(frozen=True, slots=True)
class AreaPage(BarePage):
    """The action page of one area: whom to call, what is on."""

    TEMPLATE: ClassVar = "area.html"
    name: str
    contacts: tuple[ContactView, ...]
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
    card: CampaignCard
    invitation: Dated[Invitation]
    """Until it is over."""
    past: Dated[PastView]
    """From then on in its place."""
    also: Dated[Link]
    """What else is on, for those who come when it is over."""
    contacts: tuple[ContactView, ...]
    support: tuple[Link, ...]
    barriers: tuple[Link, ...]
    calendar: Dated[FileLink]
    updates: tuple[UpdateCard, ...]
    prints: PrintSummary
    sources: tuple[SourceView, ...]
    short_address: str
    """The address printed on posters, for people to read."""


def plan_areas(localizer: Localizer) -> Iterator[PlannedPage]:
    """One page per area."""
    for area in localizer.site.shown_areas():
        path = localizer.links.area(area, localizer.locale)
        yield PlannedPage(path, partial(build_area, localizer, area), area, name_column(localizer.site))


def plan_actions(localizer: Localizer, printed: Printed) -> Iterator[PlannedPage]:
    """Of each campaign the easy-to-read page, then one per area."""
    for campaign in localizer.site.campaigns:
        yield from plan_easy_read(localizer, campaign)
        for area in localizer.site.areas_of(campaign):
            yield from _plan_action(localizer, campaign, area, printed)


def _plan_action(
    localizer: Localizer, campaign: Campaign, area: Area, printed: Printed
) -> Iterator[PlannedPage]:
    """The page at its own address, and again at the short one that is printed on sheets."""
    links, locale = localizer.links, localizer.locale

    def build(here: str) -> ActionPage:
        return build_action(localizer, campaign, area, here, printed.editions[campaign.slug, area.code])

    paths = {"slug": links.action(campaign, area, locale), "code": links.short(campaign, area, locale)}
    for written, path in paths.items():
        yield PlannedPage(path, partial(build, path), campaign, (written,), has_card=False)


def build_area(localizer: Localizer, area: Area) -> AreaPage:
    """Whom to call in one area, and what is on there."""
    links, locale = localizer.links, localizer.locale
    here = links.area(area, locale)
    campaigns = campaigns_in(localizer, area)
    desks = _desks(localizer, area, campaigns)
    name = localizer.area(area)
    head = Head(
        paths={locale: links.area(area, locale) for locale in localizer.site.languages},
        title=name,
        description=localizer.word("area_description", area=name),
        card=(name, localizer.word("card_area")),
        structured=as_json_ld(describe_desk(localizer, area, desks)),
        keep=_kept(localizer),
    )
    page = AreaPage(
        frame=build_frame(localizer, head),
        name=name,
        contacts=tuple(dict.fromkeys(localizer.contact(desk) for desk in desks)),
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
        prints=summarise_area_prints(PrintFiles(localizer, here), area) if campaigns else None,
    )
    return add_notices(localizer, page)


def build_action(
    localizer: Localizer, campaign: Campaign, area: Area, here: str, edition: Edition
) -> ActionPage:
    """One campaign in one area, to stand at `here`: its own address or the short one."""
    links, locale = localizer.links, localizer.locale
    campaign_page = relative(here, links.campaign(campaign.slug, locale))
    titles = {support.id: support.title for support in localizer.site.support}
    short = links.short(campaign, area, locale)
    page = ActionPage(
        frame=build_frame(localizer, _action_head(localizer, campaign, area), here),
        area=Link(relative(here, links.area(area, locale)), Phrase(localizer.area(area))),
        campaign=Link(campaign_page, localizer.say(campaign.title)),
        easy_read=link_easy_read(localizer, here, campaign),
        card=build_card(localizer, campaign, ""),
        invitation=build_invitation(localizer, campaign),
        past=build_past(localizer, here, campaign, area),
        also=list_also(localizer, here, campaign, area),
        contacts=localizer.desks(campaign, area),
        support=tuple(
            Link(f"{campaign_page}#{name}", localizer.say(titles[name])) for name in campaign.support
        ),
        barriers=link_barriers(localizer, here, campaign.barriers),
        calendar=link_campaign_calendar(localizer, here, campaign),
        updates=link_about_campaign(localizer, here, campaign, area),
        prints=summarise_campaign_prints(PrintFiles(localizer, here), campaign, area, edition),
        sources=tuple(say_source(localizer, source) for source in campaign.sources),
        short_address=localizer.printed(short),
    )
    return add_notices(localizer, page)


def _desks(localizer: Localizer, area: Area, campaigns: Iterable[Campaign]) -> list[Contact]:
    """Whom to call about its campaigns; where these are those of the areas in it, its own desks."""
    site, today = localizer.site, localizer.today
    roles = dict.fromkeys(role for campaign in campaigns for role in campaign.roles)
    if not roles:
        return [desk for role in site.contacts.roles for desk in site.desks.own(area, role.id, today)]
    return [desk for role in roles for desk in site.contacts_in(area, role, today)]


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
    title = f"{campaign_title} – {name}"
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
    )


def _kept(localizer: Localizer) -> tuple[str, ...]:
    """What one who reads of an area will need without network: search, and what is in the way."""
    names = (name for name in ("index", "barriers") if localizer.site.has_section(name))
    return tuple(localizer.links.section(name, localizer.locale) for name in names)
