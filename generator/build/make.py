"""From a site to finished files: planned, found in the cache or made. The only place that does so.

Whatever wants files of a site takes them from here: a build and a release all of it, a preview a part of the
print kit, ``loa posters`` nothing but sheets.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from generator.build.pages import Pages
from generator.build.site_files import plan_files
from generator.loading.project import ProjectRecords
from generator.messages.problem import Problem, is_stopping
from generator.outputs.cache import OutputCache
from generator.outputs.making import Made, NoTools, find_or_make, plan_copy
from generator.outputs.output import Output, Planner
from generator.printing.broadcasts import render_broadcast_text
from generator.printing.kit import Kit, Progress, make_cards, make_kit
from generator.printing.shop import Shop, opened_shop
from generator.publishing.engine import Engine
from generator.rendering.artifacts import FileArtifact
from generator.settings import Settings
from generator.views.base.localizer import Localizer
from generator.views.base.prints import Prints
from generator.views.print.kit import KitView, build_kit


@dataclass(frozen=True, slots=True)
class Scope:
    """Which part of a site is made: what `choose` takes of the print kit, all of it unless given."""

    choose: Callable[[KitView], KitView] | None = None
    has_cards: bool = True
    """Whether the pictures that go with links are made."""
    campaign: str | None = None
    """The slug of a campaign of which there are sheets although it may be over."""


WHOLE = Scope()


@dataclass(frozen=True, slots=True)
class Finished:
    """Files in the cache, each with its path on the site, and what was met in making them."""

    files: list[FileArtifact]
    made: int
    """How many were not in the cache before."""
    problems: list[Problem]
    left_out: frozenset[str]
    """What could not be printed."""
    is_known: bool
    """Whether all is known that these files were made from; not so where others' plugins dressed pages."""


class Maker:
    """Makes files of one site."""

    def __init__(
        self,
        settings: Settings,
        records: ProjectRecords,
        cache: OutputCache,
        progress: Progress,
        engine: Engine | None = None,
    ) -> None:
        """Keep what is made in `cache`; `engine` adds the chrome to pages, and without one there are none."""
        self._settings = settings
        self._records = records
        self._engine = engine
        self._cache = cache
        self._progress = progress
        self._planner = Planner(settings.theme)
        self._files: list[FileArtifact] = []
        self._made = 0
        self._problems: list[Problem] = []
        self._is_known = True

    def make(self, localizers: tuple[Localizer, ...], scope: Scope = WHOLE) -> Finished:
        """Every file in `scope`; no pages where a problem with the print kit stops the run.

        Pages come after what they lead to: so none leads to a file that could not be made, and each can show
        the size of others.
        """
        kit = build_kit(localizers, scope.campaign)
        pictures = {name: picture.content for name, picture in self._records.pictures.items()}
        languages = [localizer.language for localizer in localizers]
        with opened_shop(self._settings, self._planner, pictures, self._cache, languages) as shop:
            chosen = scope.choose(kit) if scope.choose else kit
            prints = self._take(*make_kit(chosen, shop, self._records, self._progress))
            is_stopped = is_stopping(self._problems, is_strict=self._settings.is_strict)
            if self._engine and not is_stopped:
                pages = Pages(self._settings, languages, self._planner, self._engine, self._cache)
                self._make_pages(pages, _knowing(localizers, prints), kit, shop if scope.has_cards else None)
        return Finished(self._files, self._made, self._problems, prints.left_out, self._is_known)

    def _take(self, kit: Kit, problems: list[Problem]) -> Prints:
        self._files += kit.files
        self._made += kit.made
        self._problems += problems
        return kit.prints

    def _make_pages(
        self, pages: Pages, localizers: tuple[Localizer, ...], kit: KitView, shop: Shop | None
    ) -> None:
        """The pages, their cards if there is a `shop` for these, and what goes with them."""
        texts = map(render_broadcast_text, kit.broadcasts)
        self._add_all(plan_copy(self._planner, str(text.path), text.content) for text in texts)
        made = [*pages.make(localizers, kit)]
        if shop:
            cards = [*pages.cards.values()]
            prints = self._take(*make_cards(cards, shop, self._records, self._progress))
            if prints.left_out:
                localizers = _knowing(localizers, localizers[0].prints.joined(prints))
                made = [*pages.make(localizers, kit)]
        self._add(made)
        sizes = {str(file.path): file.source.stat().st_size for file in self._files}
        self._is_known = pages.is_known
        self._add(pages.make_downloads(localizers, kit, sizes))
        self._add_all(plan_files(localizers, pages.sitemap, self._records, self._settings, self._planner))

    def _add_all(self, outputs: Iterable[Output[Any]]) -> None:
        self._add(find_or_make(outputs, NoTools, self._cache, self._settings.workers))

    def _add(self, made: Iterable[Made]) -> None:
        for file in made:
            self._files.append(FileArtifact(PurePosixPath(file.path), file.source))
            self._made += file.is_new


def _knowing(localizers: tuple[Localizer, ...], prints: Prints) -> tuple[Localizer, ...]:
    """The same localizers, without links to what could not be printed."""
    return tuple(replace(localizer, prints=prints) for localizer in localizers)
