"""``loa status`` from the files to the board."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from generator.build.status import confirm_translations, read_status
from generator.loading.confirmed_translations import load_confirmed
from generator.settings import Settings

Change = Callable[..., Path]

OUTDATED = 2
"""Which section tells of English that is older than its Vietnamese."""


def _outdated(root: Path) -> tuple[str, ...]:
    board, _ = read_status(Settings(root, date(2021, 9, 1)), "vi", 14)
    assert board
    return board[OUTDATED].lines


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_vietnamese_text_that_changed_alone_is_reported_until_it_is_confirmed(change: Change) -> None:
    root = change()
    settings = Settings(root, date(2021, 9, 1))
    campaign = root / "campaigns/den-truong.yaml"
    count, problems = confirm_translations(settings)
    assert problems == []
    confirmed = load_confirmed(root)
    assert isinstance(confirmed, frozenset)
    assert count == len(confirmed) > 10
    assert _outdated(root) == ("Không có gì phải nhắc.",)

    _edit(campaign, "Đưa con đến trường ngày khai giảng.", "Đưa con đến trường sáng ngày khai giảng.")
    (line,) = _outdated(root)
    assert line.startswith("campaigns/den-truong.yaml:")
    assert line.endswith(": action")

    confirm_translations(settings)
    assert _outdated(root) == ("Không có gì phải nhắc.",)


def test_a_text_that_only_moved_is_not_reported(change: Change) -> None:
    root = change()
    confirm_translations(Settings(root, date(2021, 9, 1)))
    campaign = root / "campaigns/den-truong.yaml"
    campaign.write_text("# Một dòng mới ở đầu tệp.\n" + campaign.read_text("utf-8"), "utf-8")

    assert _outdated(root) == ("Không có gì phải nhắc.",)


def test_a_page_is_one_text(change: Change) -> None:
    root = change()
    confirm_translations(Settings(root, date(2021, 9, 1)))
    page = root / "content/vi/about.md"
    page.write_text(page.read_text("utf-8") + "\nThêm một câu.\n", "utf-8")

    assert _outdated(root) == ("content/vi/about.md",)


def test_a_list_of_confirmed_texts_that_cannot_be_read_is_reported(change: Change) -> None:
    root = change({"site_data/translations.csv": b"\xff\xfe\x00"})
    board, problems = read_status(Settings(root, date(2021, 9, 1)), "vi", 14)

    assert board is None
    assert [(problem.code, problem.position.file) for problem in problems] == [
        ("not-utf8", "site_data/translations.csv")
    ]


def test_a_blank_list_of_confirmed_texts_is_none(change: Change) -> None:
    root = change({"site_data/translations.csv": b""})

    assert load_confirmed(root) == frozenset()


def test_a_spoilt_list_of_confirmed_texts_stops_nothing(change: Change) -> None:
    root = change({"site_data/translations.csv": b"vietnamese,english\nrubbish\n\n1,2\n"})

    assert load_confirmed(root) == frozenset({("1", "2")})
    assert _outdated(root) == ("Không có gì phải nhắc.",)


def test_a_project_with_a_mistake_shows_the_mistake(change: Change) -> None:
    root = change()
    _edit(root / "campaigns/den-truong.yaml", "slug: den-truong", "slug: DEN TRUONG")
    board, problems = read_status(Settings(root, date(2021, 9, 1)), "vi", 14)

    assert board is None
    assert problems
    assert confirm_translations(Settings(root, date(2021, 9, 1))) == (None, problems)
    assert load_confirmed(root) == frozenset()
