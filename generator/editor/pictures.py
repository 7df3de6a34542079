"""Pictures that come with a form: what they may be, where they go, how they are shown."""

import re
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from generator.editor.documents import Library
from generator.images import NotAPictureError, TooManyPixelsError, find_size, open_picture, reduce_picture
from generator.loading.files import find_inside

NAME: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}\.(png|jpg|jpeg|webp)")

LARGEST_PICTURE: Final = 10_000_000
"""Bytes. Phones take photographs of three to eight megabytes."""

SHOWN_WIDTH: Final = 480
"""Pixels across of a picture beside its field, and in the media library."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A picture that was sent, and the name it is to have in the project."""

    name: str
    content: bytes


def read_upload(sent: Any) -> Upload:
    """The upload in a request; raises ValueError, KeyError or TypeError for anything that no form sends."""
    name = sent["path"]
    if not isinstance(name, str) or sent["encoding"] != "base64":
        raise TypeError
    return Upload(name, b64decode(sent["content"], validate=True))


def find_picture(library: Library, name: object) -> Path | None:
    """Where a picture called `name` is or may be put; None for any other file, and where a link leads."""
    folder, _, file = name.rpartition("/") if isinstance(name, str) else ("", "", "")
    if folder not in library.picture_folders() or not NAME.fullmatch(file):
        return None
    place = find_inside(library.root, str(name))
    return place if place and place.resolve() == library.root.resolve() / str(name) else None


def describe_fault(library: Library, upload: Upload, words: Mapping[str, str]) -> str:
    """Why a picture is refused, in `words`; "" for one that is accepted, or already there."""
    key, values = _find_fault(library, upload)
    return words[key].format(path=upload.name, **values) if key else ""


def _find_fault(library: Library, upload: Upload) -> tuple[str, dict[str, str]]:
    place = find_picture(library, upload.name)
    if place is None:
        return "picture-name", {}
    if len(upload.content) > LARGEST_PICTURE:
        return "picture-size", {}
    try:
        find_size(upload.content)
        kind = str(open_picture(upload.content).format).lower()
    except TooManyPixelsError as error:
        return "picture-dots", error.words
    except NotAPictureError:
        return "picture-kind", {}
    if place.suffix.replace("jpg", "jpeg") != f".{kind}":
        return "picture-kind", {}
    is_taken = place.exists() and place.read_bytes() != upload.content
    return "picture-there" if is_taken else "", {}


def list_pictures(library: Library, folder: str) -> list[str]:
    """The names of the pictures in `folder`, in order."""
    place = library.root / folder
    names = sorted(f"{folder}/{path.name}" for path in place.iterdir()) if place.is_dir() else []
    return [name for name in names if (found := find_picture(library, name)) and found.is_file()]


def show_picture(root: Path, name: str) -> dict[str, Any]:
    """A picture as the page shows it: small, as only its file is used for the site."""
    content = (root / name).read_bytes()
    try:
        small = reduce_picture(content, SHOWN_WIDTH)
    except (NotAPictureError, OSError):
        small = b""
    return {
        "id": sha256(content).hexdigest(),
        "name": name.rpartition("/")[2],
        "path": name,
        "content": b64encode(small).decode(),
        "encoding": "base64",
    }
