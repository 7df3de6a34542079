"""What every page carries: title, addresses, navigation, agency, notices."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from typing import TypeVar

from generator.locales import LOCALES, OWN_NAMES
from generator.model.addresses import HANDBOOK
from generator.model.editorial_page import EditorialPage, seen_from
from generator.model.update import keep_ready
from generator.views.links import relative, root_from
from generator.views.pages import Agency, Alternate, Frame, LanguageSwitch, Link, NavLink, Page
from generator.views.phrases import Phrase
from generator.views.sharing import build_share, build_share_image
from generator.views.voice import Voice

P = TypeVar("P", bound=Page)

ACCENT = "#1B2350"
"""The site's own accent, where no campaign lends its colour."""

NAVIGATION = ("campaigns", "communes", "barriers", "downloads", "statistics")
FOOTER_NAVIGATION = ("offices", "index")


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
    motif: str = "truong-hoc"
    """The drawing on that card."""
    card: tuple[str, str] | None = None
    """Title and line on that card; by default title and description."""
    share: tuple[str, ...] = ()
    """What to tell somebody to whom the page is sent, a line each; by default title and description."""
    structured: str = ""
    keep: tuple[str, ...] = ()
    """Paths of pages to keep for when there is no network."""
    is_for_staff: bool = False
    """No page for residents: no search engine should list it, no telephone keep it."""


def build_frame(voice: Voice, head: Head, here: str | None = None) -> Frame:
    """The frame of a page; `add_notices` completes it once the page is made.

    `here` is where the page will stand when that is not its own address: then it is a second copy, and
    `canonical` names the first.
    """
    locale = voice.locale
    here = head.paths[locale] if here is None else here
    return Frame(
        locale=locale,
        path=here,
        root=root_from(here),
        title=head.title,
        description=head.description,
        site_name=voice.say(voice.site.authority.site_name).text,
        canonical=voice.links.absolute(head.paths[locale]),
        alternates=_alternates(voice, head.paths),
        switch=_switch(voice, here, head.paths),
        home=relative(here, voice.links.home(locale)),
        search=relative(here, voice.links.section("index", locale)),
        search_index=relative(here, voice.links.search_index(locale)),
        nav=tuple(_nav_link(voice, here, name) for name in NAVIGATION),
        footer_nav=_footer_nav(voice, here),
        agency=_agency(voice),
        hotline=voice.hotline(),
        accent=head.accent,
        sample_notice="",
        untranslated_notice="",
        expired_notice=_expired(voice, head.review),
        as_of_notice=head.as_of,
        printed_from=_printed_from(voice, head),
        image=build_share_image(
            voice, head.paths[locale], head.image, head.card or (head.title, head.description), head.motif
        ),
        share=build_share(voice, head.paths[locale], head.share or (head.title, head.description)),
        structured=head.structured,
        manifest=relative(here, voice.links.manifest(locale)),
        worker=_worker(voice, here, head),
        keep=tuple(relative(here, path) for path in head.keep),
        feed=_feed(voice, here),
        is_for_staff=head.is_for_staff,
        words=voice.words,
    )


def _switch(voice: Voice, here: str, paths: Mapping[str, str]) -> LanguageSwitch:
    """The way to the other language, to its home page where this page has no twin."""
    other = next(name for name in LOCALES if name != voice.locale)
    return LanguageSwitch(relative(here, paths.get(other, voice.links.home(other))), other, OWN_NAMES[other])


def _worker(voice: Voice, here: str, head: Head) -> str:
    is_kept = voice.site.authority.offline and not head.is_for_staff
    return relative(here, voice.links.worker()) if is_kept else ""


def _expired(voice: Voice, review: date | None) -> str:
    if review is None or voice.today <= review:
        return ""
    return voice.word("expired_notice", day=voice.day(review))


def _feed(voice: Voice, here: str) -> str:
    is_any = keep_ready(voice.site.updates, voice.today)
    return relative(here, voice.links.feed(voice.locale)) if is_any else ""


def _printed_from(voice: Voice, head: Head) -> str:
    """What a sheet of paper must say of the page it came from."""
    address = voice.links.printed(head.paths[voice.locale])
    name = voice.say(voice.site.authority.name).text
    return voice.word("printed_from", address=address, day=voice.day(voice.today), agency=name)


