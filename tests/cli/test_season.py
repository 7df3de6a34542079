"""``loa new season``: asked in a terminal or told by options, checked as a whole, written whole or not at all."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.loading.project import load_project
from tests.conftest import SITES

Season = Callable[..., Result]
NEW = "campaigns/den-truong-2022-2023.yaml"
TABLE = "site_data/statistics/2022-2023.csv"

PLAN = """
Sẽ ghi:
  campaigns/den-truong-2022-2023.yaml: mã DT22, {days}; nối tiếp den-truong
  Thêm season: "2021-2022", từ nay nằm trong kho lưu: den-truong
  site_data/authority.yaml: season: "2022-2023"
  site_data/statistics/2022-2023.csv: bảng số liệu mới, chưa có số
"""

REREAD = """\
Đã vào mùa 2022-2023. Bản cũ của các tệp đã sửa ở sao-luu/.

Phải đọc lại trước khi đăng:
  campaigns/den-truong-2022-2023.yaml
    ngày mới là Loa đoán, nên ghi sample: true; đúng rồi thì xóa dòng ấy
    còn lời của lần trước ở bring, sources
  site_data/contacts.yaml
    soát lại từng số điện thoại, rồi sửa as_of (đang là 2021-08-25)
  site_data/statistics/2022-2023.csv
    điền khi các nơi báo: loa stats export-xlsx --period 2022-2023

Tiếp theo: loa check, rồi loa serve để xem. Trang và mã QR của mùa 2021-2022 vẫn mở được, và chỉ sang mùa này.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SITES / "minimal", tmp_path / "project"))


@pytest.fixture
def season(root: Path) -> Season:
    """Runs it in a copy of the small project; `answers` are typed in a terminal."""

    def run(*words: str, answers: Sequence[str] | None = None, lang: str = "vi") -> Result:
        with pytest.MonkeyPatch.context() as patched:
            if answers is not None:
                patched.setattr("generator.cli.season.is_terminal", lambda: True)
            typed = "".join(f"{line}\n" for line in answers or ())
            return CliRunner().invoke(
                main, ["--project", str(root), "--lang", lang, "new", "season", *words], input=typed
            )

    return run


