"""``loa edit`` as it is typed: started, opened, stopped."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import edit as editing
from generator.cli import main

Change = Callable[..., Path]
ROOT = Path(__file__).parents[2]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_without_decap_the_command_says_how_to_get_it(
    change: Change, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(editing, "PACKAGE", tmp_path / "generator")
    result = CliRunner().invoke(main, ["--project", str(change()), "edit"])

    assert (result.exit_code, result.stderr) == (
        2,
        "Chưa có trình sửa trên máy này. Chạy một lần: make editor\n",
    )


def test_the_printed_address_opens_once_and_ctrl_c_ends_it(change: Change) -> None:
    root = change({".editor/decap-cms.js": "//"})
    port = _free_port()
    command = [sys.executable, "-m", "generator", "--project", str(root), "edit", "--no-preview"]
    with subprocess.Popen(
        [*command, "--port", str(port)],
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as started:
        assert started.stderr
        said = started.stderr.readline()
        found = re.fullmatch(
            r"Mở địa chỉ này trong trình duyệt của máy này \(dùng một lần\): "
            rf"http://127\.0\.0\.1:{port}(/\?token=[\w-]{{43}}) \(Ctrl\+C để dừng\)\n",
            said,
        )
        assert found
        statuses = []
        for _ in range(2):
            connection = HTTPConnection("127.0.0.1", port, timeout=10)
            connection.request("GET", found[1])
            statuses.append(connection.getresponse().status)
            connection.close()
        started.send_signal(signal.SIGINT)
        rest = started.stderr.read()
        code = started.wait(20)

    assert statuses == [303, 403]
    assert (code, rest) == (
        0,
        "Đã từ chối GET /: địa chỉ mở trang không đúng hoặc đã dùng rồi. Chạy lại loa edit và mở địa chỉ mới.\n"
        "Đã dừng trình sửa.\n",
    )
