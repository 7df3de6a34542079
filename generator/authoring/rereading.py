"""What must be read again in a new season: lines that speak of the last one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.authoring.season_days import list_years
from generator.loading.files import read_text
from generator.loading.project import ProjectRecords
from generator.model.file_kinds import FILE_KINDS

DATED: Final = ("campaigns", "updates", "statistics", "laws")
"""Kinds of files that belong to their own time, and stay as they are."""

CALLED: Final = re.compile(r"^\s*(?:former_slugs|season|succeeds|slug|file|url):")
"""Lines that name something else by a name with a year in it."""

NEVER: Final = r"(?!)"
"""Matches nothing: what is to be found where a season's name has neither a letter nor a figure."""

PARTS: Final = re.compile(r"\w+")
BETWEEN: Final = r"\s*[-–/]?\s*"


@dataclass(frozen=True, slots=True)
class Mention:
    """A line of a file that names the last season, or one of its years that the new one has not."""

    file: str
    line: int
    text: str
    start: int
    """Where in `text` it is named."""


def find_mentions(file: str, text: str, last: str, coming: str) -> Iterator[Mention]:
    """Every such line; days such as 2021-09-05, and numbers of documents (04/2021/NĐ-CP), are none."""
    years = {*list_years(last)} - {*list_years(coming)}
    names = [BETWEEN.join(map(re.escape, PARTS.findall(last)))]
    names += (rf"{year}(?!-\d\d-|/\D)" for year in sorted(years))
    said = re.compile(rf"(?<![\w-])(?:{'|'.join(filter(None, names)) or NEVER})(?!\w)", re.IGNORECASE)
    for number, line in enumerate(text.split("\n"), 1):
        found = said.search(line)
        if found and not CALLED.match(line):
            text = line.lstrip()
            yield Mention(file, number, text, found.start() - len(line) + len(text))


def find_in_project(root: Path, records: ProjectRecords, last: str, coming: str) -> Iterator[Mention]:
    """The lines of all that residents read and that does not belong to a day, but for remarks."""
    kinds = (kind for kind in FILE_KINDS if kind.is_public and kind.name not in DATED)
    files = dict.fromkeys(record.file for kind in kinds for record in records.of(kind.name))
    for file in files:
        text = read_text(root, file)
        for mention in find_mentions(file, text, last, coming) if isinstance(text, str) else ():
            if not mention.text.startswith("#") or file.endswith(".md"):
                yield mention
