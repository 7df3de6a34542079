"""Updates: which of them all may read on a day."""

from datetime import date

from generator.model.update import Update, UpdateFront, keep_ready


def _update(day: str, locale: str = "vi", draft: str = "false") -> Update:
    front = UpdateFront.model_validate({"title": "Tin", "date": day, "summary": "Tóm tắt.", "draft": draft})
    return Update(name=f"{day}-tin", locale=locale, front=front, body="Nội dung.")


def test_an_update_is_ready_on_its_day_and_after_unless_it_is_a_draft() -> None:
    update, draft = _update("2021-08-25"), _update("2021-08-25", draft="true")

    days = [date(2021, 8, 24), date(2021, 8, 25), date(2022, 1, 1)]
    assert [update.is_ready(day) for day in days] == [False, True, True]
    assert [draft.is_ready(day) for day in days] == [False, False, False]


def test_a_translation_waits_for_the_first_language_and_not_the_other_way_round() -> None:
    waiting = (_update("2021-08-25", draft="true"), _update("2021-08-25", "en"))
    alone = (_update("2021-08-26"), _update("2021-08-26", "en", draft="true"))

    assert keep_ready(waiting + alone, "vi", date(2021, 9, 1)) == alone[:1]
