"""The search field of the real site in a real browser: what is found, and how it is used."""

import gzip
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, WebError

from generator.build.pipeline import Checked
from generator.language.locales import fold
from tests.conftest import TODAY
from tests.end_to_end.accessibility import find_broken_rules

HOMES = {"vi": "", "en": "en/"}

SMALLEST_SHARE = 0.95
"""How many of the first hits must be right."""

HEAVIEST_INDEX = 15 * 1024
"""Bytes of an index after gzip: a second on slow 3G."""

FIRST_HITS = {
    "vi": {
        "truong ha": "Xã Trường Hà",
        "Đa Thông": "Xã Đa Thông",
        "da thong": "Xã Đa Thông",
        "truogn ha": "Xã Trường Hà",
        "truongg ha": "Xã Trường Hà",
        "tuong ha": "Xã Trường Hà",
        "truongha": "Xã Trường Hà",
        "thi tran xuan hoa": "Thị trấn Xuân Hòa",
        "xaun hoa": "Thị trấn Xuân Hòa",
        "ngoc dao": "Xã Ngọc Đào",
        "ngọc động": "Xã Ngọc Động",
        "khai sinh": "Con chưa có giấy khai sinh",
        "khai sing": "Con chưa có giấy khai sinh",
        "giay to": "Con chưa có giấy khai sinh",
        "xa trường": "Nhà xa trường, đường khó đi",
        "nha xa": "Nhà xa trường, đường khó đi",
        "nghi hoc": "Con học đuối, chán, muốn nghỉ",
        "khuyet tat": "Con khuyết tật, sợ trường không nhận",
        "khuyt tat": "Con khuyết tật, sợ trường không nhận",
        "bat nat": "Con bị bạn trêu, bắt nạt nên sợ đến lớp",
        "cuoi som": "Nhà có người muốn con cưới sớm",
        "lam thue": "Con đã bỏ nhà đi làm thuê",
        "quan ao": "Con thiếu sách vở, quần áo, không muốn đến lớp",
        "chan trau": "Con phải ở nhà làm nương, chăn trâu, trông em",
        "cu tru": "Nhà mới chuyển đến, chưa có giấy cư trú",
        "nộp hồ sơ": "Lỡ hạn nộp hồ sơ, không biết trường còn nhận không",
        "covid": "Lo dịch Covid-19, chưa dám cho con đến lớp",
        "bo hoc": "Cả năm không em nào bỏ học",
        "dua tre": "Ngày toàn dân đưa trẻ đến trường",
        "suot doi": "Tuần lễ học tập suốt đời",
        "ho tro": "Hỗ trợ học sinh",
        "hoc phi": "Tiểu học trường công không đóng học phí",
        "mien hoc phi": "Miễn học phí",
        "tien an": "Tiền ăn, chỗ ở và gạo cho học sinh nhà xa trường",
        "gao": "Tiền ăn, chỗ ở và gạo cho học sinh nhà xa trường",
        "tong dai": "Tổng đài quốc gia bảo vệ trẻ em 111 – miễn phí, 24/24",
        "111": "Tổng đài quốc gia bảo vệ trẻ em 111 – miễn phí, 24/24",
        "cong an": "Công an huyện Hà Quảng",
        "khuyen hocc": "Hội Khuyến học huyện Hà Quảng",
        "hoc bong": "Hội Khuyến học huyện Hà Quảng",
        "quyen duoc hoc": "Quyền được học của con",
        "nghi dinh 81": "Văn bản",
        "so lieu": "Số liệu từng xã",
        "vao lop 1": "Trẻ 6 tuổi vào lớp 1",
        "ap phihc": "Áp phích để in",
        "truwowngf haf": "Xã Trường Hà",
        "tru7o7ng2 ha2": "Xã Trường Hà",
        "dduwa trer": "Ngày toàn dân đưa trẻ đến trường",
        "hong sy": "Xã Hồng Sỹ",
        "hong si": "Xã Hồng Sỹ",
        "hồng sĩ": "Xã Hồng Sỹ",
        "xa hong si": "Xã Hồng Sỹ",
        "quý quân": "Xã Quý Quân",
        "quí quân": "Xã Quý Quân",
        "qui quan": "Xã Quý Quân",
        "nghỷ học": "Con học đuối, chán, muốn nghỉ",
    },
    "en": {
        "truong ha": "Trường Hà Commune",
        "xa truong ha": "Trường Hà Commune",
        "Đa Thông": "Đa Thông Commune",
        "birth certificate": "My child has no birth certificate",
        "birht certificate": "My child has no birth certificate",
        "certifcate": "My child has no birth certificate",
        "bullied": "My child is bullied and afraid of school",
        "disabled": "My child is disabled and I fear the school will say no",
        "early marrige": "Someone in the family wants an early marriage",
        "school fees": "We cannot afford school",
        "enrollment": "We missed the enrolment date",
        "drop out": "No Child Drops Out This Year",
        "lifelong lerning": "Lifelong Learning Week",
        "hotline": "National child protection hotline 111 – free, 24 hours a day",
        "tuition": "Tuition waiver",
        "lunch": "Lunch money for preschoolers",
        "suport": "Support for pupils",
        "police": "Hà Quảng District Police",
        "posters": "Posters to print",
        "privacy": "Privacy",
    },
}
"""What people type, and what must then stand first."""

