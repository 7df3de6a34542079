"""The coverage board: who must be reminded of what."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from generator.model.contact import Contact
from generator.model.site import Site
from generator.views.base.localizer import Localizer
from generator.views.staff.coverage import build_coverage

Speak = Callable[..., Localizer]


def lines(localizer: Localizer) -> dict[str, tuple[str, ...]]:
    return {section.heading: section.lines for section in build_coverage(localizer)}


def without_row(site: Site, code: str) -> Site:
    (year,) = site.statistics
    rows = tuple(row for row in year.areas if row.area != code)
    return site.model_copy(update={"statistics": (year.model_copy(update={"areas": rows}),)})


def test_the_whole_board_of_the_minimal_project(speak: Speak) -> None:
    assert lines(speak("vi")) == {
        "Số liệu các xã": ("2 trong 2 xã, thị trấn đã gửi số liệu năm học 2021-2022.",),
        "Đầu mối liên hệ": (
            "Vận động ra lớp: còn là số mẫu ở mọi xã, thị trấn. Thay bằng số thật trước khi đăng.",
        ),
        "Cần soát lại": (
            "Chưa rõ 1 xã, thị trấn có thuộc diện đặc biệt khó khăn hay không. Điền cột difficulty trong site_data/areas.csv.",
        ),
    }


def test_areas_that_have_sent_nothing_are_named(speak: Speak, minimal: Site) -> None:
    board = lines(speak("en", without_row(minimal, "01399")))
    assert board["Figures of the communes"] == (
        "1 of 2 communes has sent figures for school year 2021-2022.",
        "Ask for figures: Trường Hà Commune.",
    )


def test_areas_that_have_not_sent_everything_are_named_with_what_is_missing(
    speak: Speak, minimal: Site
) -> None:
    (year,) = minimal.statistics
    another = year.indicators[0].model_copy(update={"id": "another"})
    both = year.model_copy(update={"indicators": (*year.indicators, another)})
    board = lines(speak("vi", minimal.model_copy(update={"statistics": (both,)})))
    assert board["Số liệu các xã"][1] == "Xã Sóc Hà còn thiếu 1 trong 2 chỉ số: Trẻ 6 tuổi vào lớp 1."


def test_without_any_figures_the_board_says_so(speak: Speak, minimal: Site) -> None:
    board = lines(speak("vi", minimal.model_copy(update={"statistics": ()})))
    assert board["Số liệu các xã"] == ("Chưa có xã nào gửi số liệu.",)


def test_missing_contacts_are_named(speak: Speak, minimal: Site) -> None:
    contacts = minimal.contacts.model_copy(
        update={"contacts": tuple(c for c in minimal.contacts.contacts if c.area != "01417")}
    )
    board = lines(speak("vi", minimal.model_copy(update={"contacts": contacts})))
    assert board["Đầu mối liên hệ"][0] == (
        "Vận động ra lớp: chưa có đầu mối ở Xã Sóc Hà. Thêm vào site_data/contacts.yaml."
    )


def test_a_desk_that_ends_without_another_is_named_with_the_day(speak: Speak, minimal: Site) -> None:
    first, second = minimal.contacts.contacts
    ends = first.model_copy(update={"valid_to": date(2021, 10, 31)})
    follows = first.model_copy(update={"valid_from": date(2021, 11, 1)})

    def told(*contacts: Contact) -> list[str]:
        listed = minimal.contacts.model_copy(update={"contacts": contacts})
        site = minimal.model_copy(update={"contacts": listed})
        return [line for line in lines(speak("vi", site))["Đầu mối liên hệ"] if "từ ngày" in line]

    assert told(ends, second) == [
        "Vận động ra lớp: từ ngày 01/11/2021 không còn đầu mối ở Xã Trường Hà. "
        "Thêm đầu mối mới, có valid_from, vào site_data/contacts.yaml."
    ]
    assert told(ends, follows, second) == []


def test_figures_and_contacts_grow_old_on_a_certain_day(speak: Speak, minimal: Site) -> None:
    as_of = minimal.statistics[0].report.as_of
    for days, is_old in ((396, False), (397, True)):
        told = lines(speak("vi", today=as_of + timedelta(days=days)))["Cần soát lại"]
        assert any("đã quá 13 tháng" in line for line in told) == is_old
    checked = minimal.contacts.as_of
    for days, is_old in ((365, False), (366, True)):
        board = lines(speak("en", today=checked + timedelta(days=days)))
        assert any("more than a year ago" in line for line in board["To be looked at again"]) == is_old
        assert any("not checked for more than a year" in line for line in board["Contacts"]) == is_old


def test_a_campaign_past_its_review_is_named(speak: Speak, minimal: Site) -> None:
    campaign = minimal.campaigns[0]
    for days, is_past in ((0, False), (1, True)):
        told = lines(speak("vi", today=campaign.review + timedelta(days=days)))["Cần soát lại"]
        assert any(campaign.title.first in line for line in told) == is_past


def test_the_command_prints_the_board(change: Callable[..., Path]) -> None:
    words = [
        "--project",
        str(change()),
        "--lang",
        "en",
        "stats",
        "coverage",
        "--today",
        str(date(2021, 9, 1)),
    ]
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "Figures of the communes\n  - 2 of 2 communes have sent figures for school year 2021-2022.\n\nContacts\n"
    )
