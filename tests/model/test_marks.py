"""Marks are found at any depth, and tell schemas what they mean."""

from typing import Annotated

from generator.language.locales import USUAL
from generator.model.json_schema import describe_model
from generator.model.marks import (
    LIST_KEYWORD,
    OfficeId,
    Reference,
    Sample,
    SampleMark,
    marked_values,
    marks_in,
    values_of,
)
from generator.model.schema import Identifier, Model, NoRepeats, Text, parse_model


class Inner(Model):
    name: Text
    office: OfficeId | None = None
    sample: Sample = False


class Outer(Model):
    offices: NoRepeats[OfficeId] = ()
    law: Annotated[Identifier, Reference("laws", "unknown-law")]
    inner: tuple[Inner, ...] = ()
    one: Inner | None = None


def parsed() -> Outer:
    plain = {
        "offices": ["justice", "health"],
        "law": "school-law",
        "inner": [{"name": "A", "office": "education", "sample": "true"}, {"name": "B"}],
    }
    model, flaws = parse_model(Outer, plain)
    assert flaws == []
    assert model
    return model


def test_every_reference_is_found_with_the_way_to_it() -> None:
    found = [(path, mark.to, value) for path, mark, value in marked_values(parsed(), Reference)]
    assert found == [
        (("offices", 0), "offices", "justice"),
        (("offices", 1), "offices", "health"),
        (("law",), "laws", "school-law"),
        (("inner", 0, "office"), "offices", "education"),
    ]


def test_a_mark_of_another_kind_is_passed_over() -> None:
    found = [(path, value) for path, _, value in marked_values(parsed(), SampleMark)]
    assert found == [(("inner", 0, "sample"), True), (("inner", 1, "sample"), False)]


def test_a_model_shows_its_marks_without_any_value() -> None:
    assert [mark.to for mark in marks_in(Outer, Reference)] == ["offices", "laws", "offices", "offices"]


def test_values_of_a_class_are_found_with_the_way_to_them() -> None:
    assert [path for path, _ in values_of(parsed(), Inner)] == [("inner", 0), ("inner", 1)]


def test_a_schema_says_from_which_list_a_value_comes() -> None:
    properties = describe_model(Outer, USUAL)["properties"]
    assert isinstance(properties, dict)
    assert properties["law"][LIST_KEYWORD] == "laws"
    assert properties["law"]["description"] == "Names an item of the project's list of laws."
    assert properties["offices"]["anyOf"][0]["items"][LIST_KEYWORD] == "offices"
