"""Action pages: one per commune, one per campaign in a commune; and addresses that lead elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import ClassVar

from generator.model.campaign import Campaign
from generator.model.commune import Commune
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
from generator.views.base.editions import Edition
from generator.views.base.file_links import PrintFiles, summarise_campaign_prints, summarise_commune_prints
from generator.views.base.localizer import Localizer
from generator.views.base.past import build_past, describe_past
from generator.views.base.phrase import Phrase
from generator.views.base.urls import relative
from generator.views.feeds.calendars import describe_campaign, link_campaign_calendar, link_commune_calendar
from generator.views.feeds.news import link_about_campaign, link_about_commune
from generator.views.frame.frame import Head, add_notices, build_frame
from generator.views.frame.json_ld import as_json_ld, describe_desk, describe_event
from generator.views.frame.models import BarePage
from generator.views.frame.sharing import share_picture
from generator.views.pages.easy_read import link_easy_read, plan_easy_read
from generator.views.pages.planned import PlannedPage, Printed, name_column
from generator.views.statistics.commune import CommuneFigures, build_commune_figures


@dataclass(frozen=True, slots=True)
class CommunePage(BarePage):
    """The action page of one commune: whom to call, what is on."""

    TEMPLATE: ClassVar = "commune.html"
    name: str
    contacts: tuple[ContactView, ...]
    campaigns: tuple[CampaignCard, ...]
    """On now first, then coming, then over; they lead to this commune's action pages."""
    calendar: FileLink | None
    """All of them for the calendar of a phone; None where there are none."""
    barriers: tuple[Link, ...]
    figures: CommuneFigures | None
    """None where no figures were reported yet."""
    updates: tuple[UpdateCard, ...]
    prints: PrintSummary


@dataclass(frozen=True, slots=True)
class ActionPage(BarePage):
    """One campaign in one commune: where the QR code lands."""

    TEMPLATE: ClassVar = "action.html"
    commune: Link
    campaign: Link
    easy_read: Link | None
    """The campaign in very short sentences; None where there is no such page."""
    card: CampaignCard
    past: PastView | None
    """Stands in the place of the invitation, its days, papers and reasons; None while it is not over."""
    dates_note: Phrase | None
    contacts: tuple[ContactView, ...]
    bring: tuple[Phrase, ...]
    messages: tuple[Phrase, ...]
    support: tuple[Link, ...]
    barriers: tuple[Link, ...]
    calendar: FileLink | None
    updates: tuple[UpdateCard, ...]
    prints: PrintSummary
    sources: tuple[SourceView, ...]
    short_address: str
    """The address printed on posters, for people to read."""


def plan_communes(localizer: Localizer) -> Iterator[PlannedPage]:
    """One page per commune."""
    for commune in localizer.site.shown_communes():
        path = localizer.links.commune(commune, localizer.locale)
        yield PlannedPage(
            path, partial(build_commune, localizer, commune), commune, name_column(localizer.site)
        )


def plan_actions(localizer: Localizer, printed: Printed) -> Iterator[PlannedPage]:
    """Of each campaign the easy-to-read page, then one per commune."""
    for campaign in localizer.site.campaigns:
        yield from plan_easy_read(localizer, campaign)
        for commune in localizer.site.communes_of(campaign):
            yield from _plan_action(localizer, campaign, commune, printed)


def _plan_action(
    localizer: Localizer, campaign: Campaign, commune: Commune, printed: Printed
) -> Iterator[PlannedPage]:
    """The page at its own address, and again at the short one that is printed on sheets."""
    links, locale = localizer.links, localizer.locale

    def build(here: str) -> ActionPage:
        return build_action(localizer, campaign, commune, here, printed.editions[campaign.slug, commune.code])

    paths = {"slug": links.action(campaign, commune, locale), "code": links.short(campaign, commune, locale)}
    for written, path in paths.items():
        yield PlannedPage(path, partial(build, path), campaign, (written,), has_card=False)


