"""Areas by what people call them: a code, or a name with or without accents and kind."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from generator.language.rules import rules_of
from generator.model.area import Area


def find_areas(asked: str, areas: Iterable[Area]) -> list[Area]:
    """Those with this code; else those with this name."""
    areas = list(areas)
    by_code = [area for area in areas if area.code == asked.strip()]
    return by_code or [area for area in areas if _key(asked, area) in _names(area)]


def rank_areas(asked: str, areas: Iterable[Area]) -> list[Area]:
    """All of them, those first whose name or code is most like what was asked for."""
    return sorted(areas, key=lambda area: -_likeness(_key(asked, area), area))


def _likeness(key: str, area: Area) -> float:
    return max(SequenceMatcher(None, key, name).ratio() for name in (area.code, *_names(area)))


def _names(area: Area) -> set[str]:
    return {_key(name, area) for name in (area.own_name, *(text for _, text in area.name.texts))}


def _key(name: str, area: Area) -> str:
    """The name in bare letters as the first language spells them, one space between words."""
    first, _ = area.name.texts[0]
    return " ".join(rules_of(first).spell(name).replace("-", " ").split())
