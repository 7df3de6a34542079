"""Print packs and archives: many sheets in one file."""

from dataclasses import asdict
from pathlib import Path
from typing import IO, Final
from zipfile import ZIP_STORED, ZipFile

from generator.printing.posters import Composer
from generator.printing.proof import Code
from generator.printing.typesetting import Typesetter
from generator.printing.word_widths import bind
from generator.rendering.zip_files import zip_entry
from generator.views.print.packs import PackView

TEMPLATE: Final = "pack.typ"


def cover_words(pack: PackView) -> object:
    """The bound texts of a pack's cover."""
    cover = {name: value for name, value in asdict(pack).items() if name not in {"sheets", "path", "stamp"}}
    return bind(cover)


def render_pack(
    pack: PackView, typesetter: Typesetter, composer: Composer
) -> tuple[bytes, list[tuple[Code, ...]]]:
    """The pack as a PDF, and the codes on each page after its cover; `composer` knows its words.

    Its sheets are typeset again: a file put together from finished ones would lose what makes it archival and
    accessible. They fit, because they did alone.
    """
    data = {
        "locale": pack.locale,
        "cover": cover_words(pack),
        "sheets": [composer.data(sheet) for sheet in pack.sheets],
    }
    pages = [composer.codes(sheet) for sheet in pack.sheets]
    return typesetter.typeset(TEMPLATE, data, pack.stamp), pages


def write_archive(members: list[tuple[str, Path]], file: IO[bytes]) -> None:
    """A ZIP of the files at the paths, under the names: stored, as PDFs are compressed already."""
    with ZipFile(file, "w", ZIP_STORED) as archive:
        for name, path in members:
            archive.writestr(zip_entry(name), path.read_bytes())
