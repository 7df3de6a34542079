"""The print kit made: every sheet and what is made of sheets; what cannot be made is left out and told."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from generator.loading.project import ProjectRecords
from generator.messages.problem import Problem
from generator.printing.cache import SheetCache
from generator.printing.cards import render_card
from generator.printing.problems import SheetResult, describe_sheets
from generator.printing.reports import render_report
from generator.printing.shop import Job, Result, Shop, opened_shop
from generator.rendering.artifacts import FileArtifact
from generator.settings import Settings
from generator.views.base.prints import Prints
from generator.views.print.kit import KitView

Progress = Callable[[int, int], None]
"""Told after each file: how many are made, of how many that had to be."""


def no_progress(_done: int, _total: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class Kit:
    """Finished files, how many of them had to be made, and what could not be."""

    files: list[FileArtifact]
    made: int = 0
    prints: Prints = field(default_factory=Prints)

    def sizes(self) -> dict[str, int]:
        """Bytes of each file, by its path from the root of the site."""
        return {str(file.path): file.source.stat().st_size for file in self.files}


def make_kit(
    view: KitView, records: ProjectRecords, settings: Settings, cache: SheetCache, progress: Progress
) -> tuple[Kit, list[Problem]]:
    """Every file of the kit; only sheets whose codes were read right are given.

    A sheet that is too full loses parts, one that cannot be made is left out; packs, small pictures and
    archives are made of the sheets there are. What was left out, and why, is told in problems.
    """
    with opened_shop(records, settings, cache) as shop:
        sheets, made = shop.finish([shop.sheet(poster) for poster in view.posters], progress)
        others, more = shop.finish([*_list_others(shop, view, sheets)], progress)
    results = [*sheets, *others]
    files = [FileArtifact(PurePosixPath(r.job.path), r.source) for r in results if r.source]
    left_out = {*view.pressed()} - {str(file.path) for file in files}
    shed = {r.job.path: r.job.sheets[0].gone for r in sheets if r.source and r.job.sheets[0].gone}
    told = [
        SheetResult(poster, r.job.sheets[0].gone, r.findings, is_made=bool(r.source))
        for poster, r in zip(view.posters, sheets, strict=True)
    ]
    problems = describe_sheets(told, view.like, records) + [
        problem for r in results for problem in r.problems
    ]
    return Kit(files, made + more, Prints(shed, frozenset(left_out))), problems


def _list_others(shop: Shop, view: KitView, sheets: Iterable[Result]) -> Iterable[Job]:
    """What is made of sheets that are there, and all without a sheet."""
    printed = {r.job.path: r.source for r in sheets if r.source}
    stocked = view.of({r.job.path: r.job.sheets[0] for r in sheets if r.source})
    yield from (shop.pack(pack) for pack in stocked.packs)
    yield from (shop.thumbnail(thumbnail, printed) for thumbnail in stocked.thumbnails)
    yield from (shop.archive(archive, printed) for archive in stocked.archives)
    yield from (shop.printed(leaf, render_report) for leaf in view.leaves())
    yield from (shop.printed(card, render_card) for card in view.cards)
