"""What one sheet says, ready to print."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from generator.language.locales import bare
from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.contact import Contact
from generator.model.localized import tags_of
from generator.model.phone import Phone
from generator.model.poster_format import LayoutName, Part, PosterFormat
from generator.views.base.editions import Edition, build_edition, stamp_files
from generator.views.base.localizer import Localizer
from generator.views.print.logo import PrintedLogo, logo_on, partners_on
from generator.views.print.poster_words import PosterWords, campaign_words, local_words

MECARD_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\;:,"})
"""Characters with a meaning of their own in a MECARD (NTT DOCOMO)."""


@dataclass(frozen=True, slots=True)
class PosterSheet:
    """The paper: lengths in millimetres, type in points; the words of `PosterFormat` mean the same here."""

    format: str
    layout: LayoutName
    design: str
    width: float
    height: float
    margin: float
    bleed: float
    ink: Literal["colour", "black"]
    body_type: float
    dots: float
    """Pixels per millimetre of a picture for screens; 0 on paper."""
    code_side: float
    """Least side of the code that leads to the page; 0 where there is none."""
    error_level: Literal["M", "Q"]
    picture_width: int
    """Pixels that the campaign's own picture needs across."""
    logo_side: float
    """Side of a square logo, where there is room enough."""


@dataclass(frozen=True, slots=True)
class PosterView:
    """One sheet: a campaign in an area, in one format, in one language or two."""

    path: str
    """Where the file goes, from the root of the site."""
    campaign: str
    """The campaign's slug."""
    area_code: str
    languages: str
    """The tags of its one or two languages, the large one first: "vi", "vi-en"."""
    sheet: PosterSheet
    words: PosterWords
    echo: PosterWords | None
    """The same in another language, to stand small below."""
    accent: str
    """``#RRGGBB``; white text on it has a contrast of at least 4.5."""
    motif: str
    picture: str
    """The campaign's own picture, from the project's folder; empty for none."""
    logo: PrintedLogo | None
    """The authority's; None for none."""
    partners: tuple[PrintedLogo, ...]
    """The marks in one row at the foot."""
    short_url: str
    """What the code says; empty where there is none."""
    contact_payload: str
    """What the code that saves the number says; empty where there is none."""
    sheds: tuple[Part, ...]
    """What may still go where the sheet is too full, in this order."""
    gone: tuple[Part, ...]
    """What had to go."""
    stamp: int
    """The date of the file, in Unix seconds: see `stamp_files`."""

    def shed(self) -> "PosterView | None":
        """The sheet without the next part that may go and is on it; None where there is none left."""
        for number, part in enumerate(self.sheds, 1):
            gone, left = (*self.gone, part), self.sheds[number:]
            if part == "logo" and self.logo:
                return replace(self, logo=None, sheds=left, gone=gone)
            if part == "partners" and self.partners:
                return replace(self, partners=(), sheds=left, gone=gone)
            words = _without(self.words, part, has_code=bool(self.short_url))
            if words != self.words:
                echo = _without(self.echo, part, has_code=bool(self.short_url)) if self.echo else None
                return replace(self, words=words, echo=echo, sheds=left, gone=gone)
        return None

    def as_printed(self) -> "PosterView":
        """The sheet without what only says how it came to be: equal ones look alike."""
        return replace(self, sheds=(), gone=())

    @property
    def locale(self) -> str:
        """The language of the sheet, the larger where there are two."""
        return tags_of(self.languages)[0]

    @property
    def echo_locale(self) -> str:
        """The other language; the same where there is one."""
        return tags_of(self.languages)[-1]


def _without(words: PosterWords, part: Part, *, has_code: bool) -> PosterWords:
    left = contacts = words.contacts
    match part:
        case "dates_note":
            return replace(words, dates_note="")
        case "desk_places":
            return replace(words, contacts=tuple(replace(contact, place="") for contact in contacts))
        case "other_phones":
            left = tuple(replace(contact, phones=contact.phones[:1]) for contact in contacts)
        case "second_desk":
            left = contacts[:1]
    if left == contacts:
        return words
    return replace(words, contacts=left, more_contacts=words.more_scan if has_code else words.more_call)


