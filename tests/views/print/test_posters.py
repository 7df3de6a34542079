"""Posters: what one sheet says."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.model.authority import Authority
from generator.model.campaign import OtherDesign, PosterChoice
from generator.model.contact import Contact
from generator.model.localized import LocalizedText
from generator.model.logo import Logo, Mark, Marks, Partner
from generator.model.poster_format import PosterFormat
from generator.model.site import Site
from generator.views.base.localizer import Localizer
from generator.views.pages.registry import build_localizers
from generator.views.print.poster_words import campaign_words
from generator.views.print.posters import PosterView, build_posters
from tests.conftest import Languages, reword


@pytest.fixture
def sheets(languages: Languages, minimal: Site) -> Callable[..., list[PosterView]]:
    """The sheets of a site: the minimal one, or a changed one."""

    def build(site: Site = minimal, today: date = date(2021, 9, 1)) -> list[PosterView]:
        return build_posters(build_localizers(site, languages, today))[0]

    return build


Sheets = Callable[..., list[PosterView]]


def changed(site: Site, **changes: Any) -> Site:
    return Site.model_construct(**(dict(site) | changes))


def with_format(site: Site, **changes: Any) -> Site:
    return changed(site, formats=(site.formats[0].model_copy(update=changes),))


def with_poster(site: Site, **choice: Any) -> Site:
    (campaign,) = site.campaigns
    return changed(site, campaigns=(campaign.model_copy(update={"poster": PosterChoice(**choice)}),))


def test_there_is_a_sheet_for_each_area_format_and_language(sheets: Sheets) -> None:
    assert [sheet.path for sheet in sheets()] == [
        "ap-phich/ap-phich-a4_den-truong_xa-truong-ha_vi.pdf",
        "ap-phich/ap-phich-a4_den-truong_xa-soc-ha_vi.pdf",
        "ap-phich/ap-phich-a4_den-truong_xa-truong-ha_en.pdf",
        "ap-phich/ap-phich-a4_den-truong_xa-soc-ha_en.pdf",
    ]


def test_a_picture_for_screens_is_a_png(sheets: Sheets, minimal: Site) -> None:
    site = with_format(minimal, dots=10.0, width=108.0, height=108.0, languages=("vi",), pack=None)
    assert {sheet.path.rsplit(".")[-1] for sheet in sheets(site)} == {"png"}


def test_a_bilingual_sheet_is_vietnamese_with_english_below(sheets: Sheets, minimal: Site) -> None:
    sheet = sheets(with_format(minimal, languages=("vi-en",)))[0]
    assert sheet.path.endswith("_vi-en.pdf")
    assert (sheet.locale, sheet.words.title) == ("vi", "Ngày đưa trẻ đến trường")
    assert sheet.echo
    assert sheet.echo.title == "Back to School Day"
    assert sheet.short_url == "HTTPS://MAU.EXAMPLE/Q/DT/01399/"


def test_the_code_says_in_capitals_what_people_can_read_beside_it(sheets: Sheets) -> None:
    for sheet, end in zip(sheets()[::2], ("", "/EN"), strict=True):
        assert sheet.short_url == f"HTTPS://MAU.EXAMPLE/Q/DT/01399{end}/"
        assert sheet.words.short_address == f"mau.example/Q/DT/01399{end}"
        assert sheet.words.short_address in sheet.words.qr_alt


def test_a_format_decides_whether_there_is_a_code(sheets: Sheets, minimal: Site) -> None:
    sheet = sheets(with_format(minimal, code=False))[0]
    assert (sheet.short_url, sheet.sheet.code_side) == ("", 0)


def test_a_code_may_hold_the_number_alone(sheets: Sheets, minimal: Site) -> None:
    assert sheets(with_format(minimal, contact_code="tel"))[0].contact_payload == "TEL:02060000022"
    assert sheets(minimal)[0].contact_payload == ""


def test_the_code_that_saves_the_number_needs_no_accents(sheets: Sheets, minimal: Site) -> None:
    sheet = sheets(with_format(minimal, contact_code="mecard"))[0]
    assert sheet.contact_payload == "MECARD:N:To van dong xa Truong Ha;TEL:02060000022;;"


def test_marks_in_a_name_do_not_end_it(sheets: Sheets, minimal: Site) -> None:
    first = minimal.contacts.contacts[0]
    name = reword(first.name, vi="Tổ 1; xóm: A, B")
    contacts = minimal.contacts.model_copy(update={"contacts": (first.model_copy(update={"name": name}),)})
    site = changed(with_format(minimal, contact_code="mecard"), contacts=contacts)
    assert sheets(site)[0].contact_payload == "MECARD:N:To 1\\; xom\\: A\\, B;TEL:02060000022;;"


def test_the_campaign_chooses_the_design_of_each_format(sheets: Sheets, minimal: Site) -> None:
    a3 = PosterFormat.model_construct(**(dict(minimal.formats[0]) | {"id": "ap-phich-a3"}))
    site = changed(
        with_poster(
            minimal,
            design="loi-keu-goi",
            other_designs=(OtherDesign.model_construct(format="ap-phich-a3", design="thong-tin"),),
        ),
        formats=(*minimal.formats, a3),
    )
    designs = {sheet.sheet.format: sheet.sheet.design for sheet in sheets(site)}
    assert designs == {"ap-phich-a4": "loi-keu-goi", "ap-phich-a3": "thong-tin"}


def test_without_an_appeal_the_slogan_calls(sheets: Sheets, minimal: Site) -> None:
    assert sheets()[0].words.appeal == sheets()[0].words.slogan
    appeal = reword(minimal.campaigns[0].slogan, vi="Cả xóm cùng đi")
    assert sheets(with_poster(minimal, appeal=appeal))[0].words.appeal == "Cả xóm cùng đi"


def test_a_sheet_has_the_area_s_own_number_and_the_hotline(sheets: Sheets) -> None:
    first, second = sheets()[:2]
    assert first.words.contacts[0].phones == ("0206 000 0022",)
    assert second.words.contacts[0].phones == ("0206 000 0026",)
    assert first.words.hotline == "111"


def test_a_sheet_says_when_to_take_it_down_and_which_version_it_is(sheets: Sheets) -> None:
    vietnamese, _, english, _ = sheets()
    assert english.words.take_down.endswith("12 September 2021")
    assert vietnamese.words.edition.startswith("Bản DT-01399-")
    assert vietnamese.words.edition.endswith(", ngày 25/08/2021")
    assert english.words.edition.split()[1] == vietnamese.words.edition.split()[1]


def test_a_sheet_with_a_sample_number_says_so(sheets: Sheets, minimal: Site) -> None:
    authority = minimal.authority.model_copy(update={"sample": False})
    real = tuple(c.model_copy(update={"sample": False}) for c in minimal.contacts.contacts)
    contacts = minimal.contacts.model_copy(update={"contacts": real})
    site = changed(minimal, authority=authority)
    assert sheets(site)[0].words.sample_notice
    assert sheets(changed(site, contacts=contacts))[0].words.sample_notice == ""


def test_what_is_not_translated_stands_in_vietnamese(sheets: Sheets, untranslated: Site) -> None:
    english = sheets(untranslated)[2]
    assert english.words.slogan == "Không em nào ở nhà"
    assert english.words.title == "Back to School Day"


def test_what_is_unknown_is_left_out(sheets: Sheets) -> None:
    assert sheets()[0].words.dates_note == ""


def test_a_poster_is_the_same_on_any_day_it_is_built(sheets: Sheets, minimal: Site) -> None:
    """So that a file already downloaded or printed is known to be the newest."""
    assert sheets(minimal, date(2022, 3, 1)) == sheets()


def test_words_of_one_area_are_not_those_of_another(sheets: Sheets) -> None:
    first, second = sheets()[:2]
    assert replace(second.words, area="", contacts=(), strip="", document_title="", short_address="", qr_alt="",
                   contact_qr_alt="", edition="") == replace(
        first.words, area="", contacts=(), strip="", document_title="", short_address="", qr_alt="",
        contact_qr_alt="", edition="")  # fmt: skip


def test_a_full_sheet_loses_its_parts_in_the_order_of_its_format(sheets: Sheets) -> None:
    """What is not on it is passed over; other numbers are behind the code, or asked for at the first."""
    sheet = sheets()[0]
    (desk,) = sheet.words.contacts
    desks = (replace(desk, phones=("0206 000 0022", "0206 000 0023")), desk)
    full = replace(sheet, words=replace(sheet.words, dates_note="Lớp 1 sớm hơn.", contacts=desks))
    steps = [full]
    while fewer := steps[-1].shed():
        steps.append(fewer)
    last = steps[-1]

    assert [step.gone[-1] for step in steps[1:]] == [
        "dates_note",
        "desk_places",
        "other_phones",
        "second_desk",
    ]
    assert steps[1].words == replace(full.words, dates_note="")
    assert [desk.place for desk in steps[2].words.contacts] == ["", ""]
    assert [desk.phones for desk in steps[3].words.contacts] == [("0206 000 0022",)] * 2
    assert last.words.contacts == (replace(desk, place=""),)
    assert (steps[2].words.more_contacts, last.words.more_contacts) == ("", "Số khác: quét mã")
    assert last.words.edition == full.words.edition
    bare = replace(full, short_url="", sheds=("second_desk", "dates_note")).shed()
    assert bare
    assert (bare.words.more_contacts, bare.sheds) == ("Số khác: hỏi ở số này", ("dates_note",))
    assert [step.gone for step in (sheet.shed(),) if step] == [("desk_places",)]
    assert replace(full, sheds=()).shed() is None


def test_both_languages_of_a_sheet_lose_the_same(sheets: Sheets, minimal: Site) -> None:
    sheet = sheets(with_format(minimal, languages=("vi-en",), sheds=("desk_places",)))[0].shed()
    assert sheet
    assert sheet.echo
    assert [desk.place for words in (sheet.words, sheet.echo) for desk in words.contacts] == ["", ""]


def test_a_campaign_without_sources_names_none_on_its_sheets(
    localizers: tuple[Localizer, ...], minimal: Site
) -> None:
    (campaign,) = minimal.campaigns
    said = campaign_words(localizers[0], campaign)["source"]
    assert said == "Nguồn: Kế hoạch của huyện, số 12/KH-UBND, ngày 20/08/2021"
    assert campaign_words(localizers[0], campaign.model_copy(update={"sources": ()}))["source"] == ""


def test_one_number_for_all_stands_on_a_sheet_once(speak: Callable[..., Localizer], minimal: Site) -> None:
    """Not where somebody has another number, nor where there is a hotline."""
    desks = minimal.contacts.contacts
    shared = tuple(desk.model_copy(update={"phones": (minimal.authority.phone,)}) for desk in desks)

    def hotline(authority: Authority, contacts: tuple[Contact, ...]) -> object:
        listed = minimal.contacts.model_copy(update={"contacts": contacts})
        site = minimal.model_copy(update={"authority": authority, "contacts": listed})
        return campaign_words(speak(site=site), site.campaigns[0])["hotline"]

    alone = minimal.authority.model_copy(update={"hotline": None})
    assert hotline(alone, shared) == ""
    assert hotline(alone, desks) == hotline(alone, ()) == "0206 000 0001"
    assert hotline(minimal.authority, shared) == "111"


COLOUR = Mark(file="logo.svg", digest="a", ratio=4, is_vector=True)
BLACK = Mark(file="black.png", digest="b", ratio=1, is_vector=False)


def with_logo(site: Site, black: Mark | None) -> Site:
    logo = Logo(file="logo.svg", alt=LocalizedText.of(vi="Hoa gạo đỏ", en="Red kapok flower"))
    authority = Authority.model_construct(**(dict(site.authority) | {"logo": logo}))
    return changed(site, authority=authority, marks=Marks(colour=COLOUR, black=black))


def test_a_sheet_has_the_logo_in_its_ink_and_language(sheets: Sheets, minimal: Site) -> None:
    site = with_logo(minimal, BLACK)
    assert [
        (sheet.logo.file, sheet.logo.wide, sheet.logo.tall, sheet.logo.alt)
        for sheet in sheets(site)
        if sheet.logo
    ] == [
        *[("logo.svg", 2, 0.5, "Hoa gạo đỏ")] * 2,
        *[("logo.svg", 2, 0.5, "Red kapok flower")] * 2,
    ]
    inked = with_format(site, ink="black", languages=("vi",))
    # 13.2 mm at 230 dots an inch, which is what an eye tells apart at 380 mm.
    assert {sheet.logo and (sheet.logo.file, sheet.logo.width) for sheet in sheets(inked)} == {
        ("black.png", 119)
    }
    assert {sheet.logo for sheet in sheets(with_logo(inked, None))} == {None}
    assert {sheet.logo for sheet in sheets(minimal)} == {None}


def test_the_logo_goes_last_and_takes_no_word_along(sheets: Sheets, minimal: Site) -> None:
    sheet = sheets(with_logo(minimal, None))[0]
    steps = [sheet]
    while fewer := steps[-1].shed():
        steps.append(fewer)
    assert (steps[-1].gone[-1], steps[-1].logo, steps[-2].logo) == ("logo", None, sheet.logo)
    assert steps[-1].words == steps[-2].words
    assert replace(sheet, sheds=()).shed() is None


def with_partners(site: Site) -> Site:
    """Two partners, of whom one has a mark in black."""
    (campaign,) = site.campaigns
    names = (LocalizedText.of(vi="Hội Khuyến học", en="Study Society"), LocalizedText.of(vi="Thư viện"))
    partners = tuple(Partner(name=name, file="logo.svg") for name in names)
    marks = (Marks(colour=COLOUR, black=BLACK), Marks(colour=BLACK, black=None))
    return changed(
        site,
        campaigns=(campaign.model_copy(update={"partners": partners}),),
        partner_marks={campaign.slug: marks},
    )


def test_partners_stand_on_sheets_that_have_a_foot(sheets: Sheets, minimal: Site) -> None:
    site = with_partners(minimal)
    vietnamese, _, english, _ = sheets(site)
    assert [(mark.file, mark.alt) for mark in english.partners] == [
        ("logo.svg", "Study Society"),
        ("black.png", "Thư viện"),
    ]
    assert vietnamese.words.partners_label == "Cùng thực hiện"
    inked = with_format(site, ink="black", languages=("vi",))
    assert [mark.alt for mark in sheets(inked)[0].partners] == ["Hội Khuyến học"]
    assert sheets(with_format(site, layout="banner"))[0].partners == ()
    assert (sheets(minimal)[0].partners, sheets(minimal)[0].words.partners_label) == ((), "")


def test_partners_are_what_a_full_sheet_does_without_first(sheets: Sheets, minimal: Site) -> None:
    sheet = sheets(with_partners(minimal))[0]
    fewer = sheet.shed()
    assert fewer
    assert (fewer.gone, fewer.partners, fewer.words) == (("partners",), (), sheet.words)
