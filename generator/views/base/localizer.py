"""Localizes the model: words chosen, dates and numbers formatted, links resolved."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from generator.language.direction import isolate, isolate_numbers
from generator.language.locales import Formats
from generator.language.places import with_capitals
from generator.language.plurals import choose_form
from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.campaign_status import Status
from generator.model.contact import Contact
from generator.model.editorial_page import EditorialPage
from generator.model.language import Language
from generator.model.localized import LocalizedText
from generator.model.phone import Phone
from generator.model.site import Site
from generator.views.base.area_labels import name_area, name_briefly
from generator.views.base.components import (
    ContactView,
    PhoneLink,
)
from generator.views.base.dated import Dated, dated
from generator.views.base.editions import Edition
from generator.views.base.phrase import Phrase
from generator.views.base.prints import ALL_PRINTED, Prints
from generator.views.base.sections import Sections
from generator.views.base.urls import Links
from generator.views.base.when import say_when

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Localizer:
    """One language, its interface words, and the day of the build."""

    language: Language
    site: Site
    links: Links
    today: date
    sections: Sections
    """What menus and search list."""
    prints: Prints = ALL_PRINTED
    is_fixed: bool = True
    """Whether pages speak of `today` on whatever day they are read."""

    def on(self, day: date) -> "Localizer":
        """The same on another day."""
        return replace(self, today=day)

    def dated(self, build: Callable[["Localizer"], T | None], *campaigns: Campaign) -> Dated[T]:
        """What `build` says on the day of the build and, as time passes, from later ones; None says nothing.

        It may say something else where one of `campaigns` does, or there are other areas.
        """
        later = (
            set() if self.is_fixed else {day for day in self.site.change_days(*campaigns) if day > self.today}
        )
        return dated(later, lambda day: build(self.on(day) if day else self))

    def is_printed(self, campaign: Campaign, area: Area) -> bool:
        """Whether sheets of a campaign are made for an area: neither is over."""
        return not self.is_over(campaign) and area in self.site.places_of(campaign, self.today)

    def until_over(self, campaign: Campaign, value: T) -> Dated[T]:
        """What is said as long as a campaign is not over."""
        return self.dated(lambda on: None if on.is_over(campaign) else value, campaign)

    @property
    def locale(self) -> str:
        """The tag of this language."""
        return self.language.tag

    @property
    def words(self) -> Mapping[str, str]:
        """The interface words of this language."""
        return self.language.words

    @property
    def formats(self) -> Formats:
        """How this language writes days and numbers."""
        return self.language.formats

    def word_of_first(self, key: str) -> str:
        """A word about what is there in the first language only; other pages name that language."""
        return self.word(key) if self.is_first else self.word(f"{key}_other", language=self.first_name)

    def word_with_areas(self, key: str) -> str:
        """A word that speaks of choosing an area, or what stands for it where a project has none."""
        return self.word(f"{key}_everywhere" if self.site.everywhere else key)

    @property
    def is_first(self) -> bool:
        """Whether this is the first language of the site, that of its root."""
        return self.locale == self.site.languages[0]

    @property
    def first_name(self) -> str:
        """What the first language of the site is called in this one."""
        return self.language.name_of(self.site.languages[0])

    def say(self, text: LocalizedText) -> Phrase:
        """The text in this language, or in the first and marked as such."""
        own = text.get(self.locale)
        return Phrase(self.keep_numbers(own)) if own else Phrase(text.first, self.site.languages[0])

    def say_all(self, texts: tuple[LocalizedText, ...]) -> tuple[Phrase, ...]:
        """Several texts."""
        return tuple(self.say(text) for text in texts)

    def title(self, page: EditorialPage) -> Phrase:
        """An editorial page's title, marked when the page is not in this language."""
        return self.written(page, page.front.title)

    def written(self, page: EditorialPage, text: str) -> Phrase:
        """Some words of an editorial page, marked when they are not in this language."""
        is_own = page.locale == self.locale
        return Phrase(self.keep_numbers(text)) if is_own else Phrase(text, page.locale)

    def word(self, key: str, **values: str) -> str:
        """An interface word, its places filled in; with a capital where the place has one."""
        return self.words[key].format(**with_capitals(values))

    def word_for(self, key: str, number: int, /, **values: str) -> str:
        """An interface word that stands beside a number, in the form that this language has for it."""
        return self.word(self.key_for(key, number), **values)

    def key_for(self, key: str, number: int) -> str:
        """The key of such a word."""
        return choose_form(key, number, self.formats.plural_form(number), self.words)

    def day(self, day: date) -> str:
        """A day in full."""
        return self.formats.format_day(day)

    def when(self, campaign: Campaign, *, is_inside: bool = False) -> str:
        """The campaign's day or days, as far as it has any; `is_inside` a sentence."""
        return say_when(self.language, campaign, is_inside=is_inside)

    def edition(self, edition: Edition) -> str:
        """Which version of a poster this is."""
        return self.word(
            "poster_edition", number=self.kept_in_order(edition.number), day=self.day(edition.day)
        )

    def status(self, campaign: Campaign) -> Status:
        """What a campaign is on the day."""
        return self.site.seasons.status(campaign, self.today)

    def is_over(self, campaign: Campaign) -> bool:
        """Whether its last day is past: nobody is invited to it, nothing of it is printed or handed on."""
        return self.status(campaign) is Status.OVER

    def listed(self) -> list[Campaign]:
        """The campaigns that are not in the archive alone, by date."""
        return self.site.seasons.listed(self.today)

    def current(self) -> list[Campaign]:
        """The campaigns that are not over, by date."""
        return [campaign for campaign in self.site.campaigns if not self.is_over(campaign)]

    def by_urgency(self) -> list[Campaign]:
        """Those listed: on now by last day, then coming by first, then over, the latest first."""
        return self.site.seasons.by_urgency(self.today)

    def area(self, area: Area) -> str:
        """The area's full name, as it tells it from all others."""
        return name_area(self.site, self.language, area)

    def area_over_time(self, area: Area) -> str:
        """The same; of a later area of the same name as an earlier one, with its first day."""
        name = self.area(area)
        has_elder = self.site.tree.has_elder(area)
        return self.word("area_from", area=name, day=self.day(area.since)) if has_elder else name

    def short_name(self, area: Area) -> str:
        """The same without its kind, "Trường Hà"."""
        return name_briefly(self.site, self.language, area)

    def count_areas(self, count: int) -> str:
        """So many areas: "21 xã, thị trấn"."""
        return self.word_for("area_counted", count, count=self.formats.format_count(count))

    def full_title(self, campaign: Campaign) -> Phrase:
        """A campaign's title; of another season with the name of that, as there is likely a new one of it."""
        title = self.say(campaign.title)
        if not self.site.seasons.is_other(campaign):
            return title
        return Phrase(f"{title.text} ({campaign.season})", title.lang)

    def season(self, name: str) -> str:
        """What a season is called: "năm học 2021-2022"."""
        called = self.site.authority.season_name
        return called.best(self.locale).format(**with_capitals({"season": name})) if called else name

    def number(self, phone: Phone) -> str:
        """A number to read inside a text, with its extension."""
        return self.kept_in_order(self._write(phone))

    def _write(self, phone: Phone) -> str:
        words = {"phone": phone.text, "extension": phone.extension}
        return self.word("phone_extension", **words) if phone.extension else phone.text

    def phone(self, phone: Phone) -> PhoneLink:
        """A number to tap."""
        return PhoneLink(f"tel:{phone.uri}", self._write(phone))

    def printed(self, path: str) -> str:
        """The address of `path` as people read it, inside a text."""
        return self.kept_in_order(self.links.printed(path))

    def kept_in_order(self, text: str) -> str:
        """A phone number or an address, which run from left to right in a text that runs the other way."""
        return isolate(text) if self.language.facts.direction == "rtl" else text

    def keep_numbers(self, text: str) -> str:
        """What somebody wrote in this language, the telephone numbers in it kept in their order."""
        return isolate_numbers(text) if self.language.facts.direction == "rtl" else text

    def contact(self, contact: Contact) -> ContactView:
        """A desk to call or visit."""
        return ContactView(
            name=self.say(contact.name),
            phones=tuple(self.phone(phone) for phone in contact.phones),
            place=self.say(contact.place),
            hours=self.say(contact.hours),
            languages=self.say(contact.languages) if contact.languages else None,
            is_sample=contact.sample,
        )
