"""What of a page is shown on the day of the build."""

from typing import TypeVar

from generator.views.base.dated import Dated

T = TypeVar("T")


def shown(parts: Dated[T]) -> T | None:
    """The one value that holds on that day; None where nothing does."""
    values = [part.value for part in parts if part.is_shown]
    assert len(values) <= 1
    return values[0] if values else None


def only(parts: Dated[T]) -> T:
    """The one value that holds on that day."""
    value = shown(parts)
    assert value is not None
    return value
