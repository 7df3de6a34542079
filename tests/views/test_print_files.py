"""Files of the print kit as links: each leads to a file that there will be."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from urllib.parse import urljoin

import pytest

from generator.pipeline import Checked
from generator.views.all_pages import build_download_pages, build_pages, build_voices
from generator.views.calendars import build_calendars
from generator.views.open_data import build_open_data
from generator.views.pages import FileLink, Thumbnail
from generator.views.print_files import PrintFiles
from generator.views.print_kit import build_kit
from generator.views.voice import Voice


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
    shipped: Checked, words: dict[str, dict[str, str]]
) -> None:
    """But for pictures, of which each campaign shows some."""
    assert shipped.site
    voices = build_voices(shipped.site, words, date(2021, 9, 1))
    kit = build_kit(voices)
    pages = [*build_pages(voices, kit.editions), *build_download_pages(voices, kit.editions, {})]
    offered = {urljoin(f"/{page.frame.path}", href)[1:] for page in pages for href in files_in(page)}
    paths = set(kit.paths())
    for data in map(build_open_data, voices):
        paths |= {*data.paths.values(), data.dictionary_path}
    for voice in voices:
        paths |= {calendar.path for calendar in build_calendars(voice)}
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
def test_a_size_is_told_in_kilobytes_and_a_large_one_in_megabytes(
    voices: tuple[Voice, ...], count: int, vietnamese: str, english: str
) -> None:
    assert [PrintFiles(voice, "").size(count) for voice in voices] == [vietnamese, english]
