"""What changed in words between two releases."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.model.numbers_in_text import NumberFinder
from generator.publishing.changes import Change, Changes, find_changes
from generator.publishing.manifest import Hasher, make_manifest
from tests.conftest import read_shipped_languages

Pages = Mapping[str, str]
FINDER = NumberFinder("VN", [language.formats for language in read_shipped_languages()])


def _changes(tmp_path: Path, before: Pages, after: Pages) -> Changes:
    releases = []
    for name, pages in (("before", before), ("after", after)):
        for path, text in pages.items():
            file = tmp_path / name / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        releases.append((tmp_path / name, make_manifest(tmp_path / name, Hasher())))
    return find_changes(releases[0], releases[1], FINDER)


def _between(tmp_path: Path, before: str, after: str) -> list[Change]:
    """What changed on the front page, whose body is given."""
    page = "<head><title>Trang</title></head><body>{}</body>"
    found = _changes(tmp_path, {"index.html": page.format(before)}, {"index.html": page.format(after)})
    return list(found.changes)


def test_of_a_first_release_all_pages_are_new(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>Chào</p>")
    found = find_changes(None, (tmp_path, make_manifest(tmp_path, Hasher())), FINDER)

    assert found == Changes(
        is_first=True,
        new_pages=("/",),
        gone_pages=(),
        changes=(),
        new_files=0,
        gone_files=0,
        changed_files=0,
    )


def test_pages_and_files_that_come_and_go_are_reported(tmp_path: Path) -> None:
    found = _changes(
        tmp_path,
        {"index.html": "", "cu/index.html": "", "a.pdf": "1", "b.pdf": "1"},
        {"index.html": "", "moi/index.html": "", "404.html": "", "a.pdf": "2", "c.pdf": "1", "d.pdf": "1"},
    )

    assert (found.new_pages, found.gone_pages) == (("/404.html", "/moi/"), ("/cu/",))
    assert (found.new_files, found.gone_files, found.changed_files) == (2, 1, 1)


def test_a_page_at_a_second_address_is_left_out(tmp_path: Path) -> None:
    page = '<head><link rel="canonical" href="https://mau.example/xa/a/"></head><body>{}</body>'
    before, after = (
        {path: page.format(text) for path in ("xa/a/index.html", "Q/A/index.html")} for text in ("Một", "Hai")
    )

    assert _changes(tmp_path, before, after).changes == (Change("sentence", "Một", "Hai", "", ("/xa/a/",)),)


def test_one_phone_on_many_pages_is_one_change(tmp_path: Path) -> None:
    before = {f"{name}/index.html": f"<p>Gọi <a>0206 000 0011</a> xã {name}</p>" for name in "abc"}
    after = {path: text.replace("0011", "0099") for path, text in before.items()}

    assert _changes(tmp_path, before, after).changes == (
        Change("phone", "0206 000 0011", "0206 000 0099", "", ("/a/", "/b/", "/c/")),
    )


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Ngày 05/09/2021", "Ngày 06/09/2021", ("date", "05/09/2021", "06/09/2021", "")),
        ("Mồng 5 tháng 9", "Mồng 6 tháng 9", ("date", "5 tháng 9", "6 tháng 9", "")),
        ("On 5 September 2021.", "On 5 October 2021.", ("date", "5 September 2021", "5 October 2021", "")),
        ("Đi học: 95,2 %", "Đi học: 96 %", ("figure", "95,2 %", "96 %", "Đi học: 96 %")),
        ("1.250 em", "1.300 em", ("figure", "1.250", "1.300", "1.300 em")),
        ("Bản KBH1-01399-ZTWV", "Bản KBH1-01399-8C2V", ("edition", "KBH1-01399-ZTWV", "KBH1-01399-8C2V", "")),
        ("Bản DT-01399-ZTWV", "Bản DT-01399-8C2V", ("edition", "DT-01399-ZTWV", "DT-01399-8C2V", "")),
    ],
)
def test_values_are_reported_by_kind(
    tmp_path: Path, before: str, after: str, expected: tuple[str, str, str, str]
) -> None:
    change = _between(tmp_path, f"<p>{before}</p>", f"<p>{after}</p>")

    assert [(c.kind, c.before, c.after, c.sentence) for c in change] == [expected]


def test_the_size_of_a_file_is_no_news(tmp_path: Path) -> None:
    assert _between(tmp_path, "<p>PDF · 102 KB</p>", "<p>PDF · 103 KB</p>") == []


def test_only_the_sentence_that_changed_is_reported(tmp_path: Path) -> None:
    found = _between(
        tmp_path,
        "<p>Cả xóm <b>cùng</b> đi. Trẻ vào lớp 1.</p>",
        "<p>Cả xóm <b>cùng</b> đi.\n  Em nào cũng đến trường.</p>",
    )

    assert found == [Change("sentence", "Trẻ vào lớp 1.", "Em nào cũng đến trường.", "", ("/",))]


def test_a_sentence_that_comes_or_goes_has_nothing_on_the_other_side(tmp_path: Path) -> None:
    assert _between(tmp_path, "<p>Một</p>", "<p>Một</p><p>Hai</p>") == [
        Change("sentence", "", "Hai", "", ("/",))
    ]
    assert _between(tmp_path, "<p>Một</p><p>Hai</p>", "<p>Một</p>") == [
        Change("sentence", "Hai", "", "", ("/",))
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("0206 1022", "0236 1022"),
        ("1800 1567", "1900 545463"),
        ("069 2342 593", "069 696 152"),
        ("080 44123", "0912 345 678"),
    ],
)
def test_numbers_of_services_are_phones_too(tmp_path: Path, before: str, after: str) -> None:
    assert _between(tmp_path, f"<p>{before}</p>", f"<p>{after}</p>") == [
        Change("phone", before, after, "", ("/",)),
    ]


def test_a_phone_in_a_sentence_that_is_gone_is_reported_by_itself(tmp_path: Path) -> None:
    assert _between(tmp_path, "<p>Gọi 0206 000 0011 nhé</p>", "<p>Đến trường hỏi</p>") == [
        Change("phone", "0206 000 0011", "", "", ("/",)),
        Change("sentence", "Gọi 0206 000 0011 nhé", "Đến trường hỏi", "", ("/",)),
    ]


def test_what_no_reader_sees_is_no_change(tmp_path: Path) -> None:
    assert (
        _between(
            tmp_path,
            "<script>var a = 1</script><style>p{}</style><p class=a>Một</p>",
            "<script>var a = 2</script><style>b{}</style><p class=b> Một </p>",
        )
        == []
    )


def test_a_row_put_between_others_does_not_shift_their_phones(tmp_path: Path) -> None:
    rows = [f"<li>Xã {name}</li><li>0206 000 00{name}</li>" for name in (11, 12, 13)]

    assert _between(tmp_path, rows[0] + rows[2], "".join(rows)) == [
        Change("phone", "", "0206 000 0012", "", ("/",)),
        Change("sentence", "", "0206 000 0012", "", ("/",)),
        Change("sentence", "", "Xã 12", "", ("/",)),
    ]
