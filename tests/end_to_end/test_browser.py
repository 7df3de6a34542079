"""The real site in a real browser, at the width of a cheap phone and of a desk."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.end_to_end.accessibility import WCAG, find_broken_rules

SIZES = {"phone": (360, 740), "desk": (1280, 900)}

ACTION = "dia-ban/xa-truong-ha/dua-tre-den-truong/"
ACTION_EN = "en/communes/xa-truong-ha/dua-tre-den-truong/"
PRINTS = "ap-phich/xa-truong-ha/"

PAGES = {
    "home": "",
    "campaigns": "chien-dich/",
    "campaign": "chien-dich/dua-tre-den-truong/",
    "areas": "dia-ban/",
    "area": "dia-ban/xa-truong-ha/",
    "action": ACTION,
    "easy-read": "chien-dich/dua-tre-den-truong/doc-de/",
    "short": "Q/DT/01399/",
    "barriers": "vuong-gi-hoi-ai/",
    "offices": "co-quan/",
    "statistics": "so-lieu/",
    "indicator": "so-lieu/age6-10-in-school/",
    "downloads": "ap-phich/",
    "area-prints": PRINTS,
    "editorial": "ho-tro-hoc-sinh/",
    "handbook": "so-tay/in-ap-phich/",
    "handbook-problems": "so-tay/loi-tep/",
    "updates": "tin/",
    "updates-month": "tin/2021-08/",
    "update": "tin/2021-08-28-so-dien-thoai-con-la-so-mau/",
    "index": "tim/",
    "not-found": "404.html",
    "no-network": "mat-mang.html",
    "home-en": "en/",
    "campaigns-en": "en/campaigns/",
    "campaign-en": "en/campaigns/dua-tre-den-truong/",
    "areas-en": "en/communes/",
    "area-en": "en/communes/xa-truong-ha/",
    "action-en": ACTION_EN,
    "short-en": "Q/DT/01399/EN/",
    "easy-read-en": "en/campaigns/dua-tre-den-truong/easy-read/",
    "barriers-en": "en/what-is-in-the-way/",
    "offices-en": "en/offices/",
    "statistics-en": "en/figures/",
    "indicator-en": "en/figures/lower-secondary-dropped-out/",
    "downloads-en": "en/posters/",
    "area-prints-en": "en/posters/xa-truong-ha/",
    "editorial-en": "en/support-for-pupils/",
    "updates-en": "en/updates/",
    "updates-month-en": "en/updates/2021-08/",
    "update-en": "en/updates/2021-08-25-trang-nay-co-gi/",
    "index-en": "en/search/",
}
"""Every kind of page, in both languages."""

VIETNAMESE = [name for name in PAGES if not name.endswith("-en")]

PRINTED = {"home", "campaign", "area", "action", "statistics", "editorial"}
"""Pages that are also looked at as they are printed."""

SAID_ON_PAPER = ("In từ haquang.example", "01/09/2021", "Ủy ban nhân dân huyện Hà Quảng")

AXE_OPTIONS = {"runOnly": [*WCAG, "best-practice"]}

ENGLISH = {**AXE_OPTIONS, "rules": {"color-contrast": {"enabled": False}}}
"""Of pages in English, whose colours are those of the same page in Vietnamese; contrast is half of the work."""

CONTRAST = {"runOnly": ["color-contrast"]}
"""What alone can be otherwise in the dark, where only colours change."""

SETTLED = "Promise.all(document.getAnimations().map((change) => change.finished))"
"""Once colours that change slowly are what they will be."""

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

SEEN = """const seen = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.closest('.sr, .skip, [hidden]');"""

SMALL_TEXT = (
    """() => { """
    + SEEN
    + """ const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), small = new Set();
  while (walk.nextNode()) { const part = walk.currentNode.parentElement;
    if (walk.currentNode.data.trim() && seen(part) && !part.closest('script, style, noscript, textarea') && parseFloat(getComputedStyle(part).fontSize) < 18) small.add(part.outerHTML.slice(0, 90)); }
  return [...small]; }"""
)

SMALL_TARGETS = (
    """() => { """
    + SEEN
    + """ const isInline = (e) => getComputedStyle(e).display === 'inline' && e.closest('p, li, dd, td') && e.closest('p, li, dd, td').textContent.trim() !== e.textContent.trim();
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter((e) => seen(e) && !isInline(e) && Math.max(e.getBoundingClientRect().height, e.closest('.card, label, .sources li')?.getBoundingClientRect().height || 0) < 43.5).map((e) => e.outerHTML.slice(0, 120)); }"""
)

FOCUSABLE = """(() => { const all = [...document.querySelectorAll('a[href], button, input, textarea, summary')].filter((e) => e.checkVisibility({ visibilityProperty: true }));
  window.focused = [];
  document.addEventListener('focusin', ({ target }) => { const style = getComputedStyle(target);
    focused.push([all.indexOf(target), style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2]); });
  return all.length; })()"""
"""How many there are; from now on, notes which of them has the focus, and whether that is seen."""


@pytest.fixture(params=SIZES, scope="module")
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of each size."""
    with _opened(browser, request.param) as opened:
        yield opened


