"""The real site as files: everything is there, light, in both languages, and the same twice."""

import gzip
import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from icalendar import Calendar
from PIL import Image

from generator.build.pipeline import Checked
from generator.language.locales import USUAL
from generator.messages.catalogue import CODES
from generator.model.site import Site
from generator.publishing.html.links import read_links
from generator.publishing.verify import check_output
from tests.conftest import ROOT, TODAY

HANDBOOKS = {"vi": "so-tay", "en": "en/handbook"}

LARGEST_ACTION_PAGE = 14_000
"""Bytes after gzip, DESIGN section 8."""

CHART_BUDGET = 2048
"""Bytes after gzip of one chart."""

LARGEST_SHELL_VISIT = 75_000
"""Bytes after gzip with styles, script and fonts, DESIGN section 8."""

SITEMAP_URL = re.compile(r"<loc>https://haquang\.example/([^<]*)</loc>")
ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="https://haquang\.example/([^"]*)"')


def _files(directory: Path) -> dict[str, Path]:
    return {str(path.relative_to(directory)): path for path in directory.rglob("*") if path.is_file()}


def _zipped(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), mtime=0))


@pytest.fixture(scope="module")
def model(shipped: Checked) -> Site:
    """What the site was made of."""
    assert shipped.site
    return shipped.site


@pytest.fixture(scope="module")
def actions(model: Site) -> int:
    """How many campaigns there are in how many areas."""
    return sum(len(model.areas_of(campaign)) for campaign in model.campaigns)


def test_every_campaign_has_an_action_page_in_every_area_and_language(site: Path, actions: int) -> None:
    assert len(list(site.glob("dia-ban/*/*/index.html"))) == actions
    assert len(list(site.glob("en/communes/*/*/index.html"))) == actions


def test_every_action_page_stands_at_its_short_address_too(site: Path, actions: int) -> None:
    short = site / "Q/DT/01399/index.html"
    long = site / "dia-ban/xa-truong-ha/dua-tre-den-truong/index.html"
    title = re.search(r"<title>.*?</title>", long.read_text("utf-8"), re.DOTALL)

    assert len(list(site.glob("Q/*/*/index.html"))) == actions
    assert len(list(site.glob("Q/*/*/EN/index.html"))) == actions
    assert title
    assert title[0] in short.read_text("utf-8")
    assert 'rel="canonical" href="https://haquang.example/dia-ban/xa-truong-ha/' in short.read_text("utf-8")


def test_every_format_has_a_sheet_for_every_campaign_area_and_language(
    site: Path, model: Site, actions: int
) -> None:
    """Bilingual ones too; a pack per area, an archive a campaign, a plan a language."""
    names = {path.name for path in site.glob("ap-phich/*.*")}
    pictures = {name for name in names if name.endswith(".png")}
    packs = {name for name in names if name.startswith("bo-in_")}
    archives = {name for name in names if name.endswith(".zip")}
    plans = {name for name in names if name.startswith("ke-hoach-nam-hoc_")}
    sheets = {name for name in names if name.endswith(".pdf")} - packs - plans

    assert len(sheets) == actions * _count_of_one(model, "pdf")
    assert len(pictures) == actions * _count_of_one(model, "png")
    assert (len(packs), len(archives), len(plans)) == (
        sum(area.is_valid_on(TODAY) for area in model.areas),
        len(model.campaigns),
        len(USUAL),
    )
    assert "ap-phich-a4_dua-tre-den-truong_xa-truong-ha_vi.pdf" in names
    assert "bang-ron-3m_hoc-tap-suot-doi_thi-tran-xuan-hoa_en.pdf" in names


def _count_of_one(model: Site, suffix: str) -> int:
    """How many sheets or pictures there are of one campaign in one area."""
    return sum(len(one.languages) for one in model.formats if one.suffix == suffix)


