"""Interface words: the same in all languages, each one used, each one there."""

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from generator.language.locales import USUAL
from generator.language.places import name_places
from generator.loading.interface_words import load_languages
from generator.model.area_kinds import AREA_FORMS
from generator.settings import Theme
from tests.conftest import read_shipped_languages

ROOT = Path(__file__).parents[1]
USED_IN_TEMPLATES = re.compile(r"\bwords\.([a-z][a-z0-9_]*)(?!\()\b")
USED_IN_VIEWS = re.compile(r'\bwords?(?:\(|\[)\s*"([a-z][a-z0-9_]*)"')
BESIDE_NUMBERS = re.compile(r'\b(?:word|key)_for\(\s*"([a-z][a-z0-9_]*)"')
NAMED_IN_VIEWS = re.compile(r'"([a-z][a-z0-9]*(?:_[a-z0-9]+)+)"')

MADE_UP_AT_RUN_TIME = (
    r"(search_label|downloads_lead)_everywhere",
    r"area_(one|many|counted_(one|many)|your|this|whole|hard)",
    r"nav_(home|campaigns|areas|barriers|downloads|statistics|offices|index|updates|earlier)",
    r"(campaigns|areas|barriers|offices|statistics|downloads|index|updates|earlier)_heading",
    r"kind_(campaign|campaign_over|area|barrier|office|page|support|indicator|update)",
    r"language_(tay|nung|mong|dao)",
    r"other_site",
    r"(prints_pack_hint|handbook_heading)(_other)?",
    r"source_(number|date|number_date)",
    r"verdicts_note_(published|class|unverified)",
    r"open_data_(field|status)_[a-z_]+",
    r"indicator_(count_)?better_(higher|lower)",
    r"(not_found|no_network)_(heading|lead)|no_network_call",
    r"broadcast_(say_[a-z_]+|pdf|txt)",
    r"part_(dates_note|desk_places|other_phones|second_desk|logo|partners)",
    r"kit_sms(_plain)?",
    r"status_(event|unpublished)_[a-z]+",
    r"(report_)?needed_(all|ordinary|hard|hard_only)",
    r"indicator_(target|elsewhere)_(ordinary|hard)",
    r"area_figures_needed_(ordinary|hard)",
)
"""Keys that the views put together from parts, and that of a mark in the style sheets."""

DOMAIN: Final = (
    *("school", "pupil", "student", "teacher", "classroom", "grade", "enrolment", "enroll", "drop-out"),
    *(
        "child",
        "parent",
        "literacy",
        "kindergarten",
        "vaccination",
        "storm",
        "commune",
        "township",
        "district",
    ),
    *(
        "province",
        "hamlet",
        "ward",
        "village",
        "county",
        "decree",
        "people's committee",
        "Viet Nam",
        "Vietnam",
    ),
    *("Hà Quảng", "Cao Bằng", "Zalo", "Facebook", "111", "năm học", "học sinh", "nhà trường", "đến trường"),
    *("trường học", "ra lớp", "lớp học", "lớp", "trẻ", "trẻ em", "cha mẹ", "thầy cô", "giáo viên", "phổ cập"),
    *("xóa mù chữ", "mầm non", "tiểu học", "xã", "phường", "thị trấn", "huyện", "tỉnh", "thôn", "xóm"),
    *("bản làng", "ủy ban", "nghị định", "khó khăn", "Việt Nam", "tiêm chủng", "bão"),
)
"""Words of one campaign, one kind of place or one country, of which nothing shipped for everybody may speak."""

SPOKEN = re.compile(
    rf"(?<![\w.-])(?:{'|'.join(map(re.escape, DOMAIN))})(?:s|es|ren)?(?![\w-])", re.IGNORECASE
)
"""Such a word. What follows a dot or a hyphen is a name of the web: ``:first-child``, ``list.children``."""

MEANT = re.compile(r"(?:Near )?Be Vietnam(?: Pro)?|mạng xã hội")
"""The typeface is called so; "xã hội" is society."""


def _used() -> set[str]:
    templates = [
        p for folder in ("pages", "components", "site") for p in (ROOT / "theme" / folder).rglob("*.html")
    ]
    views = [path for room in ("views", "workbook") for path in (ROOT / "generator" / room).rglob("*.py")]
    used = {key for path in templates for key in USED_IN_TEMPLATES.findall(path.read_text("utf-8"))}
    for path in views:
        text = path.read_text("utf-8")
        used |= set(USED_IN_VIEWS.findall(text)) | set(NAMED_IN_VIEWS.findall(text))
        used |= {f"{key}_{form}" for key in BESIDE_NUMBERS.findall(text) for form in ("one", "many")}
    return used


def _tables() -> dict[str, Mapping[str, str]]:
    """The words of each language that comes with Loa."""
    return {language.tag: language.words for language in read_shipped_languages()}


def test_nothing_is_wrong_with_the_words_that_come_with_loa() -> None:
    assert load_languages(Theme((ROOT / "theme",)), USUAL)[1] == []


def test_all_languages_have_the_same_words_with_the_same_places() -> None:
    first, *others = (
        {key: {*name_places(text)} - {*AREA_FORMS} for key, text in source.words.items()}
        for source in load_languages(Theme((ROOT / "theme",)), USUAL)[0].sources
    )

    assert all(places == first for places in others)


@pytest.mark.parametrize("file", sorted((ROOT / "tests/sites").glob("*/theme/locales/*.yaml")))
def test_the_languages_of_our_projects_have_every_word(file: Path) -> None:
    """A new word comes in each of them at once."""
    theme = Theme((file.parents[1], ROOT / "theme"))
    assert load_languages(theme, (file.stem,))[1] == []


def test_words_are_composed_and_not_blank() -> None:
    for table in _tables().values():
        for key, text in table.items():
            assert text.strip(), key
            assert unicodedata.is_normalized("NFC", text), key


def test_every_word_that_a_template_uses_is_there() -> None:
    templates = [
        p for folder in ("pages", "components", "site") for p in (ROOT / "theme" / folder).rglob("*.html")
    ]
    used = {key for path in templates for key in USED_IN_TEMPLATES.findall(path.read_text("utf-8"))}

    assert used - _tables()[USUAL[0]].keys() == set()


def test_no_word_is_dead() -> None:
    used = _used()
    dead = [
        key
        for key in _tables()[USUAL[0]]
        if key not in used and not any(re.fullmatch(pattern, key) for pattern in MADE_UP_AT_RUN_TIME)
    ]

    assert dead == []


def _words_of_a_domain(path: Path) -> list[str]:
    lines = MEANT.sub("", path.read_text("utf-8")).splitlines()
    return [f"{path.name}:{n}: {found}" for n, line in enumerate(lines, 1) for found in SPOKEN.findall(line)]


def test_nothing_shipped_for_everybody_speaks_of_one_campaign_or_one_place() -> None:
    """Such words are a project's own: in its words.yaml, its area_kinds.yaml, its formats."""
    files = [
        path
        for path in sorted((ROOT / "theme").rglob("*"))
        if path.is_file() and path.relative_to(ROOT / "theme").parts[0] not in {"fonts", "screenshots"}
        if path.suffix not in {".png", ".webp", ".svg"}
    ]
    assert len(files) > 50
    assert len(DOMAIN) > 60
    assert [found for path in files for found in _words_of_a_domain(path)] == []
