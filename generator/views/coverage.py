"""The coverage board of the centre: who has not reported, whose contact is missing, what is out of date."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.locales import format_count
from generator.model.commune import Commune
from generator.model.statistics import Statistics, Visibility
from generator.views.rates import communes_of
from generator.views.statistics_page import build_title
from generator.views.voice import Voice

CONTACT_DAYS = 365
"""A contact is checked every year."""

FIGURE_DAYS = 396
"""Thirteen months: a year, and one to gather the next figures."""


@dataclass(frozen=True, slots=True)
class BoardSection:
    """One group of things to do, a sentence each; an empty one says that all is well."""

    heading: str
    lines: tuple[str, ...]


def build_coverage(voice: Voice) -> tuple[BoardSection, ...]:
    """The board as of the voice's day."""
    years = voice.site.statistics
    figures = _figures(voice, years[0]) if years else [voice.word("statistics_none")]
    return tuple(
        BoardSection(voice.word(heading), tuple(lines) or (voice.word("coverage_nothing"),))
        for heading, lines in (
            ("coverage_figures", figures),
            ("coverage_contacts", tell_contacts(voice)),
            ("coverage_dates", _dates(voice)),
        )
    )


def _figures(voice: Voice, year: Statistics) -> Iterator[str]:
    """Who has sent nothing, and who not everything."""
    yield f"{build_title(voice, year)}."
    missing = {
        commune: [
            i for i in year.indicators if year.rate(commune, i.id).visibility is Visibility.NOT_REPORTED
        ]
        for commune in communes_of(voice, year)
    }
    silent = [commune for commune, lacking in missing.items() if len(lacking) == len(year.indicators)]
    if silent:
        yield voice.word("coverage_silent", communes=_names(voice, silent))
    for commune, lacking in missing.items():
        if lacking and commune not in silent:
            names = "; ".join(voice.say(indicator.name).text for indicator in lacking)
            yield voice.word(
                "coverage_partial",
                commune=voice.commune(commune),
                count=_count(voice, len(lacking)),
                total=_count(voice, len(year.indicators)),
                indicators=names,
            )


def tell_contacts(voice: Voice) -> Iterator[str]:
    """For each role a campaign calls on: communes without a contact, with a made-up or an old one."""
    site = voice.site
    wanted = dict.fromkeys(
        (campaign.contact_role, commune)
        for campaign in site.campaigns
        for commune in site.communes_of(campaign)
    )
    for role in site.contacts.roles:
        communes = [commune for name, commune in wanted if name == role.id]
        found = {commune: site.contacts_in(commune, role.id) for commune in communes}
        groups = {
            "coverage_no_contact": [c for c in communes if not found[c]],
            "coverage_sample_contact": [c for c in communes if any(one.sample for one in found[c])],
            "coverage_old_contact": [
                c
                for c in communes
                if any(
                    _is_old(one.revised or site.contacts.as_of, voice.today, CONTACT_DAYS) for one in found[c]
                )
            ],
        }
        for word, some in groups.items():
            if some:
                which = _names(voice, some) if len(some) < len(communes) else voice.word("coverage_all")
                yield voice.word(word, role=voice.say(role.name).text, communes=which)


def _dates(voice: Voice) -> Iterator[str]:
    """What was not looked at for too long, or never filled in."""
    site, today = voice.site, voice.today
    if site.statistics and _is_old(site.statistics[0].report.as_of, today, FIGURE_DAYS):
        yield voice.word("coverage_old_figures", day=voice.day(site.statistics[0].report.as_of))
    if _is_old(site.contacts.as_of, today, CONTACT_DAYS):
        yield voice.word("coverage_old_list", day=voice.day(site.contacts.as_of))
    for campaign in site.campaigns:
        if campaign.review < today:
            title = voice.say(campaign.title).text
            yield voice.word("coverage_review", campaign=title, day=voice.day(campaign.review))
    unknown = [c for c in site.communes if c.is_valid_on(today) and c.difficulty is None]
    if unknown:
        yield voice.word("coverage_no_class", communes=voice.count_communes(len(unknown)))


def _is_old(day: date, today: date, days: int) -> bool:
    return day < today - timedelta(days=days)


def _names(voice: Voice, communes: Iterable[Commune]) -> str:
    return ", ".join(voice.commune(commune) for commune in communes)


def _count(voice: Voice, count: int) -> str:
    return format_count(count, voice.locale)
