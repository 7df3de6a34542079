"""How a loudspeaker script words what is written: as it is said, where that is known of its language."""

from typing import Final

from generator.language.locales import MOST_DAYS
from generator.language.rules import rules_of
from generator.language.vi_speech.numbers import (
    speak_date,
    speak_days,
    speak_digits,
    speak_period,
    speak_phone,
)
from generator.language.vi_speech.texts import count_syllables, speak_text
from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.phone import Phone
from generator.views.base.localizer import Localizer
from generator.views.base.sessions import SessionView
from generator.views.base.when import say_common_hours

LETTERS_OF_SYLLABLE: Final = 2.5
"""About so many, in languages of which nothing is known: only how long it takes to read hangs on it."""


class Speech:
    """Texts as they are written, figures as they are: who reads knows how to say them."""

    def __init__(self, localizer: Localizer) -> None:
        """In the language of `localizer`, the first of the site."""
        self.localizer = localizer

    def name(self, area: Area) -> str:
        """The area as it stands in a sentence."""
        return self.localizer.area(area)

    def text(self, text: str) -> str:
        """What is read for a text."""
        return text

    def days(self, campaign: Campaign, *, has_year: bool) -> str:  # noqa: ARG002 -- a language may do without
        """When a campaign is."""
        return self.localizer.when(campaign, is_inside=True)

    def day(self, session: SessionView) -> str:
        """One of its single days."""
        return session.day

    def phone(self, phone: Phone) -> str:
        """A number, without its extension."""
        return self.localizer.kept_in_order(phone.text)

    def digits(self, text: str) -> str:
        """An extension."""
        return text

    def count(self, sentence: str) -> int:
        """Syllables; a figure is one."""
        letters = sum(char.isalpha() for char in sentence)
        return round(letters / LETTERS_OF_SYLLABLE) + sum(char.isdecimal() for char in sentence)


class SpokenWords(Speech):
    """Numbers, days and phones in words, as they are spoken."""

    def name(self, area: Area) -> str:
        """The kind of area in small letters before its name."""
        kind, name = self.localizer.site.kind_of(area), self.localizer.area(area)
        return kind.inside(name, self.localizer.locale) if kind else name

    def text(self, text: str) -> str:
        """A text with its numbers in words."""
        return speak_text(text)

    def days(self, campaign: Campaign, *, has_year: bool) -> str:
        """In words; the year only where there is time for it."""
        if 1 < len(campaign.dates) <= MOST_DAYS:
            when = speak_days(campaign.dates, has_year=has_year)
        else:
            when = speak_period(campaign.first_day, campaign.last_day, has_year=has_year)
        hours = say_common_hours(self.localizer.language, campaign)
        return f"{when}, {hours}" if hours else when

    def day(self, session: SessionView) -> str:
        """Without the year, which is said already."""
        formats, on = self.localizer.formats, session.on
        return f"{formats.format_weekday(on)}, {speak_date(on.day, on.month)}" if on else ""

    def phone(self, phone: Phone) -> str:
        """Digit by digit, in groups."""
        return speak_phone(phone.text)

    def digits(self, text: str) -> str:
        """Digit by digit."""
        return speak_digits(text)

    def count(self, sentence: str) -> int:
        """Syllables, which are words."""
        return count_syllables(sentence)


def hint_of(first: str) -> str:
    """The interface word that says what scripts in the first language of a site are."""
    return "broadcast_hint" if rules_of(first).is_read_aloud else "broadcast_hint_plain"


def speech_of(localizer: Localizer) -> Speech:
    """How the first language of the site is read aloud."""
    return SpokenWords(localizer) if localizer.language.rules.is_read_aloud else Speech(localizer)
