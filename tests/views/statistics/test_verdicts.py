"""Verdicts on the statistics page: sentences in both grammars, words in each cell, reasons."""

import re
from collections.abc import Callable
from datetime import date
from unicodedata import normalize

from generator.build.pipeline import Checked
from generator.model.judging import Doubt, Finding, Outcome
from generator.model.site import Site
from generator.model.standards import Criterion
from generator.model.statistics import AreaRates, Rate, Visibility
from generator.rendering.template_files import TemplateFiles
from generator.rendering.templates import Templates
from generator.settings import Theme, shipped_theme
from generator.views.base.localizer import Localizer
from generator.views.frame.notices import add_notices
from generator.views.pages.registry import build_localizers
from generator.views.statistics.overview import build_statistics_page
from generator.views.statistics.verdicts import VerdictSection, _Section, build_verdicts
from tests.conftest import reword

Speak = Callable[..., Localizer]
HERE = "so-lieu/"
TODAY = date(2021, 9, 1)

HIDDEN = Rate(visibility=Visibility.HIDDEN)
BLANK = Rate(visibility=Visibility.NOT_REPORTED)
BAND = Rate(visibility=Visibility.BAND, at_least=95)


def rate(numerator: int, denominator: int = 1000) -> Rate:
    return Rate(visibility=Visibility.SHOWN, numerator=numerator, denominator=denominator)


def with_rates(site: Site, *rates: Rate | None) -> Site:
    """The minimal project's areas with these rates; None is an area without a row."""
    (year,) = site.statistics
    rows = tuple(
        AreaRates(area=area.code, rates={"age6_grade1": one})
        for area, one in zip(site.areas, rates, strict=True)
        if one
    )
    return site.model_copy(update={"statistics": (year.model_copy(update={"areas": rows}),)})


def with_class(site: Site, difficulty: str | None) -> Site:
    areas = tuple(c.model_copy(update={"difficulty": difficulty}) for c in site.areas)
    return site.model_copy(update={"areas": areas})


def section(speak: Speak, site: Site, locale: str = "vi") -> VerdictSection:
    found = build_verdicts(speak(locale, site), HERE)
    assert found
    return found


def plain(text: object) -> str:
    return normalize("NFKC", str(text))


def counts(speak: Speak, site: Site, locale: str) -> str:
    return plain(section(speak, site, locale).standards[0].count)


def why(speak: Speak, site: Site, locale: str, standard: int = 0) -> list[str]:
    """The reasons of the first area in the table that has any."""
    row = next(row for row in section(speak, site, locale).rows if row.reasons)
    return [plain(sentence) for sentence in row.reasons[standard].sentences]


def test_the_whole_is_described_in_one_sentence_right_in_both_grammars(speak: Speak, minimal: Site) -> None:
    both = with_rates(minimal, rate(950), rate(950))
    one = with_rates(minimal, rate(950), rate(100))
    none = with_rates(minimal, rate(100), rate(100))
    doubt = with_rates(minimal, rate(950), HIDDEN)
    name = "universal primary education, level 1"
    assert counts(speak, both, "en") == f"2 of 2 communes reach {name}."
    assert counts(speak, one, "en") == f"1 of 2 communes reaches {name}."
    assert counts(speak, none, "en") == f"0 of 2 communes reach {name}."
    assert counts(speak, doubt, "en") == f"1 of 2 communes reaches {name}; for 1 it cannot be said."
    name = "phổ cập giáo dục tiểu học mức độ 1"
    assert counts(speak, both, "vi") == f"2 trong 2 xã, thị trấn đạt chuẩn {name}."
    assert counts(speak, doubt, "vi") == f"1 trong 2 xã, thị trấn đạt chuẩn {name}; chưa nói được 1."


def test_a_whole_of_one_area_is_singular(speak: Speak, minimal: Site) -> None:
    alone = with_rates(minimal, rate(100), rate(100)).model_copy(update={"areas": minimal.areas[:1]})
    name = "universal primary education, level 1"
    assert counts(speak, alone, "en") == f"0 of 1 commune reaches {name}."


