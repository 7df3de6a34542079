"""Placeholder words that a writer left in what residents read: warnings, never errors.

The list stands here and not among a project's own words: an unfinished sentence is one in every
project, and a list that may be left out would protect nobody.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from generator.loading.markdown_source import read_lines
from generator.loading.project import ProjectRecords
from generator.loading.records import Record
from generator.messages.problem import Position, Problem, Severity
from generator.validation.plain_texts import locate_words

PRIVATE: Final = frozenset({"note", "consent"})
"""Fields that are never published."""

UNFINISHED: Final = re.compile(
    r"""
    # "trẻ chưa nhập học", "điền vào tờ khai" are said to residents
    \b chưa \s+ (?:được\s+|có\s+ai\s+)? (?:nhập|điền) \b
        (?! \s+ (?:học|khẩu|hộ|cư|viện|ngũ|trường|lớp|môn|cuộc|tịch|cảnh|tờ|đơn|mẫu|phiếu|sổ)\b)
  | \b (?:còn|đang|tạm|vẫn) \s+ để \s+ trống \b
  | \b điền \s+ vào \b (?! \s+ (?:tờ|đơn|mẫu|phiếu|giấy|bản|biểu|sổ|hồ\s+sơ)\b)
  | \b (?:sẽ\s+)? (?:điền|nhập|viết|bổ\s+sung|cập\s+nhật) \s+ (?:sau|thêm\s+sau) \b
  | \b (?:sẽ|cần|đang|chờ) \s+ (?:điền|bổ\s+sung|cập\s+nhật) \b (?= \s*(?:[.;,…)\]]|$))
  | \b (?:ngày|tháng|năm|số) \s+ (?:…|\.{3,})
  | \b not \s+ (?:yet\s+)? (?:been\s+)? (?:entered|filled\s+in|written) \b | \b left \s+ blank \b
  | \b to \s+ be \s+ (?:added|announced|completed|confirmed|decided|entered|filled\s+in|written) \b
  | \b (?:fill|insert) \s+ (?:in\s+)? (?:here|later) \b | \b lorem \s+ ipsum \b | \b placeholder \b
  | \b (?:to-do|fixme) \b | \b (?-i:TODO|TBA|TBC|TBD) \b  # "todo" is Spanish for all
  | (?<!\w) (?-i:x{2,}|X{3,}) (?!\w) | \?{3,} | \.{4,} | …{2,} | \[ \s* (?:…|\.{3}|\?+) \s* \]
    """,
    re.VERBOSE | re.IGNORECASE,
)

NOTHING: Final = re.compile(
    r"null|nil|undefined|(?-i:NaN)|\#?n/a|\#(?:ref|value|div/0|null)!|\#name\?", re.IGNORECASE
)
"""What programs write where they have nothing to say, as a whole text."""

ADDRESS: Final = re.compile(r"https?://\S+|(?<=\])\([^)\s]*\)")


def check_unfinished(records: ProjectRecords) -> list[Problem]:
    """One problem for each such word in a text or on a page that is published; drafts may have them."""
    tags = records.languages
    published = (record for record in records.public() if not _is_draft(record, tags))
    return [
        problem for record in published for problem in (*_check_fields(record, tags), *_check_body(record))
    ]


def _is_draft(record: Record, tags: Collection[str]) -> bool:
    return ("draft", "true") in ((name, text.text) for name, text in record.texts(tags))


def _check_fields(record: Record, tags: Collection[str]) -> Iterator[Problem]:
    for name, text in record.texts(tags):
        if name not in PRIVATE:
            for start, end in _find(text.text):
                lines = (text.position, *text.more)
                yield _warn(text.text[start:end], locate_words(lines, text.text, start, end))


def _check_body(record: Record) -> Iterator[Problem]:
    lines = list(read_lines(record)) if record.body.strip() else []
    body = "\n".join(blanked for _, _, blanked in lines)
    for start, end in _find(body):
        number, line, _ = lines[body.count("\n", 0, start)]
        column = start - (body.rfind("\n", 0, start) + 1)
        width = min(end - start, len(line) - column)
        yield _warn(" ".join(body[start:end].split()), Position(record.file, number, column + 1, width, line))


def _find(text: str) -> Iterable[tuple[int, int]]:
    if NOTHING.fullmatch(text.strip()):
        return [(0, len(text))]
    masked = ADDRESS.sub(lambda found: " " * len(found[0]), text)
    return [found.span() for found in UNFINISHED.finditer(masked)]


def _warn(text: str, where: Position) -> Problem:
    return Problem("unfinished-text", where, {"text": text}, severity=Severity.WARNING)
