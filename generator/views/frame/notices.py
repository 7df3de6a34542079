"""What a page says of itself once it is made: samples, words not translated, until when it holds."""

from collections.abc import Iterable, Iterator
from dataclasses import is_dataclass, replace
from datetime import date
from typing import TypeVar

from generator.model.days import add_days
from generator.views.base.dated import Part
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.status import count_days
from generator.views.frame.models import Frame, Page

P = TypeVar("P", bound=Page)


def add_notices(localizer: Localizer, page: P) -> P:
    """The page, its frame saying what follows from its content: samples, words not translated, its last day.

    A page that is not whole in its language is not announced as a translation.
    """
    parts = tuple(_parts(page))
    last = _last_day((*page.frame.expired_notice, *page.frame.share, *parts))
    is_whole = not any(isinstance(part, Phrase) and part.lang for part in parts)
    has_sample = localizer.site.authority.sample or any(getattr(part, "is_sample", False) for part in parts)
    frame = replace(
        page.frame,
        sample_notice=localizer.words["sample_notice"] if has_sample else "",
        untranslated_notice=""
        if is_whole
        else localizer.word("untranslated_notice", language=localizer.first_name),
        alternates=page.frame.alternates if is_whole else (),
        holds_until=localizer.word("holds_until", day=localizer.day(last)) if last else "",
        day_counts=count_days(localizer) if last else (),
    )
    return replace(page, frame=frame)


def _last_day(parts: Iterable[object]) -> date | None:
    """The last day on which all holds that is shown without script; None where that has no end."""
    spans = [part.spans[0] for part in parts if isinstance(part, Part)]
    ends = [span.last if span.first is None else add_days(span.first, -1) for span in spans]
    return min((end for end in ends if end), default=None)


def _parts(content: object) -> Iterator[object]:
    """Every page model and phrase inside `content`, in any order; what all pages share is left out."""
    waiting = [content]
    while waiting:
        part = waiting.pop()
        if isinstance(part, tuple | list):
            waiting += part
        elif is_dataclass(part) and not isinstance(part, Frame):
            yield part
            waiting += [getattr(part, name) for name in part.__dataclass_fields__]
