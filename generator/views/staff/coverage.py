"""The coverage board of the centre: who has not reported, whose contact is missing, what is out of date."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.area import Area
from generator.model.contact import Role
from generator.model.statistics import Statistics, Visibility
from generator.views.base.localizer import Localizer
from generator.views.statistics.overview import build_title
from generator.views.statistics.rates import areas_of

CONTACT_DAYS = 365
"""A contact is checked every year."""

FIGURE_DAYS = 396
"""Thirteen months: a year, and one to gather the next figures."""


@dataclass(frozen=True, slots=True)
class BoardSection:
    """One group of things to do, a sentence each; an empty one says that all is well."""

    heading: str
    lines: tuple[str, ...]


def build_coverage(localizer: Localizer) -> tuple[BoardSection, ...]:
    """The board as of the localizer's day."""
    years = localizer.site.statistics
    figures = _figures(localizer, years[0]) if years else [localizer.word("statistics_none")]
    return tuple(
        BoardSection(localizer.word(heading), tuple(lines) or (localizer.word("coverage_nothing"),))
        for heading, lines in (
            ("coverage_figures", figures),
            ("coverage_contacts", list_contact_gaps(localizer)),
            ("coverage_dates", _dates(localizer)),
        )
    )


def _figures(localizer: Localizer, year: Statistics) -> Iterator[str]:
    """Who has sent nothing, and who not everything."""
    yield f"{build_title(localizer, year)}."
    missing = {
        area: [i for i in year.indicators if year.rate(area, i.id).visibility is Visibility.NOT_REPORTED]
        for area in areas_of(localizer, year)
    }
    silent = [area for area, lacking in missing.items() if len(lacking) == len(year.indicators)]
    if silent:
        yield localizer.word("coverage_silent", areas=_names(localizer, silent))
    for area, lacking in missing.items():
        if lacking and area not in silent:
            names = "; ".join(localizer.say(indicator.name).text for indicator in lacking)
            yield localizer.word(
                "coverage_partial",
                area=localizer.area(area),
                count=_count(localizer, len(lacking)),
                total=_count(localizer, len(year.indicators)),
                indicators=names,
            )


def list_contact_gaps(localizer: Localizer) -> Iterator[str]:
    """For each role a campaign calls on: areas without a contact, with a sample or an old one."""
    site = localizer.site
    wanted = dict.fromkeys(
        (role, area)
        for campaign in site.campaigns
        for role in campaign.roles
        for area in site.areas_of(campaign, localizer.today)
    )
    for role in site.contacts.roles:
        areas = [area for name, area in wanted if name == role.id]
        found = {area: site.contacts_in(area, role.id, localizer.today) for area in areas}
        groups = {
            "coverage_no_contact": [c for c in areas if not found[c]],
            "coverage_sample_contact": [c for c in areas if any(one.sample for one in found[c])],
            "coverage_old_contact": [
                c
                for c in areas
                if any(
                    _is_old(one.revised or site.contacts.as_of, localizer.today, CONTACT_DAYS)
                    for one in found[c]
                )
            ],
        }
        for word, some in groups.items():
            if some:
                which = _names(localizer, some) if len(some) < len(areas) else localizer.word("coverage_all")
                yield localizer.word(word, role=localizer.say(role.name).text, areas=which)
        yield from _ending(localizer, role, [area for area in areas if found[area]])


def _ending(localizer: Localizer, role: Role, areas: Iterable[Area]) -> Iterator[str]:
    """Areas where nobody will answer from a day on, as far as the list says."""
    site = localizer.site
    days = sorted(day for day in site.change_days() if day > localizer.today)
    ending: dict[date, list[Area]] = {}
    for area in areas:
        its_own = (day for day in days if day <= (area.valid_to or day))
        if day := next((day for day in its_own if not site.contacts_in(area, role.id, day)), None):
            ending.setdefault(day, []).append(area)
    for day, some in sorted(ending.items()):
        said = {"role": localizer.say(role.name).text, "areas": _names(localizer, some)}
        yield localizer.word("coverage_contact_ends", day=localizer.day(day), **said)


def _dates(localizer: Localizer) -> Iterator[str]:
    """What was not looked at for too long, or never filled in."""
    site, today = localizer.site, localizer.today
    if site.statistics and _is_old(site.statistics[0].report.as_of, today, FIGURE_DAYS):
        yield localizer.word("coverage_old_figures", day=localizer.day(site.statistics[0].report.as_of))
    if _is_old(site.contacts.as_of, today, CONTACT_DAYS):
        yield localizer.word("coverage_old_list", day=localizer.day(site.contacts.as_of))
    for campaign in site.campaigns:
        if campaign.review < today:
            title = localizer.say(campaign.title).text
            yield localizer.word("coverage_review", campaign=title, day=localizer.day(campaign.review))
    unknown = [c for c in site.areas if c.is_valid_on(today) and site.is_hard(c, today) is None]
    if unknown:
        yield localizer.word("coverage_no_class", areas=localizer.count_areas(len(unknown)))


def _is_old(day: date, today: date, days: int) -> bool:
    return day < today - timedelta(days=days)


def _names(localizer: Localizer, areas: Iterable[Area]) -> str:
    return ", ".join(localizer.area(area) for area in areas)


def _count(localizer: Localizer, count: int) -> str:
    return localizer.formats.format_count(count)
