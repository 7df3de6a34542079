"""A campaign in very short sentences, read aloud and in other languages where the project has them."""

from collections.abc import Iterator

from generator.locales import LOCALES, sort_key
from generator.model.campaign import Campaign
from generator.model.easy_read import OtherLanguage
from generator.views.frames import Head, add_notices, build_frame
from generator.views.links import Links, relative
from generator.views.pages import EasyReadPage, LanguageBlock, Link, RecordingFile, RecordingView
from generator.views.past import describe_past, tell_past
from generator.views.phrases import Phrase
from generator.views.voice import Voice


def build_easy_read(voice: Voice, campaign: Campaign) -> EasyReadPage:
    """The easy-to-read page of a campaign that has one."""
    links, locale = voice.links, voice.locale
    here = links.easy_read(campaign.slug, locale)
    title = voice.say(campaign.title)
    heading = voice.word("easy_read")
    head = Head(
        paths={name: links.easy_read(campaign.slug, name) for name in LOCALES},
        title=f"{heading}: {title.text}",
        description=describe_past(voice, campaign)
        if voice.is_over(campaign)
        else voice.word("easy_read_description", campaign=title.text),
        accent=campaign.accent,
    )
    communes = sorted(
        voice.site.communes_of(campaign), key=lambda commune: sort_key(voice.commune(commune), locale)
    )
    past = tell_past(voice, here, campaign)
    spoken = campaign.audio.spoken(locale)
    page = EasyReadPage(
        frame=build_frame(voice, head),
        title=title,
        when=voice.when(campaign),
        past=past,
        sentences=() if past else voice.say_all(campaign.easy_read),
        recording=None if past else _recording(voice, here, campaign, locale, spoken),
        languages=()
        if past
        else tuple(_language(voice, here, campaign, other) for other in campaign.other_languages),
        communes=tuple(
            Link(relative(here, links.action(campaign, commune, locale)), Phrase(voice.commune(commune)))
            for commune in communes
        ),
        campaign=Link(
            relative(here, links.campaign(campaign.slug, locale)), Phrase(voice.word("easy_read_more"))
        ),
    )
    return add_notices(voice, page)


def link_easy_read(voice: Voice, here: str, campaign: Campaign) -> Link | None:
    """The way from `here` to a campaign's easy-to-read page; None where it has none, or is over."""
    if not campaign.easy_read or voice.is_over(campaign):
        return None
    path = voice.links.easy_read(campaign.slug, voice.locale)
    return Link(relative(here, path), Phrase(voice.word("easy_read")))


def list_recordings(campaign: Campaign, links: Links) -> Iterator[RecordingFile]:
    """Every recording of a campaign, and where it is published."""
    files = [(locale, campaign.audio.spoken(locale)) for locale in LOCALES]
    files += [(other.language, other.audio) for other in campaign.other_languages]
    for name, file in files:
        if file:
            yield RecordingFile(links.recording(campaign.slug, name, file), file)


def _language(voice: Voice, here: str, campaign: Campaign, other: OtherLanguage) -> LanguageBlock:
    return LanguageBlock(
        id=other.language,
        lang=other.tag,
        name=voice.word(f"easy_read_{other.language}"),
        sentences=other.text,
        recording=_recording(voice, here, campaign, other.language, other.audio),
    )


def _recording(
    voice: Voice, here: str, campaign: Campaign, name: str, file: str | None
) -> RecordingView | None:
    """A recording in the language called `name`: a locale, or one of the other languages."""
    if not file:
        return None
    label = voice.word(f"easy_read_listen_{name}")
    return RecordingView(relative(here, voice.links.recording(campaign.slug, name, file)), label)
