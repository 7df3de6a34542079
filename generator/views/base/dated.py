"""Parts of a page that hold on some days only.

A page is read long after it was made, from a printed code or kept on a phone. So it holds what it says on
every day to come. A script in the page (``theme/components/day.js``) shows what holds on the reader's day;
without it, what held on the day of the build.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Generic, TypeVar

from generator.model.days import add_days

T = TypeVar("T")
U = TypeVar("U")


@dataclass(frozen=True, slots=True)
class Span:
    """From the `first` to the `last` day, both included; None where it has no beginning or no end."""

    first: date | None
    last: date | None

    def __str__(self) -> str:
        """As ISO 8601-2 writes intervals: "2021-09-01/2021-09-05", "../2021-09-05"."""
        return f"{self.first or '..'}/{self.last or '..'}"


ALWAYS = (Span(None, None),)


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """What holds on the days of `spans`, in their order."""

    value: T
    spans: tuple[Span, ...] = ALWAYS

    @property
    def days(self) -> str:
        """The spans, for the attribute ``data-days``; empty where it always holds."""
        return "" if self.spans == ALWAYS else " ".join(map(str, self.spans))

    @property
    def is_shown(self) -> bool:
        """Whether it holds on the day of the build. That reaches back without end: a clock may be slow."""
        return self.spans[0].first is None

    def holding(self, value: U) -> "Part[U]":
        """Another value on the same days."""
        return Part(value, self.spans)


Dated = tuple[Part[T], ...]
"""What is said on one day or another, each value once; on some days perhaps nothing."""


def dated(later: Iterable[date], build: Callable[[date | None], T | None]) -> Dated[T]:
    """What `build` says now, and from each of the days `later`; None says nothing."""
    spans: dict[T, list[Span]] = {}
    for first, following in pairwise((None, *sorted(set(later)), None)):
        value = build(first)
        if value is not None:
            _add(spans.setdefault(value, []), Span(first, add_days(following, -1) if following else None))
    return tuple(Part(value, tuple(found)) for value, found in spans.items())


def _add(spans: list[Span], span: Span) -> None:
    """One more span, joined to the last where it follows on that."""
    last = spans[-1].last if spans else None
    if last and span.first == add_days(last, 1):
        spans[-1] = Span(spans[-1].first, span.last)
    else:
        spans.append(span)
