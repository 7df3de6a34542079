"""Values at the ends of every kind of field, worked out from the models: a new field is covered by itself."""

import string
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import WithJsonSchema
from pydantic.fields import FieldInfo

from generator.language.locales import USUAL
from generator.model import schema
from generator.model.localized import ByLanguage, LocalizedFile, LocalizedText, list_sheet_languages
from generator.model.marks import Reference
from generator.model.schema import Model

Plain = Any
"""A text, a list or a group, as it stands in a file."""

WORDS = (
    "a", "Ở", "…", "!?", "–", "'", '"', "“”", "\\", "\\\\", "#", "$", "@", "~", "_", "*", "`", "<", ">", "&", "%", "^",
    "{", "}", "{{", "}}", "{%", "%}", "{#", "{0}", "{name}", "{area}", "[", "]", "(", ")", "[a](b)", "![a](b.png)", "</p>",
    "<script>alert(1)</script>", "&lt;", "&#0;", "<!--", "]]>", "#let", "#panic()", "$x^2$", "@ref", "<label>", "//", "/*", "*/",
    "= 1", "- a", "+ b", "/ c: d", "---", "``` x", "~~~", ": ", " #", "0", "1", "true", "null", "no", "01363", "1_000", "-1",
    "5/9", "31/12/2021", "7h-11h30", "7:30", "24/24", "2/3", "1022", "111", "0206 000 0022", "50%", "1.200.000", "Q.3", "TP.HCM",
    "trường", "TRƯỜNG HÀ", "Nghiêng" * 12, "ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 3, "đ" * 120, "-" * 90, "xa-xôi" * 20, "Đắk Lắk",
    "Ω", "€", "½", "№", "e\u0301", "\u00a0", "\u2003",
    "https://haquang.example/a?b=c&d=e#f", "a@b.example", "http://", "javascript:alert(1)", "../..", "C:\\", "/dev/null", "con",
    "các em đến lớp", "đưa trẻ đến trường", "bà con", "Bring your child.", "Hỏi thầy cô khi gặp khó!", "Ai? Ở đâu? Khi nào?",
)  # fmt: skip
"""What texts are made of: markup of every language that is set, spoken or searched, and what people write."""

RARE = (
    "مرحبا",
    "שלום",
    "漢字",
    "日本",
    "①",
    "ﬁ",
    "🎒",
    "\u200b",
    "a\u2028b",
    "a\nb",
    "👩\u200d🏫",
    "Ngµy toµn d©n",
    "Th? tr?n",
    "\ufffd",
)
"""Refused, some of them, or missing in the typeface: so they do not stand in texts with others."""

HOSTS = (
    "https://a.vn",
    "http://mau.example/",
    "https://haquang.caobang.gov.vn/tre-em",
    f"https://{'a' * 60}.{'b' * 60}.example/x",
)
PHONES = (
    "0206 000 0022",
    "0206.3862.123",
    "111",
    "115",
    "+84 206 386 2123",
    "0912345678",
    "18001091",
    "1022",
)
DAYS = ("1900-01-01", "1999-12-31", "2020-02-29", "2021-08-31", "2021-09-01", "2021-09-02", "2021-09-05", "2022-05-31",
        "2024-12-31", "2100-12-31")  # fmt: skip
HOURS = ("0:00", "07:30", "7:30", "9:59", "11:00", "23:59")
COLOURS = ("#000000", "#1B2350", "#767676", "#B00020", "#005f5f")
LETTERS = string.ascii_lowercase


@dataclass
class World:
    """What the values of one project may point at, by the name of the field that does."""

    rng: Random
    references: Mapping[str, list[str]] = field(default_factory=dict)
    languages: tuple[str, ...] = USUAL

    def text(self) -> str:
        """A word, a few, or far too many."""
        rng = self.rng
        if rng.random() < 0.3:
            return rng.choice(WORDS if rng.random() < 0.9 else RARE)
        count = rng.choice((2, 2, 3, 5, 8, 20, 60)) if rng.random() < 0.9 else 400
        return rng.choice((" ", " ", " ", ", ", "", ". ")).join(rng.choices(WORDS, k=count))

    def slug(self, longest: int) -> str:
        """The shortest, the longest, or one with hyphens."""
        rng = self.rng
        name = "".join(rng.choices(LETTERS + string.digits, k=rng.choice((1, 4, longest - 1))))
        return (
            rng.choice(LETTERS) + name
            if rng.random() < 0.7
            else f"{rng.choice(LETTERS)}-{name}"[:longest].strip("-")
        )

    def successors(self) -> str:
        """None, one, or parts of which one is not known."""
        one, other = self.pick("areas"), self.pick("areas")
        return self.rng.choice(("", one, f"{one}:0.25", f"{one}:0.6;{other}:?"))

    def pick(self, name: str) -> str:
        """A reference that leads somewhere, if anything of that name is there."""
        return self.rng.choice(self.references[name] or [""])


