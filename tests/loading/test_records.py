"""Records: text, and where it stood."""

import pytest

from generator.loading.records import Record
from generator.loading.yaml_source import parse_yaml

TEXT = """\
slug: den-truong
slogan:
  vi:
  en:
bring:
  - vi: Giấy khai sinh
  -
  - vi: Học bạ
    en:
"""


def record() -> Record:
    parsed, problems = parse_yaml(TEXT, "campaigns/den-truong.yaml")
    assert problems == []
    assert parsed
    return parsed


def place(path: tuple[str | int, ...]) -> tuple[int, int, int]:
    position = record().locate(path)
    return position.line, position.column, position.width


def test_the_plain_values_leave_out_what_is_blank() -> None:
    """A group of blanks is blank, and so is an item of nothing; a scaffold's blanks are no values."""
    assert record().plain() == {
        "slug": "den-truong",
        "bring": [{"vi": "Giấy khai sinh"}, {"vi": "Học bạ"}],
    }


def test_the_stem_is_the_file_name_without_folder_and_ending() -> None:
    assert record().stem == "den-truong"


def test_a_path_leads_to_the_name_of_its_field() -> None:
    assert place(("slogan",)) == (2, 1, 6)
    assert place(("slogan", "en")) == (4, 3, 2)


def test_items_are_counted_without_the_blank_ones() -> None:
    """Paths come from the plain values, where blank items are gone."""
    assert place(("bring", 1, "vi")) == (8, 5, 2)


def test_a_path_that_was_never_written_leads_as_near_as_it_can() -> None:
    assert place(("slogan", "fr", "x")) == (2, 1, 6)
    assert place(("bring", 7)) == (5, 1, 5)
    assert place(("nothing",))[:2] == (1, 1)


def test_a_value_is_located_apart_from_its_name() -> None:
    position = record().locate_value(("bring", 1, "vi"))
    assert (position.line, position.column, position.width) == (8, 9, len("Học bạ"))


def test_a_value_that_was_never_written_is_located_by_its_name() -> None:
    assert record().locate_value(("slogan", "fr")) == record().locate(("slogan",))


def test_blank_fields_are_listed_where_they_begin() -> None:
    """The whole group when all of it is blank, the field when its group has more."""
    assert list(record().blank_fields()) == [("slogan",), ("bring", 1, "en")]


def test_the_names_in_a_group_are_those_written() -> None:
    assert record().names_in(()) == ("slug", "slogan", "bring")
    assert record().names_in(("bring", 1)) == ("vi", "en")
    assert record().names_in(("slug", "x")) == record().names_in(("slug",)) == ()


SHIPPED = """\
formats:
  - name:
      vi: Tờ
      en: Sheet
    languages: [[vi], [en], [vi, en]]
"""


@pytest.mark.parametrize(
    ("languages", "name", "lists"),
    [
        (["vi", "en"], {"vi": "Tờ", "en": "Sheet"}, [["vi"], ["en"], ["vi", "en"]]),
        (["en", "fr"], {"en": "Sheet"}, [["en"]]),
        (["fr"], {"fr": "Sheet"}, [["fr"]]),
        (["fr", "en"], {"fr": "Sheet", "en": "Sheet"}, [["fr"], ["en"], ["fr", "en"]]),
        (["fr", "vi", "es"], {"fr": "Sheet", "vi": "Tờ"}, [["fr"], ["vi"], ["fr", "vi"]]),
    ],
)
def test_what_comes_with_loa_is_in_the_languages_of_the_project(
    languages: list[str], name: dict[str, str], lists: list[list[str]]
) -> None:
    record, _ = parse_yaml(SHIPPED, "formats.yaml")
    assert record
    assert record.within(languages, ["vi", "en"]).plain() == {"formats": [{"name": name, "languages": lists}]}
