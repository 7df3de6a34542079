"""Languages are data: the program, pages, sheets and scripts name none but where one is meant."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

MEANT = (
    "generator/__main__.py",
    "generator/build/preview.py",
    "generator/cli/",
    "generator/engines/mkdocs/",
    "generator/language/characters/syllables.py",
    "generator/language/locales.py",
    "generator/language/vi_rules.py",
    "generator/messages/",
    "generator/workbook/contacts_sheet.py",
    "theme/editor/",
    "theme/search/",
)
"""Where one is: messages to staff, the usual languages, rules of one language, what the project here prints."""

NAMED = re.compile(
    r"""["'](?:vi|en)["']|\.(?:vi|en)\b|\w_(?:vi|en)\b|:lang\((?:vi|en)\)|\b(?:lang|language):\s*(?:vi|en)\b"""
)


READ = {".css", ".html", ".js", ".json", ".py", ".txt", ".typ", ".xml", ".yaml", ".yml"}


def _names_in_python(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case (
                ast.Constant(value=str(name))
                | ast.Attribute(attr=name)
                | ast.Name(id=name)
                | ast.arg(arg=name)
            ):
                if re.fullmatch(r"(?:\w+_)?(?:vi|en)", name):
                    yield f"{path.name}:{node.lineno}: {name}"


def _names_in_text(path: Path) -> Iterator[str]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if found := NAMED.search(line):
            yield f"{path.name}:{number}: {found[0]}"


def _names(path: Path) -> Iterator[str]:
    return _names_in_python(path) if path.suffix == ".py" else _names_in_text(path)


def _files() -> Iterator[Path]:
    for path in sorted([*ROOT.glob("generator/**/*"), *ROOT.glob("theme/**/*")]):
        if path.suffix in READ and path.relative_to(ROOT).as_posix().partition("/locales/")[0] != "theme":
            yield path


def test_no_file_names_a_language_but_where_one_is_meant() -> None:
    files = (path for path in _files() if not path.relative_to(ROOT).as_posix().startswith(MEANT))
    assert [name for path in files for name in _names(path)] == []


@pytest.mark.parametrize("place", MEANT)
def test_where_a_language_is_meant_one_is_named(place: str) -> None:
    files = [path for path in _files() if path.relative_to(ROOT).as_posix().startswith(place)]
    assert [name for path in files for name in _names(path)]
