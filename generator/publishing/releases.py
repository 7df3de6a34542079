"""Releases of the site: each a directory that stays as it was made, one of them live.

::

    TARGET/current              what is served: a symbolic link to a release, or a plain directory like it
    TARGET/releases/0003/       a release; never written to again
    TARGET/records/0003/        its manifest, day, and what changed in words; it is what makes a release count
    TARGET/.loa-releases        says that the folder is ours, and is locked while one works in it

Killed at any moment, `current` is one whole release; the next run removes the rest.
"""

import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Final

from generator.messages.problem import Position, Problem
from generator.model.numbers_in_text import NumberFinder
from generator.publishing import mark
from generator.publishing.changes import Describe, find_changes
from generator.publishing.directory import Publication, finish, locked, recover, sync
from generator.publishing.live import Live, discard
from generator.publishing.manifest import (
    NAME,
    Hasher,
    Manifest,
    find_damage,
    format_manifest,
    make_manifest,
    parse_manifest,
)
from generator.publishing.modes import make_folder
from generator.publishing.release import Dates, Outcome, Release

KEPT: Final = 5
"""Releases that stay; the live one stays besides, however old."""

MARKER: Final = ".loa-releases"
CHANGES: Final = "thay-doi.txt"
FACTS: Final = "ban.json"
STAGING: Final = ".new"

OWN_NAME: Final = re.compile(r"\.new(-.+)?|\.?\d{4,}")
"""Names below ``releases`` and ``records``; anything else there is not ours, and stays."""

SHOWN_DAMAGE: Final = 3
"""Damaged files that are named beside the first."""


