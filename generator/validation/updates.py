"""Updates: named by their day, in all languages, people asked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from generator.language.locales import slugify
from generator.messages.problem import Position, Problem, Severity
from generator.model.editorial_page import seen_from
from generator.model.fields import LONGEST_SLUG, is_slug
from generator.model.language import Language
from generator.model.update import Update, UpdateFront
from generator.validation.content_rules import check_body
from generator.validation.located import Located
from generator.validation.parts import Parts
from generator.validation.translations import check_twins

LEADING_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}-?")


def check_updates(parts: Parts, languages: Sequence[Language], today: date) -> list[Problem]:
    """Everything about updates that their fields alone do not show; `today` is the day of the run."""
    first = parts.languages[0]
    no_name = next((language.addresses.updates for language in languages if language.tag == first), "")
    ready = {u.name for u, _ in parts.updates if u.locale == first and u.is_ready(today)}
    waiting = {f"{u.name}.md" for u, _ in parts.updates if u.name not in ready}
    problems: list[Problem] = []
    for update, front in parts.updates:
        problems += _check_name(update, front, no_name)
        problems += _check_time(front, today) if update.locale == first else ()
        problems += _check_mending(front)
        problems += _check_words(update, front, parts, waiting if update.name in ready else set())
        problems += _check_twin(update, front, parts)
    return problems


def _check_name(update: Update, front: Located[UpdateFront], no_name: str) -> Iterator[Problem]:
    """The file's name."""
    fields = front.model
    day, rest = update.name[:10], update.name[11:]
    if day != str(fields.date) or update.name[10:11] != "-" or not is_slug(rest):
        words = slugify(LEADING_DAY.sub("", update.name), LONGEST_SLUG) or no_name
        values = {"stem": update.name, "day": str(fields.date), "name": f"{fields.date}-{words}.md"}
        yield front.problem("update-file-name", ("date",), values)


def _check_time(front: Located[UpdateFront], today: date) -> Iterator[Problem]:
    """A warning about an update of a day to come, as the site has to be built again on that day."""
    if front.model.date > today and not front.model.draft:
        values = {"day": str(front.model.date)}
        yield front.problem("update-of-tomorrow", ("date",), values, severity=Severity.WARNING)


def _check_mending(front: Located[UpdateFront]) -> Iterator[Problem]:
    """The day of a correction is after that of the update; pages and feeds show the later of both."""
    published, updated = front.model.date, front.model.updated
    if updated and updated < published:
        values = {"updated": str(updated), "day": str(published)}
        yield front.problem("updated-too-early", ("updated",), values)


def _check_words(
    update: Update, front: Located[UpdateFront], parts: Parts, hidden: set[str]
) -> Iterator[Problem]:
    """The text, its links, and who agreed to be seen. Nothing may link to an update that is `hidden`."""
    picture = front.model.picture
    if picture and picture.people and not picture.consent:
        yield front.problem("picture-without-consent", ("picture", "people"), {"text": picture.file})
    if not update.body.strip():
        yield Problem("empty-page", Position(front.record.file))
    known = sorted(seen_from("updates", name) for name in parts.files_of(update.locale))
    yield from check_body(front.record, known, hidden)


def _check_twin(update: Update, front: Located[UpdateFront], parts: Parts) -> Iterable[Problem]:
    """All languages; a draft may wait for its translation."""
    where, name = Position(front.record.file), f"updates/{update.name}.md"
    yield from check_twins(parts, where, update.locale, name, may_wait=update.front.draft)
