"""Publishing as people do it: publish, look, go back."""

import json
import random
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.build.disclosed_figures import parse_memory
from generator.publishing.manifest import Hasher
from generator.publishing.releases import ReleaseFolder

Loa = Callable[..., Result]

LOA = [sys.executable, "-m", "generator"]
TRIAL = ("--allow-sample", "--today", "2021-09-01")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "dang"


def _change(project: Path, file: str, old: str, new: str) -> None:
    path = project / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def _live_number(target: Path) -> int | None:
    """The live release, once it is known to be whole."""
    shelf = ReleaseFolder(target)
    number = shelf.live_number()
    assert number is None or shelf.damage(number, Hasher()) == []
    return number


Figure = tuple[str, str, str, int | None, int | None]


def _published(target: Path) -> set[Figure]:
    """What the open data of the live release tell."""
    rows = json.loads((target / "current/so-lieu/so-lieu-dia-phuong.json").read_text("utf-8"))["figures"]
    names = ("season", "area_code", "indicator", "numerator", "denominator")
    return {tuple(row[name] for name in names) for row in rows if row["status"] != "not-reported"}


def _remembered(target: Path) -> set[Figure]:
    memory = parse_memory((target / "records/so-lieu-da-dang.json").read_text("utf-8"))
    return {
        (year, area, indicator, rate.numerator, rate.denominator)
        for (year, _), disclosed in memory.years.items()
        for area, cells in disclosed.rates.items()
        for indicator, rates in cells.items()
        for rate in rates
    }


def test_what_was_published_is_remembered_and_known_to_the_project(
    project: Path, target: Path, loa: Loa
) -> None:
    loa(project, "publish", target, *TRIAL)
    first = _published(target)
    figures = "site_data/statistics/2021-2022.csv"
    _change(project, figures, (project / figures).read_text().splitlines()[1], "01399,61,80")
    assert loa(project, "publish", target, *TRIAL).exit_code == 0
    second = _published(target)

    assert first != second
    assert _remembered(target) == first | second
    loa(project, "rollback", target)
    assert (_published(target), _remembered(target)) == (first, first | second)
    assert loa(project, "check").stderr == "Không có lỗi nào.\n"


def test_a_damaged_memory_stops_every_command_that_needs_it(project: Path, target: Path, loa: Loa) -> None:
    """Publishing without it could give a child away, and so could a build."""
    loa(project, "publish", target, *TRIAL)
    memory = target / "records/so-lieu-da-dang.json"
    memory.write_text(memory.read_text("utf-8")[:-40], "utf-8")
    said = (
        f"{memory}: lỗi: tệp ghi những số liệu từng đăng không đọc được, hoặc đã bị sửa.\n"
        "  Lấy lại tệp này từ bản sao lưu. Không có bản sao lưu thì xóa tệp: Loa ghi lại từ các bản đăng còn giữ, "
        "nhưng không còn biết số của những bản cũ hơn.  [memory-unreadable]\n\n"
        "Tổng cộng: 1 lỗi, 0 cảnh báo trong 1 tệp.\n"
    )
    checked, built, published = (
        loa(project, *words) for words in (("check",), ("build",), ("publish", target, *TRIAL))
    )

    assert (checked.exit_code, built.exit_code, published.exit_code) == (1, 1, 1)
    assert checked.stderr == said
    assert published.stderr == f"{said}Chưa đăng gì mới; trang đang có vẫn giữ nguyên.\n"
    assert _live_number(target) == 1

    memory.unlink()
    assert loa(project, "publish", target, *TRIAL).exit_code == 0
    assert _published(target) == _remembered(target)


def test_deleted_records_are_reported_and_the_live_site_is_read_instead(
    project: Path, target: Path, loa: Loa
) -> None:
    loa(project, "publish", target, *TRIAL)
    first = _published(target)
    shutil.rmtree(target / "records")
    figures = "site_data/statistics/2021-2022.csv"
    _change(project, figures, (project / figures).read_text().splitlines()[1], "01399,61,80")
    result = loa(project, "publish", target, *TRIAL, "--strict")

    assert result.exit_code == 0
    assert result.stderr.startswith(
        f"{target}/records/so-lieu-da-dang.json: lưu ý: nơi đăng này đã có 1 bản nhưng không có tệp ghi những số liệu "
        "từng đăng.\n"
    )
    assert _remembered(target) == first | _published(target)
    assert (target / "records/DOC-TRUOC-KHI-XOA.txt").is_file()


