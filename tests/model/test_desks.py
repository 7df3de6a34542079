"""Who answers where, and when: old and new contacts side by side."""

from datetime import date
from typing import Any

from generator.model.area_cells import Successor
from generator.model.site import Site

BEFORE, LAST, FIRST = date(2021, 8, 1), date(2021, 9, 3), date(2021, 9, 4)
ROLE = "enrolment"


def replaced(site: Site, last: date | None, first: date | None, **changes: Any) -> Site:
    """The site whose first area has an old desk until `last`, and a new one from `first`."""
    old, *others = site.contacts.contacts
    new = old.model_copy(update={"valid_from": first, "place": old.name, **changes})
    found = (new, old.model_copy(update={"valid_to": last}), *others)
    return site.model_copy(update={"contacts": site.contacts.model_copy(update={"contacts": found})})


def test_on_each_day_those_answer_that_are_valid_then(minimal: Site) -> None:
    site = replaced(minimal, LAST, FIRST)
    new, old, *_ = site.contacts.contacts
    area = site.areas[0]
    assert site.contacts_in(area, ROLE, BEFORE) == site.contacts_in(area, ROLE, LAST) == (old,)
    assert site.contacts_in(area, ROLE, FIRST) == (new,)
    assert site.contacts_in(area, "learning", FIRST) == ()


def test_nobody_answers_in_a_gap_but_those_for_everywhere(minimal: Site) -> None:
    site = replaced(minimal, LAST, date(2021, 9, 6))
    area = site.areas[0]
    assert site.contacts_in(area, ROLE, FIRST) == ()
    general = site.contacts.contacts[2].model_copy(update={"area": None, "valid_from": FIRST})
    more = (*site.contacts.contacts, general)
    helped = site.model_copy(update={"contacts": site.contacts.model_copy(update={"contacts": more})})
    assert helped.contacts_in(area, ROLE, FIRST) == (general,)
    assert helped.contacts_in(helped.areas[1], ROLE, LAST) == (helped.contacts.contacts[2],)


def test_a_code_means_the_area_of_the_contacts_own_days(minimal: Site) -> None:
    """An area that took over a code later has its own desk in the same list, and never that of the other."""
    then = minimal.areas[0]
    now = then.model_copy(update={"valid_from": date(2025, 7, 1), "valid_to": None})
    site = replaced(minimal.model_copy(update={"areas": (then, now)}), None, date(2025, 7, 1))
    new, old, *_ = site.contacts.contacts
    assert site.contacts_in(then, ROLE, FIRST) == (old,)
    assert site.contacts_in(now, ROLE, date(2025, 7, 1)) == (new,)
    assert site.desks.is_about(new, now)
    assert not site.desks.is_about(new, then)


def test_a_desk_of_an_area_ends_with_it(minimal: Site) -> None:
    area = minimal.areas[0]
    assert len(minimal.contacts_in(area, ROLE, date(2025, 6, 30))) == 1
    assert minimal.contacts_in(area, ROLE, date(2025, 7, 1)) == ()


def test_who_stands_in_the_place_of_an_area_answers_for_it(minimal: Site) -> None:
    """Before a merger its own desk, after it that of the new area; of an area to come, that of its first day."""
    first, second = minimal.areas
    day = date(2025, 7, 1)
    merged = first.model_copy(update={"valid_from": day, "valid_to": None})
    old = second.model_copy(update={"successors": (Successor(first.code),)})
    site = replaced(minimal.model_copy(update={"areas": (first, old, merged)}), None, day)
    new, own, other = site.contacts.contacts
    assert site.contacts_in(old, ROLE, FIRST) == (other,)
    for one in (first, old, merged):
        assert site.contacts_in(one, ROLE, day) == (new,)
    assert site.contacts_in(first, ROLE, FIRST) == (own,)
    assert site.contacts_in(merged, ROLE, FIRST) == (new,)


def test_a_contact_that_says_only_its_last_day_is_of_the_area_of_that_day(minimal: Site) -> None:
    """So the list may be checked again after an area is gone, and still hold its last desk."""
    site = replaced(minimal, date(2025, 6, 30), date(2025, 7, 1), area=None)
    checked = site.contacts.model_copy(update={"as_of": date(2026, 1, 1)})
    later = site.model_copy(update={"contacts": checked})
    assert later.contacts_in(later.areas[0], ROLE, FIRST) == (later.contacts.contacts[1],)


def test_a_sheet_names_who_answers_on_the_days_of_the_campaign(minimal: Site) -> None:
    """A sheet printed before a contact changes, for a campaign that begins after, has the new number."""
    site = replaced(minimal, LAST, FIRST)
    new, old, *_ = site.contacts.contacts
    campaign, area = site.campaigns[0], site.areas[0]
    assert campaign.first_day == date(2021, 9, 5)
    assert site.desks_of(campaign, area, BEFORE) == (old,)
    assert site.sheet_desks(campaign, area, BEFORE) == (new,)
    earlier = campaign.model_copy(update={"starts": date(2021, 8, 20), "ends": LAST, "take_down": None})
    assert site.sheet_desks(earlier, area, BEFORE) == (old,)
    assert site.sheet_desks(earlier, area, date(2021, 10, 1)) == (old,)


def test_a_sheet_of_a_campaign_without_days_is_read_from_today(minimal: Site) -> None:
    always = minimal.campaigns[0].model_copy(update={"starts": None, "ends": None, "take_down": None})
    assert always.sheet_day(BEFORE) == BEFORE
    assert always.model_copy(update={"starts": FIRST}).sheet_day(BEFORE) == FIRST
