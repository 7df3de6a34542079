"""The shape of the program: imports point one way, each outside library has one owner, modules stay short."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "generator"

STAGES = {
    "problems": set(),
    "locales": set(),
    "letters": {"letters"},
    "settings": set(),
    "spoken": {"spoken"},
    "raster": set(),
    "sheet_cache": {"full_disk", "whole_file"},
    "whole_file": set(),
    "full_disk": set(),
    "side_by_side": set(),
    "model": {"model", "letters"},
    "loading": {"letters", "loading", "problems", "locales", "raster"},
    "validation": {"validation", "letters", "loading", "model", "problems", "locales"},
    "views": {"views", "model", "locales", "spoken"},
    "rendering": {
        "full_disk",
        "rendering",
        "views",
        "problems",
        "raster",
        "whole_file",
        "workbook",
        "locales",
    },
    "publishing": {"full_disk", "publishing", "rendering", "problems", "settings", "whole_file"},
    "workbook": {
        "full_disk",
        "workbook",
        "loading",
        "model",
        "problems",
        "settings",
        "validation",
        "whole_file",
        "yaml_file",
    },
    "yaml_file": {"kept_lines"},
    "kept_lines": set(),
    "hosts": set(),
    "editor": {
        "command_words",
        "editor",
        "hosts",
        "loading",
        "model",
        "pipeline",
        "problems",
        "raster",
        "scaffold",
        "schemas",
        "settings",
        "workbook",
        "yaml_file",
    },
    "scaffold": {"full_disk", "model", "problems", "locales", "whole_file"},
    "message_problems": {"loading", "problems", "views"},
    "path_problems": {"loading", "model", "problems", "rendering", "views"},
    "schemas": {"model", "publishing", "rendering", "settings"},
    "status": {
        "loading",
        "pipeline",
        "problems",
        "publishing",
        "rendering",
        "settings",
        "validation",
        "views",
    },
    "letter_problems": {"loading", "problems", "rendering", "views"},
    "sheet_places": {"loading", "locales", "problems", "rendering", "views"},
    "sheet_problems": {"loading", "model", "problems", "rendering", "sheet_places", "views"},
    "page_pictures": {"loading", "side_by_side", "raster", "rendering", "settings", "sheet_cache", "views"},
    "print_shop": {
        "loading",
        "problems",
        "raster",
        "rendering",
        "settings",
        "sheet_cache",
        "side_by_side",
        "sheet_problems",
        "views",
    },
    "memory": {"model", "problems", "publishing", "whole_file"},
    "print_kit": {
        "loading",
        "print_shop",
        "problems",
        "rendering",
        "settings",
        "sheet_cache",
        "sheet_problems",
        "views",
    },
    "pipeline": {
        "letter_problems",
        "loading",
        "memory",
        "message_problems",
        "model",
        "page_pictures",
        "path_problems",
        "print_kit",
        "problems",
        "publishing",
        "rendering",
        "settings",
        "sheet_cache",
        "sheet_problems",
        "validation",
        "views",
    },
    "usb_copy": {"pipeline", "problems", "publishing", "rendering", "settings", "views"},
    "releasing": {
        "full_disk",
        "memory",
        "model",
        "pipeline",
        "print_kit",
        "problems",
        "publishing",
        "settings",
    },
    "preview": {"pipeline", "print_kit", "problems", "rendering", "settings", "sheet_cache", "views"},
    "engines": {
        "command_words",
        "full_disk",
        "hosts",
        "preview",
        "print_kit",
        "problems",
        "publishing",
        "rendering",
        "settings",
    },
    "chosen_sheets": {
        "model",
        "pipeline",
        "print_kit",
        "problems",
        "publishing",
        "settings",
        "sheet_cache",
        "sheet_problems",
        "views",
    },
    "cli": {
        "chosen_sheets",
        "cli",
        "editor",
        "schemas",
        "status",
        "views",
        "engines",
        "pipeline",
        "preview",
        "print_kit",
        "problems",
        "publishing",
        "releasing",
        "rendering",
        "scaffold",
        "settings",
        "usb_copy",
        "workbook",
        "command_words",
        "__init__",
        "model",
    },
    "command_words": {"full_disk"},
    "__main__": {"cli", "command_words"},
    "__init__": set(),
}
"""What each part of the program may import from the others; "problems" may import from itself too."""

OWNERS = {
    "babel": "locales",
    "click": "cli",
    "icalendar": "rendering/calendars",
    "idna": "model/urls",
    "jinja2": "rendering/templates",
    "markdown": "rendering/markdown",
    "mkdocs": "engines/mkdocs",
    "nh3": "rendering/markdown",
    "openpyxl": "workbook/excel",
    "ruamel": "yaml_file",
    "phonenumbers": "model/phone",
    "pikepdf": "rendering/pdf_files",
    "PIL": "raster",
    "pydantic": "model/schema",
    "pypdfium2": "rendering/drawing",
    "qrcode": "rendering/qr_codes",
    "typst": "rendering/typesetting",
    "yaml": "loading/yaml_source",
    "fontTools": "rendering/typeface",
    "zxingcpp": "rendering/proof",
}
"""Each outside library and the one module that knows it."""

LONGEST_MODULE = 260
LONGEST_FUNCTION = 45
LISTS = {"views/pages", "problems/catalogue"}
"""Modules that are lists, one entry after the other: their length is their content."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").as_posix()


