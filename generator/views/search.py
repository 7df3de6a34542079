"""What can be found: the search index, and the same list for the A-Z page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.locales import fold
from generator.views.frames import pages_in
from generator.views.pages import SearchEntry, SearchIndex
from generator.views.phrases import Phrase
from generator.views.voice import Voice

WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Target:
    """One thing to find: its words, what kind it is, where it is, more words that lead to it."""

    label: str
    lang: str
    kind: str
    path: str
    more: str = ""


def list_targets(voice: Voice) -> Iterator[Target]:
    """Communes, campaigns, barriers, offices and pages of one language."""
    links, locale = voice.links, voice.locale
    for commune in voice.site.shown_communes():
        name = voice.commune(commune)
        more = commune.name_vi if locale != "vi" else ""
        yield Target(name, "", "commune", links.commune(commune, locale), more)
    for campaign in voice.site.campaigns:
        path = links.campaign(campaign.slug, locale)
        yield _target(voice.say(campaign.title), "campaign", path, voice.say(campaign.slogan).text)
    barriers = links.section("barriers", locale)
    for barrier in voice.site.barriers:
        answer = voice.say(barrier.answer).text
        yield _target(voice.say(barrier.title), "barrier", f"{barriers}#{barrier.id}", answer)
    offices = links.section("offices", locale)
    for office in voice.site.offices:
        yield _target(voice.say(office.name), "office", f"{offices}#{office.id}", voice.say(office.ask).text)
    for page in pages_in(voice):
        yield _target(voice.title(page), "page", links.page(page, locale), page.front.summary)
    for indicator in voice.site.statistics[0].indicators if voice.site.statistics else ():
        path = links.indicator(indicator, locale)
        yield _target(voice.say(indicator.name), "page", path, voice.say(indicator.definition).text)
    for name in ("statistics", "downloads"):
        yield Target(voice.word(f"{name}_heading"), "", "page", links.section(name, locale))


def build_search_index(voice: Voice) -> SearchIndex:
    """The index of one language, words folded to bare letters."""
    entries = tuple(
        SearchEntry(
            folded=" ".join(dict.fromkeys(WORD.findall(fold(f"{target.label} {target.more}")))),
            label=target.label,
            kind=voice.word(f"kind_{target.kind}"),
            href=target.path,
        )
        for target in list_targets(voice)
    )
    return SearchIndex(voice.links.search_index(voice.locale), voice.locale, entries)


def _target(label: Phrase, kind: str, path: str, more: str) -> Target:
    return Target(label.text, label.lang, kind, path, more)
