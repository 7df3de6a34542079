"""Every text exists in every language, and no older than its Vietnamese."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from generator.messages.problem import Position, Problem, Severity
from generator.model.marks import values_of
from generator.model.schema import LocalizedText
from generator.validation.parts import Parts


@dataclass(frozen=True, slots=True)
class Translation:
    """A text in both languages and where it stands; `english` is None while there is none."""

    position: Position
    field: str
    vietnamese: str
    english: str | None

    @property
    def pair(self) -> tuple[str, str]:
        """What the Vietnamese and the English say, as short hashes."""
        return _hash(self.vietnamese), _hash(self.english or "")


def list_translations(parts: Parts) -> Iterator[Translation]:
    """Every localized text, and every written page as one text."""
    for located in parts.texts():
        for path, text in values_of(located.model, LocalizedText):
            where = located.record.locate(located.path + path)
            yield Translation(where, _field(path), text.vi, text.en)
    english = {page.name: page for page, _ in parts.pages if page.locale == "en"}
    for page, front in parts.pages:
        if page.locale == "vi":
            twin = english.get(page.name)
            words = f"{page.front.title}\n{page.front.summary}\n{page.body}"
            other = f"{twin.front.title}\n{twin.front.summary}\n{twin.body}" if twin else None
            yield Translation(Position(front.record.file), "", words, other)


def find_outdated(
    translations: Iterable[Translation], confirmed: frozenset[tuple[str, str]]
) -> list[Translation]:
    """Those whose English stands as it was confirmed while their Vietnamese says something else.

    `confirmed` are pairs of hashes, in no place: so a text may move to another line or file. A text whose
    two languages both changed is taken for translated anew.
    """
    kept = {english for _, english in confirmed}
    return [t for t in translations if t.english and t.pair not in confirmed and t.pair[1] in kept]


def _field(path: tuple[str | int, ...]) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]


def check_translations(parts: Parts) -> list[Problem]:
    """The translation report: a warning for each text and page that is still only Vietnamese."""
    return [*_check_texts(parts), *_check_pages(parts)]


def _check_texts(parts: Parts) -> Iterable[Problem]:
    for located in parts.texts():
        for path, text in values_of(located.model, LocalizedText):
            if text.en is None:
                where = located.record.locate(located.path + path)
                yield Problem("missing-english", where, {"field": _field(path)}, severity=Severity.WARNING)


def _check_pages(parts: Parts) -> Iterable[Problem]:
    for page, front in parts.pages:
        where = Position(front.record.file)
        twin = f"content/{'en' if page.locale == 'vi' else 'vi'}/{page.name}.md"
        if twin in parts.files:
            continue
        if page.locale == "vi":
            yield Problem("missing-english-page", where, {"twin": twin}, severity=Severity.WARNING)
        else:
            yield Problem("missing-vietnamese-page", where, {"twin": twin})
