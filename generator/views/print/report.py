"""An area's report: one A4 page for a meeting, with figures against the standards, last year, whom to ask.

It says what the page of figures says, of one area: only protected rates and verdicts judged from them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time

from generator.model.area import Area
from generator.model.contact import Contact
from generator.model.judging import Verdict
from generator.model.statistics import Statistics, Visibility
from generator.views.base.file_links import has_report
from generator.views.base.guidance import say_source
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.print.report_rows import UNVERIFIED, Rates, Readings, ReportGroup, build_groups
from generator.views.print.report_verdicts import ReportVerdict, VerdictWriter
from generator.views.statistics.outcomes import OUTCOME_WORDS, judge_areas
from generator.views.statistics.periods import name_period
from generator.views.statistics.trend import list_readings


@dataclass(frozen=True, slots=True)
class ReportTally:
    """How many standards came out one way."""

    outcome: str
    count: str
    label: str


@dataclass(frozen=True, slots=True)
class ReportContact:
    """A desk to ask."""

    name: Phrase
    phones: tuple[str, ...]
    place: Phrase
    hours: Phrase
    sample: str
    """The mark of a sample contact; empty for a real one."""


@dataclass(frozen=True, slots=True)
class ReportView:
    """One area's page, in one language. Words only; numbers but for drawing are written out."""

    path: str
    area_code: str
    locale: str
    document_title: str
    agency: Phrase | None
    """None where the unit below is all there is."""
    unit: Phrase
    heading: str
    area: str
    season: str
    as_of: str
    sample: str
    """The mark of sample figures; empty for real ones."""
    sample_notice: str
    is_hard: bool | None
    """Whether the area is hard; None where that is not known."""
    has_classes: bool
    """Whether something else is asked of hard areas: then each minimum stands twice."""
    heads: Mapping[str, str]
    """What stands over the columns, by column."""
    groups: tuple[ReportGroup, ...]
    legend: str
    verdicts_heading: str
    tallies: tuple[ReportTally, ...]
    verdicts: tuple[ReportVerdict, ...]
    reasons_elsewhere: str
    """Stands in place of all reasons where many contacts leave no room for them."""
    contacts_heading: str
    contacts: tuple[ReportContact, ...]
    notes: tuple[Phrase, ...]
    page_label: str
    page_address: str
    stamp: int
    """The date of the file, in Unix seconds: the day of the figures, so that it is the same on any day."""


