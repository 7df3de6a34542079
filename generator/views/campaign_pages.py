"""Home and campaigns: what is on, for the whole district."""

from dataclasses import replace

from generator.locales import LOCALES, sort_key
from generator.model.campaign import Campaign, Status
from generator.model.commune import Commune
from generator.views.calendars import link_campaign_calendar, tell_campaign
from generator.views.easy_read import link_easy_read
from generator.views.frames import Head, add_notices, build_frame, page_links
from generator.views.links import relative
from generator.views.news import link_about_campaign, link_all, link_latest
from generator.views.pages import (
    CampaignCard,
    CampaignListPage,
    CampaignPage,
    DutyView,
    HomePage,
    Link,
    Tile,
)
from generator.views.past import describe_past, tell_past
from generator.views.phrases import Phrase
from generator.views.print_files import PrintFiles
from generator.views.season import build_season
from generator.views.structured import as_json_ld, describe_agency, describe_event
from generator.views.voice import Voice


def build_home(voice: Voice) -> HomePage:
    """What is on now, what comes next, find your commune, what is in your way."""
    here = voice.links.home(voice.locale)
    authority = voice.site.authority
    heading = voice.say(authority.site_name)
    head = Head(
        paths={locale: voice.links.home(locale) for locale in LOCALES},
        title="",
        description=voice.word("site_description"),
        card=(voice.say(authority.tagline).text, voice.word("site_description")),
        structured=as_json_ld(describe_agency(voice)),
        as_of=voice.word("as_of_notice", year=authority.school_year, day=voice.day(voice.today)),
    )
    page = HomePage(
        frame=build_frame(voice, head),
        heading=heading,
        tagline=voice.say(authority.tagline),
        on_now=_cards(voice, here, Status.ON_NOW),
        coming=_cards(voice, here, Status.COMING),
        over=_cards(voice, here, Status.OVER),
        tiles=commune_tiles(voice, here),
        barriers=voice.barrier_links(here),
        season=build_season(voice, here),
        guides=page_links(voice, here, "guide"),
        updates=link_latest(voice, here),
        all_updates=link_all(voice, here),
    )
    return add_notices(voice, page)


def build_campaign_list(voice: Voice) -> CampaignListPage:
    """All campaigns of the season, by date."""
    here = voice.links.section("campaigns", voice.locale)
    heading = voice.word("campaigns_heading")
    cards = tuple(_card(voice, here, campaign) for campaign in voice.site.campaigns)
    head = Head(
        paths={locale: voice.links.section("campaigns", locale) for locale in LOCALES},
        title=heading,
        description=voice.word("site_description"),
    )
    return add_notices(voice, CampaignListPage(build_frame(voice, head), heading, cards))


def build_campaign(voice: Voice, campaign: Campaign) -> CampaignPage:
    """One campaign for the whole district."""
    links, locale = voice.links, voice.locale
    here = links.campaign(campaign.slug, locale)
    downloads = relative(here, links.section("downloads", locale))
    supports = {support.id: support for support in voice.site.support}
    past = tell_past(voice, here, campaign)
    page = CampaignPage(
        frame=build_frame(voice, _campaign_head(voice, campaign)),
        card=voice.card(campaign, ""),
        past=past,
        easy_read=link_easy_read(voice, here, campaign),
        summary=voice.say(campaign.summary),
        dates_note=voice.say(campaign.dates_note) if campaign.dates_note and not past else None,
        messages=voice.say_all(campaign.messages),
        bring=() if past else voice.say_all(campaign.bring),
        duties=_duties(voice, here, campaign),
        support=tuple(voice.support(supports[name]) for name in campaign.support),
        barriers=voice.barrier_links(here, campaign.barriers),
        tiles=tuple(
            voice.tile(commune, relative(here, links.action(campaign, commune, locale)))
            for commune in _in_order(voice.site.communes_of(campaign))
        ),
        calendar=link_campaign_calendar(voice, here, campaign),
        posters=None
        if past
        else Link(f"{downloads}#{campaign.slug}", Phrase(voice.word("downloads_heading"))),
        archive=PrintFiles(voice, here).archive(campaign),
        updates=link_about_campaign(voice, here, campaign),
        sources=tuple(voice.source(source) for source in campaign.sources),
        reviewed_by=voice.word("reviewed_by", day=voice.day(campaign.review)),
    )
    return add_notices(voice, page)


def _campaign_head(voice: Voice, campaign: Campaign) -> Head:
    title = voice.say(campaign.title).text
    head = Head(
        paths={locale: voice.links.campaign(campaign.slug, locale) for locale in LOCALES},
        title=title,
        description=describe_past(voice, campaign),
        accent=campaign.accent,
        motif=campaign.poster.motif,
        card=(title, voice.when(campaign)),
    )
    if voice.is_over(campaign):
        return head
    return replace(
        head,
        description=voice.say(campaign.summary).text,
        review=campaign.review,
        share=tell_campaign(voice, campaign),
        structured=as_json_ld(describe_event(voice, campaign)),
    )


def commune_tiles(voice: Voice, here: str) -> tuple[Tile, ...]:
    """The tile map whose tiles lead to the communes' action pages."""
    return tuple(
        voice.tile(commune, relative(here, voice.links.commune(commune, voice.locale)))
        for commune in _in_order(voice.site.shown_communes())
    )


def _in_order(communes: tuple[Commune, ...]) -> list[Commune]:
    """By short name in Vietnamese order: the names on the tiles are Vietnamese in both languages."""
    return sorted(communes, key=lambda commune: sort_key(commune.own_name, "vi"))


def _cards(voice: Voice, here: str, status: Status) -> tuple[CampaignCard, ...]:
    """A campaign that is over leaves the home page on the day it is due to be read again."""
    chosen = (
        c
        for c in voice.site.campaigns
        if c.status(voice.today) is status and (status is not Status.OVER or voice.today <= c.review)
    )
    return tuple(_card(voice, here, campaign) for campaign in chosen)


def _card(voice: Voice, here: str, campaign: Campaign) -> CampaignCard:
    return voice.card(campaign, relative(here, voice.links.campaign(campaign.slug, voice.locale)))


def _duties(voice: Voice, here: str, campaign: Campaign) -> tuple[DutyView, ...]:
    page = relative(here, voice.links.section("offices", voice.locale))
    names = {office.id: office.name for office in voice.site.offices}
    return tuple(
        DutyView(Link(f"{page}#{duty.office}", voice.say(names[duty.office])), voice.say(duty.does))
        for duty in campaign.duties
    )
