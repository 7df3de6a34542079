"""A recording has words to read; a language is given once, with something in it."""

from collections.abc import Iterable

from generator.messages.problem import Problem
from generator.model.campaign import Campaign
from generator.validation.located import Located
from generator.validation.parts import Parts


def check_easy_read(parts: Parts) -> list[Problem]:
    """Recordings nobody can read along, languages without words, languages given twice."""
    return [
        problem
        for campaign in parts.of(Campaign)
        for problem in (*_check_words(campaign, parts.languages[0]), *_check_languages(campaign))
    ]


def _check_words(campaign: Located[Campaign], first: str) -> Iterable[Problem]:
    """Those who do not hear need the sentences in the language of the recording (WCAG 2.2, 1.2.1)."""
    c = campaign.model
    for tag, _ in c.audio.texts:
        if not (c.easy_read and all(sentence.get(tag) for sentence in c.easy_read)):
            yield campaign.problem("recording-without-text", ("audio", tag), {"language": tag})
    if c.other_languages and not c.easy_read:
        path = ("other_languages", 0, "language")
        yield campaign.problem("recording-without-text", path, {"language": first})


def _check_languages(campaign: Located[Campaign]) -> Iterable[Problem]:
    seen: dict[str, int] = {}
    for index, other in enumerate(campaign.model.other_languages):
        path = ("other_languages", index, "language")
        if not other.text and not other.audio:
            yield campaign.problem("language-without-words", path, {"text": other.language})
        first = seen.setdefault(other.language, index)
        if first != index:
            earlier = campaign.position(("other_languages", first, "language"))
            places = (earlier, campaign.position(path))
            yield campaign.problem("same-id", path, {"text": other.language}, places=places)
