"""Models that know where they were written, and what a misspelt name may have meant."""

from generator.language.locales import USUAL
from generator.loading.csv_source import parse_csv
from generator.loading.yaml_source import parse_yaml
from generator.messages.problem import Problem
from generator.model.guidance import Offices
from generator.validation.located import check_columns, parse_record, suggest

OFFICE = """\
offices:
  - id: justice
    name: {vi: Phòng Tư pháp}
    task: {vi: Làm khai sinh}
    ask: {vi: Cách làm}
"""


def problems_of(text: str) -> list[Problem]:
    record, faults = parse_yaml(text, "site_data/offices.yaml")
    assert faults == []
    assert record
    return parse_record(Offices, record, "office-list", USUAL)[1]


def test_a_right_record_becomes_a_model_that_knows_its_place() -> None:
    record, _ = parse_yaml(OFFICE, "site_data/offices.yaml")
    assert record
    located, problems = parse_record(Offices, record, "office-list", USUAL)
    assert problems == []
    assert located
    where = located.position(("offices", 0, "id"))
    assert (where.file, where.line, where.column) == ("site_data/offices.yaml", 2, 9)


def test_a_misspelt_field_is_reported_once() -> None:
    """Not as unknown here and missing there."""
    (problem,) = problems_of(OFFICE.replace("task:", "taks:"))
    assert (problem.code, problem.values["suggestion"]) == ("unknown-field", "task")


def test_a_field_that_is_written_already_is_not_suggested() -> None:
    (problem,) = problems_of(OFFICE + "    taks: {vi: Thừa}\n")
    assert problem.code == "unknown-field"
    assert "suggestion" not in problem.values


def test_a_fault_inside_a_list_is_the_items_and_not_the_files() -> None:
    (problem,) = problems_of(OFFICE.replace("    ask: {vi: Cách làm}\n", ""))
    assert (problem.code, problem.values["kind"]) == ("missing-field", "item")
    assert problem.position.line == 2


def test_a_blank_field_is_distinguished_from_a_missing_one() -> None:
    (problem,) = problems_of(OFFICE.replace("id: justice", "id:"))
    assert (problem.code, problem.position.line, problem.position.column) == ("blank-field", 2, 5)


def test_a_text_without_the_first_language_is_called_by_its_owner() -> None:
    (problem,) = problems_of(OFFICE.replace("{vi: Cách làm}", "{en: How}"))
    assert (problem.code, problem.values["field"]) == ("missing-first-language", "ask")


def test_columns_are_reported_at_their_own_place() -> None:
    (row,), _ = parse_csv("code,nam_vi,extra\n01399,a,b\n", "a.csv")
    problems = check_columns(row, ("code", "name_vi", "kind"), ("code", "name_vi", "kind"))
    assert [(p.code, p.position.column, p.values["field"]) for p in problems] == [
        ("missing-column", 1, "kind"),
        ("unknown-column", 6, "nam_vi"),
        ("unknown-column", 13, "extra"),
    ]


def test_only_a_close_word_is_suggested() -> None:
    choices = ("education", "justice")
    everything = {"choices": "education, justice"}
    assert suggest("educaton", choices) == {**everything, "suggestion": "education"}
    assert suggest("police", choices) == everything
    assert suggest("educaton", choices, used=("education",)) == everything
