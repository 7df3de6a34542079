"""What is asked of an indicator: of each kind of area its own, on its page, on the map, on the area's page."""

from collections.abc import Callable
from datetime import date
from unicodedata import normalize

import pytest

from generator.build.pipeline import Checked
from generator.model.judging import Outcome
from generator.model.site import Site
from generator.model.standards import Criterion, Standard
from generator.model.statistics import Rate, Visibility
from generator.views.base.localizer import Localizer
from generator.views.pages.registry import build_localizers
from generator.views.statistics.area import build_area_figures
from generator.views.statistics.indicator import IndicatorPage
from generator.views.statistics.overview import build_statistics_page
from generator.views.statistics.targets import Target, Targets, explain_targets, hold, say_minimum, say_needed
from tests.views.conftest import build_indicators

TODAY = date(2021, 9, 1)
Classes = Callable[[int], str | None]
"""The difficulty of an area by its place in the table."""

ALL_HARD: Classes = lambda _: "III"  # noqa: E731
ALL_ORDINARY: Classes = lambda place: ("I", "II")[place % 2]  # noqa: E731
MIXED: Classes = lambda place: ("I", "III", None)[place % 3]  # noqa: E731
UNKNOWN: Classes = lambda _: None  # noqa: E731

YOUNG, GROWN = "literate1_15_25", "literate1_15_35"


def target(standard: Standard, minimum: int, *, is_verified: bool = True) -> Target:
    criterion = Criterion.model_construct(
        indicator="a", minimum=minimum, indicator_hard=None, minimum_hard=None, verified=is_verified
    )
    return Target(standard, criterion, minimum)


@pytest.fixture
def standard(minimal: Site) -> Standard:
    return minimal.all_standards()[0]


@pytest.fixture
def lower(standard: Standard) -> Targets:
    """Less is asked of areas in special difficulty."""
    return Targets("a", target(standard, 95), target(standard, 90))


@pytest.fixture
def ordinary_only(standard: Standard) -> Targets:
    """Areas in special difficulty are measured by another indicator."""
    return Targets("a", target(standard, 90), None)


@pytest.fixture
def hard_only(standard: Standard) -> Targets:
    return Targets("a", None, target(standard, 90))


def exact(share: int) -> Rate:
    return Rate(visibility=Visibility.SHOWN, numerator=share, denominator=100)


HIDDEN = Rate(visibility=Visibility.HIDDEN)
REACHED, NOT, CANNOT = Outcome.REACHED, Outcome.NOT_REACHED, Outcome.CANNOT_BE_SAID


@pytest.mark.parametrize(
    ("asked", "rate", "is_hard", "expected"),
    [
        ("lower", exact(95), False, REACHED),
        ("lower", exact(94), False, NOT),
        ("lower", exact(90), True, REACHED),
        ("lower", exact(89), True, NOT),
        ("lower", exact(95), None, REACHED),
        ("lower", exact(92), None, CANNOT),
        ("lower", exact(89), None, NOT),
        ("lower", HIDDEN, True, CANNOT),
        ("lower", Rate(visibility=Visibility.BAND, at_least=95), None, REACHED),
        ("lower", Rate(visibility=Visibility.BAND, at_most=5), None, NOT),
        ("ordinary_only", exact(90), None, REACHED),
        ("ordinary_only", exact(80), False, NOT),
        ("ordinary_only", exact(80), None, CANNOT),
        ("ordinary_only", exact(80), True, None),
        ("ordinary_only", exact(98), True, None),
        ("hard_only", exact(90), True, REACHED),
        ("hard_only", exact(89), True, NOT),
        ("hard_only", exact(89), False, None),
        ("hard_only", exact(90), None, REACHED),
        ("hard_only", exact(89), None, CANNOT),
    ],
)
def test_an_area_is_held_to_what_is_asked_of_its_kind(
    request: pytest.FixtureRequest, asked: str, rate: Rate, *, is_hard: bool | None, expected: Outcome | None
) -> None:
    """Where its kind is not known, only what holds for both is said."""
    assert hold(rate, request.getfixturevalue(asked), is_hard=is_hard) is expected


