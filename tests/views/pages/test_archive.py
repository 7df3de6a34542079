"""Campaigns of earlier seasons: in the archive, not listed elsewhere, leading to what takes them up."""

from collections.abc import Callable
from datetime import date

import pytest

from generator.model.localized import LocalizedText
from generator.model.site import Site
from generator.views.base.components import Link
from generator.views.base.localizer import Localizer
from generator.views.base.past import list_past_prints
from generator.views.base.phrase import Phrase
from generator.views.feeds.search_index import list_targets
from generator.views.pages.archive import ArchivedCampaign, ArchivedSeason, build_archive
from generator.views.pages.area import build_action
from generator.views.pages.campaign import build_campaign
from generator.views.pages.season import build_season
from generator.views.print.kit import build_kit
from generator.views.print.posters import Editions
from generator.views.print.season_plan import build_plans
from tests.views.shown import only

Speak = Callable[..., Localizer]

NEW = {
    "slug": "den-truong-2022",
    "code": "D2",
    "succeeds": "den-truong",
    "starts": date(2022, 9, 5),
    "ends": date(2022, 9, 5),
    "take_down": None,
    "review": date(2022, 9, 6),
}
TODAY = date(2022, 9, 1)


@pytest.fixture
def site(minimal: Site) -> Site:
    """The small project a year later: its campaign, and what takes it up."""
    (first,) = minimal.campaigns
    campaigns = (first.model_copy(update={"season": "2021-2022"}), first.model_copy(update=NEW))
    authority = minimal.authority.model_copy(update={"season": "2022-2023"})
    return minimal.model_copy(update={"campaigns": campaigns, "authority": authority})


def test_the_archive_has_seasons_the_latest_first_and_each_by_date(speak: Speak, site: Site) -> None:
    first = site.campaigns[0]
    older = {"slug": "a", "season": "2019-2020", "starts": date(2019, 9, 5), "ends": None}
    later = {"slug": "b", "starts": date(2021, 10, 1), "ends": date(2021, 10, 7)}
    more = (first.model_copy(update=older), first.model_copy(update=later))
    page = build_archive(speak("en", site.model_copy(update={"campaigns": (*more, *site.campaigns)}), TODAY))
    title = Phrase("Back to School Day")
    assert page.seasons == (
        ArchivedSeason(
            "School year 2021-2022",
            (
                ArchivedCampaign(Link("../../en/campaigns/den-truong/", title), "5 September 2021"),
                ArchivedCampaign(Link("../../en/campaigns/b/", title), "1 – 7 October 2021"),
            ),
        ),
        ArchivedSeason(
            "School year 2019-2020",
            (ArchivedCampaign(Link("../../en/campaigns/a/", title), "From 5 September 2019"),),
        ),
    )


def test_where_there_is_one_season_there_is_no_archive(minimal: Site, site: Site) -> None:
    assert (minimal.has_section("earlier"), site.has_section("earlier")) == (False, True)


def test_last_seasons_page_and_code_lead_to_this_seasons_in_the_same_area(
    speak: Speak, site: Site, editions: Editions
) -> None:
    """With the number that answers there now."""
    localizer, area, old = speak("vi", site, TODAY), site.areas[0], site.campaigns[0]
    page = build_action(localizer, old, area, "Q/DT/01399/", editions["den-truong", "01399"])
    past = only(page.past)
    assert past.season == "Đây là việc của năm học 2021-2022."
    assert past.successor == Link(
        "../../../dia-ban/xa-truong-ha/den-truong-2022/",
        Phrase("Lần mới nhất: Ngày đưa trẻ đến trường, 05/09/2022"),
    )
    assert [phone.text for contact in only(page.contacts) for phone in contact.phones] == ["0206 000 0022"]
    whole = only(build_campaign(localizer, old).past)
    assert whole.successor == Link(
        "../../chien-dich/den-truong-2022/", Phrase("Lần mới nhất: Ngày đưa trẻ đến trường, 05/09/2022")
    )


