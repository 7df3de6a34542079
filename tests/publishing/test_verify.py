"""A finished directory is verified: links, anchors, files from elsewhere."""

from pathlib import Path, PurePosixPath

import pytest

from generator.messages.report import format_problem
from generator.publishing.verify import check_copy, check_output

BASE = "https://haquang.example"


def _check(tmp_path: Path, files: dict[str, str], base: str = BASE) -> list[str]:
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    problems = check_output(tmp_path, [PurePosixPath(name) for name in files], base)
    return [f"{problem.code} {problem.values.get('href', '')}".strip() for problem in problems]


@pytest.mark.parametrize(
    "link",
    [
        '<a href="./">',
        '<a href="xa/">',
        '<a href="xa/#goi-ai">',
        '<a href="#top">',
        '<a href="tel:111">',
        '<a href="mailto:a@haquang.example">',
        '<a href="https://elsewhere.example/">',
        '<a href="/xa/">',
        '<img src="data:image/png;base64,AA">',
        '<link rel="canonical" href="https://haquang.example/">',
        '<a href="xa/index.html?in=1">',
        "<script>'<a href=\"xb/\">'</script><template><a href=xb/></template><p>url(x.png)</p>",
        '<img srcset="xa/ 1x"><p name="x"><a name="y" href="#y">',
        '<meta http-equiv="refresh" content="0;url=xa/">',
    ],
)
def test_good_links_are_not_reported(tmp_path: Path, link: str) -> None:
    files = {"index.html": f'<p id="top">{link}', "xa/index.html": '<a href="../"><h2 id="goi-ai">'}

    assert _check(tmp_path, files) == []


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ('<a href="xb/">', "broken-link xb/"),
        ('<a class="x" href="xa/#khong-co">', "broken-link xa/#khong-co"),
        ("<a href='../../x/'>", "broken-link ../../x/"),
        ('<a href="/xb/">', "broken-link /xb/"),
        ('<meta http-equiv="refresh" content="0;url=xb/">', "broken-link xb/"),
        ('<a title="a > b" href="xb/">', "broken-link xb/"),
        ('<img src="anh.png">', "broken-link anh.png"),
        ("<A HREF=xb/>", "broken-link xb/"),
        ('<a href="https://[x/">', "broken-link https://[x/"),
        ('<link rel=preconnect href="https://fonts.example">', "off-site-request https://fonts.example"),
        ('<script src="https://cdn.example/x.js">', "off-site-request https://cdn.example/x.js"),
        (
            '<img srcset="/xa/ 1x, https://cdn.example/x.png 2x">',
            "off-site-request https://cdn.example/x.png",
        ),
        ('<img src="//cdn.example/x.png">', "off-site-request //cdn.example/x.png"),
        (
            '<link rel="stylesheet" href="https://x.example/a.css">',
            "off-site-request https://x.example/a.css",
        ),
        (
            "<style>a{background:url(https://x.example/a.png)}</style>",
            "off-site-request https://x.example/a.png",
        ),
    ],
)
def test_bad_links_are_reported(tmp_path: Path, link: str, expected: str) -> None:
    assert _check(tmp_path, {"index.html": link, "xa/index.html": ""}) == [expected]


def test_a_site_below_a_folder_of_its_host_is_checked_from_that_folder(tmp_path: Path) -> None:
    files = {"404.html": '<a href="/loa/en/">', "en/index.html": ""}

    assert _check(tmp_path, files, "https://pages.example/loa/") == []


def test_a_style_sheet_that_loads_a_font_from_elsewhere_is_reported(tmp_path: Path) -> None:
    files = {"assets/site.css": '@font-face{src:url("https://fonts.example/a.woff2")}'}

    assert _check(tmp_path, files) == ["off-site-request https://fonts.example/a.woff2"]


def test_a_file_the_engine_lost_is_reported(tmp_path: Path) -> None:
    problems = check_output(tmp_path, [PurePosixPath("en/index.html")], BASE)

    assert len(problems) == 1
    assert format_problem(problems[0], "vi") == (
        "en/index.html: lỗi: chương trình dựng trang chạy xong nhưng thiếu tệp /en/index.html.\n"
        "  Thường do một plugin khác trong mkdocs.yml; bỏ plugin đó.     [missing-output]"
    )


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ('<a href="xa/index.html#a">', []),
        ('<a href="#b"><p id="b">', []),
        ('<a href="xa/">', ["xa/"]),
        ('<a href="xa">', ["xa"]),
        ('<a href="./">', ["./"]),
        ('<a href="/index.html">', ["/index.html"]),
        ('<a href="xa/index.html#b">', ["xa/index.html#b"]),
    ],
)
def test_in_a_copy_only_an_address_in_full_is_good(link: str, expected: list[str]) -> None:
    files = {"index.html": link, "xa/index.html": '<p id="a">'}

    assert [problem.values["href"] for problem in check_copy(files, files.__getitem__)] == expected


def test_problems_are_reported_page_by_page(tmp_path: Path) -> None:
    files = {
        "a.html": '<a href="b.html#x">1</a><a href="y/">2</a>',
        "b.html": '<a href="#x">',
        "c.html": "<a href=z>",
    }

    assert _check(tmp_path, files) == [
        "broken-link y/",
        "broken-link b.html#x",
        "broken-link #x",
        "broken-link z",
    ]
