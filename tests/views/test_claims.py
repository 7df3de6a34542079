"""The list of files against what is really made."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.build import pipeline
from generator.build.check_paths import list_everything
from generator.build.make import Maker
from generator.engines.mkdocs import MkDocsEngine
from generator.outputs.cache import open_cache
from generator.printing.kit import no_progress
from generator.settings import Settings
from generator.views.claims import list_claims
from generator.views.pages.registry import build_localizers

from .conftest import write_update

Change = Callable[..., Path]

SITES = Path(__file__).parents[1] / "sites"
MP3 = b"\xff\xfb\x90\x00" + bytes(413)
MORE_OF_A_CAMPAIGN = """\
former_slugs:
  - khai-giang
easy_read:
  - vi: Đưa con đến trường.
    en: Bring your child to school.
audio:
  vi: campaigns/audio/doc.mp3
other_languages:
  - language: tay
    audio: campaigns/audio/doc.mp3
"""


@pytest.fixture
def everything(change: Change) -> Path:
    """A project with all that has an address: news, a handbook, pictures, recordings, former names."""
    campaign = (SITES / "minimal/campaigns/den-truong.yaml").read_text("utf-8")
    page = "---\ntitle: Trang\nsummary: Trang.\nupdated: 2021-08-25\n---\nNội dung.\n"
    root = change(
        {
            "campaigns/den-truong.yaml": campaign + MORE_OF_A_CAMPAIGN,
            "campaigns/audio/doc.mp3": MP3,
            "content/vi/updates/2021-08-31-tin.md": write_update("2021-08-31", "Tin"),
            "content/en/updates/2021-08-31-tin.md": write_update("2021-08-31", "News"),
            "content/vi/updates/2021-10-01-mai.md": write_update("2021-10-01", "Mai"),
            "content/vi/chua-dich.md": page,
        }
    )
    for name in ("handbook", "page-picture"):
        shutil.copytree(SITES / "sound" / name, root, dirs_exist_ok=True)
    return root


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.mark.parametrize("is_preview", [True, False])
def test_every_file_is_listed_once_and_nothing_else(
    everything: Path, cache: Path, *, is_preview: bool
) -> None:
    """A preview shows all; what waits for its day has its address already."""
    settings = Settings(everything, date(2021, 9, 1), is_preview=is_preview)
    checked = pipeline.check(settings)
    assert checked.site
    maker = Maker(settings, checked.records, open_cache(cache), no_progress, MkDocsEngine())
    made = [str(file.path) for file in maker.make(checked.localizers(settings)).files]
    localizers = build_localizers(checked.site, checked.languages, settings.today)
    listed = [output.path for output in list_everything(localizers, settings.theme)]
    waiting = {path for path in listed if "2021-10" in path}

    assert len(listed) == len(set(listed))
    assert sorted(made) == sorted(listed if is_preview else set(listed) - waiting)
    assert len(waiting) == 8


def test_every_owner_has_the_name_that_is_written_there(everything: Path) -> None:
    """What `written` leads to is in the owner's path: as it is, or as the address makes it."""
    checked = pipeline.check(Settings(everything, date(2021, 9, 1)))
    assert checked.site
    owners = {
        (type(output.owner).__name__, output.written)
        for output in list_claims(build_localizers(checked.site, checked.languages, date(2021, 9, 1)))
    }
    assert owners == {
        ("NoneType", ()),
        ("Area", ("name_vi",)),
        ("Campaign", ("code",)),
        ("Campaign", ("slug",)),
        ("Campaign", ("former_slugs", 0)),
        ("Indicator", ("id",)),
        ("EditorialPage", ("address",)),
        ("EditorialPage", ()),
        ("Update", ()),
        ("HandbookPage", ()),
    }
