"""A commune's report: one A4 page for a meeting, with figures against the standards, last year, whom to ask.

It says what the page of figures says, of one commune: only protected rates and verdicts judged from them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time

from generator.locales import format_count
from generator.model.commune import Commune
from generator.model.contact import Contact
from generator.model.judging import Verdict
from generator.model.statistics import Statistics, Visibility
from generator.views.pages import FileLink
from generator.views.phrases import Phrase
from generator.views.print_files import PrintFiles
from generator.views.report_rows import UNVERIFIED, Rates, ReportGroup, build_groups
from generator.views.report_verdicts import ReportVerdict, VerdictTeller
from generator.views.verdicts import OUTCOME_WORDS, judge_communes
from generator.views.voice import Voice


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
    """The mark of a made-up contact; empty for a real one."""


@dataclass(frozen=True, slots=True)
class ReportView:
    """One commune's page, in one language. Words only; numbers but for drawing are written out."""

    path: str
    commune_code: str
    locale: str
    document_title: str
    agency: Phrase
    unit: Phrase
    heading: str
    commune: str
    school_year: str
    as_of: str
    sample: str
    """The mark of made-up figures; empty for real ones."""
    sample_notice: str
    is_hard: bool | None
    """Whether the commune is in special difficulty; None where that is not known."""
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
    """The date the file bears, Unix seconds: the day of the figures, so that it is the same on any day."""


def build_reports(voices: tuple[Voice, ...]) -> list[ReportView]:
    """A report for each commune and language; none without figures."""
    years = voices[0].site.statistics[:2]
    if not years:
        return []
    tables = [(year, {row.commune: row.rates for row in year.communes}) for year in years]
    judged = [{c.identity: verdicts for c, verdicts in judge_communes(voice, years[0])} for voice in voices]
    return [
        _Builder(voice, commune, years, *_rates(commune, tables)).build(verdicts[commune.identity])
        for commune in voices[0].site.shown_communes()
        if has_report(voices[0], commune)
        for voice, verdicts in zip(voices, judged, strict=True)
    ]


def _rates(
    commune: Commune, tables: Iterable[tuple[Statistics, Mapping[str, Rates]]]
) -> tuple[Rates, Rates | None]:
    """The commune's rates of this year and the last; none where a year knew no such commune."""
    found = [t.get(commune.code, {}) if commune.is_valid_on(y.report.as_of) else {} for y, t in tables]
    return found[0], found[1] if len(found) > 1 else None


def build_report_link(
    voice: Voice, here: str, commune: Commune, sizes: Mapping[str, int] | None = None
) -> FileLink | None:
    """The report in the page's language, linked from the page at `here`; None where there is none.

    `sizes` are in bytes by path. A commune that the newest figures do not know has no report.
    """
    if not has_report(voice, commune):
        return None
    label = Phrase(voice.word("report_label", commune=voice.commune(commune)))
    path = voice.links.report(commune, voice.locale)
    return PrintFiles(voice, here, sizes or {}).file(path, label, voice.locale)


def has_report(voice: Voice, commune: Commune) -> bool:
    """Whether a commune has a report: it is shown, and there was such a commune on the day of the figures."""
    years = voice.site.statistics
    is_shown = any(campaign.reaches(commune) for campaign in voice.site.campaigns)
    return bool(years) and commune.is_valid_on(years[0].report.as_of) and is_shown


