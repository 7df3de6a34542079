"""What can be found: the search index, and the same list for the A-Z page."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.locales import fold
from generator.model.campaign import Campaign
from generator.model.schema import LocalizedText
from generator.views.frames import pages_in
from generator.views.news import list_news
from generator.views.pages import SearchEntry, SearchIndex
from generator.views.phrases import Phrase
from generator.views.voice import Voice

WORD = re.compile(r"[a-z0-9]+")
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
"""A heading in Markdown."""

HOTLINE_ANCHOR = "hotline"
"""The hotline in the foot of every shell page, see ``theme/site/partials/footer.html``."""


@dataclass(frozen=True, slots=True)
class Target:
    """One thing to find: its words, what kind it is, where it is, more words that lead to it."""

    label: str
    lang: str
    kind: str
    path: str
    more: str = ""
    filed: str = ""
    """The words under which the A-Z page lists it, when these are not the label: "Trường Hà"."""


def list_targets(voice: Voice) -> Iterator[Target]:
    """All that can be found in one language; of equal hits the script shows the first of this list first."""
    yield from _communes(voice)
    yield from _campaigns(voice)
    yield from _barriers(voice)
    yield from _offices(voice)
    yield from _pages(voice)
    yield from _updates(voice)
    yield from _support(voice)
    yield from _indicators(voice)


def build_search_index(voice: Voice) -> SearchIndex:
    """The index of one language."""
    entries = tuple(
        SearchEntry(
            label=target.label,
            kind=voice.word(f"kind_{target.kind}"),
            href=target.path,
            more=" ".join(dict.fromkeys(w for w in _words(target.more) if w not in _words(target.label))),
        )
        for target in list_targets(voice)
    )
    return SearchIndex(voice.links.search_index(voice.locale), voice.locale, entries)


def _communes(voice: Voice) -> Iterator[Target]:
    for commune in voice.site.shown_communes():
        path = voice.links.commune(commune, voice.locale)
        yield Target(
            voice.commune(commune), "", "commune", path, more=commune.name_vi, filed=commune.own_name
        )


def _campaigns(voice: Voice) -> Iterator[Target]:
    for campaign in voice.site.campaigns:
        path = voice.links.campaign(campaign.slug, voice.locale)
        yield _target(voice.say(campaign.title), "campaign", path, _say(voice, _campaign_words(campaign)))


def _campaign_words(campaign: Campaign) -> Iterator[LocalizedText]:
    yield from (campaign.slogan, campaign.action, campaign.summary)
    yield from campaign.messages
    yield from campaign.bring


def _barriers(voice: Voice) -> Iterator[Target]:
    page = voice.links.section("barriers", voice.locale)
    for barrier in voice.site.barriers:
        words = _say(voice, (barrier.answer, *barrier.bring))
        yield _target(voice.say(barrier.title), "barrier", f"{page}#{barrier.id}", words)


def _offices(voice: Voice) -> Iterator[Target]:
    page = voice.links.section("offices", voice.locale)
    for office in voice.site.offices:
        duties = (d.does for c in voice.site.campaigns for d in c.duties if d.office == office.id)
        words = _say(voice, (office.ask, office.task, *duties))
        yield _target(voice.say(office.name), "office", f"{page}#{office.id}", words)
    hotline = voice.hotline()
    yield _target(hotline.label, "office", f"{page}#{HOTLINE_ANCHOR}", hotline.lead.text)


def _pages(voice: Voice) -> Iterator[Target]:
    """Written pages, found by headings and the laws they show too, and pages that stand for a section."""
    for page in pages_in(voice):
        laws = voice.site.laws if page.front.shows == "laws" else ()
        sources = (voice.source(law.source).text.text for law in laws)
        words = " ".join((page.front.summary, *HEADING.findall(page.body), *sources))
        yield _target(voice.title(page), "page", voice.links.page(page, voice.locale), words)
    news = ("updates",) if voice.site.updates else ()
    for name in ("statistics", "downloads", *news):
        heading = Phrase(voice.word(f"{name}_heading"))
        yield _target(heading, "page", voice.links.section(name, voice.locale), voice.word(f"nav_{name}"))


def _updates(voice: Voice) -> Iterator[Target]:
    """What is published only, newest first: a preview's drafts are not to be found."""
    for news in list_news(voice):
        if news.is_ready:
            update = news.update
            words = " ".join((update.front.summary, *HEADING.findall(update.body)))
            path = voice.links.update(update.name, voice.locale)
            yield _target(news.say(update.front.title), "update", path, words)


def _support(voice: Voice) -> Iterator[Target]:
    """Support policies, on the written page that shows them."""
    showing = (page for page in pages_in(voice) if page.front.shows == "support")
    page = next((voice.links.page(page, voice.locale) for page in showing), None)
    for support in voice.site.support if page else ():
        condition = (support.condition,) if support.condition else ()
        words = _say(voice, (support.who, support.what, *condition))
        yield _target(voice.say(support.title), "support", f"{page}#{support.id}", words)


def _indicators(voice: Voice) -> Iterator[Target]:
    for indicator in voice.site.statistics[0].indicators if voice.site.statistics else ():
        path = voice.links.indicator(indicator, voice.locale)
        words = _say(voice, (indicator.definition,))
        yield _target(voice.say(indicator.name), "indicator", path, words)


def _target(label: Phrase, kind: str, path: str, more: str) -> Target:
    return Target(label.text, label.lang, kind, path, more)


def _say(voice: Voice, texts: Iterable[LocalizedText]) -> str:
    return " ".join(voice.say(text).text for text in texts)


def _words(text: str) -> list[str]:
    """The words of a text in bare letters, as the script makes them of what is typed."""
    return WORD.findall(fold(text))
