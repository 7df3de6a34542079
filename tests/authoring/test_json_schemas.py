"""Schemas for editors: as committed, and true of every file that is shipped."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from generator.authoring.json_schemas import render_schemas
from generator.authoring.scaffold import write_campaign
from generator.language.locales import USUAL

ROOT = Path(__file__).parents[2]
FILES = sorted(path for folder in ("campaigns", "site_data") for path in (ROOT / folder).rglob("*.yaml"))
NAMED = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


def _read(text: str) -> Any:
    """What an editor makes of a file: YAML 1.2, a day as text."""
    return _days_as_text(YAML(typ="safe", pure=True).load(text))


def _days_as_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _days_as_text(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_days_as_text(item) for item in value]
    return str(value) if isinstance(value, date) else value


def _mistakes(schema: Path, text: str) -> list[str]:
    validator = Draft202012Validator(json.loads(schema.read_text("utf-8")))
    return [error.message for error in validator.iter_errors(_read(text))]


def test_what_is_committed_is_what_the_command_writes() -> None:
    for artifact in render_schemas(USUAL):
        assert (ROOT / artifact.path).read_bytes() == artifact.content, "run: loa schema"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_shipped_file_names_its_schema_and_keeps_to_it(path: Path) -> None:
    text = path.read_text("utf-8")
    named = NAMED.match(text)

    assert named
    assert _mistakes(path.parent / named[1], text) == []


def test_an_editor_marks_a_misspelt_field_a_wrong_day_and_a_missing_field() -> None:
    path = ROOT / "campaigns/dua-tre-den-truong.yaml"
    text = path.read_text("utf-8")
    schema = ROOT / "site_data/schema/campaign.json"

    assert "('reviw' was unexpected)" in _mistakes(schema, text.replace("review:", "reviw:"))[0]
    assert "'review' is a required property" in _mistakes(schema, text.replace("review:", "reviw:"))
    assert _mistakes(schema, text.replace("review: 2021-09-06", "review: 6/9/2021")) == [
        r"'6/9/2021' does not match '^\\d{4}-\\d{2}-\\d{2}$'"
    ]


def test_a_new_campaign_names_the_schema(tmp_path: Path) -> None:
    (tmp_path / "campaigns").mkdir()
    text = write_campaign(tmp_path, "ngay-hoi", "blank", date(2021, 9, 1)).read_text("utf-8")
    named = NAMED.match(text)

    assert named
    assert (ROOT / "campaigns" / named[1]).is_file()
    assert _mistakes(ROOT / "campaigns" / named[1], text) == []


def test_every_field_that_may_be_left_out_may_be_left_blank() -> None:
    schema = json.loads((ROOT / "site_data/schema/campaign.json").read_text("utf-8"))
    optional = set(schema["properties"]) - set(schema["required"])

    assert {"bring", "dates_note", "easy_read"} <= optional
    for name in optional:
        assert {"type": "null"} in schema["properties"][name]["anyOf"], name
