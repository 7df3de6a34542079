"""The ZIP for a memory stick: addresses in full, the same bytes each time, the old one whole until the new one is."""

import errno
import os
import zipfile
from pathlib import Path, PurePosixPath

import pytest

from generator.messages.report import format_problem
from generator.publishing.offline import (
    Archives,
    CopyRefusedError,
    Cover,
    check_place,
    rewrite_page,
    write_copy,
)
from generator.publishing.verify import Finder
from generator.rendering.artifacts import Artifact

BASE = "https://haquang.example"
ARCHIVES = Archives("ap-phich/tron-bo_", {"vi": "Đã có sẵn.", "en": "It's here."})
COVER = Cover(
    folder="ha-quang",
    opening=Artifact(
        PurePosixPath("MO.html"), b'<script src="ha-quang/mo.js"></script><a href="ha-quang/index.html">'
    ),
    script=Artifact(PurePosixPath("ha-quang/mo.js"), b"go()"),
    archives=ARCHIVES,
    stand_in="mat-mang.html",
)
FILES = frozenset({"index.html", "xa/index.html", "xa/a/index.html", "tim/index.html", "to.pdf", "a.css"})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="../">', '<a href="../index.html">'),
        ('<a href="..">', '<a href="../index.html">'),
        ('<a href="./">', '<a href="./index.html">'),
        ('<a href="a/">', '<a href="a/index.html">'),
        ('<a href="a">', '<a href="a/index.html">'),
        ('<a href="a/#goi-ai">', '<a href="a/index.html#goi-ai">'),
        ('<a href="../?q=1&amp;r=2#b">', '<a href="../index.html?q=1&amp;r=2#b">'),
        ("<a class='x' href='../tim/'>", "<a class='x' href=\"../tim/index.html\">"),
        ('<form action="../tim/" method="get">', '<form action="../tim/index.html" method="get">'),
        ('<a title="a > b" href="a/">', '<a title="a > b" href="a/index.html">'),
        (
            '<meta http-equiv="refresh" content="0;url=../tim/">',
            '<meta http-equiv="refresh" content="0;url=../tim/index.html">',
        ),
        ('<link rel="manifest" href="../app.webmanifest">', ""),
        ('<meta http-equiv="Content-Security-Policy" content="script-src \'self\'">', ""),
        (
            '<html lang="en"><a class="call" href="../ap-phich/tron-bo_x.zip" download><b>All</b></a>\n'
            '<p class="small">Large.</p><p class="small">Stays.</p>',
            '<html lang="en"><span>It&#x27;s here.</span><p class="small">Stays.</p>',
        ),
    ],
)
def test_an_address_of_a_folder_leads_on_to_its_page(before: str, after: str) -> None:
    assert rewrite_page(before, "xa/index.html", Finder(FILES, "/"), ARCHIVES) == after


@pytest.mark.parametrize(
    "tag",
    [
        '<a href="">',
        '<a href="#goi-ai">',
        '<a href="?in=1">',
        '<a href="a/index.html?in=1">',
        '<a href="../to.pdf" download>',
        '<a href="https://elsewhere.example/">',
        '<a href="tel:111">',
        '<a href="khong-co/">',
        '<link rel="canonical" href="https://haquang.example/xa/">',
        '<link rel="alternate" hreflang="en" href="../">',
        '<link rel="stylesheet" href="../a.css">',
        '<meta property="og:url" content="https://haquang.example/xa/">',
        '<input data-index="../assets/search-vi.js" data-root="../">',
        '<img src="data:image/png;base64,AA">',
    ],
)
def test_other_addresses_stay(tag: str) -> None:
    assert rewrite_page(tag, "xa/index.html", Finder(FILES, "/"), ARCHIVES) == tag


def _site(tmp_path: Path, **changed: str) -> Path:
    """A small published directory."""
    texts = {
        "index.html": '<html lang="vi"><a href="xa/">Xã</a>',
        "xa/index.html": '<html lang="vi"><a href="../">Về</a><a href="../ap-phich/to.pdf">Tờ</a>',
        "404.html": '<a href="/">Về</a>',
        "mat-mang.html": '<a href="/">Về</a>',
        "_headers": "",
        "sitemap.xml": "",
        "sw.js": "",
        "ap-phich/to.pdf": "%PDF",
        "ap-phich/tron-bo_x.zip": "PK",
        "assets/site.css": "a{}",
    }
    site = tmp_path / "site"
    for name, text in (texts | changed).items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return site


