"""Where the pages of campaigns in areas are: at addresses of words, and at those that printed codes carry."""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.views.base.localizer import Localizer
from generator.views.pages.area import ActionPage, build_action
from generator.views.pages.easy_read import plan_easy_read
from generator.views.pages.planned import PlannedPage, Printed


def plan_actions(localizer: Localizer, printed: Printed) -> Iterator[PlannedPage]:
    """Of each campaign the easy-to-read page, then one per area."""
    for campaign in localizer.site.campaigns:
        yield from plan_easy_read(localizer, campaign)
        by_code: dict[str, list[Area]] = {}
        for area in localizer.site.areas_of(campaign):
            by_code.setdefault(area.code, []).append(area)
            path = localizer.links.action(campaign, area, localizer.locale)
            yield _plan_action(localizer, campaign, area, printed, path, "slug")
        for same in by_code.values():
            path = localizer.links.short(campaign, same[0], localizer.locale)
            yield _plan_action(localizer, campaign, _choose(same, localizer.today), printed, path, "code")


def _choose(areas: Sequence[Area], day: date) -> Area:
    """What a printed code means where several areas had it, one after the other: that of the day.

    Before the first it means that, after the last that, between two the one that has ended.
    """
    in_order = sorted(areas, key=lambda area: area.since)
    return next((area for area in reversed(in_order) if area.since <= day), in_order[0])


def _plan_action(
    localizer: Localizer, campaign: Campaign, area: Area, printed: Printed, path: str, written: str
) -> PlannedPage:
    """The page at its own address, or again at the short one that is printed on sheets."""

    def build() -> ActionPage:
        is_printed = area in localizer.site.places_of(campaign, localizer.today)
        edition = printed.editions[campaign.slug, area.code] if is_printed else None
        return build_action(localizer, campaign, area, path, edition)

    return PlannedPage(path, build, campaign, (written,), has_card=False)
