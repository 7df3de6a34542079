"""Areas by what people call them: a code, or a name with or without accents and kind."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from generator.language.rules import rules_of
from generator.model.area import Area
from generator.model.area_tree import AreaTree


def find_areas(asked: str, areas: Iterable[Area], tree: AreaTree) -> list[Area]:
    """Those with this code; else those with this name, perhaps with that of the one they lie in behind it."""
    areas = list(areas)
    by_code = [area for area in areas if area.code == asked.strip().upper()]
    by_name = by_code or [area for area in areas if _key(asked, area) in _names(area)]
    return by_name or [area for area in areas if _key(asked, area) in _long_names(area, tree)]


def rank_areas(asked: str, areas: Iterable[Area]) -> list[Area]:
    """All of them, those first whose name or code is most like what was asked for."""
    return sorted(areas, key=lambda area: -_likeness(_key(asked, area), area))


def _likeness(key: str, area: Area) -> float:
    return max(SequenceMatcher(None, key, name).ratio() for name in (area.code, *_names(area)))


def _names(area: Area) -> set[str]:
    return {_key(name, area) for name in (area.own_name, *(text for _, text in area.name.texts))}


def _long_names(area: Area, tree: AreaTree) -> set[str]:
    """Its names with those of the one it lies in: "Bản Mới, xã Trường Hà"."""
    return {
        f"{name} {upper}" for one in tree.above(area)[:1] for name in _names(area) for upper in _names(one)
    }


def _key(name: str, area: Area) -> str:
    """The name in bare letters as the first language spells them, one space between words."""
    first, _ = area.name.texts[0]
    return " ".join(re.sub("[-,]", " ", rules_of(first).spell(name)).split())
