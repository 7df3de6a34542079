"""The pages of a site: planned one after the other, found in the cache or made.

No more of them are in memory than are worked on. What other files are made from is noted on the way.
"""

import secrets
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from generator.model.language import Language
from generator.outputs.cache import OutputCache
from generator.outputs.making import Made, find_or_make
from generator.outputs.output import Output, Planner, Recipe
from generator.publishing.engine import Engine
from generator.rendering.policy import build_policy
from generator.rendering.template_files import END, HEAD, TemplateFiles
from generator.settings import Settings
from generator.views.base.localizer import Localizer
from generator.views.feeds.sitemap import Sitemap, SitemapEntry, sitemap_entry
from generator.views.frame.models import Page, ShellPage
from generator.views.pages.registry import build_download_pages, build_pages
from generator.views.print.kit import KitView
from generator.views.print.share_cards import CardView, card_of

if TYPE_CHECKING:
    from generator.build.page_maker import PageTools

PAGE: Final = Recipe("generator.build.page_maker", "make_page", ("jinja2", "markupsafe", "markdown", "nh3"))


class Pages:
    """The pages of one run, in two waves; `cards` are those that the pages of both name, by path."""

    def __init__(
        self,
        settings: Settings,
        languages: Sequence[Language],
        planner: Planner,
        engine: Engine,
        cache: OutputCache,
    ) -> None:
        """Render with the templates of the theme as they are now; `engine` adds the chrome to shell pages."""
        self._settings = settings
        self._planner = planner
        self._engine = engine
        self._cache = cache
        self._files = TemplateFiles(settings.theme, languages=languages)
        self._policy = "" if settings.is_preview else build_policy(self._files.day_script)
        self._entries: list[SitemapEntry] = []
        self.cards: dict[str, CardView] = {}

    def make(self, localizers: tuple[Localizer, ...], kit: KitView) -> Iterator[Made]:
        """Every page that shows no file's size; and note the cards of all."""
        self.cards, self._entries = {}, []
        yield from self._make(build_pages(localizers, kit.editions))
        for page in build_download_pages(localizers, kit.editions, {}):
            self._note_card(page)

    def make_downloads(
        self, localizers: tuple[Localizer, ...], kit: KitView, sizes: Mapping[str, int]
    ) -> Iterator[Made]:
        """The others, once the files are there; `sizes` are their bytes by path from the root of the site."""
        yield from self._make(build_download_pages(localizers, kit.editions, sizes))

    @property
    def sitemap(self) -> Sitemap:
        """The pages made, as search engines should know them."""
        return Sitemap(tuple(self._entries))

    def _make(self, pages: Iterator[Page]) -> Iterator[Made]:
        outputs = map(self._plan, pages)
        return find_or_make(outputs, lambda: self._tools, self._cache, self._settings.workers)

    def _note_card(self, page: Page) -> None:
        card = card_of(page.frame)
        if card:
            self.cards.setdefault(card.path, card)

    def _plan(self, page: Page) -> Output[Page]:
        self._note_card(page)
        entry = sitemap_entry(page)
        self._entries += [entry] if entry else []
        also = f"{self._stamp} {self._files.digest(page.TEMPLATE)}"
        if isinstance(page, ShellPage):
            also += f" {self._chrome}"
        return self._planner.output(page.frame.file, PAGE, page, also=also)

    @cached_property
    def _stamp(self) -> str:
        return sha256(f"{self._policy} {self._files.day_script} {self._files.styles}".encode()).hexdigest()

    @property
    def is_known(self) -> bool:
        """Whether all is known that the pages depend on."""
        return bool(self._identity)

    @cached_property
    def _identity(self) -> str:
        return self._engine.identity(self._settings)

    @cached_property
    def _chrome(self) -> str:
        """The digest of the chrome; where that is unknown, no shell page is found in the cache."""
        return f"{self._identity or secrets.token_hex()} {self._files.digest(HEAD)} {self._files.digest(END)}"

    @cached_property
    def _tools(self) -> "PageTools":
        from generator.build.page_maker import PageTools  # noqa: PLC0415 -- only where a page is drawn

        return PageTools(self._settings, self._files, self._policy, self._engine)
