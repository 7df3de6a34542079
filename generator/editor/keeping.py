"""Saving what a form sent: compared, checked with the whole project around it, then written."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from generator.editor.changes import change_document, list_differences, prune
from generator.editor.documents import Document, digest_of, read_document
from generator.editor.words import WORDS
from generator.loading.records import Plain
from generator.pipeline import check
from generator.problems.problem import Problem, Severity
from generator.problems.report import format_report
from generator.settings import Settings
from generator.workbook.saving import replace_texts

MOST_DIFFERENCES: Final = 5
"""Values told of when a file was changed by two; more would fill the screen."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why nothing was written: an HTTP status, and the words for the one who tried."""

    status: int
    text: str


@dataclass(frozen=True, slots=True)
class Saved:
    """What is on the disk now, and where what was there before is kept, if it was replaced."""

    digest: str
    backup: str = ""


def save(settings: Settings, lang: str, name: str, data: dict[str, Any], seen: str) -> Saved | Refusal:
    """Put `data` into the file `name`, provided it is still the one whose digest was `seen`."""
    document = read_document(settings.root, name)
    if isinstance(document, list):
        return Refusal(422, format_report(document, lang))
    if document.digest != seen:
        return _conflict(document, data, lang)
    text = _check(settings, lang, document, data)
    if isinstance(text, Refusal):
        return text
    if text == document.text:
        return Saved(document.digest)
    if digest_of(settings.root / name) != seen:
        return Refusal(409, WORDS[lang]["conflict"].format(path=name))
    backups = replace_texts(settings.root, {name: text})
    backup = backups[0].relative_to(settings.root).as_posix()
    return Saved(digest_of(settings.root / name), backup)


def _check(settings: Settings, lang: str, document: Document, data: dict[str, Any]) -> str | Refusal:
    """The file's new text, right by itself and with the whole project around it."""
    text = change_document(document, data)
    if text is None:
        return Refusal(422, WORDS[lang]["layout"].format(path=document.name))
    problems = _stopping(settings, document.name, text) if text != document.text else []
    return Refusal(422, format_report(problems, lang)) if problems else text


def _stopping(settings: Settings, name: str, text: str) -> list[Problem]:
    """Every error in the new text, and those it makes elsewhere.

    Errors that other files have already do not keep a writer from mending this one.
    """
    found = _errors(check(settings, {name: text}).problems)
    if all(problem.position.file == name for problem in found):
        return found
    known = {_gist(problem) for problem in _errors(check(settings).problems)}
    return [problem for problem in found if problem.position.file == name or _gist(problem) not in known]


def _errors(problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def _gist(problem: Problem) -> str:
    """The problem without places in other files, whose lines may have moved."""
    return repr(replace(problem, places=()))


def _conflict(document: Document, data: dict[str, Any], lang: str) -> Refusal:
    """Both said: what is in the file now, and what the form has."""
    words = WORDS[lang]
    theirs, own = prune(document.plain), prune(data)
    paths = list(list_differences(theirs, own))
    lines = [
        words["both"].format(
            field=".".join(str(step + 1) if isinstance(step, int) else step for step in path),
            theirs=_value(theirs, path) or words["blank"],
            own=_value(own, path) or words["blank"],
        )
        for path in paths[:MOST_DIFFERENCES]
    ]
    return Refusal(409, "\n".join([words["conflict"].format(path=document.name), *lines]))


def _value(plain: Plain | None, path: tuple[str | int, ...]) -> str:
    value: Any = plain
    for step in path:
        value = value.get(step) if isinstance(value, dict) else value[step] if value else None
    return value if isinstance(value, str) else ""
