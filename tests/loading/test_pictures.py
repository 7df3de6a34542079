"""A campaign's picture is read only from the project, and only when it can be printed."""

from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from generator.loading.pictures import PictureFile, load_picture
from generator.messages.problem import Position, Problem

HERE = Position("campaigns/den-truong.yaml", 40, 11)
PLAIN = '<svg xmlns="http://www.w3.org/2000/svg"{extra}>{inside}</svg>'


def load(root: Path, name: str) -> PictureFile | Problem:
    return load_picture(root, name, HERE)


def test_a_photograph_is_read_with_its_width(tmp_path: Path) -> None:
    Image.new("RGB", (640, 480)).save(tmp_path / "a.jpg")
    found = load(tmp_path, "a.jpg")
    assert found == PictureFile("a.jpg", (tmp_path / "a.jpg").read_bytes(), 640, 480)


def test_a_plain_drawing_is_sharp_at_any_size(tmp_path: Path) -> None:
    drawing = PLAIN.format(extra="", inside='<defs><path id="p" d="M0 0h9"/></defs><use href="#p"/>')
    (tmp_path / "a.SVG").write_text(drawing)
    assert load(tmp_path, "a.SVG") == PictureFile("a.SVG", drawing.encode(), 0, 0)


@pytest.mark.parametrize(
    ("inside", "part"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ('<image href="file:///etc/passwd"/>', "file:///etc/passwd"),
        (
            '<image xmlns:x="http://www.w3.org/1999/xlink" x:href="https://a.example/b.png"/>',
            "https://a.example/b.png",
        ),
        ('<use href="other.svg#a"/>', "other.svg#a"),
        ("<text>Chữ</text>", "<text>"),
        ("<style>@import url(x)</style>", "<style>"),
        ("<g>", "<svg>"),
        ('<path onload="alert(1)"/>', "onload=…"),
        ('<path fill="url(https://a.example/b.svg#c)"/>', "url(https://a.example/b.svg#c)"),
        ("<path style=\"fill: URL( 'b.svg#c' )\"/>", "fill: URL( 'b.svg#c' )"),
        ('<g><animate attributeName="x" to="9"/></g>', "<animate>"),
        ('<set attributeName="href" to="javascript:alert(1)"/>', "<set>"),
    ],
)
def test_a_drawing_that_loads_runs_or_writes_is_refused(tmp_path: Path, inside: str, part: str) -> None:
    (tmp_path / "a.svg").write_text(PLAIN.format(extra="", inside=inside))
    assert load(tmp_path, "a.svg") == Problem("picture-unsafe", HERE, {"text": "a.svg", "part": part})


NESTED = "".join(f'<g id="a{n}"><use href="#a{n + 1}"/><use href="#a{n + 1}"/></g>' for n in range(24))


@pytest.mark.parametrize(
    ("drawing", "part"),
    [
        (PLAIN.format(extra=' width="-5"', inside="").encode(), 'width="-5"'),
        (PLAIN.format(extra=' height="0px"', inside="").encode(), 'height="0px"'),
        (PLAIN.format(extra=' width=".0"', inside="").encode(), 'width=".0"'),
        (PLAIN.format(extra="", inside="<g>" * 3000 + "</g>" * 3000).encode(), "<g> …"),
        (PLAIN.format(extra="", inside=f'{NESTED}<g id="a24"/>').encode(), "<use> …"),
        (PLAIN.format(extra="", inside='<g id="a"><use href="#a"/></g>').encode(), "<g> …"),
        (PLAIN.format(extra="", inside="").encode("utf-16"), "UTF-16, …"),
        (b'<?xml version="1.0" encoding="iso-8859-1"?><svg/>', 'encoding="iso-8859-1"'),
    ],
)
def test_a_drawing_that_nothing_could_print_is_refused(tmp_path: Path, drawing: bytes, part: str) -> None:
    """The press gives up on each of these, long after they were accepted."""
    (tmp_path / "a.svg").write_bytes(drawing)
    found = load(tmp_path, "a.svg")
    assert found == Problem("picture-unsafe", HERE, {"text": "a.svg", "part": part})


@pytest.mark.parametrize(
    "extra", [' width="0.5"', ' width="100%" height="auto"', ' height="10mm"', ' viewBox="0 0 9 9"']
)
def test_a_drawing_may_have_any_size_there_is(tmp_path: Path, extra: str) -> None:
    content = f'<?xml version="1.0" encoding="UTF-8"?>{PLAIN.format(extra=extra, inside="<g/>")}'
    (tmp_path / "a.svg").write_text(content)
    assert isinstance(load(tmp_path, "a.svg"), PictureFile)


