"""A new campaign file: every blank is told, nothing else is wrong with it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.authoring.new_project import TOPICS
from generator.authoring.scaffold import (
    UPDATE,
    ScaffoldError,
    draft_campaign,
    write_campaign,
    write_formats,
    write_update,
)
from generator.loading.project import load_project
from generator.model.campaign import Campaign
from generator.model.schema import field_names
from generator.model.update import UpdateFront, UpdatePicture
from generator.validation.build_site import build_site
from tests.conftest import SITES, TODAY, read_shipped_languages

Change = Callable[..., Path]


def _problems(root: Path) -> list[str]:
    records, faults = load_project(root)
    return [problem.code for problem in (*faults, *build_site(records, read_shipped_languages(), TODAY)[1])]


@pytest.mark.parametrize("about", TOPICS)
def test_a_new_campaign_is_right_at_once_and_a_sample(change: Change, about: str) -> None:
    root = change()
    assert write_campaign(root, "hoc-suot-doi", about, TODAY) == root / "campaigns/hoc-suot-doi.yaml"
    site, problems = build_site(load_project(root)[0], read_shipped_languages(), TODAY)
    assert problems == []
    assert site
    campaign = next(one for one in site.campaigns if one.slug == "hoc-suot-doi")
    assert (campaign.code, campaign.sample, campaign.contact_role) == ("HS", True, "enrolment")
    assert [campaign.duties, campaign.barriers, campaign.support] == [(), (), ()]


def test_a_second_campaign_has_a_code_of_its_own(change: Change) -> None:
    root = change()
    for slug in ("di-tiem", "do-tuoi"):
        write_campaign(root, slug, "blank", TODAY)
    codes = [re.findall(r"(?m)^code: (.*)", path.read_text("utf-8")) for path in root.glob("campaigns/*")]
    assert sorted(codes) == [["D2"], ["D3"], ["DT"]]
    assert _problems(root) == []


@pytest.mark.parametrize(("role", "chosen"), [("vaccination", "vaccination"), ("desk", "desk")])
def test_a_new_campaign_calls_on_a_role_that_there_is(change: Change, role: str, chosen: str) -> None:
    contacts = (
        (SITES / "minimal/site_data/contacts.yaml").read_text("utf-8").replace("enrolment\n", f"{role}\n")
    )
    root = change({"site_data/contacts.yaml": contacts})
    text = write_campaign(root, "di-tiem", "health", TODAY).read_text("utf-8")
    assert f"\ncontact_role: {chosen}\n" in text


def test_a_new_campaign_is_in_the_languages_of_the_project(change: Change) -> None:
    root = change(base="three-languages")
    text = write_campaign(root, "di-tiem", "health", TODAY).read_text("utf-8")
    assert "title:\n  vi: Tuần lễ tiêm chủng\n  en: Vaccination Week\n#" in text


def test_a_draft_asks_for_every_required_field_and_is_wrong_in_nothing_else(change: Change) -> None:
    """As the editor fills it in."""
    name, text = draft_campaign("hoc-suot-doi", ["vi", "en"])
    records, faults = load_project(change({name: text}))
    _, problems = build_site(records, read_shipped_languages(), TODAY)
    assert faults == []
    assert {problem.code for problem in problems} == {"blank-field", "empty-list"}
    blank = {problem.values["field"] for problem in problems}
    required = {name for name, info in Campaign.model_fields.items() if info.is_required()}
    assert blank == required - {"slug", "accent"}


def test_a_new_file_names_only_fields_that_exist() -> None:
    _, text = draft_campaign("hoc-suot-doi", ["vi"])
    written = {line.split(":")[0] for line in text.split("\n") if line[:1].isalpha()}
    assert written <= set(field_names(Campaign))


def test_a_file_that_exists_is_left_alone(change: Change) -> None:
    root = change()
    before = (root / "campaigns/den-truong.yaml").read_bytes()
    with pytest.raises(ScaffoldError) as caught:
        write_campaign(root, "den-truong", "blank", TODAY)
    assert caught.value.problem.code == "file-exists"
    assert (root / "campaigns/den-truong.yaml").read_bytes() == before


def test_a_name_that_is_no_address_is_refused(change: Change) -> None:
    with pytest.raises(ScaffoldError) as caught:
        write_campaign(change(), "Học suốt đời", "blank", TODAY)
    assert caught.value.problem.code == "wrong-slug"


def test_a_new_update_asks_for_its_summary_and_words_and_is_a_draft_of_today(change: Change) -> None:
    root = change()
    path = write_update(root, 'Lịch "mới": từ ngày 5/9', TODAY)
    assert path == root / "content/vi/updates/2021-09-01-lich-moi-tu-ngay-5-9.md"
    path.write_text(path.read_text().replace("summary:\n", "summary: Lịch khai giảng.\n") + "Nội dung.\n")
    records, faults = load_project(root)
    site, problems = build_site(records, read_shipped_languages(), TODAY)
    assert (faults, problems) == ([], [])
    assert site
    assert site.updates[0].front.title == 'Lịch "mới": từ ngày 5/9'
    assert site.updates[0].front.draft


def test_a_new_update_as_written_is_reported_with_what_it_lacks(change: Change) -> None:
    root = change()
    write_update(root, "Tin", TODAY)
    problems = build_site(load_project(root)[0], read_shipped_languages(), TODAY)[1]
    assert [(problem.code, problem.values["field"]) for problem in problems] == [("blank-field", "summary")]


def test_the_hints_of_a_new_update_name_every_field() -> None:
    names = {line.lstrip("# ").split(":")[0] for line in UPDATE.split("\n") if ":" in line}
    assert set(field_names(UpdateFront)) | set(field_names(UpdatePicture)) <= names


def test_a_long_title_is_cut_between_words(change: Change) -> None:
    path = write_update(change(), "chữ " * 30, TODAY)
    assert path.name == f"2021-09-01-{'-'.join(['chu'] * 15)}.md"


@pytest.mark.parametrize(("title", "code"), [("Tin mới", "file-exists"), ("?!", "wrong-slug")])
def test_an_update_that_exists_or_has_no_letters_is_not_written(
    change: Change, title: str, code: str
) -> None:
    root = change({"content/vi/updates/2021-09-01-tin-moi.md": "của người khác"})
    with pytest.raises(ScaffoldError) as caught:
        write_update(root, title, TODAY)
    assert caught.value.problem.code == code
    assert [path.read_text() for path in (root / "content/vi/updates").iterdir()] == ["của người khác"]


def test_the_formats_that_come_with_loa_are_written_once_to_be_changed(change: Change) -> None:
    root = change({"site_data/formats.yaml": None})
    before, _ = build_site(load_project(root)[0], read_shipped_languages(), TODAY)
    path = write_formats(root)
    after, problems = build_site(load_project(root)[0], read_shipped_languages(), TODAY)

    assert (path.relative_to(root).as_posix(), problems) == ("site_data/formats.yaml", [])
    assert before
    assert before == after
    with pytest.raises(ScaffoldError) as caught:
        write_formats(root)
    assert caught.value.problem.code == "file-exists"
