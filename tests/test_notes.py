"""Notes among colleagues: in every record that may have one, in the command for the desk, and nowhere else."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from generator.build.pipeline import build
from generator.build.status import read_status
from generator.engines.mkdocs import MkDocsEngine
from generator.language.locales import USUAL
from generator.model.file_kinds import FILE_KINDS
from generator.model.json_schema import describe_model
from generator.settings import Settings
from tests.conftest import SITES, TODAY, Change
from tests.published import read_published

SECRET = "Hỏi lại chị Hoa trước khi đăng"
MINIMAL = SITES / "minimal"

UPDATE = f"---\ntitle: Tin\ndate: 2021-08-30\nsummary: Tóm tắt.\nnote: {SECRET}\n---\nNội dung.\n"


def annotate(part: Any, parts: Any, value: Any) -> None:
    """Put the note wherever the schema lets one stand."""
    for choice in part.get("anyOf", [part]):
        described = parts[choice["$ref"].rpartition("/")[2]] if "$ref" in choice else choice
        if isinstance(value, list) and "items" in described:
            for item in value:
                annotate(described["items"], parts, item)
        elif isinstance(value, dict):
            for name, inner in described.get("properties", {}).items():
                annotate(inner, parts, value.get(name))
            if "note" in described.get("properties", {}):
                value["note"] = SECRET


def annotated(change: Change) -> Path:
    """The minimal project with the note in all its records."""
    root = change({f"content/{locale}/updates/2021-08-30-tin.md": UPDATE for locale in USUAL})
    yaml = YAML()
    for kind in FILE_KINDS:
        for path in root.glob(kind.place) if kind.suffix == ".yaml" else ():
            schema, value = describe_model(kind.model, USUAL), yaml.load(path)
            annotate(schema, schema.get("$defs", {}), value)
            yaml.dump(value, path)
    for page in (root / "content").glob("*/*.md"):
        page.write_text(page.read_text("utf-8").replace("---\n", f"---\nnote: {SECRET}\n", 1), "utf-8")
    return root


def noted(root: Path) -> Iterator[str]:
    """The files that hold the note, each as often as it does."""
    for path in sorted(root.rglob("*")):
        if path.suffix in {".yaml", ".md"}:
            yield from [path.relative_to(root).as_posix()] * path.read_text("utf-8").count(SECRET)


def test_a_note_is_published_nowhere(change: Change) -> None:
    root = annotated(change)
    files = {*noted(root)}
    may_have = (kind for kind in FILE_KINDS if "'note'" in str(describe_model(kind.model, USUAL)))
    assert files >= {str(path.relative_to(root)) for kind in may_have for path in root.glob(kind.place)}
    assert files >= {"campaigns/den-truong.yaml", "site_data/indicators.yaml", "content/en/about.md"}
    settings = Settings(root, TODAY)
    assert build(settings, root / "site", MkDocsEngine(), lambda *_: None).problems == []
    said = read_published(root / "site")
    assert [name for name, text in said.items() if SECRET in text or "chị Hoa" in text] == []
    assert any("Kế hoạch của huyện" in text for name, text in said.items() if name.endswith(".pdf"))


def test_the_board_shows_every_note_at_its_line(change: Change) -> None:
    root = annotated(change)
    files = list(noted(root))
    board, problems = read_status(Settings(root, TODAY), "vi", 14)
    assert problems == []
    assert board
    (lines,) = (section.lines for section in board if section.heading.startswith("Ghi chú"))
    assert sorted(line.partition(":")[0] for line in lines) == sorted(files)
    assert {line.rpartition(": ")[2] for line in lines} == {SECRET}
    place, line, _ = next(told for told in lines if told.startswith("campaigns/")).split(":", 2)
    assert SECRET in (root / place).read_text("utf-8").split("\n")[int(line) - 1]
