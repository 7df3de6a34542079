"""Files of the print kit as links: sheets, packs, archives and small pictures, with kind and size."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import ceil
from typing import Final

from generator.locales import LOCALES, format_measure
from generator.model.campaign import Campaign
from generator.model.commune import Commune
from generator.model.poster_format import PosterFormat
from generator.views.editions import Edition
from generator.views.links import relative
from generator.views.pages import FileLink, Link, PrintSummary, Thumbnail
from generator.views.past import tell_take_down
from generator.views.phrases import Phrase
from generator.views.voice import Voice

KILOBYTE: Final = 1024
"""Bytes, as file managers count; so many of them are a megabyte."""

THUMBNAIL_SIDE: Final = 128
"""CSS pixels of the longer side: the files have at least twice as many dots."""


@dataclass(frozen=True, slots=True)
class PrintFiles:
    """Links from the page `here`; sizes in bytes by path, as far as they are known."""

    voice: Voice
    here: str
    sizes: Mapping[str, int] = field(default_factory=dict)

    def sheet(
        self, campaign: Campaign, commune: Commune, form: PosterFormat, languages: str, label: Phrase
    ) -> FileLink | None:
        """One sheet, called `label`; None where it could not be made."""
        path = self.voice.links.poster(campaign, commune, form.id, languages, form.suffix)
        return self.file(path, label, languages.split("-", maxsplit=1)[0])

    def pack(self, commune: Commune) -> FileLink | None:
        """All that a commune prints itself, in Vietnamese; None where there is nothing."""
        site = self.voice.site
        forms = [form for form in site.formats if form.pack and LOCALES[0] in form.languages]
        paths = {
            self.voice.links.poster(campaign, commune, form.id, LOCALES[0], form.suffix)
            for campaign in self.voice.current()
            if campaign.reaches(commune)
            for form in forms
        }
        sheets = len(paths - self.voice.prints.left_out)
        if not sheets:
            return None
        label = Phrase(self.voice.word("prints_pack", commune=self.voice.commune(commune)))
        pages = self.voice.word("prints_pages", count=str(sheets))
        return self.file(self.voice.links.pack(commune), label, LOCALES[0], pages)

    def archive(self, campaign: Campaign) -> FileLink | None:
        """All sheets of a campaign; None where it reaches no commune, or is over."""
        if self.voice.is_over(campaign) or not self.voice.site.communes_of(campaign):
            return None
        label = Phrase(self.voice.word("downloads_archive"))
        return self.file(self.voice.links.archive(campaign.slug), label, "")

    def thumbnail(self, campaign: Campaign, form: PosterFormat) -> Thumbnail | None:
        """A small picture, in the page's language if there is one; None where no sheet could be made."""
        voice = self.voice
        locale = next((name for name in (voice.locale, *LOCALES) if name in form.languages), None)
        if locale is None:
            return None
        path = voice.links.thumbnail(campaign.slug, form.id, locale)
        if path in voice.prints.left_out:
            return None
        title, name = voice.say(campaign.title).text, voice.say(form.name).text
        scale = THUMBNAIL_SIDE / max(form.width, form.height)
        return Thumbnail(
            src=relative(self.here, path),
            width=round(form.width * scale),
            height=round(form.height * scale),
            alt=voice.word("thumbnail_alt", format=name, campaign=title),
        )

    def size(self, count: int) -> str:
        """So many bytes in words: "41 KB", "2,4 MB"."""
        kilobytes = ceil(count / KILOBYTE)
        if kilobytes < KILOBYTE:
            return f"{kilobytes} KB"
        return f"{format_measure(round(kilobytes / KILOBYTE, 1), self.voice.locale)} MB"

    def file(self, path: str, label: Phrase, locale: str, *facts: str) -> FileLink | None:
        """The file at `path`, called `label`, with its kind, `facts` and size; None where there is none."""
        if path in self.voice.prints.left_out:
            return None
        size = self.sizes.get(path)
        known = [path.rpartition(".")[2].upper(), *facts, *([self.size(size)] if size else [])]
        return FileLink(relative(self.here, path), label, " · ".join(known), locale)


def name_languages(voice: Voice, languages: str) -> str:
    """The language of a sheet, or that it has both."""
    return voice.word("language_" + languages.replace("-", "_"))


def order_languages(voice: Voice, form: PosterFormat) -> list[str]:
    """The languages of a format's sheets, the page's own first."""
    return sorted(form.languages, key=lambda languages: languages != voice.locale)


def summarise_commune_prints(files: PrintFiles, commune: Commune) -> PrintSummary:
    """What a commune can print."""
    voice = files.voice
    pack = files.pack(commune)
    return PrintSummary(
        edition="",
        page=Link(_page(files, commune), Phrase(voice.word("prints_all", commune=voice.commune(commune)))),
        files=(pack,) if pack else (),
    )


def summarise_campaign_prints(
    files: PrintFiles, campaign: Campaign, commune: Commune, edition: Edition
) -> PrintSummary:
    """What a commune can print for one campaign: a poster at once, the rest on a page of its own.

    Once it is over: when its sheets come down, and what else is to be printed.
    """
    voice = files.voice
    pack = files.pack(commune)
    if voice.is_over(campaign):
        return replace(summarise_commune_prints(files, commune), edition=tell_take_down(voice, campaign))
    form = next((f for f in voice.site.formats if not f.dots and voice.locale in f.languages), None)
    sheet = None
    if form:
        name = voice.say(form.name)
        words = {"format": name.text, "language": name_languages(voice, voice.locale)}
        label = Phrase(voice.word("poster_label", **words), name.lang)
        sheet = files.sheet(campaign, commune, form, voice.locale, label)
    return PrintSummary(
        edition=voice.word("prints_edition", number=edition.number, day=voice.day(edition.day)),
        page=Link(f"{_page(files, commune)}#{campaign.slug}", Phrase(voice.word("prints_campaign"))),
        files=tuple(file for file in (sheet, pack) if file),
    )


def _page(files: PrintFiles, commune: Commune) -> str:
    return relative(files.here, files.voice.links.commune_prints(commune, files.voice.locale))
