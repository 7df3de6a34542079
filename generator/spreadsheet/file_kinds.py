"""Tables that are no Excel workbook, recognised by their content, as file names can be wrong."""

import re
import zipfile
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from io import BytesIO
from typing import Final

ARCHIVES: Final = {
    "content.xml": "OpenDocument (.ods)",
    "Index/Document.iwa": "Apple Numbers (.numbers)",
    "Index.zip": "Apple Numbers (.numbers)",
    "xl/workbook.bin": "Excel Binary (.xlsb)",
}
"""Programs' own archives by a file that each has: ODF 1.3 part 2, 3.1; iWork of 2013 and before; MS-XLSB."""

FLAT_ODS: Final = b"application/vnd.oasis.opendocument.spreadsheet"

CONTROL: Final = re.compile(rb"[\x00-\x08\x0e-\x1f]")
"""Stands in no text."""

HEAD: Final = 4096
"""Bytes at the start of a file that show its type."""


def name_other_kind(raw: bytes) -> str:
    """Which kind of spreadsheet it is, one that some program can save as ``.xlsx``; "" for any other."""
    if zipfile.is_zipfile(BytesIO(raw)):
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            names = {*archive.namelist()}
        return next((kind for name, kind in ARCHIVES.items() if name in names), "")
    head = raw[:HEAD].lstrip().lower()
    if FLAT_ODS in head:
        return "OpenDocument (.fods)"
    return "HTML" if re.match(rb"(\xef\xbb\xbf)?<(!doctype html|html|table|meta)", head) else ""


def is_text_table(raw: bytes) -> bool:
    """Whether it is a table in plain text: CSV, or what Excel calls Unicode Text."""
    if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return b"\t" in raw[:HEAD] or b"," in raw[:HEAD]
    first, _, _ = raw[:HEAD].lstrip().partition(b"\n")
    return (
        not CONTROL.search(raw[:HEAD]) and not first.startswith(b"<") and bool(re.search(rb"[,;\t]", first))
    )
