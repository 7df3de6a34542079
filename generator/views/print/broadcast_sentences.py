"""The sentences of a loudspeaker script: each with its place, and how much it matters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.model.area import Area
from generator.model.authority import Hotline
from generator.model.campaign import Campaign
from generator.model.contact import Contact
from generator.model.phone import Phone
from generator.views.base.localizer import Localizer
from generator.views.base.sessions import SessionView, list_sessions
from generator.views.print.speech import Speech

SENTENCE_END: Final = re.compile(r"""(?<=[.!?…\u061f])\s+|(?<=[.!?…\u061f]["”’)])\s+""")

SHORTEST: Final = 30
LONGEST: Final = 180
"""Seconds; in between years and summary are left out."""

RANKS: Final = {
    "days": 1,
    "message": 1,
    "bring": 20,
    "hotline": 21,
    "unit": 22,
    "desk": 23,
    "summary": 24,
    "thanks": 2,
}
"""What is worth most comes first; messages in their own order."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences said together or not at all; `rank` 0 must be said, else the lower the more it matters."""

    part: str
    """Pieces of one part are said without a longer pause."""
    rank: int
    sentences: tuple[str, ...]
    syllables: int


@dataclass(frozen=True, slots=True)
class SentenceWriter:
    """Words the sentences about one campaign in one area."""

    speech: Speech
    campaign: Campaign
    area: Area
    spoken: dict[str, str]
    """Texts that are in words already: areas share most of them."""

    @property
    def localizer(self) -> Localizer:
        """The first language of the site."""
        return self.speech.localizer

    @property
    def name(self) -> str:
        """The area as it stands in a sentence."""
        return self.speech.name(self.area)

    def passages(self, seconds: int) -> Iterator[Passage]:
        """All that can be said in so many seconds, in the order of speaking."""
        is_short, is_long = seconds == SHORTEST, seconds == LONGEST
        yield self.passage("greeting", 0, *self.greeting(is_short=is_short))
        yield self.passage("greeting", 0, self.what(has_year=is_long))
        if sessions := list_sessions(self.localizer, self.campaign):
            yield self.passage("greeting", RANKS["days"], *map(self.session, sessions))
        if is_long:
            yield self.passage("summary", RANKS["summary"], self.campaign.summary.first)
        lead = [] if is_short else [self.said("action")]
        yield self.passage("action", 0, *lead, self.campaign.action.first)
        for number, message in enumerate(self.campaign.messages):
            yield self.passage("messages", RANKS["message"] + 2 * number, message.first)
        if self.campaign.bring and not is_short:
            items = (item.first for item in self.campaign.bring)
            yield self.passage("bring", RANKS["bring"], self.said("bring"), *items)
        yield from self.desk(seconds)
        if not is_short:
            yield from self.closing(is_long=is_long)

    def desk(self, seconds: int) -> Iterator[Passage]:
        """Whom to call, the number twice; where there is time, also where to go and when."""
        contact = self.contact()
        if contact is None:
            return
        phone = self.number(contact.phones[0])
        if seconds == SHORTEST:
            yield self.passage(
                "call", 0, self.said("call_short", phone=phone), self.said("again", phone=phone)
            )
            return
        yield self.passage("call", 0, self.said("call", name=contact.name.first, phone=phone))
        if seconds == LONGEST:
            yield self.passage("call", 0, self.said("again", phone=phone))
            desk = (
                self.said("place", place=contact.place.first),
                self.said("hours", hours=contact.hours.first),
            )
            yield self.passage("call", RANKS["desk"], *desk)

    def closing(self, *, is_long: bool) -> Iterator[Passage]:
        """The first hotline, day and number once more, who speaks, thanks."""
        authority, contact = self.localizer.site.authority, self.contact()
        for hotline in authority.all_hotlines[:1]:
            yield self.passage("hotline", RANKS["hotline"], *self.hotline(hotline))
        yield self.passage("repeat", 0, self.said("repeat", what=self.what(has_year=False)))
        if is_long:
            yield self.passage("repeat", RANKS["thanks"], self.campaign.action.first)
        if contact:
            yield self.passage("repeat", 0, self.said("number", phone=self.number(contact.phones[0])))
        yield self.passage("end", RANKS["unit"], self.said("unit", unit=authority.responsible.first))
        yield self.passage("end", RANKS["thanks"], self.said("thanks"))

    def hotline(self, hotline: Hotline) -> Iterator[str]:
        """When to call whom, and on what terms."""
        when = hotline.when.first if hotline.when else self.localizer.words["hotline_when"]
        name = hotline.name.first if hotline.name else self.localizer.words["broadcast_say_hotline_name"]
        yield self.said(
            "hotline", when=when.rstrip("?!. \u061f"), name=name, phone=self.number(hotline.phone)
        )
        said = (text.first for text in (hotline.price, hotline.hours) if text)
        terms = self.localizer.formats.format_list(said)
        if terms:
            yield self.said("hotline_terms", terms=terms)

    def greeting(self, *, is_short: bool) -> tuple[str, ...]:
        """Who speaks, in short or with a greeting."""
        if is_short:
            return (self.said("greeting_short", area=self.name),)
        return self.said("hello"), self.said("greeting", area=self.name)

    def what(self, *, has_year: bool) -> str:
        """What it is about, and when, if there is a day to say."""
        campaign = self.campaign
        if not campaign.is_dated:
            return campaign.title.first
        when = self.speech.days(campaign, has_year=has_year)
        return self.said("what", title=campaign.title.first, when=when)

    def session(self, session: SessionView) -> str:
        """One of its days."""
        at = self.said("at", place=session.place.text) if session.place else ""
        return ", ".join(filter(None, (self.speech.day(session), session.hours, at)))

    def contact(self) -> Contact | None:
        """The desk to call: the first."""
        desks = self.localizer.site.sheet_desks(self.campaign, self.area, self.localizer.today)
        return next(iter(desks), None)

    def number(self, phone: Phone) -> str:
        """A number as it is read, with its extension."""
        said = {"phone": self.speech.phone(phone), "extension": self.speech.digits(phone.extension)}
        return self.said("extension", **said) if phone.extension else said["phone"]

    def said(self, word: str, **values: str) -> str:
        """A sentence of the interface words."""
        return self.localizer.word(f"broadcast_say_{word}", **values)

    def passage(self, part: str, rank: int, *texts: str) -> Passage:
        """Texts as sentences as they are read, each ended by a mark."""
        for text in texts:
            if text not in self.spoken:
                self.spoken[text] = self.speech.text(text.strip())
        parts = (s for text in texts for s in SENTENCE_END.split(self.spoken[text]))
        sentences = tuple(_ended(sentence) for sentence in parts)
        return Passage(part, rank, sentences, sum(map(self.speech.count, sentences)))


def _ended(sentence: str) -> str:
    sentence = sentence[:1].upper() + sentence[1:]
    is_ended = sentence.rstrip('"”’)').endswith((".", "!", "?", "…", ":", "\u061f"))
    return sentence if is_ended else f"{sentence}."
