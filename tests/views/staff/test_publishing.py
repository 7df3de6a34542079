"""What the staff are told of the live site and the coming days."""

from collections.abc import Callable
from datetime import date

from generator.model.site import Site
from generator.model.update import Update, UpdateFront
from generator.views.base.localizer import Localizer
from generator.views.staff.publishing import LiveSite, build_publishing

Speak = Callable[..., Localizer]

LIVE = LiveSite("dang", 3, date(2021, 9, 2), date(2021, 9, 1), {})


def _lines(localizer: Localizer, *live: LiveSite, days: int = 14) -> dict[str, tuple[str, ...]]:
    return {section.heading: section.lines for section in build_publishing(localizer, live, days)}


def test_where_nothing_was_published_the_command_is_named(speak: Speak) -> None:
    assert _lines(speak("vi", today=date(2021, 8, 1))) == {
        "Trang đang đăng": ("Chưa đăng lên đâu: loa publish",),
        "Chưa đăng": ("Không có gì phải nhắc.",),
        "Những ngày tới trang tự đổi": ("Không có gì phải nhắc.",),
    }


def test_days_that_came_since_and_days_to_come(speak: Speak) -> None:
    """The campaign is on 5 September alone, which is its first and its last day."""
    told = _lines(speak("vi", today=date(2021, 9, 5)), LIVE)

    assert told["Trang đang đăng"] == ("dang: bản số 3, đăng ngày 02/09/2021, dựng cho ngày 01/09/2021",)
    assert told["Chưa đăng"] == ("05/09/2021: Ngày đưa trẻ đến trường bắt đầu",)
    assert told["Những ngày tới trang tự đổi"] == ("06/09/2021: Ngày đưa trẻ đến trường đã qua",)
    assert _lines(speak("vi", today=date(2021, 9, 5)), LIVE, days=0)["Những ngày tới trang tự đổi"] == (
        "Không có gì phải nhắc.",
    )


def test_files_that_changed_since_are_named(speak: Speak) -> None:
    changed = {"site_data/contacts.yaml": "changed", "campaigns/a.yaml": "new", "content/vi/b.md": "gone"}
    live = LiveSite("dang", 3, date(2021, 9, 1), date(2021, 9, 1), changed)

    assert _lines(speak("en"), live)["Not published yet"] == (
        "site_data/contacts.yaml: changed (dang)",
        "campaigns/a.yaml: new (dang)",
        "content/vi/b.md: deleted (dang)",
    )


def test_a_release_of_an_older_loa_does_not_say_what_it_was_made_from(speak: Speak) -> None:
    live = LiveSite("dang", 3, date(2021, 9, 1), date(2021, 9, 1), None)

    assert _lines(speak("en"), live)["Not published yet"] == (
        "dang: an older Loa made release 3 and did not note from what. Publish again to know.",
    )


def test_updates_areas_and_desks_that_begin_or_end_are_told_once(speak: Speak, minimal: Site) -> None:
    """Of contacts the board tells beside what is due."""
    front = UpdateFront.model_validate({"title": "Họp xóm", "date": "2021-09-08", "summary": "Tin."})
    updates = tuple(Update(name="2021-09-08-hop", locale=tag, front=front, body="") for tag in ("vi", "en"))
    area, *areas = minimal.areas
    ended = area.model_copy(update={"valid_to": date(2021, 9, 9)})
    contact, *contacts = minimal.contacts.contacts
    begun = contact.model_copy(update={"valid_from": date(2021, 9, 7)})
    changed = {
        "updates": updates,
        "areas": (ended, *areas),
        "contacts": minimal.contacts.model_copy(update={"contacts": (begun, *contacts)}),
        "campaigns": (),
    }
    site = minimal.model_copy(update=changed)

    assert _lines(speak("vi", site, date(2021, 9, 1)))["Những ngày tới trang tự đổi"] == (
        "08/09/2021: hiện tin “Họp xóm”",
        f"10/09/2021: không còn {area.name.first}",
    )
    assert _lines(speak("vi", site, date(2021, 9, 12)), LIVE)["Chưa đăng"] == (
        f"07/09/2021: bắt đầu có {contact.name.first}",
        "08/09/2021: hiện tin “Họp xóm”",
        f"10/09/2021: không còn {area.name.first}",
    )
