"""Whole projects with one fault, and the whole report a writer gets.

A folder of ``tests/sites/broken`` holds the files that differ from the minimal project, `remove.txt`
with the files that are gone, and the report in both languages. ``tests/sites/sound`` holds what looks
wrong and is not. ``tests/sites/full`` is small too and uses whatever a project may.
"""

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from generator.build.pipeline import check
from generator.messages.catalogue import CODES
from generator.messages.report import format_report
from generator.settings import Settings

SITES = Path(__file__).parent.parent / "sites"
OWN_FILES = ("expected.txt", "expected.en.txt", "remove.txt")
BROKEN = sorted(path.name for path in (SITES / "broken").iterdir())
SOUND = sorted(path.name for path in (SITES / "sound").iterdir())

MADE_HERE: dict[str, Callable[[Path], object]] = {
    "no-campaign--empty-folder": lambda root: (root / "campaigns").mkdir(),
    "file-too-large": lambda root: (root / "site_data/laws.yaml").write_text(
        "laws:\n" + "# luật\n" * 200_000
    ),
    "picture-too-large": lambda root: _write_zeros(root / "campaigns/pictures/anh.png", 25_000_000),
    "picture-too-many-dots": lambda root: _draw_white(root / "campaigns/pictures/anh.png", 9900),
    "picture-too-many-dots--page": lambda root: _draw_white(root / "content/vi/hinh/anh.png", 4473),
    "recording-too-large": lambda root: _write_zeros(root / "campaigns/audio/dai.mp3", 7_250_000),
}
"""Faults too large to keep in a folder, or of too little."""

TESTED_ELSEWHERE = frozenset(
    {
        "contacts-layout",
        # tests/loading/test_interface_words.py:
        "missing-word",
        "wrong-place",
        # tests/loading/test_files.py:
        "strange-file",
        "unreadable-file",
        "unreadable-folder",
        # tests/test_cli.py, tests/test_pipeline.py, tests/rendering, tests/publishing, tests/engines:
        "broken-link",
        "cache-damaged",
        "file-exists",
        "missing-output",
        "off-site-request",
        "figures-held-back",
        "release-damaged",
        "sample-in-release",
        "qr-dead-end",
        "qr-faint",
        "qr-unreadable",
        "qr-wrong-address",
        "engine-not-installed",
        "engine-settings",
        "mkdocs-without-loa",
        "template-mistake",
        "template-unknown-name",
        "paper-left-out",
        "sheet-shed",
        "text-too-long",
    }
)

WORKBOOKS = Path(__file__).parents[1] / "workbook" / "spoilt"
"""Whole reports about spoilt workbooks."""


def _draw_white(path: Path, side: int) -> None:
    """A picture of few bytes and many dots."""
    path.parent.mkdir(exist_ok=True)
    Image.new("1", (side, side), 1).save(path)


def _write_zeros(path: Path, count: int) -> None:
    path.parent.mkdir()
    path.write_bytes(b"\0" * count)


def lay_over(name: str, root: Path) -> Path:
    """The minimal project with the files of `name` laid over it, in the folder `root`."""
    shutil.copytree(SITES / "minimal", root)
    removed = SITES / name / "remove.txt"
    for line in removed.read_text().split() if removed.exists() else ():
        gone = root / line
        shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
    ignored = shutil.ignore_patterns(*OWN_FILES)
    shutil.copytree(SITES / name, root, dirs_exist_ok=True, ignore=ignored)
    return root


@pytest.mark.parametrize("name", BROKEN)
def test_the_whole_report_is_what_a_writer_should_read(
    name: str, tmp_path: Path, golden: Callable[[Path, str], None]
) -> None:
    """Position, severity, what is wrong, the line marked, what to do, the code: in both languages."""
    root = lay_over(f"broken/{name}", tmp_path / "project")
    if name in MADE_HERE:
        MADE_HERE[name](root)
    checked = check(Settings(root, date(2021, 9, 1)))
    code = name.partition("--")[0]
    assert code in {problem.code for problem in checked.problems}
    golden(SITES / "broken" / name / "expected.txt", format_report(checked.problems, "vi"))
    golden(SITES / "broken" / name / "expected.en.txt", format_report(checked.problems, "en"))


@pytest.mark.parametrize("name", SOUND)
def test_what_only_looks_wrong_is_accepted(name: str, tmp_path: Path) -> None:
    """Byte-order marks, carriage returns, codes without quotes, decomposed letters: no problem at all."""
    checked = check(Settings(lay_over(f"sound/{name}", tmp_path / "project"), date(2021, 9, 1)))
    assert format_report(checked.problems, "vi") == "Không có lỗi nào."
    assert checked.site


def test_every_code_has_a_broken_site() -> None:
    """Or is named here as tested elsewhere; and no folder is named after a code that is gone."""
    shown = {name.partition("--")[0] for name in BROKEN}
    of_workbooks = {
        code
        for report in WORKBOOKS.glob("*.txt")
        for code in re.findall(r"\[([a-z-]+)\]$", report.read_text(), re.MULTILINE)
    }
    assert shown | TESTED_ELSEWHERE | of_workbooks == set(CODES)
    assert not (shown | of_workbooks) & TESTED_ELSEWHERE


@pytest.mark.parametrize("name", ["minimal", "full"])
def test_whole_projects_have_no_problem(name: str) -> None:
    checked = check(Settings(SITES / name, date(2021, 9, 1)))
    assert format_report(checked.problems, "en") == "No problems."