def test_the_copy_holds_what_opens_without_a_server(tmp_path: Path) -> None:
    file = tmp_path / "site-usb.zip"

    assert write_copy(_site(tmp_path), file, COVER, BASE) == []
    with zipfile.ZipFile(file) as copy:
        kinds = {entry.filename: entry.compress_type for entry in copy.infolist()}
        assert copy.read("ha-quang/index.html").decode() == '<html lang="vi"><a href="xa/index.html">Xã</a>'
    assert list(kinds) == [
        "MO.html",
        "ha-quang/ap-phich/to.pdf",
        "ha-quang/assets/site.css",
        "ha-quang/index.html",
        "ha-quang/mo.js",
        "ha-quang/xa/index.html",
    ]
    assert [name for name, kind in kinds.items() if kind == zipfile.ZIP_STORED] == [
        "ha-quang/ap-phich/to.pdf"
    ]


def test_the_same_site_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    write_copy(_site(tmp_path / "a"), first, COVER, BASE)
    write_copy(_site(tmp_path / "b"), second, COVER, BASE)

    assert first.read_bytes() == second.read_bytes()


def test_a_site_below_a_folder_of_its_host_is_copied_alike(tmp_path: Path) -> None:
    site = _site(tmp_path)
    write_copy(site, tmp_path / "a.zip", COVER, BASE)
    write_copy(site, tmp_path / "b.zip", COVER, "https://pages.example/loa/")

    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


@pytest.mark.parametrize(
    ("link", "told"),
    [("khong-co/", "khong-co/"), ("xa/#khong-co", "xa/index.html#khong-co"), ("/xa/", "/xa/")],
)
def test_a_copy_with_a_broken_link_does_not_take_the_old_ones_place(
    tmp_path: Path, link: str, told: str
) -> None:
    site = _site(tmp_path, **{"index.html": f'<a href="{link}">'})
    file = tmp_path / "site-usb.zip"
    file.write_bytes(b"old")
    problems = write_copy(site, file, COVER, BASE)

    assert [format_problem(problem, "vi") for problem in problems] == [
        f'ha-quang/index.html: lỗi: trang /ha-quang/index.html có đường dẫn hỏng: "{told}".\n'
        "  Sửa đường dẫn, hoặc tạo trang còn thiếu.                         [broken-link]"
    ]
    assert file.read_bytes() == b"old"


def test_a_full_disk_leaves_the_old_copy_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = _site(tmp_path)
    file = tmp_path / "site-usb.zip"
    write_copy(site, file, COVER, BASE)
    old = file.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space"):
        write_copy(site, file, COVER, BASE)

    assert file.read_bytes() == old
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site-usb.zip.lock", "site", "site-usb.zip"]


def test_what_a_killed_build_left_does_not_stand_in_the_way(tmp_path: Path) -> None:
    (tmp_path / ".site-usb.zip.new").write_bytes(b"PK\x03\x04half")
    file = tmp_path / "site-usb.zip"

    assert write_copy(_site(tmp_path), file, COVER, BASE) == []
    assert zipfile.is_zipfile(file)


def test_what_has_the_name_of_a_copy_in_the_making_and_is_none_stays(tmp_path: Path) -> None:
    (tmp_path / ".site-usb.zip.new").write_text("years of work")
    with pytest.raises(CopyRefusedError, match=r"\.site-usb\.zip\.new"):
        write_copy(_site(tmp_path), tmp_path / "site-usb.zip", COVER, BASE)

    assert (tmp_path / ".site-usb.zip.new").read_text() == "years of work"


def test_only_a_free_place_or_an_earlier_copy_is_written_to(tmp_path: Path) -> None:
    site = _site(tmp_path)
    own, other, text = tmp_path / "own.zip", tmp_path / "other.zip", tmp_path / "text.zip"
    write_copy(site, own, COVER, BASE)
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("so-lieu.csv", "1")
    text.write_text("1", "utf-8")

    check_place(own, site, "MO.html")
    check_place(tmp_path / "free.zip", site, "MO.html")
    for refused in (other, text, site / "usb.zip"):
        with pytest.raises(CopyRefusedError):
            check_place(refused, site, "MO.html")
