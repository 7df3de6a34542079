"""``loa stats export-xlsx`` and ``import-xlsx``, as the centre types them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from generator.build.pipeline import check
from generator.cli import main
from generator.messages.problem import Severity
from generator.settings import Settings

Change = Callable[..., Path]

TABLE = "site_data/statistics/2021-2022.csv"


def run(root: Path, *words: str, lang: str = "vi") -> Result:
    return CliRunner().invoke(main, ["--project", str(root), "--lang", lang, "stats", *words])


def fill(root: Path, **cells: int) -> str:
    file = root / "so-lieu-2021-2022.xlsx"
    book = load_workbook(file)
    for name, value in cells.items():
        book["Số liệu"][name] = value
    book.save(file)
    return str(file)


def test_a_form_goes_out_and_its_changes_are_shown_then_written(change: Change) -> None:
    root = change()
    result = run(root, "export-xlsx")
    file = root / "so-lieu-2021-2022.xlsx"
    assert (result.exit_code, result.stderr) == (
        0,
        f"Đã ghi {file}. Điền xong thì chạy: loa stats import-xlsx TỆP\n",
    )
    old = (root / TABLE).read_bytes()

    result = run(root, "import-xlsx", fill(root, C4=45))
    assert result.exit_code == 0
    assert result.stdout == "Xã Trường Hà · Trẻ 6 tuổi đang học lớp 1: 42 → 45\n"
    assert result.stderr == (
        f"Có 1 thay đổi, chưa ghi. Đúng rồi thì chạy lại với --write để ghi vào {TABLE}.\n"
    )
    assert (root / TABLE).read_bytes() == old

    result = run(root, "import-xlsx", str(file), "--write")
    assert result.exit_code == 0
    assert (
        result.stderr == f"Đã ghi vào {TABLE}. Bản cũ ở sao-luu/2021-2022.csv.1. Tiếp theo chạy: loa check\n"
    )
    assert (root / "sao-luu/2021-2022.csv.1").read_bytes() == old

    result = run(root, "import-xlsx", str(file), "--write", lang="en")
    assert (result.exit_code, result.stderr) == (0, "Nothing differs from the figures there are.\n")


def test_a_mistake_is_reported_and_nothing_written_even_when_asked_to(change: Change) -> None:
    root = change()
    run(root, "export-xlsx")
    old = (root / TABLE).read_bytes()
    result = run(root, "import-xlsx", fill(root, C4=-1), "--write")

    assert result.exit_code == 1
    assert "so-lieu-2021-2022.xlsx: trang “Số liệu”, ô C4, dòng Xã Trường Hà: lỗi:" in result.stderr
    assert result.stderr.endswith("Chưa ghi gì; số liệu đang có vẫn giữ nguyên.\n")
    assert (root / TABLE).read_bytes() == old
    assert not (root / "sao-luu").exists()


def test_a_year_that_is_not_there_and_a_file_that_is_not_there(change: Change) -> None:
    root = change()
    result = run(root, "export-xlsx", "--year", "2031-2032")
    assert result.exit_code == 1
    assert "Đang có: 2021-2022." in result.stderr
    assert run(root, "import-xlsx", "khong-co.xlsx").exit_code == 2


def test_a_new_year_begins_with_a_blank_row_for_each_area(change: Change) -> None:
    root = change()
    result = run(root, "new-year", "2022-2023", "--as-of", "2022-08-20")
    assert result.exit_code == 0
    assert (root / "site_data/statistics/2022-2023.csv").read_text() == (
        "code,age6_grade1,age6_total\n01399,,\n01417,,\n"
    )
    assert "as_of: 2022-08-20\n" in (root / "site_data/statistics/2022-2023.yaml").read_text()

    assert run(root, "export-xlsx", "--year", "2022-2023").exit_code == 0
    file = root / "so-lieu-2022-2023.xlsx"
    book = load_workbook(file)
    book["Số liệu"]["C4"], book["Số liệu"]["D4"] = 44, 55
    book.save(file)
    result = run(root, "import-xlsx", str(file), "--write")
    assert result.exit_code == 0
    assert "01399,44,55\n" in (root / "site_data/statistics/2022-2023.csv").read_text()
    assert not any(p.severity is Severity.ERROR for p in check(Settings(root, date(2022, 9, 1))).problems)


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (
            "2022",
            'site_data/statistics: lỗi: "2022" không phải năm học.\n'
            "  Viết hai năm liền nhau, có gạch nối, ví dụ 2022-2023.  [wrong-school-year]\n",
        ),
        ("2022-2024", 'site_data/statistics: lỗi: "2022-2024" không phải năm học.\n'),
        ("../2022-2023", 'site_data/statistics: lỗi: "../2022-2023" không phải năm học.\n'),
        ("2021-2022", "site_data/statistics/2021-2022.csv: lỗi:"),
    ],
)
def test_a_year_that_is_none_or_is_there_is_refused(change: Change, year: str, expected: str) -> None:
    root = change()
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    result = run(root, "new-year", year, "--as-of", "2022-08-20")
    assert result.exit_code == 1
    assert " ".join(result.stderr.split()).startswith(" ".join(expected.split()))
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before
