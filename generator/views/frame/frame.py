"""What every page carries: title, addresses, navigation, agency, notices."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.addresses import HANDBOOK
from generator.model.campaign import Campaign
from generator.model.editorial_page import EditorialPage, seen_from
from generator.model.update import keep_ready
from generator.views.base.components import Alternate, Link
from generator.views.base.hotlines import list_hotlines
from generator.views.base.localizer import Localizer
from generator.views.base.past import describe_past
from generator.views.base.phrase import Phrase
from generator.views.base.pictures import build_logo
from generator.views.base.urls import relative, root_from
from generator.views.frame.agency import build_agency
from generator.views.frame.models import Frame, LanguageSwitch, NavLink, SearchField, Share
from generator.views.frame.sharing import build_share, build_share_image

ACCENT = "#1B2350"
"""The site's own accent, where no campaign lends its colour."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself: its address in each language, title, description, accent, day."""

    paths: dict[str, str]
    title: str
    description: str
    accent: str = ACCENT
    as_of: str = ""
    review: date | None = None
    """When somebody must read this again; after that the page says that it may be out of date."""
    image: str | None = None
    """The picture that goes with a link, from the root of the site; by default a card of the page's own."""
    motif: str = ""
    """The drawing on that card; by default the site's own."""
    card: tuple[str, str] | None = None
    """Title and line on that card; by default title and description."""
    share: tuple[str, ...] = ()
    """The text to share the page with, in lines; by default title and description."""
    campaign: Campaign | None = None
    """What the page is about; once that is over, nobody is asked to share more than title and address."""
    structured: str = ""
    keep: tuple[str, ...] = ()
    """Paths of pages to keep for when there is no network."""
    is_past: bool = False
    """Its subject is there no more: it stays for those who have its address, and no list has it."""
    is_for_staff: bool = False
    """No page for residents: no search engine should list it, no phone keep it."""

    @property
    def about(self) -> tuple[Campaign, ...]:
        """The campaign, if it is about one."""
        return (self.campaign,) if self.campaign else ()


def build_frame(localizer: Localizer, head: Head, here: str | None = None) -> Frame:
    """The frame of a page; `add_notices` completes it once the page is made.

    `here` is where the page will stand when that is not its own address: then it is a second copy, and
    `canonical` names the first.
    """
    locale = localizer.locale
    here = head.paths[locale] if here is None else here
    card = head.card or (head.title, head.description)
    return Frame(
        locale=locale,
        direction=localizer.language.facts.direction,
        region=localizer.language.facts.babel,
        path=here,
        root=root_from(here),
        title=head.title,
        description=head.description,
        site_name=localizer.say(localizer.site.authority.site_name).text,
        canonical=localizer.links.absolute(head.paths[locale]),
        alternates=() if head.is_for_staff else _alternates(localizer, head.paths),
        switches=_switches(localizer, here, head.paths),
        home=relative(here, localizer.links.home(locale)),
        logo=build_logo(localizer),
        search=_search(localizer, here),
        nav=_nav_links(localizer, here, localizer.sections.in_head()),
        footer_nav=_footer_nav(localizer, here),
        agency=build_agency(localizer),
        hotlines=list_hotlines(localizer),
        accent=head.accent,
        sample_notice="",
        untranslated_notice="",
        expired_notice=localizer.dated(lambda on: _expired(on, head), *head.about),
        as_of_notice=head.as_of,
        printed_from=_printed_from(localizer, head),
        image=build_share_image(localizer, head.paths[locale], head.image, card, head.motif),
        share=localizer.dated(lambda on: _share(on, head), *head.about),
        structured=head.structured,
        manifest=relative(here, localizer.links.manifest(locale)),
        worker=_worker(localizer, here, head),
        keep=tuple(relative(here, path) for path in head.keep),
        feed=_feed(localizer, here),
        is_past=head.is_past,
        is_for_staff=head.is_for_staff,
        words=localizer.words,
    )


def _search(localizer: Localizer, here: str) -> SearchField:
    return SearchField(
        page=relative(here, localizer.links.section("index", localizer.locale)),
        index=relative(here, localizer.links.search_index(localizer.locale)),
        label=localizer.word_with_areas("search_label"),
    )


def _switches(localizer: Localizer, here: str, paths: Mapping[str, str]) -> tuple[LanguageSwitch, ...]:
    """The ways to the other languages, to their home pages where this page has no twin."""
    return tuple(
        LanguageSwitch(
            relative(here, paths.get(language.tag, localizer.links.home(language.tag))),
            language.tag,
            language.facts.name,
        )
        for language in localizer.links.languages.values()
        if language.tag != localizer.locale
    )


def _worker(localizer: Localizer, here: str, head: Head) -> str:
    is_kept = localizer.site.authority.offline and not head.is_for_staff
    return relative(here, localizer.links.worker()) if is_kept else ""


