"""Whom to call in an area on the day, and where an area has ended, in those that took its place."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.contact import Contact
from generator.views.base.components import ContactView
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase


def standing(localizer: Localizer, area: Area) -> tuple[Area, ...]:
    """The areas that stand on the day where `area` stood; itself before it ends, and where nothing did."""
    return localizer.site.succession.on(area, localizer.today) or (area,)


def where_to_ask(localizer: Localizer, campaign: Campaign) -> tuple[Area, ...]:
    """The areas to choose from on a campaign's pages: its own; once they have ended, those in their place."""
    site, today = localizer.site, localizer.today
    heirs = (one for area in site.areas_of(campaign) for one in site.succession.on(area, today))
    return site.areas_of(campaign, today) or tuple({one.identity: one for one in heirs}.values())


def path_to_ask(localizer: Localizer, campaign: Campaign, area: Area) -> str:
    """The campaign's page in an area, or where it was never there the page of the area."""
    if localizer.site.reaches(campaign, area):
        return localizer.links.action(campaign, area, localizer.locale)
    return localizer.links.area(area, localizer.locale)


def list_campaign_desks(localizer: Localizer, campaign: Campaign, area: Area) -> tuple[ContactView, ...]:
    """Whom to ask about a campaign in one area; each with its role where the campaign names several."""
    names = {role.id: localizer.say(role.name) for role in localizer.site.contacts.roles}
    has_roles = len(campaign.roles) > 1

    def describe(desk: Contact) -> ContactView:
        view = localizer.contact(desk)
        return replace(view, role=names[desk.role]) if has_roles else view

    return _list(localizer, area, lambda _: campaign.roles, describe)


def list_area_desks(
    localizer: Localizer, area: Area, roles: Callable[[Area], Iterable[str]]
) -> tuple[ContactView, ...]:
    """Whom to ask in one area about whatever is on there; `roles` are those of an area."""
    return _list(localizer, area, roles, localizer.contact)


def find_desks(
    localizer: Localizer, area: Area, roles: Iterable[str], *, is_heir: bool = False
) -> list[Contact]:
    """Those of some roles in an area; before it begins, those of its first day.

    Whoever names it, where there are no roles, or none of them in the heir of another area.
    """
    site, day = localizer.site, max(localizer.today, area.since)
    roles = tuple(roles)
    found = [desk for role in roles for desk in site.contacts_in(area, role, day)]
    if found or (roles and not is_heir):
        return found
    return [desk for role in site.contacts.roles for desk in site.desks.own(area, role.id, day)]


def _list(
    localizer: Localizer,
    area: Area,
    roles: Callable[[Area], Iterable[str]],
    describe: Callable[[Contact], ContactView],
) -> tuple[ContactView, ...]:
    """Each desk once; where several areas took the place of one, under the name of its own."""
    places = standing(localizer, area)
    found: dict[ContactView, None] = {}
    for place in places:
        for desk in find_desks(localizer, place, roles(place), is_heir=place is not area):
            view = describe(desk)
            found[replace(view, role=Phrase(localizer.area(place))) if len(places) > 1 else view] = None
    return tuple(found)
