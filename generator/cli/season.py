"""``loa new season``: the campaigns that come again, for another year; the last season's into the archive."""

import sys
from collections.abc import Mapping, Sequence
from datetime import date

import click

from generator.authoring.new_season import (
    AUTHORITY,
    CAMPAIGNS,
    Draft,
    NewSeason,
    draft_season,
    name_successors,
)
from generator.authoring.safe_write import BACKUPS, replace_texts
from generator.authoring.season_days import count_years, move_days
from generator.build.pipeline import Checked, check
from generator.cli.asking import WrongAnswerError, ask, is_terminal, take
from generator.cli.context import PROBLEMS, WRONG_COMMAND, CommandContext
from generator.cli.rereading import show_reread
from generator.cli.season_interview import AGAIN, ENDED, GOES_ON, SeasonInterview, show_days
from generator.loading.files import read_text
from generator.messages.problem import Problem
from generator.messages.season import SEASON
from generator.model.campaign import Campaign
from generator.model.fields import parse_date, parse_text
from generator.model.site import Site
from generator.settings import Settings
from generator.workbook.new_period import draft_period

NO_FIGURES = "-"


@click.command("season")
@click.argument("name")
@click.option(
    "--again",
    multiple=True,
    metavar="SLUG[=DAYS]",
    help="Comes again: on 2022-09-05, 2022-09-01..2022-09-30.",
)
@click.option("--ended", multiple=True, metavar="SLUG", help="Does not come again.")
@click.option("--goes-on", multiple=True, metavar="SLUG", help="Still goes on; its file stays as it is.")
@click.option("--last", help="What the last season is called, where authority.yaml names none.")
@click.option("--figures", metavar="DAY", help="The day of the figures to come; - for no table yet.")
@click.option(
    "--defaults", is_flag=True, help="Ask nothing; days that are not given are proposed, as samples."
)
@click.pass_obj
def new_season(
    context: CommandContext,
    /,
    name: str,
    last: str | None,
    figures: str | None,
    *,
    defaults: bool,
    **given: Sequence[str],
) -> None:
    """Begin the season NAME, such as 2022-2023: ask in the terminal, or take these options."""
    settings = context.settings()
    checked = check(settings)
    if checked.site is None:
        context.report(checked.problems)
        sys.exit(PROBLEMS)
    fates = {AGAIN: given["again"], ENDED: given["ended"], GOES_ON: given["goes_on"]}
    command = _Command(context, settings, checked, checked.site, is_asking=not defaults and is_terminal())
    try:
        command.run(name, last, figures, fates, is_settled=defaults or command.is_asking)
    except WrongAnswerError as wrong:
        click.echo(wrong, err=True)
        command.leave(WRONG_COMMAND)


