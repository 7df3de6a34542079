"""A new campaign file: every blank is told, nothing else is wrong with it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.loading.project import load_project
from generator.model.campaign import Campaign
from generator.model.schema import field_names
from generator.scaffold import CAMPAIGN, ScaffoldError, write_campaign
from generator.validation.build_site import build_site

Change = Callable[..., Path]


def test_a_new_file_asks_for_every_required_field_and_is_wrong_in_nothing_else(change: Change) -> None:
    root = change()
    assert write_campaign(root, "hoc-suot-doi") == root / "campaigns/hoc-suot-doi.yaml"
    records, faults = load_project(root)
    _, problems = build_site(records)
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
