"""Ready texts: whole in one message, in letters the network has, the least needed left out."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build.pipeline import Checked
from generator.model.localized import LocalizedText
from generator.model.site import Site
from generator.views.base.file_links import PrintFiles
from generator.views.base.localizer import Localizer
from generator.views.pages.registry import build_localizers
from generator.views.print.share_texts import Sms, build_messages, build_post, build_share_kit, make_plain
from tests.conftest import TODAY

Speak = Callable[..., Localizer]

GSM_BASIC = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""3GPP TS 23.038, table 6.2.1."""

GSM_EXTENSION = set("^{}\\[~]|€")


def messages(localizer: Localizer) -> dict[str, Sms]:
    return build_messages(localizer, localizer.site.campaigns[0], localizer.site.areas[0])


def with_campaign(site: Site, **changes: Any) -> Site:
    (campaign,) = site.campaigns
    return site.model_copy(update={"campaigns": (campaign.model_copy(update=changes),)})


def test_a_post_says_it_all_with_address_and_hashtags(localizers: tuple[Localizer, ...]) -> None:
    campaign, area = localizers[0].site.campaigns[0], localizers[0].site.areas[0]
    assert build_post(localizers[0], campaign, area) == (
        "Ngày đưa trẻ đến trường\n"
        "05/09/2021, Xã Trường Hà\n"
        "Đưa con đến trường ngày khai giảng.\n"
        "– Trẻ 6 tuổi vào lớp 1.\n"
        "– Thiếu giấy tờ vẫn cứ đến.\n"
        "Gọi 0206 000 0022 (mẫu): Tổ vận động xã Trường Hà\n"
        "https://mau.example/Q/DT/01399/\n"
        "#NgayDuaTreDenTruong #TruongHa #Mau"
    )
    assert build_post(localizers[1], campaign, area).endswith(
        "https://mau.example/Q/DT/01399/EN/\n#BackToSchoolDay #TruongHa #Mau"
    )


def test_a_message_with_accents_holds_title_day_and_number(localizers: tuple[Localizer, ...]) -> None:
    sms = messages(localizers[0])["sms"]
    assert sms.text == "Ngày đưa trẻ đến trường, Xã Trường Hà: 5/9. Gọi 0206 000 0022 (mẫu)"
    assert (sms.length, sms.limit, sms.excess) == (67, 70, 0)


def test_a_message_without_accents_has_room_for_more(localizers: tuple[Localizer, ...]) -> None:
    sms = messages(localizers[0])["sms_plain"]
    assert sms.text == (
        "Ngay dua tre den truong, Xa Truong Ha: 5/9. Dua con den truong ngay khai giang. "
        "Goi 0206 000 0022 (mau). mau.example/Q/DT/01399"
    )


def test_in_english_there_is_one_message(localizers: tuple[Localizer, ...]) -> None:
    assert {key: sms.text for key, sms in messages(localizers[1]).items()} == {
        "sms_plain": "Back to School Day, Truong Ha Commune: 5 September 2021. Bring your child on opening day. "
        "Call 0206 000 0022 (sample). mau.example/Q/DT/01399/EN"
    }


@pytest.mark.parametrize(
    ("first", "last", "brief"),
    [
        (date(2021, 9, 5), date(2021, 9, 5), "5/9"),
        (date(2021, 10, 1), date(2021, 10, 7), "1-7/10"),
        (date(2021, 9, 28), date(2021, 10, 3), "28/9-3/10"),
        (date(2021, 9, 1), date(2022, 5, 31), "1/9-31/5/2022"),
        (date(2021, 9, 1), date(2022, 9, 5), "1/9/2021-5/9/2022"),
    ],
)
def test_days_are_as_short_as_they_can_be(
    speak: Speak, minimal: Site, first: date, last: date, brief: str
) -> None:
    site = with_campaign(minimal, starts=first, ends=last)
    assert f": {brief}. Gọi 0206 000 0022 (mẫu)" in messages(speak("vi", site))["sms"].text


def test_the_least_needed_is_left_out_first(speak: Speak, minimal: Site) -> None:
    """The area, further sentences, the address, the first sentence; the rest must be said."""
    texts = []
    for length in (40, 70, 90, 110, 130, 150):
        title = LocalizedText.of(vi=("Ngày hội " * 20)[:length].strip(), en="Day")
        action = LocalizedText.of(vi="Đưa con đến trường. Báo thầy cô.", en="Come.")
        texts.append(
            messages(speak("vi", with_campaign(minimal, title=title, action=action)))["sms_plain"].text
        )
    kept = [
        (", Xa" in t, "Bao" in t, "mau.example" in t, "Dua con" in t, "Goi 0206 000 0022" in t) for t in texts
    ]
    assert kept == [
        (True, True, True, True, True),
        (False, True, True, True, True),
        (False, True, False, True, True),
        (False, False, False, True, True),
        (False, False, False, False, True),
        (False, False, False, False, True),
    ]


def test_a_title_too_long_for_a_message_stays_whole_and_is_counted(speak: Speak, minimal: Site) -> None:
    title = LocalizedText.of(vi="Ngày cả xóm cùng nhau đưa các em nhỏ đến trường", en="Day")
    sms = messages(speak("vi", with_campaign(minimal, title=title)))["sms"]
    assert sms.text.startswith(title.first)
    assert (sms.length, sms.excess) == (77, 7)


def test_characters_are_counted_as_the_network_does() -> None:
    """UTF-16 units with accents; some characters twice in the plain alphabet."""
    assert Sms("Đẹp 🎒", 70).length == 6
    assert Sms("[a]~", 160).length == 7


@given(st.text(max_size=60))
def test_a_plain_text_has_only_letters_of_the_network(text: str) -> None:
    assert set(make_plain(text)) <= GSM_BASIC | GSM_EXTENSION


def test_every_shipped_message_is_one_message(shipped: Checked) -> None:
    assert shipped.site
    for localizer in build_localizers(shipped.site, shipped.languages, TODAY):
        for campaign in localizer.site.campaigns:
            for area in localizer.site.areas_of(campaign):
                for sms in build_messages(localizer, campaign, area).values():
                    assert sms.excess == 0
                    assert "0206 000" in sms.text
                    assert sms.limit == 70 or set(sms.text) <= GSM_BASIC


def test_the_kit_counts_its_messages_and_names_picture_and_address(localizers: tuple[Localizer, ...]) -> None:
    campaign, area = localizers[0].site.campaigns[0], localizers[0].site.areas[0]
    kit = build_share_kit(PrintFiles(localizers[0], "ap-phich/xa-truong-ha/"), campaign, area)
    assert [(text.id, text.label, text.rows) for text in kit.texts] == [
        ("den-truong-post", "Bài đăng mạng xã hội", 14),
        ("den-truong-sms", "Tin nhắn có dấu (67/70)", 3),
        ("den-truong-sms-plain", "Tin nhắn không dấu (127/160)", 6),
    ]
    assert kit.picture
    assert kit.picture.href == "../../assets/the/chien-dich-den-truong.png"
    assert kit.address == "Địa chỉ ngắn: mau.example/Q/DT/01399"
