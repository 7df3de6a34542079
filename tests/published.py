"""Everything a built site says, in whatever kind of file."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdfium2  # type: ignore[import-untyped]

DRAWING = re.compile(r"<svg\b.*?</svg>|<style\b.*?</style>", re.DOTALL)
"""Numbers that say nothing."""

SILENT = {".png", ".webp", ".woff2", ".svg", ".css"}


def read_published(folder: Path) -> dict[str, str]:
    """The text of every file below `folder` by its name; of an archive, by that of each file in it."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    named = ((path.relative_to(folder).as_posix(), path.read_bytes()) for path in files)
    return {name: text for file, content in named for name, text in read_texts(file, content)}


def read_texts(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    """What one file says, by its name; of an archive, each file in it."""
    suffix = Path(name).suffix
    if suffix in SILENT:
        return
    if suffix == ".pdf":
        document = pypdfium2.PdfDocument(content)
        pages = (page.get_textpage().get_text_range() for page in document)
        yield name, "\n".join([*document.get_metadata_dict().values(), *pages])
    elif suffix in {".zip", ".xlsx"}:
        with ZipFile(BytesIO(content)) as archive:
            for member in archive.namelist():
                yield from read_texts(f"{name}!{member}", archive.read(member))
    else:
        yield name, DRAWING.sub("", content.decode("utf-8"))
