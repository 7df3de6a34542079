"""The animation in README, of one phone number changed in a file: ``make pictures``.

Nothing is drawn by hand: `loa serve` runs on a copy of the shipped data, and page and sheet are those it shows before and
after the number in the file is changed.
"""

import base64
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page, sync_playwright

from generator.printing.drawing import Drawer

PROJECT = Path(__file__).parents[1]
FOLDERS = ("campaigns", "content", "site_data")
CONTACTS = "site_data/contacts.yaml"
BEFORE, AFTER = "0206 000 0011", "0206 000 0099"
PAGE = "dia-ban/thi-tran-thong-nong/dua-tre-den-truong/"
SHEET = "ap-phich/ap-phich-a4_dua-tre-den-truong_thi-tran-thong-nong_vi.pdf"
TODAY = "2021-09-01"

SIZE = (960, 560)
PAGE_WINDOW = (360, 662)
PAGE_SCALE = 0.75
SHEET_WIDTH = 352
COLOURS = 64
GAP = 12
"""Pixels between two changes on a picture from which on each has a ring of its own."""

LONGEST_WAIT = 120
"""Seconds until the preview stands, or shows the new number."""

STEPS = (
    "Change the number in one file",
    "Save",
    "Page and poster follow; the poster gets a new edition number",
)

SCENE = """<!doctype html><meta charset="utf-8"><style>
* {{ box-sizing: border-box; margin: 0 }}
body {{ width: 960px; height: 560px; padding: 20px; background: #d9d4ca; font: 15px/1.5 sans-serif; color: #1b1b2f }}
h1 {{ font-size: 17px; height: 34px }}
main {{ display: flex; gap: 20px; align-items: flex-start }}
pre {{ width: 278px; padding: 12px 0; background: #fff; border-radius: 8px; font: 12.5px/1.75 monospace; overflow: hidden }}
pre b {{ display: block; padding: 0 14px 6px; color: #555 }}
pre span {{ display: block; padding: 0 14px }}
pre .now {{ background: #fff0c2 }}
figure {{ position: relative; background: #fff; box-shadow: 0 1px 5px #0004 }}
img {{ display: block }}
i {{ position: absolute; border: 3px solid #0057b8; border-radius: 8px; box-shadow: 0 0 0 2px #fff, inset 0 0 0 2px #fff }}
</style><h1>{step}</h1><main><pre><b>{file}</b>{lines}</pre>{figures}</main>"""


class Look(NamedTuple):
    """What the preview shows at one moment."""

    page: Image.Image
    sheet: Image.Image


class Moment(NamedTuple):
    """One frame: the step it belongs to, the number as typed so far, what is to be seen, and for how long."""

    step: str
    number: str
    look: Look
    rings: tuple[list[str], list[str]]
    milliseconds: int


def make_animation(target: Path) -> None:
    """Change the number in a copy of the shipped data and write what happens as an animated GIF."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        project = Path(folder)
        for name in FOLDERS:
            shutil.copytree(PROJECT / name, project / name)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        contacts = project / CONTACTS
        text = contacts.read_text("utf-8")
        with _serve(project) as host:
            before = _look(browser, host, BEFORE)
            contacts.write_text(text.replace(BEFORE, AFTER), "utf-8")
            after = _look(browser, host, AFTER)
        window = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]})
        moments = list(_moments(before, after))
        frames = [_draw(window, moment, text) for moment in moments]
        browser.close()
    palette = frames[-1].quantize(COLOURS)
    first, *others = [frame.quantize(palette=palette, dither=Image.Dither.NONE) for frame in frames]
    times = [moment.milliseconds for moment in moments]
    first.save(target, save_all=True, append_images=others, duration=times, loop=0, optimize=True)


@contextmanager
def _serve(project: Path) -> Iterator[str]:
    """The preview of `project` while in use; gives its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).with_name("loa")), "--project", str(project)]
    server = subprocess.Popen(
        [*command, "serve", "--port", str(port), "--today", TODAY], stdout=subprocess.DEVNULL
    )
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait()


