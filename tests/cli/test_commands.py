"""What the command says when it is stopped, and its exit codes."""

import ast
import errno
import sys
from importlib.abc import MetaPathFinder
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import run
from generator.cli import main
from generator.cli.failures import explain
from generator.cli.posters import list_areas
from generator.messages.commands import MESSAGES
from generator.model.site import Site
from generator.publishing.directory import BusyError
from generator.publishing.mark import TargetRefusedError
from generator.publishing.offline import CopyRefusedError
from generator.rendering.mistakes import TemplateMistake
from generator.system.full_disk import FullDiskError


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (
            OSError(errno.ENOSPC, "No space left on device"),
            (1, "Không đọc hoặc ghi được: ổ đĩa đã đầy. Bản đã dựng trước vẫn giữ nguyên."),
        ),
        (
            FullDiskError(Path("/du-an/.loa-cache"), "cache"),
            (
                1,
                "Không đọc hoặc ghi được: ổ đĩa chứa các tờ đã làm (.loa-cache) đã đầy; xóa thư mục ấy được. "
                "Bản đã dựng trước vẫn giữ nguyên.",
            ),
        ),
        (
            FullDiskError(Path("/du-an/site"), "site"),
            (1, "Không đọc hoặc ghi được: ổ đĩa chứa trang (site) đã đầy. Bản đã dựng trước vẫn giữ nguyên."),
        ),
        (
            FullDiskError(Path("/tam"), "temp"),
            (
                1,
                "Không đọc hoặc ghi được: ổ đĩa chứa thư mục tạm (/tam) đã đầy. "
                "Bản đã dựng trước vẫn giữ nguyên.",
            ),
        ),
        (
            FullDiskError(Path("/usb/site-usb.zip"), ""),
            (
                1,
                "Không đọc hoặc ghi được: ổ đĩa chứa /usb/site-usb.zip đã đầy. "
                "Bản đã dựng trước vẫn giữ nguyên.",
            ),
        ),
        (
            PermissionError(errno.EACCES, "Permission denied", "site"),
            (
                1,
                "Không đọc hoặc ghi được: không có quyền ở thư mục này (site). Bản đã dựng trước vẫn giữ nguyên.",
            ),
        ),
        (
            OSError(errno.EADDRINUSE, "Address already in use"),
            (2, "Cổng này đang có chương trình khác dùng. Chọn cổng khác bằng --port, ví dụ --port 8001."),
        ),
        (
            BusyError(),
            (1, "Một lần dựng khác đang chạy vào cùng thư mục. Chờ xong rồi thử lại."),
        ),
        (
            TargetRefusedError(Path("thu-muc"), "unmarked"),
            (
                2,
                "Loa không thay thu-muc: ở đó không có dấu .loa-site của Loa. Chọn thư mục khác bằng --out; "
                "nếu đó là trang do bản Loa cũ dựng thì đổi tên hoặc xóa thư mục ấy rồi chạy lại.",
            ),
        ),
        (
            TargetRefusedError(Path("site"), "foreign", [".git/", "a.txt", "b.txt", "c.txt"]),
            (
                2,
                "Loa không thay site: trong đó có thứ không do Loa dựng (4): .git/, a.txt, b.txt, …. "
                "Chuyển ra chỗ khác rồi chạy lại.",
            ),
        ),
        (
            TargetRefusedError(Path("trang"), "no-folder"),
            (
                2,
                "Loa không thay trang: đó là tệp, đường liên kết hoặc ổ đĩa gắn vào. Chọn một thư mục thường.",
            ),
        ),
        (
            TargetRefusedError(Path("dang"), "no-shelf"),
            (2, "dang không phải nơi Loa đăng trang. Hãy chọn một thư mục trống hoặc chưa có."),
        ),
        (
            CopyRefusedError("a.zip"),
            (2, "Loa không ghi đè a.zip: không phải bản USB do Loa làm. Chọn tên khác, ngoài trang."),
        ),
        (
            TemplateMistake("theme/pages/home.html", 3, "unexpected end"),
            (
                1,
                "theme/pages/home.html:3:1: lỗi: mẫu trang viết sai: unexpected end.\n"
                "  Sửa mẫu ở dòng này, hoặc lấy lại mẫu đi kèm Loa.            [template-mistake]\n\n"
                "Tổng cộng: 1 lỗi, 0 cảnh báo trong 1 tệp.",
            ),
        ),
        (
            ZeroDivisionError(),
            (3, "Loa gặp lỗi của chính nó, không phải lỗi của bạn. Xin gửi phần trên cho người phát triển."),
        ),
    ],
)
def test_what_stops_the_command_is_told_plainly(error: Exception, expected: tuple[int, str]) -> None:
    assert explain(error, "vi", Path("/du-an")) == expected


