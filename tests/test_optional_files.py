"""What a project does without: a kind of file that is absent takes its pages, links and words with it."""

import random
import re
import shutil
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from generator.build.check_paths import list_everything
from generator.build.pages import Pages
from generator.build.pipeline import Checked, build, check
from generator.build.site_files import plan_files
from generator.engines.mkdocs import MkDocsEngine
from generator.loading.project import load_project
from generator.messages.problem import Severity
from generator.messages.report import format_report
from generator.model.file_kinds import FILE_KINDS, FileKind, holder
from generator.model.marks import ListName, Reference, marked_values
from generator.outputs.cache import OutputCache, open_cache
from generator.outputs.output import Planner
from generator.printing.kit import no_progress
from generator.publishing.engine import Engine
from generator.settings import Settings
from generator.validation.parts import build_parts
from generator.views.pages.registry import build_localizers
from generator.views.print.kit import build_kit
from tests.conftest import ROOT, SITES, TODAY, NoChrome

OPTIONAL = [kind for kind in FILE_KINDS if not kind.is_needed]
LINK_TO_PAGE = re.compile(r"\[([^\]]*)\]\([^)]*\.md[^)]*\)")
SEED = 20210901
SOME = 4
"""Subsets that are drawn, beside those that lack one kind or have one kind only."""


def _draw() -> list[frozenset[str]]:
    drawn = random.Random(SEED)
    return [frozenset(kind.name for kind in OPTIONAL if drawn.random() < 0.5) for _ in range(SOME)]


DRAWN = _draw()
"""Only pages of these are dressed too: the chrome takes half of the time and is the same for all."""


def _cases() -> list[tuple[str, frozenset[str]]]:
    """Projects, and what to take away from them: much from a large one, little from a small one."""
    names = [kind.name for kind in OPTIONAL]
    ones = [frozenset({kind.name}) for kind in OPTIONAL if _files(SITES / "minimal", kind)]
    most = [frozenset(names) - {name} for name in names]
    return [*(("minimal", one) for one in ones), *(("full", many) for many in dict.fromkeys([*most, *DRAWN]))]


def _files(root: Path, kind: FileKind) -> list[Path]:
    found = [*root.glob(kind.place.replace("{locale}", "*"))]
    tables = [path.with_suffix(".csv") for path in found] if kind.name == "statistics" else []
    return [*found, *tables]


def take_away(root: Path, names: frozenset[str]) -> None:
    """The files of some kinds, and wherever other files name something in them."""
    for path in chain.from_iterable(_files(root, kind) for kind in FILE_KINDS if kind.name in names):
        path.unlink()
    gone = {kind.name for kind in FILE_KINDS if kind.name in names and not kind.default}
    if gone & {kind.name for kind in FILE_KINDS if kind.suffix == ".md"}:
        for page in root.glob("content/**/*.md"):
            page.write_text(LINK_TO_PAGE.sub(r"\1", page.read_text("utf-8")), "utf-8")
    parts, _ = build_parts(load_project(root)[0])
    for whole in chain.from_iterable(parts.wholes.values()):
        named = marked_values(whole.model, Reference)
        ways = [path for path, mark, _ in named if holder(mark.to).name in gone]
        ways += [path for path, _, name in marked_values(whole.model, ListName) if name in gone]
        if ways:
            _forget(root / whole.record.file, {_droppable(way) for way in ways})


