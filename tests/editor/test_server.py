"""Attacks on the editor's server: all refused, told in one line, nothing written."""

import json
import socket
from pathlib import Path
from typing import Any

import pytest

from generator.editor import server as editor_server

WRITTEN = b'{"action": "info", "params": {}}'


def _state(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("changed", "status", "line"),
    [
        (
            {"Host": "loa.example:80"},
            403,
            "Đã từ chối POST /api/v1: địa chỉ máy chủ (Host) không phải của trình sửa này.",
        ),
        (
            {"Host": None},
            403,
            "Đã từ chối POST /api/v1: địa chỉ máy chủ (Host) không phải của trình sửa này.",
        ),
        (
            {"Host": "127.0.0.1"},
            403,
            "Đã từ chối POST /api/v1: địa chỉ máy chủ (Host) không phải của trình sửa này.",
        ),
        (
            {"Origin": "http://loa.example"},
            403,
            "Đã từ chối POST /api/v1: yêu cầu đến từ một trang khác (Origin).",
        ),
        ({"Origin": "null"}, 403, "Đã từ chối POST /api/v1: yêu cầu đến từ một trang khác (Origin)."),
        ({"Origin": None}, 403, "Đã từ chối POST /api/v1: yêu cầu đến từ một trang khác (Origin)."),
        (
            {"Cookie": None},
            403,
            "Đã từ chối POST /api/v1: địa chỉ mở trang không đúng hoặc đã dùng rồi. Chạy lại loa edit và mở địa chỉ mới.",
        ),
        (
            {"Cookie": "loa-edit-1=phien; loa-edit=phien"},
            403,
            "Đã từ chối POST /api/v1: địa chỉ mở trang không đúng hoặc đã dùng rồi. Chạy lại loa edit và mở địa chỉ mới.",
        ),
        ({"Content-Type": "text/plain"}, 400, "Đã từ chối POST /api/v1: yêu cầu viết sai."),
        ({"Transfer-Encoding": "chunked"}, 400, "Đã từ chối POST /api/v1: yêu cầu viết sai."),
        (
            {"Content-Length": "1000000000"},
            413,
            "Đã từ chối POST /api/v1: gửi lên quá 14 MB, hoặc không nói rõ dài bao nhiêu.",
        ),
        (
            {"Content-Length": "9" * 5000},
            413,
            "Đã từ chối POST /api/v1: gửi lên quá 14 MB, hoặc không nói rõ dài bao nhiêu.",
        ),
        (
            {"Content-Length": "-1"},
            413,
            "Đã từ chối POST /api/v1: gửi lên quá 14 MB, hoặc không nói rõ dài bao nhiêu.",
        ),
        (
            {"Content-Length": None},
            413,
            "Đã từ chối POST /api/v1: gửi lên quá 14 MB, hoặc không nói rõ dài bao nhiêu.",
        ),
    ],
)
def test_a_request_that_is_not_the_editors_own_is_refused(
    desk: Any, changed: dict[str, str | None], status: int, line: str
) -> None:
    before = _state(desk.root)

    assert desk.send("POST", "/api/v1", {**desk.headers(), **changed}, WRITTEN)[0] == status
    assert desk.lines == [line]
    assert _state(desk.root) == before


def test_the_same_request_of_its_own_is_answered(desk: Any) -> None:
    status, headers, content = desk.send("POST", "/api/v1", desk.headers(), WRITTEN)

    assert (status, json.loads(content)["type"]) == (200, "local_fs")
    assert headers["Content-Security-Policy"] == (
        "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' blob:; "
        "form-action 'none'; frame-ancestors 'none'; base-uri 'none'"
    )
    assert desk.lines == []


@pytest.mark.parametrize("method", ["PUT", "DELETE", "HEAD", "OPTIONS", "TRACE", "X"])
def test_other_methods_are_refused(desk: Any, method: str) -> None:
    assert desk.send(method, "/", desk.headers())[0] == 405
    assert desk.lines == [f"Đã từ chối {method} /: chỉ nhận GET và POST."]


