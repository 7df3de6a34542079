"""The files the editor knows: which there are, what is in them, and none beside them."""

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from generator.loading.files import find_inside, read_text
from generator.loading.markdown_source import FENCE, parse_markdown
from generator.loading.records import Plain
from generator.loading.yaml_source import parse_yaml
from generator.messages.problem import Position, Problem

BODY: Final = "body"
"""The words below the front matter of a page, beside its fields."""

NAME: Final = r"[a-z0-9][a-z0-9-]*"

FOLDERS: Final = {
    "campaigns": "campaigns",
    "updates": "content/vi/updates",
    "pages_vi": "content/vi",
    "pages_en": "content/en",
}
"""Collections of many files; the others are one file in ``site_data/``."""

BEGUN: Final = ("campaigns", "updates")
"""Collections whose files the editor makes and takes away."""

COLLECTIONS: Final = {
    "campaigns": (rf"{FOLDERS['campaigns']}/{NAME}\.yaml", "campaign"),
    "contacts": (r"site_data/contacts\.yaml", "contacts"),
    "offices": (r"site_data/offices\.yaml", "offices"),
    "authority": (r"site_data/authority\.yaml", "authority"),
    "updates": (rf"{FOLDERS['updates']}/{NAME}\.md", "update"),
    "pages_vi": (rf"{FOLDERS['pages_vi']}/{NAME}\.md", "page"),
    "pages_en": (rf"{FOLDERS['pages_en']}/{NAME}\.md", "page"),
}
"""What the editor may open, by collection: the names of its files, and the schema (see `json_schemas`).
The English twin of an update is in the same form.
"""

IN_SHORT: Final = {"hotline": "phone"}
"""Groups of which one part alone may be written; forms show the group."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file as it stands on the disk."""

    name: str
    text: str
    plain: Plain
    """Its fields; of a page also the `BODY`. None of it is typed: all is text, as records are."""
    digest: str
    """Says whether the file was changed since."""


def find_document(root: Path, name: object) -> Path | None:
    """The file called `name` in the project at `root`; None for any the editor does not know.

    A symbolic link on the way is refused too, wherever it leads: saving would put a file in its place.
    """
    place = find_place(root, name)
    return place if place and place.is_file() else None


def find_place(root: Path, name: object) -> Path | None:
    """Where a file called `name` is or may be put; None as in `find_document`."""
    if not isinstance(name, str) or not any(re.fullmatch(known, name) for known, _ in COLLECTIONS.values()):
        return None
    place = find_inside(root, name)
    return place if place and place.resolve() == root.resolve() / name else None


def collection_of(name: str) -> str:
    """The collection of a file the editor knows."""
    return next(one for one, (known, _) in COLLECTIONS.items() if re.fullmatch(known, name))


def schema_of(name: str) -> str:
    """The schema of a file the editor knows."""
    return COLLECTIONS[collection_of(name)][1]


def list_documents(root: Path, folder: str) -> list[str]:
    """The names of the files in `folder` that the editor knows, in order."""
    place = root / folder
    names = sorted(f"{folder}/{path.name}" for path in place.iterdir()) if place.is_dir() else []
    return [name for name in names if find_document(root, name)]


def read_document(root: Path, name: str) -> Document | list[Problem]:
    """The file, or why it cannot be read. `name` is one that `find_document` knows."""
    digest = digest_of(root / name)
    text = read_text(root, name)
    if isinstance(text, Problem):
        return [text]
    plain = read_plain(text, name)
    return plain if isinstance(plain, list) else Document(name, text, plain, digest)


def read_plain(text: str, name: str) -> dict[str, Plain] | list[Problem]:
    """The fields of a text, or why it has none."""
    record, problems = (parse_markdown if name.endswith(".md") else parse_yaml)(text, name)
    if record is None or problems:
        return problems or [Problem("empty-file", Position(name))]
    plain = record.plain()
    assert isinstance(plain, dict)
    parts = IN_SHORT.items()
    short = {field: {part: plain[field]} for field, part in parts if isinstance(plain.get(field), str)}
    return {**plain, BODY: record.body} if name.endswith(".md") else {**plain, **short}


def split_page(text: str) -> tuple[str, str]:
    """The front matter of a page and its body. There is a front matter, as `read_document` was content."""
    _, _, rest = text.partition("\n")
    head, _, body = re.split(rf"^({FENCE}[ \t]*)\n", rest, maxsplit=1, flags=re.MULTILINE)
    return head, body


def join_page(head: str, body: str) -> str:
    """The text of a page."""
    return f"{FENCE}\n{head}{FENCE}\n{body}"


def digest_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, 64 hexadecimal digits."""
    return sha256(path.read_bytes()).hexdigest()
