"""What Lighthouse says of the built site on a simulated cheap phone and slow 4G: part of ``make bench``.

Needs node; says so and ends where there is none. Served zipped, as every server does.
"""

import functools
import gzip
import json
import shutil
import subprocess
import tempfile
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

PROJECT = Path(__file__).parents[1]
LIGHTHOUSE = "lighthouse@12.8.2"

PAGES = {
    "home": "",
    "campaign": "chien-dich/dua-tre-den-truong/",
    "area": "dia-ban/xa-truong-ha/",
    "action": "dia-ban/xa-truong-ha/dua-tre-den-truong/",
}

ZIPPED = ("text/", "application/json", "application/javascript", "image/svg+xml")


class _Zipping(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        place = Path(self.translate_path(self.path))
        file = place / "index.html" if place.is_dir() else place
        kind = self.guess_type(str(file))
        if not (file.is_file() and kind.startswith(ZIPPED)):
            super().do_GET()
            return
        content = gzip.compress(file.read_bytes())
        self.send_response(200)
        for name, value in (
            ("Content-Type", kind),
            ("Content-Encoding", "gzip"),
            ("Content-Length", str(len(content))),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the library's name
        """Say nothing."""


def look_at(url: str) -> str:
    """The four marks, and when the largest content was painted."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        flags = [
            "--quiet",
            "--output=json",
            f"--output-path={report}",
            "--chrome-flags=--headless=new --no-sandbox",
        ]
        subprocess.run(["npx", "--yes", LIGHTHOUSE, url, *flags], check=True, capture_output=True)
        told = json.loads(report.read_text("utf-8"))
    marks = " ".join(f"{name} {round(part['score'] * 100)}" for name, part in told["categories"].items())
    return f"{marks}, largest paint {told['audits']['largest-contentful-paint']['displayValue']}"


def main() -> None:
    """Each page in turn."""
    if not shutil.which("npx"):
        print("Lighthouse: no node here, left out")
        return
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Zipping, directory=str(PROJECT / "site"))
    )
    Thread(target=server.serve_forever, daemon=True).start()
    for name, path in PAGES.items():
        print(f"Lighthouse, {name:10} {look_at(f'http://127.0.0.1:{server.server_port}/{path}')}")
    server.shutdown()


if __name__ == "__main__":
    main()
