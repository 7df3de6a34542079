"""Loudspeaker scripts: what is said in which time, in which order, and in words only."""

from collections.abc import Callable
from typing import Any

import pytest

from generator.build.pipeline import Checked
from generator.language.vi_speech.texts import count_syllables
from generator.model.localized import LocalizedText
from generator.model.site import Site
from generator.views.base.localizer import Localizer
from generator.views.pages.registry import build_localizers
from generator.views.print.broadcast import BroadcastView, build_broadcasts, choose
from generator.views.print.broadcast_sentences import Passage
from generator.views.print.speech import Speech
from tests.conftest import TODAY

Speak = Callable[..., Localizer]


@pytest.fixture(scope="module")
def shipped_views(shipped: Checked) -> list[BroadcastView]:
    """Every script of the real project."""
    assert shipped.site
    return build_broadcasts(build_localizers(shipped.site, shipped.languages, TODAY)[0])


def said(view: BroadcastView, seconds: int) -> list[str]:
    script = next(script for script in view.scripts if script.seconds == seconds)
    return [sentence for part in script.parts for sentence in part]


def with_pace(site: Site, pace: int) -> Site:
    authority = site.authority.model_copy(update={"syllables_per_minute": pace})
    return site.model_copy(update={"authority": authority})


def with_campaign(site: Site, **changes: Any) -> Site:
    (campaign,) = site.campaigns
    return site.model_copy(update={"campaigns": (campaign.model_copy(update=changes),)})


def test_half_a_minute_says_what_when_what_to_do_and_the_number_twice(
    localizers: tuple[Localizer, ...],
) -> None:
    view = build_broadcasts(localizers[0])[0]
    assert view.scripts[0].parts == (
        ("Xã Trường Hà xin thông báo.", "Ngày đưa trẻ đến trường, ngày mùng năm tháng chín."),
        ("Đưa con đến trường ngày khai giảng.",),
        ("Trẻ sáu tuổi vào lớp một.", "Thiếu giấy tờ vẫn cứ đến.", "Hỏi thầy cô khi gặp khó."),
        (
            "Xin gọi: không hai không sáu, không không không, không không hai hai.",
            "Xin nhắc lại: không hai không sáu, không không không, không không hai hai.",
        ),
    )
    assert view.scripts[0].heading == "Bản 30 giây"
    assert view.scripts[0].estimate == "Đọc hết khoảng 28 giây (68 tiếng; mỗi phút 150 tiếng)."


def test_three_minutes_say_all_and_repeat_day_and_number(localizers: tuple[Localizer, ...]) -> None:
    assert said(build_broadcasts(localizers[0])[0], 180) == [
        "Kính chào bà con!",
        "Loa truyền thanh xã Trường Hà xin thông báo.",
        "Ngày đưa trẻ đến trường, ngày mùng năm tháng chín năm hai nghìn không trăm hai mươi mốt.",
        "Cả xóm cùng đưa các em đến lớp.",
        "Việc bà con cần làm:",
        "Đưa con đến trường ngày khai giảng.",
        "Trẻ sáu tuổi vào lớp một.",
        "Thiếu giấy tờ vẫn cứ đến.",
        "Hỏi thầy cô khi gặp khó.",
        "Về giấy tờ và đồ mang theo:",
        "Giấy khai sinh, nếu có.",
        "Có gì chưa rõ, bà con gọi Tổ vận động xã Trường Hà, số: "
        "không hai không sáu, không không không, không không hai hai.",
        "Xin nhắc lại: không hai không sáu, không không không, không không hai hai.",
        "Bà con cũng có thể đến Ủy ban nhân dân xã Trường Hà.",
        "Giờ làm việc: Giờ hành chính.",
        "Trẻ bị ép nghỉ học, bị đánh đập, bị bỏ rơi, bà con gọi ngay Tổng đài quốc gia bảo vệ trẻ em: một một một.",
        "Gọi miễn phí, hai mươi tư trên hai mươi tư.",
        "Xin nhắc lại: Ngày đưa trẻ đến trường, ngày mùng năm tháng chín.",
        "Đưa con đến trường ngày khai giảng.",
        "Số điện thoại: không hai không sáu, không không không, không không hai hai.",
        "Trên đây là thông báo của Phòng Giáo dục và Đào tạo huyện Mẫu.",
        "Xin cảm ơn bà con.",
    ]


