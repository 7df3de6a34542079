"""Projects that have nothing in common but the program: a commune, a county abroad, a coast without places."""

import re
import shutil
import unicodedata
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.build.pipeline import build, check
from generator.engines.mkdocs import MkDocsEngine
from generator.messages.problem import Severity
from generator.printing.kit import no_progress
from generator.settings import Settings
from generator.views.pages.campaign import build_campaign
from tests.conftest import SITES, MadeOnce
from tests.end_to_end.accessibility import find_broken_rules
from tests.published import read_published

PROJECTS = {
    "truong-ha-2026": date(2026, 9, 20),
    "county-health": date(2026, 10, 1),
    "coast-storm": date(2026, 6, 1),
}
"""By name: the day its site is built for."""

PAGES = {
    "truong-ha-2026": (
        "",
        "chien-dich/hoc-tap-suot-doi/",
        "dia-ban/xom-mau-1/hoc-tap-suot-doi/",
        "ap-phich/",
    ),
    "county-health": ("", "es/", "ar/campaigns/flu-shots/", "ar/areas/harbor-ward/flu-shots/", "ar/figures/"),
    "coast-storm": ("", "chien-dich/mua-bao/", "ap-phich/"),
}
"""Pages of each, one of every kind that only it has."""

WORDS = {
    "Hà Quảng": """hà quảng|ha-?quang|huyện|district|thị trấn|township|học sinh|pupils?|school|ra lớp|đến trường|bỏ học
        |năm học|phổ cập|trẻ em|children of|child protection|tel:111""",
    "truong-ha-2026": "trường hà|truong-?ha|cao bằng|cao bang|xóm|xom|hamlets?|học tập suốt đời|lifelong|communes?|xã(?! hội)",
    "county-health": "county|condado|wards?|distritos?|flu|vaccin\\w*|vacuna\\w*|لقاح|sampleville|shots\\.example|المقاطعة",
    "coast-storm": "bão|mua-bao|storms?|biển mẫu|bien-?mau|thuyền|thiên tai|sơ tán",
}
"""What each speaks of, and no other does."""

ABROAD = "việt nam|viet nam|vietnam(?:ese)?|zalo|tiếng việt|tày|nùng|asia/ho_chi_minh"
"""What has no place on a site of another country."""

LICENCES = "assets/fonts/"
"""They name the typeface's makers."""

SOFT = re.compile("[\u00ad\u200b\u2060]")
"""Marks inside words, where a line may or may not end."""


@pytest.fixture(scope="module")
def built(made_once: MadeOnce) -> Callable[[str], Path]:
    """The site of a project, built once."""

    def make(name: str) -> Path:
        def fill(folder: Path) -> None:
            project = Path(shutil.copytree(SITES / name, folder.with_name(f"{folder.name}-project")))
            done = build(Settings(project, PROJECTS[name]), folder, MkDocsEngine(), no_progress)
            assert [problem for problem in done.problems if problem.severity is not Severity.NOTICE] == []

        return made_once(f"site-{name}", fill)

    return make


@pytest.mark.parametrize("name", PROJECTS)
def test_a_project_passes_without_a_warning(name: str) -> None:
    checked = check(Settings(SITES / name, PROJECTS[name]))

    assert [problem for problem in checked.problems if problem.severity is not Severity.NOTICE] == []
    assert checked.site


def _find(words: Iterable[str], texts: dict[str, str]) -> list[tuple[str, str]]:
    """Which of the words stand in which files, each once."""
    joined = "|".join("".join(one.split("\n")).replace("        ", "") for one in words)
    pattern = re.compile(rf"(?<!\w)(?:{joined})(?!\w)")
    return sorted(
        {
            (name, found[0])
            for name, text in texts.items()
            for found in pattern.finditer(SOFT.sub("", unicodedata.normalize("NFC", text).casefold()))
        }
    )


@pytest.mark.parametrize("name", PROJECTS)
def test_no_file_has_a_word_of_another_project(built: Callable[[str], Path], name: str) -> None:
    """Pages, sheets, calendars, feeds, scripts, structured data, names of files."""
    texts = {file: text for file, text in read_published(built(name)).items() if LICENCES not in file}
    texts |= {f"name of {path}": path for path in texts}
    others = [words for other, words in WORDS.items() if other != name]

    assert _find([*others, *([ABROAD] if name == "county-health" else [])], texts) == []
    assert {Path(file).suffix for file in texts} >= {".html", ".pdf", ".js", ".xml", ".webmanifest"}


@pytest.mark.parametrize("name", PROJECTS)
def test_what_a_project_speaks_of_is_found(built: Callable[[str], Path], name: str) -> None:
    assert _find([WORDS[name]], read_published(built(name)))


def test_a_language_more_is_a_file_of_words_and_a_line_for_each_text(tmp_path: Path) -> None:
    """French and Spanish beside two others: what is not translated yet only warns, and is shown in the first."""
    root = Path(shutil.copytree(SITES / "truong-ha-2026", tmp_path / "project"))
    shutil.copytree(SITES / "county-health/theme/fonts", root / "theme/fonts")
    for tag, site in {"fr": "three-languages", "es": "county-health"}.items():
        words = f"theme/locales/{tag}.yaml"
        (root / words).parent.mkdir(exist_ok=True)
        shutil.copy(SITES / site / words, root / words)
    authority, campaign = root / "site_data/authority.yaml", root / "campaigns/hoc-tap-suot-doi.yaml"
    authority.write_text(f"languages: [vi, en, fr, es]\n{authority.read_text('utf-8')}", "utf-8")
    title = "  en: Lifelong Learning Week\n"
    translated = f"{title}  fr: Semaine de l’éducation permanente\n  es: Semana del aprendizaje permanente\n"
    campaign.write_text(campaign.read_text("utf-8").replace(title, translated), "utf-8")

    settings = Settings(root, PROJECTS["truong-ha-2026"])
    checked = check(settings)
    _, _, *others = checked.localizers(settings)
    pages = [build_campaign(localizer, localizer.site.campaigns[0]) for localizer in others]

    assert {problem.severity for problem in checked.problems} == {Severity.WARNING}
    assert [
        (page.frame.path, page.card.title.text, page.card.slogan.text, page.card.slogan.lang)
        for page in pages
    ] == [
        (
            "fr/campagnes/hoc-tap-suot-doi/",
            "Semaine de l’éducation permanente",
            "Học để biết, học để làm, học để chung sống",
            "vi",
        ),
        (
            "es/campanas/hoc-tap-suot-doi/",
            "Semana del aprendizaje permanente",
            "Học để biết, học để làm, học để chung sống",
            "vi",
        ),
    ]
    assert [page.frame.words["when"] for page in pages] == ["Quand", "Cuándo"]


@pytest.mark.parametrize("name", PROJECTS)
def test_its_pages_are_open_to_everybody(
    built: Callable[[str], Path],
    browser: Browser,
    serve: Callable[[Path], AbstractContextManager[str]],
    name: str,
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    with serve(built(name)) as address:
        found: dict[str, object] = {}
        for path in PAGES[name]:
            assert (page.goto(address + path) or page).url == address + path
            broken = find_broken_rules(page)
            wide = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            found |= {path: (broken, wide)} if broken or wide > 0 else {}
    page.close()

    assert found == {}
