"""A campaign chooses the formats and languages of its sheets."""

from collections.abc import Callable
from typing import Any

import pytest

from generator.model.site import Site
from generator.views.base.file_links import PrintFiles, summarise_campaign_prints
from generator.views.base.localizer import Localizer
from generator.views.claims import list_claims
from generator.views.frame.sharing import card_path, share_picture
from generator.views.pages.area_prints import build_area_prints
from generator.views.pages.downloads import build_downloads
from generator.views.pages.registry import build_localizers
from generator.views.print.kit import KitView, build_kit
from tests.conftest import TODAY, read_shipped_languages
from tests.views.shown import only, values

Choose = Callable[..., tuple[Localizer, KitView]]


@pytest.fixture
def choose(minimal: Site) -> Choose:
    """A site with a poster, in a pack, and a picture for the web in three forms; its campaign and its kit."""
    poster = minimal.formats[0].model_copy(update={"languages": ("vi", "en", "vi-en")})
    picture = poster.model_copy(
        update={"id": "anh", "dots": 10.0, "width": 120.0, "height": 63.0, "languages": ("vi",), "pack": None}
    )

    def build(**choice: Any) -> tuple[Localizer, KitView]:
        campaign = minimal.campaigns[0].model_copy(update=choice)
        site = minimal.model_copy(update={"formats": (poster, picture), "campaigns": (campaign,)})
        localizers = build_localizers(site, read_shipped_languages(), TODAY)
        kit = build_kit(localizers)
        sheets = {claim.path for claim in list_claims(localizers) if claim.path.startswith("ap-phich/")}
        pages = {path for path in sheets if path.endswith("index.html")}
        made = {path for path in kit.paths() if path.startswith("ap-phich/")}
        assert sheets - pages == made
        return localizers[0], kit

    return build


def made(kit: KitView) -> set[tuple[str, str]]:
    return {(sheet.sheet.format, sheet.languages) for sheet in kit.posters}


EVERYTHING = {("ap-phich-a4", "vi"), ("ap-phich-a4", "en"), ("ap-phich-a4", "vi-en"), ("anh", "vi")}


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ({}, EVERYTHING),
        ({"formats": ("anh",)}, {("anh", "vi")}),
        ({"languages": ("vi",)}, {("ap-phich-a4", "vi"), ("anh", "vi")}),
        ({"languages": ("vi-en",)}, {("ap-phich-a4", "vi-en")}),
        (
            {"formats": ("ap-phich-a4",), "languages": ("en", "vi")},
            {("ap-phich-a4", "vi"), ("ap-phich-a4", "en")},
        ),
        ({"formats": ("anh",), "languages": ("en",)}, set()),
    ],
)
def test_only_chosen_sheets_are_made(
    choose: Choose, choice: dict[str, tuple[str, ...]], expected: set[tuple[str, str]]
) -> None:
    """And each path of the print kit is known before."""
    _, kit = choose(**choice)
    assert made(kit) == expected


def test_a_pack_is_of_what_is_chosen(choose: Choose) -> None:
    _, whole = choose()
    assert [[row.name for row in pack.rows] for pack in whole.packs] == [["Áp phích A4"]] * 2
    for choice in ({"formats": ("anh",)}, {"languages": ("en",)}):
        localizer, kit = choose(**choice)
        assert kit.packs == []
        assert PrintFiles(localizer, "").pack(localizer.site.areas[0]) == ()


def test_the_picture_of_a_link_is_one_that_is_made(choose: Choose) -> None:
    localizer, _ = choose()
    area, campaign = localizer.site.areas[0], localizer.site.campaigns[0]
    assert share_picture(localizer, campaign, area) == "ap-phich/anh_den-truong_xa-truong-ha_vi.png"
    localizer, _ = choose(formats=("ap-phich-a4",))
    card = card_path("chien-dich/den-truong/")
    assert share_picture(localizer, localizer.site.campaigns[0], area) == card


def test_a_campaign_without_sheets_offers_none(choose: Choose) -> None:
    """Its texts to send and to read aloud stay where they were."""
    localizer, kit = choose(formats=("anh",), languages=("en",))
    area, campaign = localizer.site.areas[0], localizer.site.campaigns[0]
    edition = kit.editions[campaign.slug, area.code]
    prints = summarise_campaign_prints(PrintFiles(localizer, ""), campaign, area, edition)
    assert (prints.edition, prints.sheet, prints.pack) == ((), (), ())
    section = only(build_area_prints(localizer, area, kit.editions, {}).sections)
    assert (section.rows, section.thumbnail) == ((), None)
    assert section.broadcast
    page = build_downloads(localizer, {})
    assert [group.archive for group in values(page.groups)] == [None]
    assert (page.picture_note, [row.thumbnail for row in page.formats]) == ("", [None, None])
