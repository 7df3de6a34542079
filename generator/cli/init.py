"""A new project: ``loa init``."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NoReturn

import click

from generator.authoring.json_schemas import write_schemas
from generator.authoring.new_folder import new_folder
from generator.authoring.new_project import TOPICS, Answers, draft_project
from generator.authoring.places import KINDS, NO_PLACES
from generator.authoring.safe_write import put_file
from generator.cli.asking import WrongAnswerError, is_terminal
from generator.cli.context import PROBLEMS, WRONG_COMMAND, CommandContext, usual_language
from generator.cli.interview import ASKED, Interview
from generator.loading.files import read_text
from generator.messages.commands import INTERRUPTED
from generator.messages.problem import Problem
from generator.messages.questions import QUESTIONS
from generator.model.file_kinds import file_kind
from generator.settings import Settings
from generator.workbook.places import PlaceTable

SHOWN_NAMES = 3
"""Of what stands in a folder that is not empty."""


class NotSoundError(Exception):
    """A project in which there are `problems`, and of which no file is kept."""

    def __init__(self, problems: list[Problem]) -> None:
        """Hold them."""
        super().__init__()
        self.problems = problems


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path), default=".")
@click.option("--about", type=click.Choice(TOPICS), help="What the campaign is about.")
@click.option("--languages", help="Its languages, the main one first: vi,en.")
@click.option("--country", help="Its country by two letters: VN.")
@click.option("--publisher", multiple=True, help="Who publishes; once more for each further language.")
@click.option("--place", multiple=True, help="Where, as in a sentence; once more for each further language.")
@click.option("--areas", type=click.Choice([*KINDS, NO_PLACES]), help="What the place is divided into.")
@click.option("--places", help="Their names, with commas between, or a table: CSV or XLSX.")
@click.option("--phone", help="The number that people call.")
@click.option("--domain", help="Where the site will be.")
@click.option(
    "--words",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Words of the pages in a language that Loa has not: fr.yaml.",
)
@click.option("--defaults", is_flag=True, help="Ask nothing; what is not given is made up.")
@click.pass_obj
def init(
    context: CommandContext,
    /,
    folder: Path,
    words: Sequence[Path],
    *,
    defaults: bool,
    **given: str | Sequence[str] | None,
) -> None:
    """Write a new project into FOLDER: ask in the terminal, or take these options."""
    target = context.project / folder
    _refuse_used(context, target)
    answered = {key: [value] if isinstance(value, str) else [*(value or ())] for key, value in given.items()}
    is_asking = not defaults and is_terminal()
    if not defaults and not is_asking:
        _require_all(context, answered)
    if is_asking:
        _tell(context, "begin", path=target)
    interview = Interview(context.lang, answered, _read_words(context, words), is_asking)
    try:
        count = _begin(context, target, interview)
    except (click.Abort, KeyboardInterrupt):
        click.echo(err=True)
        _tell(context, "stopped", path=target)
        sys.exit(INTERRUPTED)
    _tell(context, "written", path=target, count=count)
    enter = "" if folder == Path() else QUESTIONS[context.lang]["enter"].format(path=folder)
    is_usual = usual_language(target) == context.lang
    _tell(context, "next", enter=enter, loa="loa" if is_usual else f"loa --lang {context.lang}")


def _begin(context: CommandContext, target: Path, interview: Interview) -> int:
    """Collect the answers and write the project; gives how many files there are."""
    try:
        answers, table = interview.collect()
    except WrongAnswerError as wrong:
        click.echo(wrong, err=True)
        _leave(context, WRONG_COMMAND, target)
    while isinstance(written := _write(context, target, answers, table), NotSoundError):
        context.report(written.problems)
        if not (table and interview.is_asking_places):
            _leave(context, PROBLEMS, target)
        answers, table = interview.ask_places_again(answers)
    return written


def _tell(context: CommandContext, key: str, **values: object) -> None:
    click.echo(QUESTIONS[context.lang][key].format(**values), err=True)


def _leave(context: CommandContext, code: int, target: Path) -> NoReturn:
    _tell(context, "not-written", path=target)
    sys.exit(code)


def _refuse_used(context: CommandContext, target: Path) -> None:
    """End the command where there is something already, whatever it is."""
    if target.exists() and not target.is_dir():
        _tell(context, "no-folder", path=target)
        sys.exit(WRONG_COMMAND)
    names = sorted(path.name for path in target.iterdir()) if target.exists() else []
    if names:
        shown = ", ".join(names[:SHOWN_NAMES]) + (", …" if len(names) > SHOWN_NAMES else "")
        _tell(context, "not-empty", path=target, names=shown)
        sys.exit(WRONG_COMMAND)


def _require_all(context: CommandContext, given: Mapping[str, Sequence[str]]) -> None:
    """End the command where an answer is missing and nobody can be asked."""
    skipped = {"places"} if given["areas"] == [NO_PLACES] else set()
    missing = [f"--{key}" for key in ASKED if not given[key] and key not in skipped]
    if missing:
        _tell(context, "no-terminal", options=", ".join(missing))
        sys.exit(WRONG_COMMAND)


def _read_words(context: CommandContext, files: Sequence[Path]) -> dict[str, str]:
    """The text of each file of interface words, by its language."""
    found: dict[str, str] = {}
    for file in files:
        text = read_text(file.parent, file.name)
        if isinstance(text, Problem):
            context.report([text])
            sys.exit(PROBLEMS)
        found[file.stem] = text
    return found


def _write(
    context: CommandContext, target: Path, answers: Answers, table: PlaceTable | None
) -> int | NotSoundError:
    """Write every file, and look whether it is a sound project; gives how many there are, else why none."""
    today = context.settings().today
    texts = draft_project(answers, today)
    places = file_kind("areas").file()
    columns = texts.get(places, "").partition("\n")[0].split(",")
    try:
        with new_folder(target) as folder:
            for name, text in texts.items():
                put_file(folder / name, text.encode())
            settings = Settings(folder, today)
            schemas = write_schemas(settings)
            _require_sound(settings)
    except NotSoundError as error:
        told = [table.translate(one, places, columns) if table else one for one in error.problems]
        return NotSoundError(told)
    return len(texts) + schemas


def _require_sound(settings: Settings) -> None:
    """Raise `NotSoundError` for a project that cannot be built."""
    from generator.build import pipeline  # noqa: PLC0415 -- only when there is something to check

    problems = pipeline.check(settings).problems
    if pipeline.is_stopped(problems, settings):
        raise NotSoundError(problems)
