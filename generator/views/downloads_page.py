"""The downloads page: everything to print and to send, by commune, by campaign, by format."""

from collections.abc import Mapping
from statistics import median_low
from typing import Final

from generator.locales import LOCALES, format_measure, sort_key
from generator.model.campaign import Campaign
from generator.model.commune import Commune
from generator.model.poster_format import PosterFormat
from generator.views.frames import Head, add_notices, build_frame, page_links
from generator.views.links import relative
from generator.views.pages import DownloadGroup, DownloadsPage, FormatRow, Link
from generator.views.phrases import Phrase
from generator.views.print_files import PrintFiles, name_languages, order_languages
from generator.views.voice import Voice

METRE: Final = 1000
"""Millimetres; longer sheets are measured in metres."""


def build_downloads(voice: Voice, sizes: Mapping[str, int]) -> DownloadsPage:
    """Communes, campaigns, and a table of all formats; `sizes` in bytes by path."""
    links, locale = voice.links, voice.locale
    here = links.section("downloads", locale)
    files = PrintFiles(voice, here, sizes)
    heading = voice.word("downloads_heading")
    lead = voice.word("downloads_lead")
    head = Head(
        paths={locale: links.section("downloads", locale) for locale in LOCALES},
        title=heading,
        description=lead,
    )
    current = (c for c in voice.by_status() if not voice.is_over(c))
    shown = next((c for c in current if voice.site.communes_of(c)), None)
    note = voice.word("formats_picture_note", campaign=voice.say(shown.title).text) if shown else ""
    page = DownloadsPage(
        frame=build_frame(voice, head),
        heading=heading,
        lead=lead,
        communes=_commune_links(files, voice.site.shown_communes()),
        groups=tuple(group for campaign in voice.current() for group in _groups(files, campaign)),
        formats=tuple(_format_row(files, form, shown) for form in voice.site.formats),
        picture_note=note,
        guides=page_links(voice, here, "print"),
    )
    return add_notices(voice, page)


def _groups(files: PrintFiles, campaign: Campaign) -> tuple[DownloadGroup, ...]:
    """One group, or none where the campaign reaches no commune, or is over."""
    voice = files.voice
    if not voice.site.communes_of(campaign):
        return ()
    group = DownloadGroup(
        id=campaign.slug,
        title=voice.say(campaign.title),
        when=voice.when(campaign),
        accent=campaign.accent,
        archive=files.archive(campaign),
        communes=_commune_links(files, voice.site.communes_of(campaign), f"#{campaign.slug}"),
    )
    return (group,)


def _commune_links(files: PrintFiles, communes: tuple[Commune, ...], anchor: str = "") -> tuple[Link, ...]:
    """The communes' print pages, in alphabetical order."""
    voice = files.voice
    named = sorted(
        ((voice.commune(commune), commune) for commune in communes),
        key=lambda item: sort_key(item[0], voice.locale),
    )
    return tuple(
        Link(relative(files.here, voice.links.commune_prints(commune, voice.locale)) + anchor, Phrase(name))
        for name, commune in named
    )


def _format_row(files: PrintFiles, form: PosterFormat, shown: Campaign | None) -> FormatRow:
    voice = files.voice
    languages = order_languages(voice, form)
    typical = _typical_size(files, form, languages[0])
    return FormatRow(
        thumbnail=files.thumbnail(shown, form) if shown else None,
        name=voice.say(form.name),
        size=_measure(voice, form),
        hint=voice.say(form.hint),
        languages=", ".join(name_languages(voice, name) for name in languages),
        weight=voice.word("formats_typical", size=files.size(typical)) if typical else "",
    )


def _measure(voice: Voice, form: PosterFormat) -> str:
    """Width and height: in dots for a screen, else in millimetres or metres."""
    if form.dots:
        word, scale = "formats_dots", form.dots
    elif max(form.width, form.height) < METRE:
        word, scale = "formats_millimetres", 1.0
    else:
        word, scale = "formats_metres", 1 / METRE
    width, height = (format_measure(side * scale, voice.locale) for side in (form.width, form.height))
    return voice.word(word, width=width, height=height)


def _typical_size(files: PrintFiles, form: PosterFormat, languages: str) -> int:
    """Bytes of the middle one of all sheets of a format in one language; 0 where none is known."""
    site, links = files.voice.site, files.voice.links
    paths = (
        links.poster(campaign, commune, form.id, languages, form.suffix)
        for campaign in site.campaigns
        for commune in site.communes_of(campaign)
    )
    known = [files.sizes[path] for path in paths if path in files.sizes]
    return median_low(known) if known else 0