def test_every_sheet_is_archival_accessible_and_has_its_fonts_inside(site: Path, model: Site) -> None:
    """One of each format and language of one campaign; qpdf's own check finds no fault."""
    found = sorted(site.glob("ap-phich/*_dua-tre-den-truong_xa-truong-ha_*.pdf"))

    assert len(found) == _count_of_one(model, "pdf")
    for path in found:
        with pikepdf.open(path) as pdf:
            assert pdf.check_pdf_syntax() == [], path
            metadata = pdf.open_metadata()
            assert (metadata.pdfa_status, metadata["pdfuaid:part"]) == ("2A", "1"), path
            fonts = [
                o
                for o in pdf.objects
                if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"
            ]
            assert fonts
            assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts), path


def test_text_copied_out_of_any_sheet_is_what_was_written(site: Path) -> None:
    """Composed letters (NFC), whole words, whatever the format: the day, the number, the area, the version."""
    for path in sorted(site.glob("ap-phich/*_dua-tre-den-truong_xa-truong-ha_*.pdf")):
        document = pypdfium2.PdfDocument(path)
        said = " ".join(document[0].get_textpage().get_text_range().split())
        document.close()
        is_english = path.stem.endswith("_en")
        day, area = (
            ("5 September 2021", "Trường Hà Commune") if is_english else ("05/09/2021", "Xã Trường Hà")
        )
        assert unicodedata.is_normalized("NFC", said), path
        for text in (day, area, "0206 000 0022", "DT-01399-"):
            assert text in said, (path, text)


def test_the_page_of_a_code_names_the_version_printed_on_the_sheet(site: Path) -> None:
    sheet = pypdfium2.PdfDocument(site / "ap-phich/ap-phich-a4_dua-tre-den-truong_xa-truong-ha_vi.pdf")
    printed = re.search(r"DT-01399-\w{4}", sheet[0].get_textpage().get_text_range())
    sheet.close()

    assert printed
    assert printed[0] in (site / "Q/DT/01399/index.html").read_text("utf-8")


def test_no_link_is_broken_and_nothing_loads_from_elsewhere(site: Path) -> None:
    assert check_output(site, [], "https://haquang.example") == []


def test_the_check_of_links_does_find_a_broken_one(
    site: Path, tmp_path: Path, copy_site: Callable[[Path, Path], Path]
) -> None:
    broken = copy_site(site, tmp_path / "site")
    (broken / "co-quan/index.html").unlink()

    assert {problem.code for problem in check_output(broken, [], "https://haquang.example")} == {
        "broken-link"
    }


def test_action_pages_are_light(site: Path) -> None:
    pages = [*site.glob("dia-ban/**/index.html"), *site.glob("en/communes/*/**/index.html")]
    pages += [*site.glob("chien-dich/*/doc-de/index.html"), *site.glob("en/campaigns/*/easy-read/index.html")]

    assert [path for path in pages if _zipped(path) > LARGEST_ACTION_PAGE] == []


def test_a_first_visit_to_any_shell_page_is_light(site: Path) -> None:
    """The page itself, its styles, script and icon, and the fonts."""
    fonts = sum(path.stat().st_size for path in site.glob("assets/fonts/*.woff2"))
    weights = {}
    for page in site.rglob("index.html"):
        html = page.read_text("utf-8")
        if "assets/site.css" in html:
            own = (found for found in read_links(html).loaded if found.endswith((".css", ".js", ".svg")))
            loaded = {(page.parent / found).resolve() for found in own}
            weights[page] = _zipped(page) + fonts + sum(_zipped(path) for path in loaded)

    assert {site / "index.html", site / "en/figures/index.html", *_handbook(site)} <= weights.keys()
    assert max(weights.values()) <= LARGEST_SHELL_VISIT


def _handbook(site: Path) -> list[Path]:
    return sorted(page for folder in HANDBOOKS.values() for page in (site / folder).rglob("index.html"))


