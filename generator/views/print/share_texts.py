"""Ready texts for one campaign in one area: a post, text messages that fit one message each, the picture.

A message says title, days and phone number, and then what else there is room for, the most needed first.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from math import ceil
from typing import Final

from generator.language.locales import MOST_DAYS, bare
from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.views.base.components import FileLink
from generator.views.base.file_links import PrintFiles
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.sessions import list_sessions
from generator.views.base.when import say_common_hours
from generator.views.feeds.calendars import describe_action
from generator.views.frame.sharing import share_picture

ACCENTED_LIMIT: Final = 70
"""UTF-16 units of one message with accents (3GPP TS 23.038: UCS-2, 140 octets)."""

PLAIN_LIMIT: Final = 160
"""Characters of one message in the GSM 7 bit alphabet (3GPP TS 23.038: 140 octets)."""

EXTENDED: Final = frozenset("^{}\\[~]|€")
"""Characters that take the room of two in that alphabet."""

GSM: Final = re.compile(r"""[^A-Za-z0-9 @£$¥\n_!"#%&'()*+,\-./:;<=>?¡¿§¤^{}\\\[~\]|€]""")
"""What of the words, bare of accents, a plain message cannot carry."""

PLAIN_MARKS: Final = str.maketrans(
    {"–": "-", "—": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "·": "-", "\u00a0": " "}
)

LINE: Final = 24
"""Characters that stand on a line of a narrow phone: so the whole text is seen at once."""

POSTED_MESSAGES: Final = 2
"""Messages of a campaign in a post: more is not read."""

ENDS: Final = (".", "!", "?", "\u061f")
"""Of sentences, the Arabic question mark among them."""

SENTENCE_END: Final = re.compile(rf"(?<=[{re.escape(''.join(ENDS))}])\s+")


@dataclass(frozen=True, slots=True)
class ShareText:
    """A text ready to send; `id` is unique on the page, `rows` how many lines it takes."""

    id: str
    label: str
    text: str
    rows: int


@dataclass(frozen=True, slots=True)
class ShareKit:
    """Texts to send, the picture that goes with them, the short address."""

    texts: tuple[ShareText, ...]
    picture: FileLink | None
    address: str


@dataclass(frozen=True, slots=True)
class Sms:
    """One text message, and how many characters one may have."""

    text: str
    limit: int

    @property
    def length(self) -> int:
        """Characters, as the network counts them."""
        if self.limit == PLAIN_LIMIT:
            return len(self.text) + sum(letter in EXTENDED for letter in self.text)
        return len(self.text.encode("utf-16-le")) // 2

    @property
    def excess(self) -> int:
        """Characters too many for one message."""
        return max(0, self.length - self.limit)


def build_share_kit(files: PrintFiles, campaign: Campaign, area: Area) -> ShareKit:
    """The ready texts of a campaign in one area, in the page's language."""
    localizer = files.localizer
    messages = build_messages(localizer, campaign, area)
    picture = share_picture(localizer, campaign, area)
    short = localizer.links.short(campaign, area, localizer.locale)
    return ShareKit(
        texts=(
            _text(campaign, "post", localizer.words["kit_post"], build_post(localizer, campaign, area)),
            *(
                _text(
                    campaign, key, localizer.word(f"kit_{key}", count=f"{sms.length}/{sms.limit}"), sms.text
                )
                for key, sms in messages.items()
            ),
        ),
        picture=files.file(picture, Phrase(localizer.words["kit_picture"]), localizer.locale),
        address=localizer.word("kit_address", address=localizer.printed(short)),
    )


def build_post(localizer: Localizer, campaign: Campaign, area: Area) -> str:
    """A few lines for a wall: what and where, what to do, whom to call, the page, hashtags."""
    title, when = localizer.say(campaign.title).text, localizer.when(campaign)
    sessions = (session.text for session in list_sessions(localizer, campaign))
    action, *calls = describe_action(localizer, campaign, area)
    messages = (f"– {phrase.text}" for phrase in localizer.say_all(campaign.messages[:POSTED_MESSAGES]))
    address = localizer.links.absolute(localizer.links.short(campaign, area, localizer.locale))
    where = (
        localizer.formats.format_list([when, localizer.area(area)])
        if campaign.is_dated
        else localizer.area(area)
    )
    return "\n".join(
        [
            title,
            where,
            *sessions,
            action,
            *messages,
            *calls,
            address,
            " ".join(_hashtags(localizer, campaign, area)),
        ]
    )


