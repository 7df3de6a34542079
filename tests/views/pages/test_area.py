"""Action pages: where a QR code lands."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from generator.model.site import Site
from generator.views.base.components import FileLink, Link
from generator.views.base.editions import Edition
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.pages.area import ActionPage, build_action, build_area
from tests.views.shown import only, values

Speak = Callable[..., Localizer]


def action(localizer: Localizer) -> ActionPage:
    campaign, area = localizer.site.campaigns[0], localizer.site.areas[0]
    here = localizer.links.action(campaign, area, localizer.locale)
    return build_action(localizer, campaign, area, here, Edition("DT-01399-7K3F", date(2021, 8, 25)))


def test_an_action_page_answers_the_four_questions(localizers: tuple[Localizer, ...]) -> None:
    """When, what to do, whom to call, what to bring."""
    page = action(localizers[0])
    assert page.card.when == "05/09/2021"
    assert only(page.card.action) == Phrase("Đưa con đến trường ngày khai giảng.")
    assert [phone.text for contact in only(page.contacts) for phone in contact.phones] == ["0206 000 0022"]
    assert only(page.invitation).bring == (Phrase("Giấy khai sinh, nếu có"),)
    assert page.short_address == "mau.example/Q/DT/01399"


def test_the_same_page_speaks_english(localizers: tuple[Localizer, ...]) -> None:
    page = action(localizers[1])
    assert page.card.when == "5 September 2021"
    assert page.area.label == Phrase("Trường Hà Commune")
    assert page.short_address == "mau.example/Q/DT/01399/EN"


def test_support_leads_to_its_place_on_the_campaign_page(localizers: tuple[Localizer, ...]) -> None:
    (link,) = action(localizers[0]).support
    assert link.href == "../../../chien-dich/den-truong/#no-tuition"


def test_only_desks_of_the_campaigns_role_are_named(speak: Speak, minimal: Site) -> None:
    campaign = minimal.campaigns[0].model_copy(update={"contact_role": "learning"})
    page = action(speak("vi", minimal.model_copy(update={"campaigns": (campaign,)})))
    assert only(page.contacts) == ()


def test_an_action_page_says_whether_the_poster_on_the_wall_is_the_current_one(
    localizers: tuple[Localizer, ...],
) -> None:
    prints = action(localizers[0]).prints
    assert prints
    assert only(prints.edition) == (
        "Bản in mới nhất: DT-01399-7K3F, ngày 25/08/2021. Tờ trên tường ghi số khác là bản cũ: in lại từ đây."
    )
    assert only(prints.sheet) == FileLink(
        "../../../ap-phich/ap-phich-a4_den-truong_xa-truong-ha_vi.pdf",
        Phrase("Áp phích A4, tiếng Việt"),
        "PDF",
        "vi",
    )
    assert only(prints.pack) == FileLink(
        "../../../ap-phich/bo-in_xa-truong-ha.pdf",
        Phrase("In cả bộ: Xã Trường Hà"),
        "PDF · 1 tờ và trang bìa",
        "vi",
    )
    assert only(prints.page) == Link(
        "../../../ap-phich/xa-truong-ha/#den-truong", Phrase("Khổ khác, ngôn ngữ khác")
    )


def test_what_leads_to_print_goes_with_the_campaign(localizers: tuple[Localizer, ...]) -> None:
    """The pack with the first campaign in it."""
    prints = action(replace(localizers[0], is_fixed=False)).prints
    assert prints
    assert [part.days for part in (*prints.sheet, *prints.pack)] == ["../2021-09-05"] * 2
    assert [(part.value, part.days) for part in prints.edition[1:]] == [
        ("Xin gỡ áp phích này sau ngày 12/09/2021", "2021-09-06/2021-09-12"),
        ("Đã quá ngày gỡ (12/09/2021): xin gỡ xuống, đừng in thêm.", "2021-09-13/.."),
    ]
    assert [(part.value.label.text, part.days) for part in prints.page] == [
        ("Khổ khác, ngôn ngữ khác", "../2021-09-05"),
        ("Mọi thứ để in: Xã Trường Hà", "2021-09-06/.."),
    ]


def test_an_english_action_page_offers_an_english_poster(localizers: tuple[Localizer, ...]) -> None:
    prints = action(localizers[1]).prints
    assert prints
    assert only(prints.edition) == (
        "Latest version: DT-01399-7K3F, 25 August 2021. "
        "A poster on the wall with another number is out of date: print it again from here."
    )
    assert only(prints.page).href == "../../../../en/posters/xa-truong-ha/#den-truong"
    assert [(file.label.text, file.locale) for file in values(prints.sheet + prints.pack)] == [
        ("A4 poster, English", "en"),
        ("Print the whole pack: Trường Hà Commune", "vi"),
    ]


def test_pictures_for_screens_are_not_offered_as_posters(speak: Speak, minimal: Site) -> None:
    forms = (minimal.formats[0].model_copy(update={"dots": 10.0, "pack": None}),)
    page = action(speak("vi", minimal.model_copy(update={"formats": forms})))
    assert page.prints
    assert page.prints.sheet + page.prints.pack == ()


def test_an_area_page_leads_to_all_there_is_to_print(localizers: tuple[Localizer, ...]) -> None:
    prints = build_area(localizers[0], localizers[0].site.areas[0]).prints
    assert prints
    assert (prints.edition, prints.sheet) == ((), ())
    assert only(prints.page) == Link("../../ap-phich/xa-truong-ha/", Phrase("Mọi thứ để in: Xã Trường Hà"))
    assert [file.href for file in values(prints.pack)] == ["../../ap-phich/bo-in_xa-truong-ha.pdf"]


def test_an_area_shows_what_is_on_before_what_comes_and_what_is_over(speak: Speak, minimal: Site) -> None:
    (campaign,) = minimal.campaigns

    def during(slug: str, starts: date, ends: date) -> object:
        return campaign.model_copy(update={"slug": slug, "starts": starts, "ends": ends})

    campaigns = (
        during("over", date(2021, 8, 1), date(2021, 8, 2)),
        during("on", date(2021, 8, 30), date(2021, 9, 2)),
        during("coming", date(2021, 9, 9), date(2021, 9, 9)),
    )
    localizer = speak("vi", minimal.model_copy(update={"campaigns": campaigns}))
    page = build_area(localizer, minimal.areas[0])
    assert [only(card.value.status).name for card in page.campaigns] == ["on-now", "coming", "over"]


def test_a_desk_of_two_campaigns_is_named_once(speak: Speak, minimal: Site) -> None:
    (campaign,) = minimal.campaigns
    twice = (campaign, campaign.model_copy(update={"slug": "hai", "code": "HAI"}))
    page = build_area(speak("vi", minimal.model_copy(update={"campaigns": twice})), minimal.areas[0])
    assert [contact.name.text for contact in only(page.contacts)] == ["Tổ vận động xã Trường Hà"]


def test_an_area_page_leads_to_its_action_pages(localizers: tuple[Localizer, ...]) -> None:
    page = build_area(localizers[1], localizers[1].site.areas[1])
    assert page.frame.path == "en/areas/xa-soc-ha/"
    assert [card.value.href for card in page.campaigns] == ["../../../en/areas/xa-soc-ha/den-truong/"]
