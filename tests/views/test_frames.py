"""Frames: addresses, navigation, and the notices that follow from a page's content."""

from collections.abc import Callable

from generator.model.site import Site
from generator.views.action_pages import build_action, build_redirect
from generator.views.campaign_pages import build_campaign, build_home
from generator.views.frames import pages_in
from generator.views.guide_pages import build_editorial, build_offices
from generator.views.pages import Alternate
from generator.views.phrases import Phrase
from generator.views.posters import Editions
from generator.views.voice import Voice

Speak = Callable[..., Voice]


def without_samples(site: Site) -> Site:
    return site.model_copy(update={"authority": site.authority.model_copy(update={"sample": False})})


def test_a_whole_page_names_itself_in_each_language(voices: tuple[Voice, ...]) -> None:
    vietnamese, english = (build_home(voice).frame for voice in voices)
    alternates = (
        Alternate("vi", "https://mau.example/"),
        Alternate("en", "https://mau.example/en/"),
        Alternate("x-default", "https://mau.example/"),
    )
    assert vietnamese.alternates == english.alternates == alternates
    assert english.canonical == "https://mau.example/en/"
    assert english.untranslated_notice == ""


def test_the_switch_leads_to_the_same_page_in_the_other_language(voices: tuple[Voice, ...]) -> None:
    vietnamese, english = (build_campaign(voice, voice.site.campaigns[0]).frame for voice in voices)
    assert vietnamese.switch.href == "../../en/campaigns/den-truong/"
    assert english.switch.href == "../../../chien-dich/den-truong/"
    assert (english.switch.locale, english.switch.label) == ("vi", "Tiếng Việt")


def test_a_page_not_wholly_translated_says_so_and_is_no_alternate(speak: Speak, untranslated: Site) -> None:
    """The slogan's Vietnamese words are marked, the notice stands on top, nothing claims a translation."""
    voice = speak("en", untranslated)
    page = build_campaign(voice, untranslated.campaigns[0])
    assert page.card.slogan == Phrase("Không em nào ở nhà", "vi")
    assert page.frame.untranslated_notice == voice.words["untranslated_notice"]
    assert page.frame.alternates == ()


def test_the_same_page_in_vietnamese_is_whole(speak: Speak, untranslated: Site) -> None:
    page = build_campaign(speak("vi", untranslated), untranslated.campaigns[0])
    assert page.card.slogan == Phrase("Không em nào ở nhà")
    assert page.frame.untranslated_notice == ""


def test_an_english_page_that_shows_nothing_untranslated_is_whole(speak: Speak, untranslated: Site) -> None:
    assert build_offices(speak("en", untranslated)).frame.untranslated_notice == ""


def test_a_page_without_a_twin_is_shown_in_vietnamese(speak: Speak, untranslated: Site) -> None:
    voice = speak("en", untranslated)
    (page,) = (page for page in pages_in(voice) if page.name == "rights")
    view = build_editorial(voice, page)
    assert view.frame.path == "en/quyen-duoc-hoc/"
    assert {view.heading.lang, view.summary.lang, view.body.lang} == {"vi"}
    assert view.frame.untranslated_notice
    assert view.frame.alternates == ()


def test_while_the_agency_is_a_sample_every_page_says_so(voices: tuple[Voice, ...]) -> None:
    for voice in voices:
        assert build_home(voice).frame.sample_notice == voice.words["sample_notice"]


def test_otherwise_only_pages_that_show_a_sample_say_so(
    speak: Speak, minimal: Site, editions: Editions
) -> None:
    site = without_samples(minimal)
    voice = speak("vi", site)
    (campaign,) = site.campaigns
    path = "dia-ban/xa-truong-ha/den-truong/"
    action = build_action(voice, campaign, site.communes[0], path, editions["den-truong", "01399"])
    assert build_home(voice).frame.sample_notice == ""
    assert build_offices(voice).frame.sample_notice
    assert action.frame.sample_notice


def test_only_the_home_page_says_for_which_day_it_was_built(voices: tuple[Voice, ...]) -> None:
    assert (
        build_home(voices[1]).frame.as_of_notice
        == "School year 2021-2022. This page was made for 1 September 2021."
    )
    assert build_offices(voices[1]).frame.as_of_notice == ""


def test_a_second_copy_of_a_page_names_the_first_as_its_address(
    voices: tuple[Voice, ...], editions: Editions
) -> None:
    """The short address shows the action page without sending an old phone round once more."""
    voice, _ = voices
    campaign, commune = voice.site.campaigns[0], voice.site.communes[0]
    page = build_action(voice, campaign, commune, "Q/DT/01399/", editions["den-truong", "01399"])
    assert page.frame.path == "Q/DT/01399/"
    assert page.frame.canonical == "https://mau.example/dia-ban/xa-truong-ha/den-truong/"
    assert page.frame.root == "../../../"


def test_a_redirect_names_its_target_as_its_address(voices: tuple[Voice, ...]) -> None:
    voice, _ = voices
    page = build_redirect(voice, "Q/DT/", "chien-dich/den-truong/", Phrase("Đến trường"))
    assert page.target.href == "../../chien-dich/den-truong/"
    assert page.frame.canonical == "https://mau.example/chien-dich/den-truong/"


def test_the_current_section_is_known_in_the_navigation(voices: tuple[Voice, ...]) -> None:
    for voice in voices:
        nav = build_campaign(voice, voice.site.campaigns[0]).frame.nav
        assert [link.is_current for link in nav] == [True, False, False, False, False]


def test_the_foot_of_a_page_lists_every_written_page(voices: tuple[Voice, ...]) -> None:
    labels = [link.label.text for link in build_home(voices[1]).frame.footer_nav]
    assert labels[-2:] == ["About this site", "The right to learn"]
