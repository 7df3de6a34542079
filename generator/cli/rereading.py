"""What ``loa new season`` leaves to be read again: nobody but a person can know whether it is still right."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from generator.authoring.new_season import Draft, Successor
from generator.authoring.rereading import Mention, find_in_project, find_mentions
from generator.build.pipeline import Checked
from generator.messages.season import SEASON
from generator.model.file_kinds import file_kind

OF_LAST_TIME: Final = ("dates_note", "note", "after", "bring", "sources", "audio")
"""Fields in which something of last time is likely to stand."""

MOST_LINES: Final = 5
"""Lines said of a file: where there are more, the last of these counts them, and so two or more."""

AROUND: Final = 50
"""Characters of a line that are shown before and after what was found in it."""


def show_reread(lang: str, root: Path, checked: Checked, draft: Draft) -> None:
    """Print each file with what is to be looked at in it; `checked` is the project as it was."""
    assert checked.site
    season, words = draft.season, SEASON[lang]
    found: dict[str, list[str]] = {}
    for one in draft.successors:
        mentions = find_mentions(one.file, draft.texts[one.file], season.last, season.name)
        found[one.file] = [*_remark(one, lang), *map(_write, mentions)]
    as_of = checked.site.contacts.as_of
    found[file_kind("contacts").file()] = [words["reread-contacts"].format(day=as_of)]
    if draft.table:
        period = Path(draft.table).stem
        found[draft.table] = [words["reread-figures"].format(period=period)]
    for mention in find_in_project(root, checked.records, season.last, season.name):
        found.setdefault(mention.file, []).append(_write(mention))
    click.echo(words["reread"], err=True)
    for file, lines in found.items():
        click.echo(f"  {file}", err=True)
        shown = lines if len(lines) <= MOST_LINES else lines[: MOST_LINES - 1]
        for line in shown:
            click.echo(f"    {line}", err=True)
        if len(lines) > len(shown):
            click.echo(f"    {words['reread-more'].format(count=len(lines) - len(shown))}", err=True)


def _remark(one: Successor, lang: str) -> Iterator[str]:
    """What is not in a line: that days were not agreed, and fields to look at."""
    old = one.again.campaign
    if not one.again.is_agreed:
        yield SEASON[lang]["reread-days"]
    fields = [name for name in OF_LAST_TIME if getattr(old, name) and name in old.model_fields_set]
    if fields:
        yield SEASON[lang]["reread-fields"].format(fields=", ".join(fields))


def _write(mention: Mention) -> str:
    start, end = mention.start - AROUND, mention.start + AROUND
    before, after = "…" if start > 0 else "", "…" if end < len(mention.text) else ""
    return f"{mention.line}: {before}{mention.text[max(0, start) : end].strip()}{after}"
