"""Files of the print kit as links: sheets, packs, archives and small pictures, with kind and size."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import ceil
from typing import Final

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.localized import tags_of
from generator.model.poster_format import PosterFormat
from generator.views.base.components import FileLink, Link, PrintSummary, Thumbnail
from generator.views.base.editions import Edition
from generator.views.base.localizer import Localizer
from generator.views.base.past import say_take_down
from generator.views.base.phrase import Phrase
from generator.views.base.urls import relative

KILOBYTE: Final = 1024
"""Bytes, as file managers count; so many of them are a megabyte."""

THUMBNAIL_SIDE: Final = 128
"""CSS pixels of the longer side: the files have at least twice as many."""


@dataclass(frozen=True, slots=True)
class PrintFiles:
    """Links from the page `here`; sizes in bytes by path, as far as they are known."""

    localizer: Localizer
    here: str
    sizes: Mapping[str, int] = field(default_factory=dict)

    def sheet(
        self, campaign: Campaign, area: Area, form: PosterFormat, languages: str, label: Phrase
    ) -> FileLink | None:
        """One sheet, called `label`; None where it could not be made."""
        path = self.localizer.links.poster(campaign, area, form.id, languages, form.suffix)
        return self.file(path, label, tags_of(languages)[0])

    def pack(self, area: Area) -> FileLink | None:
        """All that an area prints itself, in the first language; None where there is nothing.

        None too once something in it is over.
        """
        localizer, first = self.localizer, self.localizer.site.languages[0]
        packed = _packed(localizer, area)
        if not packed or packed != _packed(localizer.on(localizer.made_on or localizer.today), area):
            return None
        sheets = len(packed)
        label = Phrase(self.localizer.word("prints_pack", area=self.localizer.area(area)))
        pages = self.localizer.word("prints_pages", count=str(sheets))
        return self.file(self.localizer.links.pack(area), label, first, pages)

    def archive(self, campaign: Campaign) -> FileLink | None:
        """All sheets of a campaign; None where it has none, reaches no area, or is over."""
        site = self.localizer.site
        if self.localizer.is_over(campaign) or not (site.formats_of(campaign) and site.places_of(campaign)):
            return None
        label = Phrase(self.localizer.word("downloads_archive"))
        return self.file(self.localizer.links.archive(campaign.slug), label, "")

    def thumbnail(self, campaign: Campaign, form: PosterFormat) -> Thumbnail | None:
        """A small picture, in the page's language if there is one; None where no sheet is made."""
        localizer = self.localizer
        made = {one for f in localizer.site.formats_of(campaign) if f.id == form.id for one in f.languages}
        locale = next((name for name in (localizer.locale, *localizer.site.languages) if name in made), None)
        if locale is None:
            return None
        path = localizer.links.thumbnail(campaign.slug, form.id, locale)
        if path in localizer.prints.left_out:
            return None
        title, name = localizer.say(campaign.title).text, localizer.say(form.name).text
        scale = THUMBNAIL_SIDE / max(form.width, form.height)
        return Thumbnail(
            src=relative(self.here, path),
            width=round(form.width * scale),
            height=round(form.height * scale),
            alt=localizer.word("thumbnail_alt", format=name, campaign=title),
        )

    def size(self, count: int) -> str:
        """So many bytes in words: "41 KB", "2,4 MB"."""
        kilobytes = ceil(count / KILOBYTE)
        if kilobytes < KILOBYTE:
            return f"{kilobytes} KB"
        return f"{self.localizer.formats.format_measure(round(kilobytes / KILOBYTE, 1))} MB"

    def file(self, path: str, label: Phrase, locale: str, *facts: str) -> FileLink | None:
        """The file at `path`, called `label`, with its kind, `facts` and size; None where there is none."""
        if path in self.localizer.prints.left_out:
            return None
        size = self.sizes.get(path)
        known = [path.rpartition(".")[2].upper(), *facts, *([self.size(size)] if size else [])]
        return FileLink(relative(self.here, path), label, " · ".join(known), locale)


def _packed(localizer: Localizer, area: Area) -> set[str]:
    """The paths of the sheets that an area prints itself on the day."""
    site, first = localizer.site, localizer.site.languages[0]
    paths = {
        localizer.links.poster(campaign, area, form.id, first, form.suffix)
        for campaign in localizer.current()
        if site.reaches(campaign, area)
        for form in site.formats_of(campaign)
        if form.pack and first in form.languages
    }
    return paths - localizer.prints.left_out


def name_languages(localizer: Localizer, languages: str) -> str:
    """The language of a sheet; of two, that it has both, or which of the site's they are."""
    tags = tags_of(languages)
    if len(tags) > 1 and len(localizer.site.languages) == len(tags):
        return localizer.words["bilingual"]
    return " – ".join(map(localizer.language.name_of, tags))


def order_languages(localizer: Localizer, form: PosterFormat) -> list[str]:
    """The languages of a format's sheets, the page's own first."""
    return sorted(form.languages, key=lambda languages: languages != localizer.locale)


def summarise_area_prints(files: PrintFiles, area: Area) -> PrintSummary:
    """What an area can print."""
    localizer = files.localizer
    pack = files.pack(area)
    return PrintSummary(
        edition="",
        page=Link(_page(files, area), Phrase(localizer.word("prints_all", area=localizer.area(area)))),
        files=(pack,) if pack else (),
    )


def summarise_campaign_prints(
    files: PrintFiles, campaign: Campaign, area: Area, edition: Edition
) -> PrintSummary:
    """What an area can print for one campaign: a poster at once, the rest on a page of its own.

    Once it is over: when its sheets come down, and what else is to be printed.
    """
    localizer = files.localizer
    pack = files.pack(area)
    if localizer.is_over(campaign):
        return replace(summarise_area_prints(files, area), edition=say_take_down(localizer, campaign))
    forms = localizer.site.formats_of(campaign)
    if not forms:
        return summarise_area_prints(files, area)
    form = next((f for f in forms if not f.dots and localizer.locale in f.languages), None)
    sheet = None
    if form:
        name = localizer.say(form.name)
        words = {"format": name.text, "language": name_languages(localizer, localizer.locale)}
        label = Phrase(localizer.word("poster_label", **words), name.lang)
        sheet = files.sheet(campaign, area, form, localizer.locale, label)
    return PrintSummary(
        edition=localizer.word("prints_edition", number=edition.number, day=localizer.day(edition.day)),
        page=Link(f"{_page(files, area)}#{campaign.slug}", Phrase(localizer.word("prints_campaign"))),
        files=tuple(file for file in (sheet, pack) if file),
    )


def _page(files: PrintFiles, area: Area) -> str:
    return relative(files.here, files.localizer.links.area_prints(area, files.localizer.locale))


def build_report_link(
    localizer: Localizer, here: str, area: Area, sizes: Mapping[str, int] | None = None
) -> FileLink | None:
    """The report in the page's language, linked from the page at `here`; None where there is none.

    `sizes` are in bytes by path. An area that the newest figures do not know has no report.
    """
    if not has_report(localizer, area):
        return None
    label = Phrase(localizer.word("report_label", area=localizer.area(area)))
    path = localizer.links.report(area, localizer.locale)
    return PrintFiles(localizer, here, sizes or {}).file(path, label, localizer.locale)


def has_report(localizer: Localizer, area: Area) -> bool:
    """Whether an area has a report: a campaign is for it, and the newest figures are of it."""
    site = localizer.site
    return bool(site.statistics) and site.counts(site.statistics[0], area) and site.is_reached(area)