@pytest.mark.parametrize(
    "path",
    [
        "/../site_data/contacts.yaml",
        "/%2e%2e/site_data/contacts.yaml",
        "/site_data/contacts.yaml",
        "//etc/passwd",
        "/editor.js%00",
        "/editor.js/",
        "/editor.js?x",
        "http://127.0.0.1/editor.js",
    ],
)
def test_only_the_editors_own_files_are_served(desk: Any, path: str) -> None:
    assert desk.send("GET", path, desk.headers())[0] == 404
    assert desk.lines == [
        f"Đã từ chối GET {path.partition('?')[0].replace('//etc', '/etc')}: không có trang hay tệp này trong phần được sửa."
    ]


def test_the_token_is_good_once_and_gives_a_cookie_no_script_and_no_other_site_can_use(desk: Any) -> None:
    own = {"Host": desk.headers()["Host"]}
    wrong = desk.send("GET", "/?token=sai", own)[0]
    status, headers, _ = desk.send("GET", "/?token=mot-lan", own)
    again = desk.send("GET", "/?token=mot-lan", own)[0]
    cookie = headers["Set-Cookie"]

    assert (wrong, status, again) == (403, 303, 403)
    assert headers["Location"] == "/"
    assert cookie == f"loa-edit-{desk.server.server_port}=phien; HttpOnly; SameSite=Strict; Path=/"
    assert desk.send("GET", "/", {**own, "Cookie": cookie.split(";")[0]})[0] == 200
    assert desk.send("GET", "/", own)[0] == 403
    assert "mot-lan" not in "".join(desk.lines)


def test_the_token_is_of_no_use_at_another_host(desk: Any) -> None:
    assert desk.send("GET", "/?token=mot-lan", {"Host": "loa.example"})[0] == 403
    assert desk.send("GET", "/?token=mot-lan", {"Host": desk.headers()["Host"]})[0] == 303


def test_a_body_shorter_than_announced_is_given_up(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editor_server._Handler, "timeout", 0.2)
    headers = {**desk.headers(), "Content-Length": "1000"}

    assert desk.send("POST", "/api/v1", headers, b"{")[0] == 408
    assert desk.lines == ["Đã từ chối POST /api/v1: gửi chưa đủ như đã báo, hoặc quá chậm."]


def test_a_body_that_trickles_is_given_up(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editor_server, "TIMEOUT", -1.0)

    assert desk.send("POST", "/api/v1", desk.headers(), WRITTEN)[0] == 408


def test_what_is_beyond_the_announced_length_is_not_read(desk: Any) -> None:
    headers = {**desk.headers(), "Content-Length": "2"}

    assert desk.send("POST", "/api/v1", headers, b"{}" + b"x" * 1000)[0] == 400


def test_a_line_that_is_no_request_is_reported_without_its_control_characters(desk: Any) -> None:
    with socket.create_connection(("127.0.0.1", desk.server.server_port), timeout=5) as line:
        line.sendall(b"\x1b[2J\r\n\r\n")
        reply = line.recv(4000)

    assert desk.lines == ["Đã từ chối ? : yêu cầu viết sai."]
    assert b"\x1b" not in reply


@pytest.mark.parametrize(
    "path",
    [
        "../ngoai.yaml",
        "campaigns/../site_data/laws.yaml",
        "campaigns/%2e%2e/x.yaml",
        "/etc/passwd",
        "site_data/laws.yaml",
        "site_data/contacts.yaml\x00",
        "site_data/contacts.yaml\n",
        "site_data\\contacts.yaml",
        "C:/site_data/contacts.yaml",
        "campaigns/.an.yaml",
        "mkdocs.yml",
        "",
        None,
        7,
        ["site_data/contacts.yaml"],
    ],
)
def test_files_that_the_schemas_do_not_know_are_neither_shown_nor_written(desk: Any, path: object) -> None:
    before = _state(desk.root)
    saved = {"dataFiles": [{"path": path, "raw": "{}"}], "assets": [], "seen": ""}
    answers = [
        desk.ask("getEntry", path=path),
        desk.ask("entriesByFiles", files=[{"path": path, "label": ""}]),
        desk.ask("persistEntry", **saved),
    ]

    assert answers == [(404, {"error": "không có trang hay tệp này trong phần được sửa."})] * 3
    assert desk.lines == ["Đã từ chối POST: không có trang hay tệp này trong phần được sửa."] * 3
    assert _state(desk.root) == before


