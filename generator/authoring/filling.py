"""Templates of files that people fill in: YAML and Markdown as it will stand there, with places for values.

``{name}`` ends a line. A text in several languages has a line for each, each item of a list is written again
with what leads to it. Lines between ``#each name`` and ``#end`` are written for each item of that
list. A remark begins with the language it is in, ``#en …``; those in one language are kept.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any, Final

from generator.authoring.yaml_edit import write_scalar
from generator.language.locales import USUAL
from generator.loading.yaml_source import parse_yaml

TEMPLATES: Final = Path(__file__).parent / "templates"

PLACE: Final = re.compile(r"(.*)\{(\w+)\}")
REMARK: Final = re.compile(r"( *)#([a-z]{2})( .*)")
EACH: Final = "#each "
END: Final = "#end"

Values = Mapping[str, Any]
"""By name: a text, a number, a group of texts by language, or a list of these."""


@dataclass(frozen=True, slots=True)
class Filler:
    """Fills templates for a project in these languages."""

    languages: tuple[str, ...]

    @property
    def remarks(self) -> str:
        """The language of remarks: the first of the project that templates have some in."""
        return next((tag for tag in self.languages if tag in USUAL), USUAL[-1])

    def text(self, said: Mapping[str, str]) -> dict[str, str]:
        """A text in the languages of the project that it is said in; the first may take others' words."""
        first, *others = self.languages
        found = {tag: said[tag] for tag in others if tag in said}
        words = said.get(first) or said.get(self.remarks) or next(iter(said.values()))
        return {first: words, **found}

    def fill(self, template: str, values: Values) -> str:
        """The file; what is not among the values is left blank there."""
        return "\n".join(self._lines(template.split("\n"), values))

    def _lines(self, lines: Sequence[str], values: Values) -> Iterator[str]:
        rest = iter(lines)
        for line in rest:
            remark = REMARK.fullmatch(line)
            if line.startswith(EACH):
                inner = [*takewhile(lambda one: one != END, rest)]
                for item in values[line.removeprefix(EACH)]:
                    yield from self._lines(inner, {**values, **item})
            elif remark is None:
                yield from self._line(line, values)
            elif remark[2] == self.remarks:
                yield f"{remark[1]}#{remark[3]}"

    def _line(self, line: str, values: Values) -> Iterator[str]:
        found = PLACE.fullmatch(line)
        if not found:
            yield line
            return
        lead, name = found.groups()
        value = values.get(name, "" if lead.endswith(": ") else dict.fromkeys(self.languages, ""))
        for item in value if isinstance(value, list) else [value]:
            yield from self._item(lead, item)

    def _item(self, lead: str, item: str | int | Mapping[str, str]) -> Iterator[str]:
        """A value behind what leads to it; a text in several languages has a line for each."""
        if isinstance(item, Mapping):
            for number, (tag, words) in enumerate(self.text(item).items()):
                yield f"{' ' * len(lead) if number else lead}{tag}: {write_scalar(words)}".rstrip()
        else:
            yield f"{lead}{item if isinstance(item, int) else write_scalar(item)}".rstrip()


def read_data(name: str) -> Any:
    """The plain data of a YAML file among the templates."""
    record, problems = parse_yaml((TEMPLATES / name).read_text("utf-8"), name)
    assert record, problems
    return record.plain()


def read_template(name: str) -> str:
    """The template of a project's file."""
    return (TEMPLATES / "project" / name).read_text("utf-8")
