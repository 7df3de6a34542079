"""The published rates as open data: one tidy row per period, area and indicator, and a dictionary.

Numbers are for machines: a decimal point, no thousands mark, days as ISO 8601. Labels are in one language.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.statistics import Rate, Statistics, Visibility
from generator.views.base.components import FileLink
from generator.views.base.guidance import say_source
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.urls import relative
from generator.views.frame.json_ld import Json
from generator.views.statistics.rates import areas_of, round_share
from generator.views.statistics.targets import minimums_of

Value = str | int | float | bool | None

FIELDS = (
    "season",
    "as_of",
    "area_code",
    "area",
    "indicator",
    "indicator_name",
    "unit",
    "status",
    "numerator",
    "denominator",
    "rate",
    "at_least",
    "at_most",
    "sample",
)

KINDS = {"csv": "text/csv", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
         "json": "application/json"}  # fmt: skip
"""File endings and their media types."""

DICTIONARY = "dictionary"
"""The kind of the file that holds what the words in the others mean."""


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table for machines: names of its fields, and rows of values."""

    name: str
    fields: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class OpenData:
    """Everything that may be downloaded in one language."""

    figures: DataTable
    dictionary: DataTable
    about: DataTable


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file of it: a kind of `KINDS` with all data, or the "dictionary" alone."""

    path: str
    kind: str
    data: OpenData


def list_data_files(localizer: Localizer) -> Iterator[DataFile]:
    """Every file of one language."""
    links, locale, data = localizer.links, localizer.locale, build_open_data(localizer)
    yield from (DataFile(links.open_data(locale, kind), kind, data) for kind in KINDS)
    yield DataFile(links.dictionary(locale), DICTIONARY, data)


def build_open_data(localizer: Localizer) -> OpenData:
    """The data of every period, the newest first."""
    years = localizer.site.statistics
    return OpenData(
        figures=DataTable(
            localizer.word("open_data_figures"),
            FIELDS,
            tuple(row for year in years for row in _rows(localizer, year)),
        ),
        dictionary=DataTable(
            localizer.word("open_data_dictionary"),
            ("field", "value", "meaning"),
            tuple(_dictionary(localizer)),
        ),
        about=DataTable(localizer.word("open_data_about"), ("what", "words"), tuple(_about(localizer))),
    )


def build_open_data_links(localizer: Localizer, here: str) -> tuple[FileLink, ...]:
    """The files, for the page at `here`."""
    files = [(kind, localizer.links.open_data(localizer.locale, kind), "open_data_figures") for kind in KINDS]
    files.append(("csv", localizer.links.dictionary(localizer.locale), "open_data_dictionary"))
    return tuple(
        FileLink(relative(here, path), Phrase(localizer.word(word)), kind.upper(), localizer.locale)
        for kind, path, word in files
    )


def describe_data(localizer: Localizer) -> str:
    """What is in the files; that something may be hidden in them where people are counted."""
    keys = ("open_data_description", *(("open_data_description_hidden",) if _may_hide(localizer) else ()))
    return " ".join(map(localizer.word, keys))


def _may_hide(localizer: Localizer) -> bool:
    return any(i.is_of_people for year in localizer.site.statistics[:1] for i in year.indicators)


def describe_dataset(localizer: Localizer) -> dict[str, Json]:
    """The description search engines read (schema.org/Dataset)."""
    links, years = localizer.links, localizer.site.statistics
    return {
        "@type": "Dataset",
        "name": " – ".join(
            (localizer.word("statistics_heading"), localizer.say(localizer.site.authority.place).text)
        ),
        "description": f"{_mark(localizer, years)}{describe_data(localizer)}",
        "url": links.absolute(links.section("statistics", localizer.locale)),
        "inLanguage": localizer.locale,
        "isAccessibleForFree": True,
        "creator": {
            "@type": "GovernmentOrganization",
            "name": localizer.say(localizer.site.authority.name).text,
        },
        "license": {"@type": "CreativeWork", "text": licence(localizer)},
        "dateModified": max(str(year.report.as_of) for year in years),
        "temporalCoverage": "/".join(sorted({str(year.report.as_of) for year in (years[-1], years[0])})),
        "spatialCoverage": localizer.say(localizer.site.authority.place).text,
        "variableMeasured": [localizer.say(i.name).text for i in years[0].indicators],
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": media,
                "contentUrl": links.absolute(links.open_data(localizer.locale, kind)),
            }
            for kind, media in KINDS.items()
        ],
    }


def licence(localizer: Localizer) -> str:
    """On what terms the data may be used; says so when the agency has not decided."""
    given = localizer.site.authority.data_licence
    return localizer.say(given).text if given else localizer.word("open_data_no_licence")


def _mark(localizer: Localizer, years: Iterable[Statistics]) -> str:
    """Says first that figures are made up, if any are: whoever reads only this must know."""
    return f"{localizer.word('open_data_sample')} " if any(year.report.sample for year in years) else ""


def _rows(localizer: Localizer, year: Statistics) -> Iterator[tuple[Value, ...]]:
    for area in areas_of(localizer, year):
        for indicator in year.indicators:
            yield (
                year.season,
                str(year.report.as_of),
                area.code,
                localizer.area(area),
                indicator.id,
                localizer.say(indicator.name).text,
                localizer.say(indicator.unit).text,
                *_values(year.rate(area, indicator.id), minimums_of(localizer, indicator)),
                year.report.sample,
            )


def _values(rate: Rate, minimums: Iterable[int]) -> tuple[Value, ...]:
    """Status, counts, the exact rate or the ends of its band."""
    exact = None
    if rate.visibility is Visibility.SHOWN and rate.low is not None:
        exact = round_share(rate.low, minimums) / 10
    return rate.visibility.value, rate.numerator, rate.denominator, exact, rate.at_least, rate.at_most


def _dictionary(localizer: Localizer) -> Iterator[tuple[Value, ...]]:
    for field in FIELDS:
        yield field, "", localizer.word(f"open_data_field_{field}")
    hiding = () if _may_hide(localizer) else (Visibility.BAND, Visibility.HIDDEN)
    for status in (one for one in Visibility if one not in hiding):
        yield "status", status.value, localizer.word(f"open_data_status_{status.value.replace('-', '_')}")
    for indicator in localizer.site.statistics[0].indicators if localizer.site.statistics else ():
        source = say_source(localizer, indicator.source).text.text
        basis = localizer.word("open_data_basis", source=source)
        yield "indicator", indicator.id, f"{localizer.say(indicator.definition).text} {basis}"


def _about(localizer: Localizer) -> Iterator[tuple[Value, ...]]:
    authority = localizer.site.authority
    yield localizer.word("open_data_publisher"), localizer.say(authority.published_by).text
    yield localizer.word("open_data_licence"), licence(localizer)
    yield localizer.word("open_data_hiding"), describe_data(localizer)
    for year in localizer.site.statistics:
        mark = localizer.word("open_data_sample") if year.report.sample else ""
        source = say_source(localizer, year.report.source).text.text
        yield year.season, " ".join(filter(None, (mark, f"{source}.", f"{year.report.as_of}.")))
    for tag in localizer.site.languages:
        if tag != localizer.locale:
            label = localizer.word("open_data_other", language=localizer.language.name_of(tag))
            yield label, localizer.links.absolute(localizer.links.open_data(tag, "csv"))
