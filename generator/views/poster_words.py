"""All a sheet says in one language, whatever its format."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.campaign import Campaign
from generator.model.commune import Commune
from generator.model.contact import Contact
from generator.views.voice import Voice


@dataclass(frozen=True, slots=True)
class PosterContact:
    """One desk on a poster."""

    name: str
    phones: tuple[str, ...]
    place: str
    hours: str


@dataclass(frozen=True, slots=True)
class PosterWords:
    """All a sheet says in one language.

    Every text is final: words chosen, dates formatted. Labels are interface words from
    ``theme/locales/``. Empty strings and tuples mean "leave this out".
    """

    document_title: str
    agency: str
    unit: str
    maker: str
    """Who answers for a banner, and where: name and address (Law on Advertising 2012, article 27)."""
    commune: str
    title: str
    slogan: str
    appeal: str
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
    strip: str
    """What a strip torn off says beside the number."""
    qr_label: str
    """What the code is for, beside it."""
    qr_alt: str
    """The code in words, for screen readers."""
    contact_qr_label: str
    contact_qr_alt: str
    short_address: str
    """The address in the code as people read it, printed beside it."""
    source: str
    sample_notice: str
    take_down: str
    """A sentence that says when to take the sheet down."""
    picture_alt: str
    more_scan: str
    more_call: str
    """Where other numbers are, should there be no room for them: behind the code, or at the first number."""
    more_contacts: str = ""
    """That there are other numbers, where some had to go."""
    edition: str = ""
    """Which version this is, of which day."""


def campaign_words(voice: Voice, campaign: Campaign) -> dict[str, object]:
    """What the sheets of a campaign say in every commune; words not translated yet stand in Vietnamese."""
    authority, hotline, poster = voice.site.authority, voice.hotline(), campaign.poster
    maker = voice.word(
        "poster_maker", name=voice.say(authority.publisher).text, address=voice.say(authority.address).text
    )
    return {
        "agency": voice.say(authority.name).text,
        "unit": voice.say(authority.unit).text,
        "maker": maker,
        "title": voice.say(campaign.title).text,
        "slogan": voice.say(campaign.slogan).text,
        "appeal": voice.say(poster.appeal or campaign.slogan).text,
        "when_label": voice.word("when"),
        "when": voice.when(campaign),
        "dates_note": voice.say(campaign.dates_note).text if campaign.dates_note else "",
        "action_label": voice.word("what_to_do"),
        "action": voice.say(campaign.action).text,
        "messages": tuple(phrase.text for phrase in voice.say_all(campaign.messages)),
        "bring_label": voice.word("what_to_bring"),
        "bring": tuple(phrase.text for phrase in voice.say_all(campaign.bring)),
        "contact_label": voice.word("whom_to_call"),
        "hotline_label": hotline.label.text,
        "hotline": hotline.phone.text,
        "qr_label": voice.word("poster_qr_label"),
        "contact_qr_label": voice.word("poster_contact_qr_label"),
        "source": voice.word("poster_source", source=voice.source(campaign.sources[0]).text.text),
        "take_down": voice.word("poster_take_down", day=voice.day(campaign.take_down)),
        "more_scan": voice.word("poster_more_scan"),
        "more_call": voice.word("poster_more_call"),
        "picture_alt": voice.say(poster.picture.alt).text if poster.picture else "",
    }


def local_words(
    voice: Voice, campaign: Campaign, commune: Commune, shared: Mapping[str, object]
) -> PosterWords:
    """The same in one commune: its name, whom to call there, its address."""
    links = voice.links
    contacts = voice.site.contacts_in(commune, campaign.contact_role)
    is_sample = voice.site.authority.sample or any(contact.sample for contact in contacts)
    name = voice.commune(commune)
    address = links.printed(links.short(campaign, commune, voice.locale))
    called = voice.say(contacts[0].name).text if contacts else ""
    return PosterWords(
        **shared,  # type: ignore[arg-type]  # the words that all communes share, by name
        document_title=f"{shared['title']} – {name}",
        commune=name,
        contacts=tuple(_contact(voice, contact) for contact in contacts),
        strip=f"{shared['title']} – {name}",
        qr_alt=voice.word("poster_qr_alt", address=address),
        contact_qr_alt=voice.word("poster_contact_qr_alt", name=called),
        short_address=address,
        sample_notice=voice.word("poster_sample") if is_sample else "",
    )


def _contact(voice: Voice, contact: Contact) -> PosterContact:
    return PosterContact(
        name=voice.say(contact.name).text,
        phones=tuple(map(voice.number, contact.phones)),
        place=voice.say(contact.place).text,
        hours=voice.say(contact.hours).text,
    )
