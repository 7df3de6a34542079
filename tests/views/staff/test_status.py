"""The centre's board: what to look at before somebody else finds it."""

from collections.abc import Callable
from datetime import date

from generator.model.site import Site
from generator.views.base.localizer import Localizer
from generator.views.pages.area import build_action
from generator.views.pages.campaign import build_campaign
from generator.views.pages.home import build_home
from generator.views.print.posters import Editions
from generator.views.staff.status import TranslationGap, build_status
from tests.views.shown import shown

Speak = Callable[..., Localizer]

AFTER = date(2021, 9, 13)
"""The small project's campaign is on 05/09, its posters come down on 12/09, it is read again on 06/09."""


def test_what_runs_out_is_shown_two_weeks_ahead_and_stays_when_it_is_over(speak: Speak) -> None:
    def lines(day: date) -> tuple[str, ...]:
        return build_status(speak("vi", today=day), (), 14)[0].lines

    assert lines(date(2021, 8, 22)) == ("Không có gì phải nhắc.",)
    assert lines(date(2021, 8, 23)) == ("campaigns/den-truong.yaml: đọc lại, trước hết ngày 06/09/2021",)
    assert lines(AFTER) == (
        "campaigns/den-truong.yaml: đọc lại, đã quá ngày 06/09/2021",
        "campaigns/den-truong.yaml: gỡ áp phích, đã quá ngày 12/09/2021",
    )


def test_contacts_that_end_or_begin_are_told_two_weeks_before(speak: Speak, minimal: Site) -> None:
    old, other = minimal.contacts.contacts
    contacts = (
        old.model_copy(update={"valid_to": date(2021, 9, 5)}),
        old.model_copy(update={"valid_from": date(2021, 9, 6), "name": other.name}),
        other,
    )
    listed = minimal.contacts.model_copy(update={"contacts": contacts})
    site = minimal.model_copy(update={"contacts": listed})

    def lines(day: date) -> list[str]:
        board = build_status(speak("vi", site, today=day), (), 14)[0]
        return [line for line in board.lines if "contacts.yaml" in line]

    ends = "site_data/contacts.yaml: Tổ vận động xã Trường Hà trực đến hết ngày 05/09/2021"
    begins = "site_data/contacts.yaml: Tổ vận động xã Sóc Hà trực từ ngày 06/09/2021"
    assert lines(date(2021, 8, 22)) == [ends]
    assert lines(date(2021, 9, 5)) == [ends, begins]
    assert lines(date(2021, 9, 7)) == []


def test_a_written_page_is_due_a_year_after_it_was_updated(speak: Speak, minimal: Site) -> None:
    due = min(page.review for page in minimal.pages)
    told = build_status(speak("en", today=due), (), 0)[0].lines
    assert due == min(page.front.updated for page in minimal.pages).replace(year=2022)
    assert any(line.startswith("content/vi/") for line in told)


def test_texts_without_english_and_with_an_older_one_are_distinguished(speak: Speak) -> None:
    gaps = [
        TranslationGap("campaigns/a.yaml:3", "title", "en", is_missing=True),
        TranslationGap("campaigns/a.yaml:9", "action", "en", is_missing=False),
    ]
    board = {section.heading: section.lines for section in build_status(speak("en"), gaps, 14)}
    assert board["Not in English yet"] == ("campaigns/a.yaml:3: title",)
    assert board["English older than Vietnamese"] == ("campaigns/a.yaml:9: action",)


def test_samples_are_counted_by_file(speak: Speak) -> None:
    files = ["site_data/authority.yaml", "site_data/contacts.yaml", "site_data/contacts.yaml"]
    assert build_status(speak("en"), (), 14, samples=files)[-1].lines == (
        "site_data/authority.yaml: sample: true in 1 places.",
        "site_data/contacts.yaml: sample: true in 2 places.",
    )


def test_pages_past_their_review_say_so(speak: Speak, minimal: Site, editions: Editions) -> None:
    """A campaign that is over says that instead."""
    area = minimal.areas[0]
    campaign = minimal.campaigns[0].model_copy(update={"ends": date(2021, 9, 7)})
    edition = editions[campaign.slug, area.code]
    said = "Trang này đáng lẽ được xem lại trước ngày 06/09/2021. Có thể đã cũ: gọi hỏi trước khi làm theo."
    for day, notice in ((date(2021, 9, 6), None), (date(2021, 9, 7), said), (date(2021, 9, 8), None)):
        localizer = speak("vi", today=day)
        assert shown(build_campaign(localizer, campaign).frame.expired_notice) == notice
        action = build_action(localizer, campaign, area, "x/", edition)
        assert shown(action.frame.expired_notice) == notice


def test_a_campaign_leaves_the_home_page_once_over_and_due(speak: Speak) -> None:
    assert len(build_home(speak("vi", today=date(2021, 9, 6))).over.cards) == 1
    assert build_home(speak("vi", today=date(2021, 9, 7))).over.cards == ()