@contextmanager
def _opened(browser: Browser, size: str, **how: Any) -> Iterator[Page]:
    """Without the worker, which would ask for more pages than the one looked at."""
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height}, locale="vi-VN", service_workers="block", **how
    )
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    """A page as wide as a cheap phone."""
    with _opened(browser, "phone", has_touch=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Page]:
    """A page as wide as a desk's."""
    with _opened(browser, "desk") as opened:
        yield opened


def _visit(page: Page, address: str, name: str) -> dict[str, Any]:
    """Open a page and tell what is wrong with it at any width.

    Another host asked, a missing file, something its policy stops, a mistake of a script, a scroll sideways,
    a rule of accessibility broken.
    """
    asked: set[str] = set()
    told: list[str] = []
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    page.on(
        "console", lambda said: told.append(f"{said.text} {said.location}") if said.type == "error" else None
    )
    page.on("pageerror", lambda error: told.append(str(error)))
    page.goto(address + PAGES[name])
    return {
        "other hosts": asked - {urlsplit(address).netloc},
        "mistakes": told,
        "wider than the window": page.evaluate(SIDEWAYS) > 0,
        "policy is missing": page.locator('meta[http-equiv="Content-Security-Policy"]').count() != 1,
        "rules": find_broken_rules(page, ENGLISH if name.endswith("-en") else AXE_OPTIONS),
    }


def _missing_on_paper(page: Page) -> list[str]:
    """A printed page says where it came from, as of which day, and from whom; on the screen it does not."""
    line = page.locator(".paper-only")
    shown = [] if not line.is_visible() else ["on the screen"]
    page.emulate_media(media="print")
    said = line.inner_text() if line.is_visible() else ""
    page.emulate_media(media="screen")
    return shown + [words for words in SAID_ON_PAPER if words not in said]


def _overflows(page: Page) -> dict[str, int]:
    """By how many pixels the page is wider than other windows.

    400 % of a window of 1280 is a window of 320 (WCAG 2.2, 1.4.10), with letters twice as large as usual.
    """
    usual, widths = page.viewport_size, {}
    assert usual
    for letters, (width, height) in {"desk": (1280, 900), "400 %": (320, 256), "200 %": (640, 512)}.items():
        page.set_viewport_size({"width": width, "height": height})
        if letters == "200 %":
            page.evaluate("document.documentElement.style.fontSize = '200%'")
        widths[letters] = page.evaluate(SIDEWAYS)
    page.set_viewport_size(usual)
    return {letters: width for letters, width in widths.items() if width > 0}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_on_a_phone(phone: Page, address: str, name: str) -> None:
    """Text is 18 px, what is tapped 44 px; links inside a sentence are as tall as its lines (2.5.8, inline)."""
    faults = _visit(phone, address, name)
    faults["small text"] = phone.evaluate(SMALL_TEXT)
    faults["small targets"] = phone.evaluate(SMALL_TARGETS)
    faults["wider than other windows"] = _overflows(phone)
    faults["not on paper"] = _missing_on_paper(phone) if name in PRINTED else []

    assert {fault: found for fault, found in faults.items() if found} == {}


@pytest.mark.parametrize("name", VIETNAMESE)
def test_a_page_at_a_desk_and_in_the_dark(desk: Page, address: str, name: str) -> None:
    """In Vietnamese, as colours and layout are the same in English."""
    faults = _visit(desk, address, name)
    faults["not on paper"] = _missing_on_paper(desk) if name in PRINTED else []
    desk.emulate_media(color_scheme="dark")
    desk.evaluate(SETTLED)
    faults["rules in the dark"] = find_broken_rules(desk, CONTRAST)
    desk.emulate_media(color_scheme="light")

    assert {fault: found for fault, found in faults.items() if found} == {}


def test_the_check_of_accessibility_does_find_a_fault(phone: Page) -> None:
    phone.set_content('<html lang="vi"><title>x</title><main><h1>x</h1><img src="data:,"></main></html>')

    assert [violation["id"] for violation in find_broken_rules(phone, AXE_OPTIONS)] == ["image-alt"]


def test_the_check_of_accessibility_does_find_what_plays_by_itself(phone: Page) -> None:
    phone.set_content(
        '<html lang="vi"><title>x</title><main><h1>x</h1><audio autoplay></audio></main></html>'
    )

    assert [violation["id"] for violation in find_broken_rules(phone, AXE_OPTIONS)] == ["autoplay"]


