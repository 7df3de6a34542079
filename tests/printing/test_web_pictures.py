"""Pictures of written pages, from a camera's file to the published site."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from generator.build import pipeline
from generator.build.usb_copy import publish_copy
from generator.engines.mkdocs import MkDocsEngine
from generator.outputs.cache import open_cache
from generator.outputs.making import NoTools, find_or_make
from generator.outputs.output import Planner
from generator.printing import web_pictures
from generator.printing.kit import no_progress
from generator.settings import Settings
from generator.views.base.pictures import list_copies

Change = Callable[..., Path]

PAGE = """---
title: Về trang này
summary: Trang này của ai.
address: gioi-thieu
place: site
updated: 2021-08-25
---
![Cổng trường sơn xanh](hinh/cong.jpg)

![Cổng trường sơn xanh, chụp lại](hinh/lai/cong.jpg)
"""
SECRETS = (b"CHU-MAY-ANH", b"NOI-CHUP", b"2021:09:05", b"cong.jpg")


def _photograph() -> bytes:
    """A picture lying on its side, with what a camera writes beside it."""
    picture = Image.effect_noise((800, 1000), 60).convert("RGB")
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0xA430] = "CHU-MAY-ANH"
    exif.get_ifd(0x8825).update({1: "N", 2: (22.0, 49.0, 59.75), 29: "2021:09:05"})
    saved = BytesIO()
    picture.save(saved, "JPEG", exif=exif, xmp=b"<x:xmpmeta>NOI-CHUP</x:xmpmeta>")
    return saved.getvalue()


@pytest.fixture
def settings(change_built: Change) -> Settings:
    """The small project with one photograph, twice on a page."""
    photograph = _photograph()
    assert all(secret in photograph for secret in SECRETS[:3])
    folder = "content/vi/hinh"
    files = {
        "content/vi/about.md": PAGE,
        f"{folder}/cong.jpg": photograph,
        f"{folder}/lai/cong.jpg": photograph,
    }
    return Settings(change_built(files), date(2021, 9, 1))


def test_a_page_shows_the_picture_and_nothing_of_the_camera_is_published(settings: Settings) -> None:
    site = settings.root / "site"
    copy = settings.root / "site-usb.zip"

    assert pipeline.build(settings, site, MkDocsEngine(), no_progress).problems == []
    assert publish_copy(settings, site, copy) == []
    names = sorted(path.name.partition("-")[2] for path in (site / "assets" / "hinh").iterdir())
    assert names == ["360.avif", "360.webp", "720.avif", "720.webp"]
    page = (site / "gioi-thieu" / "index.html").read_text("utf-8")
    assert page.count("<picture>") == 2
    assert 'height="576" loading="lazy"' in page
    assert 'width="720"' in page
    for path in (path for path in (*site.rglob("*"), copy) if path.is_file()):
        content = path.read_bytes()
        assert not [secret for secret in SECRETS if secret in content], path


def test_a_picture_that_did_not_change_is_not_made_again(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []

    def count(content: bytes, width: int, kind: str) -> bytes:
        made.append((width, kind))
        return content[:9]

    monkeypatch.setattr(web_pictures, "make_web_picture", count)
    checked = pipeline.check(settings)
    originals = {picture.digest: picture.content for picture in checked.records.page_pictures.values()}
    copies = list_copies(checked.localizers(settings))
    outputs = [*web_pictures.plan_pictures(Planner(settings.theme), copies, originals)]
    cache = open_cache(settings.cache)
    first, second = ([*find_or_make(outputs, NoTools, cache, 2)] for _ in range(2))

    assert sorted(made) == [(360, "avif"), (360, "webp"), (720, "avif"), (720, "webp")]
    assert [(file.path, file.source) for file in first] == [(file.path, file.source) for file in second]
    assert [file.path for file in first] == [copy.path for copy in copies]
    assert ([file.is_new for file in first], [file.is_new for file in second]) == ([True] * 4, [False] * 4)
