"""What search engines are told in their own words (schema.org, as JSON-LD).

A made-up number is not among it: no machine reads the notice beside it.
"""

import json
from collections.abc import Iterable, Mapping

from generator.model.campaign import Campaign
from generator.model.commune import Commune
from generator.model.contact import Contact
from generator.model.phone import Phone
from generator.views.voice import Voice

Json = str | bool | list["Json"] | dict[str, "Json"]


def as_json_ld(thing: Mapping[str, Json]) -> str:
    """`thing` as text that is safe inside a script element."""
    described = {"@context": "https://schema.org", **thing}
    return json.dumps(described, ensure_ascii=False).replace("<", "\\u003c")


def describe_agency(voice: Voice) -> dict[str, Json]:
    """The agency that answers for the site, and the hotline."""
    authority = voice.site.authority
    points = [_hotline_point(voice)]
    if not authority.sample:
        points.insert(0, _point(authority.phone, voice.say(authority.unit).text))
    return {
        "@type": "GovernmentOrganization",
        "name": voice.say(authority.name).text,
        "url": voice.links.absolute(voice.links.home(voice.locale)),
        "address": voice.say(authority.address).text,
        "areaServed": voice.say(authority.place).text,
        "contactPoint": [*points],
    }


def describe_desk(voice: Voice, commune: Commune, contacts: Iterable[Contact]) -> dict[str, Json]:
    """Whom to call in one commune."""
    return {
        **describe_agency(voice),
        "url": voice.links.absolute(voice.links.commune(commune, voice.locale)),
        "areaServed": voice.commune(commune),
        "contactPoint": _points(voice, contacts),
    }


def describe_event(voice: Voice, campaign: Campaign, commune: Commune | None = None) -> dict[str, Json]:
    """A campaign in the whole district, or in one commune with whom to call there."""
    links, locale = voice.links, voice.locale
    district = voice.say(voice.site.authority.place).text
    path = links.action(campaign, commune, locale) if commune else links.campaign(campaign.slug, locale)
    place = f"{voice.commune(commune)}, {district}" if commune else district
    organizer = describe_agency(voice)
    if commune:
        organizer["contactPoint"] = _points(voice, voice.site.contacts_in(commune, campaign.contact_role))
    return {
        "@type": "Event",
        "name": voice.say(campaign.title).text,
        "description": voice.say(campaign.action).text,
        "startDate": str(campaign.starts),
        "endDate": str(campaign.ends),
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "isAccessibleForFree": True,
        "inLanguage": locale,
        "url": links.absolute(path),
        "location": {"@type": "Place", "name": place, "address": place},
        "organizer": organizer,
    }


def _points(voice: Voice, contacts: Iterable[Contact]) -> list[Json]:
    """The real desks, and the hotline."""
    desks: list[Json] = [
        _point(phone, voice.say(contact.name).text)
        for contact in contacts
        if not contact.sample
        for phone in contact.phones
    ]
    return [*desks, _hotline_point(voice)]


def _hotline_point(voice: Voice) -> Json:
    return _point(voice.site.authority.hotline.phone, voice.hotline().label.text)


def _point(phone: Phone, kind: str) -> Json:
    return {
        "@type": "ContactPoint",
        "telephone": phone.uri,
        "contactType": kind,
        "areaServed": "VN",
        "availableLanguage": ["vi"],
    }
