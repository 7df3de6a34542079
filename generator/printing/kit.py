"""Makes the print kit: sheets and what is made of them; what cannot be made is left out and reported."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from generator.loading.project import ProjectRecords
from generator.messages.problem import Problem
from generator.outputs.output import Output
from generator.printing.findings import UnreadableCode
from generator.printing.problems import (
    SheetResult,
    describe_cover,
    describe_fault,
    describe_printed,
    describe_sheets,
)
from generator.printing.shop import Result, Shop
from generator.printing.works import SheetWork
from generator.rendering.artifacts import FileArtifact
from generator.views.base.prints import Prints
from generator.views.print.kit import KitView
from generator.views.print.packs import PackView
from generator.views.print.posters import PosterView
from generator.views.print.share_cards import CardView

Progress = Callable[[int, int], None]
"""Called after each file with the number of files made and of those to be made."""


def no_progress(_done: int, _total: int) -> None:
    """Show no progress."""


@dataclass(frozen=True, slots=True)
class Kit:
    """Finished files, how many of them had to be made, and what could not be."""

    files: list[FileArtifact]
    made: int = 0
    prints: Prints = field(default_factory=Prints)


def make_kit(
    view: KitView, shop: Shop, records: ProjectRecords, progress: Progress
) -> tuple[Kit, list[Problem]]:
    """Every file of the kit but cards; only sheets whose codes were read right are given.

    A sheet that is too full loses parts, one that cannot be made is left out; packs, small pictures and
    archives are made of the sheets there are. What was left out, and why, is reported in problems.
    """
    sheets, made = shop.finish([shop.sheet(poster) for poster in view.posters], progress)
    others, more = shop.finish([*_list_others(shop, view, sheets)], progress)
    results = [*sheets, *others]
    files = _list_files(results)
    left_out = {*view.pressed()} - {str(file.path) for file in files}
    shed = {r.output.path: gone for r in sheets if r.source and (gone := _printed(r).gone)}
    described = [
        SheetResult(poster, _printed(r).gone, r.findings, is_made=bool(r.source))
        for poster, r in zip(view.posters, sheets, strict=True)
    ]
    problems = describe_sheets(described, view.like, records) + _describe_faults(results, records)
    return Kit(files, made + more, Prints(shed, frozenset(left_out))), problems


def make_cards(
    cards: Sequence[CardView], shop: Shop, records: ProjectRecords, progress: Progress
) -> tuple[Kit, list[Problem]]:
    """The cards of pages; those that cannot be made are left out and reported."""
    results, made = shop.finish([shop.card(card) for card in cards], progress)
    files = _list_files(results)
    left_out = {card.path for card in cards} - {str(file.path) for file in files}
    return Kit(files, made, Prints(left_out=frozenset(left_out))), _describe_faults(results, records)


def _list_others(shop: Shop, view: KitView, sheets: Iterable[Result]) -> Iterator[Output[Any]]:
    """What is made of sheets that are there, and all without a sheet."""
    printed = {r.output.path: r.source for r in sheets if r.source}
    stocked = view.of({r.output.path: _printed(r) for r in sheets if r.source})
    yield from (shop.pack(pack) for pack in stocked.packs)
    yield from (shop.thumbnail(thumbnail, printed) for thumbnail in stocked.thumbnails)
    yield from (shop.archive(archive, printed) for archive in stocked.archives)
    yield from (shop.paper(paper) for paper in view.papers())


def _printed(result: Result) -> PosterView:
    """The sheet as it was tried last."""
    work = result.output.work
    assert isinstance(work, SheetWork)
    return work.view


def _list_files(results: Iterable[Result]) -> list[FileArtifact]:
    return [FileArtifact(PurePosixPath(r.output.path), r.source) for r in results if r.source]


def _describe_faults(results: Iterable[Result], records: ProjectRecords) -> list[Problem]:
    return [_describe(result, records) for result in results if result.fault]


def _describe(result: Result, records: ProjectRecords) -> Problem:
    """Why a file could not be made, other than for the words of a sheet."""
    work, fault = result.output.work, result.fault
    assert fault
    if isinstance(fault, UnreadableCode):
        view = work if isinstance(work, PackView) else _printed(result)
        return describe_fault(fault.fault, view, fault.expected, records)
    if isinstance(work, PackView):
        return describe_cover(fault, work, records)
    return describe_printed(fault, work, records)
