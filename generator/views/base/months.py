"""The months of a season, as a line on a page or a sheet."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.campaign import Campaign
from generator.views.base.localizer import Localizer


@dataclass(frozen=True, slots=True)
class SeasonMonth:
    """A month on the line of the season, and where it starts, in per cent of the line."""

    label: str
    start: str


class Span:
    """The months from the first campaign's to the last one's, as a line of 100 per cent."""

    def __init__(self, campaigns: Iterable[Campaign]) -> None:
        """Of `campaigns`, one of which is dated."""
        days = [day for campaign in campaigns for day in (campaign.first_day, campaign.last_day) if day]
        self.first = min(days).replace(day=1)
        self.end = _next_month(max(days))

    @property
    def line(self) -> str:
        """The first and the last day."""
        return f"{self.first}/{self.end - timedelta(days=1)}"

    def __contains__(self, day: date) -> bool:
        return self.first <= day < self.end

    def share(self, day: date) -> float:
        """How far along the line the morning of `day` is."""
        return round(100 * (day - self.first).days / (self.end - self.first).days, 2)

    def start(self, campaign: Campaign) -> float:
        """Where on the line a campaign begins: at its end where it is on from any day."""
        return self.share(campaign.first_day) if campaign.first_day else 0.0

    def width(self, campaign: Campaign) -> float:
        """How much of the line a campaign takes, its last day included; all the rest where it goes on."""
        end = self.share(campaign.last_day + timedelta(days=1)) if campaign.last_day else 100.0
        return round(end - self.start(campaign), 2)

    def months(self) -> Iterator[date]:
        """The first day of each."""
        month = self.first
        while month < self.end:
            yield month
            month = _next_month(month)


def season_heading(localizer: Localizer) -> str:
    """What stands above all campaigns together."""
    season = localizer.site.authority.season
    named = {"season": localizer.season(season)} if season else {}
    return localizer.word("season_heading" if named else "season_heading_alone", **named)


def months_of(localizer: Localizer, span: Span) -> tuple[SeasonMonth, ...]:
    """Each month where it starts; the year stands beside the first and each January."""
    months = list(span.months())
    return tuple(
        SeasonMonth(
            localizer.formats.format_short_month(
                month, with_year=month in (months[0], month.replace(month=1))
            ),
            f"{span.share(month)}",
        )
        for month in months
    )


def _next_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)
