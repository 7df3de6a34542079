"""A campaign with several kinds of contact: each is named, the first stands first everywhere."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from generator.model.campaign import Campaign
from generator.model.contact import Role
from generator.model.site import Site
from generator.views.base.desks import list_campaign_desks
from generator.views.base.editions import build_edition
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.feeds.calendars import describe_campaign
from generator.views.frame.json_ld import describe_event
from generator.views.pages.area import build_area
from generator.views.print.broadcast_sentences import SentenceWriter
from generator.views.print.posters import build_posters
from generator.views.print.share_texts import build_messages
from generator.views.print.speech import speech_of
from generator.views.staff.coverage import list_contact_gaps
from tests.conftest import reword
from tests.views.shown import only

Speak = Callable[..., Localizer]

TEAM, CENTRE = "Tổ vận động xã Trường Hà", "Trung tâm học tập cộng đồng"
NUMBER = "0206 000 0099"


@pytest.fixture
def site(minimal: Site) -> Site:
    """The minimal project, its campaign asked of two kinds of contact, the second in its first area alone."""
    team = minimal.contacts.contacts[0]
    centre = team.model_copy(
        update={
            "role": "learning",
            "name": reword(team.name, vi=CENTRE),
            "phones": (replace(team.phones[0], text=NUMBER),),
            "revised": date(2021, 8, 30),
        }
    )
    learning = Role(id="learning", name=reword(minimal.contacts.roles[0].name, vi="Học tập suốt đời"))
    contacts = minimal.contacts.model_copy(
        update={
            "roles": (*minimal.contacts.roles, learning),
            "contacts": (centre, *minimal.contacts.contacts),
        }
    )
    several = {"contact_role": None, "contact_roles": ("enrolment", "learning")}
    campaign = minimal.campaigns[0].model_copy(update=several)
    return minimal.model_copy(update={"contacts": contacts, "campaigns": (campaign,)})


def names(localizer: Localizer, campaign: Campaign) -> list[tuple[str, Phrase | None]]:
    desks = list_campaign_desks(localizer, campaign, localizer.site.areas[0])
    return [(desk.name.text, desk.role) for desk in desks]


def test_pages_name_the_role_of_each_desk_in_the_order_of_the_campaign(speak: Speak, site: Site) -> None:
    (campaign,) = site.campaigns
    team, centre = (TEAM, Phrase("Vận động ra lớp")), (CENTRE, Phrase("Học tập suốt đời"))
    assert names(speak("vi", site), campaign) == [team, centre]
    turned = campaign.model_copy(update={"contact_roles": ("learning", "enrolment")})
    assert names(speak("vi", site), turned) == [centre, team]


def test_a_list_of_one_role_is_like_the_single_role(speak: Speak, site: Site) -> None:
    one = site.campaigns[0].model_copy(update={"contact_roles": ("enrolment",)})
    assert names(speak("vi", site), one) == [(TEAM, None)]


def test_the_page_of_an_area_has_the_desks_of_all(speak: Speak, site: Site) -> None:
    page = build_area(speak("vi", site), site.areas[0])
    assert [desk.name.text for desk in only(page.contacts)] == [TEAM, CENTRE]


def test_sheets_show_all_desks_and_change_with_each(speak: Speak, site: Site) -> None:
    sheets, editions = build_posters((speak("vi", site), speak("en", site)))
    assert [desk.name for desk in sheets[0].words.contacts] == [TEAM, CENTRE]
    assert editions["den-truong", "01399"].day == date(2021, 8, 30)
    assert build_edition(site.campaigns[0], site.areas[1], site, date(2021, 9, 1), ()).day == date(
        2021, 8, 25
    )


def test_calendars_and_search_engines_name_all_in_their_order(speak: Speak, site: Site) -> None:
    localizer, (campaign,), area = speak("vi", site), site.campaigns, site.areas[0]
    told = [line for line in describe_campaign(localizer, campaign, area) if line.startswith("Gọi")]
    assert [line.rpartition(": ")[2] for line in told] == [TEAM, CENTRE]
    real = tuple(one.model_copy(update={"sample": False}) for one in site.contacts.contacts)
    without_samples = site.model_copy(
        update={"contacts": site.contacts.model_copy(update={"contacts": real})}
    )
    event = describe_event(speak("vi", without_samples), campaign, area)
    organizer = event["organizer"]
    assert isinstance(organizer, dict)
    points = organizer["contactPoint"]
    assert isinstance(points, list)
    assert [point["contactType"] for point in points if isinstance(point, dict)][:2] == [TEAM, CENTRE]


def test_where_there_is_room_for_one_it_is_of_the_first_role(speak: Speak, site: Site) -> None:
    localizer, (campaign,), area = speak("vi", site), site.campaigns, site.areas[0]
    texts = [message.text for message in build_messages(localizer, campaign, area).values()]
    assert all("0206 000 0022" in text for text in texts)
    assert not [text for text in texts if NUMBER in text]
    speaker = SentenceWriter(speech_of(localizer), campaign, area, {})
    assert speaker.contact() == site.contacts.contacts[1]


def test_the_coverage_board_looks_for_each_role(speak: Speak, site: Site) -> None:
    assert [line for line in list_contact_gaps(speak("vi", site)) if "chưa có" in line] == [
        "Học tập suốt đời: chưa có đầu mối ở Xã Sóc Hà. Thêm vào site_data/contacts.yaml."
    ]
