"""What needs attention: what expires, lacks a translation or a contact, or is a sample."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.file_kinds import file_kind
from generator.views.base.localizer import Localizer
from generator.views.staff.coverage import BoardSection, list_contact_gaps


@dataclass(frozen=True, slots=True)
class TranslationGap:
    """A translation into `language` that is missing, or older than its original; `place` is file and line.

    `field` is empty where the text is a whole page.
    """

    place: str
    field: str
    language: str
    is_missing: bool


def build_status(
    localizer: Localizer,
    gaps: Iterable[TranslationGap],
    days: int,
    notes: Iterable[str] = (),
    samples: Iterable[str] = (),
) -> tuple[BoardSection, ...]:
    """The board as of the localizer's day; what expires within `days` is included.

    `notes` are writers'; `samples` has the file of each record that is made up.
    """
    gaps = tuple(gaps)
    sections = (
        ("status_expiring", _expiring(localizer, localizer.today + timedelta(days=days))),
        ("coverage_contacts", list_contact_gaps(localizer)),
        ("status_notes", notes),
        (
            "status_samples",
            [
                localizer.word("status_sample", file=file, count=str(count))
                for file, count in Counter(samples).items()
            ],
        ),
    )
    expiring, *others = (
        BoardSection(localizer.word(heading), tuple(lines) or (localizer.word("coverage_nothing"),))
        for heading, lines in sections
    )
    return (expiring, *_translations(localizer, gaps), *others)


def _translations(localizer: Localizer, gaps: Sequence[TranslationGap]) -> Iterator[BoardSection]:
    """What is not translated, and what may be out of date, language by language."""
    for tag in localizer.site.languages[1:]:
        names = {"language": localizer.language.name_of(tag), "original": localizer.first_name}
        for heading, is_missing in (("status_untranslated", True), ("status_outdated", False)):
            lines = [_tell(gap) for gap in gaps if (gap.language, gap.is_missing) == (tag, is_missing)]
            said = localizer.word(heading, **names)
            yield BoardSection(
                said[:1].upper() + said[1:], tuple(lines) or (localizer.word("coverage_nothing"),)
            )


def _tell(gap: TranslationGap) -> str:
    return f"{gap.place}: {gap.field}" if gap.field else gap.place


def _expiring(localizer: Localizer, horizon: date) -> Iterator[str]:
    """The soonest first, what is over at the top."""
    campaigns, pages = file_kind("campaigns"), file_kind("pages")
    dated = [
        *((c.review, campaigns.file(c.slug), "status_review") for c in localizer.listed()),
        *(
            (c.comes_down, campaigns.file(c.slug), "status_take_down")
            for c in localizer.listed()
            if c.comes_down
        ),
        *((p.review, pages.file(p.name, p.locale), "status_review") for p in localizer.site.pages),
    ]
    lines = [
        (day, f"{file}: {localizer.words[word]}, {_say_due(localizer, day)}") for day, file, word in dated
    ]
    for day, line in sorted([*lines, *_list_contact_days(localizer)]):
        if day <= horizon:
            yield line


def _say_due(localizer: Localizer, day: date) -> str:
    return localizer.word("status_was_due" if day < localizer.today else "status_due", day=localizer.day(day))


def _list_contact_days(localizer: Localizer) -> Iterator[tuple[date, str]]:
    """The last and first days of contacts that are still to come."""
    file = file_kind("contacts").file()
    for contact in localizer.site.contacts.contacts:
        days = (contact.valid_to, "status_contact_ends"), (contact.valid_from, "status_contact_begins")
        for day, word in days:
            if day and day >= localizer.today:
                said = {"contact": localizer.say(contact.name).text, "day": localizer.day(day)}
                yield day, f"{file}: {localizer.word(word, **said)}"
