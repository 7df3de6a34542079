"""How a problem looks in text."""

import unicodedata
from collections.abc import Sequence

from generator.language.locales import name_country
from generator.language.rules import name_inside
from generator.messages.catalogue import CELL_WORDS, CLOSING, CODES, EXAMPLES, NOUNS, SEVERITIES
from generator.messages.message import Message
from generator.messages.problem import Position, Problem, Severity

DECIMALS = ("contrast", "size")
"""Values with a decimal point, which is a comma in Vietnamese."""

KINDS = ("kind", "other_kind")
"""Values that are nouns of the catalogue."""

LANGUAGES = ("language", "original")
"""Values that are tags of languages."""

COUNTRY = "country"
"""A value that is the code of a country."""

CODE_COLUMN = 80
"""The stable code ends here, at the right, where the line leaves room."""

LONGEST_EXCERPT = 120
"""Characters of a line that are shown; of a longer one, those around the mistake."""

LEAD = 20
"""Characters shown before the mistake in a line too long to show whole."""


def format_problem(problem: Problem, locale: str) -> str:
    """The whole message: where and what, the writer's line marked, what to do, the code."""
    message = CODES[problem.code][locale]
    values = _complete(problem.values, locale)
    severity = SEVERITIES[locale][problem.severity.value]
    lines = [f"{_format_place(problem.position, locale)}: {severity}: {message.headline.format(**values)}"]
    lines += _format_excerpt(problem.position)
    lines += [f"  {number}. {_format_place(place, locale)}" for number, place in enumerate(problem.places, 1)]
    remedy, *example = _choose_remedy(message, values).split("\n")
    code = f"[{problem.code}]"
    lines.append(f"  {remedy}" + code.rjust(max(len(code) + 2, CODE_COLUMN - 2 - len(remedy))))
    lines += [f"    {line}" for line in example]
    return "\n".join(_show_controls(line) for line in lines)


def format_answer(problem: Problem, locale: str) -> str:
    """What is wrong with an answer and what to do, without a place: it was typed just now."""
    message = CODES[problem.code][locale]
    values = _complete(problem.values, locale)
    text = f"{message.headline.format(**values)}\n  {_choose_remedy(message, values)}"
    return "\n".join(_show_controls(line) for line in text.split("\n"))


def format_report(problems: Sequence[Problem], locale: str) -> str:
    """All problems, sorted, an empty line between two, and one closing line with counts."""
    ordered = sorted(problems, key=Problem.sort_key)
    return "\n\n".join([*(format_problem(p, locale) for p in ordered), format_closing(ordered, locale)])


def format_closing(problems: Sequence[Problem], locale: str) -> str:
    """How many errors and warnings in how many files."""
    counted = [p for p in problems if p.severity is not Severity.NOTICE]
    errors = sum(p.severity is Severity.ERROR for p in counted)
    files = len({p.position.file for p in counted})
    closing = CLOSING[locale]
    if not counted:
        return closing["none"]
    counts = {"errors": errors, "warnings": len(counted) - errors, "files": files}
    return closing["some"].format(
        **{name: f"{count} {_plural(closing[name], count)}" for name, count in counts.items()}
    )


def _complete(values: dict[str, str], locale: str) -> dict[str, str]:
    """The problem's values, with the noun for its kind of record and an example for its field.

    Of a value in several languages, such as a list of names, that of `locale` stands: `cells` and `cells_en`.
    A language and a country stand by their names. The examples are lines of YAML, of no use in the table of
    areas.
    """
    complete = dict(values)
    suffix = f"_{locale}"
    complete |= {name.removesuffix(suffix): said for name, said in values.items() if name.endswith(suffix)}
    complete |= {name: name_inside(values[name], locale) for name in LANGUAGES if name in values}
    if COUNTRY in values:
        complete[COUNTRY] = name_country(values[COUNTRY], locale)
    complete |= {name: NOUNS[locale][values[name]] for name in KINDS if name in values}
    if values.get("field") in EXAMPLES and values.get("kind") != "area":
        complete["example"] = EXAMPLES[values["field"]]
    if locale == "vi":
        complete |= {name: values[name].replace(".", ",") for name in DECIMALS if name in values}
    return complete


def _plural(forms: str, count: int) -> str:
    """One of the forms "error|errors"; Vietnamese has one form for all counts."""
    one, _, many = forms.partition("|")
    return many if many and count != 1 else one


def _choose_remedy(message: Message, values: dict[str, str]) -> str:
    """The first remedy whose values are known; the last one needs none."""
    for remedy in message.remedies:
        try:
            return remedy.format(**values)
        except KeyError:
            continue
    raise LookupError(message.headline)


def _format_place(position: Position, locale: str) -> str:
    if position.line == 0:
        return position.file
    if position.cell:
        words = CELL_WORDS[locale]
        kind = "cell" if position.sheet else "alone"
        row = words["row"].format(name=position.row_name) if position.row_name else ""
        return f"{position.file}: {words[kind].format(sheet=position.sheet, name=position.cell)}{row}"
    return f"{position.file}:{position.line}:{position.column}"


def _format_excerpt(position: Position) -> list[str]:
    if position.line == 0 or not position.excerpt.strip():
        return []
    number = f"{position.line:>5}"
    start = max(0, position.column - LEAD) if len(position.excerpt) > LONGEST_EXCERPT else 0
    whole = position.excerpt.rstrip()
    excerpt = whole[start : start + LONGEST_EXCERPT]
    before = excerpt[: position.column - 1 - start]
    pad = " " * sum(1 for char in before if not unicodedata.combining(char))
    marks = "^" * max(1, min(position.width, len(excerpt) - len(before)))
    return [f"{number} | {excerpt}", f"      | {pad}{marks}"]


def _show_controls(line: str) -> str:
    """The line with one visible sign for each character that a terminal would obey, or cannot be sent."""
    return "".join(
        (" " if char.isspace() else "\ufffd") if unicodedata.category(char) in {"Cc", "Cs"} else char
        for char in line
    )
