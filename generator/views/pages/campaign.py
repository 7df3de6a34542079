"""One campaign, wherever it is held."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator.model.campaign import Campaign
from generator.views.base.components import (
    CampaignCard,
    ContactView,
    FileLink,
    Link,
    PastView,
    PrintSummary,
    SourceView,
    SupportView,
    UpdateCard,
)
from generator.views.base.dated import Dated
from generator.views.base.desks import list_campaign_desks, path_to_ask, where_to_ask
from generator.views.base.editions import Edition
from generator.views.base.file_links import PrintFiles, summarise_campaign_prints
from generator.views.base.guidance import build_support, link_barriers, say_source
from generator.views.base.localizer import Localizer
from generator.views.base.past import build_past, describe_past, list_also
from generator.views.base.phrase import Phrase
from generator.views.base.tiles import Tiles, date_tiles
from generator.views.base.urls import relative
from generator.views.feeds.calendars import describe_campaign, link_campaign_calendar
from generator.views.feeds.news import link_about_campaign
from generator.views.frame.frame import Head, build_frame
from generator.views.frame.json_ld import as_json_ld, describe_event
from generator.views.frame.models import ShellPage
from generator.views.frame.notices import add_notices
from generator.views.pages.area_list import in_order
from generator.views.pages.campaign_list import build_card
from generator.views.pages.easy_read import link_easy_read
from generator.views.pages.invitation import Invitation, build_invitation
from generator.views.pages.planned import PlannedPage, Printed


@dataclass(frozen=True, slots=True)
class DutyView:
    """Who does what."""

    office: Link | None
    does: Phrase


@dataclass(frozen=True, slots=True)
class CampaignPage(ShellPage):
    """One campaign, wherever it is held."""

    TEMPLATE: ClassVar = "campaign.html"
    card: CampaignCard
    easy_read: Dated[Link]
    """The same in very short sentences, if there is such a page, until it is over."""
    invitation: Dated[Invitation]
    """Until it is over."""
    past: Dated[PastView]
    """From then on in its place."""
    also: Dated[Link]
    """What else is on, for those who come when it is over."""
    summary: Phrase
    messages_heading: Dated[str]
    messages: tuple[Phrase, ...]
    duties: tuple[DutyView, ...]
    support: tuple[SupportView, ...]
    barriers: tuple[Link, ...]
    tiles: Dated[Tiles]
    """Lead to the action page of this campaign in each area."""
    contacts: tuple[ContactView, ...] | None
    """Whom to call; None where areas have pages of their own that say it."""
    calendar: Dated[FileLink]
    """The campaign's days for the calendar of a phone, until they are over."""
    prints: PrintSummary | None
    """What is printed, and its edition; None where areas have pages of their own that say it."""
    posters: Link
    """The place on the downloads page where this campaign's posters are, as long as it invites."""
    archive: FileLink | None
    """All of them in one file; None where the campaign reaches no area, or is over."""
    updates: tuple[UpdateCard, ...]
    sources: tuple[SourceView, ...]
    reviewed_by: str
    """When somebody must read this again, in words."""


def plan_campaigns(localizer: Localizer, printed: Printed) -> Iterator[PlannedPage]:
    """One page per campaign."""
    for campaign in localizer.site.campaigns:
        path = localizer.links.campaign(campaign.slug, localizer.locale)
        build = partial(build_campaign, localizer, campaign, printed.editions.get((campaign.slug, "")))
        yield PlannedPage(path, build, campaign, ("slug",))


def build_campaign(localizer: Localizer, campaign: Campaign, edition: Edition | None = None) -> CampaignPage:
    """One campaign, wherever it is; without areas, codes on sheets of this `edition` lead here."""
    site, links, locale = localizer.site, localizer.links, localizer.locale
    here = links.campaign(campaign.slug, locale)
    prints = site.everywhere and links.area_prints(site.everywhere, locale)
    downloads = relative(here, prints or links.section("downloads", locale))
    supports = {support.id: support for support in localizer.site.support}
    page = CampaignPage(
        frame=build_frame(localizer, _campaign_head(localizer, campaign)),
        card=build_card(localizer, campaign, ""),
        invitation=build_invitation(localizer, campaign),
        past=build_past(localizer, here, campaign),
        also=list_also(localizer, here, campaign),
        easy_read=link_easy_read(localizer, here, campaign),
        summary=localizer.say(campaign.summary),
        messages_heading=localizer.dated(
            lambda on: on.words["over_messages" if on.is_over(campaign) else "messages_heading"], campaign
        ),
        messages=localizer.say_all(campaign.messages),
        duties=_duties(localizer, here, campaign),
        support=tuple(build_support(localizer, supports[name]) for name in campaign.support),
        barriers=link_barriers(localizer, here, campaign.barriers),
        tiles=date_tiles(
            localizer,
            here,
            lambda on: in_order(on, where_to_ask(on, campaign)),
            lambda area: relative(here, path_to_ask(localizer, campaign, area)),
        ),
        contacts=list_campaign_desks(localizer, campaign, site.everywhere) if site.everywhere else None,
        calendar=link_campaign_calendar(localizer, here, campaign),
        prints=_summarise_prints(localizer, here, campaign, edition),
        posters=Link(f"{downloads}#{campaign.slug}", Phrase(localizer.word("downloads_heading"))),
        archive=PrintFiles(localizer, here).archive(campaign),
        updates=link_about_campaign(localizer, here, campaign),
        sources=tuple(say_source(localizer, source) for source in campaign.sources),
        reviewed_by=localizer.word("reviewed_by", day=localizer.day(campaign.review)),
    )
    return add_notices(localizer, page)


def _summarise_prints(
    localizer: Localizer, here: str, campaign: Campaign, edition: Edition | None
) -> PrintSummary | None:
    everywhere = localizer.site.everywhere
    if not everywhere or not edition:
        return None
    return summarise_campaign_prints(PrintFiles(localizer, here), campaign, everywhere, edition)


def _campaign_head(localizer: Localizer, campaign: Campaign) -> Head:
    title = localizer.full_title(campaign).text
    is_over = localizer.is_over(campaign)
    return Head(
        paths={
            locale: localizer.links.campaign(campaign.slug, locale) for locale in localizer.site.languages
        },
        title=title,
        description=describe_past(localizer, campaign) if is_over else localizer.say(campaign.summary).text,
        accent=campaign.accent,
        motif=campaign.poster.motif,
        card=(title, localizer.when(campaign)),
        campaign=campaign,
        review=campaign.review,
        share=describe_campaign(localizer, campaign),
        structured=as_json_ld(describe_event(localizer, campaign)),
    )


def _duties(localizer: Localizer, here: str, campaign: Campaign) -> tuple[DutyView, ...]:
    page = relative(here, localizer.links.section("offices", localizer.locale))
    names = {office.id: office.name for office in localizer.site.offices}
    return tuple(
        DutyView(Link(f"{page}#{duty.office}", localizer.say(names[duty.office])), localizer.say(duty.does))
        for duty in campaign.duties
    )
