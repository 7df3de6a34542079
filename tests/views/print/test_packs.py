"""The print pack: what its cover says."""

from dataclasses import replace
from datetime import date

import pytest

from generator.model.site import Site
from generator.views.pages.registry import build_localizers
from generator.views.print.kit import KitView, build_kit
from generator.views.print.packs import PackRow, PackSection, PackView, restock
from tests.conftest import Languages


@pytest.fixture
def kit(minimal: Site, languages: Languages) -> KitView:
    return build_kit(build_localizers(minimal, languages, date(2021, 9, 1)))


def test_each_area_has_a_pack_of_its_vietnamese_sheets(kit: KitView) -> None:
    assert [(pack.path, [sheet.path for sheet in pack.sheets]) for pack in kit.packs] == [
        ("ap-phich/bo-in_xa-truong-ha.pdf", ["ap-phich/ap-phich-a4_den-truong_xa-truong-ha_vi.pdf"]),
        ("ap-phich/bo-in_xa-soc-ha.pdf", ["ap-phich/ap-phich-a4_den-truong_xa-soc-ha_vi.pdf"]),
    ]


def test_the_cover_says_what_to_print_how_many_where_and_until_when(kit: KitView) -> None:
    pack: PackView = kit.packs[0]
    assert pack.area == "Xã Trường Hà"
    assert pack.rows == (PackRow("Áp phích A4", "3", "Bảng tin xã"),)
    assert pack.sections == (
        PackSection(
            title="Ngày đưa trẻ đến trường",
            when="05/09/2021",
            take_down="Xin gỡ áp phích này sau ngày 12/09/2021",
            edition=pack.sheets[0].words.edition,
            accent="#1C6B45",
            first=0,
            last=0,
        ),
    )
    assert len(pack.steps) == 4
    assert pack.sample_notice


def test_a_kit_has_an_archive_a_campaign_and_a_small_picture_a_format(kit: KitView) -> None:
    assert [(archive.path, archive.sheets[0]) for archive in kit.archives] == [
        (
            "ap-phich/tron-bo_den-truong.zip",
            (
                "xa-soc-ha/ap-phich-a4_den-truong_xa-soc-ha_en.pdf",
                "ap-phich/ap-phich-a4_den-truong_xa-soc-ha_en.pdf",
            ),
        )
    ]
    assert len(kit.archives[0].sheets) == 4
    assert [(small.path, small.sheets[0]) for small in kit.thumbnails] == [
        (
            f"ap-phich/xem-truoc/ap-phich-a4_den-truong_{locale}.webp",
            f"ap-phich/ap-phich-a4_den-truong_xa-truong-ha_{locale}.pdf",
        )
        for locale in ("vi", "en")
    ]


def test_no_two_files_of_a_kit_share_a_path(kit: KitView) -> None:
    assert len(set(kit.paths())) == len(kit.paths()) == 4 + 2 + 2 + 1 + 4 + 2 + 2 * 2


def test_a_choice_keeps_whole_packs_only(kit: KitView) -> None:
    area = kit.chosen(lambda sheet: sheet.area_code == "01399")
    assert (len(area.posters), len(area.packs)) == (2, 1)
    english = kit.chosen(lambda sheet: sheet.languages == "en")
    assert (len(english.posters), len(english.packs)) == (2, 0)


def test_a_sample_is_what_the_small_pictures_show(kit: KitView) -> None:
    sample = kit.sample()
    assert {sheet.area_code for sheet in sample.posters} == {"01399"}
    assert {small.sheets[0] for small in sample.thumbnails} <= {sheet.path for sheet in sample.posters}
    assert len(sample.packs) == 1
    assert {sheet.area_code for sheet in kit.sample({"01417"}).posters} == {"01399", "01417"}


def test_a_kit_without_a_sheet_has_its_like_in_the_small_picture_and_packs_of_what_is_there(
    kit: KitView,
) -> None:
    printed = {sheet.path: sheet for sheet in kit.posters if "truong-ha_vi" not in sheet.path}
    left = kit.of(printed)

    assert [pack.path for pack in left.packs] == ["ap-phich/bo-in_xa-soc-ha.pdf"]
    assert [small.sheets[0].rsplit("_", 2)[1:] for small in left.thumbnails] == [
        ["xa-soc-ha", "vi.pdf"],
        ["xa-truong-ha", "en.pdf"],
    ]
    assert {path for archive in left.archives for _, path in archive.sheets} == set(printed)
    assert kit.of({}).paths() == [*kit.of({}).pressed(), *(view.text_path for view in kit.broadcasts)]
    assert not {path for path in kit.of({}).paths() if "bo-in" in path or "xem-truoc" in path}


def test_a_pack_has_its_sheets_as_they_were_printed(kit: KitView) -> None:
    (pack, *_), (first, *_) = kit.packs, kit.packs[0].sheets
    sections = (replace(pack.sections[0], last=1), replace(pack.sections[0], title="Sau", first=2, last=2))
    others = [replace(first, path=path) for path in ("a.pdf", "b.pdf", "c.pdf")]
    whole = replace(pack, sheets=tuple(others), sections=sections)
    shed = replace(others[1], words=replace(first.words, dates_note=""), gone=("dates_note",), sheds=())
    left = restock(whole, {"b.pdf": shed, "c.pdf": others[2]})

    assert left
    assert [(sheet.path, sheet.words.dates_note, sheet.gone) for sheet in left.sheets] == [
        ("b.pdf", "", ()),
        ("c.pdf", first.words.dates_note, ()),
    ]
    assert [(section.title, section.first, section.last) for section in left.sections] == [
        (pack.sections[0].title, 0, 0),
        ("Sau", 1, 1),
    ]
    assert restock(whole, {}) is None