def _look(browser: Browser, host: str, number: str) -> Look:
    """Page and sheet, once the page shows `number`."""
    end = time.monotonic() + LONGEST_WAIT
    while number.encode() not in _fetch(host + PAGE):
        if time.monotonic() > end:
            raise TimeoutError(f"{number} is not on {PAGE} after {LONGEST_WAIT} s")
        time.sleep(0.5)
    window = browser.new_page(
        viewport={"width": PAGE_WINDOW[0], "height": PAGE_WINDOW[1]}, device_scale_factor=PAGE_SCALE
    )
    window.goto(host + PAGE, wait_until="load")
    page = Image.open(BytesIO(window.screenshot())).convert("RGB")
    sheet = Drawer().draw_page(_fetch(host + SHEET), 2 * SHEET_WIDTH).convert("RGB")
    height = round(sheet.height * SHEET_WIDTH / sheet.width)
    return Look(page, sheet.resize((SHEET_WIDTH, height), Image.Resampling.LANCZOS))


def _fetch(address: str) -> bytes:
    """What stands at `address`; nothing while there is no server or no such page yet."""
    try:
        with urlopen(address) as answer:
            return bytes(answer.read())
    except URLError:
        return b""


def _moments(before: Look, after: Look) -> Iterator[Moment]:
    """The frames: the old number, each character deleted and typed, the file saved, and what became of it."""
    change, save, follow = STEPS
    none: tuple[list[str], list[str]] = ([], [])
    kept = next(i for i, (old, new) in enumerate(zip(BEFORE, AFTER, strict=True)) if old != new)
    yield Moment(change, BEFORE, before, none, 1800)
    for end in range(len(BEFORE) - 1, kept - 1, -1):
        yield Moment(change, BEFORE[:end] + "▏", before, none, 280)
    for end in range(kept + 1, len(AFTER) + 1):
        yield Moment(change, AFTER[:end] + "▏", before, none, 380)
    yield Moment(save, AFTER, before, none, 1100)
    yield Moment(follow, AFTER, after, none, 500)
    yield Moment(
        follow,
        AFTER,
        after,
        (_find_changes(before.page, after.page), _find_changes(before.sheet, after.sheet)),
        4500,
    )


def _find_changes(before: Image.Image, after: Image.Image) -> list[str]:
    """The places where two pictures differ, as CSS: one a band of rows."""
    difference = ImageChops.difference(before, after).convert("L").point(lambda value: 255 * (value > 24))
    rows = [y for y in range(difference.height) if difference.crop((0, y, difference.width, y + 1)).getbbox()]
    starts = [y for i, y in enumerate(rows) if i == 0 or y - rows[i - 1] > GAP]
    ends = [y for i, y in enumerate(rows) if i + 1 == len(rows) or rows[i + 1] - y > GAP]
    places = []
    for top, bottom in zip(starts, ends, strict=True):
        left, _, right, _ = difference.crop((0, top, difference.width, bottom + 1)).getbbox() or (0, 0, 0, 0)
        places.append(
            f"left:{left - 8}px;top:{top - 8}px;width:{right - left + 16}px;height:{bottom - top + 17}px"
        )
    return places


def _draw(window: Page, moment: Moment, text: str) -> Image.Image:
    """One frame as a picture: the file's lines around the number, the page and the sheet."""
    lines = text.splitlines()
    at = next(i for i, line in enumerate(lines) if BEFORE in line)
    start = next(i for i in range(at, 0, -1) if lines[i].lstrip().startswith("#"))
    shown = [line.replace(BEFORE, moment.number) for line in lines[start : at + 8]]
    code = "".join(
        f"<span{' class=now' * (start + i == at)}>{escape(line)}</span>" for i, line in enumerate(shown)
    )
    figures = "".join(
        f'<figure><img src="{_data_url(picture)}">{"".join(f"<i style={ring!r}></i>" for ring in rings)}</figure>'
        for picture, rings in zip(moment.look, moment.rings, strict=True)
    )
    window.set_content(SCENE.format(step=moment.step, file=CONTACTS, lines=code, figures=figures))
    return Image.open(BytesIO(window.screenshot())).convert("RGB")


def _data_url(picture: Image.Image) -> str:
    data = BytesIO()
    picture.save(data, "PNG")
    return "data:image/png;base64," + base64.b64encode(data.getvalue()).decode()


if __name__ == "__main__":
    make_animation(Path(sys.argv[1]))
