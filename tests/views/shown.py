"""What of a page is shown on the day of the build."""

from typing import TypeVar

from generator.views.base.dated import Dated

T = TypeVar("T")


def shown(parts: Dated[T]) -> T | None:
    """The one value that holds on that day; None where nothing does."""
    found = values(parts)
    assert len(found) <= 1
    return found[0] if found else None


def values(parts: Dated[T]) -> list[T]:
    """Everything that holds on that day."""
    return [part.value for part in parts if part.is_shown]


def only(parts: Dated[T]) -> T:
    """The one value that holds on that day."""
    value = shown(parts)
    assert value is not None
    return value
