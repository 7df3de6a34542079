"""The standards on an area's report: reached or not, and in a few words why not."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.model.area import Area
from generator.model.judging import Finding, Outcome, Verdict
from generator.model.standards import Standards
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.print.report_rows import UNVERIFIED, ReportGroup, ReportRow
from generator.views.statistics.outcomes import OUTCOME_WORDS, asked_of, is_never_all

REASON_LENGTH: Final = 85
"""Characters of reasons beside one standard: two lines. The page of figures has them all."""


@dataclass(frozen=True, slots=True)
class ReportVerdict:
    """One standard: reached or not, and in short why not."""

    name: Phrase
    outcome: str
    """"reached", "not-reached" or "cannot-be-said"."""
    verdict: str
    mark: str
    """Stands after the name of a standard with a minimum that is not verified."""
    reasons: tuple[Phrase, ...]
    more: str
    """How many reasons there is no room for; empty for none."""


@dataclass(frozen=True, slots=True)
class VerdictWriter:
    """Says the verdicts on one area; rates are named as in the `groups` of the table above them."""

    localizer: Localizer
    area: Area
    groups: tuple[ReportGroup, ...]
    standards: Standards

    def describe(self, verdict: Verdict) -> ReportVerdict:
        """One standard, with as many reasons as two lines hold."""
        standard = self.standards.find(verdict.standard)
        reasons = () if verdict.outcome is Outcome.REACHED else tuple(self.reasons(verdict))
        room, kept = REASON_LENGTH, 0
        while kept < len(reasons) and (kept == 0 or len(reasons[kept].text) <= room):
            room -= len(reasons[kept].text) + 1
            kept += 1
        left = len(reasons) - kept
        return ReportVerdict(
            name=self.localizer.say(standard.name),
            outcome=verdict.outcome.value,
            verdict=self.localizer.word(OUTCOME_WORDS[verdict.outcome]),
            mark="" if self.standards.are_minimums_verified(standard) else UNVERIFIED,
            reasons=reasons[:kept],
            more=self.localizer.word("report_more", count=str(left)) if left else "",
        )

    def reasons(self, verdict: Verdict) -> Iterator[Phrase]:
        """What keeps a standard from being reached, in fewer words than on the page of figures."""
        if verdict.is_class_missing:
            yield Phrase(self.localizer.word("report_reason_class"))
        for finding in verdict.findings:
            yield self.reason(finding)
        for name, outcome in verdict.requires:
            if outcome is not Outcome.REACHED:
                standard = self.localizer.say(self.standards.find(name).name)
                yield Phrase(
                    self.localizer.word("report_reason_requires", standard=standard.text), standard.lang
                )

    def reason(self, finding: Finding) -> Phrase:
        """One criterion; the rate stands as in the table above."""
        row = next((row for row in self.rows() if row.indicator == finding.indicator), None)
        name = row.name if row else Phrase(finding.indicator)
        key = "report_reason_below"
        if finding.low is None:
            key = "report_reason_silent"
        elif finding.doubt:
            key = "report_reason_between"
        elif is_never_all(finding):
            key = "report_reason_not_all"
        value = row.now.value if row else self.localizer.word("report_not_in_table")
        needed = self.needed(finding)
        return Phrase(self.localizer.word(key, indicator=name.text, value=value, needed=needed), name.lang)

    def needed(self, finding: Finding) -> str:
        """The minimum, and of whom it is asked where the area's class is not known."""
        minimum = self.localizer.formats.format_rate(finding.minimum, 100)
        mark = "" if finding.criterion.verified else UNVERIFIED
        site = self.localizer.site
        is_hard = site.is_hard(self.area, site.statistics[0].report.as_of)
        asked = asked_of(finding, is_class_known=is_hard is not None)
        return self.localizer.word(f"report_needed_{asked}", minimum=f"{minimum}{mark}")

    def rows(self) -> Iterator[ReportRow]:
        """All rows of the table."""
        return (row for group in self.groups for row in group.rows)