def _expired(localizer: Localizer, head: Head) -> str | None:
    """What was due to be read again, unless it is over."""
    is_over = head.campaign and localizer.is_over(head.campaign)
    if is_over or head.review is None or localizer.today <= head.review:
        return None
    return localizer.word("expired_notice", day=localizer.day(head.review))


def _share(localizer: Localizer, head: Head) -> Share:
    path, lines = head.paths[localizer.locale], head.share or (head.title, head.description)
    if head.campaign and localizer.is_over(head.campaign):
        lines = (head.title, describe_past(localizer, head.campaign))
    return build_share(localizer, path, lines)


def _feed(localizer: Localizer, here: str) -> str:
    is_any = keep_ready(localizer.site.updates, localizer.site.languages[0], localizer.today)
    return relative(here, localizer.links.feed(localizer.locale)) if is_any else ""


def _printed_from(localizer: Localizer, head: Head) -> str:
    """What a sheet of paper must say of the page it came from."""
    address = localizer.printed(head.paths[localizer.locale])
    name = localizer.say(localizer.site.authority.name).text
    if not localizer.is_fixed:
        return localizer.word("printed_from_undated", address=address, agency=name)
    return localizer.word("printed_from", address=address, day=localizer.day(localizer.today), agency=name)


def _alternates(localizer: Localizer, paths: dict[str, str]) -> tuple[Alternate, ...]:
    """The same page in each language, the first one the default; none of a page in one language."""
    languages = localizer.site.languages
    if len(languages) == 1 or len(paths) < len(languages):
        return ()
    named = [Alternate(locale, localizer.links.absolute(paths[locale])) for locale in languages]
    return (*named, Alternate("x-default", localizer.links.absolute(paths[languages[0]])))


def _nav_links(localizer: Localizer, here: str, names: Iterable[str]) -> tuple[NavLink, ...]:
    """The sections that this site has."""
    paths = {
        name: localizer.links.section(name, localizer.locale)
        for name in names
        if localizer.site.has_section(name)
    }
    return tuple(
        NavLink(relative(here, path), Phrase(localizer.words[f"nav_{name}"]), here.startswith(path))
        for name, path in paths.items()
    )


def _footer_nav(localizer: Localizer, here: str) -> tuple[NavLink, ...]:
    sections = _nav_links(localizer, here, localizer.sections.in_foot())
    paths = {page.name: localizer.links.page(page, localizer.locale) for page in pages_in(localizer)}
    pages = [
        NavLink(relative(here, paths[page.name]), localizer.title(page), here == paths[page.name])
        for page in pages_in(localizer)
    ]
    return (*sections, *pages, *_handbook_link(localizer, here))


def _handbook_link(localizer: Localizer, here: str) -> Iterator[NavLink]:
    """To the handbook in this language, or in the first where there is none in this."""
    locale, written = localizer.locale, localizer.site.handbook_languages
    if locale in written:
        heading = localizer.word("handbook_heading")
    elif (locale := localizer.site.languages[0]) in written:
        heading = localizer.word_of_first("handbook_heading")
    else:
        return
    path = localizer.links.handbook(locale)
    yield NavLink(relative(here, path), Phrase(heading), here.startswith(path))


def pages_in(localizer: Localizer) -> tuple[EditorialPage, ...]:
    """Editorial pages in this language; those not yet translated in the first."""
    own = {page.name: page for page in localizer.site.pages if page.locale == localizer.locale}
    all_pages = (page for page in localizer.site.pages if page.locale == localizer.site.languages[0])
    return tuple(own.get(page.name, page) for page in all_pages)


def written_links(localizer: Localizer, here: str, folder: str = "") -> dict[str, str]:
    """Addresses of pages and of the handbook, by the names that a page written in `folder` has for them."""
    links = localizer.links
    pages = {f"{page.name}.md": links.page(page, localizer.locale) for page in pages_in(localizer)}
    handbook = {
        f"{HANDBOOK}/{page.name}.md": links.handbook_page(page)
        for page in localizer.site.handbook
        if page.locale == localizer.locale
    }
    return {seen_from(folder, name): relative(here, path) for name, path in (pages | handbook).items()}


def page_links(localizer: Localizer, here: str, place: str) -> tuple[Link, ...]:
    """The editorial pages listed at one place, see `generator.model.editorial_page.Place`."""
    return tuple(
        Link(relative(here, localizer.links.page(page, localizer.locale)), localizer.title(page))
        for page in pages_in(localizer)
        if page.front.place == place
    )


def build_section_head(localizer: Localizer, name: str) -> Head:
    """The head of a page that stands for a whole section."""
    return Head(
        paths={locale: localizer.links.section(name, locale) for locale in localizer.site.languages},
        title=localizer.word(f"{name}_heading"),
        description=localizer.word("site_description"),
    )
