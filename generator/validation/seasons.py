"""Campaigns that come again: each takes up one that began before it."""

from collections.abc import Iterable

from generator.messages.problem import Problem
from generator.model.campaign import Campaign
from generator.validation.located import Located
from generator.validation.parts import Parts
from generator.validation.references import reachable


def check_seasons(parts: Parts) -> Iterable[Problem]:
    """What `succeeds` may not say, so that a page of an earlier season leads to one of this."""
    campaigns = {one.model.slug: one for one in parts.of(Campaign)}
    succeeded = {slug: (one.model.succeeds,) if one.model.succeeds else () for slug, one in campaigns.items()}
    first: dict[str, Located[Campaign]] = {}
    for slug, one in campaigns.items():
        name = one.model.succeeds
        if name is None or name not in campaigns:
            continue
        earlier = first.setdefault(name, one)
        if earlier is not one:
            places = (earlier.position(("succeeds",)), one.position(("succeeds",)))
            yield one.problem("same-successor", ("succeeds",), {"text": name}, places=places)
        if slug in reachable(name, succeeded):
            yield one.problem("circular-succession", ("succeeds",), {"text": name})
        else:
            yield from _check_order(one, campaigns[name].model)


def _check_order(one: Located[Campaign], earlier: Campaign) -> Iterable[Problem]:
    """Where both say when they begin, the successor begins later."""
    begins, began = one.model.first_day, earlier.first_day
    if begins and began and begins <= began:
        values = {"text": earlier.slug, "starts": str(begins), "first": str(began)}
        yield one.problem("succeeds-later", ("succeeds",), values)