Editions = Mapping[tuple[str, str], Edition]
"""By campaign slug and area code."""


def build_posters(localizers: tuple[Localizer, ...]) -> tuple[list[PosterView], Editions]:
    """Every sheet: campaigns by date, formats, languages, areas; and the current editions.

    Sheets that differ least stand beside each other: what makes them remembers what they share.
    """
    site, today = localizers[0].site, localizers[0].today
    views: list[PosterView] = []
    editions: dict[tuple[str, str], Edition] = {}
    for campaign in site.campaigns:
        shared = {localizer.locale: campaign_words(localizer, campaign) for localizer in localizers}
        local: dict[Area, dict[str, PosterWords]] = {}
        for area in site.places_of(campaign, today):
            words = {v.locale: local_words(v, campaign, area, shared[v.locale]) for v in localizers}
            edition = build_edition(
                campaign, area, site, today, [words[locale].printed() for locale in site.languages]
            )
            editions[campaign.slug, area.code] = edition
            local[area] = {v.locale: replace(words[v.locale], edition=v.edition(edition)) for v in localizers}
        views.extend(_build_sheets(localizers, campaign, local))
    return views, editions


def _build_sheets(
    localizers: tuple[Localizer, ...], campaign: Campaign, local: Mapping[Area, Mapping[str, PosterWords]]
) -> Iterator[PosterView]:
    site, links, today = localizers[0].site, localizers[0].links, localizers[0].today
    stamp = stamp_files(site, campaign)
    for form in site.formats_of(campaign):
        sheet = _sheet(form, campaign)
        logos = {localizer.locale: logo_on(localizer, form) for localizer in localizers}
        partners = {localizer.locale: partners_on(localizer, campaign, form) for localizer in localizers}
        for languages in form.languages:
            locale, *echo = tags_of(languages)
            for area, words in local.items():
                contacts = site.sheet_desks(campaign, area, today)
                yield PosterView(
                    path=links.poster(campaign, area, form.id, languages, form.suffix),
                    campaign=campaign.slug,
                    area_code=area.code,
                    languages=languages,
                    sheet=sheet,
                    words=words[locale],
                    echo=words[echo[0]] if echo else None,
                    accent=campaign.accent,
                    motif=campaign.poster.motif,
                    picture=campaign.poster.picture.file if campaign.poster.picture else "",
                    logo=logos[locale],
                    partners=partners[locale],
                    short_url=links.short_url(links.short(campaign, area, locale)) if form.code else "",
                    contact_payload=_payload(form, contacts),
                    sheds=form.sheds,
                    gone=(),
                    stamp=stamp,
                )


def _sheet(form: PosterFormat, campaign: Campaign) -> PosterSheet:
    return PosterSheet(
        format=form.id,
        layout=form.layout,
        design=campaign.poster.design_on(form.id),
        width=form.width,
        height=form.height,
        margin=form.margin,
        bleed=form.bleed,
        ink=form.ink,
        body_type=form.body_type,
        dots=form.dots or 0,
        code_side=form.code_side if form.code else 0,
        error_level=form.error_level,
        picture_width=form.picture_width,
        logo_side=form.logo_side,
    )


def _saved(phone: Phone) -> str:
    """What an address book keeps: a comma pauses before the extension; a semicolon would end the field."""
    return f"{phone.dial},{phone.extension}" if phone.extension else phone.dial


def _payload(form: PosterFormat, contacts: tuple[Contact, ...]) -> str:
    """What the code that saves the first contact says; without accents, as not every phone keeps them."""
    if form.contact_code == "none" or len(contacts) != 1:
        return ""
    contact = contacts[0]
    if form.contact_code == "tel":
        return f"TEL:{contact.phones[0].uri}"
    phones = "".join(f"TEL:{_saved(phone)};" for phone in contact.phones)
    return f"MECARD:N:{bare(contact.name.first).translate(MECARD_MARKS)};{phones};"
