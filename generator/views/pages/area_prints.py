"""Everything to print and to send in one area."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.poster_format import Part, PosterFormat
from generator.views.base.changed_areas import ChangedArea, describe_change, has_ended
from generator.views.base.components import FileLink, Link, PastPrint, StatusView, Thumbnail
from generator.views.base.dated import Dated
from generator.views.base.file_links import PrintFiles, build_report_link, name_languages, order_languages
from generator.views.base.localizer import Localizer
from generator.views.base.past import list_past_prints, say_take_down
from generator.views.base.phrase import Phrase
from generator.views.base.status import build_status
from generator.views.base.urls import relative
from generator.views.frame.frame import Head, build_frame, page_links
from generator.views.frame.models import BarePage
from generator.views.frame.notices import add_notices
from generator.views.frame.sharing import card_path
from generator.views.pages.area import campaigns_in
from generator.views.pages.planned import PlannedPage, Printed, name_column
from generator.views.print.broadcast import link_broadcast
from generator.views.print.posters import Editions
from generator.views.print.share_texts import ShareKit, build_share_kit
from generator.views.print.speech import hint_of


@dataclass(frozen=True, slots=True)
class PrintRow:
    """One format of a campaign's sheets, and its files, the page's language first."""

    name: Phrase
    hint: Phrase
    files: tuple[FileLink, ...]
    notes: tuple[str, ...]
    """What had to go to make a sheet fit, and which could not be made."""


@dataclass(frozen=True, slots=True)
class PrintSection:
    """The sheets of one campaign in one area; `id` is the anchor."""

    id: str
    title: Phrase
    when: str
    status: Dated[StatusView]
    accent: str
    edition: str
    take_down: str
    thumbnail: Thumbnail | None
    rows: tuple[PrintRow, ...]
    is_open: bool
    """Whether it is shown unfolded."""
    is_sample: bool
    broadcast: tuple[FileLink, ...]
    """What the loudspeaker says, to print and as plain text; empty where Loa cannot speak the language."""
    broadcast_hint: str
    kit: ShareKit


@dataclass(frozen=True, slots=True)
class AreaPrintsPage(BarePage):
    """Everything to print and to send in one area."""

    TEMPLATE: ClassVar = "area_prints.html"
    heading: str
    pack: Dated[FileLink]
    """All that the area prints itself, in one file, until something in it is over."""
    pack_hint: str
    report: FileLink | None
    report_hint: str
    """The area's figures on one page, for a meeting; None where there are no figures."""
    guides: tuple[Link, ...]
    """How to print."""
    change: Dated[ChangedArea]
    """That the area is to come, or what became of it."""
    advice: Dated[str]
    """What to do before printing; or that there is nothing to print."""
    sections: Dated[PrintSection]
    """Each campaign until it is over."""
    past_heading: Dated[str]
    past: Dated[PastPrint]
    more: tuple[Link, ...]
    """Where to go next."""
    is_folded: bool
    """Whether the sections can be folded: where there are several."""


def plan_area_prints(localizer: Localizer, printed: Printed) -> Iterator[PlannedPage]:
    """One page per area."""
    for area in localizer.site.places():
        path = localizer.links.area_prints(area, localizer.locale)
        build = partial(build_area_prints, localizer, area, printed.editions, printed.sizes)
        yield PlannedPage(path, build, area, name_column(localizer.site), has_card=False)


def build_area_prints(
    localizer: Localizer, area: Area, editions: Editions, sizes: Mapping[str, int]
) -> AreaPrintsPage:
    """The print pack first, the report, then every sheet of every campaign that is not over, then what is.

    `sizes` are in bytes by path.
    """
    links, locale = localizer.links, localizer.locale
    here = links.area_prints(area, locale)
    files = PrintFiles(localizer, here, sizes)
    head = _build_head(localizer, area)
    downloads = relative(here, links.section("downloads", locale))
    all_campaigns = campaigns_in(localizer, area)
    campaigns = [campaign for campaign in all_campaigns if localizer.is_printed(campaign, area)]
    page = AreaPrintsPage(
        frame=build_frame(localizer, head),
        heading=head.title,
        pack=files.pack(area),
        pack_hint=localizer.word_of_first("prints_pack_hint"),
        report=build_report_link(localizer, here, area, sizes),
        report_hint=localizer.word("report_hint" if localizer.site.standards else "report_hint_figures"),
        guides=page_links(localizer, here, "print"),
        change=describe_change(localizer, here, area),
        advice=localizer.dated(partial(_advise, area, campaigns), *campaigns),
        sections=tuple(
            part.holding(_section(files, campaign, area, editions, is_open=campaign is campaigns[0]))
            for campaign in campaigns
            for part in localizer.dated(partial(_while_printed, campaign, area), campaign)
        ),
        past_heading=localizer.dated(partial(_head_past, all_campaigns), *all_campaigns),
        past=list_past_prints(localizer, area),
        more=(
            Link(f"{downloads}#formats", Phrase(localizer.word("prints_formats"))),
            Link(relative(here, links.area(area, locale)), Phrase(localizer.area(area))),
        ),
        is_folded=len(campaigns) > 1,
    )
    return add_notices(localizer, page)