def build_commune(localizer: Localizer, commune: Commune) -> CommunePage:
    """Whom to call in one commune, and what is on there."""
    links, locale = localizer.links, localizer.locale
    here = links.commune(commune, locale)
    campaigns = campaigns_in(localizer, commune)
    roles = dict.fromkeys(campaign.contact_role for campaign in campaigns)
    desks = [contact for role in roles for contact in localizer.site.contacts_in(commune, role)]
    name = localizer.commune(commune)
    head = Head(
        paths={locale: links.commune(commune, locale) for locale in localizer.site.languages},
        title=name,
        description=localizer.word("commune_description", commune=name),
        motif="duong-den-lop",
        card=(name, localizer.word("card_commune")),
        structured=as_json_ld(describe_desk(localizer, commune, desks)),
        keep=_kept(localizer),
    )
    page = CommunePage(
        frame=build_frame(localizer, head),
        name=name,
        contacts=tuple(dict.fromkeys(localizer.contact(desk) for desk in desks)),
        campaigns=tuple(
            localizer.card(campaign, relative(here, links.action(campaign, commune, locale)))
            for campaign in campaigns
        ),
        calendar=link_commune_calendar(localizer, here, commune),
        barriers=localizer.barrier_links(here),
        figures=build_commune_figures(localizer, here, commune),
        updates=link_about_commune(localizer, here, commune),
        prints=summarise_commune_prints(PrintFiles(localizer, here), commune),
    )
    return add_notices(localizer, page)


def build_action(
    localizer: Localizer, campaign: Campaign, commune: Commune, here: str, edition: Edition
) -> ActionPage:
    """One campaign in one commune, to stand at `here`: its own address or the short one."""
    links, locale = localizer.links, localizer.locale
    campaign_page = relative(here, links.campaign(campaign.slug, locale))
    titles = {support.id: support.title for support in localizer.site.support}
    short = links.short(campaign, commune, locale)
    past = build_past(localizer, here, campaign, commune)
    page = ActionPage(
        frame=build_frame(localizer, _action_head(localizer, campaign, commune), here),
        commune=Link(relative(here, links.commune(commune, locale)), Phrase(localizer.commune(commune))),
        campaign=Link(campaign_page, localizer.say(campaign.title)),
        easy_read=link_easy_read(localizer, here, campaign),
        card=localizer.card(campaign, ""),
        past=past,
        dates_note=localizer.say(campaign.dates_note) if campaign.dates_note and not past else None,
        contacts=_contacts(localizer, commune, campaign.contact_role),
        bring=() if past else localizer.say_all(campaign.bring),
        messages=() if past else localizer.say_all(campaign.messages),
        support=tuple(
            Link(f"{campaign_page}#{name}", localizer.say(titles[name])) for name in campaign.support
        ),
        barriers=localizer.barrier_links(here, campaign.barriers),
        calendar=link_campaign_calendar(localizer, here, campaign),
        updates=link_about_campaign(localizer, here, campaign, commune),
        prints=summarise_campaign_prints(PrintFiles(localizer, here), campaign, commune, edition),
        sources=tuple(localizer.source(source) for source in campaign.sources),
        short_address=links.printed(short),
    )
    return add_notices(localizer, page)


def campaigns_in(localizer: Localizer, commune: Commune) -> tuple[Campaign, ...]:
    """The campaigns that reach a commune: on now first, then coming, then over."""
    return tuple(c for c in localizer.by_status() if c.reaches(commune))


def _action_head(localizer: Localizer, campaign: Campaign, commune: Commune) -> Head:
    campaign_title = localizer.say(campaign.title).text
    name = localizer.commune(commune)
    title = f"{campaign_title} – {name}"
    head = Head(
        paths={
            locale: localizer.links.action(campaign, commune, locale) for locale in localizer.site.languages
        },
        title=title,
        description=describe_past(localizer, campaign),
        accent=campaign.accent,
        image=share_picture(localizer, campaign, commune),
        keep=(localizer.links.commune(commune, localizer.locale), *_kept(localizer)),
    )
    if localizer.is_over(campaign):
        return head
    words = {"campaign": campaign_title, "commune": name, "when": localizer.when(campaign)}
    return replace(
        head,
        description=localizer.word("action_description", **words),
        review=campaign.review,
        share=describe_campaign(localizer, campaign, commune),
        structured=as_json_ld(describe_event(localizer, campaign, commune)),
    )


def _kept(localizer: Localizer) -> tuple[str, ...]:
    """What one who reads of a commune will need without network: search, and what is in the way."""
    names = (name for name in ("index", "barriers") if localizer.site.has_section(name))
    return tuple(localizer.links.section(name, localizer.locale) for name in names)


def _contacts(localizer: Localizer, commune: Commune, role: str) -> tuple[ContactView, ...]:
    return tuple(localizer.contact(contact) for contact in localizer.site.contacts_in(commune, role))
