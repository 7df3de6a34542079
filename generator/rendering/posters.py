"""Poster views to posters: a PDF for each sheet, or what keeps the sheet from being printed."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass, fields
from pathlib import PurePosixPath
from typing import TypedDict, cast

from generator.rendering.artifacts import Artifact
from generator.rendering.qr_codes import QrCodes
from generator.rendering.typesetting import Press, UnprintableText
from generator.views.posters import PosterContact, PosterView

TEMPLATE = "poster.typ"

SHEETS_AHEAD = 4
"""Sheets each worker may be ahead of the reader: enough to keep it busy, few enough to keep memory flat."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """A text too long for its sheet even in the smallest type the design allows."""

    path: str
    field: str
    """The field of `PosterView`."""
    excess_characters: int
    """About how many characters to take away; at least 1."""


@dataclass(frozen=True, slots=True)
class Unprintable:
    """A text with characters that the poster's fonts do not have."""

    path: str
    field: str
    characters: str
    """Each missing character once, in code point order."""


Finding = Misfit | Unprintable
"""What keeps one sheet from being printed and a writer can mend."""


class _Excess(TypedDict):
    """One answer of the template: a field and how many characters do not fit."""

    field: str
    characters: int


def render_posters(
    views: Iterable[PosterView], press: Press, qr_codes: QrCodes, *, workers: int = 2
) -> Iterator[Artifact | tuple[Finding, ...]]:
    """For each view, in order, its poster or what keeps it from being printed.

    Sheets are typeset on `workers` threads while the caller takes the ready ones, so a slow caller
    holds the press back. Close the iterator, or interrupt it, and the sheets not begun are dropped.
    """
    executor = ThreadPoolExecutor(max_workers=workers, thread_name_prefix="press")
    waiting: deque[Future[Artifact | tuple[Finding, ...]]] = deque()
    try:
        for view in views:
            waiting.append(executor.submit(render_poster, view, press, qr_codes))
            if len(waiting) >= workers * SHEETS_AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        executor.shutdown(cancel_futures=True)


def render_poster(view: PosterView, press: Press, qr_codes: QrCodes) -> Artifact | tuple[Finding, ...]:
    """One poster, or what keeps it from being printed."""
    matrix = qr_codes.matrix(view.short_url, view.sheet.qr_error_level)
    try:
        typeset = press.typeset(
            TEMPLATE, {**asdict(view), "qr_svg": matrix.svg, "qr_modules": matrix.side}, view.stamp
        )
    except UnprintableText as error:
        return _find_unprintable(view, error.characters)
    excesses = cast(list[_Excess], typeset.report)
    if excesses:
        return tuple(Misfit(view.path, excess["field"], excess["characters"]) for excess in excesses)
    return Artifact(PurePosixPath(view.path), typeset.content)


def _find_unprintable(view: PosterView, characters: frozenset[str]) -> tuple[Finding, ...]:
    """The fields of `view` in which `characters` stand."""
    found = (
        (field.name, characters.intersection(_text_of(getattr(view, field.name)))) for field in fields(view)
    )
    return tuple(Unprintable(view.path, name, "".join(sorted(missing))) for name, missing in found if missing)


def _text_of(value: object) -> str:
    """All text in a field of a view."""
    match value:
        case str():
            return value
        case tuple():
            return "".join(map(_text_of, value))
        case PosterContact():
            return "".join(map(_text_of, (value.name, value.phones, value.place, value.hours)))
    return ""