NEIGHBOURS = dict(zip("qwertyuiopasdfghjklzxcvbnm", "wertyuiopoasdfghjkzxcvbnmn", strict=False))
"""The key beside each key."""

TEMPLATE_ERRORS: dict[str, Callable[[str], str]] = {
    "a wrong letter": lambda word: word[:-2] + NEIGHBOURS[word[-2]] + word[-1],
    "a letter left out": lambda word: word[:2] + word[3:],
    "a doubled letter": lambda word: word[:2] + word[1:],
    "two letters in each other's place": lambda word: word[0] + word[2] + word[1] + word[3:],
}
"""One slip of each kind, always at the same place."""

FIRST_OF_ALL = """
queries => {
  const field = document.querySelector("#find-here");
  return queries.map(query => {
    field.value = query;
    field.dispatchEvent(new Event("input"));
    const first = document.querySelector("#find-here-list li");
    return first ? first.firstChild.textContent : "";
  });
}
"""


def rows_of(site: Path, locale: str) -> list[list[str]]:
    """The published index."""
    script = (site / f"assets/search-{locale}.js").read_text("utf-8")
    rows: list[list[str]] = json.loads(script.partition("window.loaRows=")[2].removesuffix(";\n"))
    return rows


def slip(text: str, make: Callable[[str], str]) -> str:
    """The text in bare letters, its longest word with a slip; empty when no word has four letters."""
    words = re.findall(r"[a-z0-9]+", fold(text))
    longest = max((word for word in words if word.isalpha()), key=len)
    return " ".join(make(word) if word == longest else word for word in words) if len(longest) > 3 else ""


def own_name(area: str) -> str:
    """An area's name as people type it: without its kind."""
    return re.sub(r"^(Xã|Thị trấn) | (Commune|Township)$", "", area)


def awake(page: Page, address: str) -> Locator:
    """The field inside the page, its index loaded."""
    page.goto(address)
    field = page.locator("#find-here")
    field.focus()
    page.locator("#find-here-list").wait_for(state="attached")
    return field


def check_first_hits(page: Page, cases: list[tuple[str, str]]) -> None:
    """Every case is a text typed and the label that must stand first."""
    got: list[str] = page.evaluate(FIRST_OF_ALL, [typed for typed, _ in cases])
    missed = [(typed, want, have) for (typed, want), have in zip(cases, got, strict=True) if want != have]
    share = 1 - len(missed) / len(cases)
    report = f"{share:.1%} of {len(cases)} first hits are right"
    print(report, *missed, sep="\n")
    assert share >= SMALLEST_SHARE, f"{report}; not so: {missed}"


@contextmanager
def _opened(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, has_touch=True, locale="vi-VN", service_workers="block"
    )
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    """A page as wide as a cheap phone; a context costs as much as all that most tests here do in it."""
    with _opened(browser) as page:
        yield page


@pytest.fixture
def phone_of_a_day(browser: Browser) -> Iterator[Page]:
    """One of its own, whose clock may be set: it stays set."""
    with _opened(browser) as page:
        yield page


