"""The district's figures in short."""

from generator.locales import LOCALES, format_count
from generator.model.statistics import Statistics, Visibility
from generator.views.frames import Head, add_notices, build_frame
from generator.views.indicator_pages import read_notes, summarise_indicator
from generator.views.open_data import build_open_data_links, describe_dataset, licence
from generator.views.pages import StatisticsPage
from generator.views.rates import build_year, communes_of
from generator.views.structured import as_json_ld
from generator.views.verdicts import build_verdicts
from generator.views.voice import Voice


def build_statistics_page(voice: Voice) -> StatisticsPage:
    """The newest year: a sentence, every indicator, the standards."""
    here = voice.links.section("statistics", voice.locale)
    newest = voice.site.statistics[0] if voice.site.statistics else None
    head = Head(
        paths={locale: voice.links.section("statistics", locale) for locale in LOCALES},
        title=voice.word("statistics_heading"),
        description=voice.word("statistics_lead"),
        motif="ruong-bac-thang",
        structured=as_json_ld(describe_dataset(voice)) if newest else "",
    )
    page = StatisticsPage(
        frame=build_frame(voice, head),
        heading=build_title(voice, newest) if newest else voice.word("statistics_heading"),
        lead=voice.word("statistics_lead") if newest else voice.word("statistics_none"),
        year=build_year(voice, newest) if newest else None,
        indicators=tuple(summarise_indicator(voice, i, here) for i in newest.indicators) if newest else (),
        verdicts=build_verdicts(voice, here),
        files=build_open_data_links(voice, here) if newest else (),
        licence=licence(voice),
        notes=read_notes(voice) if newest else (),
    )
    return add_notices(voice, page)


def build_title(voice: Voice, statistics: Statistics) -> str:
    """How many communes have sent anything."""
    told = {
        row.commune
        for row in statistics.communes
        if any(rate.visibility is not Visibility.NOT_REPORTED for rate in row.rates.values())
    }
    return voice.word(
        "statistics_title_one" if len(told) == 1 else "statistics_title_many",
        count=format_count(len(told), voice.locale),
        communes=voice.count_communes(len(communes_of(voice, statistics))),
        year=statistics.school_year,
    )
