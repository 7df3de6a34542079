"""The questions of ``loa new season``: what comes again, and when; answered by options or in the terminal."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import click

from generator.authoring.new_season import Again, NewSeason
from generator.authoring.season_days import count_years, list_days, move_days
from generator.cli.asking import WrongAnswerError, ask, take
from generator.language.locales import build_formats
from generator.messages.season import SEASON
from generator.model.campaign import Campaign
from generator.model.fields import parse_date

AGAIN: Final = "again"
ENDED: Final = "ended"
GOES_ON: Final = "goes-on"
FATES: Final = (AGAIN, ENDED, GOES_ON)
"""What may become of a campaign, in the order in which they are offered."""

BETWEEN: Final = re.compile(r"\s*(?:\.\.|,)\s*|\s+")


def show_days(days: Sequence[date], campaign: Campaign) -> str:
    """The days of a campaign as they may be typed."""
    return (", " if campaign.days else "..").join(dict.fromkeys(map(str, days)))


@dataclass(frozen=True)
class SeasonInterview:
    """Asks in one language. `given` has what options say: the fate of a campaign, and its days, if any."""

    lang: str
    given: Mapping[str, tuple[str, str]]
    is_asking: bool

    def collect(self, name: str, last: str, campaigns: Sequence[Campaign]) -> NewSeason:
        """What becomes of each; raises `WrongAnswerError`."""
        years = count_years(last, name)
        again: list[Again] = []
        ended: list[Campaign] = []
        for campaign in campaigns:
            days = list_days(campaign)
            proposed = move_days(days, years, campaign.comes_again) if days else ()
            if self.is_asking and campaign.slug not in self.given:
                self._introduce(campaign)
            fate = self._ask_fate(campaign, proposed)
            if fate == AGAIN:
                again.append(self._ask_days(campaign, proposed))
            elif fate == ENDED:
                ended.append(campaign)
        return NewSeason(last, name, tuple(again), tuple(ended))

    def _say(self, key: str, **values: object) -> str:
        return SEASON[self.lang][key].format(**values)

    def _introduce(self, campaign: Campaign) -> None:
        when = show_days(list_days(campaign), campaign) or "–"
        click.echo(self._say("campaign", title=campaign.title.best(self.lang), when=when), err=True)
        click.echo(self._say("fate"), err=True)

    def _ask_fate(self, campaign: Campaign, proposed: tuple[date, ...]) -> str:
        """What has no last day, or lasts into its next time, goes on; all else comes again."""
        last = campaign.last_day
        usual = AGAIN if last and proposed and proposed[0] > last else GOES_ON
        if campaign.slug in self.given:
            fate, _ = self.given[campaign.slug]
            return self._check_fate(fate, proposed)
        if not self.is_asking:
            return usual
        number = str(FATES.index(usual) + 1)

        def parse(text: str) -> str:
            if text not in {"1", "2", "3"}:
                raise WrongAnswerError(self._say("choose"))
            return self._check_fate(FATES[int(text) - 1], proposed)

        return ask(self._say("pick", usual=number), number, parse)

    def _check_fate(self, fate: str, proposed: tuple[date, ...]) -> str:
        if fate == AGAIN and not proposed:
            raise WrongAnswerError(self._say("no-days"))
        return fate

    def _ask_days(self, campaign: Campaign, proposed: tuple[date, ...]) -> Again:
        _, text = self.given.get(campaign.slug, (AGAIN, ""))
        if text:
            return Again(campaign, self._parse_days(campaign, text), is_agreed=True)
        if not self.is_asking or campaign.slug in self.given:
            return Again(campaign, proposed, is_agreed=False)
        formats = build_formats(self.lang, {})
        weekdays = " – ".join(dict.fromkeys(map(formats.format_weekday, (proposed[0], proposed[-1]))))
        usual = show_days(proposed, campaign)
        question = self._say("days", weekdays=weekdays, usual=usual)
        days = ask(question, usual, lambda typed: self._parse_days(campaign, typed))
        return Again(campaign, days, is_agreed=True)

    def _parse_days(self, campaign: Campaign, text: str) -> tuple[date, ...]:
        """As many days as the campaign had; of a period of one day, one will do."""
        before = list_days(campaign)
        words = BETWEEN.split(text.strip())
        if len(words) == 1 and len(before) > 1 and not campaign.days:
            words *= len(before)
        if len(words) != len(before):
            form = "list" if campaign.days else "period" if len(before) > 1 else "one-day"
            values = {"text": text, "form": self._say(form, count=len(before))}
            raise WrongAnswerError(self._say("wrong-days", **values))
        days = tuple(take("day", word, parse_date, self.lang) for word in words)
        is_ordered = len({*days}) == len(days) if campaign.days else True
        if [*days] != sorted(days) or not is_ordered:
            raise WrongAnswerError(self._say("days-order", text=text))
        if days[0] <= before[0]:
            raise WrongAnswerError(self._say("days-early", day=before[0]))
        return days