def test_the_command_says_the_same_things_in_both_languages() -> None:
    assert MESSAGES["vi"].keys() == MESSAGES["en"].keys()


@pytest.mark.parametrize(
    "command",
    [
        [],
        ["check"],
        ["build"],
        ["serve"],
        ["posters"],
        ["new", "campaign"],
        ["new", "update"],
        ["new", "formats"],
        ["stats"],
    ],
)
def test_every_command_explains_itself(command: list[str]) -> None:
    result = CliRunner().invoke(main, ["--project", "tests/sites/minimal", *command, "--help"])

    assert result.exit_code == 0
    assert "Usage:" in result.output


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "vi",
            "Không rõ nơi nào là “Soc He”. Có thể là:\n  01417  Xã Sóc Hà\n  01399  Xã Trường Hà\n",
        ),
        (
            "en",
            "No single area is called “Soc He”. It may be:\n"
            "  01417  Sóc Hà Commune\n  01399  Trường Hà Commune\n",
        ),
    ],
)
def test_an_area_that_is_none_is_answered_with_areas(tmp_path: Path, lang: str, said: str) -> None:
    words = ["--project", "tests/sites/minimal", "--lang", lang, "posters", "--area", "Soc He"]
    result = CliRunner().invoke(main, [*words, "--today", "2021-09-01", "--out", str(tmp_path / "out")])

    assert (result.exit_code, result.stderr) == (2, said)
    assert not (tmp_path / "out").exists()


def test_of_many_areas_the_likeliest_are_named_and_the_rest_counted(minimal: Site) -> None:
    areas = [(area,) for area in minimal.areas for _ in range(21)]
    lines = list_areas(areas, "vi").splitlines()

    assert lines[0] == "  01399  Xã Trường Hà"
    assert len(lines) == 26
    assert lines[-1] == "  … và 17 nơi nữa trong site_data/areas.csv"
    assert len(list_areas(areas[:25], "en").splitlines()) == 25


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["check"], "\nĐã dừng theo yêu cầu. Bản đang có vẫn giữ nguyên.\n"),
        (["--lang", "vi", "check"], "\nĐã dừng theo yêu cầu. Bản đang có vẫn giữ nguyên.\n"),
        (["--lang", "en", "check"], "\nStopped as asked. What was there is untouched.\n"),
        (["--lang=en", "check"], "\nStopped as asked. What was there is untouched.\n"),
    ],
)
def test_stopped_while_it_is_loaded_the_program_says_so_in_one_line(
    words: list[str], said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Stopper(MetaPathFinder):
        def find_spec(self, name: str, *_: object) -> None:
            if name == "generator.cli":
                raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "generator.cli")
    monkeypatch.delattr("generator.cli")
    monkeypatch.setattr(sys, "meta_path", [Stopper(), *sys.meta_path])
    monkeypatch.setattr(sys, "argv", ["loa", *words])
    with pytest.raises(SystemExit) as ended:
        run()

    assert (ended.value.code, capsys.readouterr().err) == (130, said)


def test_nothing_is_loaded_before_the_program_can_be_stopped() -> None:
    """Not by the command nor by the package around it: what is loaded there ends in a traceback."""
    for name in ("__main__", "__init__"):
        tree = ast.parse(Path(f"generator/{name}.py").read_text("utf-8"))
        imports = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
        assert [ast.unparse(node) for node in imports] in ([], ["import sys"])
