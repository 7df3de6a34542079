"""Sheets by themselves: which are taken, and what is said of those that cannot be made."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from click.testing import CliRunner

from generator.build.chosen_sheets import Wanted, publish_posters
from generator.cli import main
from generator.printing.kit import no_progress
from generator.settings import Settings

Change = Callable[..., Path]

LONG = "Giờ hành chính, gọi trước khi đến " * 60


def _with_long_hours(change: Change) -> Path:
    """A project whose first area has no Vietnamese sheet."""
    root = change()
    contacts = root / "site_data/contacts.yaml"
    contacts.write_text(contacts.read_text("utf-8").replace("vi: Giờ hành chính", f"vi: {LONG}", 1), "utf-8")
    return root


def test_the_sheets_that_can_be_made_are_there_and_the_others_are_reported(
    change: Change, tmp_path: Path
) -> None:
    root = _with_long_hours(change)
    settings = Settings(root, date(2021, 9, 1))
    batch = publish_posters(settings, Wanted(area="01399"), tmp_path / "out", no_progress)

    assert [path.name for path in (tmp_path / "out").iterdir()] == [
        "ap-phich-a4_den-truong_xa-truong-ha_en.pdf"
    ]
    assert (batch.count, batch.is_short) == (1, True)
    (problem,) = batch.problems
    assert problem.code == "text-too-long"
    assert problem.values["sheets"] == "ap-phich-a4 (vi)"
    assert problem.values["areas"] == "Xã Trường Hà (01399)"


def test_a_command_that_could_make_nothing_of_what_was_asked_for_fails(change: Change) -> None:
    root = _with_long_hours(change)
    chosen = ["--today", "2021-09-01", "--campaign", "den-truong", "--area", "01399", "--locale", "vi"]
    done = CliRunner().invoke(main, ["--project", str(root), "posters", *chosen])

    assert done.exit_code == 1
    assert "Chưa in được: ap-phich-a4 (vi); Xã Trường Hà (01399); den-truong." in done.output
