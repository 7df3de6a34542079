"""A campaign in very short sentences, read aloud and in other languages where the project has them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.easy_read import OtherLanguage
from generator.views.base.area_labels import name_in_list
from generator.views.base.components import Link, PastView
from generator.views.base.dated import Dated
from generator.views.base.desks import path_to_ask, where_to_ask
from generator.views.base.levels import AreaGroup, group_areas
from generator.views.base.localizer import Localizer
from generator.views.base.past import build_past, describe_past
from generator.views.base.phrase import Phrase
from generator.views.base.urls import Links, relative
from generator.views.frame.frame import Head, build_frame
from generator.views.frame.models import BarePage
from generator.views.frame.notices import add_notices
from generator.views.pages.planned import PlannedPage


@dataclass(frozen=True, slots=True)
class RecordingView:
    """Words read aloud: the file, and what one hears."""

    src: str
    label: str


@dataclass(frozen=True, slots=True)
class LanguageBlock:
    """The same sentences in another language that is spoken there; `lang` is its tag.

    Not phrases: these words are no missing translation.
    """

    id: str
    lang: str
    name: str
    sentences: tuple[str, ...]
    """Empty where they are only spoken."""
    recording: RecordingView | None


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the campaign says, to read and to hear."""

    sentences: tuple[Phrase, ...]
    recording: RecordingView | None
    """The sentences read aloud in the page's language."""
    languages: tuple[LanguageBlock, ...]


@dataclass(frozen=True, slots=True)
class EasyReadPage(BarePage):
    """A campaign in very short sentences, one per line, in large type."""

    TEMPLATE: ClassVar = "easy_read.html"
    title: Phrase
    when: str
    spoken: Dated[Spoken]
    """Until the campaign is over."""
    past: Dated[PastView]
    """From then on in its place."""
    areas: Dated[tuple[AreaGroup, ...]]
    """Whom to call: this campaign's action pages, in alphabetical order of the page's language."""
    campaign: Link
    is_sample: bool


@dataclass(frozen=True, slots=True)
class RecordingFile:
    """A recording to publish: `path` from the root of the site, `source` from the project's folder."""

    path: str
    source: str


def plan_easy_read(localizer: Localizer, campaign: Campaign) -> Iterator[PlannedPage]:
    """The easy-to-read page of a campaign, if it has one."""
    if campaign.easy_read:
        path = localizer.links.easy_read(campaign.slug, localizer.locale)
        yield PlannedPage(path, partial(build_easy_read, localizer, campaign), campaign, ("slug",))


def build_easy_read(localizer: Localizer, campaign: Campaign) -> EasyReadPage:
    """The easy-to-read page of a campaign that has one."""
    links, locale = localizer.links, localizer.locale
    here = links.easy_read(campaign.slug, locale)
    title = localizer.say(campaign.title)
    heading = localizer.word("easy_read")
    head = Head(
        paths={name: links.easy_read(campaign.slug, name) for name in localizer.site.languages},
        title=f"{heading}: {title.text}",
        description=describe_past(localizer, campaign)
        if localizer.is_over(campaign)
        else localizer.word("easy_read_description", campaign=title.text),
        accent=campaign.accent,
        campaign=campaign,
    )
    page = EasyReadPage(
        frame=build_frame(localizer, head),
        title=title,
        when=localizer.when(campaign),
        spoken=localizer.until_over(campaign, _speak(localizer, here, campaign)),
        past=build_past(localizer, here, campaign),
        areas=localizer.dated(partial(_link_areas, here, campaign)),
        campaign=Link(
            relative(here, links.campaign(campaign.slug, locale)), Phrase(localizer.word("easy_read_more"))
        ),
        is_sample=campaign.sample,
    )
    return add_notices(localizer, page)


def _speak(localizer: Localizer, here: str, campaign: Campaign) -> Spoken:
    locale = localizer.locale
    return Spoken(
        sentences=localizer.say_all(campaign.easy_read),
        recording=_recording(localizer, here, campaign, locale, campaign.audio.get(locale)),
        languages=tuple(_language(localizer, here, campaign, other) for other in campaign.other_languages),
    )


def _link_areas(here: str, campaign: Campaign, localizer: Localizer) -> tuple[AreaGroup, ...] | None:
    """The campaign in each area, in alphabetical order."""

    def link(area: Area) -> Link:
        path, name = path_to_ask(localizer, campaign, area), name_in_list(area, localizer.language)
        return Link(relative(here, path), Phrase(name))

    rules = localizer.language.rules
    areas = sorted(where_to_ask(localizer, campaign), key=lambda area: rules.sort_key(localizer.area(area)))
    return group_areas(localizer, here, areas, link) or None


def link_easy_read(localizer: Localizer, here: str, campaign: Campaign) -> Dated[Link]:
    """The way from `here` to a campaign's easy-to-read page, if it has one, until it is over."""
    if not campaign.easy_read:
        return ()
    path = localizer.links.easy_read(campaign.slug, localizer.locale)
    link = Link(relative(here, path), Phrase(localizer.word("easy_read")))
    return localizer.until_over(campaign, link)


def list_recordings(campaign: Campaign, links: Links) -> Iterator[RecordingFile]:
    """Every recording of a campaign, and where it is published."""
    files: list[tuple[str, str | None]] = [*campaign.audio.texts]
    files += [(other.language, other.audio) for other in campaign.other_languages]
    for name, file in files:
        if file:
            yield RecordingFile(links.recording(campaign.slug, name, file), file)


def _language(localizer: Localizer, here: str, campaign: Campaign, other: OtherLanguage) -> LanguageBlock:
    name = localizer.language.name_of(other.language)
    return LanguageBlock(
        id=other.language,
        lang=other.tag,
        name=f"{name[:1].upper()}{name[1:]}",
        sentences=other.text,
        recording=_recording(localizer, here, campaign, other.language, other.audio),
    )


def _recording(
    localizer: Localizer, here: str, campaign: Campaign, name: str, file: str | None
) -> RecordingView | None:
    """A recording in the language called `name`: a locale, or one of the other languages."""
    if not file:
        return None
    if name == localizer.locale:
        label = localizer.word("easy_read_listen")
    else:
        label = localizer.word("easy_read_listen_in", language=localizer.language.name_of(name))
    return RecordingView(relative(here, localizer.links.recording(campaign.slug, name, file)), label)
