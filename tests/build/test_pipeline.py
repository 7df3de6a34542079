"""What goes down the whole line and is neither page nor sheet."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.build import pipeline
from generator.engines.mkdocs import MkDocsEngine
from generator.messages.problem import Severity
from generator.printing.kit import no_progress
from generator.settings import Settings, shipped_theme

ROOT = Path(__file__).parents[2]

Change = Callable[..., Path]

MP3 = b"\xff\xfb\x90\x00" + bytes(413)
"""One silent frame: MPEG 1, layer III, 128 kbit/s, 44.1 kHz."""

SENTENCES = """\
easy_read:
  - vi: Đưa con đến trường.
    en: Bring your child to school.
"""

SPOKEN = f"""{SENTENCES}\
audio:
  vi: campaigns/audio/doc.mp3
other_languages:
  - language: nung
    text:
      - <b>Câu thử.
  - language: tay
    audio: campaigns/audio/tay.mp3
"""


@pytest.mark.parametrize("day", [date(2021, 9, 6), date(2021, 9, 13), date(2023, 1, 1)], ids=str)
def test_a_site_built_when_all_is_over_invites_nobody_and_is_whole(
    change_built: Change, tmp_path: Path, day: date
) -> None:
    """Every page of both languages, also those where codes on old sheets lead; no link is broken."""
    root = change_built({"campaigns/audio/doc.mp3": MP3, "campaigns/audio/tay.mp3": MP3 * 2})
    campaign = root / "campaigns/den-truong.yaml"
    campaign.write_text(campaign.read_text() + SPOKEN)
    site = tmp_path / "site"

    assert pipeline.build(Settings(root, day), site, MkDocsEngine(), no_progress).problems == []
    pages = {str(path.relative_to(site)): path.read_text("utf-8") for path in site.rglob("*.html")}
    assert {"Q/DT/01399/index.html", "Q/DT/01399/EN/index.html"} < pages.keys()
    words = (
        "Đưa con đến trường",
        "Bring your child",
        "Câu thử",
        "Giấy khai sinh, nếu có",
        "in lại từ đây",
        "from here",
        ".ics",
        "_den-truong_",
        "tron-bo_",
        "bo-in_",
        "<audio",
    )
    assert [(name, word) for name, text in pages.items() for word in words if word in text] == []
    kinds = {".pdf", ".zip", ".ics", ".txt", ".mp3"}
    left = {path.name for path in site.rglob("*") if path.suffix in kinds} - {"robots.txt", "OFL.txt"}
    assert {name for name in left if not name.startswith("bao-cao")} == set()


def test_recordings_are_published_beside_the_page_that_plays_them(change_built: Change) -> None:
    """Fetched only when somebody presses play; words in another language bear its tag and are no markup."""
    root = change_built({"campaigns/audio/doc.mp3": MP3, "campaigns/audio/tay.mp3": MP3 * 2})
    campaign = root / "campaigns/den-truong.yaml"
    campaign.write_text(campaign.read_text() + SPOKEN)
    site = root / "site"
    built = pipeline.build(Settings(root, date(2021, 9, 1)), site, MkDocsEngine(), no_progress)
    page = (site / "chien-dich/den-truong/doc-de/index.html").read_text("utf-8")

    assert built.problems == []
    assert (site / "assets/doc-to/den-truong_vi.mp3").read_bytes() == MP3
    assert (site / "assets/doc-to/den-truong_tay.mp3").read_bytes() == MP3 * 2
    assert 'src="../../../assets/doc-to/den-truong_tay.mp3" aria-labelledby="listen-tay"' in page
    assert page.count("<audio ") == page.count('preload="none"') == 2
    assert '<div class="easy" lang="nut" dir="auto">\n    <p>&lt;b&gt;Câu thử.</p>' in page
    assert "Bản ghi nói đúng những câu ở đầu trang." in page


def test_a_former_address_leads_to_the_easy_page_too(change_built: Change) -> None:
    root = change_built()
    campaign = root / "campaigns/den-truong.yaml"
    campaign.write_text(f"{campaign.read_text()}{SENTENCES}former_slugs:\n  - khai-giang\n")
    site = root / "site"
    built = pipeline.build(Settings(root, date(2021, 9, 1)), site, MkDocsEngine(), no_progress)

    assert built.problems == []
    assert (site / "chien-dich/khai-giang/doc-de/index.html").is_file()
    assert (site / "en/campaigns/khai-giang/easy-read/index.html").is_file()


def test_a_sheet_that_cannot_be_made_is_left_out_of_a_whole_site(change_built: Change) -> None:
    """No page leads to it, also not as the picture of a link; everything else is published."""
    root = change_built()
    formats = (shipped_theme() / "formats.yaml").read_text("utf-8")
    head, *entries = re.split(r"(?m)^(?=  - id: )", formats)
    kept = [entry for entry in entries if entry.split()[2] in {"ap-phich-a4", "anh-ngang"}]
    (root / "site_data/formats.yaml").write_text(head + "".join(kept), "utf-8")
    contacts = root / "site_data/contacts.yaml"
    hours = "Giờ hành chính, gọi trước khi đến " * 60
    contacts.write_text(contacts.read_text("utf-8").replace("Giờ hành chính", hours, 1), "utf-8")
    settings = Settings(root, date(2021, 9, 1))
    problems = pipeline.build(settings, root / "site", MkDocsEngine(), no_progress).problems
    page = (root / "site/ap-phich/xa-truong-ha/index.html").read_text("utf-8")

    assert {(problem.code, problem.severity) for problem in problems} == {("text-too-long", Severity.WARNING)}
    assert not (root / "site/ap-phich/ap-phich-a4_den-truong_xa-truong-ha_vi.pdf").exists()
    assert (root / "site/ap-phich/ap-phich-a4_den-truong_xa-truong-ha_en.pdf").exists()
    assert (root / "site/ap-phich/ap-phich-a4_den-truong_xa-soc-ha_vi.pdf").exists()
    assert "Chưa in được (tiếng Việt, song ngữ): chữ nhiều quá khổ giấy." in page
    strict = replace(settings, is_strict=True)
    assert pipeline.build(strict, root / "other", MkDocsEngine(), no_progress).problems == problems
    assert not (root / "other").exists()
