"""Files of a new season: new ones like the old, and one line more in these."""

from datetime import date
from difflib import unified_diff

from generator.authoring.new_season import (
    AUTHORITY,
    CAMPAIGNS,
    Again,
    NewSeason,
    draft_season,
    name_successors,
)
from generator.authoring.season_days import list_days, move_days
from generator.build.pipeline import Checked
from generator.model.area_cells import Successor as Became
from generator.model.campaign import Campaign
from generator.model.site import Site
from tests.conftest import SITES

TODAY = date(2022, 8, 1)


def again(campaign: Campaign, *, is_agreed: bool = True) -> Again:
    return Again(campaign, move_days(list_days(campaign), 1, campaign.comes_again), is_agreed)


def changed(old: str, new: str) -> list[str]:
    """The lines of a difference, those taken away and those put there."""
    lines = unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[:3] not in {"---", "+++"} and not line.startswith("@@")]


def drafted(
    site: Site | None, name: str, *, is_agreed: bool = True
) -> tuple[list[str], dict[str, list[str]]]:
    """The codes of all that comes again, and what changes from each file to what is written of it."""
    assert site
    kinds = [again(one, is_agreed=is_agreed) for one in site.campaigns]
    season = NewSeason("2021-2022", "2022-2023", tuple(kinds), ())
    successors = name_successors(season, site)
    names = [AUTHORITY, *(CAMPAIGNS.file(one.slug) for one in site.campaigns)]
    texts = {file: (SITES / name / file).read_text("utf-8") for file in names}
    origin = {one.file: CAMPAIGNS.file(one.again.campaign.slug) for one in successors}
    drafts = draft_season(season, successors, texts, TODAY)
    assert [*drafts][-1] == AUTHORITY
    return [one.code for one in successors], {
        file: changed(texts[origin.get(file, file)], text) for file, text in drafts.items()
    }


def test_a_campaign_comes_again_with_its_own_name_code_and_days(minimal: Site) -> None:
    codes, changes = drafted(minimal, "minimal")
    assert codes == ["DT22"]
    assert changes["campaigns/den-truong-2022-2023.yaml"] == [
        "-slug: den-truong",
        "-code: DT",
        "+slug: den-truong-2022-2023",
        "+code: DT22",
        "+succeeds: den-truong",
        "-starts: 2021-09-05",
        "-ends: 2021-09-05",
        "-take_down: 2021-09-12",
        "-review: 2021-09-06",
        "+starts: 2022-09-05",
        "+ends: 2022-09-05",
        "+take_down: 2022-09-12",
        "+review: 2022-09-06",
    ]
    assert changes["campaigns/den-truong.yaml"] == ['+season: "2021-2022"']
    assert changes[AUTHORITY] == ["-season: 2021-2022", '+season: "2022-2023"']


def test_what_holds_of_one_alone_stays_behind_and_remarks_stay_above_their_fields(full: Checked) -> None:
    _, changes = drafted(full.site, "full", is_agreed=False)
    days, first = (
        changes[f"campaigns/{slug}-2022-2023.yaml"] for slug in ("hoc-tap-suot-doi", "dua-tre-den-truong")
    )
    assert [line for line in days if "day:" in line] == [
        *("-  - day: 2021-10-01", "+  - day: 2022-10-01"),
        *("-  - day: 2021-10-05", "+  - day: 2022-10-05"),
        *("-  - day: 2021-10-07", "+  - day: 2022-10-07"),
    ]
    assert {"-former_slugs:", "-  - khai-giang", "+sample: true", "+revised: 2022-08-01"} <= {*first}
    assert not any("#" in line for line in (*days, *first))


def test_no_name_or_code_is_given_twice(minimal: Site) -> None:
    (first,) = minimal.campaigns
    taken = first.model_copy(update={"slug": "den-truong-2022-2023", "code": "DT22"})
    long = first.model_copy(update={"slug": "a" * 58, "code": "A1B"})
    old = first.model_copy(update={"slug": "den-truong-2021-2022", "code": "22"})
    season = NewSeason("2021-2022", "2022-2023", tuple(map(again, (first, long, old))), ())
    found = name_successors(season, minimal.model_copy(update={"campaigns": (first, taken, long, old)}))
    assert [(one.slug, one.code) for one in found] == [
        ("den-truong-2022-2023-2", "DT2"),
        (f"{'a' * 50}-2022-2023", "A122"),
        ("den-truong-2022-2023-3", "2222"),
    ]
    without = NewSeason("…", "№", (again(first),), ())
    assert [(one.slug, one.code) for one in name_successors(without, minimal)] == [("den-truong-2", "DT2")]


def test_a_file_without_lines_for_its_fields_is_written_anew(minimal: Site) -> None:
    (first,) = minimal.campaigns
    season = NewSeason("2021-2022", "2022-2023", (again(first),), ())
    texts = {
        "campaigns/den-truong.yaml": "{slug: den-truong, code: DT, starts: 2021-09-05, ends: 2021-09-05, review: 2021-09-06}",
        AUTHORITY: "{base_url: https://mau.example, sample: true}",
    }
    drafts = draft_season(season, name_successors(season, minimal), texts, TODAY)
    assert drafts[AUTHORITY] == '{base_url: https://mau.example, season: "2022-2023", sample: true}'
    assert drafts["campaigns/den-truong.yaml"].startswith(
        '{slug: den-truong, code: DT, season: "2021-2022", '
    )


def test_areas_that_have_ended_become_those_in_their_place(minimal: Site) -> None:
    """Trường Hà ends on 30 June 2025, as Sóc Hà does: they become one."""
    (first,) = minimal.campaigns
    heir = minimal.areas[0].model_copy(
        update={"code": "01392", "valid_from": date(2025, 7, 1), "valid_to": None, "successors": ()}
    )
    ended = [area.model_copy(update={"successors": (Became("01392"),)}) for area in minimal.areas]
    campaign = first.model_copy(update={"areas": tuple(area.code for area in ended)})
    site = minimal.model_copy(update={"areas": (*ended, heir), "campaigns": (campaign,)})
    for day, areas in ((date(2022, 9, 5), ("01399", "01417")), (date(2025, 9, 5), ("01392", "01392"))):
        season = NewSeason("2021-2022", "2022-2023", (Again(campaign, (day, day), is_agreed=True),), ())
        (one,) = name_successors(season, site)
        assert one.areas == areas
    texts = {AUTHORITY: (SITES / "minimal" / AUTHORITY).read_text("utf-8")}
    text = (SITES / "minimal/campaigns/den-truong.yaml").read_text("utf-8") + 'areas: ["01399", "01417"]\n'
    drafts = draft_season(season, (one,), {**texts, "campaigns/den-truong.yaml": text}, TODAY)
    assert drafts[one.file].endswith('\nareas:\n  - "01392"\n')
