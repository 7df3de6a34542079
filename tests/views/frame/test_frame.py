"""Frames: addresses, navigation, and the notices that follow from a page's content."""

from collections.abc import Callable

from generator.model.site import Site
from generator.views.base.components import Alternate
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.frame.frame import pages_in
from generator.views.pages.area import build_action
from generator.views.pages.campaign import build_campaign
from generator.views.pages.editorial import build_editorial
from generator.views.pages.home import build_home
from generator.views.pages.offices import build_offices
from generator.views.pages.redirect import build_redirect
from generator.views.print.posters import Editions

Speak = Callable[..., Localizer]


def without_samples(site: Site) -> Site:
    return site.model_copy(update={"authority": site.authority.model_copy(update={"sample": False})})


def test_a_whole_page_names_itself_in_each_language(localizers: tuple[Localizer, ...]) -> None:
    vietnamese, english = (build_home(localizer).frame for localizer in localizers)
    alternates = (
        Alternate("vi", "https://mau.example/"),
        Alternate("en", "https://mau.example/en/"),
        Alternate("x-default", "https://mau.example/"),
    )
    assert vietnamese.alternates == english.alternates == alternates
    assert english.canonical == "https://mau.example/en/"
    assert english.untranslated_notice == ""


def test_the_switch_leads_to_the_same_page_in_the_other_language(localizers: tuple[Localizer, ...]) -> None:
    vietnamese, english = (
        build_campaign(localizer, localizer.site.campaigns[0]).frame for localizer in localizers
    )
    assert vietnamese.switches[0].href == "../../en/campaigns/den-truong/"
    assert english.switches[0].href == "../../../chien-dich/den-truong/"
    assert (english.switches[0].locale, english.switches[0].label) == ("vi", "Tiếng Việt")


def test_a_page_not_wholly_translated_says_so_and_is_no_alternate(speak: Speak, untranslated: Site) -> None:
    """The slogan's Vietnamese words are marked, the notice stands on top, nothing claims a translation."""
    localizer = speak("en", untranslated)
    page = build_campaign(localizer, untranslated.campaigns[0])
    assert page.card.slogan == Phrase("Không em nào ở nhà", "vi")
    assert page.frame.untranslated_notice == ("Part of this page is not translated yet and is in Vietnamese.")
    assert page.frame.alternates == ()


def test_the_same_page_in_vietnamese_is_whole(speak: Speak, untranslated: Site) -> None:
    page = build_campaign(speak("vi", untranslated), untranslated.campaigns[0])
    assert page.card.slogan == Phrase("Không em nào ở nhà")
    assert page.frame.untranslated_notice == ""


def test_an_english_page_that_shows_nothing_untranslated_is_whole(speak: Speak, untranslated: Site) -> None:
    assert build_offices(speak("en", untranslated)).frame.untranslated_notice == ""


def test_a_page_without_a_twin_is_shown_in_vietnamese(speak: Speak, untranslated: Site) -> None:
    localizer = speak("en", untranslated)
    (page,) = (page for page in pages_in(localizer) if page.name == "rights")
    view = build_editorial(localizer, page)
    assert view.frame.path == "en/quyen-duoc-hoc/"
    assert {view.heading.lang, view.summary.lang, view.body.lang} == {"vi"}
    assert view.frame.untranslated_notice
    assert view.frame.alternates == ()


def test_while_the_agency_is_a_sample_every_page_says_so(localizers: tuple[Localizer, ...]) -> None:
    for localizer in localizers:
        assert build_home(localizer).frame.sample_notice == localizer.words["sample_notice"]


def test_otherwise_only_pages_that_show_a_sample_say_so(
    speak: Speak, minimal: Site, editions: Editions
) -> None:
    site = without_samples(minimal)
    localizer = speak("vi", site)
    (campaign,) = site.campaigns
    path = "dia-ban/xa-truong-ha/den-truong/"
    action = build_action(localizer, campaign, site.areas[0], path, editions["den-truong", "01399"])
    assert build_home(localizer).frame.sample_notice == ""
    assert build_offices(localizer).frame.sample_notice
    assert action.frame.sample_notice


def test_only_the_home_page_says_for_which_day_it_was_built(localizers: tuple[Localizer, ...]) -> None:
    assert (
        build_home(localizers[1]).frame.as_of_notice
        == "School year 2021-2022. This page was made for 1 September 2021."
    )
    assert build_offices(localizers[1]).frame.as_of_notice == ""


def test_a_second_copy_of_a_page_names_the_first_as_its_address(
    localizers: tuple[Localizer, ...], editions: Editions
) -> None:
    """The short address shows the action page without sending an old phone round once more."""
    localizer, _ = localizers
    campaign, area = localizer.site.campaigns[0], localizer.site.areas[0]
    page = build_action(localizer, campaign, area, "Q/DT/01399/", editions["den-truong", "01399"])
    assert page.frame.path == "Q/DT/01399/"
    assert page.frame.canonical == "https://mau.example/dia-ban/xa-truong-ha/den-truong/"
    assert page.frame.root == "../../../"


def test_a_redirect_names_its_target_as_its_address(localizers: tuple[Localizer, ...]) -> None:
    localizer, _ = localizers
    page = build_redirect(localizer, "Q/DT/", "chien-dich/den-truong/", Phrase("Đến trường"))
    assert page.target.href == "../../chien-dich/den-truong/"
    assert page.frame.canonical == "https://mau.example/chien-dich/den-truong/"


def test_the_current_section_is_known_in_the_navigation(localizers: tuple[Localizer, ...]) -> None:
    for localizer in localizers:
        nav = build_campaign(localizer, localizer.site.campaigns[0]).frame.nav
        assert [link.is_current for link in nav] == [True, False, False, False, False]


def test_the_foot_of_a_page_lists_every_written_page(localizers: tuple[Localizer, ...]) -> None:
    labels = [link.label.text for link in build_home(localizers[1]).frame.footer_nav]
    assert labels[-2:] == ["About this site", "The right to learn"]
