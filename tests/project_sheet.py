"""Pages and posters of the projects in ``tests/sites`` on one picture, for README: ``make pictures``."""

import functools
import shutil
import sys
import tempfile
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread

from PIL import Image
from playwright.sync_api import sync_playwright

from generator.build.pipeline import build
from generator.engines.mkdocs import MkDocsEngine
from generator.printing.drawing import Drawer
from generator.printing.kit import no_progress
from generator.settings import Settings
from tests.contact_sheet import GAP, GROUND
from tests.end_to_end.test_projects import PROJECTS
from tests.screenshots import COLOURS

SITES = Path(__file__).parent / "sites"
SHOWN = {
    "truong-ha-2026": ("dia-ban/xom-mau-1/hoc-tap-suot-doi/", "ap-phich-a4_*xom-mau-1_vi.pdf"),
    "county-health": ("ar/areas/harbor-ward/flu-shots/", "poster_*harbor-ward_es.pdf"),
    "coast-storm": ("chien-dich/mua-bao/", "ap-phich-a4_*.pdf"),
}
"""By name: the address of a page, and the file of a poster."""

SIZE = 360, 640
"""Of a phone's window, in pixels; posters are as tall."""

SHARE = 0.62
"""How much smaller the picture is than the phone's window."""


def show_project(name: str, site: Path) -> list[Image.Image]:
    """A page on a phone, and beside it a poster."""
    address, sheet = SHOWN[name]
    handler = functools.partial(SimpleHTTPRequestHandler, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]})
        page.goto(f"http://127.0.0.1:{server.server_port}/{address}", wait_until="networkidle")
        phone = Image.open(BytesIO(page.screenshot())).convert("RGB")
        browser.close()
    server.shutdown()
    (path,) = site.glob(f"*/{sheet}")  # the folder has its name from the language
    poster = Drawer().draw_page(path.read_bytes(), 2 * SIZE[1]).convert("RGB")
    poster = poster.resize((round(poster.width * SIZE[1] / poster.height), SIZE[1]), Image.Resampling.LANCZOS)
    return [phone, poster]


def main(target: Path) -> None:
    """Build every project and lay its page and its poster out beside the others'."""
    pictures = []
    for name, today in PROJECTS.items():
        with tempfile.TemporaryDirectory() as folder:
            project, site = Path(shutil.copytree(SITES / name, f"{folder}/project")), Path(folder, "site")
            build(Settings(project, today), site, MkDocsEngine(), no_progress)
            pictures += show_project(name, site)
    width = sum(picture.width + GAP for picture in pictures) + GAP
    sheet = Image.new("RGB", (width, SIZE[1] + 2 * GAP), GROUND)
    x = GAP
    for picture in pictures:
        sheet.paste(picture, (x, GAP))
        x += picture.width + GAP
    smaller = sheet.resize((round(width * SHARE), round(sheet.height * SHARE)), Image.Resampling.LANCZOS)
    smaller.quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