@dataclass(frozen=True, slots=True)
class _Builder:
    """Says the newest of the `years` of one commune in one language, beside the one before it."""

    voice: Voice
    commune: Commune
    years: tuple[Statistics, ...]
    now: Rates
    before: Rates | None

    @property
    def statistics(self) -> Statistics:
        return self.years[0]

    def build(self, verdicts: Mapping[str, Verdict]) -> ReportView:
        voice, commune, report = self.voice, self.commune, self.statistics.report
        name, year = voice.commune(commune), self.statistics.school_year
        figures = voice.links.printed(voice.links.section("statistics", voice.locale))
        groups = build_groups(voice, self.statistics, self.now, self.before)
        teller = VerdictTeller(voice, commune, groups)
        contacts = self.contacts()
        is_sample = any(year.report.sample for year in self.years)
        return ReportView(
            path=voice.links.report(commune, voice.locale),
            commune_code=commune.code,
            locale=voice.locale,
            document_title=voice.word("report_document_title", commune=name, year=year),
            agency=voice.say(voice.site.authority.name),
            unit=voice.say(voice.site.authority.unit),
            heading=voice.word("report_heading"),
            commune=name,
            school_year=voice.word("statistics_caption", year=year),
            as_of=voice.word("statistics_as_of", day=voice.day(report.as_of)),
            sample=voice.word("report_sample") if is_sample else "",
            sample_notice=voice.word("sample_notice") if is_sample or any(c.sample for c in contacts) else "",
            is_hard=commune.is_hard,
            heads=self.heads(),
            groups=groups,
            legend=voice.word("report_legend"),
            verdicts_heading=voice.word("verdicts_heading"),
            tallies=self.tallies(verdicts),
            verdicts=tuple(teller.tell(verdict) for verdict in verdicts.values()),
            reasons_elsewhere=voice.word("report_reasons_elsewhere", address=figures),
            contacts_heading=voice.word("report_contacts"),
            contacts=contacts,
            notes=tuple(self.notes()),
            page_label=voice.word("report_page"),
            page_address=voice.links.printed(voice.links.commune(commune, voice.locale)),
            stamp=int(datetime.combine(report.as_of, time(), UTC).timestamp()),
        )

    def heads(self) -> dict[str, str]:
        """What stands over each column."""
        word = self.voice.word
        return {
            "indicator": word("report_indicator"),
            "now": self.statistics.school_year,
            "before": self.years[1].school_year if len(self.years) > 1 else "",
            "change": word("report_change"),
            "minimum": word("report_minimum"),
            "ordinary": word("report_ordinary"),
            "hard": word("report_hard"),
        }

    def tallies(self, verdicts: Mapping[str, Verdict]) -> tuple[ReportTally, ...]:
        """How many standards are reached, not reached, undecided: all three, even where one is none."""
        outcomes = [verdict.outcome for verdict in verdicts.values()]
        return tuple(
            ReportTally(o.value, format_count(outcomes.count(o), self.voice.locale), self.voice.word(word))
            for o, word in OUTCOME_WORDS.items()
        )

    def contacts(self) -> tuple[ReportContact, ...]:
        """Every desk of the commune, in the order of their roles."""
        site = self.voice.site
        desks = [c for role in site.contacts.roles for c in site.contacts_in(self.commune, role.id)]
        return tuple(dict.fromkeys(self.contact(desk) for desk in desks))

    def contact(self, contact: Contact) -> ReportContact:
        """A desk to ask."""
        return ReportContact(
            name=self.voice.say(contact.name),
            phones=tuple(map(self.voice.number, contact.phones)),
            place=self.voice.say(contact.place),
            hours=self.voice.say(contact.hours),
            sample=self.voice.word("sample_mark") if contact.sample else "",
        )

    def notes(self) -> Iterator[Phrase]:
        """How to read the sheet: what a verdict is worth, what is hidden and why, where it all comes from."""
        voice, standards = self.voice, self.voice.site.standards
        yield Phrase(voice.word("report_note_recognition"))
        if self.is_anything_hidden():
            most = format_count(max(year.hide_below for year in self.years) - 1, voice.locale)
            yield Phrase(voice.word("report_note_hidden", most=most))
        if not all(c.verified for standard in standards.standards for c in standard.criteria):
            yield Phrase(f"{UNVERIFIED} {voice.word('verdicts_note_unverified')}")
        if self.commune.difficulty is None:
            yield Phrase(voice.word("report_class"))
        for label, source in (
            ("report_source_figures", self.statistics.report.source),
            ("report_source_standards", standards.source),
        ):
            said = voice.source(source).text
            yield Phrase(voice.word(label, source=said.text), said.lang)

    def is_anything_hidden(self) -> bool:
        """Whether a figure of this sheet is hidden to protect children."""
        return any(
            r.visibility is Visibility.HIDDEN for r in (*self.now.values(), *(self.before or {}).values())
        )