def _build_head(localizer: Localizer, area: Area) -> Head:
    links, name = localizer.links, localizer.area_over_time(area)
    return Head(
        paths={locale: links.area_prints(area, locale) for locale in localizer.site.languages},
        title=localizer.word("prints_heading", area=name),
        description=localizer.word("prints_description", area=name),
        image=card_path(links.area(area, localizer.locale)),
        is_past=has_ended(localizer, area),
    )


def _while_printed(campaign: Campaign, area: Area, localizer: Localizer) -> Campaign | None:
    return campaign if localizer.is_printed(campaign, area) else None


def _advise(area: Area, campaigns: Iterable[Campaign], localizer: Localizer) -> str:
    is_any = any(localizer.is_printed(campaign, area) for campaign in campaigns)
    return localizer.words["prints_scan" if is_any else "prints_nothing"]


def _head_past(campaigns: Iterable[Campaign], localizer: Localizer) -> str | None:
    return localizer.words["prints_over"] if any(map(localizer.is_over, campaigns)) else None


def _section(
    files: PrintFiles, campaign: Campaign, area: Area, editions: Editions, *, is_open: bool
) -> PrintSection:
    localizer = files.localizer
    forms = localizer.site.formats_of(campaign)
    return PrintSection(
        id=campaign.slug,
        title=localizer.say(campaign.title),
        when=localizer.when(campaign),
        status=build_status(localizer, campaign),
        accent=campaign.accent,
        edition=localizer.edition(editions[campaign.slug, area.code]),
        take_down=say_take_down(localizer, campaign),
        thumbnail=files.thumbnail(campaign, forms[0]) if forms else None,
        rows=tuple(_row(files, campaign, area, form) for form in forms),
        is_open=is_open,
        is_sample=campaign.sample
        or any(contact.sample for contact in localizer.site.sheet_desks(campaign, area, localizer.today)),
        broadcast=link_broadcast(files, campaign, area),
        broadcast_hint=localizer.word(hint_of(localizer.site.languages[0]), language=localizer.first_name),
        kit=build_share_kit(files, campaign, area),
    )


def _row(files: PrintFiles, campaign: Campaign, area: Area, form: PosterFormat) -> PrintRow:
    localizer = files.localizer
    names = {
        languages: name_languages(localizer, languages) for languages in order_languages(localizer, form)
    }
    sheets = (files.sheet(campaign, area, form, one, Phrase(name)) for one, name in names.items())
    paths = {
        localizer.links.poster(campaign, area, form.id, one, form.suffix): name for one, name in names.items()
    }
    return PrintRow(
        name=localizer.say(form.name),
        hint=localizer.say(form.hint),
        files=tuple(sheet for sheet in sheets if sheet),
        notes=tuple(_notes(localizer, paths)),
    )


def _notes(localizer: Localizer, paths: Mapping[str, str]) -> Iterator[str]:
    """What the sheets at `paths`, by the name of their language, lack; and those that could not be made."""
    prints = localizer.prints
    missing = [name for path, name in paths.items() if path in prints.left_out]
    if missing:
        yield localizer.word("prints_left_out", languages=localizer.formats.format_list(missing))
    shed: dict[tuple[Part, ...], list[str]] = {}
    for path, name in paths.items():
        if path in prints.shed:
            shed.setdefault(prints.shed[path], []).append(name)
    for parts, names in shed.items():
        said = localizer.formats.format_list(localizer.words[f"part_{part}"] for part in parts)
        yield localizer.word("prints_shed", languages=localizer.formats.format_list(names), parts=said)
