"""Rules of the field: dates in order, names used once, sample numbers marked, plain Markdown."""

import re
from collections.abc import Callable, Container, Hashable, Iterable, Sequence
from itertools import chain
from typing import Any

from generator.language.characters.marks import find_mark
from generator.language.characters.reading import find_bad_characters
from generator.language.locales import slugify
from generator.loading.markdown_source import read_lines
from generator.loading.records import Record
from generator.messages.problem import Position, Problem
from generator.model.addresses import HANDBOOK, reserved_slugs
from generator.model.area import Area
from generator.model.area_kinds import AreaKind
from generator.model.campaign import Campaign
from generator.model.editorial_page import EditorialPage, seen_from
from generator.model.fields import LONGEST_SLUG, is_slug
from generator.model.handbook import HandbookPage
from generator.model.language import Language
from generator.model.marks import SampleMark, marked_values, values_of
from generator.model.phone import Phone
from generator.model.poster_format import LAYOUTS, SMALLEST_ROOM, PosterFormat
from generator.model.schema import field_names
from generator.validation.campaign_days import check_campaign_days
from generator.validation.located import Located, suggest
from generator.validation.parts import Parts
from generator.validation.seasons import check_seasons

RAW_HTML = re.compile(r"</?(?![A-Za-z]+:)[A-Za-z][^>\n]*>|<!--")
LINK = re.compile(r"\]\(\s*([^)#\s]*)")
SAFE_SCHEMES = ("http", "https", "mailto", "tel")
MOST_PIXELS = 4096
"""Pixels along one edge of a picture: more than any screen shows, few enough for any computer to draw."""

LIST_MARKS = re.compile(r"(?:[ \t]|(?:[-+*>]|\d+\.)(?=[\s>]))*")
"""What opens lists and quotations at the start of a line, and how far it is indented."""

DEEPEST = 10
"""Lists within lists; the converter of Markdown fills its stack with some hundred."""

STEP = 4
"""Spaces by which a list within a list is indented."""

TOP_HEADING = re.compile(r"# \S")

WithSlug = EditorialPage | HandbookPage


def check_content(parts: Parts, languages: Sequence[Language]) -> list[Problem]:
    """Everything that is wrong although every single field is right."""
    return [
        *check_campaign_days(parts),
        *check_seasons(parts),
        *_check_unique(parts),
        *_check_samples(parts),
        *_check_areas(parts),
        *_check_formats(parts),
        *_check_pages(parts, languages),
        *_check_handbook(parts),
    ]


def _check_unique(parts: Parts) -> Iterable[Problem]:
    yield from _repeats(parts.of(Campaign), "code", lambda c: c.code, "same-campaign-code")
    yield from _check_former_slugs(parts.of(Campaign))
    yield from _overlaps(parts.of(Area), "code", lambda c: c.code, "same-area")
    placed = [area for area in parts.of(Area) if area.model.place]
    yield from _overlaps(placed, "row", lambda c: c.place, "same-tile")
    for items in parts.lists.values():
        if items and "id" in field_names(type(items[0].model)):
            yield from _repeats(items, "id", lambda m: m.id, "same-id")


def _check_former_slugs(campaigns: Iterable[Located[Campaign]]) -> Iterable[Problem]:
    """A former address may not be the address, past or present, of another campaign."""
    taken = {campaign.model.slug: campaign.position(("slug",)) for campaign in campaigns}
    for campaign in campaigns:
        for index, slug in enumerate(campaign.model.former_slugs):
            here = campaign.position(("former_slugs", index))
            earlier = taken.setdefault(slug, here)
            if earlier is not here:
                yield Problem("same-former-slug", here, {"text": slug}, places=(earlier, here))


def _repeats(
    located: Iterable[Located[Any]], field: str, key: Callable[[Any], Hashable], code: str
) -> Iterable[Problem]:
    """One problem for each model whose key was used before."""
    first: dict[Hashable, Located[Any]] = {}
    for one in located:
        earlier = first.setdefault(key(one.model), one)
        if earlier is not one:
            values = {"text": str(getattr(one.model, field))}
            places = (earlier.position((field,)), one.position((field,)))
            yield one.problem(code, (field,), values, places=places)


def _overlaps(
    areas: Iterable[Located[Area]], field: str, key: Callable[[Area], Hashable], code: str
) -> Iterable[Problem]:
    """One problem for each area that shares its key with an earlier row while both exist."""
    seen: dict[Hashable, list[Located[Area]]] = {}
    for one in areas:
        alike = seen.setdefault(key(one.model), [])
        earlier = next((other for other in alike if other.model.overlaps(one.model)), None)
        alike.append(one)
        if earlier:
            places = (earlier.position((field,)), one.position((field,)))
            values = {"text": str(getattr(one.model, field))}
            yield one.problem(code, (field,), values, places=places)


def _check_samples(parts: Parts) -> Iterable[Problem]:
    """A sample number is allowed only where the record says that it is one."""
    for whole in chain.from_iterable(parts.wholes.values()):
        marks = marked_values(whole.model, SampleMark)
        real = {path[:-1] for path, _, is_sample in marks if not is_sample}
        for path, phone in values_of(whole.model, Phone):
            if phone.is_sample and any(path[:depth] in real for depth in range(len(path))):
                yield whole.problem("sample-not-marked", path, {"text": phone.text})


