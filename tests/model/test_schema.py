"""Models: plain data in, a frozen model or every flaw out."""

from dataclasses import FrozenInstanceError
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.language.locales import USUAL
from generator.model.area import AreaRow
from generator.model.area_kinds import AreaKinds
from generator.model.authority import Authority
from generator.model.campaign import Campaign
from generator.model.contact import Contacts
from generator.model.editorial_page import FrontMatter
from generator.model.guidance import Barriers, Laws, Offices, Supports
from generator.model.localized import LocalizedText
from generator.model.marks import values_of
from generator.model.poster_format import PosterFormats
from generator.model.schema import Flaw, Model, field_names, parse_model
from generator.model.standards import Standards
from generator.model.statistics import Indicators, Report

MODELS: tuple[type[Model], ...] = (
    Authority,
    Barriers,
    Campaign,
    AreaKinds,
    AreaRow,
    Contacts,
    FrontMatter,
    Indicators,
    Laws,
    Offices,
    PosterFormats,
    Report,
    Standards,
    Supports,
)

plain_data = st.recursive(
    st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["vi", "en", "id"]), inner),
    max_leaves=4,
)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_any_record_gives_a_model_or_flaws(model: type[Model], data: st.DataObject) -> None:
    """Whatever shape stands in whatever field."""
    names = st.sampled_from([*field_names(model), "other"])
    parsed, flaws = parse_model(model, data.draw(st.dictionaries(names, plain_data)), USUAL)
    assert (parsed is None) == bool(flaws)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
@pytest.mark.parametrize("value", ["", "x", [], ["x"], {}, {"vi": "x"}, [[]], [{}], {"x": []}])
def test_any_shape_in_any_field_is_reported_as_a_flaw(model: type[Model], value: object) -> None:
    for name in field_names(model):
        _, flaws = parse_model(model, {name: value}, USUAL)
        assert {flaw.code for flaw in flaws} <= KNOWN_FLAWS


KNOWN_FLAWS = {
    "empty-list", "empty-text", "missing-field", "missing-first-language", "not-a-group", "not-a-list", "not-text", "phone-letters",
    "unknown-choice", "unknown-field", "wrong-campaign-code", "wrong-code", "wrong-colour", "wrong-coordinate", "wrong-country", "wrong-date",
    "wrong-email", "wrong-file-name",
    "wrong-flag", "wrong-identifier", "wrong-language", "wrong-length", "wrong-number", "wrong-pace", "wrong-phone",
    "wrong-slug",
    "wrong-url",
}  # fmt: skip


def flaws_of(plain: object, model: type[Model] = Offices) -> list[Flaw]:
    return parse_model(model, plain, USUAL)[1]


def office(**changes: Any) -> dict[str, Any]:
    words = {"vi": "chữ"}
    return {"id": "justice", "name": words, "task": words, "ask": words} | changes


def test_a_model_cannot_be_changed() -> None:
    parsed, _ = parse_model(Offices, {"offices": [office()]}, USUAL)
    assert parsed
    with pytest.raises(ValidationError):
        parsed.offices = ()
    with pytest.raises(FrozenInstanceError):
        parsed.offices[0].name.texts = ()  # type: ignore[misc]


def test_every_flaw_is_reported_with_the_path_to_it() -> None:
    flaws = flaws_of({"offices": [office(id="A", nmae="x"), office(sample="có")]})
    assert [(flaw.path, flaw.code) for flaw in flaws] == [
        (("offices", 0, "id"), "wrong-identifier"),
        (("offices", 0, "nmae"), "unknown-field"),
        (("offices", 1, "sample"), "wrong-flag"),
    ]


def test_an_unknown_field_shows_the_fields_of_its_own_group() -> None:
    flaws = flaws_of({"offices": [office(name={"vi": "chữ", "fr": "mot"})]})
    values = {"field": "fr", "choices": "vi en"}
    assert flaws == [Flaw(("offices", 0, "name", "fr"), "unknown-field", values)]


def test_a_list_whose_only_item_is_wrong_is_not_called_empty() -> None:
    assert [flaw.code for flaw in flaws_of({"offices": [office(id="")]})] == ["wrong-identifier"]
    assert [flaw.code for flaw in flaws_of({"offices": []})] == ["empty-list"]


def test_a_group_in_place_of_a_value_is_called_by_its_field() -> None:
    assert flaws_of({"offices": [office(id=["a"])]}) == [
        Flaw(("offices", 0, "id"), "not-text", {"field": "id"}),
    ]


def test_a_value_in_place_of_a_group_shows_what_the_group_has() -> None:
    values = {"field": "name", "choices": "vi, en"}
    flaws = flaws_of({"offices": [office(name="Phòng Tư pháp")]})
    assert flaws == [Flaw(("offices", 0, "name"), "not-a-group", values)]


def test_every_localized_text_is_found_with_the_way_to_it() -> None:
    parsed, _ = parse_model(Offices, {"offices": [office()]}, USUAL)
    assert [path for path, _ in values_of(parsed, LocalizedText)] == [
        ("offices", 0, "name"),
        ("offices", 0, "task"),
        ("offices", 0, "ask"),
    ]
