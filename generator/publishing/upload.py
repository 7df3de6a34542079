"""A release as a plain ZIP, for hosts with a form to upload a site."""

import zipfile
from pathlib import Path
from typing import Final

from generator.publishing.listing import list_files
from generator.publishing.offline import check_zip_place, fresh_file, keep_file
from generator.rendering.zip_files import zip_entry
from generator.system.full_disk import written_to

COMMENT: Final = b"Loa: mot ban trang web, de tai len may chu"
"""Inside the ZIP: by it a ZIP of ours is known and may be replaced."""


def check_upload_place(file: Path, target: Path) -> None:
    """Raise `CopyRefusedError` unless `file` is free or a ZIP of a release, and outside `target`."""
    check_zip_place(file, target, lambda found: found.comment == COMMENT)


def write_upload(release: Path, file: Path) -> None:
    """Write the ZIP; the same release gives the same bytes. One that was there stays until this is whole."""
    with written_to(file), fresh_file(file) as fresh:
        with zipfile.ZipFile(fresh, "w") as upload:
            upload.comment = COMMENT
            for name in sorted(list_files(release)):
                upload.writestr(zip_entry(name), (release / name).read_bytes(), compresslevel=9)
        keep_file(fresh, file)
