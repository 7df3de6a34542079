"""Everything to print and to send, in words: sheets, packs, archives, reports, scripts, pictures."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from generator.views.base.localizer import Localizer
from generator.views.print.broadcast import BroadcastView, build_broadcasts
from generator.views.print.packs import PackView, build_packs, restock
from generator.views.print.posters import Editions, PosterView, build_posters
from generator.views.print.report import ReportView, build_reports
from generator.views.print.season_plan import PlanView, build_plans

Paper = ReportView | BroadcastView | PlanView
"""Paper without a code."""


@dataclass(frozen=True, slots=True)
class ThumbnailView:
    """A small picture of one sheet, which stands for its like in all areas."""

    path: str
    sheets: tuple[str, ...]
    """The paths of these sheets: the picture is that of the first there is."""


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """All sheets of a campaign in one file, a folder per area."""

    path: str
    sheets: tuple[tuple[str, str], ...]
    """Name inside the archive, path on the site."""


@dataclass(frozen=True, slots=True)
class KitView:
    """The whole print kit of a site."""

    posters: list[PosterView]
    like: list[PosterView]
    """Every sheet of the site, those too that are not chosen: what sets one apart shows beside the others."""
    packs: list[PackView]
    thumbnails: list[ThumbnailView]
    archives: list[ArchiveView]
    reports: list[ReportView]
    broadcasts: list[BroadcastView]
    plans: list[PlanView]
    editions: Editions

    def chosen(self, is_wanted: Callable[[PosterView], bool]) -> "KitView":
        """Only the sheets that are wanted, and the packs whose sheets all are."""
        posters = [*filter(is_wanted, self.posters)]
        packs = [pack for pack in self.packs if all(map(is_wanted, pack.sheets))]
        nothing = replace(self, thumbnails=[], archives=[], reports=[], broadcasts=[], plans=[])
        return replace(nothing, posters=posters, packs=packs)

    def sample(self, also: Collection[str] = ()) -> "KitView":
        """The sheets of one area for each campaign, its pack, scripts, pictures; one area's reports.

        And those of areas whose codes stand in `also`.
        """
        shown = {thumbnail.sheets[0] for thumbnail in self.thumbnails}
        wanted = (p for p in self.posters if p.path in shown or p.area_code in also)
        areas = {(p.campaign, p.area_code) for p in wanted}
        chosen = self.chosen(lambda poster: (poster.campaign, poster.area_code) in areas)
        codes = {*also, *(report.area_code for report in self.reports[:1])}
        reports = [report for report in self.reports if report.area_code in codes]
        said = [view for view in self.broadcasts if (view.campaign, view.area_code) in areas]
        more = replace(chosen, thumbnails=self.thumbnails, reports=reports, broadcasts=said)
        return replace(more, plans=self.plans)

    def of(self, printed: Mapping[str, PosterView]) -> "KitView":
        """The kit in which sheets are as they were `printed`, by path, and others are not."""
        packs = (restock(pack, printed) for pack in self.packs)
        small = (replace(t, sheets=tuple(s for s in t.sheets if s in printed)) for t in self.thumbnails)
        whole = (replace(a, sheets=tuple(s for s in a.sheets if s[1] in printed)) for a in self.archives)
        return replace(
            self,
            posters=list(printed.values()),
            packs=[pack for pack in packs if pack],
            thumbnails=[thumbnail for thumbnail in small if thumbnail.sheets],
            archives=[archive for archive in whole if archive.sheets],
        )

    def papers(self) -> list[Paper]:
        """All paper without a code."""
        return [*self.reports, *self.broadcasts, *self.plans]

    def pressed(self) -> list[str]:
        """Every file that the typesetter makes, but for cards, from the root of the site."""
        sheets = (self.posters, self.packs, self.thumbnails, self.archives)
        parts = (*sheets, self.reports, self.broadcasts, self.plans)
        return [view.path for part in parts for view in part]

    def paths(self) -> list[str]:
        """Every file there will be, from the root of the site."""
        return [*self.pressed(), *(view.text_path for view in self.broadcasts)]


def build_kit(localizers: tuple[Localizer, ...], asked: str | None = None) -> KitView:
    """Everything there is to print and to read aloud, for every area; nothing of campaigns that are over.

    Of one that is `asked` for by its slug, and of those whose prints are kept, there are single sheets
    although it is over.
    """
    sheets, editions = build_posters(localizers)
    links, site = localizers[0].links, localizers[0].site
    current = {campaign.slug for campaign in localizers[0].current()}
    kept = {asked, *(one.slug for one in site.campaigns if site.keeps_prints(one))}
    posters = [sheet for sheet in sheets if sheet.campaign in current]
    alike: dict[tuple[str, str, str], list[str]] = {}
    names = {
        (campaign.slug, area.code): links.slugs[area.identity]
        for campaign in site.campaigns
        for area in site.places_of(campaign, localizers[0].today)
    }
    members: dict[str, list[tuple[str, str]]] = {}
    for poster in posters:
        alike.setdefault((poster.sheet.format, poster.campaign, poster.languages), []).append(poster.path)
        folder = names[poster.campaign, poster.area_code]
        members.setdefault(poster.campaign, []).append(
            (f"{folder}/{poster.path.rsplit('/', 1)[-1]}", poster.path)
        )
    return KitView(
        posters=[*posters, *(sheet for sheet in sheets if sheet.campaign in kept - current)],
        like=sheets,
        packs=build_packs(localizers[0], posters),
        thumbnails=[
            ThumbnailView(links.thumbnail(campaign, sheet, languages), tuple(paths))
            for (sheet, campaign, languages), paths in alike.items()
            if languages in site.languages
        ],
        archives=[
            ArchiveView(links.archive(slug), tuple(sorted(sheets))) for slug, sheets in members.items()
        ],
        reports=build_reports(localizers),
        broadcasts=[view for view in build_broadcasts(localizers[0]) if view.campaign in current],
        plans=build_plans(localizers),
        editions=editions,
    )
