"""Files that would take each other's place, told with both names; impossible names."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.build import check_paths as path_problems
from generator.build.check_paths import check_codes, check_paths, list_everything
from generator.build.chosen_sheets import Wanted, publish_posters
from generator.build.pipeline import check
from generator.build.preview import Preview
from generator.engines.mkdocs import MkDocsEngine
from generator.messages.problem import Position
from generator.printing.kit import no_progress
from generator.settings import Settings, Theme, find_theme, shipped_theme
from generator.views.base.localizer import Localizer
from generator.views.claims import Claim
from generator.views.pages.registry import build_localizers

SITES = Path(__file__).parents[1] / "sites"
TODAY = date(2021, 9, 1)
Change = Callable[..., Path]
CAMPAIGN = (SITES / "minimal/campaigns/den-truong.yaml").read_text("utf-8")
AREAS = (SITES / "minimal/site_data/areas.csv").read_text("utf-8")
Told = tuple[str, Position, dict[str, str]]


def told(root: Path) -> list[Told]:
    return [(p.code, p.position, p.values) for p in check(Settings(root, TODAY)).problems]


def same(path: str, first: tuple[str, str], second: tuple[str, str]) -> dict[str, str]:
    return {"path": path, "other_kind": first[0], "other": first[1], "kind": second[0], "name": second[1]}


def test_two_areas_never_end_at_one_address(change: Change) -> None:
    """The later of two with one name bears its code; another may be called just that, and has another address."""
    rows = (
        "01399,Xã Trường Hà 01417,Trường Hà Commune,xã,2020-02-01,2025-06-30,1,2,III\n"
        "01400,Xã Trường Hà,Trường Hà Commune,xã,2020-02-01,2025-06-30,1,1,\n"
        "01417,Xã Trường Hà,Sóc Hà Commune,xã,2020-02-01,2025-06-30,2,1,\n"
    )
    root = change({"site_data/areas.csv": AREAS.split("\n", 1)[0] + "\n" + rows})
    assert [one for one in told(root) if one[0] == "same-path"] == []


def test_the_name_of_the_whole_place_is_reported_where_that_is_written(change: Change) -> None:
    """A project without areas has print pages by the name of its authority's place."""
    minimal = SITES / "minimal/site_data"
    authority = re.sub(
        r"(?m)^place:\n  vi: .*", "place:\n  vi: Con", (minimal / "authority.yaml").read_text("utf-8")
    )
    contacts = re.sub(r"- area: .*\n    ", "- ", (minimal / "contacts.yaml").read_text("utf-8"))
    kinds = "statistics/2021-2022.csv", "statistics/2021-2022.yaml", "areas.csv"
    root = change(
        {
            "site_data/authority.yaml": authority,
            "site_data/contacts.yaml": contacts,
            **{f"site_data/{name}": None for name in kinds},
        }
    )
    line = authority[: authority.index("vi: Con")].count("\n") + 1
    found = [one for one in told(root) if one[0] == "windows-name"]
    assert found
    for _, where, values in found:
        assert (where.file, where.line, values["name"]) == ("site_data/authority.yaml", line, "Con")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("q/a/index.html", "Q/A/index.html"),
        ("tin", "tin/index.html"),
        ("tin/index.html", "TIN"),
        ("a//b", "a/b"),
    ],
)
def test_capitals_and_a_file_in_the_place_of_a_folder_count(
    first: str, second: str, change: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(path_problems, "list_claims", lambda _: [Claim(first), Claim(second)])
    [(_, where, values)] = [one for one in told(change()) if one[0] == "same-path"]

    assert where == Position(second)
    assert values == same(
        second,
        ("own-page", first.removesuffix("index.html")),
        ("own-page", second.removesuffix("index.html")),
    )


def test_a_file_of_an_own_theme_keeps_its_place(change: Change) -> None:
    """Such a file without an ending would be where the site has a folder."""
    root = change({"theme/assets/THE": b"x"})
    checked = check(Settings(SITES / "minimal", TODAY))
    assert checked.site
    localizers = build_localizers(checked.site, checked.languages, TODAY)
    claims = list_everything(localizers, find_theme(root))
    [problem] = check_paths(claims, localizers[0].site, checked.records)

    assert (problem.code, problem.position) == ("same-path", Position("theme/assets/THE"))
    assert problem.values == same(
        "assets/the/trang-dau.png",
        ("theme-file", "theme/assets/THE"),
        ("own-page", "assets/the/trang-dau.png"),
    )


@pytest.mark.parametrize("slug", ["con", "aux", "com1"])
def test_windows_keeps_some_names_for_itself(slug: str, change: Change) -> None:
    """Told once, at the campaign, and not for every area it reaches."""
    root = change(
        {
            f"campaigns/{slug}.yaml": CAMPAIGN.replace("slug: den-truong", f"slug: {slug}"),
            "campaigns/den-truong.yaml": None,
        }
    )
    assert told(root) == [
        (
            "windows-name",
            Position(f"campaigns/{slug}.yaml", 1, 7),
            {"kind": "campaign", "name": slug, "path": f"chien-dich/{slug}/index.html"},
        )
    ]


def test_names_that_only_contain_such_a_word_are_fine(change: Change) -> None:
    root = change(
        {
            "campaigns/con-em.yaml": CAMPAIGN.replace("slug: den-truong", "slug: con-em"),
            "campaigns/den-truong.yaml": None,
        }
    )
    assert told(root) == []


def test_posters_and_previews_are_stopped_as_a_build_is(change: Change, tmp_path: Path) -> None:
    """Nothing is made where two files would take each other's place."""
    root = change(
        {
            "campaigns/xa-truong-ha.yaml": CAMPAIGN.replace("slug: den-truong", "slug: xa-truong-ha"),
            "campaigns/den-truong.yaml": None,
        }
    )
    settings = Settings(root, TODAY)
    batch = publish_posters(settings, Wanted(), tmp_path / "out", no_progress)
    preview = Preview(MkDocsEngine())
    preview.update(settings, no_progress)

    assert [problem.code for problem in batch.problems] == ["same-path"]
    assert not (tmp_path / "out").exists()
    assert 'địa phương "Xã Trường Hà" và chiến dịch "xa-truong-ha"' in preview.report


def test_a_code_that_leads_nowhere_is_reported(localizers: tuple[Localizer, ...]) -> None:
    """Known from addresses, before any sheet is made."""
    claims = list_everything(localizers, Theme((shipped_theme(),)))
    without = [claim for claim in claims if claim.path != "Q/DT/01399/index.html"]
    (problem,) = check_codes(without, localizers)

    assert check_codes(claims, localizers) == []
    assert (problem.code, problem.values) == (
        "qr-dead-end",
        {
            "path": "ap-phich/ap-phich-a4_den-truong_xa-truong-ha_vi.pdf",
            "expected": "HTTPS://MAU.EXAMPLE/Q/DT/01399/",
        },
    )