def test_a_band_is_short_of_all(standard: Standard) -> None:
    """One to ten people are left over: "95 % or more" is never everybody."""
    everybody = Targets("a", target(standard, 100), target(standard, 100))
    for share in (95, 98, 99):
        assert hold(Rate(visibility=Visibility.BAND, at_least=share), everybody, is_hard=None) is NOT
    assert hold(exact(100), everybody, is_hard=None) is REACHED


@pytest.mark.parametrize(
    ("asked", "marks"),
    [
        ("lower", {False: (95, None), True: (None, 90), None: (95, 90)}),
        ("ordinary_only", {False: (90, None), True: (None, None), None: (90, None)}),
        ("hard_only", {False: (None, None), True: (None, 90), None: (None, 90)}),
    ],
)
def test_a_bar_has_the_lines_that_apply_to_its_area(
    request: pytest.FixtureRequest, asked: str, marks: dict[bool | None, tuple[int | None, int | None]]
) -> None:
    targets = request.getfixturevalue(asked)
    assert {is_hard: targets.marks(is_hard=is_hard) for is_hard in marks} == marks


def test_one_line_is_enough_where_the_same_is_asked_of_all(standard: Standard) -> None:
    same = Targets("a", target(standard, 90), target(standard, 90))
    assert {same.marks(is_hard=is_hard) for is_hard in (True, False, None)} == {(90, None)}


def plain(text: object) -> str:
    return normalize("NFKC", str(text))


def test_what_is_asked_is_said_for_the_kind_of_area(
    localizers: tuple[Localizer, ...], lower: Targets, ordinary_only: Targets, hard_only: Targets
) -> None:
    def said(targets: Targets, locale: int) -> dict[bool | None, str]:
        kinds = (False, True, None)
        return {kind: plain(say_needed(localizers[locale], targets, is_hard=kind)) for kind in kinds}

    assert said(lower, 0) == {
        False: "cần ít nhất 95 %",
        True: "cần ít nhất 90 %",
        None: "cần ít nhất 95 % (xã đặc biệt khó khăn: 90 %)",
    }
    assert said(ordinary_only, 0) == {
        False: "cần ít nhất 90 %",
        True: "",
        None: "xã không thuộc diện đặc biệt khó khăn cần ít nhất 90 %",
    }
    assert said(hard_only, 1) == {
        False: "",
        True: "needs at least 90%",
        None: "communes in special difficulty need at least 90%",
    }


def test_a_minimum_that_was_not_read_in_the_source_is_marked(
    localizers: tuple[Localizer, ...], standard: Standard
) -> None:
    doubtful = target(standard, 98, is_verified=False)
    assert plain(say_minimum(localizers[0], [doubtful, doubtful])) == "98 % (chưa kiểm chứng)"
    targets = Targets("a", doubtful, doubtful)
    assert plain(say_needed(localizers[1], targets, is_hard=True)) == "needs at least 98% (not verified)"
    (told,) = explain_targets(localizers[1], targets, {None})
    assert not told.is_verified


def test_a_minimum_is_that_of_its_standard_and_of_an_article_where_there_is_one(
    localizers: tuple[Localizer, ...], standard: Standard
) -> None:
    def told(standard: Standard) -> list[str]:
        targets = Targets("a", target(standard, 98), target(standard, 98))
        return [
            plain(one.text) for localizer in localizers for one in explain_targets(localizer, targets, {None})
        ]

    assert told(standard) == [
        "Vạch đứng: 98 %, mức của chuẩn Phổ cập giáo dục tiểu học mức độ 1 (Điều 9).",
        "Upright line: 98%, asked for by Universal primary education, level 1 (Article 9).",
    ]
    assert told(standard.model_copy(update={"article": None})) == [
        "Vạch đứng: 98 %, mức của chuẩn Phổ cập giáo dục tiểu học mức độ 1.",
        "Upright line: 98%, asked for by Universal primary education, level 1.",
    ]