def build_messages(localizer: Localizer, campaign: Campaign, area: Area) -> dict[str, Sms]:
    """Text messages by the end of their word: without accents, and with them where they carry meaning.

    In letters that plain messages do not have at all there is only the shorter kind.
    """
    if not _is_plain(localizer.say(campaign.title).text):
        return {"sms": _message(localizer, campaign, area, ACCENTED_LIMIT)}
    plain = _message(localizer, campaign, area, PLAIN_LIMIT)
    if not localizer.language.rules.has_accented_messages:
        return {"sms_plain": plain}
    return {"sms": _message(localizer, campaign, area, ACCENTED_LIMIT), "sms_plain": plain}


def _message(localizer: Localizer, campaign: Campaign, area: Area, limit: int) -> Sms:
    """The message with all the parts there is room for: sentences of what to do, the address, the area."""
    first, *more = SENTENCE_END.split(localizer.say(campaign.action).text)
    address = localizer.links.printed(localizer.links.short(campaign, area, localizer.locale))
    wanted = {
        "first": first,
        "address": address,
        "more": " ".join(more),
        "area": localizer.area(area),
    }
    chosen: dict[str, str] = {}
    for name, part in wanted.items():
        if part and not _compose(localizer, campaign, area, {**chosen, name: part}, limit).excess:
            chosen[name] = part
    return _compose(localizer, campaign, area, chosen, limit)


def _compose(localizer: Localizer, campaign: Campaign, area: Area, parts: dict[str, str], limit: int) -> Sms:
    title = localizer.say(campaign.title).text
    head = localizer.formats.format_list([title, parts["area"]]) if "area" in parts else title
    said = [
        f"{head}: {_brief_days(localizer, campaign)}." if campaign.is_dated else head,
        parts.get("first", ""),
        parts.get("more", ""),
    ]
    for contact in localizer.site.sheet_desks(campaign, area, localizer.today)[:1]:
        mark = f" ({localizer.words['sample_mark']})" if contact.sample else ""
        said.append(localizer.word("kit_call", phone=localizer.number(contact.phones[0])) + mark)
    text = _join([*said, parts.get("address", "")])
    return Sms(make_plain(text) if limit == PLAIN_LIMIT else text, limit)


def _join(parts: Iterable[str]) -> str:
    """Parts as sentences; the last may do without its full stop."""
    said = [part for part in parts if part]
    return " ".join([*(p if p.endswith(ENDS) else f"{p}." for p in said[:-1]), said[-1]])


def _brief_days(localizer: Localizer, campaign: Campaign) -> str:
    """Days in figures, as in a hurry: "5/9"; written out where a language has no such way."""
    first, last = campaign.first_day, campaign.last_day
    if campaign.days and localizer.language.rules.brief_days(campaign.days[0].day, campaign.days[0].day):
        return _brief_single_days(localizer, campaign)
    brief = localizer.language.rules.brief_days(first, last) if first and last else ""
    return brief or localizer.when(campaign, is_inside=True)


def _is_plain(text: str) -> bool:
    """Whether the GSM 7 bit alphabet has all letters of a text, bare of accents."""
    return not any(letter.isalpha() for letter in GSM.findall(bare(text)))


def _brief_single_days(localizer: Localizer, campaign: Campaign) -> str:
    """Single days in figures, and their hours where all have the same: "4/9, 11/9, 07:30-11:00"."""
    days, rules = campaign.dates, localizer.language.rules
    said = [rules.brief_days(day, day) for day in days]
    if len(days) > MOST_DAYS or days[-1] - days[0] == timedelta(days=len(days) - 1):
        said = [rules.brief_days(days[0], days[-1])]
    hours = say_common_hours(localizer.language, campaign).replace("\u00a0–\u00a0", "-")
    return ", ".join(filter(None, (*said, hours)))


def make_plain(text: str) -> str:
    """The text in letters that the GSM 7 bit alphabet has."""
    return GSM.sub("", bare(text).translate(PLAIN_MARKS))


def _hashtags(localizer: Localizer, campaign: Campaign, area: Area) -> tuple[str, ...]:
    """Title, area and region run together without accents, as people search for them."""
    place = " ".join(word for word in localizer.site.authority.place.first.split() if word[:1].isupper())
    names = (localizer.say(campaign.title).text, localizer.short_name(area), place)
    return tuple(dict.fromkeys(f"#{_run_together(name)}" for name in names if _run_together(name)))


def _run_together(name: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in re.findall(r"[^\W_]+", bare(name)))


def _text(campaign: Campaign, key: str, label: str, text: str) -> ShareText:
    rows = sum(ceil(len(line) / LINE) for line in text.splitlines())
    return ShareText(f"{campaign.slug}-{key.replace('_', '-')}", label, text, rows)