def test_what_was_live_is_not_lost_unless_that_is_written(project: Path, target: Path, loa: Loa) -> None:
    """A page renamed: refused, and the live site is as an older Loa left it; then told where it went."""
    loa(project, "publish", target, *TRIAL)
    (target / "records/dia-chi-da-dang.json").unlink()
    _change(project, "content/vi/about.md", "address: gioi-thieu", "address: ve-trang-nay")
    refused = loa(project, "publish", target, *TRIAL)

    assert (refused.exit_code, _live_number(target)) == (1, 1)
    assert refused.stderr == (
        "site_data/moved.yaml: lỗi: 1 địa chỉ từng đăng sẽ mất, ai quét mã đã in hay mở liên kết cũ sẽ không thấy "
        "trang: /gioi-thieu/.\n"
        "  Trả lại thứ đã xóa, đổi tên hay đổi mã; chiến dịch đã qua thì cứ để nguyên, đổi slug thì ghi slug cũ vào "
        "former_slugs. Muốn bỏ thật thì ghi địa chỉ vào site_data/moved.yaml: moved (dẫn sang trang khác) hoặc gone "
        "(trang nói là không còn).  [address-lost]\n\n"
        "Tổng cộng: 1 lỗi, 0 cảnh báo trong 1 tệp.\n"
        "Chưa đăng gì mới; trang đang có vẫn giữ nguyên.\n"
    )
    (project / "site_data/moved.yaml").write_text("moved:\n  - {address: /gioi-thieu/, to: /ve-trang-nay/}\n")
    assert loa(project, "publish", target, *TRIAL).exit_code == 0
    assert 'url=../ve-trang-nay/"' in (target / "current/gioi-thieu/index.html").read_text("utf-8")


def test_samples_are_refused_and_nothing_is_published(project: Path, target: Path, loa: Loa) -> None:
    result = loa(project, "publish", target)

    assert result.exit_code == 1
    assert result.stderr.count("[sample-in-release]") == 4
    assert "site_data/contacts.yaml:21:5: lỗi: tệp đầu mối liên hệ còn 2 mục mẫu" in result.stderr
    assert result.stderr.endswith("Chưa đăng gì mới; trang đang có vẫn giữ nguyên.\n")
    assert _live_number(target) is None


def test_a_changed_phone_is_published_reported_and_taken_back(project: Path, target: Path, loa: Loa) -> None:
    first = loa(project, "publish", target, *TRIAL)
    assert (first.exit_code, first.stdout) == (0, "Bản đầu tiên, có 38 trang.\n")

    _change(project, "site_data/contacts.yaml", "0206 000 0022", "0206 000 0034")
    second = loa(project, "publish", target, *TRIAL)
    page = target / "current/dia-ban/xa-truong-ha/index.html"

    assert second.exit_code == 0
    assert second.stdout.startswith(
        "Số điện thoại đổi (1):\n"
        "  0206 000 0022 → 0206 000 0034 · 6 trang: /ap-phich/xa-truong-ha/, /dia-ban/xa-truong-ha/, …\n"
    )
    assert (target / "records/0002/thay-doi.txt").read_text("utf-8").startswith("Số điện thoại đổi (1):\n")
    assert "0206 000 0034" in page.read_text("utf-8")

    back = loa(project, "rollback", target)
    assert back.exit_code == 0
    assert back.stderr.startswith("Đang dùng lại bản số 1, đăng ngày ")
    assert "0206 000 0022" in page.read_text("utf-8")

    listed = loa(project, "releases", target)
    assert listed.exit_code == 0
    assert [line[:10] for line in listed.stdout.splitlines()] == ["  Bản số 2", "▶ Bản số 1"]
    assert listed.stdout.count("còn nguyên") == 2


