"""Saving what a form sent: compared with the file, checked within the whole project, then written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from generator.authoring.safe_write import BACKUPS, put_file, replace_texts
from generator.authoring.scaffold import ScaffoldError
from generator.build.pipeline import check
from generator.editor.changes import list_differences, prune
from generator.editor.documents import Library
from generator.editor.entries import Entry, Texts, begin_entry, change_entry, read_entry
from generator.editor.pictures import Upload, describe_fault
from generator.loading.records import Plain
from generator.messages.editor import WORDS
from generator.messages.problem import Position, Problem, Severity
from generator.messages.report import format_report
from generator.settings import Settings

MOST_DIFFERENCES: Final = 5
"""Values listed when two people changed a file; more would fill the screen."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why nothing was written: an HTTP status, and the message for the user."""

    status: int
    text: str


@dataclass(frozen=True, slots=True)
class Saved:
    """The digest of what is on the disk now, and where the replaced version is kept, if there was one."""

    digest: str
    backups: tuple[str, ...] = ()


class Saver:
    """Writes into one project; says in `lang` why something is not written."""

    def __init__(self, settings: Settings, library: Library, lang: str) -> None:
        """Remember all."""
        self._library = library
        self._settings = settings
        self._root = settings.root
        self._lang = lang
        self._words = WORDS[lang]

    def save(
        self, name: str, data: dict[str, Any], seen: str, uploads: Sequence[Upload] = ()
    ) -> Saved | Refusal:
        """Put `data` into the file `name`, provided it is still the one whose digest was `seen`."""
        entry = read_entry(self._library, name)
        if isinstance(entry, list):
            return self._refuse(entry)
        if entry.digest != seen:
            return self._conflict(entry, data)
        texts = change_entry(self._library, entry, data)
        if texts is None:
            return Refusal(422, self._words["layout"].format(path=name))
        return self._keep(name, texts, seen, uploads)

    def name(self, collection: str, data: dict[str, Any]) -> str | Refusal:
        """What the file of a new campaign or update is called."""
        try:
            name = begin_entry(self._library, collection, data).name
        except ScaffoldError as error:
            return self._refuse([error.problem])
        if any((self._root / file).exists() for file in (name, *self._library.twins_of(name).values())):
            return self._refuse([Problem("file-exists", Position(name))])
        return name

    def begin(self, collection: str, data: dict[str, Any], uploads: Sequence[Upload] = ()) -> Saved | Refusal:
        """Write the file of a new campaign or update, as ``loa new`` does, filled in."""
        name = self.name(collection, data)
        if isinstance(name, Refusal):
            return name
        entry = begin_entry(self._library, collection, data)
        texts = change_entry(self._library, entry, data)
        if texts is None:
            return Refusal(422, self._words["layout"].format(path=name))
        return self._keep(name, {name: entry.files[self._library.languages[0]].text, **texts}, "", uploads)

    def delete(self, name: str, seen: str) -> Saved | Refusal:
        """Take the file away, and its twins, provided nothing needs them and they are still those `seen`."""
        entry = read_entry(self._library, name)
        if isinstance(entry, list):
            return self._refuse(entry)
        if entry.digest != seen:
            return Refusal(409, self._words["conflict-deleting"].format(path=name))
        gone: Texts = {file.name: None for file in reversed([*entry.files.values()])}
        return self._keep(name, gone, seen, ())

    def _keep(self, name: str, texts: Texts, seen: str, uploads: Sequence[Upload]) -> Saved | Refusal:
        """Write the texts if the whole project is right with them; else remove the pictures again."""
        for file in (*texts, BACKUPS) if texts else ():
            if (self._root / file).resolve() != self._root.resolve() / file:
                return Refusal(422, self._words["link"].format(path=file))
        for upload in uploads:
            fault = describe_fault(self._library, upload, self._words)
            if fault:
                return Refusal(422, fault)
        new = [upload for upload in uploads if not (self._root / upload.name).exists()]
        backups: list[str] = []
        is_kept = False
        try:
            for upload in new:
                put_file(self._root / upload.name, upload.content)
            problems = _stopping(self._settings, texts) if texts else []
            if problems:
                return self._refuse(problems)
            if self._digest(name) != seen:
                return self._changed_meanwhile(name)
            backups += (str(path.relative_to(self._root)) for path in replace_texts(self._root, texts))
            is_kept = True
        finally:
            for upload in new if not is_kept else ():
                put_file(self._root / upload.name, None)
        return Saved(self._digest(name), tuple(backups))

    def _digest(self, name: str) -> str:
        """Of the entry as it stands on the disk; "" for none."""
        entry = read_entry(self._library, name) if (self._root / name).exists() else []
        return "" if isinstance(entry, list) else entry.digest

    def _refuse(self, problems: list[Problem]) -> Refusal:
        return Refusal(422, format_report(problems, self._lang))

    def _changed_meanwhile(self, name: str) -> Refusal:
        return Refusal(409, self._words["conflict"].format(path=name))

    def _conflict(self, entry: Entry, data: dict[str, Any]) -> Refusal:
        """Both versions: what is in the file now, and what the form has."""
        theirs, own = prune(entry.plain), prune(data)
        paths = list(list_differences(theirs, own))
        lines = [
            self._words["both"].format(
                field=".".join(str(step + 1) if isinstance(step, int) else step for step in path),
                theirs=_value(theirs, path) or self._words["blank"],
                own=_value(own, path) or self._words["blank"],
            )
            for path in paths[:MOST_DIFFERENCES]
        ]
        return Refusal(409, "\n".join([self._changed_meanwhile(entry.name).text, *lines]))


def _stopping(settings: Settings, texts: Texts) -> list[Problem]:
    """Every error in the new texts, and those they cause elsewhere.

    Errors that other files already have do not prevent a correction of this one.
    """
    found = _errors(check(settings, texts).problems)
    if all(problem.position.file in texts for problem in found):
        return found
    known = {_without_places(problem) for problem in _errors(check(settings).problems)}
    return [
        problem
        for problem in found
        if problem.position.file in texts or _without_places(problem) not in known
    ]


def _errors(problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def _without_places(problem: Problem) -> str:
    """The problem without other positions, whose lines may have moved: for comparison."""
    return repr(replace(problem, places=()))


def _value(plain: Plain | None, path: tuple[str | int, ...]) -> str:
    value: Any = plain
    for step in path:
        value = value.get(step) if isinstance(value, dict) else value[step] if value else None
    return value if isinstance(value, str) else ""