def _imports(path: Path) -> set[str]:
    """Every module named in an import, in full."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _part(module: str) -> str:
    """The part of the program that ``generator.x.y`` belongs to."""
    pieces = module.split(".")
    return pieces[1] if pieces[1] in STAGES else "__init__"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_imports_point_one_way_along_the_line(path: Path) -> None:
    own = _name(path).split("/")[0]
    imported = {_part(name) for name in _imports(path) if name.startswith("generator.")}

    assert imported - STAGES[own] - ({"problems"} if own == "problems" else set()) == set()


def test_each_outside_library_has_one_owner() -> None:
    users: dict[str, set[str]] = {library: set() for library in OWNERS}
    for path in MODULES:
        for name in _imports(path):
            library = name.split(".")[0]
            if library in users:
                owner = OWNERS[library]
                users[library].add(owner if _name(path).startswith(f"{owner}/") else _name(path))

    assert users == {library: {owner} for library, owner in OWNERS.items()}


def test_every_dependency_has_an_owner() -> None:
    """Nothing is installed that no module owns, but for what MkDocs and Jinja need beside them."""
    names = {
        "fonttools": "fontTools",
        "pillow": "PIL",
        "pyyaml": "yaml",
        "ruamel.yaml": "ruamel",
        "zxing-cpp": "zxingcpp",
    }
    text = (PACKAGE.parent / "pyproject.toml").read_text("utf-8")
    block = text.split("dependencies = [")[1].split("]")[0]
    declared = {line.strip().strip('",').split(">")[0] for line in block.strip().splitlines()}

    assert {names.get(name, name) for name in declared} - {
        "mkdocs-material",
        "markupsafe",
    } == OWNERS.keys()


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_modules_and_functions_stay_short(path: Path) -> None:
    text = path.read_text("utf-8")
    long = [
        node.name
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]

    assert long == []
    assert _name(path) in LISTS or len(text.splitlines()) <= LONGEST_MODULE


def test_no_module_has_a_name_that_says_nothing() -> None:
    names = {path.stem for path in MODULES}

    assert names & {"utils", "util", "helpers", "helper", "common", "misc", "base", "manager"} == set()


def test_nothing_below_the_edge_reads_the_clock_or_chance() -> None:
    edge = {"cli/desk", "engines/mkdocs"}
    words = ("date.today(", "datetime.now(", "time.time(", "random.", "os.environ")
    found = [
        (_name(path), word)
        for path in MODULES
        if _name(path) not in edge
        for word in words
        if word in path.read_text("utf-8")
    ]

    assert found == []


def test_page_models_hold_no_models() -> None:
    """Templates see page models only; pages.py knows nothing of the model."""
    assert not [name for name in _imports(PACKAGE / "views" / "pages.py") if "generator.model" in name]
