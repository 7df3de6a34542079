"""Pages of the built site for README: ``make pictures``."""

import functools
import shutil
import sys
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread

from PIL import Image
from playwright.sync_api import sync_playwright

PROJECT = Path(__file__).parents[1]

PICTURES = {
    "page": ("dia-ban/xa-truong-ha/dua-tre-den-truong/", 360, 760),
    "home": ("", 360, 760),
    "desk": ("", 1280, 860),
}
"""By name: address, width and height of the window."""

COLOURS = 64


def take_pictures(folder: Path) -> None:
    """Write one PNG a page into `folder`, of few colours: these pages have no photographs."""
    handler = functools.partial(SimpleHTTPRequestHandler, directory=str(PROJECT / "site"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, (address, width, height) in PICTURES.items():
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto(f"http://127.0.0.1:{server.server_port}/{address}", wait_until="networkidle")
            picture = Image.open(BytesIO(page.screenshot())).convert("RGB")
            picture.quantize(COLOURS, dither=Image.Dither.NONE).save(folder / f"{name}.png", optimize=True)
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    take_pictures(Path(sys.argv[1]))
