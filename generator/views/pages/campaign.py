"""One campaign, wherever it is held."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import ClassVar

from generator.model.campaign import Campaign
from generator.views.base.components import (
    CampaignCard,
    ContactView,
    FileLink,
    Link,
    PastView,
    SourceView,
    SupportView,
    UpdateCard,
)
from generator.views.base.file_links import PrintFiles
from generator.views.base.localizer import Localizer
from generator.views.base.past import build_past, describe_past
from generator.views.base.phrase import Phrase
from generator.views.base.sessions import SessionView, list_sessions
from generator.views.base.tiles import Tiles, build_tiles
from generator.views.base.urls import relative
from generator.views.feeds.calendars import describe_campaign, link_campaign_calendar
from generator.views.feeds.news import link_about_campaign
from generator.views.frame.frame import Head, add_notices, build_frame
from generator.views.frame.json_ld import as_json_ld, describe_event
from generator.views.frame.models import ShellPage
from generator.views.pages.area_list import in_order
from generator.views.pages.campaign_list import build_card
from generator.views.pages.easy_read import link_easy_read
from generator.views.pages.planned import PlannedPage


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
    easy_read: Link | None
    """The same in very short sentences; None where there is no such page."""
    past: PastView | None
    """Stands in the place of the invitation; None while it is not over."""
    summary: Phrase
    sessions: tuple[SessionView, ...]
    """Single days with hours and places."""
    dates_note: Phrase | None
    messages: tuple[Phrase, ...]
    bring: tuple[Phrase, ...]
    duties: tuple[DutyView, ...]
    support: tuple[SupportView, ...]
    barriers: tuple[Link, ...]
    tiles: Tiles
    """Lead to the action page of this campaign in each area."""
    contacts: tuple[ContactView, ...] | None
    """Whom to call; None where areas have pages of their own that say it."""
    calendar: FileLink | None
    """The campaign's days for the calendar of a phone; None once they are over."""
    posters: Link | None
    """The place on the downloads page where this campaign's posters are; None once it is over."""
    archive: FileLink | None
    """All of them in one file; None where the campaign reaches no area, or is over."""
    updates: tuple[UpdateCard, ...]
    sources: tuple[SourceView, ...]
    reviewed_by: str
    """When somebody must read this again, in words."""


def plan_campaigns(localizer: Localizer) -> Iterator[PlannedPage]:
    """One page per campaign."""
    for campaign in localizer.site.campaigns:
        path = localizer.links.campaign(campaign.slug, localizer.locale)
        yield PlannedPage(path, partial(build_campaign, localizer, campaign), campaign, ("slug",))


def build_campaign(localizer: Localizer, campaign: Campaign) -> CampaignPage:
    """One campaign, wherever it is held."""
    site, links, locale = localizer.site, localizer.links, localizer.locale
    here = links.campaign(campaign.slug, locale)
    prints = site.everywhere and links.area_prints(site.everywhere, locale)
    downloads = relative(here, prints or links.section("downloads", locale))
    supports = {support.id: support for support in localizer.site.support}
    past = build_past(localizer, here, campaign)
    page = CampaignPage(
        frame=build_frame(localizer, _campaign_head(localizer, campaign)),
        card=build_card(localizer, campaign, ""),
        past=past,
        easy_read=link_easy_read(localizer, here, campaign),
        summary=localizer.say(campaign.summary),
        sessions=() if past else list_sessions(localizer, campaign),
        dates_note=localizer.say(campaign.dates_note) if campaign.dates_note and not past else None,
        messages=localizer.say_all(campaign.messages),
        bring=() if past else localizer.say_all(campaign.bring),
        duties=_duties(localizer, here, campaign),
        support=tuple(localizer.support(supports[name]) for name in campaign.support),
        barriers=localizer.barrier_links(here, campaign.barriers),
        tiles=build_tiles(
            localizer,
            here,
            in_order(localizer, localizer.site.areas_of(campaign)),
            lambda area: relative(here, links.action(campaign, area, locale)),
        ),
        contacts=localizer.desks(campaign, site.everywhere) if site.everywhere else None,
        calendar=link_campaign_calendar(localizer, here, campaign),
        posters=None
        if past
        else Link(f"{downloads}#{campaign.slug}", Phrase(localizer.word("downloads_heading"))),
        archive=PrintFiles(localizer, here).archive(campaign),
        updates=link_about_campaign(localizer, here, campaign),
        sources=tuple(localizer.source(source) for source in campaign.sources),
        reviewed_by=localizer.word("reviewed_by", day=localizer.day(campaign.review)),
    )
    return add_notices(localizer, page)


def _campaign_head(localizer: Localizer, campaign: Campaign) -> Head:
    title = localizer.say(campaign.title).text
    head = Head(
        paths={
            locale: localizer.links.campaign(campaign.slug, locale) for locale in localizer.site.languages
        },
        title=title,
        description=describe_past(localizer, campaign),
        accent=campaign.accent,
        motif=campaign.poster.motif,
        card=(title, localizer.when(campaign)),
    )
    if localizer.is_over(campaign):
        return head
    return replace(
        head,
        description=localizer.say(campaign.summary).text,
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
