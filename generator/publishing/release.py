"""A release, and what came of publishing one."""

from dataclasses import dataclass
from datetime import date

from generator.messages.problem import Problem
from generator.publishing.changes import Changes


@dataclass(frozen=True, slots=True)
class Release:
    """One release: the `day` it was published, its `size` in bytes, and the day it was `made_for`."""

    number: int
    day: date
    files: int
    size: int
    made_for: date
    """The day its pages speak of."""


@dataclass(frozen=True, slots=True)
class Dates:
    """The day on which a release is `published`, and that which its pages speak of."""

    published: date
    made_for: date


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of publishing: the release that is live now, unless a problem kept the one before."""

    problems: list[Problem]
    release: Release | None = None
    changes: Changes | None = None
    is_new: bool = False
    """False where the live release has the same bytes already."""
    is_older: bool = False
    """Whether the live release stays that was made for an earlier day, as nothing else would differ."""
    taken_back: int | None = None
    """The release that somebody went back from, if nothing was published as it would be the same again."""
