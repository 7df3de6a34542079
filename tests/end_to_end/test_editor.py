"""A newcomer's path in a real browser: a phone is changed, refused, put right and saved."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from generator.editor.forms import render_config
from generator.editor.proxy import Proxy
from generator.editor.server import EditorServer, read_files
from generator.settings import Settings, shipped_theme

ROOT = Path(__file__).parents[2]
DECAP = ROOT / ".editor/decap-cms.js"
CONTACTS = "site_data/contacts.yaml"
PATIENCE = 20_000
"""Milliseconds."""

pytestmark = pytest.mark.skipif(not DECAP.is_file(), reason="needs: make editor")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for folder in ("campaigns", "content", "site_data"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


@pytest.fixture
def server(project: Path) -> Iterator[EditorServer]:
    files = {
        **read_files(shipped_theme()),
        "/config.yml": render_config("vi", "http://127.0.0.1:8011"),
        "/decap-cms.js": DECAP.read_bytes(),
    }
    proxy = Proxy(Settings(project, date(2021, 9, 1)), "vi")
    lines: list[str] = []
    with EditorServer(0, ("mot-lan", "phien"), files, proxy, "vi", lines.append) as started:
        Thread(target=started.serve_forever, daemon=True).start()
        yield started
        started.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="vi-VN", viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def _write_phone(page: Page, phone: str) -> None:
    field = page.locator('input[id^="item-field"]').first
    field.press("Control+a")
    field.press_sequentially(phone)
    page.get_by_role("button", name="Lưu", exact=True).first.click()
    page.get_by_role("menuitem", name="Lưu", exact=True).click()


def _open_contacts(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="Đăng nhập").or_(page.get_by_role("heading", name="Bộ sưu tập")).click(
        timeout=PATIENCE
    )
    page.locator('a[href$="/entries/contacts"]').click(timeout=PATIENCE)
    first = page.get_by_text("01363 · Tổ vận động ra lớp thị trấn Thông Nông")
    first.locator("xpath=preceding::button[2]").click(timeout=PATIENCE)


def test_a_wrong_phone_is_refused_in_vietnamese_and_the_right_one_saved(
    project: Path, server: EditorServer, page: Page
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    before = (project / CONTACTS).read_text("utf-8")

    _open_contacts(page, server.address)
    _write_phone(page, "0206 000 00")
    expect(page.locator("#loa-report pre")).to_have_text(
        """\
site_data/contacts.yaml:25:9: lỗi: "0206 000 00" không phải số điện thoại ở Việt Nam.
   25 |       - "0206 000 00"
      |         ^^^^^^^^^^^^^
  Viết đủ số, cả mã vùng, trong dấu nháy kép. Số mẫu viết là "0206 000 0012".  [wrong-phone]

Tổng cộng: 1 lỗi, 0 cảnh báo trong 1 tệp.""",
        timeout=PATIENCE,
    )
    assert (project / CONTACTS).read_text("utf-8") == before

    _write_phone(page, "0206 000 0099")
    expect(page.get_by_role("alert").filter(has_text="Mục đã được lưu")).to_be_visible(timeout=PATIENCE)
    expect(page.locator("#loa-report")).to_have_count(0)
    assert (project / CONTACTS).read_text("utf-8") == before.replace("0206 000 0011", "0206 000 0099")
    assert (project / "sao-luu/contacts.yaml.1").read_text("utf-8") == before

    vietnamese, english = (page.locator(f'textarea[id^="{one}-field"]:visible').first for one in ("vi", "en"))
    boxes = vietnamese.bounding_box(), english.bounding_box()
    assert boxes[0]
    assert boxes[1]
    assert boxes[0]["y"] == boxes[1]["y"]

    link = page.get_by_role("link", name="Xem thử trang")
    expect(link).to_have_attribute("href", "http://127.0.0.1:8011/dia-ban/")
    own = f"http://127.0.0.1:{server.server_port}/"
    assert [url for url in asked if not url.startswith((own, "data:", "blob:"))] == []


def test_unsaved_words_of_an_earlier_visit_do_not_come_back(server: EditorServer, page: Page) -> None:
    asked: list[str] = []

    def accept(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", accept)
    _open_contacts(page, server.address)
    field = page.locator('input[id^="item-field"]').first
    field.press("Control+a")
    field.press_sequentially("0206 000 0088")
    page.wait_for_timeout(3000)  # Decap keeps a draft two seconds after the last key
    page.goto("about:blank")
    _open_contacts(page, f"http://127.0.0.1:{server.server_port}/")

    expect(field).to_have_value("0206 000 0011")
    assert "confirm" not in asked
