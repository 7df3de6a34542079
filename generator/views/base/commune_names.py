"""Communes by what people call them: a code, or a name with or without accents and kind."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from generator.language.rules import rules_of
from generator.model.commune import Commune


def find_communes(asked: str, communes: Iterable[Commune]) -> list[Commune]:
    """Those with this code; else those with this name."""
    communes = list(communes)
    by_code = [commune for commune in communes if commune.code == asked.strip()]
    return by_code or [commune for commune in communes if _key(asked, commune) in _names(commune)]


def rank_communes(asked: str, communes: Iterable[Commune]) -> list[Commune]:
    """All of them, those first whose name or code is most like what was asked for."""
    return sorted(communes, key=lambda commune: -_likeness(_key(asked, commune), commune))


def _likeness(key: str, commune: Commune) -> float:
    return max(SequenceMatcher(None, key, name).ratio() for name in (commune.code, *_names(commune)))


def _names(commune: Commune) -> set[str]:
    return {_key(name, commune) for name in (commune.own_name, *(text for _, text in commune.name.texts))}


def _key(name: str, commune: Commune) -> str:
    """The name in bare letters as the first language spells them, one space between words."""
    first, _ = commune.name.texts[0]
    return " ".join(rules_of(first).spell(name).replace("-", " ").split())
