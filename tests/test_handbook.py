"""The handbook keeps up with the program: its generated pages, its words about problems and fields, its commands."""

import re
from collections.abc import Iterator
from pathlib import Path

import click

from generator.build.pipeline import Checked
from generator.cli import main
from generator.messages.catalogue import CODES
from tests.conftest import ROOT
from tests.handbook.field_pages import MODELS, find_meaning, list_fields, read_words
from tests.handbook.problem_pages import read_groups
from tests.handbook.write import FOLDER, write_pages

CODE_SPAN = re.compile(r"`([^`\n]+)`")


def test_generated_pages_are_those_that_the_program_would_write() -> None:
    """After a change of a message, a broken site or a field: make handbook."""
    made = write_pages()

    assert {name: (FOLDER / name).read_text("utf-8") for name in made} == made


def test_every_problem_is_explained_once_and_nothing_else_is() -> None:
    told = [code for group in read_groups() for code in group["problems"]]

    assert sorted(told) == sorted(CODES)


def test_every_kind_of_file_has_a_table_and_every_meaning_a_field() -> None:
    words = read_words()
    kinds = [kind for page in words["pages"] for kind in page["kinds"]]
    used = {find_meaning(words, kind, field.path)[1] for kind in kinds for field in list_fields(kind)}

    assert sorted(kinds) == sorted(MODELS)
    assert used == (words.keys() | words["everywhere"].keys()) - {"pages", "everywhere"}


def _commands(group: click.Group, way: str) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command
        if isinstance(command, click.Group):
            yield from _commands(command, f"{way} {name}")
        else:
            yield f"{way} {name}", command


def test_the_page_of_commands_names_every_command_and_option_there_is() -> None:
    spans = CODE_SPAN.findall((FOLDER / "cac-lenh.md").read_text("utf-8"))
    commands = dict(_commands(main, "loa"))
    said = {
        " ".join(re.findall(r"^loa(?: [a-z][a-z-]*)+", span)) for span in spans if span.startswith("loa ")
    }
    options = {
        option
        for command in (main, *commands.values())
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in (*parameter.opts, *parameter.secondary_opts)
    }

    assert said == commands.keys()
    assert {span.split()[0] for span in spans if span.startswith("--")} == options | {"--help"}


def test_written_pages_do_not_pass_for_generated_ones(shipped: Checked) -> None:
    """Each page has a place of its own in the order of its language, and only the machine's pages its mark."""
    assert shipped.site
    orders = [(page.locale, page.front.order) for page in shipped.site.handbook]
    marked = {
        path.name
        for path in Path(FOLDER).glob("*.md")
        if "make handbook): đừng sửa" in path.read_text("utf-8")
    }

    assert len(set(orders)) == len(orders)
    assert marked == write_pages().keys()
    assert ROOT in FOLDER.parents