def with_classes(site: Site, classes: Classes) -> Site:
    areas = tuple(
        area.model_copy(update={"difficulty": classes(place)}) for place, area in enumerate(site.areas)
    )
    return site.model_copy(update={"areas": areas})


Page = Callable[[str, Classes, str], IndicatorPage]


@pytest.fixture(scope="module")
def page(full: Checked) -> Page:
    """An indicator's page in the full project, with other classes of areas."""
    return page_of(full)


def page_of(checked: Checked) -> Page:
    """Builds an indicator's page."""

    def build(indicator: str, classes: Classes, locale: str) -> IndicatorPage:
        assert checked.site
        site = with_classes(checked.site, classes)
        localizer = next(v for v in build_localizers(site, checked.languages, TODAY) if v.locale == locale)
        pages = zip(site.statistics[0].indicators, build_indicators(localizer), strict=True)
        return next(page for one, page in pages if one.id == indicator)

    return build


def told(page: IndicatorPage) -> list[str]:
    return [plain(target.text) for target in page.targets]


ELSEWHERE_HARD = (
    "Xã đặc biệt khó khăn được xét theo chỉ số khác: Từ 15 đến 25 tuổi, biết chữ mức độ 1, mức 90 % "
    "của chuẩn Xóa mù chữ mức độ 1 (Điều 20)."
)
ELSEWHERE_ORDINARY = (
    "Communes not in special difficulty are judged by another indicator: Aged 15 to 35, literate at level 1, "
    "90%, asked for by Illiteracy eradication, level 1 (Article 20)."
)
LONG = "Vạch dài: 90 %, mức mà chuẩn Xóa mù chữ mức độ 1 (Điều 20) đặt cho xã không thuộc diện đặc biệt khó khăn."
SHORT = "Short line: 90%, asked of communes in special difficulty by Illiteracy eradication, level 1 (Article 20)."
IF_UNKNOWN = {
    "vi": "Xã nào chưa rõ có thuộc diện đặc biệt khó khăn hay không thì chỉ kết luận khi xét cách nào cũng cho "
    "cùng một kết quả.",
    "en": "Where it is not known whether the commune is in special difficulty, a verdict is given only if both "
    "ways of judging agree.",
}


@pytest.mark.parametrize(
    ("classes", "expected"),
    [
        (ALL_HARD, [ELSEWHERE_HARD]),
        (ALL_ORDINARY, [LONG]),
        (MIXED, [LONG, ELSEWHERE_HARD, IF_UNKNOWN["vi"]]),
        (UNKNOWN, [LONG, ELSEWHERE_HARD, IF_UNKNOWN["vi"]]),
    ],
)
def test_the_wider_ages_are_asked_of_ordinary_areas(
    page: Page, classes: Classes, expected: list[str]
) -> None:
    assert told(page(GROWN, classes, "vi")) == expected


@pytest.mark.parametrize(
    ("classes", "expected"),
    [
        (ALL_HARD, [SHORT]),
        (ALL_ORDINARY, [ELSEWHERE_ORDINARY]),
        (MIXED, [SHORT, ELSEWHERE_ORDINARY, IF_UNKNOWN["en"]]),
        (UNKNOWN, [SHORT, ELSEWHERE_ORDINARY, IF_UNKNOWN["en"]]),
    ],
)
def test_the_narrower_ages_are_asked_of_areas_in_special_difficulty(
    page: Page, classes: Classes, expected: list[str]
) -> None:
    """At the same rate: the decree lowers the age, in articles 20 and 21."""
    assert told(page(YOUNG, classes, "en")) == expected


def test_where_no_area_is_asked_none_is_said_to_fall_short(page: Page) -> None:
    grown, young = page(GROWN, ALL_HARD, "vi"), page(YOUNG, ALL_HARD, "vi")
    assert plain(grown.sentence).startswith("4 trong 5 xã, thị trấn có số đăng được, thấp nhất ")
    assert {row.verdict for row in grown.rows} == {"không xét"}
    assert {row.marks for row in grown.rows} == {(None, None)}
    assert {tile.outcome for tile in grown.tiles} == {""}
    assert plain(young.sentence) == "3 trong 5 xã, thị trấn chắc chắn đạt mức 90 %; chưa nói được 2."
    assert {row.marks for row in young.rows} == {(None, 90)}


