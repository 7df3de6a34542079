"""The season at a glance: every campaign on one line of months, for the home page and for the wall."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from generator.locales import format_short_month
from generator.model.campaign import Campaign
from generator.views.links import relative
from generator.views.pages import FileLink, Link, Season, SeasonMonth, SeasonRow
from generator.views.phrases import Phrase
from generator.views.print_files import PrintFiles
from generator.views.voice import Voice


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One campaign on the sheet."""

    title: Phrase
    when: str
    action: Phrase
    take_down: str
    accent: str
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class PlanView:
    """The season plan: one A4 sheet on its side, more where there are many campaigns."""

    path: str
    locale: str
    heading: str
    agency: Phrase
    unit: Phrase
    months: tuple[SeasonMonth, ...]
    heads: tuple[str, ...]
    rows: tuple[PlanRow, ...]
    address: str
    stamp: int
    """The date the file bears, Unix seconds: the season's first day, so that it is the same on any day."""


class _Span:
    """The months from the first campaign's to the last one's, as a line of 100 per cent."""

    def __init__(self, campaigns: tuple[Campaign, ...]) -> None:
        self.first = min(campaign.starts for campaign in campaigns).replace(day=1)
        self.end = _next_month(max(campaign.ends for campaign in campaigns))

    def share(self, day: date) -> float:
        """How far along the line the morning of `day` is."""
        return round(100 * (day - self.first).days / (self.end - self.first).days, 2)

    def width(self, campaign: Campaign) -> float:
        """How much of the line a campaign takes, its last day included."""
        return round(self.share(campaign.ends + timedelta(days=1)) - self.share(campaign.starts), 2)

    def months(self) -> Iterator[date]:
        month = self.first
        while month < self.end:
            yield month
            month = _next_month(month)


def build_season(voice: Voice, here: str) -> Season | None:
    """The season for the page at `here`; None where there is no campaign."""
    campaigns = voice.site.campaigns
    if not campaigns:
        return None
    span = _Span(campaigns)
    links, locale = voice.links, voice.locale
    return Season(
        heading=voice.word("season_heading", year=voice.site.authority.school_year),
        months=_months(voice, span),
        rows=tuple(
            SeasonRow(
                campaign=Link(relative(here, links.campaign(c.slug, locale)), voice.say(c.title)),
                when=voice.when(c),
                status_text=voice.status(c),
                accent=c.accent,
                start=f"{span.share(c.starts)}",
                width=f"{span.width(c)}",
            )
            for c in campaigns
        ),
        plan=_link_plan(voice, here) if voice.current() else None,
    )


def _link_plan(voice: Voice, here: str) -> FileLink | None:
    words = voice.words
    path = voice.links.season_plan(voice.locale)
    files = PrintFiles(voice, here)
    return files.file(path, Phrase(words["season_plan"]), voice.locale, words["season_plan_paper"])


def build_plans(voices: tuple[Voice, ...]) -> list[PlanView]:
    """The sheet in every language; none where nothing is on or coming."""
    return [_plan(voice) for voice in voices if voice.current()]


def _plan(voice: Voice) -> PlanView:
    authority, campaigns = voice.site.authority, voice.site.campaigns
    span = _Span(campaigns)
    return PlanView(
        path=voice.links.season_plan(voice.locale),
        locale=voice.locale,
        heading=voice.word("season_heading", year=authority.school_year),
        agency=voice.say(authority.name),
        unit=voice.say(authority.unit),
        months=_months(voice, span),
        heads=tuple(
            voice.words[name] for name in ("season_campaign", "when", "what_to_do", "season_take_down")
        ),
        rows=tuple(
            PlanRow(
                title=voice.say(c.title),
                when=voice.when(c),
                action=voice.say(c.action),
                take_down=voice.day(c.take_down),
                accent=c.accent,
                start=span.share(c.starts),
                width=span.width(c),
            )
            for c in campaigns
        ),
        address=voice.links.printed(voice.links.home(voice.locale)),
        stamp=int(datetime.combine(span.first, time(), UTC).timestamp()),
    )


def _months(voice: Voice, span: _Span) -> tuple[SeasonMonth, ...]:
    """Each month where it starts; the year stands beside the first and each January."""
    months = list(span.months())
    return tuple(
        SeasonMonth(
            format_short_month(month, voice.locale, with_year=month in (months[0], month.replace(month=1))),
            f"{span.share(month)}",
        )
        for month in months
    )


def _next_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)
