"""What can be found: the search index, and the same list for the A-Z page."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.language.locales import fold
from generator.model.campaign import Campaign
from generator.model.days import add_days
from generator.model.localized import LocalizedText
from generator.views.base.area_labels import name_in_list
from generator.views.base.guidance import say_source
from generator.views.base.hotlines import list_hotlines
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.sessions import list_sessions
from generator.views.feeds.news import list_news
from generator.views.frame.frame import pages_in

WORD = re.compile(r"[^\W_]+")
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
"""A heading in Markdown."""

HOTLINE_ANCHOR = "hotline"
"""The hotlines in the foot of every shell page, see ``theme/site/main.html``."""


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One row of the search index: what is shown, where it leads, and more words by which it is found."""

    label: str
    kind: str
    href: str
    """From the root of the site."""
    more: str
    """Words in bare letters that are not in the label, each once."""
    later: tuple[str, str] | None = None
    """The day from which it is of another kind, "2021-09-06", and which; it then comes after its equals."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """All entries of one language, the first of equals first; `path` is where the file goes."""

    path: str
    locale: str
    root_locale: str
    """The language of names, and so that of the rules by which typed words are compared."""
    entries: tuple[SearchEntry, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """One thing to find: its words, what kind it is, where it is, more words that lead to it."""

    label: str
    lang: str
    kind: str
    path: str
    more: str = ""
    ends: date | None = None
    """The last day of what is over one day, and not yet."""
    filed: str = ""
    """The words under which the A-Z page lists it, when these are not the label: "Trường Hà"."""


def list_targets(localizer: Localizer) -> Iterator[Target]:
    """All that can be found in one language; of equal hits the script shows the first of this list first."""
    yield from _areas(localizer)
    yield from _campaigns(localizer, localizer.by_urgency())
    yield from _barriers(localizer)
    yield from _offices(localizer)
    yield from _pages(localizer)
    yield from _updates(localizer)
    yield from _support(localizer)
    yield from _indicators(localizer)
    listed = localizer.listed()
    yield from _campaigns(localizer, (one for one in localizer.site.campaigns if one not in listed))


def build_search_index(localizer: Localizer) -> SearchIndex:
    """The index of one language."""
    entries = tuple(
        SearchEntry(
            label=target.label,
            kind=localizer.word(f"kind_{target.kind}"),
            href=target.path,
            more=" ".join(dict.fromkeys(w for w in _words(target.more) if w not in _words(target.label))),
            later=_later(localizer, target),
        )
        for target in list_targets(localizer)
    )
    return SearchIndex(
        localizer.links.search_index(localizer.locale), localizer.locale, localizer.site.languages[0], entries
    )


def _later(localizer: Localizer, target: Target) -> tuple[str, str] | None:
    if target.ends is None or localizer.is_fixed:
        return None
    return str(add_days(target.ends, 1)), localizer.word(f"kind_{target.kind}_over")


def _areas(localizer: Localizer) -> Iterator[Target]:
    site, today = localizer.site, localizer.today
    for area in (one for one in site.shown_areas() if site.reach.is_current(one, today)):
        path = localizer.links.area(area, localizer.locale)
        others = (*site.tree.above(area), *site.succession.earlier(area))
        names = (name_in_list(one, localizer.language) for one in others)
        more = " ".join((area.name.first, *area.former_names, *names))
        yield Target(localizer.area(area), "", "area", path, more=more, filed=localizer.short_name(area))


def _campaigns(localizer: Localizer, campaigns: Iterable[Campaign]) -> Iterator[Target]:
    for campaign in campaigns:
        path = localizer.links.campaign(campaign.slug, localizer.locale)
        sessions = (session.text for session in list_sessions(localizer, campaign))
        days = (localizer.day(day) for day in campaign.dates)
        words = " ".join((_say(localizer, _campaign_words(campaign)), *sessions, *days))
        is_over, title = localizer.is_over(campaign), localizer.full_title(campaign)
        target = _target(title, "campaign_over" if is_over else "campaign", path, words)
        yield target if is_over else replace(target, ends=campaign.last_day)


def _campaign_words(campaign: Campaign) -> Iterator[LocalizedText]:
    yield from (campaign.slogan, campaign.action, campaign.summary)
    yield from campaign.messages
    yield from campaign.bring


def _barriers(localizer: Localizer) -> Iterator[Target]:
    page = localizer.links.section("barriers", localizer.locale)
    for barrier in localizer.site.barriers:
        words = _say(localizer, (barrier.answer, *barrier.bring))
        yield _target(localizer.say(barrier.title), "barrier", f"{page}#{barrier.id}", words)


def _offices(localizer: Localizer) -> Iterator[Target]:
    page = localizer.links.section("offices", localizer.locale)
    for office in localizer.site.offices:
        duties = (d.does for c in localizer.site.campaigns for d in c.duties if d.office == office.id)
        words = _say(localizer, (office.ask, office.task, *duties))
        yield _target(localizer.say(office.name), "office", f"{page}#{office.id}", words)
    foot = page if localizer.site.offices else localizer.links.home(localizer.locale)
    for hotline in list_hotlines(localizer):
        yield _target(hotline.label, "office", f"{foot}#{HOTLINE_ANCHOR}", hotline.lead.text)


def _pages(localizer: Localizer) -> Iterator[Target]:
    """Written pages, found by headings and the laws they show too, and pages that stand for a section."""
    for page in pages_in(localizer):
        laws = localizer.site.laws if page.front.shows == "laws" else ()
        sources = (say_source(localizer, law.source).text.text for law in laws)
        words = " ".join((page.front.summary, *HEADING.findall(page.body), *sources))
        yield _target(localizer.title(page), "page", localizer.links.page(page, localizer.locale), words)
    for name in localizer.sections.found():
        if localizer.site.has_section(name):
            heading = Phrase(localizer.word(f"{name}_heading"))
            yield _target(
                heading,
                "page",
                localizer.links.section(name, localizer.locale),
                localizer.word(f"nav_{name}"),
            )


def _updates(localizer: Localizer) -> Iterator[Target]:
    """What is published only, newest first: a preview's drafts are not to be found."""
    for news in list_news(localizer):
        if news.is_ready:
            update = news.update
            words = " ".join((update.front.summary, *HEADING.findall(update.body)))
            path = localizer.links.update(update.name, localizer.locale)
            yield _target(news.say(update.front.title), "update", path, words)


def _support(localizer: Localizer) -> Iterator[Target]:
    """Support policies, on the written page that shows them."""
    showing = (page for page in pages_in(localizer) if page.front.shows == "support")
    page = next((localizer.links.page(page, localizer.locale) for page in showing), None)
    for support in localizer.site.support if page else ():
        condition = (support.condition,) if support.condition else ()
        words = _say(localizer, (support.who, support.what, *condition))
        yield _target(localizer.say(support.title), "support", f"{page}#{support.id}", words)


def _indicators(localizer: Localizer) -> Iterator[Target]:
    for indicator in localizer.site.statistics[0].indicators if localizer.site.statistics else ():
        path = localizer.links.indicator(indicator, localizer.locale)
        words = _say(localizer, (indicator.definition,))
        yield _target(localizer.say(indicator.name), "indicator", path, words)


def _target(label: Phrase, kind: str, path: str, more: str) -> Target:
    return Target(label.text, label.lang, kind, path, more)


def _say(localizer: Localizer, texts: Iterable[LocalizedText]) -> str:
    return " ".join(localizer.say(text).text for text in texts)


def _words(text: str) -> list[str]:
    """The words of a text in bare letters, as the script makes them of what is typed."""
    return WORD.findall(fold(text))
