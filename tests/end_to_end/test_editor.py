"""A newcomer's path in a real browser: from a phone in a form to the published site, and back."""

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp
from click.testing import Result
from PIL import Image
from playwright.sync_api import Browser, Dialog, Page, expect

ROOT = Path(__file__).parents[2]
DECAP = ROOT / ".editor/decap-cms.js"
LOA = [sys.executable, "-m", "generator"]
CONTACTS = "site_data/contacts.yaml"
TIMEOUT = 20_000
"""Milliseconds."""

POSTER = "ap-phich/ap-phich-a4_den-truong_xa-truong-ha_vi.pdf"
NEWS = [
    ("Lịch khai giảng: mới", "Opening days: new"),
    ("Các trường khai giảng ngày 5/9.", "Schools open on 5 September."),
    ("Sân trường", "A school yard"),
    ("Đưa con đến trường.", "Bring your child."),
]
"""Title, summary, what the picture shows, body."""

SMALL_TEXT = """() => [...document.querySelectorAll('#nc-root *, .ReactModalPortal *')].filter((one) =>
    ([...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) || /INPUT|TEXTAREA/.test(one.tagName))
    && one.checkVisibility() && parseFloat(getComputedStyle(one).fontSize) < 16).map((one) => one.outerHTML)"""

OLD, WRONG, NEW, NEWER = "0206 000 0022", "0206 000 00", "0206 000 0099", "0206 000 0098"

REFUSAL = """\
site_data/contacts.yaml:14:9: lỗi: "0206 000 00" không phải số điện thoại ở Việt Nam.
   14 |       - "0206 000 00"
      |         ^^^^^^^^^^^^^
  Viết đủ số, cả mã vùng và số 0 ở đầu nếu có. Số mẫu viết là "0206 000 0012".  [wrong-phone]

Tổng cộng: 1 lỗi, 0 cảnh báo trong 1 tệp."""

Loa = Callable[..., Result]
Serve = Callable[[Path], AbstractContextManager[str]]

pytestmark = pytest.mark.skipif(
    not DECAP.is_file(), reason="no editor here: run make editor, which needs npm"
)


def _free_port() -> int:
    """A port whose next one is free too: the preview takes that."""
    while True:
        with socket.socket() as one, socket.socket() as next_one:
            one.bind(("127.0.0.1", 0))
            port: int = one.getsockname()[1]
            try:
                next_one.bind(("127.0.0.1", port + 1))
            except OSError:
                continue
            return port


@contextmanager
def _editing(project: Path, *more: str) -> Iterator[list[str]]:
    """The addresses that ``loa edit`` prints: of the forms, good once, and of the preview if there is one."""
    place = ["--project", str(project), "edit", "--today", "2021-09-01", "--port", str(_free_port())]
    with subprocess.Popen([*LOA, *place, *more], stderr=subprocess.PIPE, text=True, cwd=ROOT) as started:
        assert started.stderr
        found: list[str] = []
        while len(found) < (1 if more else 2):
            line = started.stderr.readline()
            assert line
            found += re.findall(r"http://\S+", line)
        yield found
        started.send_signal(signal.SIGINT)
        assert started.wait(20) == 0


@pytest.fixture
def addresses(project: Path) -> Iterator[list[str]]:
    """Of the forms and of the preview."""
    with _editing(project) as found:
        yield found


@pytest.fixture
def addresses_of_properdocs(project: Path) -> Iterator[list[str]]:
    """The same with a preview by ProperDocs; that of MkDocs is looked at by the other tests."""
    pytest.importorskip("properdocs")
    (project / "properdocs.yml").write_text(
        "site_name: Loa\ndocs_dir: content\ntheme: {name: material}\nplugins: [loa]\n"
    )
    with _editing(project) as found:
        yield found


@pytest.fixture
def forms(project: Path) -> Iterator[str]:
    """Of the forms alone."""
    with _editing(project, "--no-preview") as (found,):
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="vi-VN", viewport={"width": 1280, "height": 900})
    context.set_default_timeout(TIMEOUT)
    yield context.new_page()
    context.close()


def _come_in(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="Đăng nhập").or_(page.get_by_role("heading", name="Bộ sưu tập")).click()


def _open_contacts(page: Page, address: str) -> None:
    _come_in(page, address)
    page.locator('a[href$="/entries/contacts"]').click()
    first = page.get_by_text("01399 · Tổ vận động xã Trường Hà")
    first.locator("xpath=preceding::button[2]").click()


def _write_phone(page: Page, phone: str) -> None:
    field = page.locator('input[id^="item-field"]').first
    field.press("Control+a")
    field.press_sequentially(phone)
    _press_save(page)


def _press_save(page: Page) -> None:
    page.get_by_role("button", name="Lưu", exact=True).first.click()
    page.get_by_role("menuitem", name="Lưu", exact=True).click()


def _save_phone(page: Page, phone: str) -> None:
    _write_phone(page, phone)
    _expect_saved(page)


def _expect_saved(page: Page) -> None:
    expect(page.get_by_role("alert").filter(has_text="Mục đã được lưu")).to_be_visible()
    expect(page.locator("#loa-report")).to_have_count(0)


def _read_poster(page: Page, address: str) -> tuple[str, str]:
    """The words of a poster and the address in its code."""
    answer = page.request.get(address)
    assert answer.ok
    sheet = pypdfium2.PdfDocument(answer.body())[0]
    [code] = zxingcpp.read_barcodes(sheet.render(scale=3).to_pil())
    return sheet.get_textpage().get_text_range(), code.text


