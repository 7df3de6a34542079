"""Every name points at something that exists, on the day it is used."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import cache
from itertools import chain

from generator.messages.problem import Position, Problem
from generator.model.area import Area
from generator.model.authority import Authority
from generator.model.campaign import Campaign
from generator.model.contact import Contacts
from generator.model.file_kinds import FILE_KINDS, FileKind, file_kind, holder
from generator.model.marks import ListName, Reference, marked_values
from generator.model.schema import Model
from generator.model.standards import Standard
from generator.validation.located import Located, suggest
from generator.validation.parts import Parts


def check_references(parts: Parts) -> list[Problem]:
    """Names of things that are not there, or not there on the day; standards that need themselves."""
    return [
        *_check_names(parts),
        *_check_needs(parts),
        *_check_days(parts),
        *_check_roles(parts),
        *_check_parents(parts),
        *_check_standards(parts),
    ]


def _check_names(parts: Parts) -> Iterable[Problem]:
    """One problem for each name that is not in the list its field is about, or whose list is in no file.

    A list that is empty though its file is there could not be read, which is reported already.
    """
    list_names = cache(lambda name: dict.fromkeys(parts.ids(name)))
    for whole in chain.from_iterable(parts.wholes.values()):
        for path, reference, name in marked_values(whole.model, Reference):
            kind, known = holder(reference.to), list_names(reference.to)
            if kind.name in parts.absent:
                yield whole.problem("reference-without-file", path, {"text": name, "file": kind.file()})
            elif known and name not in known:
                code, values = _describe_unknown(reference, name, known, parts)
                yield whole.problem(code, path, values)
        for path, _, name in marked_values(whole.model, ListName):
            if name in parts.absent:
                values = {"text": name, "file": file_kind(name).file()}
                yield whole.problem("reference-without-file", path, values)


def _describe_unknown(
    reference: Reference, name: str, known: Iterable[str], parts: Parts
) -> tuple[str, dict[str, str]]:
    if reference.to == "areas":
        return parts.areas.describe_unknown(name)
    return reference.unknown, {"text": name, **suggest(name, known)}


def _check_needs(parts: Parts) -> Iterable[Problem]:
    """Files without which others mean nothing, such as the list of indicators where there are figures."""
    for kind in FILE_KINDS:
        for name in kind.needs if kind.name not in parts.absent else ():
            if name in parts.absent:
                values = _say_whole(parts, kind) if name == "areas" else {}
                yield Problem("missing-file", Position(file_kind(name).file()), values)


def _say_whole(parts: Parts, figures: FileKind) -> dict[str, str]:
    """For what one row would do, where a project with figures has no table of areas."""
    authority = parts.one(Authority)
    folder = figures.place.rpartition("/")[0]
    return {"figures": f"{folder}/", "place": authority.model.place.first} if authority else {}


def _check_days(parts: Parts) -> Iterable[Problem]:
    """Areas exist on the day on which they are named."""
    if contacts := parts.one(Contacts):
        as_of = contacts.model.as_of
        for campaign in parts.of(Campaign):
            day = campaign.model.first_day or campaign.model.last_day or as_of
            yield from _check_areas(
                campaign, day, parts, {one.code for one in parts.areas.on_days_of(campaign.model)}
            )
    for _, front in parts.updates:
        yield from _check_areas(front, front.model.date, parts)


def _check_areas(
    whole: Located[Model], day: date, parts: Parts, there: Collection[str] = ()
) -> Iterable[Problem]:
    """Areas exist on a day, but for those whose codes are known to be `there`."""
    for path, reference, code in marked_values(whole.model, Reference):
        if reference.to == "areas" and code in parts.areas.tree.by_code and code not in there:
            fault = parts.areas.find_fault(code, day)
            if fault:
                yield whole.problem(fault[0], path, fault[1])


def _check_roles(parts: Parts) -> Iterable[Problem]:
    """A campaign names one role, or a list of them."""
    for campaign in parts.of(Campaign):
        if campaign.model.contact_role and campaign.model.contact_roles:
            yield campaign.problem("role-and-roles", ("contact_role",), {})
        elif not campaign.model.roles:
            yield campaign.lacks("contact_role", "campaign")


def _check_parents(parts: Parts) -> Iterable[Problem]:
    """An area and the one it lies in share a day."""
    tree = parts.areas.tree
    for one in parts.of(Area):
        area = one.model
        if area.parent is None or area.parent not in tree.by_code or tree.above(area):
            continue
        for day in (area.valid_from, area.valid_to):
            fault = parts.areas.find_fault(area.parent, day) if day else None
            if fault:
                yield one.problem(fault[0], ("parent",), fault[1])
                break


def _check_standards(parts: Parts) -> Iterable[Problem]:
    """Each needs only standards that can be reached before it."""
    needs = {one.model.id: one.model.requires for one in parts.of(Standard)}
    for one in parts.of(Standard):
        for index, name in enumerate(one.model.requires):
            if one.model.id in reachable(name, needs):
                yield one.problem("circular-standard", ("requires", index), {"text": name})


def reachable(start: str, needs: Mapping[str, Iterable[str]]) -> set[str]:
    """`start` and everything it needs, directly or not."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += needs.get(name, ())
    return found
