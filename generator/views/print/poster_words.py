"""All a sheet says in one language, whatever its format."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Final

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.contact import Contact
from generator.views.base.components import HotlineView
from generator.views.base.guidance import say_source
from generator.views.base.hotlines import first_line
from generator.views.base.localizer import Localizer
from generator.views.base.sessions import list_sessions


@dataclass(frozen=True, slots=True)
class PosterContact:
    """One desk on a poster."""

    name: str
    phones: tuple[str, ...]
    place: str
    hours: str


LATER: Final = frozenset({"days", "partners_label"})
"""Fields that sheets of the first campaigns did not have."""


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
    area: str
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
    """A further number: a hotline, or the authority's own; empty where whom to call has that one already."""
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
    days: tuple[str, ...] = ()
    """Single days with their hours and places, a line each; the place alone where `when` says the rest."""
    partners_label: str = ""
    """Before the marks of partners."""

    def printed(self) -> dict[str, object]:
        """All words by field, as editions count them: what came later and is not used changes no number."""
        return {name: value for name, value in asdict(self).items() if value or name not in LATER}


def campaign_words(localizer: Localizer, campaign: Campaign) -> dict[str, object]:
    """What the sheets of a campaign say in every area; untranslated words stand in the first language."""
    authority, line, poster = localizer.site.authority, _further_line(localizer, campaign), campaign.poster
    last = campaign.comes_down
    maker = localizer.word(
        "poster_maker",
        name=localizer.say(authority.published_by).text,
        address=localizer.say(authority.address).text,
    )
    return {
        "agency": localizer.say(authority.name).text if authority.unit else "",
        "unit": localizer.say(authority.responsible).text,
        "maker": maker,
        "title": localizer.say(campaign.title).text,
        "slogan": localizer.say(campaign.slogan).text,
        "appeal": localizer.say(poster.appeal or campaign.slogan).text,
        "when_label": localizer.word("when"),
        "when": localizer.when(campaign),
        "days": tuple(session.text for session in list_sessions(localizer, campaign)),
        "dates_note": localizer.say(campaign.dates_note).text if campaign.dates_note else "",
        "action_label": localizer.word("what_to_do"),
        "action": localizer.say(campaign.action).text,
        "messages": tuple(phrase.text for phrase in localizer.say_all(campaign.messages)),
        "bring_label": localizer.word("what_to_bring"),
        "bring": tuple(phrase.text for phrase in localizer.say_all(campaign.bring)),
        "contact_label": localizer.word("whom_to_call"),
        "hotline_label": line.beside.text if line else "",
        "hotline": localizer.kept_in_order(line.phone.text) if line else "",
        "qr_label": localizer.word("poster_qr_label"),
        "contact_qr_label": localizer.word("poster_contact_qr_label"),
        "source": _source(localizer, campaign),
        "take_down": localizer.word("poster_take_down", day=localizer.day(last)) if last else "",
        "more_scan": localizer.word("poster_more_scan"),
        "more_call": localizer.word("poster_more_call"),
        "partners_label": localizer.word("poster_partners") if campaign.partners else "",
        "picture_alt": localizer.say(poster.picture.alt).text if poster.picture else "",
    }


def _further_line(localizer: Localizer, campaign: Campaign) -> HotlineView | None:
    """The number below whom to call; None where it would be that of each first desk once more."""
    site, line = localizer.site, first_line(localizer)
    places = site.places_of(campaign, localizer.today)
    desks = [site.sheet_desks(campaign, place, localizer.today)[:1] for place in places]
    own = [desk.phones[0].uri for first in desks for desk in first]
    is_said = len(own) == len(desks) and {*own} == {site.authority.phone.uri}
    return None if is_said and not site.authority.all_hotlines else line


def _source(localizer: Localizer, campaign: Campaign) -> str:
    """The first of its sources; nothing where the authority itself says it."""
    said = [say_source(localizer, source).text.text for source in campaign.sources[:1]]
    return localizer.word("poster_source", source=said[0]) if said else ""


def local_words(
    localizer: Localizer, campaign: Campaign, area: Area, shared: Mapping[str, object]
) -> PosterWords:
    """The same in one area: its name, whom to call there, its address."""
    links = localizer.links
    contacts = localizer.site.sheet_desks(campaign, area, localizer.today)
    samples = (localizer.site.authority.sample, campaign.sample, *(one.sample for one in contacts))
    name = localizer.area(area)
    address = localizer.printed(links.short(campaign, area, localizer.locale))
    called = localizer.say(contacts[0].name).text if contacts else ""
    return PosterWords(
        **shared,  # type: ignore[arg-type]  # the words that all areas share, by name
        document_title=f"{shared['title']} – {name}",
        area=name,
        contacts=tuple(_contact(localizer, contact) for contact in contacts),
        strip=f"{shared['title']} – {name}",
        qr_alt=localizer.word("poster_qr_alt", address=address),
        contact_qr_alt=localizer.word("poster_contact_qr_alt", name=called),
        short_address=address,
        sample_notice=localizer.word("poster_sample") if any(samples) else "",
    )


def _contact(localizer: Localizer, contact: Contact) -> PosterContact:
    return PosterContact(
        name=localizer.say(contact.name).text,
        phones=tuple(map(localizer.number, contact.phones)),
        place=localizer.say(contact.place).text,
        hours=localizer.say(contact.hours).text,
    )


def text_of(value: object) -> str:
    """All text in a field of a view."""
    match value:
        case str():
            return value
        case tuple():
            return "".join(map(text_of, value))
        case PosterContact():
            return "".join(map(text_of, (value.name, value.phones, value.place, value.hours)))
    return ""
