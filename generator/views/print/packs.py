"""The print pack of an area: a cover that says what to print and where to hang it, and the sheets."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.poster_format import PosterFormat
from generator.views.base.localizer import Localizer
from generator.views.print.posters import PosterView

STEPS = ("pack_step_paper", "pack_step_scale", "pack_step_scan", "pack_step_take_down")


@dataclass(frozen=True, slots=True)
class PackRow:
    """One format of the pack: how many copies, where they go."""

    name: str
    copies: str
    place: str


@dataclass(frozen=True, slots=True)
class PackSection:
    """One campaign, and which of the pack's sheets are its own: counted from 0, both included."""

    title: str
    when: str
    take_down: str
    edition: str
    accent: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class PackView:
    """All an area prints at its own office, in one file, in the first language."""

    path: str
    area_code: str
    locale: str
    document_title: str
    agency: str
    unit: str
    heading: str
    area: str
    lead: str
    sample_notice: str
    name_label: str
    copies_label: str
    place_label: str
    rows: tuple[PackRow, ...]
    pages_label: str
    sections: tuple[PackSection, ...]
    steps_heading: str
    steps: tuple[str, ...]
    sheets: tuple[PosterView, ...]
    stamp: int


def build_packs(localizer: Localizer, posters: Iterable[PosterView]) -> list[PackView]:
    """One pack for each area that has sheets to print there."""
    packed = {form.id for form in localizer.site.formats if form.pack}
    own = [p for p in posters if p.sheet.format in packed and p.languages == localizer.locale]
    areas = {
        (campaign.slug, area.code): area
        for campaign in localizer.site.campaigns
        for area in localizer.site.places_of(campaign, localizer.today)
    }
    sheets: dict[Area, list[PosterView]] = {}
    for poster in own:
        sheets.setdefault(areas[poster.campaign, poster.area_code], []).append(poster)
    return [_build_pack(localizer, area, tuple(sheets[area])) for area in sheets]


def restock(pack: PackView, printed: Mapping[str, PosterView]) -> PackView | None:
    """The pack with its sheets as `printed`, by path, and without those that are not; None if none is."""
    sheets: list[PosterView] = []
    sections: list[PackSection] = []
    for section in pack.sections:
        own = pack.sheets[section.first : section.last + 1]
        kept = [printed[sheet.path].as_printed() for sheet in own if sheet.path in printed]
        if kept:
            first = len(sheets)
            sections.append(replace(section, first=first, last=first + len(kept) - 1))
            sheets += kept
    return replace(pack, sheets=tuple(sheets), sections=tuple(sections)) if sheets else None


def _build_pack(localizer: Localizer, area: Area, sheets: tuple[PosterView, ...]) -> PackView:
    name = localizer.area(area)
    campaigns = {campaign.slug: campaign for campaign in localizer.site.campaigns}
    authority = localizer.site.authority
    printed = {sheet.campaign for sheet in sheets}
    asked = {form.id for slug in printed for form in localizer.site.formats_of(campaigns[slug])}
    packed = [form for form in localizer.site.formats if form.pack and form.id in asked]
    groups = groupby(enumerate(sheets), key=lambda item: item[1].campaign)
    return PackView(
        path=localizer.links.pack(area),
        area_code=area.code,
        locale=localizer.locale,
        document_title=localizer.word("pack_title", area=name),
        agency=localizer.say(authority.name).text if authority.unit else "",
        unit=localizer.say(authority.responsible).text,
        heading=localizer.word("pack_heading"),
        area=name,
        lead=localizer.word("pack_lead"),
        sample_notice=next((sheet.words.sample_notice for sheet in sheets if sheet.words.sample_notice), ""),
        name_label=localizer.word("pack_name"),
        copies_label=localizer.word("pack_copies"),
        place_label=localizer.word("pack_place"),
        rows=tuple(_row(localizer, form) for form in packed),
        pages_label=localizer.word("pack_pages"),
        sections=tuple(_section(localizer, campaigns[slug], list(group)) for slug, group in groups),
        steps_heading=localizer.word("pack_steps_heading"),
        steps=tuple(localizer.word(step) for step in STEPS),
        sheets=sheets,
        stamp=max(sheet.stamp for sheet in sheets),
    )


def _section(localizer: Localizer, campaign: Campaign, sheets: list[tuple[int, PosterView]]) -> PackSection:
    (first, sheet), (last, _) = sheets[0], sheets[-1]
    return PackSection(
        title=localizer.say(campaign.title).text,
        when=localizer.when(campaign),
        take_down=sheet.words.take_down,
        edition=sheet.words.edition,
        accent=campaign.accent,
        first=first,
        last=last,
    )


def _row(localizer: Localizer, form: PosterFormat) -> PackRow:
    assert form.pack
    return PackRow(localizer.say(form.name).text, str(form.pack.copies), localizer.say(form.pack.place).text)
