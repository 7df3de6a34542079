"""Every name points at something that exists, on the day it is used."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from generator.model.campaign import Campaign
from generator.model.schema import Model
from generator.problems.problem import Problem, Severity
from generator.validation.parts import Parts
from generator.validation.sourced import Sourced, suggest

M = TypeVar("M", bound=Model)


def check_references(parts: Parts) -> list[Problem]:
    """Unknown offices, barriers, policies, laws, roles and communes."""
    offices = parts.ids("offices")
    return [
        *_check_campaigns(parts),
        *_check_contacts(parts),
        *_unknown(parts.barriers, lambda b: [(("office",), b.office)], "unknown-office", offices),
        *_unknown(parts.support, lambda s: [(("law",), s.law)], "unknown-law", parts.ids("laws")),
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


def _check_reach(campaign: Sourced[Campaign], parts: Parts) -> Iterable[Problem]:
    """The communes a campaign names exist on its first day; each has somebody to call."""
    day = campaign.model.starts
    for index, code in enumerate(campaign.model.communes):
        found = [c.model for c in parts.communes if c.model.code == code]
        if not found:
            known = [c.model.code for c in parts.communes]
            values = {"text": code, **suggest(code, known)}
            yield campaign.problem("unknown-commune", ("communes", index), values)
        elif not any(commune.is_valid_on(day) for commune in found):
            until = f"{found[0].valid_from} – {found[0].valid_to or '…'}"
            values = {"text": code, "name": found[0].name_vi, "day": str(day), "until": until}
            yield campaign.problem("commune-not-valid", ("communes", index), values)
    reached = {c.model.code for c in parts.communes if c.model.is_valid_on(day)}
    if campaign.model.communes:
        reached &= set(campaign.model.communes)
    role = campaign.model.contact_role
    served = {c.model.commune for c in parts.contacts if c.model.role == role}
    if role in parts.ids("roles") and reached - served:
        values = {"role": role, "communes": ", ".join(sorted(reached - served))}
        yield campaign.problem("no-contact", ("contact_role",), values, severity=Severity.WARNING)


def _check_contacts(parts: Parts) -> Iterable[Problem]:
    yield from _unknown(parts.contacts, lambda c: [(("role",), c.role)], "unknown-role", parts.ids("roles"))
    codes = tuple(c.model.code for c in parts.communes)
    yield from _unknown(parts.contacts, lambda c: [(("commune",), c.commune)], "unknown-commune", codes)


def _unknown(
    sourced: Iterable[Sourced[M]],
    names: Callable[[M], list[tuple[tuple[str | int, ...], str]]],
    code: str,
    known: tuple[str, ...],
) -> Iterable[Problem]:
    """One problem for each name that is not among `known`.

    An empty `known` says that the list itself could not be read, which is told already.
    """
    if not known:
        return
    for one in sourced:
        for path, name in names(one.model):
            if name not in known:
                yield one.problem(code, path, {"text": name, **suggest(name, known)})
