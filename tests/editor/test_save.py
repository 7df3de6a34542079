"""A save is checked with the whole project around it, never overwrites, and is never half done."""

import os
import random
import signal
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from generator.editor.documents import Document, open_library, read_document
from generator.editor.save import Saver
from generator.settings import Settings

CONTACTS = "site_data/contacts.yaml"


def test_a_wrong_phone_is_refused_with_the_report_and_nothing_is_written(desk: Any) -> None:
    data, before = desk.load(), (desk.root / CONTACTS).read_bytes()
    data["contacts"][0]["phones"] = ["0206 000 00"]

    assert desk.save(data) == (
        422,
        {
            "error": """\
site_data/contacts.yaml:14:9: lỗi: "0206 000 00" không phải số điện thoại ở Việt Nam.
   14 |       - "0206 000 00"
      |         ^^^^^^^^^^^^^
  Viết đủ số, cả mã vùng và số 0 ở đầu nếu có. Số mẫu viết là "0206 000 0012".  [wrong-phone]

Tổng cộng: 1 lỗi, 0 cảnh báo trong 1 tệp."""
        },
    )
    assert desk.lines == ["chưa lưu site_data/contacts.yaml (422)."]
    assert (desk.root / CONTACTS).read_bytes() == before
    assert not (desk.root / "sao-luu").exists()


def test_a_right_phone_is_saved_and_the_old_file_kept(desk: Any) -> None:
    data, before = desk.load(), (desk.root / CONTACTS).read_text("utf-8")
    data["contacts"][0]["phones"] = ["0206 000 0099"]
    status, answer = desk.save(data)

    assert (status, answer["message"]) == (200, "Đã lưu site_data/contacts.yaml.")
    assert (desk.root / CONTACTS).read_text("utf-8") == before.replace("0206 000 0022", "0206 000 0099")
    assert (desk.root / "sao-luu/contacts.yaml.1").read_text("utf-8") == before
    assert desk.lines == ["Đã lưu site_data/contacts.yaml. Bản cũ: sao-luu/contacts.yaml.1."]

    data["contacts"][0]["phones"] = ["0206 000 0098"]
    assert desk.save(data, seen=answer["seen"])[0] == 200


def test_what_one_file_makes_wrong_in_another_is_refused_too(desk: Any) -> None:
    data = desk.load("site_data/offices.yaml")
    data["offices"][0]["id"] = "khac"

    assert desk.save(data, "site_data/offices.yaml") == (
        422,
        {
            "error": """\
campaigns/den-truong.yaml:28:13: lỗi: không có cơ quan nào tên là "education".
   28 |   - office: education
      |             ^^^^^^^^^
  Các tên có trong site_data/offices.yaml: khac, justice.       [unknown-office]

site_data/barriers.yaml:20:13: lỗi: không có cơ quan nào tên là "education".
   20 |     office: education
      |             ^^^^^^^^^
  Các tên có trong site_data/offices.yaml: khac, justice.       [unknown-office]

Tổng cộng: 2 lỗi, 0 cảnh báo trong 2 tệp."""
        },
    )
    assert not (desk.root / "sao-luu").exists()


def test_a_mistake_in_another_file_does_not_keep_this_one_from_being_corrected(desk: Any) -> None:
    place = desk.root / "campaigns/den-truong.yaml"
    place.write_text(place.read_text("utf-8").replace("accent:", "acent:"), "utf-8")
    data = desk.load()
    data["contacts"][0]["phones"] = ["0206 000 0099"]

    assert desk.save(data)[0] == 200


def test_a_file_changed_meanwhile_is_not_overwritten_and_both_are_reported(desk: Any) -> None:
    data = desk.load()
    _, shown = desk.ask("getEntry", path=CONTACTS)
    place = desk.root / CONTACTS
    place.write_text(place.read_text("utf-8").replace("0206 000 0022", "0206 000 0077"), "utf-8")
    meanwhile = place.read_bytes()
    data["contacts"][0]["phones"] = ["0206 000 0099"]

    assert desk.save(data, seen=shown["seen"]) == (
        409,
        {
            "error": "Chưa lưu. site_data/contacts.yaml vừa được sửa ở nơi khác sau khi bạn mở. "
            "Chép lại chỗ bạn vừa sửa, tải lại trang, rồi sửa lại.\n"
            "- contacts.1.phones.1: trong tệp là “0206 000 0077”, bạn ghi “0206 000 0099”."
        },
    )
    assert place.read_bytes() == meanwhile
    assert not (desk.root / "sao-luu").exists()


def test_a_file_that_cannot_be_read_is_reported_as_a_problem(desk: Any) -> None:
    (desk.root / CONTACTS).write_text("as_of: [\n", "utf-8")
    status, answer = desk.ask("getEntry", path=CONTACTS)

    assert (status, answer["error"].splitlines()[0].partition(": ")[0]) == (
        422,
        "site_data/contacts.yaml:2:1",
    )


def test_refusals_are_reported_in_english_to_those_who_ask_for_it(
    start: Callable[..., Any], change: Callable[..., Path]
) -> None:
    desk = start(change(), "en")
    data = desk.load()
    data["contacts"][0]["phones"] = ["1"]
    _, answer = desk.save(data)

    assert answer["error"].endswith("1 error, 0 warnings in 1 file.")
    assert desk.lines == ["site_data/contacts.yaml was not saved (422)."]


def _save(root: Path, number: int) -> None:
    found = read_document(root, CONTACTS)
    assert isinstance(found, Document)
    data: Any = found.plain
    data["contacts"][0]["phones"] = [f"0206 000 {number:04}"]
    Saver(Settings(root, date(2021, 9, 1)), open_library(root), "vi").save(CONTACTS, data, found.digest)


def _save_on_and_on(root: Path) -> None:
    for number in range(1, 10_000):
        _save(root, number)


def _kill_while_saving(root: Path, seconds: float) -> None:
    child = os.fork()
    if child == 0:
        try:
            _save_on_and_on(root)
        finally:
            os._exit(1)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    assert os.WIFSIGNALED(os.waitpid(child, 0)[1])


def test_a_save_killed_at_any_moment_leaves_a_whole_file_and_a_copy(
    change: Callable[..., Path], kills: int
) -> None:
    root = change()
    place, backups = root / CONTACTS, root / "sao-luu"
    shape = place.read_text("utf-8").replace("0206 000 0022", "?")
    start = time.monotonic()
    _save(root, 0)
    length = time.monotonic() - start
    chance = random.Random(6)
    saves = 0
    for _ in range(kills):
        before = {path.name: path.read_bytes() for path in backups.glob("c*")}
        _kill_while_saving(root, length * chance.uniform(0.3, 3))
        text = place.read_text("utf-8")
        phone = text.split('phones:\n      - "')[1].split('"')[0]
        kept = {path.name: path.read_bytes() for path in backups.glob("c*")}

        assert text == shape.replace("?", phone)
        assert kept.items() >= before.items()
        assert {len(content) for content in kept.values()} <= {place.stat().st_size}
        saved = len(kept) - len(before)
        saves += saved
        length *= 0.9 if saved else 1.25  # where the machine grew slower, kills still come around a save
    assert saves > kills / 5
