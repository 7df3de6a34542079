"""Every text exists in every language, and no translation is older than what it translates."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from generator.messages.problem import Position, Problem, Severity
from generator.model.localized import LocalizedText
from generator.model.marks import values_of
from generator.validation.parts import Parts

MAY_LACK: Final = ("kinds",)
"""Where kinds of area are named: names in a language without a word for a kind do without."""


@dataclass(frozen=True, slots=True)
class Translation:
    """A text in the first language and in another, and where it stands; `text` is None until it is there."""

    position: Position
    field: str
    language: str
    original: str
    text: str | None

    @property
    def pair(self) -> tuple[str, str]:
        """What the original and the translation say, as short hashes."""
        return _hash(self.original), _hash(self.text or "")


def list_translations(parts: Parts) -> Iterator[Translation]:
    """Every localized text, and every written page as one text, in every language but the first.

    A table may do without the column for a language, which is reported once.
    """
    first, *others = parts.languages
    for located in parts.texts():
        for path, text in values_of(located.model, LocalizedText):
            whole = located.path + path
            for tag in others:
                if path[:1] == MAY_LACK and text.get(tag) is None:
                    continue
                if not located.record.head:
                    yield Translation(
                        located.record.locate(whole), _field(path), tag, text.first, text.get(tag)
                    )
                elif tag in located.record.names_in(whole):
                    where = located.record.locate((*whole, tag))
                    yield Translation(where, f"{_field(path)}_{tag}", tag, text.first, text.get(tag))
    pages = {(page.name, page.locale): page for page, _ in parts.pages}
    for page, front in parts.pages:
        if page.locale == first:
            for tag in others:
                twin = pages.get((page.name, tag))
                words = f"{page.front.title}\n{page.front.summary}\n{page.body}"
                other = f"{twin.front.title}\n{twin.front.summary}\n{twin.body}" if twin else None
                yield Translation(Position(front.record.file), "", tag, words, other)


def find_outdated(
    translations: Iterable[Translation], confirmed: frozenset[tuple[str, str]]
) -> list[Translation]:
    """Those that stand as they were confirmed while their original says something else.

    `confirmed` are pairs of hashes, in no place: so a text may move to another line or file. A text of which
    both changed is taken for translated again.
    """
    kept = {text for _, text in confirmed}
    return [t for t in translations if t.text and t.pair not in confirmed and t.pair[1] in kept]


def _field(path: tuple[str | int, ...]) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]


def check_translations(parts: Parts) -> list[Problem]:
    """The translation report: a warning for each text and page that is still only in the first language."""
    missing = (t for t in list_translations(parts) if t.field and t.text is None)
    return [*(_describe(t, parts.languages[0]) for t in missing), *_check_pages(parts)]


def _describe(missing: Translation, first: str) -> Problem:
    values = {"field": missing.field, "language": missing.language, "original": first}
    if not missing.field.endswith(f"_{missing.language}"):
        values["tag"] = missing.language
    return Problem("missing-translation", missing.position, values, severity=Severity.WARNING)


def _check_pages(parts: Parts) -> Iterable[Problem]:
    for page, front in parts.pages:
        where = Position(front.record.file)
        yield from check_twins(parts, where, page.locale, f"{page.name}.md")


def check_twins(
    parts: Parts, where: Position, locale: str, name: str, *, may_wait: bool = False
) -> Iterator[Problem]:
    """That a written page in `locale`, `name` counted from the folder of its language, is in all languages.

    One that `may_wait` needs no translation yet.
    """
    first, *others = parts.languages
    for tag in others if locale == first else [first]:
        twin = f"content/{tag}/{name}"
        if twin in parts.files:
            continue
        values = {"twin": twin, "language": tag, "original": first}
        if locale != first:
            yield Problem("page-without-original", where, values)
        elif not may_wait:
            yield Problem("missing-translated-page", where, values, severity=Severity.WARNING)
