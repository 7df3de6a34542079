"""Areas with all that follows from their rows, and what the other files mean by a code or a name."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache

from generator.messages.problem import Problem
from generator.model.area import Area, AreaRow
from generator.model.area_codes import AreaCodes, fold_name, make_code
from generator.model.area_kinds import AreaKind
from generator.model.area_tree import LEVELS, AreaTree, plant
from generator.model.campaign import Campaign
from generator.model.days import add_days
from generator.model.fields import Fault
from generator.model.reach import Reach
from generator.model.succession import Succession, trace
from generator.validation.located import Located, locate_header, suggest
from generator.validation.tile_places import propose_places


@dataclass(frozen=True, slots=True)
class AreaIndex:
    """All areas of a project by their codes."""

    areas: tuple[Area, ...] = ()
    codes: AreaCodes = field(default_factory=AreaCodes)
    are_codes_written: bool = True
    """Whether people know areas by codes, not only by names."""
    tree: AreaTree = field(default_factory=AreaTree)
    """Which lies in which."""
    succession: Succession = field(default_factory=Succession)
    """Which took the place of which."""
    reach: Reach = field(default_factory=Reach)
    """Which areas campaigns are for."""

    def on(self, day: date) -> list[Area]:
        """The areas of one day."""
        return [area for area in self.areas if area.is_valid_on(day)]

    def reached(self, campaign: Campaign) -> Collection[Area]:
        """The areas that a campaign is for, on any of its days."""
        return self.reach.of(campaign).values()

    def on_days_of(self, campaign: Campaign) -> list[Area]:
        """The areas that exist on one of its days, whichever it is for."""
        first, last = campaign.first_day or date.min, campaign.last_day or date.max
        return [area for area in self.areas if area.exists_within(first, last)]

    def find_fault(self, code: str, day: date) -> tuple[str, dict[str, str]] | None:
        """What keeps `code` from meaning an area on `day`: a problem code and its values.

        Nothing when the areas could not be read, or their dates are wrong: that is reported already.
        """
        found = self.tree.by_code.get(code, ())
        if not self.areas or any(area.valid_to and area.valid_to < area.since for area in found):
            return None
        if not found:
            return self.describe_unknown(code, self.on(day))
        if any(area.is_valid_on(day) for area in found):
            return None
        first = found[0]
        until = f"{first.valid_from or '…'} – {first.valid_to or '…'}"
        values = {"text": code, "name": first.name.first, "day": str(day), "until": until}
        return "area-not-valid", values

    def describe_unknown(self, text: str, areas: Sequence[Area] = ()) -> tuple[str, dict[str, str]]:
        """That a text is neither code nor name of an area; perhaps one of these is meant, else any."""
        is_code = self.are_codes_written and any(map(str.isdigit, text))
        known = [area.code if is_code else area.name.first for area in areas or self.areas]
        return "unknown-area", {"text": text, **suggest(text, dict.fromkeys(known))}


def index_areas(located: Iterable[Located[Area]], codes: AreaCodes) -> AreaIndex:
    """The index of these areas, whose codes have the form of `codes`."""
    located = tuple(located)
    areas = tuple(_join([one.model for one in located]))
    written = any(one.record.text_at(("code",)) for one in located)
    tree, succession = plant(areas), trace(areas)
    reach = Reach(areas, tree, succession)
    return AreaIndex(areas, codes.of(areas), written or not areas, tree, succession, reach)


def _join(rows: Sequence[Area]) -> Iterator[Area]:
    """The areas of these rows: rows of one area, where only its class changed, are one with all classes.

    An area that took in others on the day between is another than before.
    """
    grown = {(heir.area, one.valid_to) for one in rows for heir in one.successors if heir.area != one.code}
    joined: dict[int, Area] = {}
    ends: dict[tuple[str, date], int] = {}
    for place, row in sorted(enumerate(rows), key=lambda one: one[1].since):
        end = row.code, add_days(row.since, -1)
        first = ends.get(end, place)
        if first != place and end not in grown and joined[first].goes_on_as(row):
            joined[first] = _continue(joined[first], row)
        else:
            first = place
            joined[first] = row
        if row.valid_to:
            ends[row.code, row.valid_to] = first
    return (joined[place] for place in sorted(joined))


def _continue(before: Area, row: Area) -> Area:
    classes = (*before.former_classes, (before.valid_to or date.max, before.difficulty))
    return row.model_copy(update={"valid_from": before.valid_from, "former_classes": classes})


def settle_areas(
    rows: Sequence[Located[AreaRow]], kinds: Sequence[AreaKind], codes: AreaCodes
) -> tuple[list[Located[Area]], list[Problem]]:
    """The areas of all rows, each with a code; a project that declares their form must write them."""
    by_id = {kind.id: kind for kind in kinds}
    if problems := list(_find_codeless(rows)) if codes.digits else []:
        return [], problems
    areas = [_settle(row.model, by_id) for row in rows]
    if any(area.parent for area in areas):
        oldest = {a.identity: _oldest_name(r.model, by_id) for a, r in zip(areas, rows, strict=True)}
        areas, problems = _relate(areas, rows, codes, oldest)
    if not problems and any(area.successors for area in areas):
        areas, problems = _name_successors(areas, rows, codes)
    if problems:
        return [], problems
    return [Located(area, r.record, r.path) for area, r in zip(_place(areas), rows, strict=True)], []


def _relate(
    areas: list[Area],
    rows: Sequence[Located[AreaRow]],
    codes: AreaCodes,
    oldest: Mapping[tuple[str, date], str],
) -> tuple[list[Area], list[Problem]]:
    """The same areas, `parent` a code in each; a code that is made from a name takes the names above too.

    Until they are known, the text in `parent` stands for those names. `oldest` are the names without kinds.
    """
    problems: list[Problem] = []
    known = codes.of(areas)
    for index, row in enumerate(rows):
        try:
            parent = known.find(row.model.parent) if row.model.parent else None
            areas[index] = areas[index].model_copy(update={"parent": parent})
        except Fault as fault:
            problems.append(row.problem(fault.code, ("parent",), fault.values))
    tree = plant(areas)
    around = [tree.above(area) for area in areas]
    for area, above, row in zip(areas, around, rows, strict=True):
        if len(above) == LEVELS:
            names = " → ".join(one.name.first for one in (area, *above))
            problems.append(row.problem("too-many-levels", ("parent",), {"names": names}))
    made = {
        area.code: row.model.code
        or make_code(oldest[area.identity], *(oldest[one.identity] for one in above))
        for area, above, row in zip(areas, around, rows, strict=True)
    }
    return [
        area.model_copy(update={"code": made[area.code], "parent": made.get(area.parent or "", area.parent)})
        for area in areas
    ], problems


def _name_successors(
    areas: list[Area], rows: Sequence[Located[AreaRow]], codes: AreaCodes
) -> tuple[list[Area], list[Problem]]:
    """The same areas, their successors as codes; a name means an area of the day after the last."""
    problems: list[Problem] = []
    known = cache(lambda day: codes.of(one for one in areas if day is None or one.is_valid_on(day)))

    def find(text: str, day: date | None) -> str:
        return known(day if fold_name(text) in known(day).by_name else None).find(text)

    settled = []
    for area, row in zip(areas, rows, strict=True):
        day = area.valid_to + timedelta(days=1) if area.valid_to else None
        try:
            named = {find(one.area, day): one for one in area.successors}
            successors = tuple(replace(one, area=code) for code, one in named.items())
            settled.append(area.model_copy(update={"successors": successors}))
        except Fault as fault:
            problems.append(row.problem(fault.code, ("successors",), fault.values))
    return settled, problems


def _place(areas: list[Area]) -> list[Area]:
    """Areas in places that follow from the coordinates of the lowest, if all have some and none a place."""
    uppers = {area.parent for area in areas}
    lowest = [area for area in areas if area.code not in uppers]
    points = [(a.latitude, a.longitude) for a in lowest if a.latitude is not None and a.longitude is not None]
    if len(points) < len(lowest) or any(area.row or area.column for area in areas):
        return areas
    places = dict(zip((area.identity for area in lowest), propose_places(points), strict=False))
    return [
        area.model_copy(update={"row": place[0], "column": place[1]})
        if (place := places.get(area.identity))
        else area
        for area in areas
    ]


def _find_codeless(rows: Sequence[Located[AreaRow]]) -> Iterable[Problem]:
    """Rows without a code; one problem where there is no column for it."""
    for row in rows:
        if row.record.root.entry("code") is None:
            yield Problem("missing-column", locate_header(row.record), {"field": "code"})
            return
        if row.model.code is None:
            yield row.problem("blank-field", ("code",), {"kind": "area", "field": "code"})


def _settle(row: AreaRow, kinds: Mapping[str, AreaKind]) -> Area:
    tag, name = row.name.texts[0]
    kind = kinds.get(row.kind or "")
    own_name = kind.strip(name, tag) if kind else name
    values = {field: getattr(row, field) for field in AreaRow.model_fields}
    code = row.code or make_code(_oldest_name(row, kinds), *((row.parent,) if row.parent else ()))
    return Area.model_construct(**{**values, "code": code, "own_name": own_name})


def _oldest_name(row: AreaRow, kinds: Mapping[str, AreaKind]) -> str:
    """The first name without its kind, from which a code is made that a corrected name does not change."""
    tag, name = row.name.texts[0]
    oldest, kind = next(iter(row.former_names), name), kinds.get(row.kind or "")
    return kind.strip(oldest, tag) if kind else oldest
