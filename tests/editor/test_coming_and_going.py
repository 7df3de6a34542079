"""New updates and campaigns, pictures that come with them, and what may be deleted."""

import errno
import os
from base64 import b64encode
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

UPDATES = "content/vi/updates"
NAME = f"{UPDATES}/2021-09-01-lop-moi.md"
TWIN = "content/en/updates/2021-09-01-lop-moi.md"
CAMPAIGN = "campaigns/den-truong.yaml"
PICTURE = f"{UPDATES}/hinh/lop.png"


def _draw(kind: str = "PNG", size: tuple[int, int] = (900, 600)) -> bytes:
    drawn = BytesIO()
    Image.new("RGB", size, "#2255AA").save(drawn, kind)
    return drawn.getvalue()


def _asset(path: str = PICTURE, content: bytes | None = None) -> dict[str, str]:
    content = _draw() if content is None else content
    return {"path": path, "content": b64encode(content).decode(), "encoding": "base64"}


@pytest.fixture
def update() -> dict[str, Any]:
    """An update as its form sends it, with what the form adds for Decap."""
    return {
        "title": {"vi": "Lớp mới", "en": "New class"},
        "date": "2021-09-01",
        "summary": {"vi": "Có lớp mới.", "en": "There is a new class."},
        "campaign": "",
        "areas": ["01399"],
        "picture": {"file": "", "alt": {"vi": "", "en": ""}, "people": "", "consent": ""},
        "draft": {"vi": "", "en": ""},
        "body": {"vi": "Xem lớp mới.", "en": "See the new class."},
        "file_name": "2021-09-01-lop-moi",
    }


def _files(root: Path) -> set[str]:
    return {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()}


def test_an_update_is_named_written_in_both_languages_and_deleted_with_a_copy_of_each(
    desk: Any, update: dict[str, Any]
) -> None:
    before = _files(desk.root)
    raw = '{"title": {"vi": "Lớp mới"}, "date": "2021-09-01"}'

    assert desk.ask("nameEntry", collection="updates", raw=raw) == (200, {"name": "2021-09-01-lop-moi"})
    assert desk.begin(update, NAME)[0] == 200
    assert _files(desk.root) == before | {NAME, TWIN}
    assert 'title: "Lớp mới"\n' in (desk.root / NAME).read_text("utf-8")
    assert "file_name" not in (desk.root / NAME).read_text("utf-8")
    assert (desk.root / TWIN).read_text("utf-8") == (
        "---\ntitle: New class\ndate: 2021-09-01\nsummary: There is a new class.\n---\nSee the new class.\n"
    )
    texts = [(desk.root / name).read_bytes() for name in (TWIN, NAME)]

    assert desk.delete(NAME)[0] == 200
    kept = ["sao-luu/en_2021-09-01-lop-moi.md.1", "sao-luu/vi_2021-09-01-lop-moi.md.1"]
    assert _files(desk.root) == before | {*kept}
    assert [(desk.root / name).read_bytes() for name in kept] == texts
    assert desk.lines == [
        f"Đã lưu {NAME}.",
        f"Đã xóa {NAME}. Bản cũ: {', '.join(kept)}.",
    ]


def test_a_file_that_is_there_is_not_begun_again(desk: Any, update: dict[str, Any]) -> None:
    desk.begin(update, NAME)
    before = (desk.root / NAME).read_bytes()
    update["body"]["vi"] = "Khác."
    report = (
        f"{NAME}: lỗi: tệp này đã có, Loa không ghi đè.\n"
        "  Chọn tên khác, hoặc sửa tệp đang có.                             [file-exists]\n\n"
        "Tổng cộng: 1 lỗi, 0 cảnh báo trong 1 tệp."
    )

    assert desk.begin(update, f"{UPDATES}/2021-09-01-lop-moi-1.md") == (422, {"error": report})
    assert desk.ask(
        "nameEntry", collection="updates", raw='{"title": {"vi": "Lớp mới"}, "date": "2021-09-01"}'
    ) == (
        422,
        {"error": report},
    )
    assert (desk.root / NAME).read_bytes() == before


