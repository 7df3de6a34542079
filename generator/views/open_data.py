"""The published rates as open data: one tidy row a school year, commune and indicator, and a dictionary.

Numbers are for machines: a decimal point, no thousands mark, days as ISO 8601. Labels are in one language.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.locales import LOCALES
from generator.model.statistics import Rate, Statistics, Visibility
from generator.views.links import relative
from generator.views.pages import FileLink
from generator.views.phrases import Phrase
from generator.views.rates import communes_of, round_share
from generator.views.structured import Json
from generator.views.targets import minimums_of
from generator.views.voice import Voice

Value = str | int | float | bool | None

FIELDS = (
    "school_year",
    "as_of",
    "commune_code",
    "commune",
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


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table for machines: names of its fields, and rows of values."""

    name: str
    fields: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class OpenData:
    """Everything that may be downloaded in one language, and the files that hold it."""

    paths: dict[str, str]
    """By file ending, from the root of the site."""
    dictionary_path: str
    figures: DataTable
    dictionary: DataTable
    about: DataTable


def build_open_data(voice: Voice) -> OpenData:
    """The data of every school year, the newest first."""
    links, locale = voice.links, voice.locale
    years = voice.site.statistics
    return OpenData(
        paths={kind: links.open_data(locale, kind) for kind in KINDS},
        dictionary_path=links.dictionary(locale),
        figures=DataTable(
            voice.word("open_data_figures"),
            FIELDS,
            tuple(row for year in years for row in _rows(voice, year)),
        ),
        dictionary=DataTable(
            voice.word("open_data_dictionary"), ("field", "value", "meaning"), tuple(_dictionary(voice))
        ),
        about=DataTable(voice.word("open_data_about"), ("what", "words"), tuple(_about(voice))),
    )


def build_open_data_links(voice: Voice, here: str) -> tuple[FileLink, ...]:
    """The files, for the page at `here`."""
    files = [(kind, voice.links.open_data(voice.locale, kind), "open_data_figures") for kind in KINDS]
    files.append(("csv", voice.links.dictionary(voice.locale), "open_data_dictionary"))
    return tuple(
        FileLink(relative(here, path), Phrase(voice.word(word)), kind.upper(), voice.locale)
        for kind, path, word in files
    )


def describe_dataset(voice: Voice) -> dict[str, Json]:
    """The description search engines read (schema.org/Dataset)."""
    links, years = voice.links, voice.site.statistics
    return {
        "@type": "Dataset",
        "name": f"{voice.word('statistics_heading')} – {voice.say(voice.site.authority.place).text}",
        "description": f"{_mark(voice, years)}{voice.word('open_data_description')}",
        "url": links.absolute(links.section("statistics", voice.locale)),
        "inLanguage": voice.locale,
        "isAccessibleForFree": True,
        "creator": {"@type": "GovernmentOrganization", "name": voice.say(voice.site.authority.name).text},
        "license": {"@type": "CreativeWork", "text": licence(voice)},
        "dateModified": max(str(year.report.as_of) for year in years),
        "temporalCoverage": f"{years[-1].school_year[:4]}/{years[0].school_year[-4:]}",
        "spatialCoverage": voice.say(voice.site.authority.place).text,
        "variableMeasured": [voice.say(i.name).text for i in years[0].indicators],
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": media,
                "contentUrl": links.absolute(links.open_data(voice.locale, kind)),
            }
            for kind, media in KINDS.items()
        ],
    }


def licence(voice: Voice) -> str:
    """On what terms the data may be used; says so when the agency has not decided."""
    given = voice.site.authority.data_licence
    return voice.say(given).text if given else voice.word("open_data_no_licence")


def _mark(voice: Voice, years: Iterable[Statistics]) -> str:
    """Says first that figures are made up, if any are: whoever reads only this must know."""
    return f"{voice.word('open_data_sample')} " if any(year.report.sample for year in years) else ""


def _rows(voice: Voice, year: Statistics) -> Iterator[tuple[Value, ...]]:
    for commune in communes_of(voice, year):
        for indicator in year.indicators:
            yield (
                year.school_year,
                str(year.report.as_of),
                commune.code,
                voice.commune(commune),
                indicator.id,
                voice.say(indicator.name).text,
                voice.say(indicator.unit).text,
                *_values(year.rate(commune, indicator.id), minimums_of(voice, indicator)),
                year.report.sample,
            )


def _values(rate: Rate, minimums: Iterable[int]) -> tuple[Value, ...]:
    """Status, counts, the exact rate or the ends of its band."""
    exact = None
    if rate.visibility is Visibility.SHOWN and rate.low is not None:
        exact = round_share(rate.low, minimums) / 10
    return rate.visibility.value, rate.numerator, rate.denominator, exact, rate.at_least, rate.at_most


def _dictionary(voice: Voice) -> Iterator[tuple[Value, ...]]:
    for field in FIELDS:
        yield field, "", voice.word(f"open_data_field_{field}")
    for status in Visibility:
        yield "status", status.value, voice.word(f"open_data_status_{status.value.replace('-', '_')}")
    for indicator in voice.site.statistics[0].indicators if voice.site.statistics else ():
        source = voice.source(indicator.source).text.text
        basis = voice.word("open_data_basis", source=source)
        yield "indicator", indicator.id, f"{voice.say(indicator.definition).text} {basis}"


def _about(voice: Voice) -> Iterator[tuple[Value, ...]]:
    authority = voice.site.authority
    yield voice.word("open_data_publisher"), voice.say(authority.publisher).text
    yield voice.word("open_data_licence"), licence(voice)
    yield voice.word("open_data_hiding"), voice.word("open_data_description")
    for year in voice.site.statistics:
        mark = voice.word("open_data_sample") if year.report.sample else ""
        source = voice.source(year.report.source).text.text
        yield year.school_year, " ".join(filter(None, (mark, f"{source}.", f"{year.report.as_of}.")))
    other = next(name for name in LOCALES if name != voice.locale)
    yield voice.word("open_data_other"), voice.links.absolute(voice.links.open_data(other, "csv"))
