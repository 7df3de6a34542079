"""A project says in which languages it speaks: three, of which Loa does not ship one, or a single one."""

import csv
import io
import re
import shutil
from datetime import date
from pathlib import Path
from posixpath import dirname, normpath
from typing import Final

import pytest
import yaml
from pikepdf import Pdf

from generator.build import pipeline
from generator.engines.mkdocs import MkDocsEngine
from generator.language.locales import USUAL
from generator.printing.kit import no_progress
from generator.settings import Settings
from tests.conftest import SITES, Change, MadeOnce

TODAY = date(2021, 9, 1)

AREAS = "three-languages/site_data/areas.csv"

SWITCH = re.compile(r'<a class="switch"[^>]*href="([^"]+)"[^>]*hreflang="(\w+)"')
ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([\w-]+)"')


def _build(root: Path, site: Path) -> list[str]:
    built = pipeline.build(Settings(root, TODAY), site, MkDocsEngine(), no_progress)
    return [problem.code for problem in built.problems]


@pytest.fixture(scope="session")
def in_three(made_once: MadeOnce) -> Path:
    """The site in Vietnamese, English and French."""

    def fill(folder: Path) -> None:
        shutil.copytree(SITES / "three-languages", folder / "project")
        told = _build(folder / "project", folder / "site")
        assert sorted(told) == ["missing-translated-page", "missing-translation"]

    return made_once("in-three", fill) / "site"


def test_each_further_language_has_pages_sheets_and_short_addresses_of_its_own(in_three: Path) -> None:
    assert (in_three / "fr/index.html").is_file()
    assert 'lang="fr"' in (in_three / "fr/index.html").read_text("utf-8")
    assert (in_three / "Q/DT/09001/FR/index.html").is_file()
    sheets = {path.stem.rpartition("_")[2] for path in (in_three / "ap-phich").glob("ap-phich-a4_*.pdf")}
    assert sheets == {"vi", "en", "fr", "vi-en", "vi-fr"}


def test_scripts_to_read_aloud_are_in_the_first_language(in_three: Path) -> None:
    """One an area, in Vietnamese."""
    scripts = [path.read_text("utf-8") for path in in_three.rglob("loa_*.txt")]
    assert len(scripts) == len(re.findall("(?m)^0", (SITES / AREAS).read_text("utf-8")))
    assert all("đến trường" in script for script in scripts)


@pytest.mark.parametrize("place", ["", "fr/", "en/"])
def test_a_page_leads_to_itself_in_both_other_languages(in_three: Path, place: str) -> None:
    """The French one is not announced as a translation: of its campaign a sentence is not translated yet."""
    text = (in_three / place / "index.html").read_text("utf-8")
    found = {tag: normpath(f"{place or '.'}/{href}") for href, tag in SWITCH.findall(text)}
    own = dirname(place) or "vi"
    assert found == {tag: "." if tag == "vi" else tag for tag in ("vi", "en", "fr") if tag != own}
    is_whole = place != "fr/"
    assert set(ALTERNATE.findall(text)) == ({"vi", "en", "fr", "x-default"} if is_whole else set())


def _keep(value: object, tag: str) -> object:
    """What a text in several languages says in one of them."""
    if isinstance(value, dict):
        return {key: _keep(one, tag) for key, one in value.items() if key == tag or key not in USUAL}
    return [_keep(one, tag) for one in value] if isinstance(value, list) else value


def _speak_only(root: Path, tag: str) -> None:
    """Everything in the other languages is taken away."""
    for path in [*root.glob("site_data/**/*.yaml"), *root.glob("campaigns/*.yaml")]:
        data = _keep(yaml.load(path.read_text("utf-8"), yaml.BaseLoader), tag)
        assert isinstance(data, dict)
        if path.stem == "authority":
            data["languages"] = [tag]
        if path.stem == "formats":
            data["formats"][0]["languages"] = [[tag]]
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
    areas = root / "site_data/areas.csv"
    rows = list(csv.DictReader(io.StringIO(areas.read_text("utf-8"))))
    names = [name for name in rows[0] if not name.startswith("name_") or name == f"name_{tag}"]
    with areas.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, names, extrasaction="ignore")
        table.writeheader()
        table.writerows(rows)
    for other in {*USUAL} - {tag}:
        shutil.rmtree(root / "content" / other)


