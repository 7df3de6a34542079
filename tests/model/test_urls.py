"""Web addresses: any to link to, and the plain one below which a site stands."""

import pytest

from generator.model import urls
from generator.model.fields import Fault


def fault_of(parse: object, text: str) -> tuple[str, dict[str, str]]:
    assert callable(parse)
    with pytest.raises(Fault) as caught:
        parse(text)
    return caught.value.code, caught.value.values


@pytest.mark.parametrize(
    "text",
    [
        "https://haquang.example",
        "http://a.vn/b?c=d#e",
        "https://a.vn:8080/",
        "HTTPS://A.VN",
        "https://hàquảng.vn/tin-tức?trang=1",
        "http://10.0.0.5/van-ban.pdf",
        "https://a.vn/m%E1%BB%9Bi",
        "https://a.vn/@trang",
    ],
)
def test_a_full_web_address_is_taken_as_it_was_written(text: str) -> None:
    assert urls.parse_url(text) == text


NO_ADDRESS = [
    "haquang.example",
    "javascript:alert(1)",
    "ftp://a.vn",
    "https://",
    "https://localhost",
    "https://[",
    "https://[::1]/",
    "//a.vn",
    "",
    "https://a.vn:99999",
    "https://a.vn:0",
    "https://a.vn:x",
    "https://a..vn",
    "https://a.vn.",
    "https://-a.vn",
    "https://a_b.vn",
    "https://256.1.1.1",
    "https://ha quang.vn",
    "https://ha%20quang.vn",
    f"https://{'a' * 64}.vn",
]


@pytest.mark.parametrize(
    "text",
    [
        *NO_ADDRESS,
        "https://a.vn/a b",
        'https://a.vn/"><script>',
        "https://a.vn/100%",
        f"https://a.vn/{'a' * 2000}",
    ],
)
def test_what_no_browser_opens_is_refused(text: str) -> None:
    assert fault_of(urls.parse_url, text) == ("wrong-url", {"text": text})


@pytest.mark.parametrize("text", NO_ADDRESS)
def test_no_site_stands_below_what_no_browser_opens(text: str) -> None:
    assert fault_of(urls.parse_base_url, text) == ("wrong-url", {"text": text})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://haquang.example", "https://haquang.example"),
        ("https://haquang.example/", "https://haquang.example"),
        ("HTTPS://HaQuang.Example/Loa/", "https://haquang.example/Loa"),
        ("http://a.vn:8080/chien-dich/2021/", "http://a.vn:8080/chien-dich/2021"),
        ("https://a.vn:443", "https://a.vn:443"),
        ("https://hàquảng.vn", "https://xn--hqung-rqa9444c.vn"),
        ("https://xn--hqung-rqa9444c.vn", "https://xn--hqung-rqa9444c.vn"),
        ("https://Đồng.vn:81/a", "https://xn--ng-pma6851a.vn:81/a"),
        ("http://192.168.1.5", "http://192.168.1.5"),
    ],
)
def test_the_address_of_a_site_is_given_in_ascii(text: str, found: str) -> None:
    assert urls.parse_base_url(text) == found


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("https://haquang.vn/?p=1", "https://haquang.vn"),
        ("https://haquang.vn?", "https://haquang.vn"),
        ("https://haquang.vn/#", "https://haquang.vn"),
        ("https://haquang.vn/loa#tin", "https://haquang.vn/loa"),
        ("https://quantri:matkhau@haquang.vn/", "https://haquang.vn"),
        ("https://@haquang.vn/", "https://haquang.vn"),
        ("https://haquang.vn/a%20b", "https://haquang.vn"),
        ("https://haquang.vn/a b", "https://haquang.vn"),
        ("https://haquang.vn/hà-quảng", "https://haquang.vn"),
        ("https://haquang.vn//a", "https://haquang.vn"),
        ("https://haquang.vn/../a", "https://haquang.vn"),
        ("https://haquang.vn/./", "https://haquang.vn"),
        ("https://haquang.vn/a;b", "https://haquang.vn"),
        ("https://hàquảng.vn:81/?x", "https://hàquảng.vn:81"),
    ],
)
def test_a_site_stands_below_a_host_and_folders_only(text: str, suggestion: str) -> None:
    expected = ("wrong-base-url", {"text": text, "suggestion": suggestion})
    assert fault_of(urls.parse_base_url, text) == expected


def test_an_address_too_long_for_a_code_is_refused() -> None:
    assert urls.parse_base_url(f"https://a.vn/{'a' * 87}") == f"https://a.vn/{'a' * 87}"
    text = f"https://a.vn/{'a' * 88}"
    assert fault_of(urls.parse_base_url, text) == ("wrong-base-url", {"text": text})


def test_people_read_the_accents_of_a_host() -> None:
    assert urls.decode_host("xn--hqung-rqa9444c.vn:81") == "hàquảng.vn:81"
    assert urls.decode_host("haquang.example") == "haquang.example"
    assert urls.decode_host("xn--a.vn") == "xn--a.vn"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/", "/"),
        ("/tin/2021-08/", "/tin/2021-08/"),
        ("/tin/2021-08", "/tin/2021-08/"),
        ("/tin/2021-08/index.html", "/tin/2021-08/"),
        ("/index.html", "/"),
        ("/Q/*/01399/EN/", "/Q/*/01399/EN/"),
        ("/lich/hoi_vi.ics", "/lich/hoi_vi.ics"),
    ],
)
def test_an_address_of_the_site_begins_at_its_root(text: str, expected: str) -> None:
    assert urls.parse_address(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "tin/",
        "https://mau.example/tin/",
        "//mau.example/",
        "/tin//",
        "/../x/",
        "/x/..",
        "/./",
        "/tin/?a=b",
        "/tin/#a",
        "/tìn/",
        "/a*/",
        "/*",
        "/a%20b/",
        "/a b/",
        "\\tin",
    ],
)
def test_what_is_no_address_of_the_site_is_refused(text: str) -> None:
    assert fault_of(urls.parse_address, text) == ("wrong-address", {"text": text})
