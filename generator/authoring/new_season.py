"""A new season: new files for the campaigns that come again, and the last season's kept as its archive."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, count
from typing import Any, Final

from generator.authoring.new_project import propose_code
from generator.authoring.season_days import list_days, list_years
from generator.authoring.yaml_edit import change_all, is_written, put_field, scalar, take_field
from generator.language.locales import slugify
from generator.model.campaign import Campaign
from generator.model.days import add_days
from generator.model.fields import LONGEST_SLUG
from generator.model.file_kinds import file_kind
from generator.model.site import Site

CAMPAIGNS: Final = file_kind("campaigns")
AUTHORITY: Final = file_kind("authority").file()

OWN: Final = ("former_slugs", "season", "succeeds")
"""What holds of one campaign alone, and not of that which takes it up."""

ABOVE_SEASON: Final = "base_url"
"""Below this field of the authority's file a season is written, where there was none."""

LETTERS: Final = 2
"""How many letters of a campaign's code stay in that of the next: "DT22" takes up "DT"."""


@dataclass(frozen=True, slots=True)
class Again:
    """A campaign that comes again on these days, as many as `list_days` gives of it."""

    campaign: Campaign
    days: tuple[date, ...]
    is_agreed: bool
    """Whether somebody said that these are the days; else they are a proposal, and a sample."""


@dataclass(frozen=True, slots=True)
class NewSeason:
    """What becomes of the last season: what comes again, and what does not; anything else goes on."""

    last: str
    name: str
    again: tuple[Again, ...]
    ended: tuple[Campaign, ...]

    @property
    def archived(self) -> tuple[Campaign, ...]:
        """The campaigns of the last season that stand in the archive from now on."""
        return (*(one.campaign for one in self.again), *self.ended)


@dataclass(frozen=True, slots=True)
class Successor:
    """A campaign of the new season, and what it takes up."""

    slug: str
    code: str
    areas: tuple[str, ...]
    """The codes of its areas; of one that has ended, those of the areas that stand in its place."""
    again: Again

    @property
    def file(self) -> str:
        """Its file."""
        return CAMPAIGNS.file(self.slug)


@dataclass(frozen=True, slots=True)
class Draft:
    """All that is to be written."""

    season: NewSeason
    successors: tuple[Successor, ...]
    texts: Mapping[str, str]
    table: str
    """The new table of figures; empty for none."""


def name_successors(season: NewSeason, site: Site) -> tuple[Successor, ...]:
    """A name and a code for each campaign that comes again, which none of the site has or had."""
    slugs = set(chain.from_iterable((one.slug, *one.former_slugs) for one in site.campaigns))
    codes = [one.code for one in site.campaigns]
    found = []
    for one in season.again:
        slug = _name(one.campaign.slug, season, slugs)
        code = _code(one.campaign.code, slug, season, codes)
        slugs.add(slug)
        codes.append(code)
        found.append(Successor(slug, code, tuple(_move_areas(site, one)), one))
    return tuple(found)


def _move_areas(site: Site, one: Again) -> Iterator[str]:
    """What a campaign's codes of areas have become by its new first day; where nobody knows, they stay."""
    old = one.campaign
    for code in old.areas:
        named = [area for area in site.tree.by_code.get(code, ()) if area.since <= one.days[0]]
        places = [place for area in named for place in site.succession.on(area, one.days[0])]
        yield from dict.fromkeys(place.code for place in places) or [code]


def _name(slug: str, season: NewSeason, taken: set[str]) -> str:
    """The old name with the season behind it, in place of that of the last one."""
    old, new = slugify(season.last), slugify(season.name)
    base = slug.removesuffix(f"-{old}") if old else slug
    ends = chain([new] if new else [], (f"{new}-{number}".strip("-") for number in count(2)))
    names = (f"{base[: LONGEST_SLUG - len(end) - 1].rstrip('-')}-{end}" for end in ends)
    return next(name for name in names if name not in taken)


def _code(code: str, slug: str, season: NewSeason, taken: Sequence[str]) -> str:
    """The old letters with the year of the season, or whatever is free."""
    letters = code.rstrip("0123456789")[:LETTERS] or code[:LETTERS]
    years = (f"{letters}{year % 100:02}" for year in list_years(season.name)[:1])
    numbers = (f"{letters}{number}" for number in range(2, 100))
    free = (one for one in chain(years, numbers) if one not in taken)
    return next(free, None) or propose_code(slug, taken)


def draft_season(
    season: NewSeason, successors: Iterable[Successor], texts: Mapping[str, str], today: date
) -> dict[str, str]:
    """Every new text by the name of its file, the authority's last: from then on the new season counts.

    `texts` has the files as they are. Comments, order and quotes stay.
    """
    drafts = {one.file: _take_up(texts[_file(one.again.campaign)], one, today) for one in successors}
    for campaign in season.archived:
        if not campaign.season:
            drafts[_file(campaign)] = _name_season(texts[_file(campaign)], season.last, "code")
    drafts[AUTHORITY] = _name_season(texts[AUTHORITY], season.name, ABOVE_SEASON)
    return drafts


def _file(campaign: Campaign) -> str:
    return CAMPAIGNS.file(campaign.slug)


def _name_season(text: str, season: str, above: str) -> str:
    return change_all(text, lambda whole: put_field(whole, "season", scalar(season), above))


def _take_up(text: str, one: Successor, today: date) -> str:
    """The text of the new file: the words of the old, its own name, code and days."""
    old = one.again.campaign
    fixed = {"slug": one.slug, "code": one.code, "revised": str(today), **_other_days(old, one.again.days)}

    def edit(whole: Any) -> None:
        for name in OWN:
            if name in whole:
                take_field(whole, name)
        for name, value in fixed.items():
            if name in whole:
                whole[name] = scalar(value, whole[name])
        for group, day in zip(_dated(whole, old), _spread(old, one.again.days), strict=True):
            group["day"] = scalar(str(day), group["day"])
        if one.areas != old.areas:
            whole["areas"] = [scalar(code) for code in dict.fromkeys(one.areas)]
        put_field(whole, "succeeds", old.slug, "code")
        if not one.again.is_agreed:
            put_field(whole, "sample", scalar("true"), "code")

    return change_all(text, edit)


def _dated(whole: Any, old: Campaign) -> list[Any]:
    """The groups of single days."""
    return [group for group in whole["days"] if is_written(group)] if old.days else []


def _spread(old: Campaign, days: tuple[date, ...]) -> list[date]:
    """The new day of each session: two may have been on one day."""
    moved = dict(zip(list_days(old), days, strict=True))
    return [moved[one.day] for one in old.days]


def _other_days(old: Campaign, days: tuple[date, ...]) -> dict[str, str]:
    """First and last day; and those to take posters down and to read again, as far from them as they were."""
    before = list_days(old)
    first, last = (days[0] - before[0]).days, (days[-1] - before[-1]).days
    found = {
        "starts": old.starts and add_days(old.starts, first),
        "ends": old.ends and add_days(old.ends, last),
        "take_down": old.take_down and add_days(old.take_down, last),
        "review": add_days(old.review, first),
    }
    return {name: str(day) for name, day in found.items() if day}
