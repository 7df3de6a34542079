"""Some sheets by themselves, without a site around them."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator.build.make import Maker, Scope
from generator.build.pipeline import check
from generator.messages.problem import Problem
from generator.model.area import Area
from generator.outputs.cache import open_cache
from generator.printing.kit import Progress
from generator.printing.problems import describe_damage
from generator.publishing.directory import write_artifacts
from generator.settings import Settings
from generator.views.base.area_names import find_areas, rank_areas
from generator.views.print.posters import PosterView


@dataclass(frozen=True, slots=True)
class Wanted:
    """A choice of sheets; None takes any. An area is chosen by its code or name, with all that lie in it."""

    campaign: str | None = None
    area: str | None = None
    format: str | None = None
    locale: str | None = None

    def takes(self, sheet: PosterView, areas: Collection[str]) -> bool:
        """Whether `sheet` is one of them, its area among those of the codes `areas`."""
        asked = (self.campaign, self.format, self.locale)
        given = (sheet.campaign, sheet.sheet.format, sheet.languages)
        is_asked = all(want in (None, have) for want, have in zip(asked, given, strict=True))
        return is_asked and sheet.area_code in areas


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of a request for some posters.

    `choices` are the campaigns and formats there are to ask for, `areas` those that may be meant by a
    name or code that none has, the likeliest first.
    """

    problems: list[Problem]
    target: Path = Path()
    """The directory they were added to."""
    count: int = 0
    made: int = 0
    is_short: bool = False
    """Whether some of them could not be made."""
    choices: tuple[str, ...] = ()
    areas: tuple[tuple[Area, ...], ...] = ()
    """Each followed by those it lies in."""


def publish_posters(settings: Settings, wanted: Wanted, target: Path | None, progress: Progress) -> Batch:
    """Only the sheets that are `wanted`, added to `target`, or to the project's own folder of sheets."""
    checked = check(settings)
    if checked.site is None:
        return Batch(checked.problems)
    site, today = checked.site, settings.today
    printed = site.places(today)
    codes = {area.code for area in printed}
    if wanted.area is not None:
        shown = [one for one in site.shown_areas() if one in printed or site.reach.is_current(one, today)]
        found = find_areas(wanted.area, shown, site.tree)
        if len({area.code for area in found}) != 1:
            likely = found or rank_areas(wanted.area, shown)
            return Batch(checked.problems, areas=tuple((area, *site.tree.above(area)) for area in likely))
        codes = {area.code for area in printed if site.tree.is_within(area, {found[0].code})}
    scope = Scope(lambda kit: kit.chosen(lambda sheet: wanted.takes(sheet, codes)), campaign=wanted.campaign)
    cache = open_cache(settings.cache)
    maker = Maker(settings, checked.records, cache, progress)
    localizers = checked.localizers(settings)
    done = maker.make(localizers, scope)
    target = target or settings.root / localizers[0].links.sheets
    write_artifacts((replace(file, path=PurePosixPath(file.path.name)) for file in done.files), target)
    choices = (*(campaign.slug for campaign in site.campaigns), *(form.id for form in site.formats))
    problems = checked.problems + done.problems + describe_damage(cache.damaged)
    return Batch(problems, target, len(done.files), done.made, bool(done.left_out), choices)
