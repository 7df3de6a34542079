"""Guides: communes, barriers, offices, editorial pages, the A-Z index, pages that stand in for others."""

from itertools import groupby

from generator.locales import LOCALES, first_letter, sort_key
from generator.model.editorial_page import EditorialPage
from generator.model.guidance import Barrier
from generator.views.campaign_pages import commune_tiles
from generator.views.frames import Head, add_notices, build_frame, written_links
from generator.views.links import relative, root_from
from generator.views.page_pictures import build_picture
from generator.views.pages import (
    BarriersPage,
    BarrierView,
    CommuneListPage,
    EditorialPageView,
    IndexGroup,
    IndexPage,
    Link,
    OfficesPage,
    OfficeView,
    StandInPage,
)
from generator.views.phrases import Phrase
from generator.views.search import list_targets
from generator.views.sharing import card_path
from generator.views.voice import Voice


def build_commune_list(voice: Voice) -> CommuneListPage:
    """Every commune: tile map and list."""
    head = _section_head(voice, "communes")
    here = head.paths[voice.locale]
    communes = sorted(
        voice.site.shown_communes(), key=lambda commune: sort_key(voice.commune(commune), voice.locale)
    )
    links = tuple(
        Link(relative(here, voice.links.commune(c, voice.locale)), Phrase(voice.commune(c))) for c in communes
    )
    page = CommuneListPage(
        frame=build_frame(voice, head),
        heading=head.title,
        tiles=commune_tiles(voice, here),
        communes=links,
    )
    return add_notices(voice, page)


def build_barriers(voice: Voice) -> BarriersPage:
    """The barriers finder."""
    head = _section_head(voice, "barriers")
    here = head.paths[voice.locale]
    barriers = tuple(_barrier(voice, here, barrier) for barrier in voice.site.barriers)
    communes = relative(here, voice.links.section("communes", voice.locale))
    page = BarriersPage(
        frame=build_frame(voice, head),
        heading=head.title,
        lead=voice.word("barriers_lead"),
        barriers=barriers,
        communes=Link(communes, Phrase(voice.word("barriers_communes"))),
    )
    return add_notices(voice, page)


def _barrier(voice: Voice, here: str, barrier: Barrier) -> BarrierView:
    office = next(office for office in voice.site.offices if office.id == barrier.office)
    page = relative(here, voice.links.section("offices", voice.locale))
    return BarrierView(
        id=barrier.id,
        title=voice.say(barrier.title),
        answer=voice.say(barrier.answer),
        office=Link(f"{page}#{office.id}", voice.say(office.name)),
        phone=voice.phone(office.phone) if office.phone else None,
        is_sample=office.sample,
        bring=voice.say_all(barrier.bring),
    )


def build_offices(voice: Voice) -> OfficesPage:
    """The bodies of the plan's part IV."""
    head = _section_head(voice, "offices")
    offices = tuple(
        OfficeView(
            id=office.id,
            name=voice.say(office.name),
            task=voice.say(office.task),
            ask=voice.say(office.ask),
            phone=voice.phone(office.phone) if office.phone else None,
            is_sample=office.sample,
        )
        for office in voice.site.offices
    )
    page = OfficesPage(build_frame(voice, head), head.title, voice.word("offices_lead"), offices)
    return add_notices(voice, page)


def build_editorial(voice: Voice, page: EditorialPage) -> EditorialPageView:
    """A page written in Markdown, with the list from ``site_data/`` it asks for."""
    versions = {p.locale: p for p in voice.site.pages if p.name == page.name}
    paths = {name: voice.links.page(versions.get(name, versions["vi"]), name) for name in LOCALES}
    here = paths[voice.locale]
    front = page.front
    head = Head(paths, title=front.title, description=front.summary, motif="sach-mo", review=page.review)
    written = EditorialPageView(
        frame=build_frame(voice, head),
        heading=voice.title(page),
        summary=voice.written(page, front.summary),
        body=voice.written(page, page.body),
        links=written_links(voice, here),
        pictures={
            picture.target: build_picture(voice.links, picture, root_from(here)) for picture in page.pictures
        },
        updated=voice.word("updated_on", day=voice.day(front.updated)),
        support=tuple(voice.support(s) for s in voice.site.support if front.shows == "support"),
        laws=tuple(voice.law(law) for law in voice.site.laws if front.shows == "laws"),
    )
    return add_notices(voice, written)


def build_index(voice: Voice) -> IndexPage:
    """Every page from A to Z, for those without script."""
    head = _section_head(voice, "index")
    here = head.paths[voice.locale]
    targets = sorted(list_targets(voice), key=lambda t: sort_key(t.filed or t.label, voice.locale))
    groups = tuple(
        IndexGroup(letter, tuple(Link(relative(here, t.path), Phrase(t.label, t.lang)) for t in group))
        for letter, group in groupby(targets, key=lambda t: first_letter(t.filed or t.label, voice.locale))
    )
    return add_notices(voice, IndexPage(build_frame(voice, head), head.title, groups))


def build_stand_in(voice: Voice, english: Voice, path: str, name: str) -> StandInPage:
    """A page in both languages to show at any address; `name` is "not_found" or "no_network"."""
    phone = voice.hotline().phone.text
    head = Head(
        paths=dict.fromkeys(LOCALES, path),
        title=voice.word(f"{name}_heading"),
        description=voice.word(f"{name}_lead", phone=phone),
        image=card_path(voice.links.home("vi")),
    )
    page = StandInPage(
        frame=build_frame(voice, head),
        heading=voice.word(f"{name}_heading"),
        lead=voice.word(f"{name}_lead", phone=phone),
        heading_en=english.word(f"{name}_heading"),
        lead_en=english.word(f"{name}_lead", phone=english.hotline().phone.text),
        home=_home_link(voice),
        home_en=_home_link(english),
    )
    return add_notices(voice, page)


def _home_link(voice: Voice) -> Link:
    return Link(voice.links.host_path(voice.links.home(voice.locale)), Phrase(voice.word("nav_home")))


def _section_head(voice: Voice, name: str) -> Head:
    """The head of a page that stands for a whole section."""
    return Head(
        paths={locale: voice.links.section(name, locale) for locale in LOCALES},
        title=voice.word(f"{name}_heading"),
        description=voice.word("site_description"),
    )