def _assert_shown(page: Page, site: str, phone: str) -> None:
    """The phone is on the area's page, on its poster, and on the page that the poster's code leads to."""
    call = page.locator(f'a[href="tel:{phone.replace(" ", "")}"]').first
    page.goto(f"{site}dia-ban/xa-truong-ha/")
    expect(call).to_be_visible()
    words, code = _read_poster(page, f"{site}{POSTER}")
    assert phone in words.splitlines()
    assert code.startswith("HTTPS://MAU.EXAMPLE/Q/")
    page.goto(f"{site}{code.removeprefix('HTTPS://MAU.EXAMPLE/')}")
    expect(call).to_be_visible()


def test_a_newcomer_changes_a_phone_looks_publishes_and_goes_back(
    project: Path, addresses: list[str], page: Page, serve: Serve, tmp_path: Path, loa: Loa
) -> None:
    asked: list[str] = []

    def publish() -> None:
        result = loa(project, "publish", target, "--allow-sample", "--today", "2021-09-01")
        assert result.exit_code == 0, result.stderr

    page.on("request", lambda request: asked.append(request.url))
    editor, preview = addresses
    place, target = project / CONTACTS, tmp_path / "dang"
    before = place.read_text("utf-8")

    _open_contacts(page, editor)
    _write_phone(page, WRONG)
    expect(page.locator("#loa-report pre")).to_have_text(REFUSAL)
    assert place.read_text("utf-8") == before

    _save_phone(page, NEW)
    assert place.read_text("utf-8") == before.replace(OLD, NEW)
    assert (project / "sao-luu/contacts.yaml.1").read_text("utf-8") == before
    tops = [page.locator(f'textarea[id^="{one}-field"]:visible').first.bounding_box() for one in ("vi", "en")]
    assert tops[0]
    assert tops[1]
    assert tops[0]["y"] == tops[1]["y"]
    assert [url for url in asked if not url.startswith((editor.partition("?")[0], "data:", "blob:"))] == []

    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Xem thử trang").click()
    expect(opened.value).to_have_url(f"{preview}dia-ban/xa-truong-ha/")
    _assert_shown(opened.value, preview, NEW)

    publish()
    with serve(target / "current") as live:
        _assert_shown(opened.value, live, NEW)
        _save_phone(page, NEWER)
        publish()
    with serve(target / "current") as live:
        _assert_shown(opened.value, live, NEWER)
        assert loa(project, "rollback", target).exit_code == 0
    with serve(target / "current") as live:
        _assert_shown(opened.value, live, NEW)
    assert place.read_text("utf-8") == before.replace(OLD, NEWER)


def test_news_is_written_with_a_picture_looked_at_and_deleted(
    project: Path, addresses_of_properdocs: list[str], page: Page, tmp_path: Path
) -> None:
    """In both languages at once, named as ``loa new update`` would; what is too small to read, counted."""
    page.on("dialog", lambda dialog: dialog.accept())
    Image.new("RGB", (1600, 1000), "#2255AA").save(tmp_path / "Ảnh Khai Giảng.JPG", "JPEG")
    editor, preview = addresses_of_properdocs
    name = "2021-09-01-lich-khai-giang-moi"

    _come_in(page, editor)
    page.get_by_role("link", name="Tin mới", exact=True).click()
    page.get_by_text("Thêm tin", exact=True).first.click()
    words = {lang: page.locator(f'textarea[id^="{lang}-field"]') for lang in ("vi", "en")}
    for place, (vietnamese, english) in enumerate(NEWS):
        words["vi"].nth(place).fill(vietnamese)
        words["en"].nth(place).fill(english)
    page.get_by_role("button", name="Chọn một hình").click()
    page.locator("input[type=file]").first.set_input_files(tmp_path / "Ảnh Khai Giảng.JPG")
    page.get_by_role("button", name="Lấy những cái đã chọn").click()
    assert page.evaluate(SMALL_TEXT) == []
    _press_save(page)
    _expect_saved(page)

    written = {lang: project / f"content/{lang}/updates/{name}.md" for lang in ("vi", "en")}
    assert "file: hinh/anh-khai-giang.jpg\n  alt: Sân trường\n" in written["vi"].read_text("utf-8")
    assert written["en"].read_text("utf-8").endswith("\n---\nBring your child.\n")
    assert (project / "content/vi/updates/hinh/anh-khai-giang.jpg").is_file()

    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Xem thử trang").click()
    expect(opened.value).to_have_url(f"{preview}tin/{name}/")
    expect(opened.value.get_by_role("heading", name="Lịch khai giảng: mới")).to_be_visible()
    expect(opened.value.get_by_role("img", name="Sân trường")).to_be_visible()

    page.get_by_role("button", name="Xoá mục này").click()
    expect(page.get_by_text("Thêm tin", exact=True).first).to_be_visible()
    assert not written["vi"].exists()
    assert not written["en"].exists()
    assert len([*(project / "sao-luu").glob(f"*_{name}.md.1")]) == 2


def test_unsaved_words_of_an_earlier_visit_do_not_come_back(forms: str, page: Page) -> None:
    asked: list[str] = []

    def accept(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", accept)
    _open_contacts(page, forms)
    field = page.locator('input[id^="item-field"]').first
    field.press("Control+a")
    field.press_sequentially("0206 000 0088")
    page.wait_for_timeout(3000)  # Decap keeps a draft two seconds after the last key
    page.goto("about:blank")
    _open_contacts(page, forms.partition("?")[0])

    expect(field).to_have_value(OLD)
    assert "confirm" not in asked
