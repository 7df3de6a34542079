"""What became of an area that has ended, and from what one that has begun was made."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.days import add_days
from generator.views.base.components import Link
from generator.views.base.dated import Dated
from generator.views.base.desks import standing
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.urls import relative


@dataclass(frozen=True, slots=True)
class ChangedArea:
    """What happened to an area, in a sentence or two, and where to go on."""

    says: str
    links: tuple[Link, ...]


def describe_change(
    localizer: Localizer, here: str, area: Area, campaign: Campaign | None = None
) -> Dated[ChangedArea]:
    """That an area is to come, or what took its place; for the page at `here`, of it or a campaign in it."""

    def build(on: Localizer) -> ChangedArea | None:
        if on.today < area.since:
            return ChangedArea(on.word("area_starts", area=on.area(area), day=on.day(area.since)), ())
        if not has_ended(on, area):
            return None
        says = " ".join(_say_steps(on, area))
        is_linked = campaign and on.is_over(campaign) and len(standing(on, area)) == 1  # by `build_past`
        return ChangedArea(says, () if is_linked else tuple(_link_heirs(on, here, area, campaign)))

    return localizer.dated(build, *((campaign,) if campaign else ()))


def describe_origin(localizer: Localizer, here: str, area: Area) -> Dated[ChangedArea]:
    """From which areas with pages it was made, until it ends itself."""
    origins = [one for one in localizer.site.succession.origins(area) if localizer.site.is_shown(one)]

    def build(on: Localizer) -> ChangedArea | None:
        if not origins or has_ended(on, area):
            return None
        says = on.word("area_started", day=on.day(_day_after(origins[-1])))
        return ChangedArea(says, tuple(_link_origin(on, here, one, area) for one in origins))

    return localizer.dated(build)


def while_it_lasts(localizer: Localizer, area: Area) -> Dated[bool]:
    """The days until an area ends."""
    return localizer.dated(lambda on: None if has_ended(on, area) else True)


def has_ended(localizer: Localizer, area: Area) -> bool:
    """Whether its last day is past: nothing is printed for it, and no list has it."""
    return bool(area.valid_to and localizer.today > area.valid_to)


def _day_after(area: Area) -> date:
    return add_days(area.valid_to or date.max, 1)


def _say_steps(localizer: Localizer, area: Area) -> Iterator[str]:
    """A sentence for each reform up to the day."""
    site = localizer.site
    for one in (area, *site.succession.later(area)):
        if one.valid_to is None or localizer.today <= one.valid_to:
            continue
        heirs = [heir.area for heir in site.succession.heirs(one)]
        yield localizer.word(
            _choose_word(localizer, heirs),
            day=localizer.day(_day_after(one)),
            area=_tell(localizer, one, heirs, "area_former"),
            heirs=localizer.formats.format_list(_tell(localizer, heir, [one], "area_new") for heir in heirs),
        )


def _choose_word(localizer: Localizer, heirs: list[Area]) -> str:
    if len(heirs) != 1:
        return "area_divided" if heirs else "area_gone"
    is_alone = len(localizer.site.succession.origins(heirs[0])) == 1
    return "area_renamed" if is_alone else "area_joined"


def _tell(localizer: Localizer, area: Area, others: list[Area], key: str) -> str:
    """Its name inside a sentence, marked where one of the `others` has the same."""
    name, kind = localizer.area(area), localizer.site.kind_of(area)
    said = kind.inside(name, localizer.locale) if kind else name
    return localizer.word(key, area=said) if name in map(localizer.area, others) else said


def _link_origin(localizer: Localizer, here: str, origin: Area, area: Area) -> Link:
    path, name = localizer.links.area(origin, localizer.locale), localizer.area(origin)
    label = localizer.word("area_former", area=name) if name == localizer.area(area) else name
    return Link(relative(here, path), Phrase(label))


def _link_heirs(localizer: Localizer, here: str, area: Area, campaign: Campaign | None) -> Iterator[Link]:
    """The campaign where it goes on, else the areas' own pages."""
    for place in standing(localizer, area):
        if place is area:
            continue
        if campaign and localizer.site.reaches(campaign, place):
            path = localizer.links.action(campaign, place, localizer.locale)
            title = localizer.say(campaign.title)
            label = localizer.word("campaign_in_area", campaign=title.text, area=localizer.area(place))
            yield Link(relative(here, path), Phrase(label, title.lang))
        else:
            path = localizer.links.area(place, localizer.locale)
            label = localizer.word("over_next_area", area=localizer.area(place))
            yield Link(relative(here, path), Phrase(label))