@pytest.fixture
def page(phone: Page) -> Iterator[Page]:
    """That page, which fails on an error of a script."""
    errors: list[str] = []

    def note(error: WebError) -> None:
        errors.append(str(error.error))

    phone.context.on("weberror", note)
    yield phone
    phone.context.remove_listener("weberror", note)
    phone.unroute_all()
    assert errors == []


@pytest.mark.parametrize("locale", HOMES)
def test_what_people_type_finds_the_right_thing_first(page: Page, address: str, locale: str) -> None:
    awake(page, address + HOMES[locale])
    check_first_hits(page, list(FIRST_HITS[locale].items()))


@pytest.mark.parametrize(
    ("label", "typed", "other"),
    [
        ("Hồng Sỹ", "sĩ", "Soi"),
        ("Hồng Sĩ", "sỹ", "Soy"),
        ("Quí Quân", "quý", "Quay"),
        ("Quý Quân", "qui", "Quai"),
        ("Quỳnh", "quình", "Quanh"),
        ("Mĩ Hưng", "mỹ", "May"),
        ("Kì Sơn", "ky", "Kay"),
        ("Tay nghề", "tay", "Tai"),
        ("Thúy", "thuy", "Thui"),
    ],
)
def test_i_and_y_are_one_letter_only_where_both_may_be_written(
    page: Page, address: str, label: str, typed: str, other: str
) -> None:
    awake(page, address)
    page.evaluate("labels => { window.loaRows = labels.map(label => [label, '', '#', '']) }", [other, label])
    assert page.evaluate(FIRST_OF_ALL, [typed, other]) == [label, other]


@pytest.mark.parametrize(("day", "first"), [("2021-09-05", "Ngày hội một"), ("2021-09-06", "Ngày hội hai")])
def test_what_is_over_on_the_reader_s_day_comes_after_what_is_not(
    phone_of_a_day: Page, address: str, day: str, first: str
) -> None:
    phone_of_a_day.clock.set_fixed_time(f"{day}T12:00:00")
    awake(phone_of_a_day, address)
    phone_of_a_day.evaluate(
        "window.loaRows = [['Ngày hội một', 'Chiến dịch', '#', '', '2021-09-06', 'Đã qua'],"
        " ['Ngày hội hai', 'Chiến dịch', '#', '']]"
    )
    assert phone_of_a_day.evaluate(FIRST_OF_ALL, ["ngay hoi"]) == [first]


@pytest.mark.parametrize("locale", HOMES)
def test_every_area_is_found_first_in_spite_of_a_typing_error(
    page: Page, site: Path, address: str, locale: str, shipped: Checked
) -> None:
    awake(page, address + HOMES[locale])
    areas = [label for label, _, href, _ in rows_of(site, locale) if re.search(r"dia-ban/|communes/", href)]
    assert shipped.site
    assert len(areas) == sum(area.is_valid_on(TODAY) for area in shipped.site.shown_areas())
    for make in TEMPLATE_ERRORS.values():
        typed = [(slip(own_name(name), make), name) for name in areas]
        assert [name for text, name in typed if not text and len(own_name(name)) > 7] == []
        check_first_hits(page, [case for case in typed if case[0]])


@pytest.mark.parametrize("locale", HOMES)
def test_everything_is_found_first_by_its_name_in_spite_of_a_typing_error(
    page: Page, site: Path, address: str, locale: str
) -> None:
    awake(page, address + HOMES[locale])
    labels = [label for label, *_ in rows_of(site, locale)]
    got: list[str] = page.evaluate(FIRST_OF_ALL, [fold(label) for label in labels])

    assert got == labels
    for make in TEMPLATE_ERRORS.values():
        cases = [(slip(label, make), label) for label in labels]
        check_first_hits(page, [case for case in cases if case[0]])


@pytest.mark.parametrize("locale", HOMES)
def test_an_index_is_light(site: Path, locale: str) -> None:
    index = (site / f"assets/search-{locale}.js").read_bytes()

    assert len(gzip.compress(index, 9)) <= HEAVIEST_INDEX