def by_language(world: World, make_one: Callable[[], Plain], least: int) -> Plain:
    """A value for each of the first languages, at `least` for so many of them."""
    count = world.rng.randint(least, len(world.languages))
    return {tag: make_one() for tag in world.languages[:count]}


def sheet_languages(world: World) -> Plain:
    """A list of one language or two, or the same in one word."""
    chosen = world.rng.choice(list_sheet_languages(world.languages))
    return [*chosen] if world.rng.random() < 0.7 else "-".join(chosen)


MAKERS: tuple[tuple[object, Callable[[World, str], Plain]], ...] = (
    (ByLanguage, lambda world, _: by_language(world, world.text, 0) or None),
    (LocalizedText, lambda world, _: by_language(world, world.text, 1)),
    (LocalizedFile, lambda world, _: by_language(world, lambda: world.pick("audio"), 0) or None),
    (schema.SheetLanguages, lambda world, _: sheet_languages(world)),
    (schema.DistinctAtLeastOne[schema.LanguageTag], lambda world, _: [*world.languages]),
    (schema.Text, lambda world, _: world.text()),
    (schema.Day, lambda world, _: world.rng.choice(DAYS)),
    (schema.AreaCode, lambda world, name: world.pick(name)),
    (schema.Successors, lambda world, _: world.successors()),
    (schema.Names, lambda world, _: world.rng.choice(("", "Trường Hà", "Xã Cũ; Bản Mới", "?", "01399; 7h-11h30"))),
    (schema.CampaignCode, lambda world, _: "".join(world.rng.choices(string.ascii_uppercase, k=world.rng.choice((2, 4))))),
    (schema.Slug, lambda world, name: world.pick(name) if name in world.references else world.slug(60)),
    (schema.Identifier, lambda world, name: world.slug(60) if name == "id" else world.pick(name)),
    (schema.Flag, lambda world, _: world.rng.choice(("true", "false"))),
    (schema.WholeNumber, lambda world, _: world.rng.choice(("0", "1", "5", "10", "999999999"))),
    (schema.Pace, lambda world, _: world.rng.choice(("60", "150", "300"))),
    (schema.Percent, lambda world, _: world.rng.choice(("0", "1", "50", "99", "100"))),
    (schema.FileName, lambda world, name: world.pick(name)),
    (schema.Url, lambda world, _: world.rng.choice(("https://vanban.chinhphu.vn/?docid=1&a=%C4%91#x", "http://a.vn"))),
    (schema.BaseUrl, lambda world, _: world.rng.choice(HOSTS)),
    (schema.Time, lambda world, _: world.rng.choice(HOURS)),
    (schema.Email, lambda world, _: world.rng.choice(("a@b.vn", "van.phong+tre@ha-quang.caobang.gov.vn"))),
    (schema.Colour, lambda world, _: world.rng.choice(COLOURS)),
    (schema.Country, lambda _, __: "VN"),
    (schema.Phone, lambda world, _: world.rng.choice(PHONES)),
)  # fmt: skip
"""By kind. A kind that is not here makes the tests fail until somebody says what its ends are."""


def fields_of(model: type[Model]) -> dict[str, Any]:
    """The annotation of each field, whole."""
    hints = get_type_hints(model, include_extras=True)
    return {info.alias or name: hints[name] for name, info in model.model_fields.items()}


