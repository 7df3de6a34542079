"""Every place that shows a number, dials it, saves it or reads it aloud, with numbers that are not plain lines."""

import pytest

from generator.model.phone import parse_phone
from generator.model.site import Site
from generator.views.base.localizer import Localizer
from generator.views.feeds.calendars import describe_campaign
from generator.views.frame.json_ld import describe_desk
from generator.views.print.broadcast import build_broadcasts
from generator.views.print.posters import build_posters
from generator.views.print.share_texts import build_messages
from tests.views.conftest import Speak

WRITTEN = ("0206 3862 123 máy lẻ 12", "0206.1022")


@pytest.fixture
def site(minimal: Site) -> Site:
    """The minimal project, where every desk has an extension and the province's hotline."""
    phones = tuple(map(parse_phone, WRITTEN))
    changed = {"phones": phones, "sample": False}
    contacts = tuple(contact.model_copy(update=changed) for contact in minimal.contacts.contacts)
    form = minimal.formats[0].model_copy(update={"contact_code": "mecard"})
    return minimal.model_copy(
        update={"contacts": minimal.contacts.model_copy(update={"contacts": contacts}), "formats": (form,)}
    )


@pytest.fixture
def localizer(speak: Speak, site: Site) -> Localizer:
    return speak("vi", site)


def test_a_sheet_shows_it_and_its_code_saves_it(speak: Speak, site: Site, localizer: Localizer) -> None:
    """In the code a comma is a pause: a semicolon would end the field."""
    sheets, _ = build_posters((localizer, speak("en", site)))
    assert sheets[0].words.contacts[0].phones == ("0206 3862 123 máy lẻ 12", "0206 1022")
    assert sheets[2].words.contacts[0].phones == ("0206 3862 123 ext. 12", "0206 1022")
    assert sheets[0].contact_payload.endswith(";TEL:+842063862123,12;TEL:02061022;;")


def test_a_code_of_the_number_alone_dials_the_extension(speak: Speak, site: Site) -> None:
    form = site.formats[0].model_copy(update={"contact_code": "tel"})
    changed = site.model_copy(update={"formats": (form,)})
    sheets, _ = build_posters((speak("vi", changed), speak("en", changed)))
    assert sheets[0].contact_payload == "TEL:+842063862123;ext=12"


def test_calendars_and_messages_show_it(localizer: Localizer) -> None:
    (campaign,), area = localizer.site.campaigns, localizer.site.areas[0]
    assert describe_campaign(localizer, campaign, area)[-1].startswith(
        "Gọi 0206 3862 123 máy lẻ 12, 0206 1022: "
    )
    texts = [message.text for message in build_messages(localizer, campaign, area).values()]
    assert all("0206 3862 123 m" in text for text in texts)


def test_search_engines_are_given_what_is_dialled(localizer: Localizer) -> None:
    area = localizer.site.areas[0]
    contact = localizer.site.desks_of(localizer.site.campaigns[0], area, localizer.today)
    points = describe_desk(localizer, area, contact)["contactPoint"]
    assert isinstance(points, list)
    numbers = [point["telephone"] for point in points if isinstance(point, dict)]
    assert numbers == ["+842063862123;ext=12", "02061022", "111"]


def test_a_script_reads_the_extension_digit_by_digit(localizer: Localizer) -> None:
    script = build_broadcasts(localizer)[0].scripts[0]
    assert script.parts[-1][0] == (
        "Xin gọi: không hai không sáu, ba tám sáu hai, một hai ba, máy lẻ một hai."
    )
