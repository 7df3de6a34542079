"""The files that the editor may open, and their content; no others."""

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from generator.loading.files import find_inside, read_text
from generator.loading.markdown_source import FENCE, parse_markdown
from generator.loading.project import read_languages
from generator.loading.records import Plain
from generator.loading.yaml_source import parse_yaml
from generator.messages.problem import Position, Problem
from generator.model.file_kinds import FILE_KINDS, Editing, FileKind, file_kind

BODY: Final = "body"
"""The key of a page's body, beside the fields of its front matter."""


@dataclass(frozen=True, slots=True)
class Collection:
    """What the editor's page lists under one heading: a kind of file, of pages those in one language."""

    name: str
    kind: FileKind
    locale: str = ""

    @property
    def folder(self) -> str:
        """Where its files lie; empty for one that is a single file."""
        return next(self.kind.folders([self.locale])) if self.kind.is_folder else ""

    @property
    def may_grow(self) -> bool:
        """Whether the editor makes its files and takes them away."""
        return self.kind.editing is Editing.CREATE

    def knows(self, file: str) -> bool:
        """Whether a file with such a name belongs to it."""
        return self.kind.matches(file, self.locale)


ORDER: Final = ("contacts", "updates", "campaigns", "offices", "authority")
"""Collections that are changed most; pages come after them."""

IN_SHORT: Final = {"hotline": "phone", "logo": "file"}
"""Groups that may be written in short, as the value of one field; forms show the whole group."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file as it is on the disk."""

    name: str
    text: str
    plain: Plain
    """Its fields; of a page also the `BODY`. All values are text, as in records."""
    digest: str
    """Shows whether the file was changed since."""


@dataclass(frozen=True, slots=True)
class Library:
    """The files of one project that the editor knows, by its languages."""

    root: Path
    languages: tuple[str, ...]

    def collections(self) -> dict[str, Collection]:
        """By name, what is changed most first: one per kind, or one per language with a folder of its own.

        Where files come and go, a form is for all languages at once: its file is the one in the first.
        """
        found: dict[str, Collection] = {}
        for kind in FILE_KINDS:
            if kind.editing is Editing.CREATE or len([*kind.folders(self.languages)]) == 1:
                found[kind.name] = Collection(kind.name, kind, self.languages[0])
            else:
                found |= {
                    f"{kind.name}_{tag}": Collection(f"{kind.name}_{tag}", kind, tag)
                    for tag in self.languages
                }
        named = (*ORDER, *(name for name in found if name not in ORDER))
        return {name: found[name] for name in named if found[name].kind.editing is not Editing.NONE}

    def updates(self, tag: str) -> str:
        """Where the updates in one language lie."""
        return next(file_kind("updates").folders([tag]))

    def picture_folders(self) -> tuple[str, ...]:
        """Where pictures of pages, of updates and of posters lie."""
        pages = next(file_kind("pages").folders(self.languages[:1]))
        return f"{pages}/hinh", f"{self.updates(self.languages[0])}/hinh", "campaigns/pictures"

    def find(self, name: object) -> Path | None:
        """The file called `name`; None for any the editor does not know.

        A symbolic link on the path is refused too, wherever it leads: saving would replace it by a file.
        """
        place = self.find_place(name)
        return place if place and place.is_file() else None

    def find_place(self, name: object) -> Path | None:
        """Where a file called `name` is or may be put; None as in `find`."""
        if not isinstance(name, str) or not any(one.knows(name) for one in self.collections().values()):
            return None
        place = find_inside(self.root, name)
        return place if place and place.resolve() == self.root.resolve() / name else None

    def collection_of(self, name: str) -> Collection:
        """The collection of a file the editor knows."""
        return next(one for one in self.collections().values() if one.knows(name))

    def list_documents(self, folder: str) -> list[str]:
        """The names of the files in `folder` that the editor knows, in order."""
        place = self.root / folder
        names = sorted(f"{folder}/{path.name}" for path in place.iterdir()) if place.is_dir() else []
        return [name for name in names if self.find(name)]

    def twins_of(self, name: str) -> dict[str, str]:
        """The files of an update in other languages, by language; none of other files."""
        folder, _, file = name.rpartition("/")
        if folder != self.updates(self.languages[0]):
            return {}
        return {tag: f"{self.updates(tag)}/{file}" for tag in self.languages[1:]}


def open_library(root: Path) -> Library:
    """The files of the project at `root`, in the languages it names now."""
    return Library(root, read_languages(root))


def read_document(root: Path, name: str) -> Document | list[Problem]:
    """The file, or why it cannot be read. `name` is one that a `Library` knows."""
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
    """The front matter of a page and its body. It has one, as `read_document` accepted it."""
    _, _, rest = text.partition("\n")
    head, _, body = re.split(rf"^({FENCE}[ \t]*)\n", rest, maxsplit=1, flags=re.MULTILINE)
    return head, body


def join_page(head: str, body: str) -> str:
    """The text of a page."""
    return f"{FENCE}\n{head}{FENCE}\n{body}"


def digest_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, 64 hexadecimal digits."""
    return sha256(path.read_bytes()).hexdigest()