def test_search_is_loaded_once_and_not_before_it_is_used(page: Page, address: str) -> None:
    asked: list[str] = []

    def note(route: Route) -> None:
        asked.append(route.request.url.removeprefix(address))
        route.continue_()

    page.route("**/*", note)
    page.goto(address, wait_until="networkidle")
    assert [path for path in asked if "search" in path] == []

    for name in ("#find", "#find-here"):
        page.locator(name).focus()
        page.locator(name).press_sequentially("truong")
        page.locator(f"{name}-list li").first.wait_for()
    page.wait_for_load_state("networkidle")
    assert sorted(path for path in asked if "search" in path) == ["assets/search-vi.js", "assets/search.js"]


def test_a_connection_that_fails_once_is_tried_again(page: Page, address: str) -> None:
    page.route("**/assets/search*.js", lambda route: route.abort(), times=2)
    page.goto(address)
    field = page.locator("#find-here")
    with page.expect_event("requestfailed"):
        field.focus()
    page.wait_for_load_state("networkidle")
    field.press_sequentially("truong ha")
    page.get_by_role("option", name="Xã Trường Hà").wait_for()


def test_search_needs_no_script_but_the_site_s_own_files(page: Page, address: str) -> None:
    """It works under a policy that forbids inline scripts, eval and requests of scripts."""
    policy = {"content-security-policy": "script-src 'self'; connect-src 'none'"}

    def answer(route: Route) -> None:
        reply = route.fetch()
        route.fulfill(response=reply, headers={**reply.headers, **policy})

    page.route(address, answer)
    field = awake(page, address)
    field.fill("truong ha")

    assert page.get_by_role("option").first.inner_text().startswith("Xã Trường Hà")


def test_search_is_used_by_keyboard_alone(page: Page, address: str) -> None:
    field = awake(page, address)
    field.press_sequentially("hoc phi")
    options = page.get_by_role("option")
    options.first.wait_for()

    def active() -> list[int]:
        """The place of the chosen option, told in both ways."""
        chosen = [option.get_attribute("aria-selected") == "true" for option in options.all()]
        name = field.get_attribute("aria-activedescendant")
        assert [option.get_attribute("id") == name for option in options.all()] == chosen
        return [place for place, is_chosen in enumerate(chosen) if is_chosen]

    assert active() == []
    last = options.count() - 1
    for key, expected in (
        ("ArrowDown", 0),
        ("ArrowDown", 1),
        ("ArrowUp", 0),
        ("ArrowUp", last),
        ("ArrowDown", 0),
    ):
        field.press(key)
        assert active() == [expected], key
    field.press("Home")
    assert field.evaluate("field => field.selectionStart") == 0
    field.press("End")
    assert field.evaluate("field => field.selectionStart") == len("hoc phi")
    field.press("Escape")
    assert options.count() == 0
    assert field.input_value() == "hoc phi"
    assert field.get_attribute("aria-expanded") == "false"
    field.press("ArrowUp")
    assert active() == [last]
    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_url(f"{address}ho-tro-hoc-sinh/#primary-no-tuition")


def test_enter_takes_the_first_hit_and_tab_leaves_the_list(page: Page, address: str) -> None:
    field = awake(page, address)
    field.fill("truong ha")
    page.get_by_role("option").first.wait_for()
    field.press("Tab")
    assert page.get_by_role("option").count() == 0
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"
    field.fill("khai sinh")
    field.press("Enter")
    page.wait_for_url(f"{address}vuong-gi-hoi-ai/#no-birth-certificate")


