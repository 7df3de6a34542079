"""What is wrong with a sheet, reported at the words in which it differs from similar sheets."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, get_args

from generator.loading.project import ProjectRecords
from generator.messages.problem import Position, Problem, Severity
from generator.model.file_kinds import file_kind
from generator.model.poster_format import Part
from generator.printing.findings import Finding, Misfit, SheetFault, TooLongText, Unprintable, UnprintableText
from generator.printing.places import (
    locate,
    locate_area,
    locate_contact,
    locate_desk,
    locate_format,
    locate_pack_words,
    name_area,
    start_of,
    written_field,
)
from generator.views.print.broadcast import BroadcastView
from generator.views.print.kit import Paper
from generator.views.print.packs import PackView
from generator.views.print.poster_words import text_of
from generator.views.print.posters import PosterView
from generator.views.print.report import ReportView
from generator.views.print.season_plan import PlanView
from generator.views.print.share_cards import CardView

DESK_FIELDS: Final = ("phones", "hours", "place", "name")
"""Fields of a desk on a sheet, in the order in which they are asked to be shortened."""

MANY_DESKS: Final = 2
"""Desks of an area for which every report has room; more are what sets one apart from the others."""

MOST_NAMES: Final = 6
"""Names in one message; more are not read."""


@dataclass(frozen=True, slots=True)
class SheetResult:
    """What came of one sheet: `gone` are the parts it lost, `findings` why it is not made where it is not."""

    view: PosterView
    gone: tuple[Part, ...]
    findings: tuple[Finding, ...]
    is_made: bool

    @property
    def rank(self) -> int:
        """How much a sheet lacks: 0 is complete."""
        return len(self.gone) if self.is_made else len(get_args(Part)) + 1


def describe_sheets(
    results: Sequence[SheetResult], like: Iterable[PosterView], records: ProjectRecords
) -> list[Problem]:
    """Sheets that lost parts, and those left out for their words: one problem for each place to correct.

    `like` are all sheets of the site; those not among the `results` are taken to have room.
    """
    ranks = {result.view.path: result.rank for result in results}
    alike: dict[tuple[str, str, str], list[PosterView]] = {}
    for view in like:
        alike.setdefault(_kind(view), []).append(view)
    described: list[tuple[Problem, PosterView]] = []
    for result in results:
        if result.rank:
            kin = alike[_kind(result.view)]
            better = [view for view in kin if ranks.get(view.path, 0) < result.rank]
            problems = _describe_sheet(result, better, records)
            described += [(problem, result.view) for problem in problems]
    return _gather(described, records)


def _kind(view: PosterView) -> tuple[str, str, str]:
    return view.campaign, view.sheet.format, view.languages


def _describe_sheet(result: SheetResult, better: list[PosterView], records: ProjectRecords) -> list[Problem]:
    odd = [finding for finding in result.findings if isinstance(finding, Unprintable)]
    if odd or not (result.findings or result.is_made):
        return [_describe_letters(finding, result.view, records) for finding in odd]
    difference = _find_difference(result.view, better, records)
    places = [difference] if difference else _find_fields(result, records)
    if result.is_made:
        values = {"parts": ", ".join(result.gone)}
        return [
            Problem("sheet-shed", where, {**values, "field": field}, severity=Severity.NOTICE)
            for where, field, _ in places[:1]
        ]
    return [
        Problem(
            "text-too-long",
            where,
            {"field": field} | ({"excess": str(excess)} if excess else {}),
            severity=Severity.WARNING,
        )
        for where, field, excess in places
    ]


def _gather(described: list[tuple[Problem, PosterView]], records: ProjectRecords) -> list[Problem]:
    """One problem for each text, with all its sheets, and the largest cut that one of them asks for."""
    groups: dict[tuple[str, Position], list[tuple[Problem, PosterView]]] = {}
    for problem, view in described:
        groups.setdefault((problem.code, problem.position), []).append((problem, view))
    found = []
    for group in groups.values():
        first = max((problem for problem, _ in group), key=_weigh)
        views = [view for _, view in group]
        values = {
            "sheets": _list(f"{view.sheet.format} ({view.languages})" for view in views),
            "areas": _list(name_area(view, records) for view in views),
            "campaigns": _list(view.campaign for view in views),
        }
        found.append(replace(first, values=values | first.values))
    return found


def _weigh(problem: Problem) -> tuple[int, int]:
    """The problem of the sheet that asks for the largest cut, or that lost most."""
    return int(problem.values.get("excess", "0")), len(problem.values.get("parts", ""))


def _find_difference(
    view: PosterView, better: list[PosterView], records: ProjectRecords
) -> tuple[Position, str, int] | None:
    """In which of its own words a sheet is longest beside those of its kind that have room; by how much.

    None where it says no more than they do.
    """
    if better and len(view.words.contacts) > max(len(other.words.contacts) for other in better):
        return locate_desk(view, "", records), "contacts", 0
    kin, own = [_measure(other) for other in better], _measure(view)
    longer = {field: own[field] - max((others[field] for others in kin), default=own[field]) for field in own}
    field = max(longer, key=lambda name: longer[name])
    if longer[field] <= 0:
        return None
    if field == "area":
        return locate_area(view, records), f"name_{records.languages[0]}", longer[field]
    return locate_desk(view, field, records), field, 0 if field == "phones" else longer[field]


def _measure(view: PosterView) -> dict[str, int]:
    """Characters of what differs from area to area, in all languages of the sheet."""
    languages = [words for words in (view.words, view.echo) if words]
    desks = [desk for words in languages for desk in words.contacts]
    sizes = {field: sum(len(text_of(getattr(desk, field))) for desk in desks) for field in DESK_FIELDS}
    return sizes | {"area": sum(len(words.area) for words in languages)}


def _find_fields(result: SheetResult, records: ProjectRecords) -> list[tuple[Position, str, int]]:
    """The fields that the sheet itself names, where all of its kind lack room."""
    view = result.view
    if not result.findings:
        field = "dates_note" if "dates_note" in result.gone else "contacts"
        return [(locate(field, view, records), field, 0)]
    found = []
    for finding in result.findings:
        assert isinstance(finding, Misfit)
        field = written_field(finding.field, view, records)
        most = len(text_of(getattr(view.words, field, ""))) or finding.excess_characters
        found.append((locate(field, view, records), field, min(finding.excess_characters, most)))
    return found


def _describe_letters(finding: Unprintable, view: PosterView, records: ProjectRecords) -> Problem:
    field = written_field(finding.field, view, records)
    values = {"field": field, "characters": finding.characters}
    where = locate(field, view, records)
    return Problem("unprintable-character", where, values, severity=Severity.WARNING)


def describe_cover(error: TooLongText | UnprintableText, view: PackView, records: ProjectRecords) -> Problem:
    """Words of the formats that the cover of a print pack cannot hold or print."""
    return _describe_paper(error, locate_pack_words(_is_odd(error), records), "pack", view.path)


def _is_odd(error: TooLongText | UnprintableText) -> Callable[[str], int]:
    """How much a text is to blame: by its longest word, or by the letters that are missing."""
    if isinstance(error, UnprintableText):
        return lambda text: len(error.characters.intersection(text))
    return lambda text: max(map(len, text.split()), default=0)


def describe_printed(
    error: TooLongText | UnprintableText, view: Paper | CardView, records: ProjectRecords
) -> Problem:
    """A report, script, plan or card that its paper cannot hold, or that the typeface cannot print."""
    where, field = start_of(records.one("indicators"), file_kind("indicators").file()), "name"
    if isinstance(view, ReportView) and len(view.contacts) > MANY_DESKS:
        where, field = locate_contact(view.area_code, records), "contacts"
    if isinstance(view, BroadcastView):
        where, field = Position(file_kind("campaigns").file(view.campaign)), "action"
    elif isinstance(view, PlanView):
        where, field = Position("campaigns"), "title"
    return _describe_paper(error, where, field, view.path)


def _describe_paper(error: TooLongText | UnprintableText, where: Position, field: str, path: str) -> Problem:
    if isinstance(error, UnprintableText):
        values = {"field": field, "characters": "".join(sorted(error.characters))}
        return Problem("unprintable-character", where, values, severity=Severity.WARNING)
    # How much of a whole report is too much says nothing of one text in it.
    excess = {"excess": str(count)} if (count := error.excesses.get("pack")) else {}
    values = {"path": path, "field": field, **excess}
    return Problem("paper-left-out", where, values, severity=Severity.WARNING)


def describe_fault(
    fault: SheetFault, view: PosterView | PackView, expected: Iterable[str], records: ProjectRecords
) -> Problem:
    """A file whose codes cannot be read, are faint, or say something else than `expected`."""
    values = {"path": view.path}
    where = locate_format(view.sheet.format, records) if isinstance(view, PosterView) else None
    where = where or start_of(records.one("formats"), file_kind("formats").file())
    if fault.kind == "wrong-address":
        values |= {"found": ", ".join(fault.found), "expected": ", ".join(expected)}
        return Problem("qr-wrong-address", where, values)
    code = "qr-unreadable" if fault.kind == "unreadable" else "qr-faint"
    return Problem(code, where, values, severity=Severity.WARNING)


def describe_damage(names: Collection[str]) -> list[Problem]:
    """Notices about damaged files in the cache, which were made again."""
    if not names:
        return []
    where, values = Position(".loa-cache"), {"count": str(len(names))}
    return [Problem("cache-damaged", where, values, severity=Severity.NOTICE)]


def _list(names: Iterable[str]) -> str:
    once = list(dict.fromkeys(names))
    return ", ".join([*once[:MOST_NAMES], *(["…"] if len(once) > MOST_NAMES else [])])
