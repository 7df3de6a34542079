"""The version of a poster: its number changes with any word printed, its day comes from the data."""

from datetime import date
from typing import Any

import pytest

from generator.model.site import Site
from generator.views.base.editions import build_edition
from generator.views.pages.registry import build_localizers
from generator.views.print.posters import build_posters
from tests.conftest import Languages


def changed(site: Site, **changes: Any) -> Site:
    return Site.model_construct(**(dict(site) | changes))


def edition(site: Site, words: object = "chữ") -> tuple[str, date]:
    built = build_edition(site.campaigns[0], site.areas[0], site, date(2021, 9, 1), words)
    return built.number, built.day


def test_a_number_names_campaign_and_area(minimal: Site) -> None:
    assert edition(minimal)[0] == "DT-01399-ZDS5"


def test_equal_words_have_equal_numbers_and_any_change_another(minimal: Site) -> None:
    assert edition(minimal, ["một", "hai"]) == edition(minimal, ["một", "hai"])
    numbers = {edition(minimal, [f"số {n}"])[0] for n in range(500)}
    assert len(numbers) == 500


def test_the_day_is_that_of_the_contact_list_unless_something_says_when_it_changed(minimal: Site) -> None:
    (campaign,) = minimal.campaigns
    assert edition(minimal)[1] == minimal.contacts.as_of
    revised = changed(minimal, campaigns=(campaign.model_copy(update={"revised": date(2021, 8, 20)}),))
    assert edition(revised)[1] == date(2021, 8, 20)
    called = tuple(c.model_copy(update={"revised": date(2021, 9, 3)}) for c in minimal.contacts.contacts)
    contacts = minimal.contacts.model_copy(update={"contacts": called})
    assert edition(changed(revised, contacts=contacts))[1] == date(2021, 9, 3)


@pytest.mark.parametrize("field", ["phones", "hours"])
def test_one_phone_changed_is_another_version_of_that_area_only(
    minimal: Site, languages: Languages, field: str
) -> None:
    first, *others = minimal.contacts.contacts
    other = {"phones": others[-1].phones, "hours": first.name}[field]
    contacts = minimal.contacts.model_copy(
        update={"contacts": (first.model_copy(update={field: other}), *others)}
    )
    today = date(2021, 9, 1)
    _, before = build_posters(build_localizers(minimal, languages, today))
    _, after = build_posters(build_localizers(changed(minimal, contacts=contacts), languages, today))
    assert [key for key in before if before[key] != after[key]] == [("den-truong", first.area)]