def test_the_handbook_is_there_and_out_of_the_residents_way(site: Path) -> None:
    """A page per file and a table of contents in each language; no search leads there, no phone keeps it."""
    pages = _handbook(site)
    texts = [page.read_text("utf-8") for page in pages]
    finders = ("sitemap.xml", "tim/index.html", "assets/search-vi.js", "assets/search-en.js")
    found = [(site / name).read_text("utf-8").replace('href="../so-tay/"', "") for name in finders]
    files = {tag: len(list((ROOT / "content" / tag / "so-tay").glob("*.md"))) for tag in HANDBOOKS}

    assert all(files.values())
    assert len(pages) == len(files) + sum(files.values())
    assert all('<meta name="robots" content="noindex">' in text for text in texts)
    assert all('data-worker="" data-keep=""' in text and 'hreflang="x-default"' not in text for text in texts)
    assert not [text for text in found if "so-tay" in text or "en/handbook" in text]
    assert 'href="../so-tay/in-ap-phich/"' in (site / "in-ap-phich/index.html").read_text("utf-8")
    assert 'STAFF = ["so-tay/", "en/handbook/"]' in (site / "sw.js").read_text("utf-8")


def test_every_problem_has_an_anchor_in_the_handbook(site: Path) -> None:
    anchors = {anchor for page in _handbook(site) for anchor in read_links(page.read_text("utf-8")).anchors}

    assert CODES.keys() <= anchors


def test_charts_are_light(site: Path, model: Site) -> None:
    """The ranked bars with their trends, and the tile map, each by itself."""
    pages = [p for folder in ("so-lieu", "en/figures") for p in (site / folder).glob("*/index.html")]
    ranked = [page.read_text() for page in pages if "<table data-sort-label" in page.read_text()]
    heavy = [
        len(gzip.compress(chart.encode(), mtime=0))
        for text in ranked
        for chart in (_between(text, "<table ", "</table>"), _between(text, '<ul class="tiles', "</ul>"))
    ]

    assert len(ranked) == len(USUAL) * len(model.statistics[0].indicators)
    assert max(heavy) <= CHART_BUDGET


def _between(text: str, start: str, end: str) -> str:
    at = text.index(start)
    return text[at : text.index(end, at)]


def test_every_area_has_a_light_page_with_all_there_is_to_print(site: Path, model: Site) -> None:
    pages = [*site.glob("ap-phich/*/index.html"), *site.glob("en/posters/*/index.html")]

    assert len(pages) == sum(area.is_valid_on(TODAY) for area in model.shown_areas()) * len(USUAL)
    assert [path for path in pages if _zipped(path) > LARGEST_ACTION_PAGE] == []


def test_the_size_of_every_file_to_print_is_shown(site: Path) -> None:
    page = (site / "ap-phich/xa-truong-ha/index.html").read_text("utf-8")
    facts = re.findall(r'class="file-facts">([^<]*)<', page)

    assert len(facts) > 50
    assert [
        fact
        for fact in facts
        if not re.fullmatch(r"(PDF|PNG|TXT)( · \d+ tờ và trang bìa)? · [\d,]+ [KM]B", fact)
    ] == []


@pytest.mark.parametrize("path", ["dia-ban/xa-truong-ha/dua-tre-den-truong", "ap-phich/xa-truong-ha"])
def test_bare_pages_need_no_script(site: Path, path: str) -> None:
    """The one they have only hands on and keeps; the other is words for search engines."""
    scripts = re.findall(r"<script [^>]*>", (site / path / "index.html").read_text("utf-8"))
    harmless = re.compile(
        r'<script (type="application/ld\+json"|src="[./]+assets/page\.js" defer data-[^>]*)>'
    )

    assert scripts
    assert [script for script in scripts if not harmless.fullmatch(script)] == []


