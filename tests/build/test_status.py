"""``loa status`` from the files to the board."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from generator.build.sources import keep_sources, read_sources
from generator.build.status import confirm_translations, list_live, read_status
from generator.loading.confirmed_translations import load_confirmed
from generator.publishing.releases import MARKER, ReleaseFolder
from generator.settings import PLACES, Settings
from generator.views.staff.publishing import LiveSite

Change = Callable[..., Path]

OUTDATED = 5
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


def test_the_live_release_and_the_files_changed_since_are_listed(change: Change, tmp_path: Path) -> None:
    root = change()
    shelf = ReleaseFolder(tmp_path / "dang")
    for folder in (shelf.directory(1), shelf.record(1)):
        folder.mkdir(parents=True)
    (shelf.target / MARKER).touch()
    shelf.live.path.symlink_to("releases/0001")
    (shelf.record(1) / "ban.json").write_text(
        '{"day": "2021-09-02", "for": "2021-09-01", "files": 1, "size": 1}'
    )
    (root / PLACES).write_text(f"../dang\n{tmp_path}/gone\n")
    assert [live.changed for live in list_live(root)] == [None]

    keep_sources(shelf.record(1), read_sources(root))
    _edit(root / "campaigns/den-truong.yaml", "code: DT", "code: DU")
    (root / "content/vi/updates").mkdir()
    (root / "content/vi/updates/2021-09-01-tin.md").write_text("x")
    (root / "content/vi/updates/.DS_Store").write_text("x")
    (root / "site_data/offices.yaml").unlink()
    changed = {
        "campaigns/den-truong.yaml": "changed",
        "content/vi/updates/2021-09-01-tin.md": "new",
        "site_data/offices.yaml": "gone",
    }
    assert [*list_live(root)] == [LiveSite("../dang", 1, date(2021, 9, 2), date(2021, 9, 1), changed)]

    (shelf.record(1) / "ban.json").write_text("[]")
    assert [*list_live(root)] == []
