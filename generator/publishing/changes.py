"""What changed from one release to the next in the text that residents read on pages."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from pathlib import Path, PurePosixPath
from typing import Final, Literal, get_args

from generator.model.numbers_in_text import NumberFinder
from generator.publishing.html.links import read_links
from generator.publishing.html.text import read_sentences
from generator.publishing.manifest import Manifest
from generator.publishing.mark import NAME

Kind = Literal["phone", "date", "figure", "sentence", "edition"]
Difference = tuple[Kind, str, str, str]
"""Kind, before, after, and the sentence around, see `Change`."""
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
"""The most important first; an edition is the number on a printed sheet, which follows from its words."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that reads otherwise, and on which `pages`: empty `before` is new, empty `after` is gone.

    Of a figure `sentence` is the new sentence around it: alone it would say nothing.
    """

    kind: Kind
    before: str
    after: str
    sentence: str
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that changed; `is_first` where there was no release before."""

    is_first: bool
    new_pages: tuple[str, ...]
    gone_pages: tuple[str, ...]
    changes: tuple[Change, ...]
    new_files: int
    gone_files: int
    changed_files: int
    """Files that are no pages: posters, reports, data."""


Describe = Callable[[Changes], str]
"""Puts changes into words."""


def find_changes(
    earlier: tuple[Path, Manifest] | None, later: tuple[Path, Manifest], finder: NumberFinder
) -> Changes:
    """Compare two releases, each with its manifest; `earlier` is None for the first."""
    before, old = earlier or (None, {})
    after, new = later
    other = {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}
    old_pages = _pages(before, other & old.keys()) if before else {}
    new_pages = _pages(after, other & new.keys())
    found: dict[Difference, list[str]] = {}
    for page in new_pages.keys() & old_pages.keys():
        for key in _compare(_read(old_pages[page]), _read(new_pages[page]), finder):
            found.setdefault(key, []).append(page)
    changes = [Change(*key, tuple(sorted(set(pages)))) for key, pages in found.items()]
    files, old_files = ({n for n in names if not n.endswith(".html") and n != NAME} for names in (new, old))
    return Changes(
        is_first=before is None,
        new_pages=tuple(sorted(new_pages.keys() - old_pages.keys())),
        gone_pages=tuple(sorted(old_pages.keys() - new_pages.keys())),
        changes=tuple(sorted(changes, key=lambda c: (KINDS.index(c.kind), c.pages, c.before, c.after))),
        new_files=len(files - old_files),
        gone_files=len(old_files - files),
        changed_files=sum(new[name] != old[name] for name in files & old_files),
    )


def _pages(directory: Path, names: Iterable[str]) -> dict[str, Path]:
    """The pages among these files by their addresses; a copy, which names the first address, is left out."""
    found = {}
    for name in names:
        path = PurePosixPath(name)
        if path.suffix == ".html":
            address = "/" if name == "index.html" else f"/{path.parent}/"
            address = address if path.name == "index.html" else f"/{name}"
            canonical = read_links(_read(directory / name)).canonical
            if not canonical or canonical.endswith(address):
                found[address] = directory / name
    return found


def _read(path: Path) -> str:
    """The page; one that was damaged or lost since reads as far as it goes."""
    return path.read_text("utf-8", errors="replace") if path.is_file() else ""


def _compare(before: str, after: str, finder: NumberFinder) -> Iterator[Difference]:
    """Every difference between two pages: first whole sentences, then those alike but for their values."""
    old, new = read_sentences(before), read_sentences(after)
    for one, other, is_equal in _match(old, new):
        if not is_equal:
            masks = ([_mask(text, finder) for text in texts] for texts in (old[one], new[other]))
            for first, second, is_alike in _match(*masks):
                compare = _compare_values if is_alike else _compare_words
                for texts in zip_longest(old[one][first], new[other][second], fillvalue=""):
                    yield from compare(*texts, finder)


def _match(old: list[str], new: list[str]) -> Iterator[tuple[slice, slice, bool]]:
    """Runs that are equal in both lists, and what stands between."""
    for tag, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield slice(start, end), slice(new_start, new_end), tag == "equal"


def _mask(text: str, finder: NumberFinder) -> str:
    """The sentence with the kind of each value in its place."""
    parts, place = [], 0
    for value in finder.find(text):
        parts += [text[place : value.start], f"<{value.kind}>"]
        place = value.end
    return "".join((*parts, text[place:]))


def _compare_values(before: str, after: str, finder: NumberFinder) -> Iterator[Difference]:
    """The numbers that changed in a sentence whose words stayed; the size of a file is no news."""
    for old, new in zip(finder.find(before), finder.find(after), strict=True):
        if new.kind != "size" and old.text != new.text:
            is_lone = new.kind != "figure" or after == new.text
            yield new.kind, old.text, new.text, "" if is_lone else after


def _compare_words(before: str, after: str, finder: NumberFinder) -> Iterator[Difference]:
    """The sentence as a whole, and its phone numbers once more: they must never change unnoticed."""
    yield "sentence", before, after, ""
    numbers = ([one.text for one in finder.find(text) if one.kind == "phone"] for text in (before, after))
    for old, new in zip_longest(*numbers, fillvalue=""):
        if old != new:
            yield "phone", old, new, ""
