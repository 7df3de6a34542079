"""Structured data for search engines (schema.org, as JSON-LD).

A sample number is not among it: no machine reads the notice beside it.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date, time

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.contact import Contact
from generator.model.localized import LocalizedText
from generator.model.phone import Phone
from generator.views.base.hotlines import list_hotlines
from generator.views.base.localizer import Localizer

Json = str | bool | list["Json"] | dict[str, "Json"]


def as_json_ld(thing: Mapping[str, Json]) -> str:
    """`thing` as text that is safe inside a script element."""
    described = {"@context": "https://schema.org", **thing}
    return json.dumps(described, ensure_ascii=False).replace("<", "\\u003c")


def describe_agency(localizer: Localizer) -> dict[str, Json]:
    """The agency that answers for the site, and the hotlines."""
    authority = localizer.site.authority
    points = _hotline_points(localizer)
    if not authority.sample:
        points.insert(0, _point(localizer, authority.phone, localizer.say(authority.responsible).text))
    marks, links = localizer.site.marks, localizer.links
    logo: dict[str, Json] = {"logo": links.absolute(links.logo(marks.colour))} if marks else {}
    return {
        "@type": "GovernmentOrganization",
        "name": localizer.say(authority.name).text,
        **logo,
        "url": localizer.links.absolute(localizer.links.home(localizer.locale)),
        "address": localizer.say(authority.address).text,
        "areaServed": localizer.say(authority.place).text,
        "contactPoint": [*points],
    }


def describe_desk(localizer: Localizer, area: Area, contacts: Iterable[Contact]) -> dict[str, Json]:
    """Whom to call in one area."""
    return {
        **describe_agency(localizer),
        "url": localizer.links.absolute(localizer.links.area(area, localizer.locale)),
        "areaServed": localizer.area(area),
        "contactPoint": _points(localizer, contacts),
    }


def describe_event(localizer: Localizer, campaign: Campaign, area: Area | None = None) -> dict[str, Json]:
    """A campaign everywhere, or in one area with whom to call there.

    One without a first day is no event, as those have one: only who answers for it.
    """
    contacts = localizer.site.desks_of(campaign, area, localizer.today) if area else ()
    if campaign.first_day is None:
        return describe_desk(localizer, area, contacts) if area else describe_agency(localizer)
    links, locale = localizer.links, localizer.locale
    whole = localizer.say(localizer.site.authority.place).text
    path = links.action(campaign, area, locale) if area else links.campaign(campaign.slug, locale)
    around = f"{localizer.area(area)}, {whole}" if area else whole
    organizer = describe_agency(localizer)
    if area:
        organizer["contactPoint"] = _points(localizer, contacts)
    return {
        "@type": "Event",
        "name": localizer.say(campaign.title).text,
        "description": localizer.say(campaign.summary).text,
        **_times(campaign),
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "isAccessibleForFree": True,
        "inLanguage": locale,
        "url": links.absolute(path),
        "location": _location(localizer, campaign.place, around),
        "organizer": organizer,
        **({"subEvent": _sub_events(localizer, campaign, around)} if len(campaign.days) > 1 else {}),
    }


def _times(campaign: Campaign) -> dict[str, Json]:
    """When it begins and ends, by the clocks of the place."""
    if campaign.days:
        first, last = campaign.days[0], campaign.days[-1]
        return {"startDate": _moment(first.day, first.opens), "endDate": _moment(last.day, last.closes)}
    ends = {"endDate": str(campaign.last_day)} if campaign.last_day else {}
    return {"startDate": str(campaign.first_day), **ends}


def _moment(day: date, at: time | None) -> str:
    return f"{day}T{at:%H:%M}" if at else str(day)


def _location(localizer: Localizer, at: LocalizedText | None, around: str) -> dict[str, Json]:
    return {"@type": "Place", "name": localizer.say(at).text if at else around, "address": around}


def _sub_events(localizer: Localizer, campaign: Campaign, around: str) -> list[Json]:
    """Each of its days."""
    return [
        {
            "@type": "Event",
            "name": localizer.say(campaign.title).text,
            "startDate": _moment(day.day, day.opens),
            "endDate": _moment(day.day, day.closes),
            "location": _location(localizer, campaign.place_on(day), around),
        }
        for day in campaign.days
    ]


def _points(localizer: Localizer, contacts: Iterable[Contact]) -> list[Json]:
    """The real desks, and the hotlines."""
    desks: list[Json] = [
        _point(localizer, phone, localizer.say(contact.name).text)
        for contact in contacts
        if not contact.sample
        for phone in contact.phones
    ]
    return [*desks, *_hotline_points(localizer)]


def _hotline_points(localizer: Localizer) -> list[Json]:
    named = zip(localizer.site.authority.all_hotlines, list_hotlines(localizer), strict=True)
    return [_point(localizer, hotline.phone, view.label.text) for hotline, view in named]


def _point(localizer: Localizer, phone: Phone, kind: str) -> Json:
    return {
        "@type": "ContactPoint",
        "telephone": phone.uri,
        "contactType": kind,
        "areaServed": localizer.site.authority.country,
        "availableLanguage": [localizer.site.languages[0]],
    }
