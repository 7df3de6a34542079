"""A whole project, read: every record and every problem met on the way."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname

from generator.language.locales import LOCALES
from generator.loading.csv_source import parse_csv
from generator.loading.files import list_files, look_at, read_text, take_text
from generator.loading.markdown_source import parse_markdown
from generator.loading.page_pictures import load_page_pictures
from generator.loading.pictures import PictureFile, load_pictures
from generator.loading.recordings import check_recordings
from generator.loading.records import Record
from generator.loading.yaml_source import parse_yaml
from generator.messages.problem import Position, Problem

SHARED_FILES = (
    "authority",
    "contacts",
    "offices",
    "barriers",
    "support",
    "laws",
    "indicators",
    "standards",
    "formats",
)
"""The YAML files of ``site_data/``, one record each."""

HANDBOOK_FOLDER = "content/vi/so-tay"
"""For the staff, in one language; a project may do without."""

OPTIONAL_FILES = ("plain_words",)
"""More of them, which a project may do without."""


@dataclass(frozen=True, slots=True)
class Year:
    """The figures of one school year: what stands beside them, and one record a commune."""

    name: str
    report: Record | None
    rows: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class ProjectRecords:
    """Everything a project says, still as text."""

    shared: dict[str, Record]
    """By name, see `SHARED_FILES` and `OPTIONAL_FILES`; a file that could not be read is missing."""
    communes: tuple[Record, ...]
    campaigns: tuple[Record, ...]
    years: tuple[Year, ...]
    pages: dict[str, tuple[Record, ...]]
    """By locale."""
    pictures: dict[str, PictureFile]
    """By the name a campaign uses; those that could not be used are missing."""
    updates: dict[str, tuple[Record, ...]]
    """Dated news by locale; none where the project has no folder for them."""
    handbook: tuple[Record, ...]
    """Pages for staff; none where the project has no folder for them."""
    page_pictures: dict[tuple[str, str], PictureFile]
    """By the file of a page and the address written there; those that could not be used are missing."""
    files: frozenset[str]
    """Names of the campaign files and of all written pages, those too that could not be read."""

    def public(self) -> Iterator[Record]:
        """Everything of which residents may read something: not the handbook, nor the list of hard words."""
        yield from (record for name, record in self.shared.items() if name not in OPTIONAL_FILES)
        yield from (*self.communes, *self.campaigns)
        yield from (year.report for year in self.years if year.report)
        for records in (*self.pages.values(), *self.updates.values()):
            yield from records


class _Reader:
    """Reads files one after the other and keeps the problems."""

    def __init__(self, root: Path, instead: Mapping[str, str | None]) -> None:
        self.root = root
        self.instead = instead
        self.problems: list[Problem] = []
        self.files: list[str] = []

    def record(
        self, name: str, parse: Callable[[str, str], tuple[Record | None, list[Problem]]]
    ) -> Record | None:
        given = self.instead.get(name)
        text = take_text(given, name) if given else read_text(self.root, name)
        if isinstance(text, Problem):
            self.problems.append(text)
            return None
        record, problems = parse(text, name)
        self.problems += problems
        return record

    def rows(self, name: str) -> tuple[Record, ...]:
        """A table's rows: all of them or none, so that no row seems to be missing elsewhere."""
        text = read_text(self.root, name)
        if isinstance(text, Problem):
            self.problems.append(text)
            return ()
        rows, problems = parse_csv(text, name)
        self.problems += problems
        return () if problems else tuple(rows)

    def folder(
        self,
        folder: str,
        suffix: str,
        parse: Callable[[str, str], tuple[Record | None, list[Problem]]],
    ) -> tuple[Record, ...]:
        names, problems = self.names(folder, suffix)
        self.problems += problems
        self.files += names
        records = (self.record(name, parse) for name in names)
        return tuple(record for record in records if record)

    def names(self, folder: str, suffix: str) -> tuple[list[str], list[Problem]]:
        """The files of a folder: those there are and those there would be, but for those that would go."""
        new = {name for name, text in self.instead.items() if text and dirname(name) == folder}
        is_there = look_at(self.root / folder) != "missing" or not new
        names, problems = list_files(self.root, folder, suffix) if is_there else ([], [])
        return sorted(name for name in {*names, *new} if self.instead.get(name, name)), problems

    def optional_pages(self, folder: str) -> tuple[Record, ...]:
        """Pages in a folder that a project may do without."""
        is_there = look_at(self.root / folder) != "missing" or any(
            dirname(name) == folder for name in self.instead
        )
        return self.folder(folder, ".md", parse_markdown) if is_there else ()

    def years(self) -> tuple[Year, ...]:
        names, problems = list_files(self.root, "site_data/statistics", ".csv")
        for problem in problems:
            file = problem.position.file
            table = file.removesuffix(".yaml") + ".csv"
            if problem.code != "unknown-file" or not file.endswith(".yaml"):
                self.problems.append(problem)
            elif table not in names:
                self.problems.append(Problem("missing-file", Position(table)))
        years = []
        for name in reversed(names):
            report = self.record(name.removesuffix(".csv") + ".yaml", parse_yaml)
            stem = name.rsplit("/", 1)[-1].removesuffix(".csv")
            years.append(Year(stem, report, self.rows(name)))
        return tuple(years)


def load_project(
    root: Path, instead: Mapping[str, str | None] | None = None
) -> tuple[ProjectRecords, list[Problem]]:
    """Read every file of the project at `root`; a file that cannot be read is a problem, not a stop.

    `instead` has texts, by the name of a YAML file or page, that stand for what is in these files now; for
    new ones too. None stands for a file that is gone.
    """
    reader = _Reader(root, instead or {})
    optional = [name for name in OPTIONAL_FILES if look_at(root / f"site_data/{name}.yaml") != "missing"]
    names = (*SHARED_FILES, *optional)
    shared = {name: reader.record(f"site_data/{name}.yaml", parse_yaml) for name in names}
    communes = reader.rows("site_data/communes.csv")
    campaigns = reader.folder("campaigns", ".yaml", parse_yaml)
    pictures, problems = load_pictures(root, campaigns)
    years = reader.years()
    pages = {locale: reader.folder(f"content/{locale}", ".md", parse_markdown) for locale in LOCALES}
    updates = {locale: reader.optional_pages(f"content/{locale}/updates") for locale in LOCALES}
    handbook = reader.optional_pages(HANDBOOK_FOLDER)
    page_pictures, more = load_page_pictures(root, [*pages.values(), *updates.values(), handbook])
    reader.problems += [*problems, *more, *check_recordings(root, campaigns)]
    records = ProjectRecords(
        shared={name: record for name, record in shared.items() if record},
        communes=communes,
        campaigns=campaigns,
        pictures=pictures,
        years=years,
        pages=pages,
        updates=updates,
        handbook=handbook,
        page_pictures=page_pictures,
        files=frozenset(reader.files),
    )
    return records, reader.problems