def _droppable(way: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """What can be left out: a whole list of names, and duties, each of which has an office."""
    return way[:1] if way[0] == "duties" or isinstance(way[-1], int) else way


def _forget(path: Path, ways: set[tuple[str | int, ...]]) -> None:
    if path.suffix == ".md":
        names = "|".join(str(way[0]) for way in ways)
        path.write_text(re.sub(rf"(?m)^({names}):.*\n", "", path.read_text("utf-8")), "utf-8")
        return
    if path.suffix == ".csv":
        head, *rows = (line.split(",") for line in path.read_text("utf-8").splitlines())
        kept = [number for number, name in enumerate(head) if (name,) not in ways]
        lines = [",".join(line[number] for number in kept) for line in (head, *rows)]
        path.write_text("\n".join(lines) + "\n", "utf-8")
        return
    yaml = YAML()
    whole: Any = yaml.load(path)
    for *way, last in ways:
        node = whole
        for step in way:
            node = node[step]
        del node[last]
    yaml.dump(whole, path)


OVER = re.compile(r"[_/]dua-tre-den-truong-2020-2021[_.]")
"""Files of the campaign of an earlier season, which are not made any more: its pages are."""


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for all, as many pages are the same."""
    return tmp_path_factory.mktemp("cache")


@pytest.mark.parametrize(("base", "absent"), _cases())
def test_whatever_is_absent_the_rest_is_a_site(
    base: str, absent: frozenset[str], cache: Path, tmp_path: Path
) -> None:
    """Every page is drawn, every file is one that was foreseen, nothing leads to what is not there."""
    root = Path(shutil.copytree(SITES / base, tmp_path / "project"))
    take_away(root, absent)
    settings = Settings(root, TODAY)
    checked = check(settings)
    if any(problem.severity is Severity.ERROR for problem in checked.problems):
        needed = {"indicators": {"statistics", "standards"}, "areas": {"statistics"}}
        assert any(name in absent and others - absent for name, others in needed.items()), format_report(
            checked.problems, "vi"
        )
        return
    assert checked.site
    engine = MkDocsEngine() if absent in DRAWN else NoChrome()
    made = _list_made(checked, settings, open_cache(cache), engine)
    listed = {
        o.path
        for o in list_everything(build_localizers(checked.site, checked.languages, TODAY), settings.theme)
    }
    assert made == {path for path in listed if "2021-10" not in path and not OVER.search(path)}


def _list_made(checked: Checked, settings: Settings, cache: OutputCache, engine: Engine) -> set[str]:
    """Every file that is made or would be; the pages are."""
    localizers = checked.localizers(settings)
    kit, planner = build_kit(localizers), Planner(settings.theme)
    pages = Pages(settings, checked.languages, planner, engine, cache)
    made = {
        page.path for page in chain(pages.make(localizers, kit), pages.make_downloads(localizers, kit, {}))
    }
    files = plan_files(localizers, pages.sitemap, checked.records, settings, planner)
    return made | {file.path for file in files} | {*kit.paths(), *pages.cards}


def test_the_handbook_says_of_each_kind_what_goes_with_it() -> None:
    page = (ROOT / "content/vi/so-tay/tep-nao-o-dau.md").read_text("utf-8")
    rows = re.findall(r"(?m)^\| `([^`]+)` \|", page.partition("| Không có | Thì |")[2])
    places = (kind.place.replace("{locale}", "<tiếng>") for kind in sorted(OPTIONAL, key=_as_told))
    assert rows == [place.replace("{first}", "vi") for place in places]


def _as_told(kind: FileKind) -> int:
    """In the order of the table: what depends on another file stands behind it."""
    order = "areas offices barriers support laws statistics indicators standards formats area_kinds words moved plain_words pages updates handbook"
    return order.split().index(kind.name)


def test_the_smallest_project_has_pages_and_posters(tmp_path: Path) -> None:
    """An authority, contacts and a campaign are enough; every link of the site is verified."""
    root = Path(shutil.copytree(SITES / "smallest", tmp_path / "project"))
    settings = Settings(root, TODAY)
    assert load_project(root)[0].absent == {kind.name for kind in OPTIONAL if not kind.default}
    assert (
        format_report(build(settings, root / "site", MkDocsEngine(), no_progress).problems, "vi")
        == "Không có lỗi nào."
    )
    names = {path.relative_to(root / "site").as_posix() for path in (root / "site").rglob("*.*")}
    assert "ap-phich/ap-phich-a4_den-truong_huyen-mau_vi.pdf" in names
    assert "ap-phich/bo-in_huyen-mau.pdf" in names
    assert not [
        name
        for name in names
        if re.match(r"(en/)?(co-quan|offices|vuong-gi|dia-ban|areas|so-lieu|figures|tin|bao-cao)", name)
    ]
    home = (root / "site/index.html").read_text("utf-8")
    assert not re.search(
        r'id="(barriers|guides|updates)"|href="#barriers"|co-quan/|so-lieu/|vuong-gi-hoi-ai/', home
    )
