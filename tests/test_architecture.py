"""The shape of the program: imports point one way, each outside library has one owner, modules stay short."""

import ast
import tomllib
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "generator"

ROOMS = {
    "__init__": "",
    "system": "",
    "images": "",
    "language": "",
    "settings": "",
    "outputs": "settings system",
    "messages": "language system",
    "model": "language",
    "loading": "images language messages model settings",
    "validation": "language loading messages model",
    "views/base": "language model",
    "views/frame": "language model views/base",
    "views/statistics": "language model views/base views/frame",
    "views/feeds": "language model views/base views/frame",
    "views/print": "language model views/base views/feeds views/frame views/statistics",
    "views/pages": "language model views/base views/feeds views/frame views/print views/statistics",
    "views/staff": "language model views/base views/statistics",
    "views": "language model views/base views/feeds views/frame views/pages views/print views/statistics",
    "spreadsheet": "loading messages",
    "rendering": "language messages model settings spreadsheet system views/base views/feeds views/frame views/pages "
    "views/statistics",
    "printing": "images language loading messages model outputs rendering settings system views/base "
    "views/print",
    "publishing": "messages model rendering settings system",
    "authoring": "language loading messages model publishing rendering settings system",
    "workbook": "authoring language loading messages model settings spreadsheet validation",
    "build": "language loading messages model outputs printing publishing rendering settings system validation "
    "views views/base views/feeds views/frame views/pages views/print views/staff views/statistics",
    "engines": "build messages outputs printing publishing rendering settings system",
    "editor": "authoring build images language loading messages model settings system",
    "cli": "__init__ authoring build editor engines language loading messages model printing publishing settings views/base "
    "views/staff workbook",
    "__main__": "cli messages",
}
"""The rooms of the program from the ground up, and from which of those below it each may import."""

OWNERS = {
    "babel": "language/locales",
    "click": "cli",
    "icalendar": "rendering/calendars",
    "idna": "model/urls",
    "jinja2": "rendering/templates",
    "markdown": "rendering/markdown",
    "mkdocs": "engines/mkdocs",
    "nh3": "rendering/markdown",
    "openpyxl": "spreadsheet",
    "ruamel": "authoring/yaml_edit",
    "phonenumbers": "model/phone",
    "pikepdf": "printing/pdf_files",
    "properdocs": "engines/properdocs",
    "PIL": "images",
    "pydantic": "model/schema",
    "pypdfium2": "printing/drawing",
    "qrcode": "printing/qr_codes",
    "turbohtml": "publishing/html",
    "typst": "printing/typesetting",
    "yaml": "loading/yaml_source",
    "fontTools": "printing/typeface",
    "zxingcpp": "printing/proof",
}
"""Each outside library and the one module that knows it."""

LONGEST_MODULE = 260
LONGEST_FUNCTION = 45
LISTS = {"messages/catalogue_en", "messages/catalogue_vi", "messages/field_labels"}
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


def _room(name: str) -> str:
    """The room of a module ``views/pages/home``: the innermost folder that is one, or the module itself."""
    while name not in ROOMS:
        name = name.rpartition("/")[0]
        if not name:
            return "__init__"
    return name


def test_each_room_imports_only_from_those_below_it() -> None:
    below: set[str] = set()
    for room, allowed in ROOMS.items():
        assert set(allowed.split()) <= below, room
        below.add(room)


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_imports_point_one_way_along_the_line(path: Path) -> None:
    own = _room(_name(path))
    imported = {
        _room(name.removeprefix("generator.").replace(".", "/"))
        for name in _imports(path)
        if name.startswith("generator.")
    }

    assert imported - set(ROOMS[own].split()) - {own} == set()


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
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text("utf-8"))["project"]
    optional = [name for names in project["optional-dependencies"].values() for name in names]
    declared = {name.split(">")[0] for name in [*project["dependencies"], *optional]}

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
    edge = {"cli/context", "engines/mkdocs/__init__"}
    words = ("date.today(", "datetime.now(", "time.time(", "random.", "os.environ")
    found = [
        (_name(path), word)
        for path in MODULES
        if _name(path) not in edge
        for word in words
        if word in path.read_text("utf-8")
    ]

    assert found == []