def test_a_new_update_that_is_wrong_leaves_nothing_behind_not_even_its_picture(
    desk: Any, update: dict[str, Any]
) -> None:
    before = _files(desk.root)
    update["areas"] = ["01398"]
    update["picture"] = {"file": "hinh/lop.png", "alt": {"vi": "Lớp học", "en": ""}}
    status, answer = desk.begin(update, NAME, [_asset()])

    assert status == 422
    assert answer["error"].splitlines()[0] == f'{NAME}:12:5: lỗi: không có nơi nào mang mã hay tên "01398".'
    assert _files(desk.root) == before


def test_a_campaign_is_begun_and_what_is_named_elsewhere_is_not_deleted(
    desk: Any, update: dict[str, Any]
) -> None:
    campaign = {**desk.load(CAMPAIGN), "slug": "hoc-mua-he", "code": "MH", "file_name": "hoc-mua-he"}
    new = "campaigns/hoc-mua-he.yaml"
    assert desk.begin(campaign, new)[0] == 200
    assert desk.begin({**update, "campaign": "hoc-mua-he"}, NAME)[0] == 200

    status, answer = desk.delete(new)
    assert (status, answer["error"].splitlines()[0]) == (
        422,
        f'{NAME}:10:11: lỗi: không có chiến dịch nào tên là "hoc-mua-he".',
    )
    assert (desk.root / new).exists()

    desk.delete(NAME)
    assert desk.delete(new)[0] == 200
    assert not (desk.root / new).exists()


def test_the_last_campaign_is_not_deleted(desk: Any) -> None:
    status, answer = desk.delete(CAMPAIGN)

    assert status == 422
    assert "[no-campaign]" in answer["error"]
    assert (desk.root / CAMPAIGN).exists()


def test_an_update_that_another_links_to_is_not_deleted(desk: Any, update: dict[str, Any]) -> None:
    desk.begin(update, NAME)
    other = {
        **update,
        "title": {"vi": "Tin nữa", "en": ""},
        "body": {"vi": "[Tin](2021-09-01-lop-moi.md)", "en": ""},
    }
    other["summary"] = {"vi": "Tin nữa.", "en": ""}
    assert desk.begin(other, f"{UPDATES}/2021-09-01-tin-nua.md")[0] == 200
    status, answer = desk.delete(NAME)

    assert status == 422
    assert "[unknown-page]" in answer["error"]
    assert (desk.root / NAME).exists()
    assert (desk.root / TWIN).exists()


def test_a_file_changed_meanwhile_is_not_deleted(desk: Any) -> None:
    seen = desk.ask("getEntry", path=CAMPAIGN)[1]["seen"]
    place = desk.root / CAMPAIGN
    place.write_text(place.read_text("utf-8") + "# thêm\n", "utf-8")

    assert desk.delete(CAMPAIGN, seen) == (
        409,
        {
            "error": f"Chưa xóa. {CAMPAIGN} vừa được sửa ở nơi khác sau khi bạn mở. "
            "Tải lại trang, đọc lại, rồi hãy xóa."
        },
    )
    assert place.exists()