class ReleaseFolder:
    """The folder of releases."""

    def __init__(self, target: Path) -> None:
        """Only set paths; nothing is read or written."""
        self.target = target
        self.live = Live(target)
        self.staged = target / "releases" / STAGING

    def directory(self, number: int) -> Path:
        """The directory of a release."""
        return self.target / "releases" / f"{number:04}"

    def record(self, number: int) -> Path:
        """The folder of its record."""
        return self.target / "records" / f"{number:04}"

    def releases(self) -> list[Release]:
        """Every release, the oldest first."""
        return [self._read(number) for number in self.numbers()]

    def live_release(self) -> Release | None:
        """The live release, if it is one of these."""
        number = self.live_number()
        return None if number is None else self._read(number)

    def numbers(self) -> list[int]:
        """The numbers of all releases, rising."""
        records = self.target / "records"
        names = [path.name for path in records.iterdir()] if records.is_dir() else []
        numbers = sorted(int(name) for name in names if name.isdecimal())
        return [number for number in numbers if self.directory(number).is_dir()]

    def live_number(self) -> int | None:
        """The live release, if it is one of these."""
        number = self.live.number()
        return number if number in self.numbers() else None

    def _read(self, number: int) -> Release:
        facts = json.loads((self.record(number) / FACTS).read_text("utf-8"))
        made_for = date.fromisoformat(facts.get("for", facts["day"]))
        return Release(number, date.fromisoformat(facts["day"]), facts["files"], facts["size"], made_for)

    def manifest(self, number: int) -> Manifest:
        """The digests of a release, as they were when it was made."""
        return parse_manifest((self.record(number) / NAME).read_text("utf-8"))

    def damage(self, number: int, hasher: Hasher) -> list[Problem]:
        """A problem if a file of a release is not as it was; also if it is live as a plain directory."""
        manifest = self.manifest(number)
        places = {self.directory(number): find_damage(manifest, self.directory(number), hasher)}
        if self.live.is_plain and self.live.number() == number:
            places[self.live.path] = find_damage(manifest, self.live.path, hasher, self.live.marker)
        return [
            Problem(
                "release-damaged",
                Position(str(place / names[0])),
                {"number": str(number), "count": str(len(names))},
                tuple(Position(str(place / name)) for name in names[1 : 1 + SHOWN_DAMAGE]),
            )
            for place, names in places.items()
            if names
        ]

    @contextmanager
    def staging(self) -> Iterator[Publication]:
        """A new empty directory for a release; it stays for `publish` if it is whole."""
        directory = self.staged
        discard(directory)
        make_folder(directory)
        mark.begin(directory)
        live = self.live_number()
        publication = Publication(directory, previous=None if live is None else self.directory(live))
        try:
            yield publication
            if publication.is_whole:
                finish(directory)
        finally:
            if not publication.is_whole:
                discard(directory)

    def publish(
        self, dates: Dates, finder: NumberFinder, describe: Describe, *, is_plain: bool = False
    ) -> Outcome:
        """Make a release of the staged directory and switch to it, unless the live one is the same."""
        if same := self.find_same(is_plain=is_plain):
            return Outcome([], same)
        staged, manifest, before = self.staged, make_manifest(self.staged, Hasher()), self.live_number()
        old = None if before is None else (self.directory(before), self.manifest(before))
        changes = find_changes(old, (staged, manifest), finder)
        number = max([self.live.number() or 0, *self.numbers()]) + 1
        self._keep(staged, number, dates, manifest, describe(changes))
        problems = self.damage(number, Hasher())
        if problems:
            self._drop(number)
            return Outcome(problems)
        self.switch(number, is_plain=is_plain)
        with suppress(OSError):
            self.prune()
        return Outcome([], self._read(number), changes, is_new=True)

    def find_same(self, *, is_plain: bool = False) -> Release | None:
        """The live release, if it has the files that are staged, and still has them on the disk.

        What is staged goes then; the release is served as a plain directory where that is asked for.
        """
        live = self.live_number()
        if live is None or self.manifest(live) != make_manifest(self.staged, Hasher()):
            return None
        if self.damage(live, Hasher()):
            return None
        discard(self.staged)
        if is_plain and not self.live.is_plain:
            self.switch(live, is_plain=True)
        return self._read(live)

    def _keep(self, staged: Path, number: int, dates: Dates, manifest: Manifest, changes: str) -> None:
        """Give the staged directory its number; it is a release once its record has its name too."""
        size = sum((staged / name).stat().st_size for name in manifest)
        days = {"day": dates.published.isoformat(), "for": dates.made_for.isoformat()}
        facts = {**days, "files": len(manifest), "size": size}
        fresh = self.target / "records" / STAGING
        discard(fresh)
        fresh.mkdir(parents=True)
        for name, text in (
            (NAME, format_manifest(manifest)),
            (CHANGES, changes),
            (FACTS, json.dumps(facts) + "\n"),
        ):
            (fresh / name).write_text(text, "utf-8", newline="\n")
        staged.rename(self.directory(number))
        sync()
        fresh.rename(self.record(number))

    def switch(self, number: int, *, is_plain: bool = False) -> None:
        """Make a release the live one."""
        self.check_live()
        self.live.switch(self.directory(number), number, is_plain=is_plain)

    def check_live(self) -> None:
        """Raise `TargetRefusedError` where a plain directory is served and something in it is not ours."""
        if self.live.is_plain:
            number = self.live_number()
            names = mark.read_names(self.live.path) if number is None else self.manifest(number)
            mark.refuse_foreign(self.live.path, {*names, self.live.marker})

    def prune(self) -> None:
        """Delete the oldest releases, never the live one, nor one with files that are not ours."""
        for number in self.numbers()[:-KEPT]:
            if number != self.live.number():
                with suppress(mark.TargetRefusedError):
                    mark.refuse_foreign(self.directory(number), self.manifest(number))
                    self._drop(number)

    def _drop(self, number: int) -> None:
        """Delete a release; if killed meanwhile, what is left of it has no number any more."""
        gone = self.target / "releases" / f".{number:04}"
        self.directory(number).rename(gone)
        discard(self.record(number))
        discard(gone)

    def repair(self) -> None:
        """Delete what a killed run left: what has no record is no release."""
        recover(self.live.path, self.live.previous)
        discard(self.live.fresh)
        discard(self.live.previous)
        kept = {f"{number:04}" for number in (*self.numbers(), self.live.number() or 0)}
        for folder in (self.target / "releases", self.target / "records"):
            for path in folder.iterdir() if folder.is_dir() else ():
                if OWN_NAME.fullmatch(path.name) and path.name not in kept:
                    discard(path)


@contextmanager
def opened(target: Path) -> Iterator[ReleaseFolder]:
    """The folder, ours alone, made if it is missing, put right if a run was killed in it.

    Raises `TargetRefusedError` where something else stands there.
    """
    target = target.absolute()
    check_ours(target, may_be_new=True)
    make_folder(target)
    with locked(target / MARKER):
        shelf = ReleaseFolder(target)
        recover(shelf.live.path, shelf.live.previous)
        if os.path.lexists(shelf.live.path) and shelf.live.number() is None:
            raise mark.TargetRefusedError(shelf.live.path, "no-shelf")
        shelf.check_live()
        shelf.repair()
        try:
            yield shelf
        except BaseException:
            with suppress(OSError):
                shelf.repair()
            raise


def check_ours(target: Path, *, may_be_new: bool = False) -> None:
    """Raise `TargetRefusedError` unless releases stand in `target`, or nothing does and that `may_be_new`."""
    is_new = not os.path.lexists(target) or (target.is_dir() and not any(target.iterdir()))
    if not (target / MARKER).is_file() and not (is_new and may_be_new):
        raise mark.TargetRefusedError(target, "no-shelf")