def test_an_author_says_what_can_still_be_done(speak: Speak, minimal: Site) -> None:
    after = LocalizedText.of(vi="Trường vẫn nhận em đến muộn.", en="Schools still take in who comes late.")
    campaign = minimal.campaigns[0].model_copy(update={"after": after})
    past = only(build_campaign(speak("en", minimal, TODAY), campaign).past)
    assert past.after == Phrase("Schools still take in who comes late.")


def test_where_the_new_one_is_not_in_an_area_the_old_leads_to_all_of_it(
    speak: Speak, site: Site, editions: Editions
) -> None:
    old, new = site.campaigns
    elsewhere = site.model_copy(update={"campaigns": (old, new.model_copy(update={"areas": ("01417",)}))})
    localizer = speak("vi", elsewhere, TODAY)
    page = build_action(localizer, old, site.areas[0], "x/", editions["den-truong", "01399"])
    successor = only(page.past).successor
    assert successor
    assert successor.href == "../chien-dich/den-truong-2022/"


def test_what_was_over_within_the_season_says_nothing_of_seasons(speak: Speak, minimal: Site) -> None:
    past = only(build_campaign(speak("vi", minimal, TODAY), minimal.campaigns[0]).past)
    assert (past.season, past.successor) == ("", None)


def test_lists_calendars_plans_and_prints_leave_the_archived_out(speak: Speak, site: Site) -> None:
    localizer = speak("vi", site, TODAY)
    new = site.campaigns[1]
    assert (localizer.listed(), localizer.by_urgency()) == ([new], [new])
    season = build_season(localizer, "")
    assert season
    assert [row.campaign.href for row in season.rows] == ["chien-dich/den-truong-2022/"]
    (plan,) = build_plans((localizer,))
    assert [row.when for row in plan.rows] == ["05/09/2022"]
    assert list_past_prints(localizer, site.areas[0]) == ()


@pytest.mark.parametrize(("kept", "slugs"), [(0, set()), (1, {"now"}), (2, {"now", "den-truong"})])
def test_sheets_of_what_is_over_stay_for_as_many_seasons_as_the_authority_says(
    speak: Speak, site: Site, kept: int, slugs: set[str]
) -> None:
    """No pack, script or thumbnail has them, and no page leads there."""
    old, new = site.campaigns
    earlier = {
        "slug": "a",
        "code": "A0",
        "season": "2020-2021",
        "starts": date(2020, 9, 5),
        "ends": date(2020, 9, 5),
    }
    over = {"slug": "now", "starts": date(2022, 8, 1), "ends": date(2022, 8, 2)}
    campaigns = (old, old.model_copy(update=earlier), new.model_copy(update=over))
    authority = site.authority.model_copy(update={"keep_prints": kept})
    changed = site.model_copy(update={"campaigns": campaigns, "authority": authority})
    kit = build_kit((speak("vi", changed, TODAY), speak("en", changed, TODAY)))
    assert {sheet.campaign for sheet in kit.posters} == slugs
    assert (kit.packs, kit.archives, kit.thumbnails, kit.broadcasts) == ([], [], [], [])


def test_an_archived_campaign_is_found_by_its_season_and_last(speak: Speak, site: Site) -> None:
    found = [
        one.label
        for one in list_targets(speak("vi", site, TODAY))
        if one.kind in ("campaign", "campaign_over")
    ]
    assert found == ["Ngày đưa trẻ đến trường", "Ngày đưa trẻ đến trường (2021-2022)"]
    assert [*list_targets(speak("vi", site, TODAY))][-1].label == found[-1]


def test_without_a_last_day_it_is_over_once_the_new_one_begins(speak: Speak, site: Site) -> None:
    endless = {"starts": None, "ends": None, "take_down": None}
    campaigns = (site.campaigns[0].model_copy(update=endless), site.campaigns[1])
    changed = site.model_copy(update={"campaigns": campaigns})
    days = (date(2022, 9, 4), date(2022, 9, 5))
    assert [speak("vi", changed, day).is_over(campaigns[0]) for day in days] == [False, True]
    assert days[1] in changed.change_days(campaigns[0])