def test_pages_name_each_other_as_translations(site: Path) -> None:
    """Every alternate of a page names that page as its own alternate: search engines ask for both."""
    for url in SITEMAP_URL.findall((site / "sitemap.xml").read_text("utf-8")):
        named = dict(ALTERNATE.findall((site / url / "index.html").read_text("utf-8")))
        assert set(named) == {"vi", "en", "x-default"}, url
        assert url in {named["vi"], named["en"]}
        for path in named.values():
            assert dict(ALTERNATE.findall((site / path / "index.html").read_text("utf-8"))) == named


def test_pages_are_in_the_language_they_say(site: Path) -> None:
    for path in site.rglob("index.html"):
        name = str(path.relative_to(site))
        locale = "en" if name.startswith("en/") or "/EN/" in name else "vi"
        assert f'<html lang="{locale}"' in path.read_text("utf-8"), name


def test_every_page_has_a_title_of_its_own(site: Path) -> None:
    titles: dict[str, str] = {}
    for url in SITEMAP_URL.findall((site / "sitemap.xml").read_text("utf-8")):
        text = (site / url / "index.html").read_text("utf-8")
        title = re.search(r"<title>(.*?)</title>", text, re.DOTALL)
        assert title, url
        assert re.match(r"\w", title[1]), url
        assert titles.setdefault(title[1], url) == url
    assert {titles[name] for name in ("Hà Quảng đến trường", "Hà Quảng Goes to School")} == {"", "en/"}


def test_the_home_page_says_for_which_day_it_was_built(site: Path) -> None:
    assert "01/09/2021" in (site / "index.html").read_text("utf-8")
    assert "1 September 2021" in (site / "en/index.html").read_text("utf-8")


def test_every_page_with_a_sample_number_says_so(site: Path) -> None:
    for path in site.rglob("*.html"):
        text = path.read_text("utf-8")
        if "0206 000 00" in text:
            assert "notice-sample" in text, path


def test_the_search_index_leads_to_pages(site: Path, model: Site) -> None:
    for locale in ("vi", "en"):
        script = (site / f"assets/search-{locale}.js").read_text("utf-8")
        rows = json.loads(script.partition("window.loaRows=")[2].removesuffix(";\n"))
        assert len(rows) > len(model.areas)
        for _label, _kind, href, more in rows:
            assert more.isascii()
            path, _, anchor = href.partition("#")
            page = (site / path / "index.html").read_text("utf-8")
            assert not anchor or f' id="{anchor}"' in page


def test_every_link_has_a_picture_of_the_size_networks_ask_for(site: Path) -> None:
    for page in site.rglob("index.html"):
        named = re.search(r'"og:image" content="https://haquang.example/([^"]+)"', page.read_text("utf-8"))
        if named:
            with Image.open(site / named[1]) as picture:
                assert picture.size == (1200, 630), page
        else:
            assert 'http-equiv="refresh"' in page.read_text("utf-8"), page


def test_what_search_engines_are_given_can_be_read_and_holds_no_sample_number(site: Path) -> None:
    kinds = set()
    for page in site.rglob("index.html"):
        for told in re.findall(
            r'<script type="application/ld\+json">(.*?)</script>', page.read_text("utf-8")
        ):
            kinds.add(json.loads(told)["@type"])
            assert "0206000" not in told.replace(" ", ""), page

    assert kinds == {"Event", "GovernmentOrganization", "Dataset"}


def test_every_calendar_is_read_and_no_two_days_have_one_name(site: Path, model: Site, actions: int) -> None:
    names = []
    for path in site.glob("lich/*.ics"):
        names += [str(event["UID"]) for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT")]

    assert len(names) == len(set(names)) == len(USUAL) * (len(model.campaigns) + actions)


def test_two_builds_of_the_same_day_are_the_same_bytes(
    site: Path, tmp_path: Path, build_real_site: Callable[[Path], None]
) -> None:
    build_real_site(tmp_path / "again")
    again, first = _files(tmp_path / "again"), _files(site)

    assert again.keys() == first.keys()
    assert [
        name
        for name, path in again.items()
        if not path.samefile(first[name]) and path.read_bytes() != first[name].read_bytes()
    ] == []
