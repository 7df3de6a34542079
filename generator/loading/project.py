"""A whole project, read: every record and every problem met on the way."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from posixpath import dirname
from typing import Final

from generator.language.locales import USUAL
from generator.loading.csv_source import parse_csv
from generator.loading.files import list_files, look_at, read_text, take_text
from generator.loading.markdown_source import parse_markdown
from generator.loading.page_pictures import load_page_pictures
from generator.loading.pictures import PictureFile, load_pictures
from generator.loading.recordings import check_recordings
from generator.loading.records import Record
from generator.loading.yaml_source import parse_yaml
from generator.messages.problem import Position, Problem, Severity
from generator.model.file_kinds import FILE_KINDS, FileKind, file_kind
from generator.model.language_fields import is_language_tag, write_language_tag
from generator.model.phone import VIETNAM, is_country
from generator.settings import find_theme

Parse = Callable[[str, str], tuple[Record | None, list[Problem]]]

TABLE: Final = ".csv"
PARSERS: Final[dict[str, Parse]] = {".yaml": parse_yaml, ".md": parse_markdown}

AUTHORITY: Final = file_kind("authority")
"""Names the languages, in which all others are read."""

FIGURES: Final = file_kind("statistics")
"""Beside each of these files lies a table of the same name."""


@dataclass(frozen=True, slots=True)
class Year:
    """The figures of one period: what stands beside them, and one record per area."""

    name: str
    report: Record | None
    rows: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class ProjectRecords:
    """Everything a project says, still as text."""

    languages: tuple[str, ...]
    """The tags of its languages, the first that of the root of the site."""
    country: str
    """The code of the country whose phone numbers it has."""
    by_kind: Mapping[str, tuple[Record, ...]]
    """By the name of a `generator.model.file_kinds.FileKind`; what could not be read is missing."""
    absent: frozenset[str]
    """The kinds of which the project has no file, because it does not want what they are for."""
    years: tuple[Year, ...]
    """By the names of their tables."""
    pictures: Mapping[str, PictureFile]
    """By the name a campaign uses; those that could not be used are missing."""
    page_pictures: Mapping[tuple[str, str], PictureFile]
    """By the file of a page and the address written there; those that could not be used are missing."""
    files: frozenset[str]
    """Names of the campaign files and of all written pages, those too that could not be read."""

    def of(self, kind: str) -> tuple[Record, ...]:
        """All records of one kind: a file each, of tables a row each."""
        return self.by_kind.get(kind, ())

    def one(self, kind: str) -> Record | None:
        """The record of a kind that is one file."""
        return next(iter(self.of(kind)), None)

    def public(self) -> Iterator[Record]:
        """Everything of which residents may read something."""
        for kind in FILE_KINDS:
            if kind.is_public:
                yield from self.of(kind.name)


class _Reader:
    """Reads files one after the other and keeps the problems."""

    def __init__(self, root: Path, instead: Mapping[str, str | None]) -> None:
        self.root = root
        self.instead = instead
        self.languages: tuple[str, ...] = ()
        self.problems: list[Problem] = []
        self.files: list[str] = []

    def read(self, kind: FileKind) -> tuple[Record, ...] | None:
        """Every record of a kind; None where the project does without."""
        if kind.is_folder:
            return self.folders(kind)
        found = [name for name in (kind.file(), kind.also) if name and self.exists(name)]
        name = next(iter(found), kind.file())
        for other in found[1:]:
            self.problems.append(Problem("two-tables", Position(other), {"file": name, "other": other}))
        is_there = kind.is_needed or self.exists(name)
        if not is_there and not kind.default:
            return None
        if kind.suffix == TABLE:
            return self.rows(name)
        record = self.record(name, PARSERS[kind.suffix]) if is_there else self.shipped(kind)
        return (record,) if record else ()

    def exists(self, name: str) -> bool:
        """Whether there is a file, or would be one."""
        return bool(self.instead[name]) if name in self.instead else look_at(self.root / name) != "missing"

    def text(self, name: str) -> str | Problem:
        given = self.instead.get(name)
        return take_text(given, name) if given else read_text(self.root, name)

    def record(self, name: str, parse: Parse) -> Record | None:
        text = self.text(name)
        if isinstance(text, Problem):
            self.problems.append(text)
            return None
        record, problems = parse(text, name)
        self.problems += problems
        return record

    def shipped(self, kind: FileKind) -> Record | None:
        """The file that comes with Loa, for a project without one of its own."""
        place = find_theme(self.root).find(kind.default).parent
        name = f"{place.name}/{kind.default}"
        text = read_text(place.parent, name)
        if isinstance(text, Problem):
            self.problems.append(text)
            return None
        record, problems = PARSERS[kind.suffix](text, name)
        self.problems += problems
        return record.within(self.languages, USUAL) if record else None

    def rows(self, name: str) -> tuple[Record, ...]:
        """A table's rows: all of them or none, so that no row seems to be missing elsewhere."""
        text = self.text(name)
        if isinstance(text, Problem):
            self.problems.append(text)
            return ()
        rows, problems = parse_csv(text, name)
        self.problems += problems
        return () if problems else tuple(rows)

    def folders(self, kind: FileKind) -> tuple[Record, ...] | None:
        """The records of all files of a kind, folder after folder."""
        names = [name for folder in kind.folders(self.languages) for name in self.names(folder, kind)]
        self.files += names
        if kind.is_needed and not names:
            self.problems += self.describe_none(next(kind.folders(self.languages)))
        records = [self.record(name, PARSERS[kind.suffix]) for name in names]
        return tuple(record for record in records if record) if names or kind.is_needed else None

    def describe_none(self, folder: str) -> list[Problem]:
        """What to say of a folder without the files a site needs: nothing where an error says why."""
        errors = (p.position.file for p in self.problems if p.severity is Severity.ERROR)
        is_reported = any(PurePosixPath(file).is_relative_to(folder) for file in errors)
        return [] if is_reported else [Problem("no-campaign", Position(folder))]

    def names(self, folder: str, kind: FileKind) -> list[str]:
        """The files of a folder as it would be: with new ones, without those to be deleted."""
        new = {name for name, text in self.instead.items() if text and dirname(name) == folder}
        is_read = look_at(self.root / folder) != "missing"
        names, problems = list_files(self.root, folder, kind.suffix) if is_read else ([], [])
        self.problems += problems
        return sorted(name for name in {*names, *new} if self.instead.get(name, name))

    def years(self, kind: FileKind) -> tuple[Year, ...]:
        """Reports, each with the table beside it; either without the other is reported."""
        [folder] = kind.folders(())
        is_read = look_at(self.root / folder) != "missing"
        names, problems = list_files(self.root, folder, TABLE) if is_read else ([], [])
        for problem in problems:
            file = problem.position.file
            table = kind.table(PurePosixPath(file).stem)
            if problem.code != "unknown-file" or not file.endswith(kind.suffix):
                self.problems.append(problem)
            elif table not in names:
                self.problems.append(Problem("missing-file", Position(table)))
        new = {name for name in self.instead if name.endswith(TABLE) and dirname(name) == folder}
        return tuple(
            Year(
                PurePosixPath(name).stem,
                self.record(name.removesuffix(TABLE) + kind.suffix, PARSERS[kind.suffix]),
                self.rows(name),
            )
            for name in sorted({*names, *new})
        )


