"""The standards of Decree 20/2014/NĐ-CP: what an area must reach, and how many of them a district needs."""

from generator.model.guidance import Source
from generator.model.localized import LocalizedText
from generator.model.marks import IndicatorId, StandardId
from generator.model.schema import AtLeastOne, Flag, Identifier, Model, NoRepeats, Percent, Text


class Criterion(Model):
    """One rate that must reach a minimum. "All of them" is a minimum of 100."""

    indicator: IndicatorId
    minimum: Percent
    indicator_hard: IndicatorId | None = None
    """Measured instead in an area in special difficulty: literacy lowers the age range, not the rate."""
    minimum_hard: Percent | None = None
    """Lower minimum for an area in special difficulty; None where the decree gives none."""
    verified: Flag
    """False: not read in the text of the decree; shown with "chưa kiểm chứng"."""

    @property
    def distinguishes_classes(self) -> bool:
        """Whether something else is asked of areas in special difficulty than of the others."""
        return (self.indicator_for(is_hard=True), self.minimum_for(is_hard=True)) != (
            self.indicator,
            self.minimum,
        )

    @property
    def measures_classes_apart(self) -> bool:
        """Whether areas in special difficulty are measured by another indicator than the others."""
        return self.indicator_for(is_hard=True) != self.indicator

    def indicator_for(self, *, is_hard: bool) -> str:
        """What is measured in an ordinary area, or in one in special difficulty."""
        return self.indicator_hard if is_hard and self.indicator_hard else self.indicator

    def minimum_for(self, *, is_hard: bool) -> int:
        """Per cent that an ordinary area, or one in special difficulty, must reach."""
        return self.minimum_hard if is_hard and self.minimum_hard is not None else self.minimum


class DistrictShare(Model):
    """How many of its areas, in per cent, must reach a standard before the district does."""

    areas: Percent
    verified: Flag


class Standard(Model):
    """One level of one standard."""

    id: Identifier
    name: LocalizedText
    article: Text
    """Of the decree: "9"."""
    requires: NoRepeats[StandardId] = ()
    """Standards the area must have reached first."""
    criteria: AtLeastOne[Criterion]
    district: DistrictShare | None = None
    """None where the share was not found: then nothing is said of the district."""


class Standards(Model):
    """The whole of ``standards.yaml``."""

    source: Source
    standards: AtLeastOne[Standard]

    def find(self, standard_id: str) -> Standard:
        """The standard with this id, which there is."""
        return next(standard for standard in self.standards if standard.id == standard_id)

    def are_minimums_verified(self, standard: Standard) -> bool:
        """Whether every minimum that a verdict on `standard` rests on was read in the decree.

        So too those of the standards it requires.
        """
        return all(criterion.verified for criterion in standard.criteria) and all(
            self.are_minimums_verified(self.find(required)) for required in standard.requires
        )
