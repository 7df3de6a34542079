"""Characters that cannot be printed: reported at their line while checking, in all texts of sheets."""

from collections.abc import Iterator
from dataclasses import asdict

from generator.loading.project import ProjectRecords
from generator.messages.problem import Problem
from generator.printing.typeface import Typeface
from generator.views.base.localizer import Localizer
from generator.views.print.kit import KitView, build_kit


def check_characters(
    records: ProjectRecords, typeface: Typeface, localizers: tuple[Localizer, ...]
) -> list[Problem]:
    """Every text with characters that `typeface` lacks and that something printed has.

    Kits are built only where there are such characters; on pages alone they do no harm.
    Cards leave them out.
    """
    odd = [
        (field, scalar, missing)
        for record in records.public()
        for field, scalar in record.texts(records.languages)
        if (missing := typeface.missing(scalar.text))
    ]
    if not odd:
        return []
    printed = "\n".join(dict.fromkeys(text for kit in _build_kits(localizers) for text in _list_printed(kit)))
    return [
        Problem(
            "unprintable-character",
            scalar.position,
            {"field": field, "characters": "".join(sorted(missing))},
        )
        for field, scalar, missing in odd
        if _on_one_line(scalar.text) in printed
    ]


def _build_kits(localizers: tuple[Localizer, ...]) -> Iterator[KitView]:
    """What is printed today and, of what is over, was on its last day: areas may have ended since."""
    today = localizers[0].today
    ended = {one.last_day for one in localizers[0].site.campaigns if one.last_day and one.last_day < today}
    for day in sorted({today, *ended}):
        yield build_kit(tuple(localizer.on(day) for localizer in localizers))


def _list_printed(kit: KitView) -> Iterator[str]:
    """Every text of everything that is printed on some day, once or more often."""
    words = dict.fromkeys(words for sheet in kit.like for words in (sheet.words, sheet.echo) if words)
    covers = ({**asdict(pack), "sheets": ()} for pack in kit.packs)
    for view in (*map(asdict, words), *covers, *map(asdict, kit.papers())):
        yield from _texts_in(view)


def _texts_in(value: object) -> Iterator[str]:
    match value:
        case str():
            yield _on_one_line(value)
        case dict():
            yield from _texts_in(list(value.values()))
        case list() | tuple():
            for item in value:
                yield from _texts_in(item)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