def test_those_measured_otherwise_are_counted_apart(page: Page) -> None:
    english = page(GROWN, MIXED, "en")
    assert english.sentence == (
        "2 of 3 communes surely reach 90%; for 1 it cannot be said. The other 2 communes: judged by another indicator."
    )
    assert [row.verdict for row in english.rows].count("not asked here") == 2
    assert page(YOUNG, MIXED, "vi").sentence.endswith(" 2 xã, thị trấn còn lại được xét theo chỉ số khác.")


@pytest.mark.parametrize(
    ("classes", "minimum"),
    [(ALL_HARD, "90%"), (ALL_ORDINARY, "95%"), (MIXED, "95% (in special difficulty: 90%)")],
)
def test_the_sentence_shows_the_minimums_of_the_areas_there_are(
    page: Page, classes: Classes, minimum: str
) -> None:
    assert f" {minimum};" in page("age5_enrolled", classes, "en").sentence


@pytest.mark.parametrize("classes", [ALL_HARD, ALL_ORDINARY, MIXED, UNKNOWN])
def test_page_map_and_verdict_agree(shipped: Checked, classes: Classes) -> None:
    """Literacy 1 asks for one rate only, so whoever reaches the mark of its page reaches the standard."""
    assert shipped.site
    page = page_of(shipped)
    site = with_classes(shipped.site, classes)
    localizer = build_localizers(site, shipped.languages, TODAY)[0]
    verdicts = build_statistics_page(localizer).verdicts
    assert verdicts
    place = next(i for i, s in enumerate(verdicts.standards) if s.article == "Điều 20")
    by_standard = {row.area.label.text: row.cells[place].text for row in verdicts.rows}
    class_of = {area.name.first: site.is_hard(area, TODAY) for area in site.areas if area.is_valid_on(TODAY)}
    for indicator, is_hard in ((GROWN, False), (YOUNG, True)):
        shown = page(indicator, classes, "vi")
        said = {row.area.label.text: row.verdict for row in shown.rows}
        assert sorted(tile.verdict for tile in shown.tiles) == sorted(said.values())
        for name, verdict in said.items():
            if class_of[name] is is_hard:
                assert verdict == by_standard[name]
            elif class_of[name] is not None:
                assert verdict == "không xét"


def test_an_area_s_own_page_asks_what_is_asked_of_it(shipped: Checked) -> None:
    assert shipped.site

    def needed(classes: Classes) -> dict[str, str]:
        assert shipped.site
        site = with_classes(shipped.site, classes)
        figures = build_area_figures(build_localizers(site, shipped.languages, TODAY)[0], "x/", site.areas[0])
        assert figures
        found = [
            (one.indicator.label.text, plain(one.needed)) for one in (*figures.headline, *figures.others)
        ]
        return {name: asked for name, asked in found if "biết chữ mức độ 1" in name}

    assert needed(ALL_HARD) == {
        "Từ 15 đến 35 tuổi, biết chữ mức độ 1": "",
        "Từ 15 đến 25 tuổi, biết chữ mức độ 1": "cần ít nhất 90 %",
    }
    assert needed(ALL_ORDINARY) == {
        "Từ 15 đến 35 tuổi, biết chữ mức độ 1": "cần ít nhất 90 %",
        "Từ 15 đến 25 tuổi, biết chữ mức độ 1": "",
    }
    assert needed(UNKNOWN) == {
        "Từ 15 đến 35 tuổi, biết chữ mức độ 1": "xã không thuộc diện đặc biệt khó khăn cần ít nhất 90 %",
        "Từ 15 đến 25 tuổi, biết chữ mức độ 1": "xã đặc biệt khó khăn cần ít nhất 90 %",
    }
