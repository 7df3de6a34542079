"""The periods of which a project has figures."""

from dataclasses import dataclass

from generator.loading.project import ProjectRecords, Year
from generator.model.statistics import Report, newest_first
from generator.validation.parts import Parts


@dataclass(frozen=True, slots=True)
class Period:
    """A table of figures, and the report beside it."""

    year: Year
    report: Report

    @property
    def season(self) -> str:
        """What people call it."""
        return self.report.season or self.year.name

    def is_called(self, text: str) -> bool:
        """Whether somebody means this one, by its name or that of its files."""
        return text in {self.season, self.year.name}


def list_periods(records: ProjectRecords, parts: Parts) -> list[Period]:
    """Those whose report could be read, the newest first."""
    reports = {one.record.stem: one.model for one in parts.of(Report)}
    years = {year.name: year for year in records.years}
    return [Period(years[name], reports[name]) for name in newest_first(reports) if name in years]
