"""The two files of a new school year, with a blank row for each area."""

import re
from datetime import date
from pathlib import Path

from generator.authoring.safe_write import replace_texts
from generator.loading.project import load_project
from generator.messages.problem import Position, Problem
from generator.model.area import Area
from generator.model.file_kinds import file_kind
from generator.settings import Settings
from generator.validation.parts import build_parts

YEAR = re.compile(r"(\d{4})-(\d{4})", re.ASCII)

REPORT = """\
# Đi kèm bảng {year}.csv: số liệu của ngày nào, ai báo.
as_of: {as_of}
source:
  title:
    vi: Báo cáo của các xã, thị trấn
    en: Reports by the areas
# Số chưa phải số thật thì viết true: mọi trang sẽ ghi rõ "mẫu".
sample: false
"""


def open_year(settings: Settings, year: str, as_of: date) -> Path | list[Problem]:
    """Write both files and give the table's path; or why not, and then nothing is written."""
    table = Path(file_kind("statistics").table(year))
    match = YEAR.fullmatch(year)
    if not match or int(match[2]) != int(match[1]) + 1:
        return [Problem("wrong-school-year", Position("site_data/statistics"), {"text": year})]
    records, problems = load_project(settings.root)
    parts, more = build_parts(records)
    if problems or more:
        return [*problems, *more]
    if any(found.name == year for found in records.years):
        return [Problem("file-exists", Position(str(table)))]
    columns = parts.ids("columns")
    areas = [area for area in parts.models(Area) if area.is_valid_on(as_of)]
    lines = [",".join(("code", *columns)), *(c.code + "," * len(columns) for c in areas)]
    texts = {
        table.with_suffix(".yaml").as_posix(): REPORT.format(year=year, as_of=as_of),
        table.as_posix(): "\n".join(lines) + "\n",
    }
    replace_texts(settings.root, texts)
    return table
