"""Who answers on which days: nobody, two in turn at once, or somebody else than a sheet says."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import permutations

from generator.messages.problem import Problem, Severity
from generator.model.area import Area, stand_for
from generator.model.authority import Authority
from generator.model.campaign import Campaign
from generator.model.contact import Contact, Contacts
from generator.model.desks import Desks
from generator.model.reach import Reach
from generator.model.schema import Path
from generator.validation.located import Located
from generator.validation.parts import Parts

DAY = timedelta(days=1)

_Finding = tuple[str, date | None, date | None]
"""The code of a problem, from which day it is one, and until which, as far as there are any."""


def check_contact_days(parts: Parts, today: date) -> list[Problem]:
    """Days of contacts that do not go together, with their areas or with the campaigns from `today` on."""
    contacts, authority = parts.one(Contacts), parts.one(Authority)
    if contacts is None:
        return []
    desks = Desks(contacts.model, parts.areas.tree, parts.areas.succession)
    problems = [problem for one in parts.of(Contact) for problem in _check_days(one, desks, parts)]
    if any(problem.severity is Severity.ERROR for problem in problems):
        return problems
    problems += _check_turns(parts.of(Contact), desks)
    reach = parts.areas.reach
    if "areas" in parts.absent and authority:
        reach = Reach((stand_for(authority.model.place),))
    roster = _Roster(desks, reach, _list_changes(contacts.model), today)
    for campaign in parts.of(Campaign):
        for index, role in enumerate(campaign.model.roles):
            if role in parts.ids("roles"):
                path: Path = ("contact_role",) if campaign.model.contact_role else ("contact_roles", index)
                problems += roster.check(campaign, path, role)
    return problems


def _check_days(one: Located[Contact], desks: Desks, parts: Parts) -> Iterator[Problem]:
    """Its own days, and those of the area that it names."""
    contact, as_of = one.model, desks.contacts.as_of
    if contact.valid_from and contact.valid_to and contact.valid_to < contact.valid_from:
        days = {"starts": str(contact.valid_from), "ends": str(contact.valid_to)}
        yield one.problem("dates-reversed", ("valid_to",), days)
        return
    named = desks.tree.by_code.get(contact.area or "", ())
    if contact.area is None or not named:
        return
    fault = parts.areas.find_fault(contact.area, contact.area_day(as_of))
    before = [area for area in named if area.valid_to and area.valid_to < as_of]
    if fault and before and not (contact.valid_from or contact.valid_to):
        last = max(before, key=lambda area: area.since)
        values = {"text": contact.area, "name": last.name.first}
        values |= {"day": str(as_of), "until": str(last.valid_to)}
        yield one.problem("contact-area-ended", ("area",), values)
    elif fault:
        yield one.problem(fault[0], ("area",), fault[1])
    last_day = contact.valid_to or date.min
    for area in named:
        if desks.is_about(contact, area) and area.valid_to and last_day > area.valid_to:
            values = {"name": area.name.first, "day": str(last_day), "until": str(area.valid_to)}
            values["next"] = str(area.valid_to + DAY)
            yield one.problem("contact-outlives-area", ("valid_to",), values, severity=Severity.WARNING)


def _check_turns(contacts: Iterable[Located[Contact]], desks: Desks) -> Iterator[Problem]:
    """One that takes over from another while that one still answers; who only helps for a while does not."""
    served: dict[tuple[str | None, str], list[Located[Contact]]] = {}
    for one in contacts:
        served.setdefault((one.model.area, one.model.role), []).append(one)
    for alike in served.values():
        for first, second in permutations(alike, 2):
            old, new = first.model, second.model
            day = new.valid_from
            if not day or not _takes_over(old, new, day) or not _share_area(old, new, desks):
                continue
            places = (first.position(("role",)), second.position(("valid_from",)))
            values = {"day": str(day), "until": str(old.valid_to or day - DAY)}
            code = "contacts-overlap" if old.valid_to else "contact-without-end"
            yield second.problem(code, ("valid_from",), values, severity=Severity.WARNING, places=places)


def _takes_over(old: Contact, new: Contact, day: date) -> bool:
    """Whether the new one, which begins on `day`, does so while the old one answers, and for as long."""
    is_later = old.is_valid_on(day) and (old.valid_from or date.min) < day
    return is_later and (new.valid_to or date.max) >= (old.valid_to or date.max)


def _share_area(old: Contact, new: Contact, desks: Desks) -> bool:
    named = desks.tree.by_code.get(new.area or "", ())
    return new.area is None or any(desks.is_about(old, one) and desks.is_about(new, one) for one in named)


def _list_changes(contacts: Contacts) -> list[date]:
    """The days on which somebody begins to answer, or does not any more."""
    begun = {one.valid_from for one in contacts.contacts if one.valid_from}
    ended = {one.valid_to + DAY for one in contacts.contacts if one.valid_to and one.valid_to < date.max}
    return sorted(begun | ended)


@dataclass(frozen=True, slots=True)
class _Roster:
    """Who answers where on the days of the campaigns, from today on."""

    desks: Desks
    reach: Reach
    changes: list[date]
    today: date

    def check(self, campaign: Located[Campaign], path: Path, role: str) -> Iterator[Problem]:
        """The areas of a campaign where nobody answers for a while, or another than its sheets say."""
        found: dict[_Finding, list[str]] = {}
        for area in self.reach.of(campaign.model).values():
            for key in self._judge(campaign.model, area, role):
                found.setdefault(key, []).append(area.code or area.name.first)
        for (code, day, until), areas in found.items():
            values = {"role": role, "areas": ", ".join(sorted(areas))}
            values |= {name: str(said) for name, said in (("day", day), ("until", until)) if said}
            yield campaign.problem(code, path, values, severity=Severity.WARNING)

    def _judge(self, campaign: Campaign, area: Area, role: str) -> Iterator[_Finding]:
        """What is wrong in one area; when it is no more, whether its successors have desks is asked there."""
        first = max(campaign.sheet_day(self.today), area.since)
        last, end = campaign.comes_down or date.max, area.valid_to or date.max
        if first > min(last, end):
            return
        changes = {*self.changes, *({end + DAY} if end < date.max else ())}
        days = [first, *sorted(day for day in changes if first < day <= last)]
        desks = {day: self.desks.answering(area, role, day) for day in days}
        yield from _tell_silence({day: found for day, found in desks.items() if day <= end})
        read = campaign.comes_down or campaign.review
        for day in days:
            if day <= read and desks[day] and not {*desks[first]} <= {*desks[day]}:
                yield "sheet-outlives-contact", day, None
                break


def _tell_silence(desks: Mapping[date, Sequence[Contact]]) -> Iterator[_Finding]:
    """That nobody answers ever, for a while, or from a day on; `desks` are by the day they begin."""
    silent = [day for day, found in desks.items() if not found]
    if silent and len(silent) == len(desks):
        yield "no-contact", None, None
    elif silent:
        again = next((day for day, found in desks.items() if day > silent[0] and found), None)
        yield ("no-contact-between" if again else "no-contact-from"), silent[0], again and again - DAY