def test_the_share_the_whole_needs_is_shown_with_the_verdict(speak: Speak, minimal: Site) -> None:
    doubt = section(speak, with_rates(minimal, rate(950), HIDDEN), "en").standards
    assert plain(doubt[0].whole) == (
        "The whole district reaches it when at least 90% of its communes do, that is 2 of 2: cannot be said."
    )
    assert plain(doubt[1].whole) == (
        "It is not known how many communes must reach it for the whole district to do so."
    )
    reached = section(speak, with_rates(minimal, rate(900), rate(900))).standards[0]
    assert plain(reached.whole) == ("Cả huyện đạt khi ít nhất 90 % số xã, thị trấn đạt, tức 2 trong 2: đạt.")


def test_what_a_standard_asks_for_is_shown_with_its_article(speak: Speak, minimal: Site) -> None:
    first, second = section(speak, minimal).standards
    assert (first.article, second.article) == ("Điều 9", "Điều 10")
    assert [plain(c.text) for c in second.criteria] == [
        "Trước hết phải đạt chuẩn phổ cập giáo dục tiểu học mức độ 1.",
        "Trẻ 6 tuổi vào lớp 1: ít nhất 95 %; xã đặc biệt khó khăn: ít nhất 90 %.",
    ]
    assert [c.is_verified for c in second.criteria] == [True, False]
    assert (first.is_verified, second.is_verified) == (True, False)


def test_a_standard_of_a_source_without_articles_is_called_by_its_name(speak: Speak, minimal: Site) -> None:
    """Such as a plan, or a target of the WHO."""
    assert minimal.standards
    bare = tuple(one.model_copy(update={"article": None}) for one in minimal.standards.standards)
    site = minimal.model_copy(update={"standards": minimal.standards.model_copy(update={"standards": bare})})
    html = Templates(TemplateFiles(Theme((shipped_theme(),))), "").render(
        build_statistics_page(speak("vi", site))
    )
    assert "Điều" not in html
    assert "<span>Phổ cập giáo dục tiểu học mức độ 1</span>" in html
    assert '<th scope="col">Phổ cập giáo dục tiểu học mức độ 1</th>' in html


def test_each_cell_says_its_verdict_in_words(speak: Speak, minimal: Site) -> None:
    site = with_class(with_rates(minimal, rate(920), HIDDEN), "I")
    cells = {str(row.area.label): row for row in section(speak, site).rows}
    assert [cell.text for cell in cells["Xã Trường Hà"].cells] == ["đạt", "chưa đạt"]
    assert [cell.outcome for cell in cells["Xã Trường Hà"].cells] == ["reached", "not-reached"]
    assert cells["Xã Trường Hà"].summary == "đạt 1, chưa đạt 1"
    assert [cell.text for cell in cells["Xã Sóc Hà"].cells] == ["chưa nói được"] * 2
    assert cells["Xã Sóc Hà"].summary == "chưa nói được 2"
    assert list(cells) == ["Xã Sóc Hà", "Xã Trường Hà"]


def test_a_reached_standard_has_no_reasons(speak: Speak, minimal: Site) -> None:
    assert all(not row.reasons for row in section(speak, with_rates(minimal, rate(990), rate(990))).rows)


def test_reasons_name_the_figure_and_what_is_needed(speak: Speak, minimal: Site) -> None:
    site = with_class(with_rates(minimal, rate(812), rate(990)), "I")
    assert why(speak, site, "vi") == ["Trẻ 6 tuổi vào lớp 1: 81,2 %; cần ít nhất 90 %."]
    assert why(speak, site, "en") == ["Six-year-olds starting grade 1: 81.2%; at least 90% is needed."]
    assert why(speak, site, "vi", 1)[1:] == [
        "Phải đạt chuẩn phổ cập giáo dục tiểu học mức độ 1 trước, mà xã chưa đạt."
    ]


def test_a_missing_figure_is_shown_by_its_kind(speak: Speak, minimal: Site) -> None:
    told = {
        HIDDEN: "Trẻ 6 tuổi vào lớp 1: số đã ẩn, để không ai bị nhận ra.",
        BLANK: "Trẻ 6 tuổi vào lớp 1: xã chưa báo cáo.",
        None: "Trẻ 6 tuổi vào lớp 1: không có trong bảng số liệu kỳ này.",
    }
    for missing, sentence in told.items():
        assert why(speak, with_rates(minimal, missing, rate(990)), "vi") == [sentence]


