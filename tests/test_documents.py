"""The documents at the top of the repository: short, and true of the tree they describe."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator"
DOCUMENTS = sorted(ROOT.glob("*.md"))
TARGET = re.compile(r'\]\(([^)\s]+)\)|src="([^"]+)"')
CODE = re.compile(r"`([^`\n]+)`")
LONGEST = {"README.md": 120, "ARCHITECTURE.md": 150}
"""Lines."""

MOST_TERMS = 40
NOT_HERE = ("records/", "releases/", "site/", "site_data/formats.yaml")
"""How paths begin that a run makes, or another project may have."""


def _read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def _targets(text: str) -> list[str]:
    """What the links and pictures of `text` point to, but for other hosts."""
    prose = re.sub(r"^```.*?^```|`[^`\n]+`", "", text, flags=re.DOTALL | re.MULTILINE)
    return [a or b for a, b in TARGET.findall(prose) if not (a or b).startswith(("http", "#", "mailto:"))]


def _paths(text: str) -> list[str]:
    """What is named as a path, from the repository or from ``generator/``."""
    prose = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    return [
        name
        for name in CODE.findall(prose)
        if re.fullmatch(r"[a-z][\w.*<>-]*/[\w./*<>-]*", name, re.IGNORECASE)
    ]


def _is_there(path: str) -> bool:
    pattern = re.sub(r"<[^>]+>", "*", path.rstrip("/"))
    return any([*folder.glob(pattern), *folder.glob(f"{pattern}.py")] for folder in (ROOT, PACKAGE))


def _terms() -> list[str]:
    """The first cells of the glossary."""
    rows = _read("ARCHITECTURE.md").partition("## Glossary")[2].splitlines()
    return [row.split("|")[1] for row in rows if row.startswith("| ") and not row.startswith("| term")]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_to_files(path: Path) -> None:
    missing = [
        target
        for target in _targets(path.read_text("utf-8"))
        if not (ROOT / target.partition("#")[0]).exists()
    ]

    assert missing == []


def test_links_and_pictures_are_found() -> None:
    text = '[a](b.md#c) <img src="d.png"> [e](https://f.example)\n```\n[g](h.md)\n```\n`![k](l)` ![i](j.gif)'

    assert _targets(text) == ["b.md#c", "d.png", "j.gif"]


@pytest.mark.parametrize("name", LONGEST)
def test_documents_stay_short(name: str) -> None:
    assert len(_read(name).splitlines()) <= LONGEST[name]


@pytest.mark.parametrize("name", ["ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_paths_are_those_of_the_tree(name: str) -> None:
    paths = _paths(_read(name))

    assert len(paths) > 20
    assert [path for path in paths if not path.startswith(NOT_HERE) and not _is_there(path)] == []


def test_every_room_is_described() -> None:
    rooms = {path.parent.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("__init__.py")} - {"."}
    described = set(re.findall(r"^\| `([\w/]+)/` \|", _read("ARCHITECTURE.md"), re.MULTILINE))

    assert described == rooms


def test_the_glossary_explains_names_of_the_code() -> None:
    code = "\n".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
    names = [name for term in _terms() for name in CODE.findall(term)]

    assert len(names) >= len(_terms()) > 20
    assert [name for name in names if not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", code)] == []


def test_the_glossary_stays_short() -> None:
    assert len(_terms()) <= MOST_TERMS
