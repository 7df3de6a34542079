"""Characters that cannot be printed: reported at their line while checking, in all texts of sheets."""

from collections.abc import Callable, Iterator
from dataclasses import asdict

from generator.loading.project import ProjectRecords
from generator.messages.problem import Problem
from generator.printing.typeface import Typeface
from generator.views.print.kit import KitView


def check_characters(
    records: ProjectRecords, typeface: Typeface, build_kit: Callable[[], KitView]
) -> list[Problem]:
    """Every text with characters that `typeface` lacks and that something printed has.

    The kit is built only where there are such characters; on pages alone they do no harm.
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
    printed = "\n".join(dict.fromkeys(_list_printed(build_kit())))
    return [
        Problem(
            "unprintable-character",
            scalar.position,
            {"field": field, "characters": "".join(sorted(missing))},
        )
        for field, scalar, missing in odd
        if _on_one_line(scalar.text) in printed
    ]


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
