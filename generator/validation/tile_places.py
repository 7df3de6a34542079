"""Places on the tile map proposed from coordinates: rows from north to south, columns from west to east."""

from collections.abc import Iterator, Sequence
from math import ceil, sqrt
from typing import Final

MOST: Final = 99
"""Rows and columns of a tile map, see `generator.model.area.Tile`."""

SPREAD: Final = 1.5
"""Columns for each area of a full row, so that a gap on the map stays a gap among the tiles."""

Point = tuple[float, float]
"""Latitude and longitude, in degrees."""


def propose_places(points: Sequence[Point]) -> list[tuple[int, int]]:
    """A row and a column for each point, no two alike; nothing for more points than a map has room for.

    The northernmost points fill the first row, and so on. In a row they stand from west to east, each as near
    to its longitude as the others allow.
    """
    in_row = ceil(sqrt(len(points)))
    columns = ceil(SPREAD * in_row)
    if not points or columns > MOST:
        return []
    west = min(longitude for _, longitude in points)
    width = max(longitude for _, longitude in points) - west
    order = sorted(range(len(points)), key=lambda number: (-points[number][0], points[number][1], number))
    places = dict[int, tuple[int, int]]()
    for start in range(0, len(order), in_row):
        row = sorted(order[start : start + in_row], key=lambda number: (points[number][1], number))
        wanted = [(points[number][1] - west) / width * (columns - 1) if width else 0 for number in row]
        for number, column in zip(row, _set_apart(wanted, columns), strict=True):
            places[number] = start // in_row + 1, column + 1
    return [places[number] for number in range(len(points))]


def _set_apart(wanted: Sequence[float], columns: int) -> Iterator[int]:
    """Whole numbers below `columns`, each greater than the one before, near to those that are `wanted`."""
    last = -1
    for number, place in enumerate(wanted):
        room = columns - (len(wanted) - number)
        last = min(max(round(place), last + 1), room)
        yield last
