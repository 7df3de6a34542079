"""The questions of ``loa init``, each answered by an option, in the terminal, or by its usual answer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeVar

import click

from generator.authoring.filling import read_data
from generator.authoring.new_project import TOPICS, Answers, read_topic
from generator.authoring.places import KINDS, NO_PLACES, Place, read_kinds
from generator.cli.asking import WrongAnswerError, ask, take
from generator.language.locales import USUAL, fold, likely_country
from generator.language.rules import name_inside
from generator.messages.problem import Severity
from generator.messages.questions import QUESTIONS
from generator.messages.report import format_report
from generator.model.fields import Fault, parse_text
from generator.model.language_fields import parse_language_tag, write_language_tag
from generator.model.phone import EXAMPLES, VIETNAM, is_country, parse_country, parse_phone
from generator.model.urls import parse_base_url
from generator.workbook.places import PlaceTable, is_table_name, read_places

T = TypeVar("T")

ASKED: Final = ("about", "languages", "country", "publisher", "place", "areas", "places", "phone", "domain")
"""Every question, by the name of its option."""


@dataclass(frozen=True)
class Interview:
    """Asks in one language; `given` has the answers of options, `words` the languages beside Loa's own."""

    lang: str
    given: Mapping[str, Sequence[str]]
    words: Mapping[str, str]
    is_asking: bool

    def collect(self) -> tuple[Answers, PlaceTable | None]:
        """All answers, and the table that the places are from, if any; raises `WrongAnswerError`."""
        about = self._choose(
            "about", {one: self._local(read_topic(one)["name"]) for one in TOPICS}, TOPICS[-1]
        )
        languages = self._ask(
            "languages", ", ".join(self._usual()), self._parse_languages, known=self._known()
        )
        country = self._ask("country", _guess_country(languages), lambda text: parse_country(text.upper()))
        samples = read_data("samples.yaml")
        publisher = self._ask_name("publisher", languages, samples["publisher"])
        place = self._ask_name("place", languages, samples["place"])
        data = read_kinds()
        kinds = {one: self._local(data[one]["label"]) for one in KINDS} | {NO_PLACES: self._say("areas-none")}
        kind = self._choose("areas", kinds, KINDS[0])
        no_places: tuple[tuple[Place, ...], PlaceTable | None] = (), None
        places, table = no_places if kind == NO_PLACES else self._ask_places(languages, country)
        phone = self._ask("phone", "", lambda text: self._parse_phone(text, country))
        base_url = self._ask("domain", "", self._parse_domain)
        words = {tag: text for tag, text in self.words.items() if tag in languages}
        answers = Answers(about, languages, publisher, place, kind, places, country, phone, base_url, words)
        return answers, table

    @property
    def is_asking_places(self) -> bool:
        """Whether it asks in the terminal which places there are."""
        return self.is_asking and not self.given["places"]

    def ask_places_again(self, answers: Answers) -> tuple[Answers, PlaceTable | None]:
        """The same answers with other places, or with those of the same table when it was corrected."""
        places, table = self._ask_places(answers.languages, answers.country)
        return replace(answers, places=places), table

    def _ask_places(
        self, languages: Sequence[str], country: str
    ) -> tuple[tuple[Place, ...], PlaceTable | None]:
        return self._ask("places", "", lambda text: self._parse_places(text, languages, country))

    def _usual(self) -> list[str]:
        """The languages of a project that names none: that of the messages first."""
        return sorted(USUAL, key=lambda tag: tag != self.lang)

    def _known(self) -> str:
        return ", ".join([*self._usual(), *self.words])

    def _local(self, said: Mapping[str, str]) -> str:
        return said[self.lang]

    def _say(self, key: str, **values: object) -> str:
        return QUESTIONS[self.lang][key].format(**values)

    def _ask(
        self, key: str, default: str, parse: Callable[[str], T], *, number: int = 0, **values: object
    ) -> T:
        """The answer to one question; asked again in the terminal until it is right."""
        given = self.given[key][number : number + 1]
        if given or not self.is_asking:
            return take(key, given[0] if given and given[0] else default, parse, self.lang)
        name = "pick" if "choices" in values else f"{key}-in" if number else key
        if hint := QUESTIONS[self.lang].get(f"{name}-hint"):
            click.echo(hint, err=True)
        question = f"{self._say(name, **values)} [{default or self._say('sample')}]"
        return ask(question, default, lambda text: take(key, text, parse, self.lang))

    def _choose(self, key: str, choices: Mapping[str, str], default: str) -> str:
        """One of several, by its number, its name or what it is called."""
        if self.is_asking and not self.given[key]:
            click.echo(self._say(key), err=True)
            for number, label in enumerate(choices.values(), 1):
                click.echo(f"  {number}  {label}", err=True)

        def parse(text: str) -> str:
            for number, (name, label) in enumerate(choices.items(), 1):
                if fold(text) in {str(number), name, fold(label), *fold(label).split(", ")}:
                    return name
            raise WrongAnswerError(self._say("choose", choices="; ".join(choices.values())))

        usual = str([*choices].index(default) + 1)
        return self._ask(key, usual, parse, choices=len(choices))

    def _ask_name(self, key: str, languages: Sequence[str], samples: Mapping[str, str]) -> dict[str, str]:
        """A name in each language; in another than the first it may be the same."""
        if len(self.given[key]) > len(languages):
            values = {"count": len(self.given[key]), "languages": len(languages)}
            raise WrongAnswerError(self._say("more-than-languages", **values))
        found: dict[str, str] = {}
        for number, tag in enumerate(languages):
            sample = samples.get(tag) or samples[self.lang]
            known = found.get(languages[0], sample)
            usual = sample if known in samples.values() else known
            inside = name_inside(tag, self.lang)
            found[tag] = self._ask(key, usual, parse_text, number=number, language=inside)
        return found

    def _parse_languages(self, text: str) -> tuple[str, ...]:
        known = {*USUAL, *self.words}
        tags = tuple(dict.fromkeys(map(write_language_tag, text.replace(",", " ").split())))
        for tag in tags:
            if parse_language_tag(tag) not in known:
                raise WrongAnswerError(self._say("unknown-words", text=tag, known=self._known()))
        if not tags:
            raise Fault("wrong-language", text=text)
        return tags

    def _parse_places(
        self, text: str, languages: Sequence[str], country: str
    ) -> tuple[tuple[Place, ...], PlaceTable | None]:
        """The places of a table, or those that are named."""
        if not is_table_name(text):
            names = [parse_text(name) for name in text.split(",") if name.strip()]
            return tuple(Place(dict.fromkeys(languages, name)) for name in names), None
        path = Path(text).expanduser()
        if not path.exists():
            raise WrongAnswerError(self._say("no-table", path=path))
        table = read_places(path, languages, country)
        if any(problem.severity is Severity.ERROR for problem in table.problems):
            raise WrongAnswerError(format_report(table.problems, self.lang))
        if table.problems:
            click.echo(format_report(table.problems, self.lang), err=True)
        return tuple(table.places), table

    @staticmethod
    def _parse_phone(text: str, country: str) -> str:
        """A number; none where the country keeps some for samples."""
        if text or country not in EXAMPLES:
            parse_phone(text, country)
        return text

    @staticmethod
    def _parse_domain(text: str) -> str:
        """An address that may be written without https://."""
        if not text:
            return ""
        full = text if "://" in text else f"https://{text}"
        try:
            parse_base_url(full)
        except Fault as fault:
            raise Fault(fault.code, **{**fault.values, "text": text}) from None
        return full


def _guess_country(languages: Sequence[str]) -> str:
    """Where a project in these languages is at home, as far as they tell."""
    likely = {likely_country(tag) for tag in languages}
    return VIETNAM if VIETNAM in likely else next(filter(is_country, map(likely_country, languages)), VIETNAM)