def test_a_script_that_got_into_a_page_does_not_run(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.broken = 1\">');"
        "document.body.append(Object.assign(document.createElement('script'), {text: 'window.broken = 2'}))"
    )
    page.wait_for_timeout(200)

    assert page.evaluate("window.broken") is None


@pytest.mark.parametrize("name", ["home", "action", "campaign", "index"])
def test_the_keyboard_reaches_everything_and_shows_where_it_is(page: Page, address: str, name: str) -> None:
    page.goto(address + PAGES[name])
    count = page.evaluate(FOCUSABLE)
    for _ in range(count):
        page.keyboard.press("Tab")
    focused = page.evaluate("focused")

    assert [place for place, is_marked in focused if not is_marked] == []
    assert sorted(place for place, _ in focused) == [*range(count)]


def test_the_words_to_send_are_copied(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, service_workers="block")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + ACTION)
    page.get_by_role("button", name="Chép lời nhắn").click()
    page.get_by_text("Đã chép.").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    context.close()

    assert copied.startswith("Ngày toàn dân đưa trẻ đến trường\n05/09/2021\n")
    assert "0206 000 0022 (mẫu)" in copied
    assert copied.endswith("\nhttps://haquang.example/dia-ban/xa-truong-ha/dua-tre-den-truong/")


def test_a_ready_text_is_copied_or_without_script_selected(browser: Browser, address: str) -> None:
    context = browser.new_context(
        viewport={"width": 360, "height": 740},
        permissions=["clipboard-read", "clipboard-write"],
        service_workers="block",
    )
    page = context.new_page()
    page.goto(address + PRINTS)
    part = page.locator("[data-share]", has=page.locator("#thang-hanh-dong-sms"))
    part.get_by_role("button").click()
    part.get_by_text("Đã chép.").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    context.close()
    assert copied == "Tháng hành động vì sự nghiệp giáo dục: 1-30/9. Gọi 0206 000 0022 (mẫu)"

    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(address + PRINTS)
    text = page.locator("#thang-hanh-dong-sms")
    assert text.is_visible()
    assert text.input_value() == copied
    assert not page.locator("#thang-hanh-dong-sms ~ p button").is_visible()
    plain.close()


def test_the_phone_s_own_way_to_send_is_used_where_there_is_one(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, service_workers="block")
    context.add_init_script("navigator.share = async (what) => { window.sent = what; };")
    page = context.new_page()
    page.goto(address + ACTION)
    page.get_by_role("button", name="Gửi…").click()
    sent = page.evaluate("window.sent")
    context.close()

    assert sent["text"].endswith("https://haquang.example/dia-ban/xa-truong-ha/dua-tre-den-truong/")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (ACTION, ["Khi nào", "05/09/2021", "Cần làm gì", "Gọi ai", "Mang theo gì"]),
        (ACTION_EN, ["5 September 2021", "What to do", "Whom to call", "What to bring"]),
    ],
)
def test_the_first_screen_answers_the_four_questions(
    phone: Page, address: str, path: str, expected: list[str]
) -> None:
    phone.goto(address + path)
    for text in expected:
        found = phone.get_by_text(text, exact=False).first
        box = found.bounding_box()
        assert box, text
        assert box["y"] + box["height"] <= 740, text


def test_easy_words_are_large(page: Page, address: str) -> None:
    """22 CSS pixels or more, each sentence on a line of its own, and found from the campaign's page."""
    page.goto(address + PAGES["campaign"])
    page.get_by_role("link", name="Đọc dễ").click()
    sentences = page.locator(".easy > p")
    sizes = sentences.evaluate_all("all => all.map(p => parseFloat(getComputedStyle(p).fontSize))")

    assert page.url == address + PAGES["easy-read"]
    assert len(sizes) == 8
    assert min(sizes) >= 22


def test_the_number_can_be_tapped(phone: Page, address: str) -> None:
    phone.goto(address + ACTION)
    call = phone.locator('a[href^="tel:0206"]').first
    box = call.bounding_box()

    assert box
    assert box["height"] >= 44
    assert box["y"] + box["height"] <= 740


def test_a_link_to_one_campaign_s_files_unfolds_them(phone: Page, address: str) -> None:
    phone.goto(f"{address}ap-phich/#hoc-tap-suot-doi")

    assert phone.locator("details:has(#hoc-tap-suot-doi)").get_attribute("open") is not None
    assert phone.locator('a[href$="tron-bo_hoc-tap-suot-doi.zip"]').is_visible()
    assert not phone.locator('a[href$="tron-bo_khong-bo-hoc.zip"]').is_visible()


