"""The change log of a release in words: whole for the file beside it, short for the terminal."""

from collections.abc import Iterable, Iterator
from typing import Final

from generator.messages.commands import MESSAGES
from generator.publishing.changes import KINDS, Change, Changes

SHOWN_LINES: Final = 6
"""Lines of a section on the terminal: seven sections with headings then stay below sixty."""

SHOWN_PAGES: Final = 2
SHOWN_CHARACTERS: Final = 100
"""Characters of a sentence on the terminal."""


def describe_changes(changes: Changes, lang: str) -> str:
    """All of it, a line each."""
    return "".join(f"{line}\n" for line in _describe(changes, lang, is_short=False))


def summarize_changes(changes: Changes, lang: str) -> list[str]:
    """At most sixty lines."""
    return list(_describe(changes, lang, is_short=True))


def _describe(changes: Changes, lang: str, *, is_short: bool) -> Iterator[str]:
    said = MESSAGES[lang]
    if changes.is_first:
        yield said["changes-first"].format(count=len(changes.new_pages))
        return
    sections: dict[str, list[str]] = {
        "new": [f"+ {page}" for page in changes.new_pages],
        "gone": [f"- {page}" for page in changes.gone_pages],
        **{
            kind: [
                _line(change, lang, is_short=is_short) for change in changes.changes if change.kind == kind
            ]
            for kind in KINDS
        },
    }
    for name, lines in sections.items():
        if lines:
            yield said[f"changes-{name}"].format(count=len(lines))
            yield from (f"  {line}" for line in (lines[:SHOWN_LINES] if is_short else lines))
            if is_short and len(lines) > SHOWN_LINES:
                yield f"  {said['changes-more'].format(count=len(lines) - SHOWN_LINES)}"
    if not any(sections.values()):
        yield said["changes-none"]
    counts = {"new": changes.new_files, "changed": changes.changed_files, "gone": changes.gone_files}
    if any(counts.values()):
        yield said["changes-files"].format(**counts)


def _line(change: Change, lang: str, *, is_short: bool) -> str:
    texts = [_cut(text) if is_short else text for text in (change.before, change.after, change.sentence)]
    before, after, sentence = texts
    if change.kind == "sentence":
        before, after = (f"“{text}”" if text else "" for text in (before, after))
    nothing = MESSAGES[lang]["changes-nothing"]
    parts = [f"{before or nothing} → {after or nothing}"]
    if sentence:
        parts.append(f"“{sentence}”")
    return " · ".join([*parts, _list_pages(change.pages, lang, is_short=is_short)])


def _list_pages(pages: Iterable[str], lang: str, *, is_short: bool) -> str:
    names = list(pages)
    if not is_short or len(names) <= SHOWN_PAGES:
        return ", ".join(names)
    count = MESSAGES[lang]["changes-pages"].format(count=len(names))
    return f"{count}: {', '.join(names[:SHOWN_PAGES])}, …"


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN_CHARACTERS else f"{text[: SHOWN_CHARACTERS - 1]}…"