def add_notices(voice: Voice, page: P) -> P:
    """The page, its frame saying what follows from its content: samples, and words not translated yet.

    A page that is not whole in its language is not announced as a translation.
    """
    is_whole = not any(isinstance(part, Phrase) and part.lang for part in _parts(page))
    frame = replace(
        page.frame,
        sample_notice=voice.words["sample_notice"] if _has_sample(voice, page) else "",
        untranslated_notice="" if is_whole else voice.words["untranslated_notice"],
        alternates=page.frame.alternates if is_whole else (),
    )
    return replace(page, frame=frame)


def _alternates(voice: Voice, paths: dict[str, str]) -> tuple[Alternate, ...]:
    """The same page in each language, the Vietnamese one the default; none of a page in one language."""
    if len(paths) < len(LOCALES):
        return ()
    named = [Alternate(locale, voice.links.absolute(paths[locale])) for locale in LOCALES]
    return (*named, Alternate("x-default", voice.links.absolute(paths["vi"])))


def _nav_link(voice: Voice, here: str, name: str) -> NavLink:
    path = voice.links.section(name, voice.locale)
    label = Phrase(voice.words[f"nav_{name}"])
    return NavLink(relative(here, path), label, here.startswith(path))


def _footer_nav(voice: Voice, here: str) -> tuple[NavLink, ...]:
    news = ("updates",) if voice.site.updates else ()
    sections = [_nav_link(voice, here, name) for name in (*news, *FOOTER_NAVIGATION)]
    paths = {page.name: voice.links.page(page, voice.locale) for page in pages_in(voice)}
    pages = [
        NavLink(relative(here, paths[page.name]), voice.title(page), here == paths[page.name])
        for page in pages_in(voice)
    ]
    return (*sections, *pages, *_handbook_link(voice, here))


def _handbook_link(voice: Voice, here: str) -> Iterator[NavLink]:
    if voice.site.handbook:
        path = voice.links.handbook()
        yield NavLink(relative(here, path), Phrase(voice.word("handbook_heading")), here.startswith(path))


def pages_in(voice: Voice) -> tuple[EditorialPage, ...]:
    """Editorial pages in this language; those not yet translated in Vietnamese."""
    own = {page.name: page for page in voice.site.pages if page.locale == voice.locale}
    all_pages = (page for page in voice.site.pages if page.locale == "vi")
    return tuple(own.get(page.name, page) for page in all_pages)


def written_links(voice: Voice, here: str, folder: str = "") -> dict[str, str]:
    """Addresses of pages and of the handbook, by the names that a page written in `folder` has for them."""
    links = voice.links
    pages = {f"{page.name}.md": links.page(page, voice.locale) for page in pages_in(voice)}
    handbook = {f"{HANDBOOK}/{page.name}.md": links.handbook(page.name) for page in voice.site.handbook}
    return {seen_from(folder, name): relative(here, path) for name, path in (pages | handbook).items()}


def page_links(voice: Voice, here: str, place: str) -> tuple[Link, ...]:
    """The editorial pages listed at one place, see `generator.model.editorial_page.Place`."""
    return tuple(
        Link(relative(here, voice.links.page(page, voice.locale)), voice.title(page))
        for page in pages_in(voice)
        if page.front.place == place
    )


def _agency(voice: Voice) -> Agency:
    authority = voice.site.authority
    return Agency(
        name=voice.say(authority.name),
        unit=voice.say(authority.unit),
        publisher=voice.say(authority.publisher),
        address=voice.say(authority.address),
        phone=voice.phone(authority.phone),
        email=authority.email or "",
    )


def _has_sample(voice: Voice, content: object) -> bool:
    """Whether the page shows anything made up; every page shows the agency's phone."""
    if voice.site.authority.sample:
        return True
    return any(getattr(part, "is_sample", False) for part in _parts(content))


def _parts(content: object) -> Iterator[object]:
    """Every page model and phrase inside `content`; what all pages share is left out."""
    if isinstance(content, tuple | list):
        for item in content:
            yield from _parts(item)
    elif is_dataclass(content) and not isinstance(content, Frame):
        yield content
        for field in fields(content):
            yield from _parts(getattr(content, field.name))
