"""Files of the print kit as links: each leads to a file that there will be."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from urllib.parse import urljoin

import pytest

from generator.build.pipeline import Checked
from generator.views.base.components import FileLink, Thumbnail
from generator.views.base.file_links import PrintFiles
from generator.views.base.localizer import Localizer
from generator.views.feeds.calendars import build_calendars
from generator.views.pages.registry import build_download_pages, build_localizers, build_pages
from generator.views.print.kit import build_kit
from generator.views.statistics.open_data import list_data_files
from tests.conftest import Languages


def files_in(content: object) -> Iterator[str]:
    """The relative address of every file inside a page model."""
    if isinstance(content, FileLink):
        yield content.href
    elif isinstance(content, Thumbnail):
        yield content.src
    elif isinstance(content, tuple):
        for item in content:
            yield from files_in(item)
    elif is_dataclass(content):
        for field in fields(content):
            yield from files_in(getattr(content, field.name))


def test_the_real_site_offers_every_file_of_its_print_kit_and_no_other(
    shipped: Checked, languages: Languages
) -> None:
    """But for pictures, of which each campaign shows some."""
    assert shipped.site
    localizers = build_localizers(shipped.site, languages, date(2021, 9, 1))
    kit = build_kit(localizers)
    pages = [*build_pages(localizers, kit.editions), *build_download_pages(localizers, kit.editions, {})]
    offered = {urljoin(f"/{page.frame.path}", href)[1:] for page in pages for href in files_in(page)}
    paths = set(kit.paths())
    paths |= {data.path for localizer in localizers for data in list_data_files(localizer)}
    for localizer in localizers:
        paths |= {calendar.path for calendar in build_calendars(localizer)}
    assert offered - paths == set()
    assert paths - offered <= {thumbnail.path for thumbnail in kit.thumbnails}


@pytest.mark.parametrize(
    ("count", "vietnamese", "english"),
    [
        (1, "1 KB", "1 KB"),
        (41_984, "41 KB", "41 KB"),
        (41_985, "42 KB", "42 KB"),
        (1_047_552, "1023 KB", "1023 KB"),
        (1_047_553, "1 MB", "1 MB"),
        (38_000_000, "36,2 MB", "36.2 MB"),
    ],
)
def test_a_size_is_shown_in_kilobytes_and_a_large_one_in_megabytes(
    localizers: tuple[Localizer, ...], count: int, vietnamese: str, english: str
) -> None:
    assert [PrintFiles(localizer, "").size(count) for localizer in localizers] == [vietnamese, english]
