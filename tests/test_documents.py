"""The documents at the top of the repository."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted(ROOT.glob("*.md"))
TARGET = re.compile(r'\]\(([^)\s]+)\)|src="([^"]+)"')
LONGEST = {"README.md": 120}
"""Lines."""


def _targets(text: str) -> list[str]:
    """What the links and pictures of `text` point to, but for other hosts."""
    prose = re.sub(r"^```.*?^```|`[^`\n]+`", "", text, flags=re.DOTALL | re.MULTILINE)
    return [a or b for a, b in TARGET.findall(prose) if not (a or b).startswith(("http", "#", "mailto:"))]


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
    assert len((ROOT / name).read_text("utf-8").splitlines()) <= LONGEST[name]
