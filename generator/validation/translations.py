"""Every text exists in every language."""

from collections.abc import Iterable

from generator.model.schema import texts_of
from generator.problems.problem import Position, Problem, Severity
from generator.validation.parts import Parts


def check_translations(parts: Parts) -> list[Problem]:
    """The translation report: a warning for each text and page that is still only Vietnamese."""
    return [*_check_texts(parts), *_check_pages(parts)]


def _check_texts(parts: Parts) -> Iterable[Problem]:
    for sourced in parts.texts():
        for path, text in texts_of(sourced.model):
            if text.en is None:
                field = next((part for part in reversed(path) if isinstance(part, str)), "")
                where = sourced.record.locate(sourced.path + path)
                yield Problem("missing-english", where, {"field": field}, severity=Severity.WARNING)


def _check_pages(parts: Parts) -> Iterable[Problem]:
    for page, front in parts.pages:
        where = Position(front.record.file)
        twin = f"content/{'en' if page.locale == 'vi' else 'vi'}/{page.name}.md"
        if twin in parts.files:
            continue
        if page.locale == "vi":
            yield Problem("missing-english-page", where, {"twin": twin}, severity=Severity.WARNING)
        else:
            yield Problem("missing-vietnamese-page", where, {"twin": twin})