def test_where_the_class_decides_it_is_said_to_be_unknown(speak: Speak, minimal: Site) -> None:
    site = with_class(with_rates(minimal, rate(920), rate(990)), None)
    assert why(speak, site, "en") == [
        "It is not known whether the commune is in special difficulty, and the verdict depends on it.",
        "Six-year-olds starting grade 1: 92%; "
        "communes not in special difficulty need at least 95% (not verified).",
    ]
    assert section(speak, with_class(site, "III")).rows[1].reasons == ()


def test_where_the_class_is_unknown_the_lower_minimum_is_shown_as_such(speak: Speak, minimal: Site) -> None:
    site = with_class(with_rates(minimal, rate(800), rate(990)), None)
    assert why(speak, site, "vi", 1)[0] == (
        "Trẻ 6 tuổi vào lớp 1: 80 %; ngay cả xã đặc biệt khó khăn cũng cần ít nhất 90 % (chưa kiểm chứng)."
    )


def values(speak: Speak, site: Site, low: float, high: float, minimum: int = 90) -> str:
    localizer = speak("vi", site)
    asked = Criterion.model_construct(
        indicator="age6_grade1", minimum=minimum, indicator_hard=None, minimum_hard=None, verified=True
    )
    is_between = low < minimum <= high < 100 or low < minimum < high
    outcome, doubt = (Outcome.CANNOT_BE_SAID, Doubt.BETWEEN) if is_between else (Outcome.NOT_REACHED, None)
    finding = Finding(asked, None, outcome, low, high, doubt)
    assert site.standards
    said = _Section(localizer, site.statistics[0], site.standards, HERE).finding(finding, is_class_known=True)
    return plain(said).removeprefix("Trẻ 6 tuổi vào lớp 1: ")


def test_a_rate_just_below_the_minimum_is_not_rounded_up_to_it(speak: Speak, minimal: Site) -> None:
    assert values(speak, minimal, 89.96, 89.96) == "89,9 %; cần ít nhất 90 %."
    assert values(speak, minimal, 89.06, 89.06) == "89,1 %; cần ít nhất 90 %."
    assert values(speak, minimal, 99.99, 99.99, 100) == "99,9 %; cần đủ 100 %."


def test_a_band_is_shown_by_its_ends(speak: Speak, minimal: Site) -> None:
    assert values(speak, minimal, 60, 80) == "từ 60 % đến 80 %; cần ít nhất 90 %."
    assert values(speak, minimal, 0, 5) == "không quá 5 %; cần ít nhất 90 %."
    assert values(speak, minimal, 95, 100, 98) == (
        "từ 95 % trở lên; cần ít nhất 98 %, nên khoảng này chưa đủ để nói."
    )


def test_a_band_is_said_to_be_short_of_all(speak: Speak, minimal: Site) -> None:
    """Somebody is left over, so a standard that needs all of them is not reached, and the reader is told why."""
    site = with_minimum(with_rates(minimal, BAND, BAND), 100)
    assert why(speak, site, "vi") == [
        "Trẻ 6 tuổi vào lớp 1: từ 95 % trở lên nhưng chưa phải tất cả; cần đủ 100 %."
    ]
    assert why(speak, site, "en") == [
        "Six-year-olds starting grade 1: 95% or more, but not all; a full 100% is needed."
    ]
    assert counts(speak, site, "en") == "0 of 2 communes reach universal primary education, level 1."


def test_a_band_at_the_minimum_reaches_it(speak: Speak, minimal: Site) -> None:
    reached = with_minimum(with_rates(minimal, BAND, BAND), 95)
    assert counts(speak, reached, "en") == "2 of 2 communes reach universal primary education, level 1."
    above = with_minimum(with_rates(minimal, BAND, BAND), 96)
    assert counts(speak, above, "en") == (
        "0 of 2 communes reach universal primary education, level 1; for 2 it cannot be said."
    )


def with_minimum(site: Site, minimum: int) -> Site:
    """The minimal project whose first standard asks for another minimum."""
    assert site.standards
    first, *others = site.standards.standards
    (criterion,) = first.criteria
    first = first.model_copy(update={"criteria": (criterion.model_copy(update={"minimum": minimum}),)})
    standards = site.standards.model_copy(update={"standards": (first, *others)})
    return site.model_copy(update={"standards": standards})


