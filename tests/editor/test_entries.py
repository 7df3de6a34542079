"""One form is one file, but an update in both languages is two; new ones begin as ``loa new`` writes them."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.authoring.scaffold import UPDATE, ScaffoldError, draft_campaign
from generator.build.pipeline import check
from generator.editor.documents import Library, open_library
from generator.editor.entries import Entry, begin_entry, change_entry, read_entry
from generator.language.locales import USUAL
from generator.settings import Settings

ROOT = Path(__file__).parents[2]
NAME = "content/vi/updates/2021-09-01-lop-moi.md"
TWIN = "content/en/updates/2021-09-01-lop-moi.md"

VIETNAMESE = """\
---
title: Lớp mới  # tên tin
date: 2021-09-01
summary: Có lớp mới.
areas:
  - "01399"
picture:
  file: hinh/lop.png
  alt: Lớp học
---
Xem lớp mới.
"""

ENGLISH = """\
---
title: New class
date: 2021-09-01
summary: There is a new class.
picture:
  file: ../../vi/updates/hinh/lop.png
  alt: A class room
draft: true
---
See the new class.
"""

Change = Callable[..., Path]


LIBRARY = Library(ROOT, USUAL)


@pytest.fixture
def entry(change: Change) -> Entry:
    found = read_entry(open_library(change({NAME: VIETNAMESE, TWIN: ENGLISH})), NAME)
    assert isinstance(found, Entry)
    return found


def fields(entry: Entry) -> Any:
    return json.loads(json.dumps(entry.plain))


@pytest.mark.parametrize("name", sorted(path.name for path in (ROOT / "content/vi/updates").glob("*.md")))
def test_an_update_saved_as_it_was_changes_nothing(name: str) -> None:
    found = read_entry(LIBRARY, f"content/vi/updates/{name}")
    assert isinstance(found, Entry)

    assert change_entry(LIBRARY, found, fields(found)) == {}


def test_an_update_shows_both_languages_together(entry: Entry) -> None:
    assert entry.plain == {
        "title": {"vi": "Lớp mới", "en": "New class"},
        "date": "2021-09-01",
        "summary": {"vi": "Có lớp mới.", "en": "There is a new class."},
        "areas": ["01399"],
        "picture": {"file": "hinh/lop.png", "alt": {"vi": "Lớp học", "en": "A class room"}},
        "draft": {"vi": "", "en": "true"},
        "body": {"vi": "Xem lớp mới.\n", "en": "See the new class.\n"},
    }


def test_words_of_one_language_change_one_file(entry: Entry) -> None:
    data = fields(entry)
    data["summary"]["en"] = "A new class begins."

    assert change_entry(LIBRARY, entry, data) == {
        TWIN: ENGLISH.replace("There is a new class.", "A new class begins.")
    }


def test_another_picture_goes_into_both_by_the_way_from_each(entry: Entry) -> None:
    data = fields(entry)
    data["picture"]["file"] = "hinh/truong.png"

    assert change_entry(LIBRARY, entry, data) == {
        NAME: VIETNAMESE.replace("lop.png", "truong.png"),
        TWIN: ENGLISH.replace("lop.png", "truong.png"),
    }


def test_areas_are_reported_in_the_first_language_only(entry: Entry) -> None:
    data = fields(entry)
    data["areas"].append("01417")

    assert change_entry(LIBRARY, entry, data) == {
        NAME: VIETNAMESE.replace('"01399"\n', '"01399"\n  - "01417"\n')
    }


def test_the_day_of_a_correction_goes_into_both(entry: Entry) -> None:
    data = fields(entry)
    data["updated"] = "2021-09-02"
    texts = change_entry(LIBRARY, entry, data)

    assert texts
    assert [text.count("updated: 2021-09-02\n") for text in texts.values() if text] == [1, 1]


def test_english_left_blank_goes_and_english_written_comes(entry: Entry) -> None:
    data = fields(entry)
    for name in ("title", "summary", "body"):
        data[name]["en"] = ""
    assert change_entry(LIBRARY, entry, data) == {TWIN: None}

    alone = Entry(NAME, entry.plain, entry.digest, {"vi": entry.files["vi"]})
    texts = change_entry(LIBRARY, alone, fields(entry))
    assert texts == {TWIN: ENGLISH}


FRENCH = ENGLISH.replace("New class", "Nouvelle classe").replace(
    "There is a new class.", "Une nouvelle classe ouvre."
)


def test_a_third_language_is_a_third_file_of_the_same_form(change: Change) -> None:
    third = NAME.replace("/vi/", "/fr/")
    library = Library(change({NAME: VIETNAMESE, TWIN: ENGLISH, third: FRENCH}), ("vi", "en", "fr"))
    found = read_entry(library, NAME)
    assert isinstance(found, Entry)
    data = fields(found)
    assert data["title"] == {"vi": "Lớp mới", "en": "New class", "fr": "Nouvelle classe"}

    data["title"]["fr"] = "Une classe"
    assert change_entry(library, found, data) == {third: FRENCH.replace("Nouvelle classe", "Une classe")}
    for name in ("title", "summary", "body"):
        data[name]["en"] = ""
    assert change_entry(library, found, data) == {TWIN: None, third: FRENCH.replace("Nouvelle", "Une")}


def test_what_is_filled_in_stands_in_the_order_of_the_schema(change: Change) -> None:
    root = change({NAME: VIETNAMESE.replace("picture:\n  file: hinh/lop.png\n  alt: Lớp học\n", "")})
    found = read_entry(open_library(root), NAME)
    assert isinstance(found, Entry)
    picture = {"alt": {"en": "A class room", "vi": "Lớp học"}, "file": "hinh/lop.png"}
    texts = change_entry(LIBRARY, found, {"picture": picture, **fields(found)})

    assert texts == {NAME: VIETNAMESE}


def test_a_new_update_is_what_loa_new_writes_filled_in() -> None:
    data: dict[str, Any] = {
        "title": {"vi": "Sổ “mới”: từ 5/9", "en": ""},
        "date": "2021-09-01",
        "summary": {"vi": "Có sổ mới.", "en": ""},
        "campaign": "",
        "areas": [],
        "picture": {"file": "", "alt": {"vi": "", "en": ""}},
        "draft": {"vi": "true", "en": ""},
        "body": {"vi": "Một.\n\nHai.", "en": ""},
    }
    entry = begin_entry(LIBRARY, "updates", data)
    title = json.dumps("Sổ “mới”: từ 5/9", ensure_ascii=False)
    text = UPDATE.format(title=title, day="2021-09-01", folder="content/vi/updates").replace(
        "summary:\n", "summary: Có sổ mới.\n"
    )

    assert entry.name == "content/vi/updates/2021-09-01-so-moi-tu-5-9.md"
    assert change_entry(LIBRARY, entry, data) == {entry.name: f"{text[:-1]}Một.\n\nHai.\n"}


def test_a_new_campaign_keeps_every_remark_of_loa_new_and_is_right(change: Change) -> None:
    root = change()
    known = read_entry(open_library(root), "campaigns/den-truong.yaml")
    assert isinstance(known, Entry)
    data = {**fields(known), "slug": "hoc-suot-doi", "code": "HS", "revised": "2021-09-01"}
    data["easy_read"] = [{"vi": f"Câu {word}.", "en": f"Sentence {word}."} for word in ("a", "b", "c", "d")]
    entry = begin_entry(LIBRARY, "campaigns", data)
    texts = change_entry(LIBRARY, entry, data)
    assert texts
    text = texts["campaigns/hoc-suot-doi.yaml"]
    draft = draft_campaign("hoc-suot-doi", ["vi", "en"])[1]
    remarks = [line for line in draft.splitlines() if line.startswith("#")]

    assert text
    assert [line for line in text.splitlines() if line.startswith("#")] == remarks
    assert check(Settings(root, date(2021, 9, 1)), texts).problems == []


@pytest.mark.parametrize(
    ("collection", "data"),
    [
        ("campaigns", {"slug": "Học suốt đời"}),
        ("campaigns", {"slug": "../laws"}),
        ("campaigns", {}),
        ("updates", {"title": {"vi": "!!!"}, "date": "2021-09-01"}),
        ("updates", {"title": "x", "date": "2021-09-01"}),
    ],
)
def test_what_cannot_be_a_name_is_refused(collection: str, data: dict[str, Any]) -> None:
    with pytest.raises(ScaffoldError) as caught:
        begin_entry(LIBRARY, collection, data)

    assert caught.value.problem.code == "wrong-slug"
