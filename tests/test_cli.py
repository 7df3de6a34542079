"""What the command says when it is stopped, and its exit codes."""

import errno
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import _explain, main
from generator.command_words import SAID
from generator.publishing.directory import BusyError
from generator.publishing.mark import TargetRefusedError
from generator.publishing.offline import CopyRefusedError
from generator.rendering.mistakes import TemplateMistake


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (
            OSError(errno.ENOSPC, "No space left on device"),
            (1, "Không đọc hoặc ghi được: ổ đĩa đã đầy. Bản đã dựng trước vẫn giữ nguyên."),
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
    assert _explain(error, "vi") == expected


def test_the_command_says_the_same_things_in_both_languages() -> None:
    assert SAID["vi"].keys() == SAID["en"].keys()


@pytest.mark.parametrize(
    "command",
    [[], ["check"], ["build"], ["serve"], ["posters"], ["new", "campaign"], ["new", "update"], ["stats"]],
)
def test_every_command_explains_itself(command: list[str]) -> None:
    result = CliRunner().invoke(main, ["--project", "tests/sites/minimal", *command, "--help"])

    assert result.exit_code == 0
    assert "Usage:" in result.output
