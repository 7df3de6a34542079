"""A new project: every file that it begins with, from the answers to a few questions."""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from io import StringIO
from typing import Any, Final

from generator.authoring.filling import TEMPLATES, Filler, read_data, read_template
from generator.authoring.places import (
    CODE_LENGTH,
    KINDS,
    Place,
    Texts,
    find_code_digits,
    read_kinds,
    settle_places,
)
from generator.language.locales import slugify
from generator.model.area import AreaRow
from generator.model.area_codes import fold_name
from generator.model.fields import LONGEST_SLUG
from generator.model.file_kinds import file_kind
from generator.model.phone import EXAMPLES, VIETNAM

TOPICS: Final = ("school", "health", "safety", "environment", "blank")
"""What a campaign may be about: a file of words each."""

SAMPLE_URL: Final = "https://loa.example"
"""An address that nobody can have (RFC 2606)."""

AHEAD: Final = timedelta(days=21)
LASTS: Final = timedelta(days=6)
"""When an invented campaign begins, and for how long it goes on: a week, three weeks from now."""


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


def read_topic(about: str) -> dict[str, Any]:
    """The words of a campaign about something."""
    found: dict[str, Any] = read_data(f"topics/{about}.yaml")
    return found


def draft_project(answers: Answers, today: date) -> dict[str, str]:
    """The text of every file of the project, by its name."""
    return dict(_Project(answers, today).files())


def propose_code(slug: str, taken: Sequence[str] = ()) -> str:
    """A campaign's code that no other has: the first letters of the words of its name, "TL"."""
    first = "".join(word[0] for word in slug.split("-"))[:CODE_LENGTH].upper()
    code = first if len(first) > 1 else slug.replace("-", "")[:CODE_LENGTH].upper().ljust(CODE_LENGTH, "X")
    numbers = (f"{code[: max(1, CODE_LENGTH - len(str(n)))]}{n}" for n in range(2, 1000))
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
        self.kinds = read_kinds()
        self.samples: dict[str, Any] = read_data("samples.yaml")
        given = answers.places or [Place(name) for name in self.samples["places"]]
        has_places = answers.kind in self.kinds
        self.places = settle_places(given, answers.kind, self.filler) if has_places else []
        self.kind: Mapping[str, Any] = self.kinds[self._find_usual()] if has_places else {}

    def _find_usual(self) -> str:
        """What most of the lowest places are, as far as there are words for it in sentences."""
        uppers = {place.parent for place in self.places}
        lowest = (place.kind for place in self.places if place.code not in uppers)
        found = Counter(kind for kind in lowest if kind in KINDS)
        return max(found, key=lambda kind: found[kind], default=self.answers.kind)

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
            "contacts": [*self._contacts()],
            "tables": [{}] if self.places else [],
            "kinds": [
                {"kind_id": self._kind_id(kind), **self._kind_words(kind)}
                for kind in dict.fromkeys(place.kind for place in self.places if place.kind)
            ],
            "code_digits": [{"digits": digits}] if (digits := find_code_digits(self.places)) else [],
        }

    def _contacts(self) -> Iterator[dict[str, list[str]]]:
        """Whom to call: a desk for each place that has a number, and one for all the others."""
        for place in self.places:
            if place.phones:
                yield {"areas": [self._called(place)], "phones": [*place.phones]}
        if not all(place.phones for place in self.places) or not self.places:
            yield {"areas": [], "phones": [self.phone]}

    def _called(self, place: Place) -> str:
        """What other files call a place: its name, or its code where another has the same name."""
        first = self.answers.languages[0]
        names = [fold_name(one.name[first]) for one in self.places]
        return place.name[first] if names.count(fold_name(place.name[first])) == 1 else place.code

    def _kind_words(self, kind: str) -> dict[str, Any]:
        words = self.kinds.get(kind, {"kind": {self.answers.languages[0]: kind}, "also": []})
        return {"kind_name": words["kind"], "also": words["also"]}

    def _kind_id(self, kind: str) -> str:
        """What stands in the column `kind`."""
        return (
            self.filler.text(self._kind_words(kind)["kind_name"])[self.answers.languages[0]] if kind else ""
        )

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
        """The table of places, with the columns of which something is known."""
        tags = self.answers.languages
        text = StringIO()
        used = {column for place in self.places for column, said in self._more(place).items() if said}
        more = [column for column in AreaRow.model_fields if column in used]
        table = csv.writer(text, lineterminator="\n")
        table.writerow(["code", *(f"name_{tag}" for tag in tags), "kind", *more])
        for place in self.places:
            names = (place.name[tag] for tag in tags)
            rest = (self._more(place).get(column, "") for column in more)
            table.writerow([place.code, *names, self._kind_id(place.kind), *rest])
        return text.getvalue()

    def _more(self, place: Place) -> Mapping[str, str]:
        upper = next((one for one in self.places if one.code == place.parent), None)
        return {"parent": self._called(upper) if upper else place.parent, **place.more}
