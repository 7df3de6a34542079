"""What an area's loudspeaker says of a campaign, in three lengths, to be read aloud in its first language.

Every length is chosen from the same sentences: what must be said, then what is worth most, as long as the
time lasts. A sentence is never cut.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil
from typing import Final

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.views.base.components import FileLink
from generator.views.base.editions import stamp_files
from generator.views.base.file_links import PrintFiles
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.print.broadcast_sentences import Passage, SentenceWriter
from generator.views.print.speech import speech_of

LENGTHS: Final = (30, 60, 180)
"""Seconds: between two songs, after the news, a notice of its own."""

MINUTE: Final = 60
"""Seconds."""

KINDS: Final = ("pdf", "txt")


@dataclass(frozen=True, slots=True)
class ScriptView:
    """One length. `parts` hold sentences: after each a pause, after a part a longer one."""

    seconds: int
    heading: str
    estimate: str
    parts: tuple[tuple[str, ...], ...]
    needed: int
    """Estimated seconds; more than `seconds` only where the least that must be said is too long."""
    excess: int
    """Syllables too many; 0 where it fits."""


@dataclass(frozen=True, slots=True)
class BroadcastView:
    """All that is read aloud of one campaign in one area: a sheet, and the same as plain text."""

    path: str
    text_path: str
    campaign: str
    area_code: str
    locale: str
    document_title: str
    station: str
    title: str
    until: str
    """After which day it is not read any more; empty where it always is."""
    sample: str
    """Stands on the sheet where phone numbers are made up, and is not read aloud."""
    how: str
    """How the lines are meant."""
    scripts: tuple[ScriptView, ...]
    stamp: int
    """The date of the file, in Unix seconds: see `stamp_files`."""


def build_broadcasts(localizer: Localizer) -> list[BroadcastView]:
    """One for each campaign and area; `localizer` is that of the first language."""
    site, speech = localizer.site, speech_of(localizer)
    spoken: dict[str, str] = {}
    return [
        build_broadcast(SentenceWriter(speech, campaign, area, spoken))
        for campaign in site.campaigns
        for area in site.places_of(campaign, localizer.today)
    ]


def build_broadcast(speaker: SentenceWriter) -> BroadcastView:
    """What one area's loudspeaker says of a campaign."""
    localizer, campaign, area = speaker.localizer, speaker.campaign, speaker.area
    last = campaign.last_day
    contacts = localizer.site.sheet_desks(campaign, area, localizer.today)
    is_sample = campaign.sample or any(contact.sample for contact in contacts[:1])
    station = localizer.word("broadcast_station", area=speaker.name)
    title = localizer.say(campaign.title).text
    pace = localizer.site.authority.syllables_per_minute
    return BroadcastView(
        path=localizer.links.broadcast(campaign, area, "pdf"),
        text_path=localizer.links.broadcast(campaign, area, "txt"),
        campaign=campaign.slug,
        area_code=area.code,
        locale=localizer.locale,
        document_title=f"{station}: {title}",
        station=station,
        title=title,
        until=localizer.word("broadcast_until", day=localizer.day(last)) if last else "",
        sample=localizer.words["broadcast_sample"] if is_sample else "",
        how=localizer.words["broadcast_how"],
        scripts=tuple(
            _script(localizer, seconds, choose(speaker.passages(seconds), seconds * pace // MINUTE))
            for seconds in LENGTHS
        ),
        stamp=stamp_files(localizer.site, campaign),
    )


def choose(passages: Iterable[Passage], budget: int) -> list[Passage]:
    """What must be said, and as much of the rest as `budget` syllables allow, in the order of speaking."""
    passages = list(passages)
    chosen = [passage for passage in passages if not passage.rank]
    left = budget - sum(passage.syllables for passage in chosen)
    for passage in sorted(
        (passage for passage in passages if passage.rank), key=lambda passage: passage.rank
    ):
        if passage.syllables <= left:
            chosen.append(passage)
            left -= passage.syllables
    return [passage for passage in passages if passage in chosen]


def link_broadcast(files: PrintFiles, campaign: Campaign, area: Area) -> tuple[FileLink, ...]:
    """The sheet and the plain text, for download; nothing where they could not be made."""
    localizer = files.localizer
    first = localizer.site.languages[0]
    found = (
        files.file(
            localizer.links.broadcast(campaign, area, kind),
            Phrase(localizer.words[f"broadcast_{kind}"]),
            first,
        )
        for kind in KINDS
    )
    return tuple(file for file in found if file)


def _script(localizer: Localizer, seconds: int, passages: list[Passage]) -> ScriptView:
    pace = localizer.site.authority.syllables_per_minute
    syllables = sum(passage.syllables for passage in passages)
    needed = ceil(syllables * MINUTE / pace)
    return ScriptView(
        seconds=seconds,
        heading=localizer.word("broadcast_heading", length=_length(localizer, seconds)),
        estimate=localizer.word(
            "broadcast_estimate", length=_length(localizer, needed), count=str(syllables), pace=str(pace)
        ),
        parts=tuple(_parts(passages)),
        needed=needed,
        excess=max(0, syllables - seconds * pace // MINUTE),
    )


def _parts(passages: Iterable[Passage]) -> Iterator[tuple[str, ...]]:
    """Sentences of neighbours that belong together."""
    sentences: dict[str, list[str]] = {}
    for passage in passages:
        sentences.setdefault(passage.part, []).extend(passage.sentences)
    yield from map(tuple, sentences.values())


def _length(localizer: Localizer, seconds: int) -> str:
    """A time in words: "30 giây", "1 phút", "2 phút 45 giây"."""
    minutes, rest = divmod(seconds, MINUTE)
    said = [localizer.word("broadcast_minutes", count=str(minutes))] if minutes else []
    if rest or not minutes:
        said.append(localizer.word("broadcast_seconds", count=str(rest)))
    return " ".join(said)
