"""Words of a site: those of its languages, what the project says otherwise, what areas are called."""

import pytest

from generator.language.places import capitalise, fill_some, find_strange_place, name_places, with_capitals
from generator.messages.report import format_report
from generator.model.language import Addresses, Language
from generator.model.schema import field_names
from tests.conftest import Change, check_project

WORDS = "site_data/words.yaml"
KINDS = "site_data/area_kinds.yaml"


def _languages(change: Change, files: dict[str, str | bytes | None]) -> dict[str, Language]:
    checked = check_project(change(files))
    assert checked.problems == []
    return {language.tag: language for language in checked.languages}


def _report(change: Change, files: dict[str, str | bytes | None]) -> list[str]:
    """What is told of the project, without the last lines."""
    checked = check_project(change(files))
    return format_report(checked.problems, "vi").split("\n")[:-2]


def test_a_project_says_a_word_otherwise_in_all_languages_or_in_one(change: Change) -> None:
    text = "words: {call: {vi: Bấm gọi, en: Tap to call}, when: {en: On which day}, see_details: {vi: ~}}\n"
    languages = _languages(change, {WORDS: text})

    found = {tag: (one.words["call"], one.words["when"]) for tag, one in languages.items()}
    assert found == {"vi": ("Bấm gọi", "Khi nào"), "en": ("Tap to call", "On which day")}
    assert languages["vi"].words["see_details"] == "Xem chi tiết"


def test_a_project_says_a_part_of_addresses_otherwise(change: Change) -> None:
    languages = _languages(change, {WORDS: "addresses: {offices: {en: bodies}, index: {vi: kiem}}\n"})

    assert languages["en"].addresses.offices == "bodies"
    assert languages["vi"].addresses.offices == "co-quan"
    assert (languages["vi"].addresses.index, languages["en"].addresses.index) == ("kiem", "search")


def test_what_areas_are_called_is_put_into_all_words_once(change: Change) -> None:
    own = "words: {home_find_area: {vi: 'Tìm {area_your}'}, over_next_area: {vi: '{Area_many}: {area}'}}\n"
    usual = _languages(change, {WORDS: own})["vi"].words
    assert usual["home_find_area"] == f"Tìm {usual['area_your']}"
    assert usual["over_next_area"] == f"{capitalise(usual['area_many'])}: {{area}}"


def test_what_areas_are_called_is_said_by_the_project(change: Change) -> None:
    own = "words: {home_find_area: {vi: 'Tìm {area_your}', en: 'Find {area_your}'}}\n"
    kinds = "words: {your: {vi: thôn của bạn, en: your hamlet}, counted_many: {vi: '{count} thôn', en: '{count}'}}\n"
    languages = _languages(change, {WORDS: own, KINDS: kinds})

    found = {tag: one.words["home_find_area"] for tag, one in languages.items()}
    assert found == {"vi": "Tìm thôn của bạn", "en": "Find your hamlet"}
    assert languages["vi"].words["area_counted_many"] == "{count} thôn"


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        (
            WORDS,
            "words:\n  cal: {vi: Gọi ngay}\n",
            [
                'site_data/words.yaml:2:3: cảnh báo: chữ giao diện "cal" không có trong tệp đi kèm Loa, và không mẫu trang nào của dự án dùng tới.',
                "    2 |   cal: {vi: Gọi ngay}",
                "      |   ^^^",
                '  Có phải bạn muốn viết "call"?                                   [unknown-word]',
            ],
        ),
        (
            WORDS,
            "words:\n  updated_on: {vi: 'Sửa {ngay}'}\n",
            [
                'site_data/words.yaml:2:20: lỗi: chữ giao diện "updated_on" có "{ngay}", Loa không biết điền gì vào đó.',
                "    2 |   updated_on: {vi: 'Sửa {ngay}'}",
                "      |                    ^^^^^^^^^^^^",
                "  Chỗ để điền viết đúng như sau, đủ hai dấu ngoặc: {day}.          [wrong-place]",
            ],
        ),
        (
            KINDS,
            "words:\n  one: {vi: '{count} thôn', en: hamlet}\n",
            [
                'site_data/area_kinds.yaml:2:13: lỗi: chữ giao diện "area_one" có "{count}", Loa không biết điền gì vào đó.',
                "    2 |   one: {vi: '{count} thôn', en: hamlet}",
                "      |             ^^^^^^^^^^^^^^",
                "  Bỏ dấu ngoặc nhọn: chữ này không có chỗ nào để điền.             [wrong-place]",
            ],
        ),
        (
            WORDS,
            "addresses:\n  aeras: {en: communes}\n",
            [
                'site_data/words.yaml:2:3: lỗi: mục này không có trường "aeras".',
                "    2 |   aeras: {en: communes}",
                "      |   ^^^^^",
                f"  Các trường dùng được: {', '.join(field_names(Addresses))}.  [unknown-field]",
            ],
        ),
        (
            WORDS,
            "addresses:\n  areas: {en: Our Places}\n",
            [
                'site_data/words.yaml:2:15: lỗi: "Our Places" không dùng làm tên đường dẫn được.',
                "    2 |   areas: {en: Our Places}",
                "      |               ^^^^^^^^^^",
                "  Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, không quá 60 ký tự.  [wrong-slug]",
            ],
        ),
        (
            WORDS,
            "words: [call]\n",
            [
                'site_data/words.yaml:1:1: lỗi: "words" phải gồm nhiều dòng con, không phải một giá trị.',
                "    1 | words: [call]",
                "      | ^^^^^",
                "  Viết mỗi mục một dòng con, thụt vào hai dấu cách.                [not-a-group]",
            ],
        ),
    ],
)
def test_what_is_wrong_with_own_words_is_told_where_it_stands(
    change: Change, file: str, text: str, said: list[str]
) -> None:
    assert _report(change, {file: text}) == said


def test_places_are_known_in_small_letters_and_in_capitals() -> None:
    assert name_places("{Season}: {count} – {season}") == ("season", "count")
    assert find_strange_place("{Season} {season}", ["season"]) == ""
    assert find_strange_place("{SEASON}", ["season"]) == "{SEASON}"
    assert with_capitals({"a": "địa phương"}) == {"a": "địa phương", "A": "Địa phương"}
    assert fill_some("{A} {b}", with_capitals({"a": "xã"})) == "Xã {b}"
