"""The page that opens the copy on a memory stick."""

from generator.views.base.localizer import Localizer
from generator.views.pages.usb_opening import build_archive_notes, build_opening


def test_the_first_page_leads_to_the_site_in_each_language(localizers: tuple[Localizer, ...]) -> None:
    page = build_opening(localizers)

    assert (page.frame.path, page.folder) == ("MO-TRANG-NAY.html", "huyen-mau-den-truong")
    assert (page.script, page.home) == (
        "huyen-mau-den-truong/mo-trang.js",
        "huyen-mau-den-truong/index.html",
    )
    assert [(part.locale, part.home.href) for part in page.parts] == [
        ("vi", "huyen-mau-den-truong/index.html"),
        ("en", "huyen-mau-den-truong/en/index.html"),
    ]
    assert [part.lead for part in page.parts] == [
        "Bản mang theo của trang web, làm ngày 01/09/2021. Xem trên máy tính, không cần mạng.",
        "A copy of the website to carry along, made on 1 September 2021. For a computer; needs no internet.",
    ]


def test_what_stands_in_place_of_an_archive_is_said_in_each_language(
    localizers: tuple[Localizer, ...],
) -> None:
    assert build_archive_notes(localizers) == {
        "vi": "Bản này đã có sẵn mọi tờ, theo từng xã.",
        "en": "Every sheet is in this copy already, commune by commune.",
    }
