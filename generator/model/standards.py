"""Standards: what an area must reach, and how many of its areas the whole needs."""

from generator.model.guidance import Source
from generator.model.localized import LocalizedText
from generator.model.marks import IndicatorId, StandardId
from generator.model.schema import AtLeastOne, Flag, Identifier, Model, NoRepeats, Percent, Text


class AreaClass(Model):
    """A class of areas, as in the column `difficulty`; of `hard` ones something else is asked."""

    id: Text
    hard: Flag = False


class Criterion(Model):
    """One rate that must reach a minimum. "All of them" is a minimum of 100."""

    indicator: IndicatorId
    minimum: Percent
    indicator_hard: IndicatorId | None = None
    """Measured instead in a hard area: literacy lowers the age range, not the rate."""
    minimum_hard: Percent | None = None
    """Lower minimum for a hard area; None where there is none."""
    verified: Flag
    """False: not read in the text of the source; shown as "not verified"."""

    @property
    def distinguishes_classes(self) -> bool:
        """Whether something else is asked of hard areas than of the others."""
        return (self.indicator_for(is_hard=True), self.minimum_for(is_hard=True)) != (
            self.indicator,
            self.minimum,
        )

    @property
    def measures_classes_apart(self) -> bool:
        """Whether hard areas are measured by another indicator than the others."""
        return self.indicator_for(is_hard=True) != self.indicator

    def indicator_for(self, *, is_hard: bool) -> str:
        """What is measured in an ordinary area, or in a hard one."""
        return self.indicator_hard if is_hard and self.indicator_hard else self.indicator

    def minimum_for(self, *, is_hard: bool) -> int:
        """Per cent that an ordinary area, or a hard one, must reach."""
        return self.minimum_hard if is_hard and self.minimum_hard is not None else self.minimum


class WholeShare(Model):
    """How many of its areas, in per cent, must reach a standard before they do as a whole."""

    areas: Percent
    verified: Flag


class Standard(Model):
    """One level of one standard."""

    id: Identifier
    name: LocalizedText
    article: Text | None = None
    """Of the source: "9". None where it has no articles, such as a plan or a target of the WHO."""
    requires: NoRepeats[StandardId] = ()
    """Standards the area must have reached first."""
    criteria: AtLeastOne[Criterion]
    whole: WholeShare | None = None
    """None where the share was not found: then nothing is said of the whole."""


class Standards(Model):
    """The whole of ``standards.yaml``."""

    source: Source
    classes: tuple[AreaClass, ...] = ()
    """Left out where the same is asked of all areas."""
    standards: AtLeastOne[Standard]

    @property
    def distinguish_classes(self) -> bool:
        """Whether something else is asked of hard areas anywhere."""
        return any(one.distinguishes_classes for standard in self.standards for one in standard.criteria)

    def is_hard(self, difficulty: str | None) -> bool | None:
        """Whether areas of this class are hard; None where the class is not known, and it matters."""
        if not self.distinguish_classes:
            return False
        return None if difficulty is None else any(c.hard for c in self.classes if c.id == difficulty)

    def find(self, standard_id: str) -> Standard:
        """The standard with this id, which there is."""
        return next(standard for standard in self.standards if standard.id == standard_id)

    def are_minimums_verified(self, standard: Standard) -> bool:
        """Whether every minimum that a verdict on `standard` rests on was read in their source.

        So too those of the standards it requires.
        """
        return all(criterion.verified for criterion in standard.criteria) and all(
            self.are_minimums_verified(self.find(required)) for required in standard.requires
        )