def test_sentences_end_where_they_do_and_keep_their_quotes(speak: Speak, minimal: Site) -> None:
    action = LocalizedText.of(
        vi='Hỏi con: "Hôm nay học gì?" Rồi nghe con kể (đừng vội). Nhớ "ba biết"', en="Ask."
    )
    script = build_broadcasts(speak("vi", with_campaign(minimal, action=action)))[0].scripts[0]
    assert script.parts[1] == (
        'Hỏi con: "Hôm nay học gì?"',
        "Rồi nghe con kể (đừng vội).",
        'Nhớ "ba biết".',
    )


def test_a_sheet_says_until_when_and_that_its_number_is_a_sample(speak: Speak, minimal: Site) -> None:
    view = build_broadcasts(speak("vi"))[0]
    assert (view.station, view.until) == ("Loa truyền thanh xã Trường Hà", "Ngừng đọc sau ngày 05/09/2021.")
    assert view.sample == "BẢN MẪU – thông tin chưa thật, chưa đọc lên loa"
    assert not any("MẪU" in sentence for seconds in (30, 60, 180) for sentence in said(view, seconds))
    real = tuple(c.model_copy(update={"sample": False}) for c in minimal.contacts.contacts)
    contacts = minimal.contacts.model_copy(update={"contacts": real})
    assert build_broadcasts(speak("vi", minimal.model_copy(update={"contacts": contacts})))[0].sample == ""


def test_without_a_desk_nobody_is_named_to_call(speak: Speak, minimal: Site) -> None:
    view = build_broadcasts(speak("vi", with_campaign(minimal, contact_role="learning")))[0]
    assert not [s for s in said(view, 30) if s.startswith("Xin gọi")]
    assert any("một một một" in s for s in said(view, 180))


def test_a_slower_reader_is_given_fewer_messages_and_no_cut_sentence(speak: Speak, minimal: Site) -> None:
    usual, slow = (build_broadcasts(speak("vi", with_pace(minimal, pace)))[0] for pace in (150, 120))
    assert set(said(slow, 30)) < set(said(usual, 30))
    assert slow.scripts[0].estimate.endswith("mỗi phút 120 tiếng).")


def test_what_must_be_said_is_said_even_where_there_is_no_time(speak: Speak, minimal: Site) -> None:
    script = build_broadcasts(speak("vi", with_pace(minimal, 60)))[0].scripts[0]
    assert script.needed > script.seconds
    assert script.excess == sum(count_syllables(s) for part in script.parts for s in part) - 30


def test_what_matters_most_is_chosen_and_said_in_its_order() -> None:
    first = Passage("a", 2, ("một hai",), 2)
    must = Passage("b", 0, ("ba",), 1)
    late = Passage("c", 1, ("bốn năm sáu",), 3)
    assert choose([first, must, late], 6) == [first, must, late]
    assert choose([first, must, late], 5) == [must, late]
    assert choose([first, must, late], 3) == [first, must]
    assert choose([first, must, late], 0) == [must]


def test_every_shipped_script_fits_its_time_in_words_only(
    shipped: Checked, shipped_views: list[BroadcastView]
) -> None:
    site = shipped.site
    assert site
    assert len(shipped_views) == sum(len(site.areas_of(campaign)) for campaign in site.campaigns)
    for view in shipped_views:
        for script in view.scripts:
            sentences = [sentence for part in script.parts for sentence in part]
            assert script.needed <= script.seconds, view.path
            assert not any(letter.isdigit() for sentence in sentences for letter in sentence)
            assert all(sentence.endswith((".", "!", "?", ":")) for sentence in sentences)
            assert sum("không hai không sáu" in sentence for sentence in sentences) >= 2


def test_shipped_scripts_have_time_for_a_message_in_a_minute(shipped_views: list[BroadcastView]) -> None:
    for view in shipped_views:
        assert len(view.scripts[1].parts) >= 6, view.path


def test_a_language_nobody_taught_to_speak_keeps_its_figures(speak: Speak, minimal: Site) -> None:
    """English as the first language: sentences as they are written, the number twice."""
    english = minimal.model_copy(update={"languages": ("en", "vi")})
    texts = {name: getattr(minimal.campaigns[0], name).get("en") for name in ("title", "action")}
    campaign = minimal.campaigns[0].model_copy(
        update={name: LocalizedText.of(en=text) for name, text in texts.items()}
    )
    view = build_broadcasts(speak("en", english.model_copy(update={"campaigns": (campaign,)})))[0]

    lines = said(view, 30)
    assert f"{texts['title']}, 5 September 2021." in lines
    assert lines[-2:] == ["Please call: 0206 000 0022.", "Once more: 0206 000 0022."]
    assert Speech(speak("en")).count("Call 111") == 5
