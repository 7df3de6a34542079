"""Every name points at something that exists, on the day it is used."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from generator.messages.problem import Problem, Severity
from generator.model.campaign import Campaign
from generator.model.commune import Commune
from generator.model.schema import Model, Path
from generator.validation.located import Located, suggest
from generator.validation.parts import Parts

M = TypeVar("M", bound=Model)


def check_references(parts: Parts) -> list[Problem]:
    """Unknown offices, barriers, policies, laws, roles, communes, indicators and standards."""
    offices = parts.ids("offices")
    return [
        *_check_campaigns(parts),
        *_check_contacts(parts),
        *_unknown(parts.barriers, lambda b: [(("office",), b.office)], "unknown-office", offices),
        *_unknown(parts.support, lambda s: [(("law",), s.law)], "unknown-law", parts.ids("laws")),
        *_check_standards(parts),
    ]


def _check_campaigns(parts: Parts) -> Iterable[Problem]:
    campaigns = parts.campaigns
    yield from _unknown(
        campaigns,
        lambda c: [(("duties", i, "office"), duty.office) for i, duty in enumerate(c.duties)],
        "unknown-office",
        parts.ids("offices"),
    )
    yield from _unknown(
        campaigns,
        lambda c: [(("support", i), name) for i, name in enumerate(c.support)],
        "unknown-support",
        parts.ids("support"),
    )
    yield from _unknown(
        campaigns,
        lambda c: [(("barriers", i), name) for i, name in enumerate(c.barriers)],
        "unknown-barrier",
        parts.ids("barriers"),
    )
    yield from _unknown(
        campaigns,
        lambda c: [(("contact_role",), c.contact_role)],
        "unknown-role",
        parts.ids("roles"),
    )
    for campaign in campaigns:
        yield from _check_reach(campaign, parts)


def _check_reach(campaign: Located[Campaign], parts: Parts) -> Iterable[Problem]:
    """The communes a campaign names exist on its first day; each has somebody to call."""
    c = campaign.model
    for index, code in enumerate(c.communes):
        yield from _check_commune(campaign, ("communes", index), code, c.starts, parts)
    if c.contact_role not in parts.ids("roles") or parts.contact_list is None:
        return
    as_of = parts.contact_list.model.as_of
    known_then = {one.model.code for one in parts.communes if one.model.is_valid_on(as_of)}
    served = {one.model.commune for one in parts.contacts if one.model.role == c.contact_role}
    reached = (one.model for one in parts.communes if c.reaches(one.model))
    lacking = sorted(
        r.code for r in reached if r.code not in served or (r.code in known_then and not r.is_valid_on(as_of))
    )
    if lacking:
        values = {"role": c.contact_role, "communes": ", ".join(lacking)}
        yield campaign.problem("no-contact", ("contact_role",), values, severity=Severity.WARNING)


def _check_contacts(parts: Parts) -> Iterable[Problem]:
    yield from _unknown(parts.contacts, lambda c: [(("role",), c.role)], "unknown-role", parts.ids("roles"))
    if parts.contact_list:
        for contact in parts.contacts:
            day = parts.contact_list.model.as_of
            yield from _check_commune(contact, ("commune",), contact.model.commune, day, parts)


def _check_standards(parts: Parts) -> Iterable[Problem]:
    """Each measures what is counted, and needs only standards that can be reached before it."""
    indicators, standards = parts.ids("indicators"), parts.ids("standards")
    yield from _unknown(
        parts.standards,
        lambda s: [
            (("criteria", index, field), name)
            for index, criterion in enumerate(s.criteria)
            for field in ("indicator", "indicator_hard")
            if (name := getattr(criterion, field))
        ],
        "unknown-indicator",
        indicators,
    )
    yield from _unknown(
        parts.standards,
        lambda s: [(("requires", index), name) for index, name in enumerate(s.requires)],
        "unknown-standard",
        standards,
    )
    needs = {one.model.id: one.model.requires for one in parts.standards}
    for one in parts.standards:
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


def _check_commune(one: Located[Model], path: Path, code: str, day: date, parts: Parts) -> Iterable[Problem]:
    fault = find_commune_fault(code, day, [c.model for c in parts.communes])
    if fault:
        yield one.problem(fault[0], path, fault[1])


def find_commune_fault(
    code: str, day: date, communes: Sequence[Commune]
) -> tuple[str, dict[str, str]] | None:
    """What keeps `code` from meaning a commune on `day`: a problem code and its values.

    Nothing when the communes could not be read, or their dates are wrong: that is told already.
    """
    found = [commune for commune in communes if commune.code == code]
    if not communes or any(c.valid_to and c.valid_to < c.valid_from for c in found):
        return None
    if not found:
        return "unknown-commune", {"text": code, **suggest(code, [c.code for c in communes])}
    if any(commune.is_valid_on(day) for commune in found):
        return None
    first = found[0]
    until = f"{first.valid_from} – {first.valid_to or '…'}"
    return "commune-not-valid", {"text": code, "name": first.name_vi, "day": str(day), "until": until}


def _unknown(
    located: Iterable[Located[M]],
    names: Callable[[M], list[tuple[tuple[str | int, ...], str]]],
    code: str,
    known: tuple[str, ...],
) -> Iterable[Problem]:
    """One problem for each name that is not among `known`.

    An empty `known` says that the list itself could not be read, which is told already.
    """
    if not known:
        return
    for one in located:
        for path, name in names(one.model):
            if name not in known:
                yield one.problem(code, path, {"text": name, **suggest(name, known)})