class _Command:
    """One run of the command."""

    def __init__(
        self, context: CommandContext, settings: Settings, checked: Checked, site: Site, *, is_asking: bool
    ) -> None:
        self.is_asking = is_asking
        self._context = context
        self._settings = settings
        self._checked = checked
        self._site = site

    def run(
        self,
        name: str,
        last: str | None,
        figures: str | None,
        fates: Mapping[str, Sequence[str]],
        *,
        is_settled: bool,
    ) -> None:
        """Ask, draft, check, write, and say what is to be read again; raises `WrongAnswerError`."""
        say = self._say
        name = take("season", " ".join(name.split()), parse_text, self._context.lang)
        if name == self._site.authority.season:
            raise WrongAnswerError(say("same", name=name))
        if self.is_asking:
            self._tell("begin", name=name)
        last = self._name_last(last)
        campaigns = [one for one in self._site.campaigns if not self._site.seasons.is_other(one)]
        given = self._read_fates(fates, campaigns, last)
        missing = [one.slug for one in campaigns if one.slug not in given]
        if missing and not is_settled:
            raise WrongAnswerError(say("no-terminal", slugs=", ".join(missing)))
        season = SeasonInterview(self._context.lang, given, self.is_asking).collect(name, last, campaigns)
        draft = self._draft(season, self._ask_figures(season, figures))
        self._show_plan(draft, campaigns)
        if self.is_asking and not ask(say("agree"), "1", self._parse_agreed):
            self.leave(0)
        self._write(draft)
        show_reread(self._context.lang, self._settings.root, self._checked, draft)
        self._tell("next", last=last)

    def leave(self, code: int) -> None:
        """End the command, having written nothing."""
        self._tell("not-written")
        sys.exit(code)

    def _say(self, key: str, **values: object) -> str:
        return SEASON[self._context.lang][key].format(**values)

    def _tell(self, key: str, **values: object) -> None:
        click.echo(self._say(key, **values), err=True)

    def _parse_agreed(self, text: str) -> bool:
        if text not in {"1", "2"}:
            raise WrongAnswerError(self._say("agree"))
        return text == "1"

    def _name_last(self, given: str | None) -> str:
        lang, say = self._context.lang, self._say
        known = self._site.authority.season or given
        if known:
            return take("season", known, parse_text, lang)
        if not self.is_asking:
            raise WrongAnswerError(say("last-missing"))
        return ask(say("last"), "", lambda text: take("season", text, parse_text, lang))

    def _read_fates(
        self, fates: Mapping[str, Sequence[str]], campaigns: Sequence[Campaign], last: str
    ) -> dict[str, tuple[str, str]]:
        """What options say of each campaign."""
        say, known = self._say, [one.slug for one in campaigns]
        found: dict[str, tuple[str, str]] = {}
        for fate, given in fates.items():
            for slug, _, days in (text.partition("=") for text in given):
                if slug not in known:
                    raise WrongAnswerError(say("unknown", last=last, slug=slug, choices=", ".join(known)))
                if slug in found:
                    raise WrongAnswerError(say("twice", slug=slug))
                found[slug] = fate, days
        return found

    def _ask_figures(self, season: NewSeason, given: str | None) -> date | None:
        """The day of the new season's figures, where the last one had some of its name."""
        periods = {one.season: one.report.as_of for one in self._site.statistics}
        if season.last not in periods or season.name in periods:
            return None
        years = count_years(season.last, season.name)
        usual = str(*move_days([periods[season.last]], years, "same-day"))

        def parse(text: str) -> date | None:
            return None if text == NO_FIGURES else take("as_of", text, parse_date, self._context.lang)

        if given or not self.is_asking:
            return parse(given or usual)
        return ask(self._say("figures", name=season.name, usual=usual), usual, parse)

    def _draft(self, season: NewSeason, as_of: date | None) -> Draft:
        """Every text, checked together with the rest of the project."""
        successors = name_successors(season, self._site)
        names = [AUTHORITY, *(CAMPAIGNS.file(one.slug) for one in season.archived)]
        read = {name: read_text(self._settings.root, name) for name in names}
        self._stop_at([text for text in read.values() if isinstance(text, Problem)])
        texts = {name: text for name, text in read.items() if isinstance(text, str)}
        is_anywhere = as_of and any(area.is_valid_on(as_of) for area in self._site.areas)
        figures = draft_period(self._settings, season.name, as_of) if as_of and is_anywhere else {}
        if isinstance(figures, list):
            self._stop_at(figures)
            figures = {}
        drafted = {**figures, **draft_season(season, successors, texts, self._settings.today)}
        self._stop_at(check(self._settings, drafted).problems)
        table = next((name for name in figures if name.endswith(".csv")), "")
        return Draft(season, successors, drafted, table)

    def _stop_at(self, problems: list[Problem]) -> None:
        """End the command where something is wrong with what would be written."""
        if self._context.is_stopped(problems, self._settings):
            self._context.report(problems)
            self.leave(PROBLEMS)

    def _show_plan(self, draft: Draft, campaigns: Sequence[Campaign]) -> None:
        season = draft.season
        self._tell("plan")
        for one in draft.successors:
            days = show_days(one.again.days, one.again.campaign)
            values = {"file": one.file, "code": one.code, "days": days, "old": one.again.campaign.slug}
            self._tell("plan-again", **values)
        if season.archived:
            slugs = ", ".join(one.slug for one in season.archived)
            self._tell("plan-season", last=season.last, slugs=slugs)
        self._tell("plan-authority", file=AUTHORITY, name=season.name)
        if draft.table:
            self._tell("plan-figures", file=draft.table)
        left = [one.slug for one in campaigns if one not in season.archived]
        if left:
            self._tell("plan-goes-on", slugs=", ".join(left))

    def _write(self, draft: Draft) -> None:
        root = self._settings.root
        replace_texts(root, draft.texts)
        self._tell("written", name=draft.season.name, backup=f"{BACKUPS}/")
