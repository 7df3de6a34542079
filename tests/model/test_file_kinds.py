"""The rows of the registry agree with each other, with the models and with the words of messages."""

import pytest

from generator.language.locales import USUAL
from generator.messages.catalogue import CODES, NOUNS
from generator.messages.field_labels import COLLECTION_LABELS
from generator.model.file_kinds import FILE_KINDS, Editing, FileKind, file_kind, holder
from generator.model.marks import Reference, SampleMark, marks_in
from generator.model.schema import field_names
from tests.conftest import SITES

ROWS = pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)


@ROWS
def test_every_kind_has_a_noun_in_both_languages(kind: FileKind) -> None:
    assert all(kind.noun in NOUNS[locale] for locale in USUAL)


@ROWS
def test_every_reference_leads_to_a_list_that_there_is(kind: FileKind) -> None:
    for reference in marks_in(kind.model, Reference):
        target = holder(reference.to)
        assert target.key in field_names(target.model) or not target.is_list
        assert reference.unknown in CODES


def test_no_two_kinds_share_a_name_a_place_or_a_schema() -> None:
    for values in ([k.name for k in FILE_KINDS], [k.place for k in FILE_KINDS]):
        assert len(set(values)) == len(FILE_KINDS)
    schemas = [kind.schema for kind in FILE_KINDS if kind.schema]
    assert len(set(schemas)) == len(schemas)


def test_every_file_of_a_project_is_of_one_kind_or_belongs_to_one() -> None:
    root = SITES / "minimal"
    files = [path.relative_to(root).as_posix() for path in root.rglob("*") if path.suffix in {".yaml", ".md"}]
    found = {file: [kind.name for kind in FILE_KINDS if kind.matches(file)] for file in files}

    assert all(len(kinds) == 1 for kinds in found.values()), found
    assert found["content/vi/about.md"] == ["pages"]
    assert found["site_data/statistics/2021-2022.yaml"] == ["statistics"]


def test_a_place_tells_folders_files_and_the_language() -> None:
    pages, offices = file_kind("pages"), file_kind("offices")

    assert [*pages.folders(USUAL)] == ["content/vi", "content/en"]
    assert pages.file("about", "en") == "content/en/about.md"
    assert pages.locale_of("content/en/about.md") == "en"
    assert pages.matches("content/en/about.md", "en")
    assert not pages.matches("content/en/about.md", "vi")
    assert not pages.matches("content/vi/updates/2021-09-01-tin.md")
    assert ([*offices.folders(USUAL)], offices.file()) == (["site_data"], "site_data/offices.yaml")
    assert not offices.matches("site_data/offices_yaml")


def test_a_table_belongs_to_the_file_of_its_name() -> None:
    statistics = file_kind("statistics")
    assert statistics.table("2021-2022") == "site_data/statistics/2021-2022.csv"
    assert statistics.matches("site_data/statistics/2021-2022.csv")
    assert not statistics.matches("site_data/statistics/2021-2022.txt")


def test_the_handbook_lies_with_the_pages_of_each_language() -> None:
    handbook = file_kind("handbook")

    assert [*handbook.folders(("fr", "vi"))] == ["content/fr/so-tay", "content/vi/so-tay"]
    assert handbook.file("in-to", "fr") == "content/fr/so-tay/in-to.md"
    assert handbook.matches("content/fr/so-tay/in-to.md")


def test_what_the_editor_opens_has_a_heading() -> None:
    names = {kind.name for kind in FILE_KINDS if kind.editing is not Editing.NONE}
    assert COLLECTION_LABELS["vi"].keys() == names


def test_what_may_be_made_up_says_so_itself() -> None:
    marked = {kind.name for kind in FILE_KINDS if any(marks_in(kind.model, SampleMark))}
    assert marked == {"authority", "campaigns", "contacts", "offices", "statistics", "pages"}
