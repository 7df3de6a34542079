"""The two files of a new period, with a blank row for each area."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from generator.authoring.safe_write import replace_texts
from generator.language.locales import slugify
from generator.loading.interface_words import load_languages
from generator.loading.project import TABLE, load_project
from generator.messages.problem import Position, Problem
from generator.model.area import Area
from generator.model.fields import LONGEST_SLUG
from generator.model.file_kinds import file_kind
from generator.model.language import Language
from generator.settings import Settings
from generator.validation.languages import build_languages
from generator.validation.parts import Parts, build_parts
from generator.workbook.periods import list_periods

REPORT = """\
# Đi kèm bảng {name}.csv: số liệu của ngày nào, ai báo.
{season}as_of: {as_of}
source:
  title:
{titles}
# Số chưa phải số thật thì viết true: mọi trang sẽ ghi rõ "mẫu".
sample: false
"""


def open_period(settings: Settings, season: str, as_of: date) -> Path | list[Problem]:
    """Write both files and give the table's path; or why not, and then nothing is written."""
    drafted = draft_period(settings, season, as_of)
    if isinstance(drafted, list):
        return drafted
    replace_texts(settings.root, drafted)
    return Path(next(name for name in drafted if name.endswith(TABLE)))


def draft_period(settings: Settings, season: str, as_of: date) -> dict[str, str] | list[Problem]:
    """The texts of both files, by their names; or why there can be none.

    The files have a name made from that of the period; from the day where that has no letters for it.
    """
    season = " ".join(season.split()) or str(as_of)
    name = slugify(season, LONGEST_SLUG) or str(as_of)
    records, problems = load_project(settings.root)
    parts, more = build_parts(records)
    files, unread = load_languages(settings.theme, records.languages)
    languages, odd = build_languages(files, records)
    if found := [*problems, *more, *unread, *odd]:
        return found
    table = Path(file_kind("statistics").table(name))
    if any(period.is_called(season) or period.is_called(name) for period in list_periods(records, parts)):
        return [Problem("file-exists", Position(str(table)))]
    return {
        table.with_suffix(".yaml").as_posix(): _report(name, season, as_of, languages),
        table.as_posix(): _table(parts, as_of),
    }


def _report(name: str, season: str, as_of: date, languages: Iterable[Language]) -> str:
    """What stands beside the table; it says what the period is called where its file's name does not."""
    said = [(one.tag, one.words["statistics_reports"]) for one in languages]
    titles = (f"    {tag}: {_quote(text)}" for tag, text in said)
    called = "" if season == name else f"season: {_quote(season)}\n"
    return REPORT.format(name=name, season=called, as_of=as_of, titles="\n".join(titles))


def _quote(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _table(parts: Parts, as_of: date) -> str:
    columns = parts.ids("columns")
    areas = [area for area in parts.models(Area) if area.is_valid_on(as_of)]
    lines = [",".join(("code", *columns)), *(area.code + "," * len(columns) for area in areas)]
    return "\n".join(lines) + "\n"
