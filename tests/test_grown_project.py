"""The shipped project with a campaign and an area more: nothing knows how many there are."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.build.pipeline import Checked
from generator.messages.report import format_report
from generator.views.claims import list_claims
from generator.views.pages.registry import build_localizers
from tests.conftest import ROOT, TODAY, check_project

CODE = "01499"
LIKE = "01435"
"""The area whose contacts and figures the new one has too."""


def grow(root: Path) -> None:
    """Add a campaign like another, and an area with contacts and figures, to the project in `root`."""
    campaign = (root / "campaigns/thang-hanh-dong.yaml").read_text("utf-8")
    for old, new in (
        ("slug: thang-hanh-dong", "slug: nam-moi"),
        ("code: TH", "code: NM"),
        ("#1C6B45", "#6A2E8C"),
    ):
        assert old in campaign
        campaign = campaign.replace(old, new)
    campaign = re.sub(
        r"(?m)^title:\n.*\n.*\n", "title:\n  vi: Chiến dịch thứ năm\n  en: A fifth campaign\n", campaign
    )
    (root / "campaigns/nam-moi.yaml").write_text(campaign, "utf-8")
    with (root / "site_data/communes.csv").open("a", encoding="utf-8") as file:
        file.write(f"{CODE},Xã Mới Thêm,Mới Thêm Commune,xã,2020-02-01,2025-06-30,7,1,,01438\n")
    for figures in (root / "site_data/statistics").glob("*.csv"):
        (row,) = re.findall(rf"(?m)^{LIKE},.*\n", figures.read_text("utf-8"))
        with figures.open("a", encoding="utf-8") as file:
            file.write(row.replace(LIKE, CODE))
    contacts = root / "site_data/contacts.yaml"
    text = contacts.read_text("utf-8")
    blocks = re.findall(rf'(?m)^  - area: "{LIKE}"\n(?:    .*\n)+', text)
    assert blocks
    contacts.write_text(text + "".join(blocks).replace(LIKE, CODE), "utf-8")


def copy_shipped(target: Path) -> Path:
    """The data of the shipped project, with the theme that comes with Loa."""
    for folder in ("campaigns", "content", "site_data"):
        shutil.copytree(ROOT / folder, target / folder)
    return target


@dataclass(frozen=True)
class Grown:
    """What the project would publish, before and after."""

    checked: Checked
    before: set[str]
    after: set[str]


@pytest.fixture(scope="module")
def grown(shipped: Checked, tmp_path_factory: pytest.TempPathFactory) -> Grown:
    root = copy_shipped(tmp_path_factory.mktemp("grown") / "project")
    grow(root)
    checked = check_project(root)
    before, after = (
        {claim.path for claim in list_claims(build_localizers(one.site, one.languages, TODAY))}
        for one in (shipped, checked)
        if one.site
    )
    return Grown(checked, before, after)


def test_a_grown_project_has_no_problem(grown: Grown) -> None:
    assert format_report(grown.checked.problems, "en") == "No problems."


def test_what_was_published_stays_where_it_was(grown: Grown) -> None:
    assert grown.before < grown.after


def test_the_new_campaign_and_the_new_area_have_all_that_the_others_have(grown: Grown) -> None:
    """Where a name of the one stands in a path, a file with the name of the other is there."""
    new = grown.after - grown.before
    for like, own in (
        ("thang-hanh-dong", "nam-moi"),
        ("xa-ma-ba", "xa-moi-them"),
        ("TH/", "NM/"),
        (LIKE, CODE),
    ):
        expected = {path.replace(like, own) for path in grown.after if like in path}
        assert expected
        assert expected <= new, (like, own)
