"""The parts of a site, each valid by itself, not yet checked against each other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, TypeVar, cast

from generator.loading.project import ProjectRecords
from generator.loading.records import Record
from generator.messages.problem import Problem
from generator.model.area import AreaRow
from generator.model.area_codes import AreaCodes
from generator.model.area_kinds import AreaKinds
from generator.model.editorial_page import EditorialPage, FrontMatter, PagePicture
from generator.model.file_kinds import FILE_KINDS, FileKind, file_kind
from generator.model.handbook import HandbookFront, HandbookPage
from generator.model.schema import Model
from generator.model.update import Update, UpdateFront
from generator.validation.areas import AreaIndex, index_areas, settle_areas
from generator.validation.located import Located, parse_record, parse_rows

M = TypeVar("M", bound=Model)

Several = tuple[Located[Model], ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """Every model that could be made, with its source. What failed alone is missing here."""

    wholes: Mapping[str, Several]
    """By the name of a kind of file: files, rows of a table, front matters."""
    lists: Mapping[str, Several]
    """By name: the lists inside files, and the kinds of which there are many files or rows."""
    pages: list[tuple[EditorialPage, Located[FrontMatter]]]
    updates: list[tuple[Update, Located[UpdateFront]]]
    handbook: list[tuple[HandbookPage, Located[HandbookFront]]]
    languages: tuple[str, ...]
    """Of the project, the first that of the root of the site."""
    files: frozenset[str]
    """Names of the files of all written pages, those too that could not be read."""
    absent: frozenset[str]
    """The kinds of files that the project does without."""
    areas: AreaIndex
    """What a code or a name of an area means."""

    def of(self, model: type[M]) -> tuple[Located[M], ...]:
        """All models of one class that stands in lists, see `lists`."""
        found = (items for items in self.lists.values() if items and type(items[0].model) is model)
        return cast("tuple[Located[M], ...]", next(found, ()))

    def one(self, model: type[M]) -> Located[M] | None:
        """The model of a kind that is one file."""
        found = (one for wholes in self.wholes.values() for one in wholes if type(one.model) is model)
        return cast("Located[M] | None", next(found, None))

    def models(self, model: type[M]) -> tuple[M, ...]:
        """The same without their sources."""
        return tuple(one.model for one in self.of(model))

    def ids(self, name: str) -> tuple[str, ...]:
        """The short names of one list, by which other files name its items; none where it is not there."""
        key = next((kind.key for kind in FILE_KINDS if kind.name == name), "id")
        return tuple(getattr(one.model, key) for one in self.lists.get(name, ()))

    def files_of(self, locale: str) -> list[str]:
        """The files of one language's written pages, named from their folder: "updates/2021-09-01-tin.md"."""
        folder = f"content/{locale}/"
        return sorted(name.removeprefix(folder) for name in self.files if name.startswith(folder))

    def written(self) -> list[tuple[EditorialPage | Update, Located[Model]]]:
        """Everything that residents read in Markdown: pages, then updates."""
        return [*self.pages, *self.updates]

    def texts(self) -> Iterator[Located[Model]]:
        """Everything that may hold localized texts."""
        return chain.from_iterable(self.wholes.values())


class _Parser:
    """Parses records one after the other and keeps the problems."""

    def __init__(self, records: ProjectRecords) -> None:
        self.records = records
        self.problems: list[Problem] = []
        self.kinds = AreaKinds()
        self.areas = AreaIndex()

    def parse(self, kind: FileKind) -> Several:
        """Every record of a kind; of a table all rows or none."""
        records = self.records.of(kind.name)
        if kind.name == "areas":
            return self.parse_areas(kind, records)
        found = tuple(one for record in records if (one := self.one(kind, record)))
        for one in found:
            if isinstance(one.model, AreaKinds):
                self.kinds = one.model
        return found

    def parse_areas(self, kind: FileKind, records: tuple[Record, ...]) -> Several:
        """The table of areas, all rows or none; what is parsed after it may name them."""
        codes = AreaCodes(self.kinds.code_digits)
        rows, problems = parse_rows(AreaRow, records, kind.noun, self.records.languages, codes)
        areas, more = settle_areas(rows, self.kinds.kinds, codes)
        self.problems += [*problems, *more]
        self.areas = index_areas(areas, codes)
        return tuple(areas)

    def one(self, kind: FileKind, record: Record) -> Located[Model] | None:
        located, problems = parse_record(
            kind.model,
            record,
            kind.noun,
            self.records.languages,
            self.records.country,
            self.areas.codes,
        )
        self.problems += problems
        return located

    def pictures(self, file: str) -> tuple[PagePicture, ...]:
        return tuple(
            PagePicture(target=target, digest=found.digest, width=found.width, height=found.height)
            for (page, target), found in self.records.page_pictures.items()
            if page == file
        )


def _lists(wholes: Mapping[str, Several]) -> Iterator[tuple[str, Several]]:
    """The lists inside files, each item with its place in them, and the kinds that are lists."""
    for kind in FILE_KINDS:
        for whole in () if kind.is_list else wholes[kind.name]:
            for name in type(whole.model).model_fields:
                items = getattr(whole.model, name)
                if isinstance(items, tuple) and all(isinstance(item, Model) for item in items):
                    yield name, tuple(Located(item, whole.record, (name, n)) for n, item in enumerate(items))
        if kind.is_list:
            yield kind.name, wholes[kind.name]


def build_parts(records: ProjectRecords) -> tuple[Parts, list[Problem]]:
    """Give every record its meaning, each by itself."""
    parser = _Parser(records)
    wholes = {kind.name: parser.parse(kind) for kind in FILE_KINDS}
    pages, updates, handbook = (file_kind(name) for name in ("pages", "updates", "handbook"))
    parts = Parts(
        languages=records.languages,
        wholes=wholes,
        lists=dict(_lists(wholes)),
        pages=[
            (EditorialPage(**_written(parser, pages, front)), front)
            for front in cast("tuple[Located[FrontMatter], ...]", wholes[pages.name])
        ],
        updates=[
            (Update(**_written(parser, updates, front)), front)
            for front in cast("tuple[Located[UpdateFront], ...]", wholes[updates.name])
        ],
        handbook=[
            (HandbookPage(**_written(parser, handbook, front)), front)
            for front in cast("tuple[Located[HandbookFront], ...]", wholes[handbook.name])
        ],
        files=records.files,
        absent=records.absent,
        areas=parser.areas,
    )
    return parts, parser.problems


def _written(parser: _Parser, kind: FileKind, front: Located[M]) -> dict[str, Any]:
    """What every page has that is written in Markdown."""
    record = front.record
    return {
        "name": record.stem,
        "locale": kind.locale_of(record.file),
        "front": front.model,
        "body": record.body,
        "pictures": parser.pictures(record.file),
    }
