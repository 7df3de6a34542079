"""Plain language in everything residents read: warnings, never errors."""

from collections.abc import Iterable, Iterator

from generator.language.rules import rules_of
from generator.messages.problem import Position, Problem, Severity
from generator.model.authority import Authority
from generator.model.campaign import Campaign
from generator.model.guidance import Barrier, Law, Office, Support
from generator.model.localized import LocalizedText
from generator.model.marks import values_of
from generator.model.plain_words import Limits, PlainWords
from generator.model.schema import Model, Path
from generator.validation.located import Located
from generator.validation.parts import Parts
from generator.validation.plain_language import Finding, PlainLanguage, find_long_sentences
from generator.validation.plain_markdown import split_blocks

CAMPAIGN_FIELDS = ("slogan", "summary", "action", "after", "messages", "bring")
BARRIER_FIELDS = ("title", "answer", "bring")
SUPPORT_FIELDS = ("title", "who", "what", "condition")
FRONT_FIELDS = ("title", "summary")


def check_plain_texts(parts: Parts) -> list[Problem]:
    """Sentences, abbreviations and office words that are hard to read.

    Nothing without a word list, or where nobody knows how to read the project's first language so.
    """
    words = parts.one(PlainWords)
    is_known = rules_of(parts.languages[0]).is_plain_checked
    return list(_Reader(parts, words.model).check()) if words and is_known else []


class _Reader:
    """Reads texts in the first language with the word list in hand."""

    def __init__(self, parts: Parts, words: PlainWords) -> None:
        names = list(_official_names(parts))
        titles = [campaign.model.title.first for campaign in parts.of(Campaign)]
        self._parts = parts
        self._first = parts.languages[0]
        self._limits: Limits = words.longest_sentence
        self._titles = PlainLanguage(words, names)
        self._language = PlainLanguage(words, [*names, *titles])

    def check(self) -> Iterator[Problem]:
        """Every text."""
        for campaign in self._parts.of(Campaign):
            yield from self._check_fields(campaign, ("title",), self._titles)
            yield from self._check_fields(campaign, CAMPAIGN_FIELDS, self._language)
            yield from self._check_easy_read(campaign, campaign.model.easy_read)
        for barrier in self._parts.of(Barrier):
            yield from self._check_fields(barrier, BARRIER_FIELDS, self._language)
        for support in self._parts.of(Support):
            yield from self._check_fields(support, SUPPORT_FIELDS, self._language)
        for page, front in self._parts.written():
            if page.locale == self._first:
                for name in FRONT_FIELDS:
                    yield from self._check_text(front, (name,), getattr(front.model, name), self._language)
                yield from self._check_body(page.body, front.record.file, front.record.body_line)

    def _check_fields(
        self, located: Located[Model], names: Iterable[str], language: PlainLanguage
    ) -> Iterator[Problem]:
        for name in names:
            for path, text in values_of(getattr(located.model, name), LocalizedText, (name,)):
                yield from self._check_text(located, (*path, self._first), text.first, language)

    def _check_text(
        self, located: Located[Model], path: Path, text: str, language: PlainLanguage
    ) -> Iterator[Problem]:
        for finding in language.find(text, self._limits.other):
            yield _warn(finding, locate_words(located.lines(path), text, finding.start, finding.end))

    def _check_easy_read(
        self, campaign: Located[Model], sentences: tuple[LocalizedText, ...]
    ) -> Iterator[Problem]:
        """Sentences in other languages too, but for their words: the list has those of the first."""
        limit = self._limits.easy_read
        for index, sentence in enumerate(sentences):
            for tag, text in sentence.texts:
                lines = campaign.lines(("easy_read", index, tag))
                is_first = tag == self._first
                for finding in (self._language.find if is_first else find_long_sentences)(text, limit):
                    yield _warn(finding, locate_words(lines, text, finding.start, finding.end))

    def _check_body(self, body: str, file: str, first: int) -> Iterator[Problem]:
        for block in split_blocks(body, first):
            for finding in self._language.find(block.text, self._limits.other):
                yield _warn(finding, block.place(file, finding.start, finding.end))


def locate_words(lines: tuple[Position, ...], text: str, start: int, end: int) -> Position:
    """Where some characters of `text` are, which was written on `lines`.

    Of words over several lines those on the first are marked; the whole text where its words cannot be found,
    because signs stand for others.
    """
    words = text[start:end].split()
    for count in range(len(words), 0, -1):
        part = " ".join(words[:count])
        found = _find_part(lines, part, text[:start].count(part))
        if found:
            return found
    return lines[0]


def _find_part(lines: tuple[Position, ...], part: str, before: int) -> Position | None:
    """Where `part` stands on one of the lines, after it stood there `before` times."""
    for line in lines:
        first = line.column - 1
        inside = line.excerpt[: first + line.width]
        while (column := inside.find(part, first)) >= 0:
            if not before:
                return Position(line.file, line.line, column + 1, len(part), line.excerpt)
            before -= 1
            first = column + len(part)
    return None


def _official_names(parts: Parts) -> Iterator[str]:
    """Agencies, offices and titles of documents, as the project itself calls them."""
    if authority := parts.one(Authority):
        of = authority.model
        yield from (of.name.first, of.responsible.first, of.published_by.first)
    yield from (office.model.name.first for office in parts.of(Office))
    yield from (law.model.source.title.first for law in parts.of(Law))
    for campaign in parts.of(Campaign):
        yield from (source.title.first for source in campaign.model.sources)


def _warn(finding: Finding, where: Position) -> Problem:
    return Problem(finding.code, where, finding.values, severity=Severity.WARNING)