def build_reports(localizers: tuple[Localizer, ...]) -> list[ReportView]:
    """A report for each area and language; none without figures."""
    years = localizers[0].site.statistics[:2]
    if not years:
        return []
    judged = [
        {c.identity: verdicts for c, verdicts in judge_areas(localizer, years[0])} for localizer in localizers
    ]
    return [
        _Builder(localizer, area, years).build(verdicts[area.identity])
        for area in localizers[0].site.reached_areas(localizers[0].today)
        if has_report(localizers[0], area)
        for localizer, verdicts in zip(localizers, judged, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class _Builder:
    """Says the newest of the `years` of one area in one language, beside the one before it."""

    localizer: Localizer
    area: Area
    years: tuple[Statistics, ...]

    @property
    def statistics(self) -> Statistics:
        return self.years[0]

    @property
    def now(self) -> Rates:
        return self.statistics.rates(self.area.code)

    @property
    def before(self) -> Readings | None:
        """None where there is no period before."""
        if len(self.years) == 1:
            return None
        indicators = self.statistics.indicators
        return {one.id: list_readings(self.localizer, self.area, one)[1] for one in indicators}

    def build(self, verdicts: Mapping[str, Verdict]) -> ReportView:
        localizer, area, report = self.localizer, self.area, self.statistics.report
        name, season = localizer.area(area), name_period(localizer, self.statistics)
        figures = localizer.printed(localizer.links.section("statistics", localizer.locale))
        groups = build_groups(localizer, self.statistics, self.now, self.before)
        contacts = self.contacts()
        is_sample = any(year.report.sample for year in self.years)
        return ReportView(
            path=localizer.links.report(area, localizer.locale),
            area_code=area.code,
            locale=localizer.locale,
            document_title=localizer.word("report_document_title", area=name, season=season),
            agency=localizer.say(localizer.site.authority.name) if localizer.site.authority.unit else None,
            unit=localizer.say(localizer.site.authority.responsible),
            heading=localizer.word("report_heading"),
            area=name,
            season=localizer.word("statistics_caption", season=season),
            as_of=localizer.word("statistics_as_of", day=localizer.day(report.as_of)),
            sample=localizer.word("report_sample") if is_sample else "",
            sample_notice=localizer.word("sample_notice")
            if is_sample or any(c.sample for c in contacts)
            else "",
            is_hard=localizer.site.is_hard(area, report.as_of),
            has_classes=localizer.site.distinguishes_classes,
            heads=self.heads(),
            groups=groups,
            legend=self.legend(),
            verdicts_heading=localizer.word("verdicts_heading"),
            tallies=self.tallies(verdicts),
            verdicts=tuple(self.verdicts(groups, verdicts)),
            reasons_elsewhere=localizer.word("report_reasons_elsewhere", address=figures),
            contacts_heading=localizer.word("report_contacts"),
            contacts=contacts,
            notes=tuple(self.notes()),
            page_label=localizer.word("report_page"),
            page_address=localizer.printed(localizer.links.area(area, localizer.locale)),
            stamp=int(datetime.combine(report.as_of, time(), UTC).timestamp()),
        )

    def legend(self) -> str:
        """How to read bars and changes, and minimums where there are any."""
        site = self.localizer.site
        ticks = "report_legend_minimums" if site.distinguishes_classes else "report_legend_minimum"
        divided = [indicator.denominator is not None for indicator in self.statistics.indicators]
        change = "report_legend_change" if all(divided) else "report_legend_change_counts"
        bar = ("report_legend_bar",) if any(divided) else ()
        keys = (*bar, *((ticks,) if site.standards else ()), change)
        return " ".join(map(self.localizer.word, keys))

    def verdicts(
        self, groups: tuple[ReportGroup, ...], verdicts: Mapping[str, Verdict]
    ) -> Iterator[ReportVerdict]:
        """Every standard, with the rates as in the table above."""
        if self.localizer.site.standards:
            writer = VerdictWriter(self.localizer, self.area, groups, self.localizer.site.standards)
            yield from map(writer.describe, verdicts.values())

    def heads(self) -> dict[str, str]:
        """What stands over each column."""
        word = self.localizer.word
        return {
            "indicator": word("report_indicator"),
            "now": self.statistics.season,
            "before": self.years[1].season if len(self.years) > 1 else "",
            "change": word("report_change"),
            "minimum": word("report_minimum"),
            "ordinary": word("report_ordinary"),
            "hard": word("report_hard"),
        }

    def tallies(self, verdicts: Mapping[str, Verdict]) -> tuple[ReportTally, ...]:
        """How many standards are reached, not reached, undecided: all three, even where one is none.

        Nothing where there are no standards.
        """
        outcomes = [verdict.outcome for verdict in verdicts.values()]
        if not outcomes:
            return ()
        return tuple(
            ReportTally(
                o.value, self.localizer.formats.format_count(outcomes.count(o)), self.localizer.word(word)
            )
            for o, word in OUTCOME_WORDS.items()
        )

    def contacts(self) -> tuple[ReportContact, ...]:
        """Every desk of the area, in the order of their roles."""
        site, today = self.localizer.site, self.localizer.today
        desks = [c for role in site.contacts.roles for c in site.contacts_in(self.area, role.id, today)]
        return tuple(dict.fromkeys(self.contact(desk) for desk in desks))

    def contact(self, contact: Contact) -> ReportContact:
        """A desk to ask."""
        return ReportContact(
            name=self.localizer.say(contact.name),
            phones=tuple(map(self.localizer.number, contact.phones)),
            place=self.localizer.say(contact.place),
            hours=self.localizer.say(contact.hours),
            sample=self.localizer.word("sample_mark") if contact.sample else "",
        )

    def notes(self) -> Iterator[Phrase]:
        """How to read the sheet: what a verdict is worth, what is hidden and why, where it all comes from."""
        localizer, standards = self.localizer, self.localizer.site.standards
        if standards:
            yield Phrase(localizer.word("report_note_recognition"))
        parts = next((reading.parts for reading in (self.before or {}).values() if reading.parts), ())
        if parts:
            names = localizer.formats.format_list(map(localizer.area, parts))
            yield Phrase(localizer.word("report_note_added_up", season=self.years[1].season, areas=names))
        if self.is_anything_hidden():
            most = localizer.formats.format_count(max(year.hide_below for year in self.years) - 1)
            yield Phrase(localizer.word("report_note_hidden", most=most))
        if not all(c.verified for standard in localizer.site.all_standards() for c in standard.criteria):
            yield Phrase(f"{UNVERIFIED} {localizer.word('verdicts_note_unverified')}")
        if localizer.site.is_hard(self.area, self.statistics.report.as_of) is None:
            yield Phrase(localizer.word("report_class"))
        sources = {"report_source_figures": self.statistics.report.source}
        if standards:
            sources["report_source_standards"] = standards.source
        for label, source in sources.items():
            said = say_source(localizer, source).text
            yield Phrase(localizer.word(label, source=said.text), said.lang)

    def is_anything_hidden(self) -> bool:
        """Whether a figure of this sheet is hidden, so that nobody can be recognised."""
        earlier = [reading.rate for reading in (self.before or {}).values() if reading.rate]
        return any(rate.visibility is Visibility.HIDDEN for rate in (*self.now.values(), *earlier))
