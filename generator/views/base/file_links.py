"""Files of the print kit as links: sheets, packs, archives and small pictures, with kind and size."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from math import ceil
from typing import Final

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.localized import tags_of
from generator.model.poster_format import PosterFormat
from generator.views.base.components import FileLink, Link, PrintSummary, Thumbnail
from generator.views.base.dated import Dated, Part
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

    def pack(self, area: Area) -> Dated[FileLink]:
        """All that an area prints itself, in the first language, until the first of it or the area ends."""
        localizer, first = self.localizer, self.localizer.site.languages[0]
        packed = {one.slug: paths for one in localizer.current() if (paths := self._packed(one, area))}
        if not packed:
            return ()
        label = Phrase(localizer.word("prints_pack", area=localizer.area(area)))
        pages = localizer.word("prints_pages", count=str(sum(map(len, packed.values()))))
        link = self.file(localizer.links.pack(area), label, first, pages)
        ending = [one for one in localizer.site.campaigns if one.slug in packed]
        first_over = min(ending, key=lambda one: one.last_day or date.max)
        return localizer.dated(lambda on: link if on.is_printed(first_over, area) else None, first_over)

    def _packed(self, campaign: Campaign, area: Area) -> set[str]:
        """The paths of a campaign's sheets that an area prints itself."""
        localizer, first = self.localizer, self.localizer.site.languages[0]
        if not localizer.is_printed(campaign, area):
            return set()
        paths = {
            localizer.links.poster(campaign, area, form.id, first, form.suffix)
            for form in localizer.site.formats_of(campaign)
            if form.pack and first in form.languages
        }
        return paths - localizer.prints.left_out

    def archive(self, campaign: Campaign) -> FileLink | None:
        """All sheets of a campaign; None where it has none, reaches no area, or is over."""
        site = self.localizer.site
        places = () if self.localizer.is_over(campaign) else site.places_of(campaign, self.localizer.today)
        if not (places and site.formats_of(campaign)):
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
    return PrintSummary((), (), files.pack(area), (Part(_link_all(files, area)),))


def summarise_campaign_prints(
    files: PrintFiles, campaign: Campaign, area: Area, edition: Edition
) -> PrintSummary:
    """What an area can print for one campaign: a poster at once, the rest on a page of its own.

    Once it is over: when its sheets come down, and what else is to be printed.
    """
    localizer = files.localizer
    if not localizer.site.formats_of(campaign):
        return summarise_area_prints(files, area)
    current = localizer.word("prints_edition", number=edition.number, day=localizer.day(edition.day))
    own = Link(f"{_page(files, area)}#{campaign.slug}", Phrase(localizer.word("prints_campaign")))
    every, sheet = _link_all(files, area), _link_sheet(files, campaign, area)

    def say_edition(on: Localizer) -> str | None:
        return say_take_down(on, campaign) or None if on.is_over(campaign) else current

    return PrintSummary(
        edition=localizer.dated(say_edition, campaign),
        sheet=localizer.until_over(campaign, sheet) if sheet else (),
        pack=files.pack(area),
        page=localizer.dated(lambda on: every if on.is_over(campaign) else own, campaign),
    )


def _link_all(files: PrintFiles, area: Area) -> Link:
    localizer = files.localizer
    return Link(_page(files, area), Phrase(localizer.word("prints_all", area=localizer.area(area))))


def _link_sheet(files: PrintFiles, campaign: Campaign, area: Area) -> FileLink | None:
    """A poster in the page's language, if there is one that was made."""
    localizer = files.localizer
    forms = localizer.site.formats_of(campaign)
    form = next((f for f in forms if not f.dots and localizer.locale in f.languages), None)
    if form is None:
        return None
    name = localizer.say(form.name)
    words = {"format": name.text, "language": name_languages(localizer, localizer.locale)}
    label = Phrase(localizer.word("poster_label", **words), name.lang)
    return files.sheet(campaign, area, form, localizer.locale, label)


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
