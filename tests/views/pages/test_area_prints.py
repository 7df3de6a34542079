"""An area's print page: its pack, and every sheet of every campaign."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from generator.model.poster_format import PosterFormat
from generator.model.site import Site
from generator.views.base.components import FileLink, Link, StatusView, Thumbnail
from generator.views.base.dated import Part
from generator.views.base.editions import Edition
from generator.views.base.file_links import PrintFiles
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.prints import Prints
from generator.views.pages.area_prints import (
    AreaPrintsPage,
    PrintRow,
    PrintSection,
    build_area_prints,
)
from generator.views.pages.downloads import build_downloads
from generator.views.print.share_texts import build_share_kit
from tests.views.shown import only, values

Speak = Callable[..., Localizer]

EDITION = Edition("DT-01399-7K3F", date(2021, 8, 25))
SHEET = "ap-phich/ap-phich-a4_den-truong_xa-truong-ha_vi.pdf"
PACK = "ap-phich/bo-in_xa-truong-ha.pdf"


def prints(localizer: Localizer, sizes: Mapping[str, int] | None = None) -> AreaPrintsPage:
    editions = {(campaign.slug, "01399"): EDITION for campaign in localizer.site.campaigns}
    return build_area_prints(localizer, localizer.site.areas[0], editions, sizes or {})


def with_format(site: Site, **changes: Any) -> Site:
    form = PosterFormat.model_construct(**(dict(site.formats[0]) | changes))
    return site.model_copy(update={"formats": (form,)})


def during(site: Site, **days: date) -> Site:
    (campaign,) = site.campaigns
    campaigns = tuple(
        campaign.model_copy(update={"slug": slug, "starts": day, "ends": day}) for slug, day in days.items()
    )
    return site.model_copy(update={"campaigns": campaigns})


def test_the_pack_comes_first_and_shows_its_pages_and_size(localizers: tuple[Localizer, ...]) -> None:
    page = prints(localizers[0], {PACK: 430_000})
    assert page.heading == "In áp phích: Xã Trường Hà"
    assert only(page.pack) == FileLink(
        "../../ap-phich/bo-in_xa-truong-ha.pdf",
        Phrase("In cả bộ: Xã Trường Hà"),
        "PDF · 1 tờ và trang bìa · 420 KB",
        "vi",
    )


def test_the_pack_is_in_vietnamese_on_the_english_page_too(localizers: tuple[Localizer, ...]) -> None:
    page = prints(localizers[1])
    assert page.heading == "Posters to print: Trường Hà Commune"
    assert only(page.pack) == FileLink(
        "../../../ap-phich/bo-in_xa-truong-ha.pdf",
        Phrase("Print the whole pack: Trường Hà Commune"),
        "PDF · sheets: 1, and a cover",
        "vi",
    )


def test_without_formats_for_it_there_is_no_pack(speak: Speak, minimal: Site) -> None:
    assert prints(speak("vi", with_format(minimal, pack=None))).pack == ()
    assert prints(speak("vi", with_format(minimal, languages=("en",)))).pack == ()


def test_what_had_to_go_and_what_could_not_be_made_is_said_beside_its_format(
    localizers: tuple[Localizer, ...],
) -> None:
    """No link leads to a file there is not; the pack counts the sheets that are in it."""
    english = f"{SHEET[:-6]}en.pdf"
    made = Prints(shed={english: ("dates_note", "second_desk")}, left_out=frozenset({SHEET, PACK}))
    page = prints(replace(localizers[0], prints=made))
    (row,) = only(page.sections).rows

    assert page.pack == ()
    assert [file.href for file in row.files] == [f"../../{english}"]
    assert row.notes == (
        "Chưa in được (tiếng Việt): chữ nhiều quá khổ giấy.",
        "Bớt cho vừa giấy (tiếng Anh): ghi chú về ngày, đầu mối thứ hai trở đi. Trang của xã vẫn ghi đủ.",
    )


HINT = "Lời đọc viết sẵn, số và ngày đã viết thành chữ: bản 30 giây, 1 phút, 3 phút. Chỉ có tiếng Việt."


def test_a_campaign_has_every_file_with_its_size(localizers: tuple[Localizer, ...]) -> None:
    """A file whose size is not known yet tells its kind alone."""
    (campaign,), files = localizers[0].site.campaigns, PrintFiles(localizers[0], "ap-phich/xa-truong-ha/")
    assert values(prints(localizers[0], {SHEET: 41_500}).sections) == [
        PrintSection(
            id="den-truong",
            title=Phrase("Ngày đưa trẻ đến trường"),
            when="05/09/2021",
            status=(Part(StatusView("coming", "Sắp tới", "2021-09-05")),),
            accent="#1C6B45",
            edition="Bản DT-01399-7K3F, ngày 25/08/2021",
            take_down="Xin gỡ áp phích này sau ngày 12/09/2021",
            thumbnail=Thumbnail(
                "../../ap-phich/xem-truoc/ap-phich-a4_den-truong_vi.webp",
                91,
                128,
                "Hình thu nhỏ: Áp phích A4, Ngày đưa trẻ đến trường",
            ),
            rows=(
                PrintRow(
                    Phrase("Áp phích A4"),
                    Phrase("Máy in văn phòng"),
                    (
                        FileLink(f"../../{SHEET}", Phrase("tiếng Việt"), "PDF · 41 KB", "vi"),
                        FileLink(f"../../{SHEET[:-6]}en.pdf", Phrase("tiếng Anh"), "PDF", "en"),
                    ),
                    notes=(),
                ),
            ),
            is_open=True,
            is_sample=True,
            broadcast_hint=HINT,
            broadcast=(
                FileLink(
                    "../../phat-thanh/loa_den-truong_xa-truong-ha.pdf",
                    Phrase("Tờ để đọc, chữ to"),
                    "PDF",
                    "vi",
                ),
                FileLink(
                    "../../phat-thanh/loa_den-truong_xa-truong-ha.txt",
                    Phrase("Chữ trơn, để sửa hoặc gửi"),
                    "TXT",
                    "vi",
                ),
            ),
            kit=build_share_kit(files, campaign, localizers[0].site.areas[0]),
        ),
    ]


def test_the_page_s_language_comes_first_and_a_picture_says_so(speak: Speak, minimal: Site) -> None:
    site = with_format(minimal, languages=("vi", "en", "vi-en"), dots=10.0)
    section = only(prints(speak("en", site)).sections)
    assert [(file.label.text, file.facts, file.locale) for file in section.rows[0].files] == [
        ("English", "PNG", "en"),
        ("Vietnamese", "PNG", "vi"),
        ("bilingual", "PNG", "vi"),
    ]


def test_of_several_campaigns_the_first_stands_open(speak: Speak, minimal: Site) -> None:
    site = during(minimal, over=date(2021, 8, 1), on=date(2021, 9, 1), coming=date(2021, 9, 5))
    page = prints(speak("vi", site))
    assert [(section.id, section.is_open) for section in values(page.sections)] == [
        ("on", True),
        ("coming", False),
    ]
    assert page.is_folded


def test_one_campaign_alone_is_not_folded(localizers: tuple[Localizer, ...]) -> None:
    assert not prints(localizers[0]).is_folded


def test_a_campaign_without_sample_numbers_does_not_say_sample(speak: Speak, minimal: Site) -> None:
    campaign = minimal.campaigns[0].model_copy(update={"contact_role": "learning"})
    section = only(prints(speak("vi", minimal.model_copy(update={"campaigns": (campaign,)}))).sections)
    assert not section.is_sample


def test_the_page_leads_to_the_area_and_to_the_table_of_formats(localizers: tuple[Localizer, ...]) -> None:
    page = prints(localizers[0])
    assert page.more == (
        Link("../../ap-phich/#formats", Phrase("Xem hình và kích thước từng khổ")),
        Link("../../dia-ban/xa-truong-ha/", Phrase("Xã Trường Hà")),
    )
    assert page.frame.switches[0].href == "../../en/posters/xa-truong-ha/"


def test_pages_on_printing_are_named_beside_what_is_to_print(speak: Speak, minimal: Site) -> None:
    first = minimal.pages[0]
    front = first.front.model_copy(update={"place": "print", "title": "In áp phích"})
    page = first.model_copy(update={"front": front})
    site = minimal.model_copy(update={"pages": (page, *minimal.pages[1:])})
    localizer = speak("vi", site)
    assert [link.label.text for link in prints(localizer).guides] == ["In áp phích"]
    assert [link.label.text for link in build_downloads(localizer, {}).guides] == ["In áp phích"]
    assert prints(speak("vi", minimal)).guides == ()
