"""A new project: every file that it begins with, from the answers to a few questions."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from io import StringIO
from pathlib import Path
from typing import Any, Final

from generator.authoring.filling import Filler
from generator.language.locales import fold, slugify
from generator.loading.yaml_source import parse_yaml
from generator.model.fields import LONGEST_SLUG
from generator.model.file_kinds import file_kind
from generator.model.phone import EXAMPLES, VIETNAM

TEMPLATES: Final = Path(__file__).parent / "templates"

TOPICS: Final = ("school", "health", "safety", "environment", "blank")
"""What a campaign may be about: a file of words each."""

KINDS: Final = ("communes", "wards")
"""What places may be called."""

NO_PLACES: Final = "none"
"""Where the campaign is the same everywhere."""

SAMPLE_URL: Final = "https://loa.example"
"""An address that nobody can have (RFC 2606)."""

AHEAD: Final = timedelta(days=21)
LASTS: Final = timedelta(days=6)
"""When an invented campaign begins, and for how long it goes on: a week, three weeks from now."""

LONGEST_CODE: Final = 4
"""Letters of a campaign's code."""

Texts = Mapping[str, str]
"""One text by language."""


@dataclass(frozen=True, slots=True)
class Place:
    """One of the places that the campaign reaches."""

    name: Texts
    code: str = ""
    phones: tuple[str, ...] = ()


@dataclass(frozen=True)
class Answers:
    """What a project begins with; what is left out is made up, and marked as a sample."""

    about: str
    languages: tuple[str, ...]
    publisher: Texts = field(default_factory=dict)
    place: Texts = field(default_factory=dict)
    kind: str = KINDS[0]
    places: tuple[Place, ...] = ()
    country: str = VIETNAM
    phone: str = ""
    """Needed in a country that keeps no numbers for samples."""
    base_url: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    """Files of interface words by language, for languages that Loa has none of."""


def read_data(name: str) -> Any:
    """The plain data of a file among the templates."""
    record, problems = parse_yaml((TEMPLATES / name).read_text("utf-8"), name)
    assert record, problems
    return record.plain()


def read_topic(about: str) -> dict[str, Any]:
    """The words of a campaign about something."""
    found: dict[str, Any] = read_data(f"topics/{about}.yaml")
    return found


def draft_project(answers: Answers, today: date) -> dict[str, str]:
    """The text of every file of the project, by its name."""
    return dict(_Project(answers, today).files())


def propose_code(slug: str, taken: Sequence[str] = ()) -> str:
    """A campaign's code that no other has: the first letters of the words of its name, "TLTC"."""
    first = "".join(word[0] for word in slug.split("-"))[:LONGEST_CODE].upper()
    code = first if len(first) > 1 else slug.replace("-", "")[:2].upper().ljust(2, "X")
    numbers = (f"{code[: LONGEST_CODE - len(str(n))]}{n}" for n in range(2, 1000))
    return next(one for one in (code, *numbers) if one not in taken)


def campaign_values(words: Mapping[str, Any], slug: str, code: str, today: date) -> dict[str, Any]:
    """What stands in the file of a campaign with these words, as one that begins in three weeks."""
    starts = today + AHEAD
    ends = starts + LASTS
    days = {"starts": starts, "ends": ends, "take_down": ends + LASTS, "review": ends, "revised": today}
    return {
        **words,
        "slug": slug,
        "code": code,
        "sample": "true",
        **{name: str(day) for name, day in days.items()},
    }


class _Project:
    """The files of one project."""

    def __init__(self, answers: Answers, today: date) -> None:
        self.answers = answers
        self.today = today
        self.filler = Filler(answers.languages)
        self.topic = read_topic(answers.about)
        kinds = read_data("kinds.yaml")
        self.kind: dict[str, Any] = kinds.get(answers.kind, {})
        self.samples: dict[str, Any] = read_data("samples.yaml")

    @cached_property
    def values(self) -> dict[str, Any]:
        """What all templates may ask for."""
        answers = self.answers
        words = {**self.samples, **self.topic, **self.kind}
        words |= {name: said for name in ("publisher", "place") if (said := getattr(answers, name))}
        heading = self.filler.text(self.topic["title"])[answers.languages[0]]
        slug = slugify(heading, LONGEST_SLUG)
        return {
            **campaign_values(words, slug, propose_code(slug), self.today),
            "heading": heading,
            "languages": [*answers.languages],
            "country": answers.country,
            "phone": self.phone,
            "base_url": answers.base_url or SAMPLE_URL,
            "today": str(self.today),
            "contacts": [
                {"code": place.code, "phones": [*place.phones] or [self.phone]} for place in self.places
            ],
        }

    @cached_property
    def places(self) -> list[Place]:
        """The places, by their whole names; samples where none were given."""
        given = self.answers.places or [Place(name) for name in self.samples["places"]]
        return [
            replace(
                place,
                name=_name_place(place.name, self.kind, self.answers.languages),
                code=place.code or f"{number:05}",
            )
            for number, place in enumerate(given, 1)
        ]

    @property
    def phone(self) -> str:
        """The number that was given, or a sample."""
        return self.answers.phone or EXAMPLES[self.answers.country]

    def files(self) -> Iterator[tuple[str, str]]:
        """Each with its name."""
        yield "README.md", self._fill(f"README.{self.filler.remarks}.md")
        yield ".gitignore", (TEMPLATES / "project/gitignore").read_text("utf-8")
        for name in ("authority", "contacts"):
            yield file_kind(name).file(), self._fill(file_kind(name).file())
        if self.kind:
            yield file_kind("area_kinds").file(), self._fill(file_kind("area_kinds").file())
        yield file_kind("areas").file(), self._areas()
        yield (
            file_kind("campaigns").file(self.values["slug"]),
            self._fill(file_kind("campaigns").file("campaign")),
        )
        pages = file_kind("pages")
        for tag in self.answers.languages:
            name = pages.file("about", tag)
            given = tag if self._has(name) else self.filler.remarks
            if given == tag or tag == self.answers.languages[0]:
                yield name, self._fill(pages.file("about", given))
        for tag, text in self.answers.words.items():
            yield f"theme/locales/{tag}.yaml", text

    def _has(self, name: str) -> bool:
        return (TEMPLATES / "project" / name).is_file()

    def _fill(self, name: str) -> str:
        return self.filler.fill(read_template(name), self.values)

    def _areas(self) -> str:
        """The table of places."""
        tags = self.answers.languages
        text = StringIO()
        table = csv.writer(text, lineterminator="\n")
        table.writerow(["code", *(f"name_{tag}" for tag in tags)])
        for place in self.places:
            names = [place.name.get(tag, "") for tag in tags]
            table.writerow([place.code, *names])
        return text.getvalue()


def read_template(name: str) -> str:
    """The template of a project's file."""
    return (TEMPLATES / "project" / name).read_text("utf-8")


def _name_place(name: Texts, kind: Mapping[str, Any], languages: Sequence[str]) -> Texts:
    """A place by its whole name in each language, with the word for what it is: "Xã Mẫu", "Mẫu Commune"."""
    patterns: dict[str, str] = kind["named"]
    found = {}
    for tag in languages:
        bare = name.get(tag) or next(iter(name.values()))
        for pattern in patterns.values():
            before, _, after = pattern.partition("*")
            if (
                len(bare) > len(before + after)
                and fold(bare).startswith(fold(before))
                and fold(bare).endswith(fold(after))
            ):
                bare = bare[len(before) : len(bare) - len(after)]
        found[tag] = patterns.get(tag, "*").replace("*", bare)
    return found
