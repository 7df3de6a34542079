"""Areas by those they lie in."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.model.area import Area
from generator.views.base.area_labels import name_in_list
from generator.views.base.components import Link
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.urls import relative


@dataclass(frozen=True, slots=True)
class AreaGroup:
    """Areas that lie in the same one."""

    above: Link | None
    """The page of that one; None for areas that lie in none."""
    areas: tuple[Link, ...]


def group_areas(
    localizer: Localizer, here: str, areas: Iterable[Area], link: Callable[[Area], Link]
) -> tuple[AreaGroup, ...]:
    """Links to areas, in their order, by what these lie in; one group where all lie in none."""
    groups: dict[tuple[tuple[str, date], ...], tuple[tuple[Area, ...], list[Link]]] = {}
    for area in areas:
        above = localizer.site.tree.above(area)
        _, links = groups.setdefault(tuple(one.identity for one in above), (above, []))
        links.append(link(area))
    in_order = sorted(groups.values(), key=lambda group: _sort_key(localizer, group[0]))
    return tuple(AreaGroup(_link_above(localizer, here, above), tuple(links)) for above, links in in_order)


def link_page(localizer: Localizer, here: str, area: Area) -> Link:
    """The page of an area, from the one at `here`, among those that lie in the same one."""
    href = relative(here, localizer.links.area(area, localizer.locale))
    return Link(href, Phrase(name_in_list(area, localizer.language)))


def _link_above(localizer: Localizer, here: str, above: tuple[Area, ...]) -> Link | None:
    """The nearest of them, with the names of all."""
    if not above:
        return None
    names = " – ".join(name_in_list(one, localizer.language) for one in above)
    return Link(link_page(localizer, here, above[0]).href, Phrase(names))


def _sort_key(localizer: Localizer, above: tuple[Area, ...]) -> list[Any]:
    """By the name of the highest first."""
    return [localizer.language.rules.sort_key(localizer.area(one)) for one in reversed(above)]
