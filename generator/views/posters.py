"""What one poster says, ready to print."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time

from generator.model.campaign import Campaign
from generator.model.commune import Commune
from generator.model.contact import Contact
from generator.model.poster_format import PosterFormat
from generator.views.voice import Voice


@dataclass(frozen=True, slots=True)
class PosterSheet:
    """The paper: lengths in millimetres; `qr_side` without the quiet zone."""

    format: str
    width: float
    height: float
    margin: float
    qr_side: float
    qr_error_level: str


@dataclass(frozen=True, slots=True)
class PosterContact:
    """One desk on a poster."""

    name: str
    phones: tuple[str, ...]
    place: str
    hours: str


@dataclass(frozen=True, slots=True)
class PosterView:
    """One sheet: a campaign in a commune, in one language and format.

    Every text is final: words chosen, dates formatted. Labels are interface words from
    ``theme/locales/``. Empty strings and tuples mean "leave this out".
    """

    path: str
    """Where the file goes, from the root of the site."""
    campaign: str
    """The campaign's slug."""
    commune_code: str
    locale: str
    sheet: PosterSheet
    document_title: str
    accent: str
    """``#RRGGBB``; white text on it has a contrast of at least 4.5."""
    agency: str
    unit: str
    commune: str
    title: str
    slogan: str
    when_label: str
    when: str
    dates_note: str
    action_label: str
    action: str
    messages: tuple[str, ...]
    bring_label: str
    bring: tuple[str, ...]
    contact_label: str
    contacts: tuple[PosterContact, ...]
    hotline_label: str
    hotline: str
    qr_label: str
    """What the code is for, beside it."""
    qr_alt: str
    """The code in words, for screen readers."""
    short_url: str
    """What the code says."""
    short_address: str
    """The same address as people read it, printed beside the code."""
    source: str
    sample_notice: str
    stamp: int
    """The date the file bears, Unix seconds: the campaign's first day, so that it stays the same file
    until its words change."""
    take_down: str
    """A sentence that says when to take the poster down."""


def build_posters(voice: Voice) -> Iterator[PosterView]:
    """Every poster of one language: campaigns by date, their communes, formats."""
    for campaign in voice.site.campaigns:
        for commune in voice.site.communes_of(campaign):
            for sheet in voice.site.formats:
                yield build_poster(voice, campaign, commune, sheet)


def build_poster(voice: Voice, campaign: Campaign, commune: Commune, sheet: PosterFormat) -> PosterView:
    """One sheet. Words that are not translated yet stand in Vietnamese."""
    links, locale = voice.links, voice.locale
    authority = voice.site.authority
    short = links.short(campaign, commune, locale)
    contacts = voice.site.contacts_in(commune, campaign.contact_role)
    is_sample = authority.sample or any(contact.sample for contact in contacts)
    title = voice.say(campaign.title).text
    name = voice.commune(commune)
    return PosterView(
        path=links.poster(campaign, commune, sheet, locale),
        campaign=campaign.slug,
        commune_code=commune.code,
        locale=locale,
        sheet=_sheet(sheet),
        document_title=f"{title} – {name}",
        accent=campaign.accent,
        agency=voice.say(authority.name).text,
        unit=voice.say(authority.unit).text,
        commune=name,
        title=title,
        slogan=voice.say(campaign.slogan).text,
        when_label=voice.word("when"),
        when=voice.when(campaign),
        dates_note=voice.say(campaign.dates_note).text if campaign.dates_note else "",
        action_label=voice.word("what_to_do"),
        action=voice.say(campaign.action).text,
        messages=tuple(phrase.text for phrase in voice.say_all(campaign.messages)),
        bring_label=voice.word("what_to_bring"),
        bring=tuple(phrase.text for phrase in voice.say_all(campaign.bring)),
        contact_label=voice.word("whom_to_call"),
        contacts=tuple(_contact(voice, contact) for contact in contacts),
        hotline_label=voice.word("hotline_label"),
        hotline=authority.hotline.text,
        qr_label=voice.word("poster_qr_label"),
        qr_alt=voice.word("poster_qr_alt", address=links.printed(short)),
        short_url=links.short_url(short),
        short_address=links.printed(short),
        source=voice.word("poster_source", source=voice.source(campaign.sources[0]).text.text),
        sample_notice=voice.word("poster_sample") if is_sample else "",
        stamp=int(datetime.combine(campaign.starts, time(), UTC).timestamp()),
        take_down=voice.word("poster_take_down", day=voice.day(campaign.take_down)),
    )


def _sheet(sheet: PosterFormat) -> PosterSheet:
    return PosterSheet(
        format=sheet.id,
        width=sheet.width,
        height=sheet.height,
        margin=sheet.margin,
        qr_side=sheet.qr_side,
        qr_error_level=sheet.qr_error_level,
    )


def _contact(voice: Voice, contact: Contact) -> PosterContact:
    return PosterContact(
        name=voice.say(contact.name).text,
        phones=tuple(phone.text for phone in contact.phones),
        place=voice.say(contact.place).text,
        hours=voice.say(contact.hours).text,
    )
