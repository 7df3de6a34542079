"""Communes by what people call them: a code, or a name with or without accents and kind."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from generator.language.locales import spell
from generator.model.commune import Commune


def find_communes(asked: str, communes: Iterable[Commune]) -> list[Commune]:
    """Those with this code; else those with this name."""
    communes = list(communes)
    by_code = [commune for commune in communes if commune.code == asked.strip()]
    return by_code or [commune for commune in communes if _key(asked) in _names(commune)]


def rank_communes(asked: str, communes: Iterable[Commune]) -> list[Commune]:
    """All of them, those first whose name or code is most like what was asked for."""
    return sorted(communes, key=lambda commune: -_likeness(_key(asked), commune))


def _likeness(key: str, commune: Commune) -> float:
    return max(SequenceMatcher(None, key, name).ratio() for name in (commune.code, *_names(commune)))


def _names(commune: Commune) -> set[str]:
    return {_key(name) for name in (commune.name_vi, commune.own_name, commune.name_en)}


def _key(name: str) -> str:
    """The name in bare letters, one space between words."""
    return " ".join(spell(name).replace("-", " ").split())