def test_the_table_of_formats_is_a_table_on_a_phone_too(phone: Page, address: str) -> None:
    phone.goto(f"{address}ap-phich/")
    nodes = phone.context.new_cdp_session(phone).send("Accessibility.getFullAXTree")["nodes"]
    told = Counter(node["role"]["value"] for node in nodes if not node["ignored"])

    assert (told["table"], told["columnheader"]) == (1, 6)
    assert told["row"] == 1 + told["rowheader"]
    assert told["cell"] == 5 * told["rowheader"] > 0
    assert phone.get_by_role("rowheader", name="Băng rôn 3 × 0,7 m").is_visible()


def test_every_file_to_print_can_be_tapped(phone: Page, address: str) -> None:
    phone.goto(address + PRINTS)
    boxes = [link.bounding_box() for link in phone.locator("a[download]:visible").all()]

    assert len(boxes) > 20
    assert all(box and box["height"] >= 44 and box["width"] >= 44 for box in boxes)


@pytest.mark.parametrize(
    "name", ["home", "campaign", "statistics", "editorial", "action", "area", "area-prints"]
)
def test_the_language_switch_leads_to_the_same_page_and_back(page: Page, address: str, name: str) -> None:
    page.goto(address + PAGES[name])
    page.locator('a[hreflang="en"]').first.click()
    english = page.url

    assert page.locator("html").get_attribute("lang") == "en"
    assert english.startswith(address + "en/")

    page.locator('a[hreflang="vi"]').first.click()

    assert page.url == address + PAGES[name]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("truong ha", "Xã Trường Hà"),
        ("khai sinh", "Con chưa có giấy khai sinh"),
        ("dua tre", "Ngày toàn dân đưa trẻ đến trường"),
        ("Đa Thông", "Xã Đa Thông"),
    ],
)
def test_search_finds_words_typed_with_and_without_accents(
    page: Page, address: str, typed: str, expected: str
) -> None:
    page.goto(address)
    field = page.locator('input[type="search"]').first
    if not field.is_visible():
        page.locator("header").get_by_role("link", name="Tìm").or_(
            page.locator("header summary, header label, header button")
        ).first.click()
    field.fill(typed)
    option = page.get_by_role("option").first
    option.wait_for()

    assert expected in option.inner_text()


def test_search_leads_to_the_page_by_keyboard(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address)
    field = page.locator('input[type="search"]').first
    field.fill("truong ha")
    page.get_by_role("option").first.wait_for()
    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_url(f"{address}dia-ban/xa-truong-ha/")


def test_a_table_of_figures_is_sorted_by_its_headings(page: Page, address: str) -> None:
    """By name, then by rate both ways; areas with nothing to show stay at the end."""
    page.goto(address + "so-lieu/age5-enrolled/")
    rows = page.locator("tbody tr")

    def names() -> list[str]:
        return [name.strip() for name in rows.locator("th").all_inner_texts()]

    def rates() -> list[float]:
        orders = rows.locator("td:nth-of-type(1)").evaluate_all("all => all.map((one) => one.dataset.order)")
        assert "" not in orders[:shown]
        return [float(order) for order in orders[:shown]]

    best_first = names()
    shown = rows.locator("td:nth-of-type(1):not([data-order=''])").count()
    assert 0 < shown < len(best_first)
    page.get_by_role("button", name="Xã, thị trấn").click()
    known = ["Thị trấn Thông Nông", "Thị trấn Xuân Hòa", "Xã Cải Viên", "Xã Yên Sơn"]
    assert [name for name in names() if name in known] == known
    head = page.get_by_role("button", name="2021-2022")
    head.click()
    head.click()
    assert rates() == sorted(rates(), reverse=True)
    assert page.locator("th[aria-sort]").get_attribute("aria-sort") == "descending"
    head.click()
    assert rates() == sorted(rates())
    assert sorted(names()[shown:]) == sorted(best_first[shown:])


def test_figures_are_read_without_style_and_script(browser: Browser, address: str) -> None:
    """Every rate, verdict and name is text; ranking is the order of the rows."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    context.route("**/*.css", lambda route: route.abort())
    page = context.new_page()
    page.goto(address + "so-lieu/age5-enrolled/")
    first = page.locator("tbody tr").first.inner_text().split()

    assert " ".join(first).startswith("Thị trấn Xuân Hòa 100 % 69 trên 69 · đạt ẩn (ít người)")
    assert page.locator("th button").count() == 0
    context.close()


def test_the_site_works_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.locator('a[href$="tim/"], form[action$="tim/"]').first.wait_for(state="attached")
    page.goto(address + "tim/")
    page.get_by_role("link", name="Xã Trường Hà").first.click()

    assert page.locator("h1").inner_text().strip() == "Xã Trường Hà"
    context.close()
