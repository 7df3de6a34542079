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
from tests.conftest import SITES

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
    areas = "site_data/areas.csv"
    root = change({areas: (SITES / "minimal" / areas).read_text("utf-8").replace("2025-06-30", "")})
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
    result = run(root, "export-xlsx", "--period", "2031-2032")
    assert result.exit_code == 1
    assert "Đang có: 2021-2022." in result.stderr
    assert run(root, "import-xlsx", "khong-co.xlsx").exit_code == 2


def test_a_new_period_begins_with_a_blank_row_for_each_area(change: Change) -> None:
    root = change()
    result = run(root, "new", "2022-2023", "--as-of", "2022-08-20")
    assert result.exit_code == 0
    assert (root / "site_data/statistics/2022-2023.csv").read_text() == (
        "code,age6_grade1,age6_total\n01399,,\n01417,,\n"
    )
    assert "as_of: 2022-08-20\n" in (root / "site_data/statistics/2022-2023.yaml").read_text()

    assert run(root, "export-xlsx", "--period", "2022-2023").exit_code == 0
    file = root / "so-lieu-2022-2023.xlsx"
    book = load_workbook(file)
    book["Số liệu"]["C4"], book["Số liệu"]["D4"] = 44, 55
    book.save(file)
    result = run(root, "import-xlsx", str(file), "--write")
    assert result.exit_code == 0
    assert "01399,44,55\n" in (root / "site_data/statistics/2022-2023.csv").read_text()
    assert not any(p.severity is Severity.ERROR for p in check(Settings(root, date(2022, 9, 1))).problems)


def test_a_period_is_called_what_people_call_it(change: Change) -> None:
    """Its files have a name that a disk allows; the workbook and messages say what it is called."""
    root = change()
    assert run(root, "new", "Quý III/2022", "--as-of", "2022-09-30").exit_code == 0
    assert (root / "site_data/statistics/quy-iii-2022.yaml").read_text() == (
        "# Đi kèm bảng quy-iii-2022.csv: số liệu của ngày nào, ai báo.\n"
        'season: "Quý III/2022"\n'
        "as_of: 2022-09-30\n"
        "source:\n"
        "  title:\n"
        '    vi: "Báo cáo gửi về"\n'
        '    en: "Reports sent in"\n'
        '# Số chưa phải số thật thì viết true: mọi trang sẽ ghi rõ "mẫu".\n'
        "sample: false\n"
    )

    file = root / "so-lieu-quy-iii-2022.xlsx"
    assert run(root, "export-xlsx").stderr.startswith(f"Đã ghi {file}.")
    book = load_workbook(file)
    assert book["Số liệu"]["B1"].value == "Quý III/2022"
    book["Số liệu"]["C4"] = 44
    book.save(file)
    assert run(root, "import-xlsx", str(file), "--write").exit_code == 0
    assert "01399,44,\n" in (root / "site_data/statistics/quy-iii-2022.csv").read_text()

    for called in ("Quý III/2022", "quy-iii-2022"):
        result = run(root, "export-xlsx", "--period", called)
        assert (result.exit_code, str(file) in result.stderr) == (0, True)


def test_the_newest_period_is_that_of_the_latest_day(change: Change) -> None:
    """Whatever its name: 2021-2022 comes after cuoi-nam in no alphabet."""
    root = change()
    assert run(root, "new", "Cuối năm", "--as-of", "2020-12-31").exit_code == 0
    assert run(root, "export-xlsx").stderr.startswith(f"Đã ghi {root / 'so-lieu-2021-2022.xlsx'}.")


def test_a_period_without_letters_for_a_file_has_its_day_for_a_name(change: Change) -> None:
    root = change()
    assert run(root, "new", "الربع", "--as-of", "2022-09-30").exit_code == 0
    assert 'season: "الربع"\n' in (root / "site_data/statistics/2022-09-30.yaml").read_text()


@pytest.mark.parametrize("period", ["2021-2022", "2021/2022"])
def test_a_period_that_is_there_is_refused(change: Change, period: str) -> None:
    root = change()
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    result = run(root, "new", period, "--as-of", "2022-08-20")
    assert result.exit_code == 1
    assert result.stderr.startswith("site_data/statistics/2021-2022.csv: lỗi:")
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before
