"""The easy-to-read page: few words, one per line; what is not given is not shown."""

from collections.abc import Callable

import pytest

from generator.model.campaign import Campaign
from generator.model.easy_read import TAGS, OtherLanguage
from generator.model.localized import LocalizedFile, LocalizedText
from generator.model.site import Site
from generator.views.base.components import Link
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.pages.campaign import build_campaign
from generator.views.pages.easy_read import (
    EasyReadPage,
    LanguageBlock,
    RecordingFile,
    RecordingView,
    build_easy_read,
    link_easy_read,
    list_recordings,
)
from tests.views.shown import only

Speak = Callable[..., Localizer]

SENTENCES = (
    LocalizedText.of(vi="Đưa con đến trường.", en="Bring your child to school."),
    LocalizedText.of(vi="Thiếu giấy vẫn đến.", en="Come without papers too."),
)


def with_campaign(site: Site, **changes: object) -> Site:
    campaign = site.campaigns[0].model_copy(update={"easy_read": SENTENCES, **changes})
    return site.model_copy(update={"campaigns": (campaign,)})


def easy(speak: Speak, site: Site, locale: str = "vi") -> EasyReadPage:
    localizer = speak(locale, site)
    return build_easy_read(localizer, localizer.site.campaigns[0])


def test_the_page_says_when_what_and_where_to_find_whom_to_call(speak: Speak, minimal: Site) -> None:
    page = easy(speak, with_campaign(minimal))
    assert page.frame.path == "chien-dich/den-truong/doc-de/"
    assert page.frame.title == "Đọc dễ: Ngày đưa trẻ đến trường"
    assert page.when == "05/09/2021"
    spoken = only(page.spoken)
    assert spoken.sentences == (Phrase("Đưa con đến trường."), Phrase("Thiếu giấy vẫn đến."))
    assert only(page.areas)[-1].areas[-1] == Link(
        "../../../dia-ban/xa-truong-ha/den-truong/", Phrase("Xã Trường Hà")
    )
    assert page.campaign == Link("../../../chien-dich/den-truong/", Phrase("Đọc đủ cả chiến dịch"))
    assert spoken.recording is None
    assert spoken.languages == ()


def test_english_is_an_equal_page(speak: Speak, minimal: Site) -> None:
    page = easy(speak, with_campaign(minimal), "en")
    assert page.frame.path == "en/campaigns/den-truong/easy-read/"
    assert only(page.spoken).sentences[0] == Phrase("Bring your child to school.")
    assert len(page.frame.alternates) == 3


def test_without_english_sentences_the_page_does_not_claim_to_be_a_translation(
    speak: Speak, minimal: Site
) -> None:
    site = with_campaign(minimal, easy_read=(LocalizedText.of(vi="Đưa con đến trường."),))
    page = easy(speak, site, "en")
    assert only(page.spoken).sentences == (Phrase("Đưa con đến trường.", "vi"),)
    assert page.frame.alternates == ()
    assert page.frame.untranslated_notice == "Part of this page is not translated yet and is in Vietnamese."


def test_other_languages_are_no_missing_translation(speak: Speak, minimal: Site) -> None:
    others = (
        OtherLanguage(language="tay", text=("Câu thử.",)),
        OtherLanguage(language="mong", audio="campaigns/audio/Mong.OGG"),
    )
    page = easy(speak, with_campaign(minimal, other_languages=others))
    assert only(page.spoken).languages == (
        LanguageBlock("tay", "tyz", "Tiếng Tày", ("Câu thử.",), None),
        LanguageBlock(
            "mong",
            "hmn",
            "Tiếng Mông",
            (),
            RecordingView("../../../assets/doc-to/den-truong_mong.ogg", "Nghe bằng tiếng Mông"),
        ),
    )
    assert page.frame.untranslated_notice == ""
    assert len(page.frame.alternates) == 3


def test_each_language_hears_its_own_recording(speak: Speak, minimal: Site) -> None:
    site = with_campaign(minimal, audio=LocalizedFile.of(vi="doc.mp3"))
    assert only(easy(speak, site).spoken).recording == RecordingView(
        "../../../assets/doc-to/den-truong_vi.mp3", "Nghe đọc những câu này"
    )
    assert only(easy(speak, site, "en").spoken).recording is None


def test_every_recording_is_published_under_a_name_that_stays(speak: Speak, minimal: Site) -> None:
    site = with_campaign(
        minimal,
        audio=LocalizedFile.of(vi="campaigns/audio/Bản ghi 3 (cuối).mp3", en="en.m4a"),
        other_languages=(OtherLanguage(language="dao", text=("Câu thử.",), audio="dao.opus"),),
    )
    assert list(list_recordings(site.campaigns[0], speak("vi", site).links)) == [
        RecordingFile("assets/doc-to/den-truong_vi.mp3", "campaigns/audio/Bản ghi 3 (cuối).mp3"),
        RecordingFile("assets/doc-to/den-truong_en.m4a", "en.m4a"),
        RecordingFile("assets/doc-to/den-truong_dao.opus", "dao.opus"),
    ]


def test_only_a_campaign_that_has_the_page_leads_to_it(speak: Speak, minimal: Site) -> None:
    without, having = speak("vi"), speak("vi", with_campaign(minimal))
    assert build_campaign(without, without.site.campaigns[0]).easy_read == ()
    assert only(build_campaign(having, having.site.campaigns[0]).easy_read) == Link(
        "../../chien-dich/den-truong/doc-de/", Phrase("Đọc dễ")
    )


def test_from_an_action_page_the_way_leads_to_the_campaign(speak: Speak, minimal: Site) -> None:
    localizer = speak("en", with_campaign(minimal))
    campaign: Campaign = localizer.site.campaigns[0]
    link = link_easy_read(localizer, "Q/DT/01399/EN/", campaign)
    assert only(link) == Link("../../../../en/campaigns/den-truong/easy-read/", Phrase("Easy read"))


@pytest.mark.parametrize(
    ("language", "tag"), [("tay", "tyz"), ("nung", "nut"), ("mong", "hmn"), ("dao", "ium")]
)
def test_languages_have_the_codes_of_iso_639_3(language: str, tag: str) -> None:
    assert OtherLanguage.model_validate({"language": language, "text": ["x"]}).tag == tag
    assert len(TAGS) == 4
