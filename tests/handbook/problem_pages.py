"""The handbook's pages about problems: what each is, with a broken file and what Loa says of it.

The words stand in ``problems.yaml``; files and reports are those of ``tests/sites/broken`` and
``tests/workbook/spoilt``, which other tests hold against the program.
"""

import re
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

import yaml

from generator.messages.catalogue_vi import MESSAGES
from generator.messages.problem import Position, Problem, Severity
from generator.messages.report import format_report

HERE = Path(__file__).parent
BROKEN = HERE.parent / "sites" / "broken"
WORKBOOKS = HERE.parent / "workbook" / "spoilt"
INDEX = "cac-loi"
PART = "Các lỗi Loa báo"
FIRST_PAGE = 200
MILDER = {"cảnh báo": "Cảnh báo, vẫn dựng được trang.", "lưu ý": "Lưu ý, không phải lỗi của bạn."}
"""What is said of a problem that is no error, by its word in the report."""

AROUND = 2
"""Lines of a broken file that are shown before the mistake."""

PLACE = re.compile(r"^(?P<file>[^:\n]+):(?P<line>\d+):\d+: ")
MARKUP = re.compile(r"([\\`*_\[\]<>{}#|])")


def read_groups() -> list[dict[str, Any]]:
    """The pages about problems, each with its words by code."""
    groups = yaml.safe_load((HERE / "problems.yaml").read_text("utf-8"))
    assert isinstance(groups, list)
    return groups


def write_problem_pages() -> dict[str, str]:
    """Every page by the name of its file: the index, then one a subject."""
    groups = read_groups()
    pages = {INDEX: _write_index(groups)}
    for order, group in enumerate(groups, FIRST_PAGE + 1):
        entries = "\n".join(_write_entry(code, told) for code, told in group["problems"].items())
        pages[group["page"]] = f"{write_head(group, PART, order)}[TOC]\n\n{entries}"
    return {f"{name}.md": unicodedata.normalize("NFC", text) for name, text in pages.items()}


def write_head(page: dict[str, Any], part: str, order: int) -> str:
    """The front matter of a page that is written by the machine, and who wrote it."""
    fields = {"title": page["title"], "summary": page["summary"], "part": part}
    lines = [f'{name}: "{value}"' for name, value in fields.items()]
    return "\n".join(
        ["---", "# Máy viết trang này (make handbook): đừng sửa ở đây.", *lines, f"order: {order}", "---\n"]
    )


def _write_index(groups: list[dict[str, Any]]) -> str:
    page = {
        "title": "Tìm một lỗi theo tên",
        "summary": "Mọi lỗi và cảnh báo của Loa, theo tên trong ngoặc vuông ở cuối lời báo.",
    }
    rows = sorted(
        f"- [{code}]({group['page']}.md#{code}): {_write_headline(code)}"
        for group in groups
        for code in group["problems"]
    )
    subjects = [f"- [{group['title']}]({group['page']}.md): {group['summary']}" for group in groups]
    lead = (HERE / "index.md").read_text("utf-8")
    return write_head(page, PART, FIRST_PAGE) + lead.format(
        subjects="\n".join(subjects), rows="\n".join(rows), count=len(rows)
    )


def _write_headline(code: str) -> str:
    """What Loa says first, an ellipsis for each value."""
    said = MESSAGES[code].headline.format_map(defaultdict(lambda: "…"))
    return MARKUP.sub(r"\\\1", said)


def _write_entry(code: str, told: str | dict[str, Any]) -> str:
    why = told if isinstance(told, str) else told["why"]
    report, snippet = _report(code) if isinstance(told, str) else (_make_report(code, told["given"]), "")
    said = next(part for part in report.split("\n\n") if f"[{code}]" in part)
    kind = next((kind for word, kind in MILDER.items() if f"{word}: " in said.split("\n")[0]), "Lỗi.")
    example = f"{snippet}Loa báo:\n\n{_fence(report)}"
    return f"## {code}\n\n**{kind}** {MARKUP.sub(_escape, why)}\n\n{example}"


def _escape(sign: re.Match[str]) -> str:
    return f"\\{sign[0]}"


def _report(code: str) -> tuple[str, str]:
    """What Loa says of a broken project or workbook, and the lines of the file that it speaks of."""
    sites = sorted(path for path in BROKEN.iterdir() if path.name.partition("--")[0] == code)
    if not sites:
        return _workbook_report(code), ""
    report = (sites[0] / "expected.txt").read_text("utf-8").rstrip("\n")
    return report, _snippet(sites[0], report, code)


def _workbook_report(code: str) -> str:
    """The shortest report about a spoilt workbook that tells this problem; the English half is left out."""
    reports = (path.read_text("utf-8") for path in sorted(WORKBOOKS.glob("*.txt")))
    shortest = min((report for report in reports if f"[{code}]\n" in report), key=len)
    return shortest[: shortest.index("\n", shortest.index("\nTổng cộng:") + 1)]


def _make_report(code: str, given: dict[str, Any]) -> str:
    """What Loa says of a problem that no broken project shows, made of the values it would have."""
    place = {name: value for name, value in given.items() if name not in {"values", "severity"}}
    severity = Severity(given.get("severity", "error"))
    return format_report([Problem(code, Position(**place), given.get("values", {}), severity=severity)], "vi")


def _snippet(site: Path, report: str, code: str) -> str:
    """The lines around the mistake, where it is at a line of a file that is there."""
    said = next(part for part in report.split("\n\n") if f"[{code}]" in part)
    place = PLACE.match(said)
    if not place or not (site / place["file"]).is_file():
        return ""
    lines = (site / place["file"]).read_bytes().decode("utf-8", "replace").splitlines()
    line = int(place["line"])
    shown = "\n".join(lines[max(0, line - 1 - AROUND) : line + 1])
    return f"Trong `{place['file']}` đang ghi:\n\n{_fence(shown)}\n"


def _fence(text: str) -> str:
    fence = "~~~" if "```" in text else "```"
    return f"{fence}\n{''.join(map(_show, text)).rstrip()}\n{fence}\n"


def _show(sign: str) -> str:
    """A sign for what cannot be seen: a Tab, a control character, a hidden mark."""
    if sign == "\t":
        return "⇥"
    is_hidden = unicodedata.category(sign) in {"Cc", "Cf", "Zl", "Zp"} and sign != "\n"
    return "\ufffd" if is_hidden else sign
