"""A new campaign file: every blank is told, nothing else is wrong with it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.authoring.scaffold import (
    CAMPAIGN,
    UPDATE,
    ScaffoldError,
    write_campaign,
    write_formats,
    write_update,
)
from generator.loading.project import load_project
from generator.model.campaign import Campaign
from generator.model.schema import field_names
from generator.model.update import UpdateFront, UpdatePicture
from generator.validation.build_site import build_site
from tests.conftest import read_shipped_languages

Change = Callable[..., Path]


def test_a_new_file_asks_for_every_required_field_and_is_wrong_in_nothing_else(change: Change) -> None:
    root = change()
    assert write_campaign(root, "hoc-suot-doi") == root / "campaigns/hoc-suot-doi.yaml"
    records, faults = load_project(root)
    _, problems = build_site(records, read_shipped_languages())
    assert faults == []
    assert {problem.code for problem in problems} == {"blank-field", "empty-list"}
    blank = {problem.values["field"] for problem in problems}
    required = {name for name, info in Campaign.model_fields.items() if info.is_required()}
    assert blank == required - {"slug", "accent", "contact_role"}


def test_a_new_file_names_only_fields_that_exist() -> None:
    written = {line.split(":")[0] for line in CAMPAIGN.split("\n") if line[:1].isalpha()}
    assert written <= set(field_names(Campaign))


def test_a_file_that_exists_is_left_alone(change: Change) -> None:
    root = change()
    before = (root / "campaigns/den-truong.yaml").read_bytes()
    with pytest.raises(ScaffoldError) as caught:
        write_campaign(root, "den-truong")
    assert caught.value.problem.code == "file-exists"
    assert (root / "campaigns/den-truong.yaml").read_bytes() == before


def test_a_name_that_is_no_address_is_refused(change: Change) -> None:
    with pytest.raises(ScaffoldError) as caught:
        write_campaign(change(), "Học suốt đời")
    assert caught.value.problem.code == "wrong-slug"


def test_a_new_update_asks_for_its_summary_and_words_and_is_a_draft_of_today(change: Change) -> None:
    root = change()
    path = write_update(root, 'Lịch "mới": từ ngày 5/9', date(2021, 9, 1))
    assert path == root / "content/vi/updates/2021-09-01-lich-moi-tu-ngay-5-9.md"
    path.write_text(path.read_text().replace("summary:\n", "summary: Lịch khai giảng.\n") + "Nội dung.\n")
    records, faults = load_project(root)
    site, problems = build_site(records, read_shipped_languages(), date(2021, 9, 1))
    assert (faults, problems) == ([], [])
    assert site
    assert site.updates[0].front.title == 'Lịch "mới": từ ngày 5/9'
    assert site.updates[0].front.draft


def test_a_new_update_as_written_is_reported_with_what_it_lacks(change: Change) -> None:
    root = change()
    write_update(root, "Tin", date(2021, 9, 1))
    problems = build_site(load_project(root)[0], read_shipped_languages(), date(2021, 9, 1))[1]
    assert [(problem.code, problem.values["field"]) for problem in problems] == [("blank-field", "summary")]


def test_the_hints_of_a_new_update_name_every_field() -> None:
    names = {line.lstrip("# ").split(":")[0] for line in UPDATE.split("\n") if ":" in line}
    assert set(field_names(UpdateFront)) | set(field_names(UpdatePicture)) <= names


def test_a_long_title_is_cut_between_words(change: Change) -> None:
    path = write_update(change(), "chữ " * 30, date(2021, 9, 1))
    assert path.name == f"2021-09-01-{'-'.join(['chu'] * 15)}.md"


@pytest.mark.parametrize(("title", "code"), [("Tin mới", "file-exists"), ("?!", "wrong-slug")])
def test_an_update_that_exists_or_has_no_letters_is_not_written(
    change: Change, title: str, code: str
) -> None:
    root = change({"content/vi/updates/2021-09-01-tin-moi.md": "của người khác"})
    with pytest.raises(ScaffoldError) as caught:
        write_update(root, title, date(2021, 9, 1))
    assert caught.value.problem.code == code
    assert [path.read_text() for path in (root / "content/vi/updates").iterdir()] == ["của người khác"]


def test_the_formats_that_come_with_loa_are_written_once_to_be_changed(change: Change) -> None:
    root = change({"site_data/formats.yaml": None})
    before, _ = build_site(load_project(root)[0], read_shipped_languages())
    path = write_formats(root)
    after, problems = build_site(load_project(root)[0], read_shipped_languages())

    assert (path.relative_to(root).as_posix(), problems) == ("site_data/formats.yaml", [])
    assert before
    assert before == after
    with pytest.raises(ScaffoldError) as caught:
        write_formats(root)
    assert caught.value.problem.code == "file-exists"
