"""What the table of areas says of those that took the place of others."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from generator.messages.problem import Problem, Severity
from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.validation.located import Located
from generator.validation.parts import Parts


def check_succession(parts: Parts, today: date) -> list[Problem]:
    """Successors that are not there on the day after, shares of more than all, ends without a successor."""
    problems: list[Problem] = []
    for one in parts.of(Area):
        if one.model.successors:
            problems += _check_successors(one, parts)
    return [*problems, *_check_codes(parts), *_check_ended(parts, today)]


def _check_successors(one: Located[Area], parts: Parts) -> Iterable[Problem]:
    area, path = one.model, ("successors",)
    if area.valid_to is None:
        yield one.problem("successors-without-end", path, {"text": area.name.first})
        return
    for successor in area.successors:
        fault = parts.areas.find_fault(successor.area, area.valid_to + timedelta(days=1))
        if fault:
            yield one.problem(fault[0], path, fault[1])
    shares = sum((successor.share or Decimal(0) for successor in area.successors), Decimal(0))
    if shares > 1:
        yield one.problem(
            "shares-over-one", path, {"text": area.name.first, "sum": f"{shares.normalize():f}"}
        )


def _check_codes(parts: Parts) -> Iterable[Problem]:
    """A warning where a printed code comes to mean an area that did not take the place of the first."""
    for one in parts.of(Campaign):
        by_code: dict[str, Area] = {}
        for area in sorted(parts.areas.reached(one.model), key=lambda area: area.since):
            before = by_code.get(area.code)
            by_code[area.code] = area
            if before and before.valid_to and area not in parts.areas.succession.later(before):
                values = {"text": area.code, "first": before.name.first, "second": area.name.first}
                values["until"] = str(before.valid_to)
                yield one.problem("code-of-two-areas", ("code",), values, severity=Severity.WARNING)


def _check_ended(parts: Parts, today: date) -> Iterable[Problem]:
    """A warning where pages and codes lead nobody on any more; one for all such areas."""
    printed = [area for one in parts.of(Campaign) for area in parts.areas.reached(one.model)]
    lost = {
        (area.code, area.valid_to)
        for area in printed
        if area.valid_to
        and area.valid_to < today
        and not (area.successors or parts.areas.succession.heirs(area))
    }
    ended = [one for one in parts.of(Area) if (one.model.code, one.model.valid_to) in lost]
    if ended:
        values = {"areas": ", ".join(one.model.name.first for one in ended)}
        yield ended[0].problem("ended-without-successor", ("valid_to",), values, severity=Severity.WARNING)
