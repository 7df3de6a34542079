"""Action pages: one a commune, one a campaign in a commune; and addresses that lead elsewhere."""

from dataclasses import replace

from generator.locales import LOCALES
from generator.model.campaign import Campaign
from generator.model.commune import Commune
from generator.views.calendars import link_campaign_calendar, link_commune_calendar, tell_campaign
from generator.views.commune_figures import build_commune_figures
from generator.views.easy_read import link_easy_read
from generator.views.editions import Edition
from generator.views.frames import Head, add_notices, build_frame
from generator.views.links import relative
from generator.views.news import link_about_campaign, link_about_commune
from generator.views.pages import ActionPage, CommunePage, ContactView, Link, RedirectPage
from generator.views.past import describe_past, tell_past
from generator.views.phrases import Phrase
from generator.views.print_files import PrintFiles, summarise_campaign_prints, summarise_commune_prints
from generator.views.sharing import SHARE_HEIGHT, SHARE_WIDTH, card_path
from generator.views.structured import as_json_ld, describe_desk, describe_event
from generator.views.voice import Voice


def build_commune(voice: Voice, commune: Commune) -> CommunePage:
    """Whom to call in one commune, and what is on there."""
    links, locale = voice.links, voice.locale
    here = links.commune(commune, locale)
    campaigns = campaigns_in(voice, commune)
    roles = dict.fromkeys(campaign.contact_role for campaign in campaigns)
    desks = [contact for role in roles for contact in voice.site.contacts_in(commune, role)]
    name = voice.commune(commune)
    head = Head(
        paths={locale: links.commune(commune, locale) for locale in LOCALES},
        title=name,
        description=voice.word("commune_description", commune=name),
        motif="duong-den-lop",
        card=(name, voice.word("card_commune")),
        structured=as_json_ld(describe_desk(voice, commune, desks)),
        keep=_kept(voice),
    )
    page = CommunePage(
        frame=build_frame(voice, head),
        name=name,
        contacts=tuple(dict.fromkeys(voice.contact(desk) for desk in desks)),
        campaigns=tuple(
            voice.card(campaign, relative(here, links.action(campaign, commune, locale)))
            for campaign in campaigns
        ),
        calendar=link_commune_calendar(voice, here, commune),
        barriers=voice.barrier_links(here),
        figures=build_commune_figures(voice, here, commune),
        updates=link_about_commune(voice, here, commune),
        prints=summarise_commune_prints(PrintFiles(voice, here), commune),
    )
    return add_notices(voice, page)


def build_action(
    voice: Voice, campaign: Campaign, commune: Commune, here: str, edition: Edition
) -> ActionPage:
    """One campaign in one commune, to stand at `here`: its own address or the short one."""
    links, locale = voice.links, voice.locale
    campaign_page = relative(here, links.campaign(campaign.slug, locale))
    titles = {support.id: support.title for support in voice.site.support}
    short = links.short(campaign, commune, locale)
    past = tell_past(voice, here, campaign, commune)
    page = ActionPage(
        frame=build_frame(voice, _action_head(voice, campaign, commune), here),
        commune=Link(relative(here, links.commune(commune, locale)), Phrase(voice.commune(commune))),
        campaign=Link(campaign_page, voice.say(campaign.title)),
        easy_read=link_easy_read(voice, here, campaign),
        card=voice.card(campaign, ""),
        past=past,
        dates_note=voice.say(campaign.dates_note) if campaign.dates_note and not past else None,
        contacts=_contacts(voice, commune, campaign.contact_role),
        bring=() if past else voice.say_all(campaign.bring),
        messages=() if past else voice.say_all(campaign.messages),
        support=tuple(Link(f"{campaign_page}#{name}", voice.say(titles[name])) for name in campaign.support),
        barriers=voice.barrier_links(here, campaign.barriers),
        calendar=link_campaign_calendar(voice, here, campaign),
        updates=link_about_campaign(voice, here, campaign, commune),
        prints=summarise_campaign_prints(PrintFiles(voice, here), campaign, commune, edition),
        sources=tuple(voice.source(source) for source in campaign.sources),
        short_address=links.printed(short),
    )
    return add_notices(voice, page)


def build_redirect(voice: Voice, here: str, target: str, title: Phrase) -> RedirectPage:
    """A page at the path `here` that leads to the path `target`."""
    image = card_path(target)
    head = Head(dict.fromkeys(LOCALES, target), title=title.text, description=title.text, image=image)
    return RedirectPage(build_frame(voice, head, here), Link(relative(here, target), title))


def campaigns_in(voice: Voice, commune: Commune) -> tuple[Campaign, ...]:
    """The campaigns that reach a commune: on now first, then coming, then over."""
    return tuple(c for c in voice.by_status() if c.reaches(commune))


def _action_head(voice: Voice, campaign: Campaign, commune: Commune) -> Head:
    campaign_title = voice.say(campaign.title).text
    name = voice.commune(commune)
    title = f"{campaign_title} – {name}"
    head = Head(
        paths={locale: voice.links.action(campaign, commune, locale) for locale in LOCALES},
        title=title,
        description=describe_past(voice, campaign),
        accent=campaign.accent,
        image=share_picture(voice, campaign, commune),
        keep=(voice.links.commune(commune, voice.locale), *_kept(voice)),
    )
    if voice.is_over(campaign):
        return head
    words = {"campaign": campaign_title, "commune": name, "when": voice.when(campaign)}
    return replace(
        head,
        description=voice.word("action_description", **words),
        review=campaign.review,
        share=tell_campaign(voice, campaign, commune),
        structured=as_json_ld(describe_event(voice, campaign, commune)),
    )


def _kept(voice: Voice) -> tuple[str, ...]:
    """What one who reads of a commune will need without network: search, and what is in the way."""
    return tuple(voice.links.section(name, voice.locale) for name in ("index", "barriers"))


def share_picture(voice: Voice, campaign: Campaign, commune: Commune) -> str:
    """The commune's own picture to go with a link, if there is one for that; else the campaign's card.

    The card also once the campaign is over: there are no pictures any more that invite to it.
    """
    size = (SHARE_WIDTH, SHARE_HEIGHT)
    for form in voice.site.formats if not voice.is_over(campaign) else ():
        dots = form.dots or 0
        if (form.width * dots, form.height * dots) == size and voice.locale in form.languages:
            path = voice.links.poster(campaign, commune, form.id, voice.locale, form.suffix)
            if path not in voice.prints.left_out:
                return path
    return card_path(voice.links.campaign(campaign.slug, voice.locale))


def _contacts(voice: Voice, commune: Commune, role: str) -> tuple[ContactView, ...]:
    return tuple(voice.contact(contact) for contact in voice.site.contacts_in(commune, role))