def test_entities_are_not_even_parsed(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text('<!DOCTYPE svg [<!ENTITY a "b">]>' + PLAIN.format(extra="", inside="&a;"))
    found = load(tmp_path, "a.svg")
    assert isinstance(found, Problem)
    assert found.values["part"] == "<!DOCTYPE>"


@pytest.mark.parametrize("name", ["../a.jpg", "/etc/hostname", "a/../../b.jpg", "C:\\a.jpg", "a\\b.jpg"])
def test_a_picture_outside_the_project_is_refused(tmp_path: Path, name: str) -> None:
    assert load(tmp_path, name) == Problem("picture-outside", HERE, {"text": name})


def test_a_link_out_of_the_project_is_refused(tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    Image.new("RGB", (9, 9)).save(tmp_path / "a.png")
    (tmp_path / "project/a.png").symlink_to(tmp_path / "a.png")
    assert load(tmp_path / "project", "a.png") == Problem("picture-outside", HERE, {"text": "a.png"})


def test_what_is_not_there_or_not_a_picture_is_reported(tmp_path: Path) -> None:
    (tmp_path / "folder.png").mkdir()
    (tmp_path / "text.png").write_text("chữ")
    assert load(tmp_path, "none.png") == Problem("picture-missing", HERE, {"text": "none.png"})
    assert load(tmp_path, "folder.png") == Problem("picture-missing", HERE, {"text": "folder.png"})
    assert load(tmp_path, "text.png") == Problem("picture-unreadable", HERE, {"text": "text.png"})


@pytest.mark.parametrize(
    ("extra", "ratio"),
    [
        (' viewBox="0 0 30 10"', 3),
        (' viewBox="-5,-5, 1e1 20"', 0.5),
        (' viewBox="0 0 30 10" width="100%"', 3),
        (' width="30mm" height="20mm"', 1.5),
        (' width="30" height="20"', 1.5),
        (' width="30mm" height="20pt"', 0),
        (' width="30" height="100%"', 0),
        (' viewBox="0 0 30 0"', 0),
        (' viewBox="0 0 -30 -10"', 0),
        (' viewBox="0 0 3.0.0 10"', 0),
        (' viewBox="0 0 30"', 0),
        ("", 0),
    ],
)
def test_a_drawing_says_its_proportions(tmp_path: Path, extra: str, ratio: float) -> None:
    (tmp_path / "a.svg").write_text(PLAIN.format(extra=extra, inside="<g/>"))
    found = load(tmp_path, "a.svg")
    assert isinstance(found, PictureFile)
    assert found.ratio == ratio


@pytest.mark.parametrize(
    ("inside", "is_black"),
    [
        ('<path d="M0 0h9"/>', True),
        ('<g fill="#000" stroke="#FFFFFF"><path fill="none" stroke="currentColor"/></g>', True),
        ('<path fill="#4a4a4a80" style="stroke: rgb(9, 9, 9); stroke-width: 2"/>', True),
        ('<path fill="rgb(10% 10% 10% / 50%)" stroke="url(#a)"/>', True),
        ('<path fill="DimGray" stroke="lightgrey"/>', True),
        ('<path fill="#a63a24"/>', False),
        ('<path fill="#001"/>', False),
        ('<path style="fill:rgb(9, 9, 90)"/>', False),
        ('<linearGradient><stop stop-color="navy"/></linearGradient>', False),
    ],
)
def test_a_drawing_in_black_has_no_other_colour(tmp_path: Path, inside: str, is_black: bool) -> None:  # noqa: FBT001
    (tmp_path / "a.svg").write_text(PLAIN.format(extra="", inside=inside))
    found = load(tmp_path, "a.svg")
    assert isinstance(found, PictureFile)
    assert found.is_black is is_black


@pytest.mark.parametrize(
    ("mode", "colour", "is_black"),
    [
        ("RGB", (9, 9, 9), True),
        ("RGBA", (200, 0, 0, 0), True),
        ("L", 80, True),
        ("RGB", (90, 60, 60), False),
        ("RGBA", (200, 0, 0, 90), False),
    ],
)
def test_so_has_a_picture_of_dots(tmp_path: Path, mode: str, colour: Any, is_black: bool) -> None:  # noqa: FBT001
    Image.new(mode, (30, 20), colour).save(tmp_path / "a.png")
    found = load(tmp_path, "a.png")
    assert isinstance(found, PictureFile)
    assert (found.is_black, found.ratio) == (is_black, 1.5)