def model_in(annotation: object) -> type[Model] | None:
    """The group of fields that stands there, perhaps in place of none."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    if get_origin(annotation) in {Union, UnionType}:
        return next((found for part in get_args(annotation) if (found := model_in(part))), None)
    if get_origin(annotation) is Annotated:
        return model_in(get_args(annotation)[0])
    return None


def item_of(annotation: object) -> object | None:
    """What a list is of; None for anything else."""
    if get_origin(annotation) is Annotated:
        return item_of(get_args(annotation)[0])
    return get_args(annotation)[0] if get_origin(annotation) is tuple else None


def make_group(world: World, model: type[Model]) -> Plain:
    """All that must be there, and some of what may."""
    written = {}
    for name, annotation in fields_of(model).items():
        if schema.fields_by_name(model)[name].is_required() or world.rng.random() < 0.5:
            value = make(world, annotation, name)
            if value is not None:
                written[name] = value
    return written


def make(world: World, annotation: Any, name: str) -> Plain:
    """A value of one kind; None for nothing written."""
    maker = next((maker for kind, maker in MAKERS if kind == annotation), None)
    if maker:
        return maker(world, name)
    origin, parts = get_origin(annotation), get_args(annotation)
    if item_of(annotation) is not None:
        return _make_list(world, annotation, name)
    if origin is Literal:
        return world.rng.choice(parts)
    if origin in {Union, UnionType}:
        wanted = next(part for part in parts if part is not type(None))
        return None if world.rng.random() < 0.3 else make(world, wanted, name)
    if origin is Annotated:
        return _make_marked(world, parts, name)
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return make_group(world, annotation)
    raise NotImplementedError(name, annotation)


def _make_marked(world: World, parts: tuple[Any, ...], name: str) -> Plain:
    """A reference, a number between two ends, or whatever stands under a mark."""
    if any(isinstance(part, Reference) for part in parts):
        return world.pick(name)
    for kind, maker in MAKERS:
        inside = get_args(kind)
        if inside and inside == parts[: len(inside)]:
            return maker(world, name)
    ends = next((part.json_schema for part in parts if isinstance(part, WithJsonSchema)), None)
    return make(world, parts[0], name) if ends is None else _make_number(world, ends)


def _make_number(world: World, ends: Mapping[str, Any]) -> str:
    """One of its ends, one beside, or one in the middle."""
    low, high = ends["minimum"], ends["maximum"]
    return str(world.rng.choice((low, high, min(high, low + 1), (low + high) // 2)))


def _make_list(world: World, annotation: Any, name: str) -> list[Plain]:
    """As short as it may be, or long."""
    described = [part for part in get_args(annotation) if isinstance(part, FieldInfo)]
    least = (
        1
        if any("min_length" in str(part.metadata) or "MinLen" in str(part.metadata) for part in described)
        else 0
    )
    count = world.rng.choice((least, least, 1, 2, 3, 9))
    items = [make(world, item_of(annotation), name) for _ in range(count)]
    if any(part.json_schema_extra for part in described) or name in world.references:
        items = [item for index, item in enumerate(items) if item not in items[:index]]
    return items


def vary(world: World, model: type[Model], group: dict[str, Plain]) -> dict[str, Plain]:
    """The group with one value changed somewhere in it: another one, one more, one less, or none."""
    name, annotation = world.rng.choice([*fields_of(model).items()])
    if name in {"id", "slug", "code", "date"}:
        return group
    inner, item = model_in(annotation), item_of(annotation)
    old = group.get(name)
    if inner and isinstance(old, dict) and world.rng.random() < 0.8:
        return {**group, name: vary(world, inner, old)}
    if item is not None and model_in(item) and isinstance(old, list) and old and world.rng.random() < 0.95:
        return {**group, name: _vary_item(world, item, old)}
    is_required = schema.fields_by_name(model)[name].is_required()
    new = make(world, annotation, name) if is_required or world.rng.random() < 0.7 else None
    rest = {key: value for key, value in group.items() if key != name}
    return rest if new is None else {**rest, name: new}


def _vary_item(world: World, item: Any, old: list[Plain]) -> list[Plain]:
    """A list of groups in which one is changed, new, or gone."""
    model, at, chance = model_in(item), world.rng.randrange(len(old)), world.rng.random()
    assert model
    if chance < 0.1:
        return [*old, make_group(world, model)]
    if chance < 0.15 and len(old) > 1:
        return [*old[:at], *old[at + 1 :]]
    return [*old[:at], vary(world, model, old[at]) if isinstance(old[at], dict) else old[at], *old[at + 1 :]]