def test_a_file_that_might_be_made_is_not_reported_as_missing(desk: Any) -> None:
    assert desk.ask("getEntry", path="campaigns/moi.yaml")[0] == 404
    assert desk.lines == []
    assert desk.save({}, "campaigns/moi.yaml", "x")[0] == 404
    assert not (desk.root / "campaigns/moi.yaml").exists()


@pytest.mark.parametrize("target", ["outside", "inside"])
def test_symbolic_links_are_not_followed(desk: Any, tmp_path: Path, target: str) -> None:
    aim = tmp_path / "ngoai.yaml" if target == "outside" else desk.root / "site_data/laws.yaml"
    if target == "outside":
        aim.write_text("bi-mat: 1\n")
    (desk.root / "campaigns/lien-ket.yaml").symlink_to(aim)
    before = aim.read_bytes()

    assert desk.ask("getEntry", path="campaigns/lien-ket.yaml")[0] == 404
    assert desk.save({"slug": "x"}, "campaigns/lien-ket.yaml", "x")[0] == 404
    assert [e["file"]["path"] for e in desk.ask("entriesByFolder", folder="campaigns")[1]] == [
        "campaigns/den-truong.yaml"
    ]
    assert aim.read_bytes() == before


def test_a_folder_that_leads_out_of_the_project_is_empty(desk: Any, tmp_path: Path) -> None:
    (desk.root / "campaigns").rename(tmp_path / "elsewhere")
    (desk.root / "campaigns").symlink_to(tmp_path / "elsewhere")

    assert desk.ask("entriesByFolder", folder="campaigns") == (200, [])


@pytest.mark.parametrize("folder", ["site_data", "..", "/etc", "content", "", None])
def test_other_folders_are_not_listed(desk: Any, folder: object) -> None:
    assert desk.ask("entriesByFolder", folder=folder, extension="yaml", depth=1)[0] == 404


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"7",
        b"null",
        b"\xff",
        b'{"action": []}',
        b'{"action": "info", "params": []}',
        b'{"action": "getEntry"}',
        b"[" * 100_000,
        b'{"action": "persistEntry", "params": {"dataFiles": []}}',
    ],
)
def test_questions_of_the_wrong_form_are_refused(desk: Any, body: bytes) -> None:
    status, _, content = desk.send("POST", "/api/v1", desk.headers(), body)

    assert (status, json.loads(content)) == (400, {"error": "nội dung gửi lên không đúng dạng."})
    assert desk.lines == ["Đã từ chối POST: nội dung gửi lên không đúng dạng."]


@pytest.mark.parametrize("action", ["publishUnpublishedEntry", "x", ""])
def test_actions_the_editor_does_not_know_are_refused(desk: Any, action: str) -> None:
    before = _state(desk.root)

    assert desk.ask(action, paths=["site_data/contacts.yaml"]) == (
        400,
        {"error": "trình sửa này không làm việc đó."},
    )
    assert desk.lines == ["Đã từ chối POST: trình sửa này không làm việc đó."]
    assert _state(desk.root) == before


@pytest.mark.parametrize(
    "raw",
    [
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
        "!!python/object/apply:os.system [id]",
        "contacts: !include laws.yaml",
        "[" * 100_000,
        "[]",
        '"x"',
        "",
    ],
)
def test_what_a_form_sends_is_no_yaml(desk: Any, raw: str) -> None:
    before = _state(desk.root)
    status, answer = desk.ask(
        "persistEntry",
        dataFiles=[{"path": "site_data/contacts.yaml", "raw": raw}],
        assets=[],
        seen="x",
    )

    assert (status, answer) == (400, {"error": "nội dung gửi lên không đúng dạng."})
    assert _state(desk.root) == before


def test_a_save_that_moves_a_file_is_refused(desk: Any) -> None:
    file = {"path": "site_data/contacts.yaml", "raw": "{}", "newPath": "campaigns/x.yaml"}
    before = _state(desk.root)

    assert desk.ask("persistEntry", dataFiles=[file], assets=[], seen="x")[0] == 400
    assert desk.ask("persistEntry", dataFiles=[file, file], assets=[], seen="x")[0] == 400
    assert _state(desk.root) == before
