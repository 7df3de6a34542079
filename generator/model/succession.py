"""Which area stands where another stood: communes are merged, divided, renamed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from generator.model.area import Area

DAY: Final = timedelta(days=1)

Identity = tuple[str, date]


@dataclass(frozen=True, slots=True)
class Heir:
    """An area that took the place of another, or of a part of it."""

    area: Area
    share: Decimal | None = None
    """How much of the other became part of it; None where it is all of it, or not known."""


@dataclass(frozen=True, slots=True)
class Succession:
    """The way from each area to those that took its place, and back.

    There is no circle: an heir exists on the day after the last of the other, and so ends later.
    """

    heirs_by_area: Mapping[Identity, tuple[Heir, ...]] = field(default_factory=dict)
    origins_by_area: Mapping[Identity, tuple[Area, ...]] = field(default_factory=dict)

    def heirs(self, area: Area) -> tuple[Heir, ...]:
        """What took its place on the day after its last; none while it lasts, or where nobody knows."""
        return self.heirs_by_area.get(area.identity, ())

    def origins(self, area: Area) -> tuple[Area, ...]:
        """Those whose place, or a part of it, it took at once; they may have ended on different days."""
        return self.origins_by_area.get(area.identity, ())

    def on(self, area: Area, day: date) -> tuple[Area, ...]:
        """The areas that stand on a day where `area` stood, through as many reforms as there were.

        Itself while it lasts; none before it existed, and where a place has ended without an heir.
        """
        if area.valid_to is None or day <= area.valid_to:
            return (area,) if area.is_valid_on(day) else ()
        return _distinct(one for heir in self.heirs(area) for one in self.on(heir.area, day))

    def later(self, area: Area) -> tuple[Area, ...]:
        """Every area that ever takes its place, the nearest first."""
        return _walk(area, lambda one: [heir.area for heir in self.heirs(one)])

    def earlier(self, area: Area) -> tuple[Area, ...]:
        """Every area whose place, or a part of it, it ever took, the nearest first."""
        return _walk(area, self.origins)

    def before(self, area: Area, day: date) -> tuple[Area, ...]:
        """The areas of a day that have become `area`, or a part of it; itself where it existed."""
        return tuple(one for one in (area, *self.earlier(area)) if one.is_valid_on(day))


def trace(areas: Sequence[Area]) -> Succession:
    """The succession of these areas, as each says its successors.

    Where it names none, the area that has its code from the next day on.
    """
    by_code: dict[str, list[Area]] = {}
    for area in areas:
        by_code.setdefault(area.code, []).append(area)
    heirs: dict[Identity, tuple[Heir, ...]] = {}
    origins: dict[Identity, list[Area]] = {}
    for area in areas:
        if area.valid_to and area.valid_to < date.max:
            heirs[area.identity] = tuple(_find_heirs(area, area.valid_to + DAY, by_code))
            for heir in heirs[area.identity]:
                origins.setdefault(heir.area.identity, []).append(area)
    return Succession(heirs, {identity: _distinct(found) for identity, found in origins.items()})


def _find_heirs(area: Area, day: date, by_code: Mapping[str, Sequence[Area]]) -> Iterable[Heir]:
    named = [(one.area, one.share) for one in area.successors] or [(area.code, None)]
    for code, share in named:
        yield from (Heir(one, share) for one in by_code.get(code, ()) if one.is_valid_on(day))


def _walk(area: Area, step: Callable[[Area], Iterable[Area]]) -> tuple[Area, ...]:
    found: dict[Identity, Area] = {}
    waiting = [*step(area)]
    while waiting:
        one = waiting.pop(0)
        if one.identity not in found:
            found[one.identity] = one
            waiting += step(one)
    return tuple(found.values())


def _distinct(areas: Iterable[Area]) -> tuple[Area, ...]:
    return tuple({one.identity: one for one in areas}.values())