def contents(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_with_defaults_days_are_proposed_as_samples_and_the_last_season_is_kept(
    season: Season, root: Path
) -> None:
    result = season("2022-2023", "--defaults")
    assert (result.exit_code, result.stderr) == (0, PLAN.format(days="2022-09-05") + REREAD)
    assert "sample: true" in (root / NEW).read_text("utf-8")
    assert (root / TABLE).read_text("utf-8") == "code,age6_grade1,age6_total\n01399,,\n01417,,\n"
    assert "\nas_of: 2022-08-20\n" in (root / TABLE).with_suffix(".yaml").read_text("utf-8")
    assert sorted(path.name for path in (root / "sao-luu").iterdir()) == [
        "authority.yaml.1",
        "den-truong.yaml.1",
    ]
    assert load_project(root)[1] == []


def test_answers_are_asked_for_until_they_can_be_taken(season: Season, root: Path) -> None:
    typed = [
        "4",
        "1",
        "5/9/2022",
        "2022-09-05 2022-09-06 2022-09-07",
        "2021-09-05",
        "2022-09-04",
        "-",
        "x",
        "1",
    ]
    result = season(" 2022-2023 ", answers=typed)
    assert result.exit_code == 0
    for said in (
        "\nNgày đưa trẻ đến trường (2021-09-05)\n",
        "  Gõ 1, 2 hoặc 3.\n",
        "  Những ngày nào? Thứ Hai [2022-09-05]: ",
        '  "5/9/2022" chưa đúng cách viết ngày: năm-tháng-ngày.\n  Viết là 2022-09-05 nếu bạn muốn nói ngày/tháng/năm.\n',
        "  Phải sau ngày bắt đầu của lần trước, 2021-09-05.\n",
        PLAN.format(days="2022-09-04").replace(f"  {TABLE}: bảng số liệu mới, chưa có số\n", ""),
    ):
        assert said in result.stderr
    text = (root / NEW).read_text("utf-8")
    assert "starts: 2022-09-04\nends: 2022-09-04\ntake_down: 2022-09-11\nreview: 2022-09-05\n" in text
    assert "sample" not in text
    assert not (root / TABLE).exists()


@pytest.mark.parametrize(
    ("words", "answers", "code", "said"),
    [
        (["2022-2023"], ["2", "", "2"], 0, "Nothing was written; the project is as it was.\n"),
        (
            ["2021-2022", "--defaults"],
            None,
            2,
            "The season is 2021-2022 already (season in authority.yaml).\n",
        ),
        (
            ["2022-2023"],
            None,
            2,
            "There is nobody to ask. Add --defaults, or settle each campaign with --again, --ended, --goes-on: den-truong\n",
        ),
        (
            ["2022-2023", "--again", "tet"],
            None,
            2,
            "The season 2021-2022 has no campaign tet; there are: den-truong.\n",
        ),
        (
            ["2022-2023", "--again", "den-truong", "--ended", "den-truong"],
            None,
            2,
            "den-truong is named twice.\n",
        ),
        (
            ["2022-2023", "--again", "den-truong=2022-09-05,2022-09-06,2022-09-07"],
            None,
            2,
            "“2022-09-05,2022-09-06,2022-09-07” cannot be used: write it like 2022-09-01..2022-09-30.\n",
        ),
        (
            ["2022-2023", "--again", "den-truong=2022-09-06..2022-09-05"],
            None,
            2,
            "“2022-09-06..2022-09-05” is out of order: no day may come before the one in front of it.\n",
        ),
        (
            ["2022-2023", "--ended", "den-truong", "--figures", "x"],
            None,
            2,
            '"x" is not a date written year-month-day.',
        ),
    ],
)
def test_where_something_is_wrong_or_not_agreed_nothing_is_written(
    season: Season, root: Path, words: Sequence[str], answers: Sequence[str] | None, code: int, said: str
) -> None:
    before = contents(root)
    result = season(*words, answers=answers, lang="en")
    assert result.exit_code == code
    assert said in result.stderr
    assert result.stderr.endswith("Nothing was written; the project is as it was.\n")
    assert contents(root) == before


def test_what_still_speaks_of_last_season_is_listed_with_its_line(season: Season, root: Path) -> None:
    """The first lines of a file; the others are counted, at least two."""
    for page, count in (("about", 5), ("rights", 6)):
        path = root / f"content/vi/{page}.md"
        lines = "".join(f"\nViệc số {number} của năm học 2021-2022.\n" for number in range(count))
        path.write_text(path.read_text("utf-8") + lines, "utf-8")
    said = season("2022-2023", "--defaults").stderr
    first = len((SITES / "minimal/content/vi/about.md").read_text("utf-8").splitlines())
    assert f"  content/vi/about.md\n    {first + 2}: Việc số 0 của năm học 2021-2022.\n" in said
    assert f"    {first + 10}: Việc số 4 của năm học 2021-2022.\n  content/vi/rights.md\n" in said
    assert ": Việc số 3 của năm học 2021-2022.\n    … và 2 dòng nữa\n" in said


def test_a_project_with_a_problem_is_not_touched(season: Season, root: Path) -> None:
    path = root / "campaigns/den-truong.yaml"
    path.write_text(path.read_text("utf-8").replace("ends: 2021-09-05", "ends: 2021-09-04"), "utf-8")
    before = contents(root)
    result = season("2022-2023", "--defaults")
    assert result.exit_code == 1
    assert "[dates-reversed]" in result.stderr
    assert contents(root) == before


def test_where_a_file_cannot_be_written_all_are_as_they_were(
    season: Season, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The authority's is the last of them: only then does the new season count."""
    before = contents(root)
    written: list[str] = []

    def refuse(path: Path, content: bytes | None) -> None:
        written.append(path.name)
        if path.name == "authority.yaml" and content and b'"2022-2023"' in content:
            raise KeyboardInterrupt
        path.unlink() if content is None else path.write_bytes(content)

    monkeypatch.setattr("generator.authoring.safe_write.put_file", refuse)
    assert season("2022-2023", "--defaults").exit_code == 130
    assert written[:5] == [
        "2022-2023.yaml",
        "2022-2023.csv",
        Path(NEW).name,
        "den-truong.yaml",
        "authority.yaml",
    ]
    assert contents(root) == before


def test_a_project_without_a_season_says_what_the_last_one_was(season: Season, root: Path) -> None:
    path = root / "site_data/authority.yaml"
    path.write_text(path.read_text("utf-8").replace("season: 2021-2022\n", ""), "utf-8")
    result = season("2022-2023", "--defaults", lang="en")
    assert (result.exit_code, result.stderr) == (
        2,
        "authority.yaml names no season. Say what the last one is called: --last 2021-2022\n"
        "Nothing was written; the project is as it was.\n",
    )
    assert season("2022-2023", "--defaults", "--last", "2021-2022").exit_code == 0
    assert 'base_url: https://mau.example\nseason: "2022-2023"\n' in path.read_text("utf-8")
    assert 'code: DT\nseason: "2021-2022"\n' in (root / "campaigns/den-truong.yaml").read_text("utf-8")


def test_what_goes_on_stays_as_it_is(season: Season, root: Path) -> None:
    path = root / "campaigns/den-truong.yaml"
    before = path.read_bytes()
    result = season("2022-2023", "--goes-on", "den-truong", "--figures", "-")
    assert result.exit_code == 0
    assert "Để nguyên: den-truong\n" in result.stderr
    assert path.read_bytes() == before