def test_a_screen_reader_learns_of_the_list_and_the_number_of_hits(page: Page, address: str) -> None:
    field = awake(page, address)
    listbox = page.locator("#find-here-list")
    status = page.locator(".page .find [role=status]")

    assert field.get_attribute("role") == "combobox"
    assert field.get_attribute("aria-autocomplete") == "list"
    assert field.get_attribute("aria-controls") == listbox.get_attribute("id")
    assert (field.get_attribute("aria-expanded"), status.inner_text()) == ("false", "")
    field.fill("khai sinh")
    count = page.get_by_role("option").count()
    assert count > 1
    assert page.get_by_role("listbox", name="Kết quả tìm").is_visible()
    assert field.get_attribute("aria-expanded") == "true"
    assert status.text_content() == f"Số kết quả: {count}"
    field.press("ArrowDown")
    assert find_broken_rules(page, {"runOnly": ["wcag2a", "wcag2aa"]}) == []
    field.fill("zzzz")
    assert status.text_content() == "Chưa thấy. Thử gõ ít chữ hơn."
    assert status.is_visible()
    assert field.get_attribute("aria-expanded") == "false"
    field.press("Escape")
    assert status.text_content() == ""


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("", "#find"),
        ("", "#find-here"),
        ("tim/", "#find-here"),
        ("dia-ban/", "#find-here"),
        ("so-lieu/", "#find"),
    ],
)
def test_on_a_phone_hits_are_large_and_nothing_lies_over_them(
    page: Page, address: str, path: str, name: str
) -> None:
    page.goto(address + path)
    page.locator(name).focus()
    page.locator(name).press_sequentially("truong")
    rows = page.locator(f"{name}-list li")
    rows.first.wait_for()
    seen = 0
    for row in rows.all():
        box = row.bounding_box()
        assert box
        assert box["height"] >= 48
        middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        if middle[1] < 740 and row.evaluate(
            "row => row.getBoundingClientRect().bottom <= row.parentNode.getBoundingClientRect().bottom"
        ):
            hit = "([x, y, id]) => document.elementFromPoint(x, y).closest('li')?.id === id"
            assert page.evaluate(hit, [*middle, row.get_attribute("id")])
            seen += 1
    assert seen >= 3


def test_a_hit_is_chosen_by_touch_and_a_touch_elsewhere_closes_the_list(page: Page, address: str) -> None:
    field = awake(page, address)
    field.fill("truong ha")
    page.get_by_role("option").first.wait_for()
    page.locator("h1").tap()
    assert page.get_by_role("option").count() == 0
    field.fill("da thong")
    page.get_by_role("option").first.tap()
    page.wait_for_url(f"{address}dia-ban/xa-da-thong/")


def test_search_works_on_pages_opened_from_a_folder(page: Page, site: Path) -> None:
    home = (site / "index.html").as_uri()
    field = awake(page, home)
    field.fill("truong ha")
    field.press("Enter")
    page.wait_for_url("file://**/dia-ban/xa-truong-ha/index.html")
    assert page.locator("h1").inner_text().strip() == "Xã Trường Hà"

    field = awake(page, (site / "en/communes/index.html").as_uri())
    field.fill("birth certificate")
    field.press("Enter")
    page.wait_for_url("file://**/en/what-is-in-the-way/index.html#no-birth-certificate")

    field = awake(page, home)
    field.fill("truogn ha")
    page.locator(".page .find button").click()
    page.wait_for_url("file://**/tim/index.html?q=truogn+ha")
    assert page.get_by_role("option").first.inner_text().startswith("Xã Trường Hà")


def test_without_script_a_search_leads_to_letters_that_can_be_tapped(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.locator("#find-here").fill("da thong")
    page.locator(".page .find button").click()
    page.wait_for_url(f"{address}tim/?q=da+thong")
    letters = page.locator(".letters a")

    assert page.locator("noscript p").inner_text().startswith("Máy này chưa dùng được ô tìm.")
    assert letters.all_inner_texts()[2:5] == ["D", "Đ", "H"]
    boxes = [letter.bounding_box() for letter in letters.all()]
    assert all(box and box["width"] >= 44 and box["height"] >= 44 for box in boxes)
    letters.get_by_text("Đ", exact=True).click()
    page.get_by_role("region", name="Đ").get_by_role("link", name="Xã Đa Thông").click()
    assert page.locator("h1").inner_text().strip() == "Xã Đa Thông"
    context.close()


@pytest.mark.parametrize("locale", HOMES)
def test_the_page_from_a_to_z_lists_all_that_can_be_found(
    page: Page, site: Path, address: str, locale: str
) -> None:
    page.goto(address + {"vi": "tim/", "en": "en/search/"}[locale])
    links = page.locator(".letter a")
    listed = {(link.inner_text().strip(), str(link.evaluate("link => link.href"))) for link in links.all()}

    assert listed == {(label, address + href) for label, _, href, _ in rows_of(site, locale)}
