"""The downloads page: everything to print and to send, by area, by campaign, by format."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from statistics import median_low
from typing import ClassVar, Final

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.poster_format import PosterFormat
from generator.views.base.area_labels import name_in_list
from generator.views.base.components import FileLink, Link, Thumbnail
from generator.views.base.dated import Dated
from generator.views.base.file_links import PrintFiles, name_languages, order_languages
from generator.views.base.levels import AreaGroup, group_areas
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.urls import relative
from generator.views.frame.frame import Head, build_frame, page_links
from generator.views.frame.models import ShellPage
from generator.views.frame.notices import add_notices
from generator.views.pages.planned import PlannedPage, Printed

METRE: Final = 1000
"""Millimetres; longer sheets are measured in metres."""


@dataclass(frozen=True, slots=True)
class FormatRow:
    """One format in the table of all formats; empty strings where nothing is known."""

    thumbnail: Thumbnail | None
    name: Phrase
    size: str
    """Of the paper, or of the picture: "210 × 297 mm"."""
    hint: Phrase
    languages: str
    weight: str
    """Size of a typical file."""


@dataclass(frozen=True, slots=True)
class DownloadGroup:
    """One campaign on the downloads page; `id` is the anchor."""

    id: str
    title: Phrase
    when: str
    accent: str
    archive: FileLink | None
    areas: Dated[tuple[AreaGroup, ...]]
    """Lead to this campaign on the areas' pages."""


@dataclass(frozen=True, slots=True)
class DownloadsPage(ShellPage):
    """Everything to print and to send: by area, by campaign, and all formats in one table."""

    TEMPLATE: ClassVar = "downloads.html"
    heading: str
    lead: str
    has_areas: bool
    areas: Dated[tuple[AreaGroup, ...]]
    """In alphabetical order of the page's language."""
    groups: Dated[DownloadGroup]
    """Each campaign until it is over."""
    nothing: Dated[str]
    """Said where there is none."""
    formats: tuple[FormatRow, ...]
    picture_note: str
    """Which campaign the pictures show; empty where there are none."""
    guides: tuple[Link, ...]
    """How to print."""


def plan_downloads(localizer: Localizer, printed: Printed) -> Iterator[PlannedPage]:
    """The one page."""
    path = localizer.links.section("downloads", localizer.locale)
    yield PlannedPage(path, partial(build_downloads, localizer, printed.sizes))


def build_downloads(localizer: Localizer, sizes: Mapping[str, int]) -> DownloadsPage:
    """Areas, campaigns, and a table of all formats; `sizes` in bytes by path."""
    links, locale = localizer.links, localizer.locale
    here = links.section("downloads", locale)
    files = PrintFiles(localizer, here, sizes)
    heading = localizer.word("downloads_heading")
    lead = localizer.word_with_areas("downloads_lead")
    head = Head(
        paths={locale: links.section("downloads", locale) for locale in localizer.site.languages},
        title=heading,
        description=lead,
    )
    current = (c for c in localizer.by_urgency() if not localizer.is_over(c))
    shown = next((c for c in current if localizer.site.formats_of(c) and _places(localizer, c)), None)
    note = localizer.word("formats_picture_note", campaign=localizer.say(shown.title).text) if shown else ""
    page = DownloadsPage(
        frame=build_frame(localizer, head),
        heading=heading,
        lead=lead,
        has_areas=not localizer.site.everywhere,
        areas=localizer.dated(
            lambda on: _area_links(on, here, on.site.places(on.today)), *localizer.site.campaigns
        ),
        groups=tuple(group for campaign in localizer.current() for group in _groups(files, campaign)),
        nothing=localizer.dated(_say_nothing, *localizer.site.campaigns),
        formats=tuple(_format_row(files, form, shown) for form in localizer.site.formats),
        picture_note=note,
        guides=page_links(localizer, here, "print"),
    )
    return add_notices(localizer, page)


def _say_nothing(localizer: Localizer) -> str | None:
    is_any = any(_places(localizer, campaign) for campaign in localizer.current())
    return None if is_any else localizer.words["prints_nothing"]


def _places(localizer: Localizer, campaign: Campaign) -> tuple[Area, ...]:
    """Where a campaign is printed for on the day."""
    return localizer.site.places_of(campaign, localizer.today)


def _groups(files: PrintFiles, campaign: Campaign) -> Dated[DownloadGroup]:
    """One group, until the campaign is over; none where it reaches no area."""
    localizer = files.localizer
    if not localizer.site.places_of(campaign):
        return ()
    group = DownloadGroup(
        id=campaign.slug,
        title=localizer.say(campaign.title),
        when=localizer.when(campaign),
        accent=campaign.accent,
        archive=files.archive(campaign),
        areas=localizer.dated(
            lambda on: _area_links(on, files.here, _places(on, campaign), f"#{campaign.slug}"), campaign
        ),
    )
    return localizer.until_over(campaign, group)


def _area_links(
    localizer: Localizer, here: str, areas: tuple[Area, ...], anchor: str = ""
) -> tuple[AreaGroup, ...] | None:
    """The areas' print pages, in alphabetical order, from the page at `here`; None for no areas."""

    def link(area: Area) -> Link:
        path = localizer.links.area_prints(area, localizer.locale)
        name, day = name_in_list(area, localizer.language), localizer.day(area.since)
        label = localizer.word("area_from", area=name, day=day) if localizer.today < area.since else name
        return Link(relative(here, path) + anchor, Phrase(label))

    in_order = sorted(areas, key=lambda area: localizer.language.rules.sort_key(localizer.area(area)))
    return group_areas(localizer, here, in_order, link) or None


def _format_row(files: PrintFiles, form: PosterFormat, shown: Campaign | None) -> FormatRow:
    localizer = files.localizer
    languages = order_languages(localizer, form)
    typical = _typical_size(files, form, languages[0])
    return FormatRow(
        thumbnail=files.thumbnail(shown, form) if shown else None,
        name=localizer.say(form.name),
        size=_measure(localizer, form),
        hint=localizer.say(form.hint),
        languages=localizer.formats.format_list(name_languages(localizer, name) for name in languages),
        weight=localizer.word("formats_typical", size=files.size(typical)) if typical else "",
    )


def _measure(localizer: Localizer, form: PosterFormat) -> str:
    """Width and height: in pixels for a screen, else in millimetres or metres."""
    if form.dots:
        word, scale = "formats_dots", form.dots
    elif max(form.width, form.height) < METRE:
        word, scale = "formats_millimetres", 1.0
    else:
        word, scale = "formats_metres", 1 / METRE
    width, height = (localizer.formats.format_measure(side * scale) for side in (form.width, form.height))
    return localizer.word(word, width=width, height=height)


def _typical_size(files: PrintFiles, form: PosterFormat, languages: str) -> int:
    """Bytes of the middle one of all sheets of a format in one language; 0 where none is known."""
    site, links = files.localizer.site, files.localizer.links
    paths = (
        links.poster(campaign, area, form.id, languages, form.suffix)
        for campaign in site.campaigns
        for area in site.places_of(campaign)
    )
    known = [files.sizes[path] for path in paths if path in files.sizes]
    return median_low(known) if known else 0
