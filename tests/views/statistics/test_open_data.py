"""Open data: what is published, in rows; nothing that is hidden."""

import json
from collections.abc import Callable
from datetime import date

from generator.build.pipeline import Checked
from generator.model.localized import LocalizedText
from generator.model.site import Site
from generator.model.statistics import Rate, Visibility
from generator.views.base.localizer import Localizer
from generator.views.frame.json_ld import as_json_ld
from generator.views.pages.registry import build_localizers
from generator.views.statistics.open_data import FIELDS, build_open_data, describe_dataset, licence
from tests.conftest import Languages

Speak = Callable[..., Localizer]


def test_a_row_says_what_the_page_says_in_numbers_for_machines(localizers: tuple[Localizer, ...]) -> None:
    first, second = build_open_data(localizers[1]).figures.rows
    assert dict(zip(FIELDS, second, strict=True)) == {
        "season": "2021-2022",
        "as_of": "2021-08-20",
        "area_code": "01399",
        "area": "Trường Hà Commune",
        "indicator": "age6_grade1",
        "indicator_name": "Six-year-olds starting grade 1",
        "unit": "children",
        "status": "shown",
        "numerator": 42,
        "denominator": 55,
        "rate": 76.4,
        "at_least": None,
        "at_most": None,
        "sample": True,
    }
    assert first[7:13] == ("hidden", None, None, None, None, None)


def test_no_hidden_figure_of_the_real_site_is_in_any_row(shipped: Checked, languages: Languages) -> None:
    assert shipped.site
    for localizer in build_localizers(shipped.site, languages, date(2021, 9, 1)):
        rows = [dict(zip(FIELDS, row, strict=True)) for row in build_open_data(localizer).figures.rows]
        assert len(rows) == sum(len(year.areas) * len(year.indicators) for year in shipped.site.statistics)
        assert {row["status"] for row in rows} == {
            "shown",
            "band",
            "hidden",
            "not-reported",
            "not-applicable",
        }
        for row in rows:
            is_exact = row["status"] == "shown"
            assert all((row[name] is not None) == is_exact for name in ("numerator", "denominator", "rate"))
            ends = [row[name] for name in ("at_least", "at_most") if row[name] is not None]
            assert len(ends) == (row["status"] == "band")


def test_the_dictionary_explains_every_field_and_value(localizers: tuple[Localizer, ...]) -> None:
    rows = build_open_data(localizers[0]).dictionary.rows
    assert {row[0] for row in rows} == {*FIELDS}
    assert [row[1] for row in rows if row[0] == "status" and row[1]] == [
        "shown",
        "band",
        "hidden",
        "not-reported",
        "not-applicable",
    ]
    assert str(rows[-1][2]).startswith("Trong số trẻ 6 tuổi ở xã")


def test_terms_of_use_are_the_agency_s_to_give(speak: Speak, minimal: Site) -> None:
    assert licence(speak("vi")).startswith("Cơ quan chưa công bố điều kiện")
    given = LocalizedText.of(vi="Ghi nguồn là được.", en="Name the source.")
    authority = minimal.authority.model_copy(update={"data_licence": given})
    assert licence(speak("en", minimal.model_copy(update={"authority": authority}))) == "Name the source."


def test_search_engines_learn_of_the_files(speak: Speak, minimal: Site) -> None:
    given = LocalizedText.of(vi="</script><b>")
    authority = minimal.authority.model_copy(update={"data_licence": given})
    text = as_json_ld(describe_dataset(speak("vi", minimal.model_copy(update={"authority": authority}))))
    described = json.loads(text)

    assert "<" not in text
    assert described["@type"] == "Dataset"
    assert described["license"]["text"] == "</script><b>"
    assert described["temporalCoverage"] == "2021-08-20"
    assert [file["contentUrl"] for file in described["distribution"]] == [
        f"https://mau.example/so-lieu/so-lieu-dia-phuong.{kind}" for kind in ("csv", "xlsx", "json")
    ]


def test_search_engines_learn_that_figures_are_samples(speak: Speak, minimal: Site) -> None:
    assert str(describe_dataset(speak("en"))["description"]).startswith("SAMPLE FIGURES. ")
    (year,) = minimal.statistics
    real = year.model_copy(update={"report": year.report.model_copy(update={"sample": False})})
    site = minimal.model_copy(update={"statistics": (real,)})
    assert str(describe_dataset(speak("en", site))["description"]).startswith("Every published")


def test_files_round_as_the_pages_do(speak: Speak, minimal: Site) -> None:
    """2159 of 2400 is 89.96 per cent, and the standard asks for 90."""
    (year,) = minimal.statistics
    rate = Rate(visibility=Visibility.SHOWN, numerator=2159, denominator=2400)
    rows = tuple(row.model_copy(update={"rates": {"age6_grade1": rate}}) for row in year.areas)
    site = minimal.model_copy(update={"statistics": (year.model_copy(update={"areas": rows}),)})
    first, _ = build_open_data(speak("vi", site)).figures.rows
    assert first[FIELDS.index("rate")] == 89.9
