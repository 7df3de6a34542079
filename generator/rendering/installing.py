"""The web app: manifest and service worker, for the home screen and for offline use."""

import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Final

from generator.rendering.artifacts import Artifact
from generator.rendering.mistakes import read_theme_text
from generator.settings import Theme
from generator.views.feeds.web_app import Manifest, Worker

COLOUR: Final = "#1b2350"
"""The colour of the band at the top of every page, as ``theme-color`` says it too."""

PAPER: Final = "#fbf7ef"


def render_manifest(manifest: Manifest) -> Artifact:
    """``manifest.webmanifest`` of one language."""
    described = {
        "name": manifest.name,
        "short_name": manifest.name,
        "description": manifest.description,
        "lang": manifest.locale,
        "start_url": manifest.start,
        "scope": manifest.scope,
        "display": "minimal-ui",
        "theme_color": COLOUR,
        "background_color": PAPER,
        "icons": [_icon(name, src) for name, src in manifest.icons.items()],
    }
    text = json.dumps(described, ensure_ascii=False, indent=1)
    return Artifact(PurePosixPath(manifest.path), text.encode())


def _icon(name: str, src: str) -> dict[str, str]:
    purpose, size = name.split()
    return {"src": src, "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}


def render_worker(theme: Theme, worker: Worker, assets: Iterable[Artifact]) -> Artifact:
    """The service worker; another version whenever one of `assets` is another."""
    source = read_theme_text(theme, f"offline/{'worker' if worker.stand_in else 'unregister'}.js")
    digest = sha256(source.encode())
    for asset in assets:
        digest.update(asset.content)
    values = {
        "version": digest.hexdigest()[:12],
        "stand-in": worker.stand_in,
        "staff": json.dumps(worker.staff),
    }
    for name, value in values.items():
        source = source.replace(f"{{{name}}}", value)
    return Artifact(PurePosixPath(worker.path), source.encode())
