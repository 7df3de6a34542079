"""Addresses: decided once, relative between pages, short in print."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language.locales import slugify
from generator.model.fields import is_slug, parse_slug
from generator.model.language import SectionAddresses
from generator.model.localized import LocalizedText
from generator.model.site import Site
from generator.views.base.urls import Links, relative, root_from
from generator.views.feeds.calendars import build_calendars
from generator.views.pages.redirect import RedirectPage, plan_redirects
from generator.views.pages.registry import build_localizers
from tests.conftest import read_shipped_languages

paths = st.lists(st.sampled_from(["en", "a", "b", "Q"]), max_size=4).map(
    lambda parts: "".join(f"{part}/" for part in parts)
)


def follow(here: str, link: str) -> str:
    """Where a browser on page `here` arrives."""
    parts = here.split("/")[:-1]
    for step in link.split("/"):
        if step == "..":
            parts.pop()
        elif step not in ("", "."):
            parts.append(step)
    return "".join(f"{part}/" for part in parts)


@given(paths, paths)
@settings(max_examples=100, deadline=None)
def test_a_relative_address_leads_there_from_anywhere(here: str, there: str) -> None:
    assert follow(here, relative(here, there)) == there
    assert follow(here, root_from(here)) == ""


def test_a_relative_address_is_never_empty() -> None:
    """An empty one would mean the page itself, query and all."""
    assert relative("", "") == "./"
    assert relative("en/", "") == "../"
    assert relative("", "en/") == "en/"


def test_vietnamese_stands_at_the_root_and_english_below(minimal: Site) -> None:
    links = Links(minimal, read_shipped_languages())
    campaign, area = minimal.campaigns[0], minimal.areas[0]
    assert [links.home("vi"), links.home("en")] == ["", "en/"]
    assert links.campaign(campaign.slug, "vi") == "chien-dich/den-truong/"
    assert links.campaign(campaign.slug, "en") == "en/campaigns/den-truong/"
    assert links.action(campaign, area, "vi") == "dia-ban/xa-truong-ha/den-truong/"
    assert links.action(campaign, area, "en") == "en/areas/xa-truong-ha/den-truong/"


def test_files_of_no_one_language_are_called_by_words_of_the_first(minimal: Site) -> None:
    def names(*languages: str) -> list[str]:
        authority = minimal.authority.model_copy(update={"languages": languages})
        site = minimal.model_copy(update={"authority": authority})
        written = {language.tag: language for language in read_shipped_languages()}
        roots = {tag: f"{tag}/" if place else "" for place, tag in enumerate(languages)}
        links = Links(site, [replace(written[tag], root=root) for tag, root in roots.items()])
        campaign, area = site.campaigns[0], site.areas[0]
        return [
            links.poster(campaign, area, "ap-phich-a4", "en", "pdf"),
            links.pack(area),
            links.archive(campaign.slug),
            links.thumbnail(campaign.slug, "ap-phich-a4", "en"),
            links.season_plan("en"),
            links.report(area, "en"),
            links.broadcast(campaign, area, "txt"),
            links.area_calendar(area, "en"),
            links.recording(campaign.slug, "tay", "tay.mp3"),
            links.picture("0123456789abcdef", 480, "webp"),
            links.no_network(),
        ]

    assert names("vi", "en") == [
        "ap-phich/ap-phich-a4_den-truong_xa-truong-ha_en.pdf",
        "ap-phich/bo-in_xa-truong-ha.pdf",
        "ap-phich/tron-bo_den-truong.zip",
        "ap-phich/xem-truoc/ap-phich-a4_den-truong_en.webp",
        "ap-phich/plan_en.pdf",
        "bao-cao/bao-cao_xa-truong-ha_en.pdf",
        "phat-thanh/loa_den-truong_xa-truong-ha.txt",
        "lich/xa-truong-ha_en.ics",
        "assets/doc-to/den-truong_tay.mp3",
        "assets/hinh/0123456789abcdef-480.webp",
        "mat-mang.html",
    ]
    assert names("en", "vi") == [
        "posters/ap-phich-a4_den-truong_xa-truong-ha_en.pdf",
        "posters/print-pack_xa-truong-ha.pdf",
        "posters/all-sheets_den-truong.zip",
        "posters/previews/ap-phich-a4_den-truong_en.webp",
        "posters/plan_en.pdf",
        "report/report_xa-truong-ha_en.pdf",
        "loudspeaker/script_den-truong_xa-truong-ha.txt",
        "calendars/xa-truong-ha_en.ics",
        "assets/read-aloud/den-truong_tay.mp3",
        "assets/pictures/0123456789abcdef-480.webp",
        "no-network.html",
    ]


def test_what_has_no_letter_for_an_address_has_one_all_the_same(minimal: Site) -> None:
    place = LocalizedText((("vi", "]]>"),))
    authority = minimal.authority.model_copy(update={"place": place})
    site = minimal.model_copy(update={"areas": (), "authority": authority})
    assert site.everywhere
    assert (
        Links(site, read_shipped_languages()).area_prints(site.everywhere, "vi") == "ap-phich/toan-dia-ban/"
    )


def test_sections_do_not_share_an_address() -> None:
    for language in read_shipped_languages():
        addresses = [getattr(language.addresses, name) for name in SectionAddresses.model_fields]
        assert len(addresses) == len(set(addresses))


def test_the_short_address_has_only_letters_of_the_dense_qr_mode(minimal: Site) -> None:
    """Digits, capitals and space $ % * + - . / : (ISO/IEC 18004, table 5)."""
    links = Links(minimal, read_shipped_languages())
    campaign, area = minimal.campaigns[0], minimal.areas[0]
    for locale, expected in (("vi", "Q/DT/01399/"), ("en", "Q/DT/01399/EN/")):
        short = links.short(campaign, area, locale)
        assert short == expected
        assert links.short_url(short) == f"HTTPS://MAU.EXAMPLE/{expected}"
        assert set(links.short_url(short)) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


def test_people_read_the_short_address_without_scheme_and_slash(minimal: Site) -> None:
    assert Links(minimal, read_shipped_languages()).printed("Q/DT/01399/") == "mau.example/Q/DT/01399"


@pytest.mark.parametrize("base_url", ["https://mau.example/a", "https://mau.example/a/"])
def test_a_site_may_stand_in_a_folder(minimal: Site, base_url: str) -> None:
    """Only scheme and host may change their capitals."""
    authority = minimal.authority.model_copy(update={"base_url": base_url})
    links = Links(minimal.model_copy(update={"authority": authority}), read_shipped_languages())
    assert links.absolute("en/") == "https://mau.example/a/en/"
    assert links.short_url("Q/DT/") == "HTTPS://MAU.EXAMPLE/a/Q/DT/"
    assert links.host_path("en/") == "/a/en/"


def test_of_two_areas_with_one_name_the_later_carries_its_code(minimal: Site) -> None:
    """The address printed first stays as it is."""
    area = minimal.areas[0]
    later = area.model_copy(update={"code": "01392", "valid_from": date(2025, 7, 1), "valid_to": None})
    links = Links(minimal.model_copy(update={"areas": (later, area)}), read_shipped_languages())
    assert links.area(area, "vi") == "dia-ban/xa-truong-ha/"
    assert links.area(later, "vi") == "dia-ban/xa-truong-ha-01392/"


NAMES = st.sampled_from(("Bản Mới", "Bàn Mới", "Bản Mới B1", "ban moi", "مركز", "!", "B1", "b1-2"))
CODES = st.sampled_from(("B1", "B1 2", "2", "MOI", "BANMOI"))
DAYS = st.sampled_from((None, date(2020, 1, 1), date(2025, 7, 1)))


@given(st.lists(st.tuples(NAMES, CODES, DAYS), unique_by=lambda row: row[1:], max_size=12))
def test_two_areas_never_have_one_address(minimal: Site, rows: list[tuple[str, str, date | None]]) -> None:
    """Whatever their names and codes."""
    first = minimal.areas[0]
    areas = tuple(
        first.model_copy(
            update={"name": LocalizedText.of(vi=name), "code": code.replace(" ", ""), "valid_from": day}
        )
        for name, code, day in rows
    )
    unique = {area.identity: area for area in areas}
    links = Links(minimal.model_copy(update={"areas": tuple(unique.values())}), read_shipped_languages())
    slugs = [links.slugs[area.identity] for area in unique.values()]
    assert len({*slugs}) == len(unique)
    assert all(is_slug(slug) for slug in slugs)


CORRECTED = st.sampled_from(("Bản Mới", "Bàn Mới", "Nà Mạ", "Pác Bó", "Cốc Lại"))
"""None that is or ends in a code: the table does not say whether the other came by that address first."""


@given(st.data())
def test_an_address_never_passes_to_another_area(minimal: Site, data: st.DataObject) -> None:
    """Whoever is corrected, to whatever name another has or had, and however rows are sorted."""
    first = minimal.areas[0]
    keys = data.draw(
        st.lists(st.tuples(CODES.map(lambda code: code.replace(" ", "")), DAYS), unique=True, max_size=6)
    )
    areas = [
        first.model_copy(
            update={
                "name": LocalizedText.of(vi=data.draw(NAMES)),
                "code": code,
                "valid_from": day,
                "valid_to": None,
            }
        )
        for code, day in keys
    ]
    owners: dict[str, tuple[str, date]] = {}
    corrected = data.draw(st.lists(CORRECTED, unique_by=slugify, max_size=len(areas)))
    for name in (None, *corrected):
        if name is not None:
            at = data.draw(st.integers(0, len(areas) - 1))
            old = areas[at]
            former = (*old.former_names, old.name.first)
            areas[at] = old.model_copy(update={"name": LocalizedText.of(vi=name), "former_names": former})
        rows = tuple(data.draw(st.permutations(areas)))
        links = Links(minimal.model_copy(update={"areas": rows}), read_shipped_languages())
        for area in rows:
            for slug in (*links.former_slugs[area.identity], links.slugs[area.identity]):
                assert owners.setdefault(slug, area.identity) == area.identity
        assert {*owners} == {
            slug for area in rows for slug in (*links.former_slugs[area.identity], links.slugs[area.identity])
        }


def test_a_corrected_name_leads_on_from_its_former_addresses(minimal: Site) -> None:
    """Pages of the area, of campaigns there and of posters; the calendar is there under both names."""
    wrong = minimal.areas[0].model_copy(update={"former_names": ("Xã Trường Hạ", "Xã Trường")})
    site = minimal.model_copy(update={"areas": (wrong, *minimal.areas[1:])})
    localizer = build_localizers(site, read_shipped_languages(), date(2021, 9, 1))[0]
    led = {page.path: page.build() for page in plan_redirects(localizer)}
    targets = {path: page.target.href for path, page in led.items() if isinstance(page, RedirectPage)}
    assert targets == {
        "Q/DT/": "../../chien-dich/den-truong/",
        "dia-ban/xa-truong/": "../../dia-ban/xa-truong-ha/",
        "dia-ban/xa-truong/den-truong/": "../../../dia-ban/xa-truong-ha/den-truong/",
        "ap-phich/xa-truong/": "../../ap-phich/xa-truong-ha/",
    }
    calendars = [calendar.path for calendar in build_calendars(localizer)]
    assert "lich/xa-truong_vi.ics" in calendars
    assert "lich/xa-truong-ha_vi.ics" in calendars


def test_a_poster_file_says_what_it_is(minimal: Site) -> None:
    links = Links(minimal, read_shipped_languages())
    campaign, area = minimal.campaigns[0], minimal.areas[0]
    assert (
        links.poster(campaign, area, "ap-phich-a4", "vi-en", "pdf")
        == "ap-phich/ap-phich-a4_den-truong_xa-truong-ha_vi-en.pdf"
    )
    assert links.pack(area) == "ap-phich/bo-in_xa-truong-ha.pdf"
    assert links.archive("den-truong") == "ap-phich/tron-bo_den-truong.zip"
    assert (
        links.thumbnail("den-truong", "anh-vuong", "en") == "ap-phich/xem-truoc/anh-vuong_den-truong_en.webp"
    )


def test_an_area_has_a_page_with_all_there_is_to_print(minimal: Site) -> None:
    links = Links(minimal, read_shipped_languages())
    assert links.area_prints(minimal.areas[0], "vi") == "ap-phich/xa-truong-ha/"
    assert links.area_prints(minimal.areas[0], "en") == "en/posters/xa-truong-ha/"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Xã Trường Hà", "xa-truong-ha"),
        ("Thị trấn Đồng  Mỏ", "thi-tran-dong-mo"),
        ("Ea H'leo", "ea-h-leo"),
        ("—", ""),
    ],
)
def test_a_name_becomes_part_of_an_address(name: str, slug: str) -> None:
    assert slugify(name) == slug


@given(st.text(max_size=40))
@settings(max_examples=100, deadline=None)
def test_a_slug_is_a_slug_whatever_it_is_made_of(text: str) -> None:
    slug = slugify(text)
    assert slugify(slug) == slug
    assert not slug or parse_slug(slug[:60].strip("-"))
