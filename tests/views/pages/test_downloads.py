"""The downloads page: by area, by campaign, and all formats in one table."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from generator.model.poster_format import PosterFormat
from generator.model.site import Site
from generator.views.base.components import FileLink, Link, Thumbnail
from generator.views.base.dated import Dated, Part
from generator.views.base.levels import AreaGroup
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.pages.downloads import DownloadGroup, FormatRow, build_downloads
from tests.views.shown import values

Speak = Callable[..., Localizer]

POSTERS = "ap-phich/ap-phich-a4_den-truong_{area}_vi.pdf"


def group(*areas: Link) -> Dated[tuple[AreaGroup, ...]]:
    """Areas that lie in none, on any day."""
    return (Part((AreaGroup(None, areas),)),)


def with_format(site: Site, **changes: Any) -> Site:
    form = PosterFormat.model_construct(**(dict(site.formats[0]) | changes))
    return site.model_copy(update={"formats": (form,)})


def test_areas_are_found_in_the_order_of_the_alphabet(localizers: tuple[Localizer, ...]) -> None:
    assert build_downloads(localizers[0], {}).areas == group(
        Link("../ap-phich/xa-soc-ha/", Phrase("Xã Sóc Hà")),
        Link("../ap-phich/xa-truong-ha/", Phrase("Xã Trường Hà")),
    )


def test_a_campaign_has_its_archive_and_its_place_on_each_area_s_page(
    localizers: tuple[Localizer, ...],
) -> None:
    page = build_downloads(localizers[1], {"ap-phich/tron-bo_den-truong.zip": 38_000_000})
    assert values(page.groups) == [
        DownloadGroup(
            id="den-truong",
            title=Phrase("Back to School Day"),
            when="5 September 2021",
            accent="#1C6B45",
            archive=FileLink(
                "../../ap-phich/tron-bo_den-truong.zip",
                Phrase("Download all for the whole district"),
                "ZIP · 36.2 MB",
                "",
            ),
            areas=group(
                Link("../../en/posters/xa-soc-ha/#den-truong", Phrase("Sóc Hà Commune")),
                Link("../../en/posters/xa-truong-ha/#den-truong", Phrase("Trường Hà Commune")),
            ),
        ),
    ]


def test_a_campaign_that_reaches_no_area_has_nothing_to_download(speak: Speak, minimal: Site) -> None:
    campaign = minimal.campaigns[0].model_copy(update={"areas": ("99999",)})
    page = build_downloads(speak("vi", minimal.model_copy(update={"campaigns": (campaign,)})), {})
    assert (page.groups, page.areas, page.picture_note) == ((), (), "")
    assert page.formats[0].thumbnail is None


def test_without_areas_nobody_is_asked_to_choose_one(speak: Speak, minimal: Site) -> None:
    page = build_downloads(speak("en", minimal.model_copy(update={"areas": ()})), {})
    assert page.lead.startswith("Download the print pack")
    assert page.frame.search.label == "Find an answer"


def test_the_table_shows_all_of_a_format(localizers: tuple[Localizer, ...]) -> None:
    """The size is that of the middle one of all its files."""
    sizes = {POSTERS.format(area=name): size for name, size in (("xa-soc-ha", 1), ("xa-truong-ha", 90_000))}
    page = build_downloads(localizers[0], sizes)
    assert page.formats == (
        FormatRow(
            thumbnail=Thumbnail(
                "../ap-phich/xem-truoc/ap-phich-a4_den-truong_vi.webp",
                91,
                128,
                "Hình thu nhỏ: Áp phích A4, Ngày đưa trẻ đến trường",
            ),
            name=Phrase("Áp phích A4"),
            size="210 × 297 mm",
            hint=Phrase("Máy in văn phòng"),
            languages="tiếng Việt, tiếng Anh",
            weight="khoảng 1 KB",
        ),
    )
    assert page.picture_note == "Hình là tờ của “Ngày đưa trẻ đến trường”. Các chiến dịch khác bày tương tự."


def test_a_size_that_is_not_known_is_not_shown(localizers: tuple[Localizer, ...]) -> None:
    assert build_downloads(localizers[0], {}).formats[0].weight == ""


@pytest.mark.parametrize(
    ("width", "height", "dots", "vietnamese", "english"),
    [
        (297.0, 420.0, None, "297 × 420 mm", "297 × 420 mm"),
        (3000.0, 700.0, None, "3 × 0,7 m", "3 × 0.7 m"),
        (108.0, 108.0, 10.0, "1080 × 1080 điểm ảnh", "1080 × 1080 pixels"),
        (85.6, 53.98, None, "85,6 × 53,98 mm", "85.6 × 53.98 mm"),
    ],
)
def test_paper_is_measured_as_people_say_it(
    speak: Speak,
    minimal: Site,
    width: float,
    height: float,
    dots: float | None,
    vietnamese: str,
    english: str,
) -> None:
    site = with_format(minimal, width=width, height=height, dots=dots)
    found = [build_downloads(speak(locale, site), {}).formats[0].size for locale in ("vi", "en")]
    assert found == [vietnamese, english]


def test_the_page_s_language_comes_first(speak: Speak, minimal: Site) -> None:
    localizer = speak("en", with_format(minimal, languages=("vi", "en", "vi-en")))
    assert build_downloads(localizer, {}).formats[0].languages == "English, Vietnamese, bilingual"


def test_a_format_without_sheets_in_the_page_s_language_shows_another(speak: Speak, minimal: Site) -> None:
    only = {
        languages: build_downloads(speak("en", with_format(minimal, languages=(languages,))), {}).formats[0]
        for languages in ("vi", "vi-en")
    }
    assert only["vi"].thumbnail
    assert only["vi"].thumbnail.src == "../../ap-phich/xem-truoc/ap-phich-a4_den-truong_vi.webp"
    assert only["vi-en"].thumbnail is None


def test_the_pictures_are_those_of_what_is_on_or_comes_next(speak: Speak, minimal: Site) -> None:
    (campaign,) = minimal.campaigns
    days = {"over": date(2021, 8, 1), "coming": date(2021, 9, 5), "on": date(2021, 9, 1)}
    campaigns = tuple(
        campaign.model_copy(update={"slug": slug, "starts": day, "ends": day}) for slug, day in days.items()
    )

    def shown(*chosen: Any) -> str:
        page = build_downloads(speak("vi", minimal.model_copy(update={"campaigns": chosen})), {})
        assert page.formats[0].thumbnail
        return page.formats[0].thumbnail.src

    assert shown(*campaigns) == "../ap-phich/xem-truoc/ap-phich-a4_on_vi.webp"
    assert shown(*campaigns[:2]) == "../ap-phich/xem-truoc/ap-phich-a4_coming_vi.webp"