def test_a_standard_that_requires_one_not_verified_says_so(shipped: Checked) -> None:
    """Lower secondary 3 was read in the decree, but what level 2 asks for was not."""
    assert shipped.site
    shown = build_verdicts(build_localizers(shipped.site, shipped.languages, TODAY)[1], HERE)
    assert shown
    third = next(standard for standard in shown.standards if standard.article == "Article 16")
    assert (third.is_verified, third.is_whole_verified) == (False, True)
    assert [(str(c.text).partition(":")[0], c.is_verified) for c in third.criteria] == [
        ("Must be reached first", False),
        ("Aged 15 to 18 with a lower secondary diploma", True),
        ("Aged 15 to 18 in further study", True),
    ]


def test_a_share_of_areas_that_was_not_read_in_the_source_is_marked(speak: Speak, minimal: Site) -> None:
    assert minimal.standards
    first, *others = minimal.standards.standards
    assert first.whole
    first = first.model_copy(update={"whole": first.whole.model_copy(update={"verified": False})})
    standards = minimal.standards.model_copy(update={"standards": (first, *others)})
    shown = section(speak, minimal.model_copy(update={"standards": standards})).standards
    assert [standard.is_whole_verified for standard in shown] == [False, True]
    assert [standard.is_verified for standard in shown] == [False, False]


def test_words_without_translation_are_marked(speak: Speak, minimal: Site) -> None:
    standards = minimal.standards
    assert standards
    first = standards.standards[0]
    bare = first.model_copy(update={"name": reword(first.name, en=None)})
    changed = standards.model_copy(update={"standards": (bare, standards.standards[1])})
    shown = section(speak, minimal.model_copy(update={"standards": changed}), "en")
    assert [standard.count.lang for standard in shown.standards] == ["vi", ""]


def test_without_figures_there_is_no_section(speak: Speak, minimal: Site) -> None:
    assert build_verdicts(speak("vi", minimal.model_copy(update={"statistics": ()})), HERE) is None


def test_sample_figures_are_marked_here_too(speak: Speak, minimal: Site) -> None:
    honest = minimal.authority.model_copy(update={"sample": False})
    localizer = speak("vi", minimal.model_copy(update={"authority": honest}))
    page = add_notices(localizer, build_statistics_page(localizer))
    assert page.verdicts
    assert page.verdicts.is_sample
    assert page.frame.sample_notice


def test_the_newest_year_is_judged(shipped: Checked) -> None:
    site = shipped.site
    assert site
    assert site.standards
    assert len(site.statistics) > 1
    for localizer in build_localizers(site, shipped.languages, TODAY):
        shown = build_verdicts(localizer, HERE)
        assert shown
        assert site.statistics[0].season in shown.caption
        assert len(shown.rows) == sum(area.is_valid_on(TODAY) for area in site.areas)
        assert [s.is_verified for s in shown.standards].count(False) == 3
        assert all(len(row.cells) == len(site.standards.standards) for row in shown.rows)
        outcomes = {cell.outcome for row in shown.rows for cell in row.cells}
        assert outcomes == {"reached", "not-reached", "cannot-be-said"}


def test_the_page_can_be_read_without_style(shipped: Checked) -> None:
    """Verdicts and doubts stand as words, the table has its heads, the reasons unfold by themselves."""
    assert shipped.site
    assert shipped.site.standards
    standards = len(shipped.site.standards.standards)
    areas = sum(area.is_valid_on(TODAY) for area in shipped.site.areas)
    for localizer in build_localizers(shipped.site, shipped.languages, TODAY):
        page = build_statistics_page(localizer)
        assert page.verdicts
        html = Templates(TemplateFiles(Theme((shipped_theme(),))), "").render(page, "")
        part = html[html.index('id="standards"') :]
        assert len(re.findall(r'class="verdict is-[a-z-]+">[^<]+</td>', part)) == standards * areas
        assert part.count(localizer.words["unverified"]) >= 6
        assert part.count('<th scope="row">') == areas
        assert part.count("<details>") == standards + areas