def test_a_mistake_leaves_the_live_release(project: Path, target: Path, loa: Loa) -> None:
    loa(project, "publish", target, *TRIAL)
    _change(project, "campaigns/den-truong.yaml", "\nstarts:", "\nstrats:")
    result = loa(project, "publish", target, *TRIAL)

    assert result.exit_code == 1
    assert "[unknown-field]" in result.stderr
    assert _live_number(target) == 1


def test_a_damaged_release_is_listed_and_not_gone_back_to(project: Path, target: Path, loa: Loa) -> None:
    loa(project, "publish", target, *TRIAL)
    _change(project, "site_data/contacts.yaml", "0206 000 0022", "0206 000 0034")
    loa(project, "publish", target, *TRIAL)
    (target / "releases/0001/index.html").write_text("spoilt")
    listed = loa(project, "releases", target)
    back = loa(project, "rollback", target)

    assert (listed.exit_code, back.exit_code) == (1, 1)
    assert listed.stdout.splitlines()[1].endswith("đã hỏng")
    assert "bản số 1 không còn nguyên: 1 tệp bị mất, bị đổi hoặc bị thêm vào." in back.stderr
    assert _live_number(target) == 2


def test_a_plain_folder_and_a_zip_hold_the_same_site(
    project: Path, target: Path, tmp_path: Path, loa: Loa
) -> None:
    result = loa(project, "publish", target, *TRIAL, "--plain", "--zip", tmp_path / "tai-len.zip")
    served = {str(p.relative_to(target / "current")) for p in (target / "current").rglob("*") if p.is_file()}

    assert result.exit_code == 0
    assert result.stderr.splitlines()[-1].startswith(f"Tệp để tải lên máy chủ: {tmp_path / 'tai-len.zip'}, ")
    assert not (target / "current").is_symlink()
    with zipfile.ZipFile(tmp_path / "tai-len.zip") as upload:
        assert set(upload.namelist()) == served - {".loa-release"}
        assert upload.testzip() is None


def test_places_that_are_not_ours_end_with_two(project: Path, target: Path, tmp_path: Path, loa: Loa) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/letter.txt").write_text("dear")
    foreign = loa(project, "publish", tmp_path / "mine", *TRIAL)
    missing = loa(project, "rollback", target)
    inside = loa(project, "publish", target, *TRIAL, "--zip", target / "a.zip")

    assert [result.exit_code for result in (foreign, missing, inside)] == [2, 2, 2]
    assert foreign.stderr == (
        f"{tmp_path / 'mine'} không phải nơi Loa đăng trang. Hãy chọn một thư mục trống hoặc chưa có.\n"
    )
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.txt"]
    assert not target.exists()


def test_no_release_to_go_back_to_ends_with_two(project: Path, target: Path, loa: Loa) -> None:
    loa(project, "publish", target, *TRIAL)
    before, unknown = loa(project, "rollback", target), loa(project, "rollback", target, 7)

    assert (before.exit_code, unknown.exit_code) == (2, 2)
    assert before.stderr.startswith("Không còn bản nào trước bản đang đăng.")
    assert unknown.stderr == "Không có bản số 7. Đang giữ các bản: 1.\n"


def test_the_whole_command_killed_at_any_moment_leaves_one_whole_release(
    project: Path, target: Path, loa: Loa, kills: int
) -> None:
    words = [*LOA, "--project", str(project), "publish", str(target), *TRIAL]
    start = time.monotonic()
    subprocess.run(words, check=True, capture_output=True, timeout=120)
    length = time.monotonic() - start
    moments = random.Random(20211123)
    for number in range(-(-kills // 10)):
        _change(project, "site_data/contacts.yaml", f"00{22 + number}", f"00{23 + number}")
        process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(moments.uniform(0.4, 1) * length)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert _live_number(target)
        assert _published(target) <= _remembered(target)
    assert loa(project, "publish", target, *TRIAL).exit_code == 0

    assert _live_number(target)
    left = {path.name for folder in ("", "releases", "records") for path in (target / folder).glob(".*")}
    assert left == {".loa-releases"}