def _check_areas(parts: Parts) -> Iterable[Problem]:
    kinds = {kind.id: kind for kind in parts.models(AreaKind)}
    for area in parts.of(Area):
        c = area.model
        if c.valid_to and c.valid_to < c.since:
            days = {"starts": str(c.valid_from), "ends": str(c.valid_to)}
            yield area.problem("dates-reversed", ("valid_to",), days)
        if (c.row is None) != (c.column is None):
            name = "row" if c.row is None else "column"
            yield area.problem("blank-field", (name,), {"kind": "area", "field": name})
        kind = kinds.get(c.kind or "")
        for tag, name in c.name.texts if kind else ():
            if kind and not kind.is_in(name, tag):
                values = {"text": name, "word": kind.words(tag)[0]}
                yield area.problem("name-without-kind", ("name", tag), values)


def _check_formats(parts: Parts) -> Iterable[Problem]:
    for form in parts.of(PosterFormat):
        f = form.model
        longest = max(f.width, f.height)
        if longest * (f.dots or 0) > MOST_PIXELS:
            field = "width" if f.width == longest else "height"
            yield form.problem("format-too-large", (field,), {"text": f.id})
        elif min(f.width, f.height) - 2 * f.margin < max(SMALLEST_ROOM, 1.5 * f.code_side * f.code):
            yield form.problem("format-without-room", ("margin",), {"text": f.id})
        if f.ink not in LAYOUTS[f.layout].inks:
            choices = ", ".join(name for name, layout in LAYOUTS.items() if f.ink in layout.inks)
            values = {"text": f.id, "layout": f.layout, "choices": choices}
            yield form.problem("format-not-black", ("ink",), values)


def _check_pages(parts: Parts, languages: Sequence[Language]) -> Iterable[Problem]:
    reserved = {language.tag: reserved_slugs(language, languages) for language in languages}
    yield from _check_slugs(parts.pages)
    for page, front in parts.pages:
        if page.slug in reserved.get(page.locale, ()):
            yield Problem("reserved-address", _slug_position(page, front), {"text": page.slug})
        known = [name for name in parts.files_of(page.locale) if not name.startswith("updates/")]
        if not page.body.strip() and not page.front.shows:
            yield Problem("empty-page", Position(front.record.file))
        yield from check_body(front.record, known)


def _check_handbook(parts: Parts) -> Iterable[Problem]:
    """Its pages may link to each other and to the pages of the site."""
    yield from _check_slugs(parts.handbook)
    for page, front in parts.handbook:
        files = [name for name in parts.files_of(page.locale) if not name.startswith("updates/")]
        known = sorted(seen_from(HANDBOOK, name) for name in files)
        if not page.body.strip():
            yield Problem("empty-page", Position(front.record.file))
        yield from check_body(front.record, known)


def _check_slugs(pages: Iterable[tuple[WithSlug, Located[Any]]]) -> Iterable[Problem]:
    """What no address can be, and one address for two pages of a language."""
    addresses: dict[tuple[str, str], Position] = {}
    for page, front in pages:
        here = _slug_position(page, front)
        if not is_slug(page.slug):
            slug = slugify(page.name, LONGEST_SLUG)
            values = {"text": page.name, **({"name": f"{slug}.md"} if slug else {})}
            yield Problem("page-file-name", here, values)
        earlier = addresses.setdefault((page.locale, page.slug), here)
        if earlier is not here:
            yield Problem("same-address", here, {"text": page.slug}, places=(earlier, here))


def _slug_position(page: WithSlug, front: Located[Any]) -> Position:
    """Where the last part of a page's address is written: in a field, or as the name of its file."""
    return front.position(("address",)) if page.front.address else Position(front.record.file)


def check_body(record: Record, known: list[str], hidden: Container[str] = ()) -> Iterable[Problem]:
    """What Markdown may not hold; `known` has the files it may link to, `hidden` those it may not yet."""
    file = record.file
    for number, line, blanked in read_lines(record):
        bad = find_bad_characters(blanked) or find_mark(line)
        if bad:
            width = bad.end - bad.start
            yield Problem(bad.code, Position(file, number, bad.start + 1, width, line), bad.values)
        if _depth(blanked) > DEEPEST:
            yield Problem("too-deep", Position(file, number, 1, len(line), line))
        for match in RAW_HTML.finditer(blanked):
            yield Problem("raw-html", _place(file, number, line, match), {"text": match[0]})
        if TOP_HEADING.match(blanked):
            yield Problem("second-title", Position(file, number, 1, len(line), line))
        for match in LINK.finditer(blanked):
            where = _place(file, number, line, match, 1)
            if match[1] in hidden:
                yield Problem("hidden-update", where, {"text": match[1]})
            else:
                yield from _check_link(match[1], known, where)


def _depth(line: str) -> int:
    """How many lists and quotations the start of a line opens or is inside; a rule of ``- - -`` is none."""
    marks = LIST_MARKS.match(line)
    if marks is None or marks.end() == len(line):
        return 0
    return len(marks[0].expandtabs(STEP)) // STEP + len(re.findall(r"\S+", marks[0]))


def _check_link(target: str, known: list[str], where: Position) -> Iterable[Problem]:
    scheme, colon, _ = target.partition(":")
    if colon and scheme.casefold() not in SAFE_SCHEMES:
        yield Problem("strange-link", where, {"text": target})
    elif not colon and target.endswith(".md") and target not in known:
        yield Problem("unknown-page", where, {"text": target, **suggest(target, known)})


def _place(file: str, number: int, line: str, match: re.Match[str], group: int = 0) -> Position:
    return Position(file, number, match.start(group) + 1, len(match[group]), line)
