"""Sheets by themselves: ``loa posters``."""

import sys
from collections.abc import Sequence
from datetime import date
from itertools import islice
from pathlib import Path

import click

from generator.build.chosen_sheets import Wanted, publish_posters
from generator.cli.context import PROBLEMS, WRONG_COMMAND, CommandContext, Day
from generator.cli.progress import show_progress
from generator.messages.commands import MESSAGES
from generator.model.area import Area

SHOWN_AREAS = 25
"""Lines: an authority may have twenty areas or three hundred."""


@click.command("posters")
@click.option("--campaign", help="Only this campaign (slug).")
@click.option("--area", "--commune", "area", help="Only this area and all in it (code or name).")
@click.option("--format", help="Only this format.")
@click.option("--locale", help="Only this language, or these: vi, vi-en.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=None,
    help="Target folder; without it, that of posters in the project.",
)
@click.option(
    "--today",
    type=Day(),
    default=None,
    help="The day of the sheets: which campaigns are over, who answers from then on.",
)
@click.pass_obj
def posters(context: CommandContext, /, out: Path | None, today: date | None, **choice: str | None) -> None:
    """Make only posters, all or those chosen; of a campaign that is over only when it is named."""
    settings = context.settings(today)
    with show_progress(context) as progress:
        batch = publish_posters(settings, Wanted(**choice), out, progress)
    if batch.problems:
        context.report(batch.problems)
    if batch.areas:
        context.say("no-area", asked=choice["area"], areas=list_areas(batch.areas, context.lang))
        sys.exit(WRONG_COMMAND)
    if batch.count:
        context.say("posters", count=batch.count, made=batch.made, target=batch.target)
    elif batch.is_short:
        sys.exit(PROBLEMS)
    elif not context.is_stopped(batch.problems, settings):
        context.say("no-posters", choices=", ".join(batch.choices))
        sys.exit(WRONG_COMMAND)
    context.leave(batch.problems, settings)


def list_areas(areas: Sequence[Sequence[Area]], lang: str) -> str:
    """Codes and names, each with the names of those it lies in, as many as a screen holds."""
    names = ((area.code, (one.name.best(lang) for one in (area, *above))) for area, *above in areas)
    lines = [f"  {code}  {', '.join(said)}" for code, said in islice(names, SHOWN_AREAS)]
    if len(areas) > SHOWN_AREAS:
        lines.append(MESSAGES[lang]["more-areas"].format(count=len(areas) - SHOWN_AREAS))
    return "\n".join(lines)