def _name_languages(authority: Record | None) -> tuple[str, ...]:
    """The tags of the project's languages; the usual ones where it names none, or none that can be one.

    A tag in other capitals is reported where the authority is checked; here it counts: it is reported once.
    """
    plain = authority.plain() if authority else {}
    named = plain.get("languages") if isinstance(plain, dict) else None
    listed = named if isinstance(named, list) else []
    written = [write_language_tag(tag) for tag in listed if isinstance(tag, str)]
    tags = [tag for tag in written if is_language_tag(tag)]
    return tuple(dict.fromkeys(tags)) or USUAL


def _name_country(authority: Record | None) -> str:
    """The country whose phone numbers the project has; the usual one where it names none that is known."""
    plain = authority.plain() if authority else {}
    named = plain.get("country") if isinstance(plain, dict) else None
    return named if isinstance(named, str) and is_country(named) else VIETNAM


def read_languages(root: Path) -> tuple[str, ...]:
    """The tags of the languages of the project at `root`, whatever else is wrong with it."""
    name = AUTHORITY.file()
    text = read_text(root, name)
    return _name_languages(None if isinstance(text, Problem) else parse_yaml(text, name)[0])


def load_project(
    root: Path, instead: Mapping[str, str | None] | None = None
) -> tuple[ProjectRecords, list[Problem]]:
    """Read every file of the project at `root`; a file that cannot be read is a problem, not a stop.

    `instead` has texts, by the name of a file, to be read in place of these files; also for new ones. None
    stands for a deleted YAML file or page.
    """
    reader = _Reader(root, instead or {})
    authority = reader.read(AUTHORITY) or ()
    named = next(iter(authority), None)
    reader.languages = _name_languages(named)
    years = reader.years(FIGURES)
    others = (kind for kind in FILE_KINDS if kind not in {AUTHORITY, FIGURES})
    found = {AUTHORITY.name: authority, **{kind.name: reader.read(kind) for kind in others}}
    found[FIGURES.name] = tuple(year.report for year in years if year.report) if years else None
    by_kind = {name: records for name, records in found.items() if records is not None}
    campaigns = by_kind["campaigns"]
    pictures, problems = load_pictures(root, campaigns, authority)
    pages = (record for kind in FILE_KINDS if kind.suffix == ".md" for record in by_kind.get(kind.name, ()))
    page_pictures, more = load_page_pictures(root, pages)
    reader.problems += [*problems, *more, *check_recordings(root, campaigns)]
    records = ProjectRecords(
        languages=reader.languages,
        country=_name_country(named),
        by_kind=by_kind,
        absent=frozenset(found.keys() - by_kind.keys()),
        years=years,
        pictures=pictures,
        page_pictures=page_pictures,
        files=frozenset(reader.files),
    )
    return records, reader.problems