def _call(value: object, tag: str, name: str) -> object:
    """What is said in a language, under another `name` of it."""
    if isinstance(value, dict):
        return {name if key == tag else key: _call(one, tag, name) for key, one in value.items()}
    if isinstance(value, list):
        return [name if one == tag else _call(one, tag, name) for one in value]
    return value


def test_a_language_may_be_that_of_a_region(change: Change) -> None:
    """Its tag has the usual capitals, its address none; two tags on a sheet are told apart all the same."""
    root = change()
    for path in [*root.glob("site_data/**/*.yaml"), *root.glob("campaigns/*.yaml")]:
        data = _call(yaml.load(path.read_text("utf-8"), yaml.BaseLoader), "en", "en-US")
        assert isinstance(data, dict)
        if path.stem == "authority":
            data["languages"] = ["vi", "en-US"]
        if path.stem == "formats":
            data["formats"][0]["languages"] = [["vi"], ["en-US"], ["vi", "en-US"], ["en-US", "vi"]]
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
    areas = root / "site_data/areas.csv"
    areas.write_text(areas.read_text("utf-8").replace("name_en", "name_en-US", 1), "utf-8")
    (root / "content/en").rename(root / "content/en-US")
    words = (SITES.parents[1] / "theme/locales/en.yaml").read_text("utf-8")
    american = re.sub(r"(?m)^  babel: en_GB\n  formats:\n(?:    .*\n)+", "  babel: en_US\n", words)
    (root / "theme/locales").mkdir(parents=True)
    (root / "theme/locales/en-US.yaml").write_text(american, "utf-8")

    assert _build(root, root / "site") == []
    page = (root / "site/en-us/campaigns/den-truong/index.html").read_text("utf-8")
    assert '<html lang="en-US">' in page
    assert "September 5, 2021" in page
    assert set(ALTERNATE.findall(page)) == {"vi", "en-US", "x-default"}
    assert 'href="../../../chien-dich/den-truong/" lang="vi" hreflang="vi"' in page
    assert (root / "site/Q/DT/01399/EN-US/index.html").is_file()
    names = {path.stem.rpartition("_")[2] for path in (root / "site/ap-phich").glob("ap-phich-a4_*.pdf")}
    assert names == {"vi", "en-US", "vi-en-US", "en-US-vi"}
    with Pdf.open(root / "site/ap-phich/ap-phich-a4_den-truong_xa-truong-ha_en-US.pdf") as sheet:
        assert str(sheet.Root.Lang) == "en-US"


FOLDERS: Final = {
    "vi": {"ap-phich", "bao-cao", "phat-thanh", "lich", "so-lieu"},
    "en": {"posters", "report", "loudspeaker", "calendars", "figures"},
}
"""Those of a site in one language, by its words."""


@pytest.mark.parametrize("tag", USUAL)
def test_a_site_in_one_language_speaks_of_no_other(change: Change, tag: str) -> None:
    root = change()
    _speak_only(root, tag)

    assert _build(root, root / "site") == []
    pages = {path: path.read_text("utf-8") for path in (root / "site").rglob("*.html")}
    assert pages
    for path, text in pages.items():
        assert SWITCH.findall(text) == ALTERNATE.findall(text) == [], path
        assert set(re.findall(r'<html[^>]* lang="(\w+)"', text)) == {tag}, path
    assert not any((root / "site" / other).exists() for other in USUAL)
    folders = {path.name for path in (root / "site").iterdir() if path.is_dir()}
    assert FOLDERS[tag] <= folders
    assert not any(names & folders for other, names in FOLDERS.items() if other != tag)
