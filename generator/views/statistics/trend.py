"""An area's figures beside those of earlier periods: in words, and as a line with gaps."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.model.area import Area
from generator.model.series import Reading, leaves_gap, read_series
from generator.model.statistics import Indicator, Rate, Visibility
from generator.views.base.components import Link
from generator.views.base.localizer import Localizer
from generator.views.statistics.rates import RateCell, build_rate, middle, round_share, say_change

TREND_WIDTH, TREND_HEIGHT, TREND_EDGE = 64, 20, 4
"""The box of a trend line, and the room left around it."""


@dataclass(frozen=True, slots=True)
class TrendCell:
    """What changed since the period shown beside it: in words, and as a line from the oldest period on."""

    text: str
    """Empty where the two cannot be compared."""
    order: str
    lines: tuple[str, ...]
    """Corners in a box of 64 by 20, "4,12 60,6", apart where a period has no figure; none of a single one."""
    is_reformed: bool
    """Whether a figure is of other areas that became this one, or cannot be compared."""


@dataclass(frozen=True, slots=True)
class RankRow:
    """One area's rate, this year and the year reported before."""

    area: Link
    order: str
    """Its place in the alphabet."""
    now: RateCell
    before: RateCell | None
    """None where there is no year before."""
    trend: TrendCell | None
    verdict: str
    """"đạt", "chưa đạt", "chưa nói được", "không xét"; empty where nothing is asked of any."""
    marks: tuple[int | None, int | None]
    """Per cent: where the bar has a long line (ordinary areas), and a short one (hard areas)."""


def list_readings(localizer: Localizer, area: Area, indicator: Indicator) -> tuple[Reading, ...]:
    """An indicator of an area in all periods, the newest first, and of the areas that became it."""
    site = localizer.site
    return read_series(site.statistics, area, indicator.id, site.succession)


def build_reading(localizer: Localizer, reading: Reading, minimums: Iterable[int] = ()) -> RateCell:
    """A rate of an earlier period; what it was added up from, or that it cannot be compared."""
    if reading.rate is None:
        return RateCell(localizer.word("rate_not_comparable"), "", "", "not-comparable")
    cell = build_rate(localizer, reading.rate, minimums)
    return replace(cell, detail="; ".join(filter(None, (cell.detail, say_parts(localizer, reading)))))


def say_reading(localizer: Localizer, reading: Reading, minimums: Iterable[int] = ()) -> str:
    """The same inside a sentence, without its counts."""
    cell, parts = (
        build_reading(localizer, replace(reading, parts=()), minimums),
        say_parts(localizer, reading),
    )
    return f"{cell.text} ({parts})" if parts else cell.text


def say_parts(localizer: Localizer, reading: Reading) -> str:
    """The areas that a figure was added up from; nothing where it is its own."""
    names = localizer.formats.format_list(localizer.area(one) for one in reading.parts)
    return localizer.word("rate_added_up", areas=names) if names else ""


def build_trend(localizer: Localizer, readings: Sequence[Reading], minimums: Iterable[int] = ()) -> TrendCell:
    """The change of exact rates, or of counts, as published, the newest period first.

    In words only between the first two, beside which it stands.
    """
    exact = [_exact(reading.rate) for reading in readings]
    days = [year.report.as_of for year in localizer.site.statistics]
    lines = draw_lines([(r.day, value) for r, value in zip(readings, exact, strict=True)], days)
    reformed = any(reading.parts or reading.rate is None for reading in readings)
    now, before = (reading.rate for reading in readings[:2])
    if now is None or before is None or exact[0] is None or exact[1] is None:
        return TrendCell("", "", lines, reformed)
    if now.count is not None and before.count is not None:
        more = now.count - before.count
        said = say_change(localizer, more) if more else localizer.word("trend_same")
        return TrendCell(said, f"{more}", lines, reformed)
    tenths = round_share(exact[0], minimums) - round_share(exact[1], minimums)
    key = "trend_same" if not tenths else "trend_up" if tenths > 0 else "trend_down"
    points = localizer.formats.format_rate(abs(tenths), 1000).rstrip("%").rstrip()
    return TrendCell(localizer.word(key, points=points), f"{tenths}", lines, reformed)


def read_trends(localizer: Localizer, rows: Iterable[RankRow]) -> Iterator[str]:
    """How to read figures from before a reform, and lines with gaps; where there are any."""
    trends = [row.trend for row in rows if row.trend]
    if any(trend.is_reformed for trend in trends):
        yield localizer.word("statistics_note_reform")
    if any(len(trend.lines) > 1 for trend in trends):
        yield localizer.word("statistics_note_gap")


def _exact(rate: Rate | None) -> float | None:
    return middle(rate) if rate and rate.visibility is Visibility.SHOWN else None


def draw_lines(points: Sequence[tuple[date, float | None]], days: Sequence[date]) -> tuple[str, ...]:
    """Corners from the oldest to the newest, by their days, the highest value at the top of the box.

    A new line begins after each gap among the `days` of all figures; a figure between two gaps is a dot.
    """
    pieces: list[list[tuple[date, float]]] = [[]]
    for day, value in sorted(points, key=lambda point: point[0]):
        if value is None or (pieces[-1] and leaves_gap(pieces[-1][-1][0], day, days)):
            pieces.append([])
        if value is not None:
            pieces[-1].append((day, value))
    known = [point for piece in pieces for point in piece]
    if len(known) < 2:  # noqa: PLR2004 -- a single figure has no trend
        return ()
    first, low, high = known[0][0], min(v for _, v in known), max(v for _, v in known)
    step = (TREND_WIDTH - 2 * TREND_EDGE) / ((known[-1][0] - first).days or 1)
    scale = (TREND_HEIGHT - 2 * TREND_EDGE) / ((high - low) or 1)
    drawn = [
        [
            f"{TREND_EDGE + (day - first).days * step:.0f},{TREND_EDGE + (high - value) * scale:.0f}"
            for day, value in piece
        ]
        for piece in pieces
    ]
    return tuple(" ".join(piece if len(piece) > 1 else piece * 2) for piece in drawn if piece)