def test_a_full_disk_is_reported_in_vietnamese_and_nothing_is_lost(
    desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_words: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    before = (desk.root / CAMPAIGN).read_bytes()
    campaign = {**desk.load(CAMPAIGN), "slug": "hoc-mua-he", "code": "MH", "file_name": "hoc-mua-he"}
    assert desk.begin(campaign, "campaigns/hoc-mua-he.yaml")[0] == 200
    seen = desk.ask("getEntry", path=CAMPAIGN)[1]["seen"]
    monkeypatch.setattr(os, "fsync", fail)
    status, answer = desk.delete(CAMPAIGN, seen)

    assert status == 500
    assert answer["error"] == (
        "Chưa lưu được vào ổ đĩa: ổ đĩa chứa sao-luu/den-truong.yaml.1 đã đầy. Tệp đang có vẫn giữ nguyên."
    )
    assert (desk.root / CAMPAIGN).read_bytes() == before
    assert not [*(desk.root / "sao-luu").iterdir()]


@pytest.mark.parametrize("name", ["site_data/contacts.yaml", "content/vi/rights.md", "content/en/rights.md"])
def test_what_a_project_cannot_do_without_is_not_deleted(desk: Any, name: str) -> None:
    before = _files(desk.root)

    assert desk.ask("deleteFiles", paths=[name], seen="x") == (
        400,
        {"error": "trình sửa này không làm việc đó."},
    )
    assert _files(desk.root) == before


@pytest.mark.parametrize(
    "name",
    ["../x.md", f"{UPDATES}/../x.md", "campaigns/a/b.yaml", "/tmp/x.yaml", "site_data/laws.yaml", None],
)
def test_nothing_is_begun_or_deleted_elsewhere(desk: Any, update: dict[str, Any], name: Any) -> None:
    before = _files(desk.root)

    assert desk.begin(update, name)[0] == 404
    assert desk.ask("deleteFiles", paths=[name], seen="x")[0] == 404
    assert _files(desk.root) == before


def test_a_picture_comes_with_its_update_and_is_shown_small(desk: Any, update: dict[str, Any]) -> None:
    update["picture"] = {"file": "hinh/lop.png", "alt": {"vi": "Lớp học", "en": "A class"}}

    assert desk.begin(update, NAME, [_asset()])[0] == 200
    assert (desk.root / PICTURE).read_bytes() == _draw()
    assert "file: ../../vi/updates/hinh/lop.png" in (desk.root / TWIN).read_text("utf-8")
    [listed] = desk.ask("getMedia", mediaFolder=f"{UPDATES}/hinh")[1]
    assert (listed["name"], listed["path"]) == ("lop.png", PICTURE)
    assert desk.ask("getMediaFile", path=PICTURE) == (200, listed)
    assert len(listed["content"]) < 10_000


def test_a_picture_by_itself_is_kept_for_pages(desk: Any) -> None:
    name = "content/vi/hinh/cong-truong.jpg"

    assert desk.ask("persistMedia", asset=_asset(name, _draw("JPEG")))[0] == 200
    assert (desk.root / name).read_bytes() == _draw("JPEG")
    assert desk.lines == [f"Đã lưu {name}."]


@pytest.mark.parametrize(
    ("path", "content", "key"),
    [
        ("content/vi/hinh/Ảnh lớp.jpg", b"", "Tên tệp ảnh"),
        ("content/vi/hinh/../../x.jpg", b"", "Tên tệp ảnh"),
        ("/etc/x.jpg", b"", "Tên tệp ảnh"),
        ("site_data/x.jpg", b"", "Tên tệp ảnh"),
        ("content/vi/hinh/x.svg", b"<svg/>", "Tên tệp ảnh"),
        ("content/vi/hinh/x.html", b"<script>", "Tên tệp ảnh"),
        ("content/vi/hinh/x.jpg", b"<script>", "không phải ảnh"),
        ("content/vi/hinh/x.jpg", _draw("PNG"), "không phải ảnh"),
        ("content/vi/hinh/x.png", _draw("GIF"), "không phải ảnh"),
        ("content/vi/hinh/x.png", _draw("PNG")[:-30], "không phải ảnh"),
        ("content/vi/hinh/x.png", _draw("PNG") + bytes(10_000_000), "nặng hơn 10 MB"),
        (
            "content/vi/hinh/x.png",
            _draw("PNG", (9000, 3000)),
            "ảnh có 9000 × 3000 điểm ảnh, mở ra thì máy dễ hết bộ nhớ. "
            "Thu nhỏ còn 7745 × 2581 điểm ảnh trở xuống",
        ),
        ("content/vi/hinh/co.png", _draw("PNG"), "Đã có một ảnh khác"),
    ],
)
def test_pictures_that_are_none_or_elsewhere_are_refused(
    desk: Any, path: str, content: bytes, key: str
) -> None:
    taken = desk.root / "content/vi/hinh/co.png"
    taken.parent.mkdir()
    taken.write_bytes(b"anh cu")
    before = _files(desk.root)
    status, answer = desk.ask("persistMedia", asset=_asset(path, content))

    assert status == 422
    assert key in answer["error"]
    assert answer["error"].startswith("Chưa lưu ảnh")
    assert (_files(desk.root), taken.read_bytes()) == (before, b"anh cu")


def test_a_folder_of_pictures_that_leads_out_of_the_project_is_not_used(desk: Any, tmp_path: Path) -> None:
    (tmp_path / "ngoai").mkdir()
    (desk.root / "content/vi/hinh").symlink_to(tmp_path / "ngoai")
    name = "content/vi/hinh/cong-truong.png"

    assert desk.ask("persistMedia", asset=_asset(name))[0] == 422
    assert desk.ask("getMediaFile", path=name)[0] == 404
    assert desk.ask("getMedia", mediaFolder="content/vi/hinh") == (200, [])
    assert list((tmp_path / "ngoai").iterdir()) == []


@pytest.mark.parametrize("asset", [None, {}, {**_asset(), "content": "???"}, {**_asset(), "encoding": "x"}])
def test_what_is_no_picture_of_a_form_is_refused(desk: Any, asset: object) -> None:
    assert desk.ask("persistMedia", asset=asset) == (400, {"error": "nội dung gửi lên không đúng dạng."})


def test_pictures_of_other_folders_are_not_listed(desk: Any) -> None:
    assert desk.ask("getMedia", mediaFolder="site_data")[0] == 404


@pytest.mark.parametrize("day", ["5/9/2021", "", "../../../x", "2021-09-01\n---", "2021-13-45", None, ["x"]])
def test_a_new_update_with_a_wrong_day_is_refused_in_words(
    desk: Any, update: dict[str, Any], day: object
) -> None:
    before = _files(desk.root)
    status, answer = desk.begin({**update, "date": day}, NAME)

    assert status == 422
    assert answer["error"].startswith("content/vi/updates: lỗi: ")
    assert _files(desk.root) == before


@pytest.mark.parametrize(
    ("part", "text"),
    [("title", "a\x07"), ("title", "\ufeffx"), ("body", "x" * 1_000_001)],
)
def test_a_new_update_that_no_file_can_hold_is_refused(
    desk: Any, update: dict[str, Any], part: str, text: str
) -> None:
    before = _files(desk.root)
    update[part]["vi"] = text

    assert desk.begin(update, NAME)[0] == 422
    assert _files(desk.root) == before


@pytest.mark.parametrize("folder", ["sao-luu", "content/en/updates"])
def test_nothing_is_written_through_a_link(
    desk: Any, update: dict[str, Any], tmp_path: Path, folder: str
) -> None:
    desk.begin(update, NAME)
    outside = tmp_path / "ngoai"
    place = desk.root / folder
    if place.exists():
        place.rename(outside)
    else:
        outside.mkdir()
    place.symlink_to(outside)
    before = {path.name: path.read_bytes() for path in outside.iterdir()}
    _, shown = desk.ask("getEntry", path=NAME)
    update["summary"] = {"vi": "Khác.", "en": "Other."}
    status, answer = desk.save(update, NAME, shown["seen"])

    assert status == 422
    assert "là liên kết" in answer["error"]
    assert {path.name: path.read_bytes() for path in outside.iterdir()} == before


def test_half_a_character_is_refused_as_a_value_and_as_a_name(desk: Any) -> None:
    before = _files(desk.root)
    data, place = desk.load(), desk.root / "site_data/contacts.yaml"
    text = place.read_bytes()
    answer = (400, {"error": "nội dung gửi lên không đúng dạng."})
    named = {**data, "\ud800": "x"}
    data["contacts"][0]["name"]["vi"] = "\ud800"

    assert (desk.save(data), desk.save(named)) == (answer, answer)
    assert (_files(desk.root), place.read_bytes()) == (before, text)
