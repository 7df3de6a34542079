"""Other projects, other hotlines: several or none; nothing of the line for children stays anywhere."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.build.pipeline import build
from generator.engines.mkdocs import MkDocsEngine
from generator.printing.kit import no_progress
from generator.settings import Settings
from generator.views.base.hotlines import list_hotlines
from generator.views.pages.registry import build_localizers
from generator.views.print.poster_words import campaign_words
from tests.conftest import SITES, TODAY, Change, Languages, MadeOnce, check_project
from tests.published import read_published

AUTHORITY = "site_data/authority.yaml"
CHILD_LINE = re.compile(
    r"(?<![\w.,/-])111(?![\w/-])|một một một|bảo vệ trẻ em|child protection|bị đánh đập|beaten|24/24|24 hours",
    re.IGNORECASE,
)

OTHERS = {
    "several": """\
hotlines:
  - phone: 0206.1022 máy lẻ 3
    name:
      vi: Tổng đài phản ánh của tỉnh Mẫu
      en: Sample Province information line
    when:
      vi: Đường vào trường bị sạt lở?
      en: Is the way to school blocked?
    price:
      vi: cước nội hạt
      en: local rate
    hours:
      vi: giờ hành chính
      en: office hours
  - phone: "115"
""",
    "none": "",
}


def write_hotline(text: str) -> str:
    """The minimal project's authority with `text` in place of its hotline."""
    authority = (SITES / "minimal" / AUTHORITY).read_text("utf-8")
    start, end = authority.index("hotline:"), authority.index("season:")
    return authority[:start] + text + authority[end:]


def with_hotline(change: Change, text: str) -> Path:
    """The minimal project with that authority."""
    return change({AUTHORITY: write_hotline(text)})


@pytest.fixture(scope="session")
def publish(made_once: MadeOnce, built_project: Path) -> Callable[[str], dict[str, str]]:
    """All that a site with one of `OTHERS` says; each is built once."""

    def run(name: str) -> dict[str, str]:
        root = made_once(f"hotline-{name}", lambda root: _build(built_project, root, OTHERS[name]))
        return read_published(root / "site")

    return run


def _build(built: Path, root: Path, text: str) -> None:
    """Whatever does not show the hotline is that of the minimal project, made once."""
    shutil.copytree(built, root)
    (root / AUTHORITY).write_text(write_hotline(text), "utf-8")
    assert build(Settings(root, TODAY), root / "site", MkDocsEngine(), no_progress).problems == []


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        (
            "several",
            [
                "0206 1022 máy lẻ 3</b> <span>Tổng đài phản ánh của tỉnh Mẫu – cước nội hạt, giờ hành chính",
                "115</b> <span>Đường dây nóng</span>",
            ],
        ),
        ("none", []),
    ],
)
def test_no_file_speaks_of_the_line_for_children(
    publish: Callable[[str], dict[str, str]], name: str, labels: list[str]
) -> None:
    files = publish(name)
    left = {name: found[0] for name, said in files.items() if (found := CHILD_LINE.search(said))}
    assert left == {}
    assert {Path(name).suffix for name in files} >= {".html", ".pdf", ".txt", ".ics", ".js", ".xml", ".json"}
    for page in ("index.html", "co-quan/index.html", "404.html"):
        assert [label for label in labels if label in files[page]] == labels
        assert ("Đường dây nóng" in files[page]) == bool(labels)
    assert ("gọi 0206 1022 máy lẻ 3, 115, không cần mạng" in files["mat-mang.html"]) == bool(labels)
    sheets = [said for name, said in files.items() if re.match(r"ap-phich/ap-phich-a4.*_vi\.pdf", name)]
    assert all(("0206 1022 máy lẻ 3" in said) == bool(labels) for said in sheets)


def test_without_a_hotline_a_sheet_bears_the_number_of_the_authority(
    publish: Callable[[str], dict[str, str]],
) -> None:
    files = publish("none")
    [sheet] = (
        name for name in files if name.startswith("ap-phich/ap-phich-a4") and name.endswith("soc-ha_vi.pdf")
    )
    assert "0206 000 0001" in files[sheet]
    assert not any("gọi ngay" in said for name, said in files.items() if name.startswith("phat-thanh/"))


def test_a_script_says_what_the_project_says(publish: Callable[[str], dict[str, str]]) -> None:
    files = publish("several")
    (script,) = (said for name, said in files.items() if name.endswith("truong-ha.txt") and "loa" in name)
    assert (
        "Đường vào trường bị sạt lở, bà con gọi ngay Tổng đài phản ánh của tỉnh Mẫu: không hai không sáu, một không hai hai, "
        "máy lẻ ba.\n"
        "Gọi cước nội hạt, giờ hành chính.\n"
    ) in script


def test_a_number_alone_is_a_hotline(change: Change) -> None:
    site = check_project(with_hotline(change, 'hotline: "1022"\n')).site
    assert site
    [hotline] = site.authority.all_hotlines
    assert (hotline.phone.dial, hotline.name, hotline.when, hotline.price, hotline.hours) == (
        "1022",
        None,
        None,
        None,
        None,
    )


@pytest.mark.parametrize(
    ("name", "price", "label", "beside"),
    [
        ("112", "", "112", ""),
        ("112", "miễn phí", "112 – miễn phí", "miễn phí"),
        ("Cứu nạn", "", "Cứu nạn 112", "Cứu nạn"),
        ("Cứu nạn", "miễn phí", "Cứu nạn 112 – miễn phí", "Cứu nạn – miễn phí"),
        ("Tổng đài 112", "miễn phí", "Tổng đài 112 – miễn phí", "Tổng đài 112 – miễn phí"),
        ("Trạm 1125", "", "Trạm 1125 112", "Trạm 1125"),
    ],
)
def test_a_line_known_by_its_number_says_it_once(
    change: Change, languages: Languages, name: str, price: str, label: str, beside: str
) -> None:
    text = f'hotline: {{phone: "112", name: {{vi: "{name}", en: Line}}'
    text += f", price: {{vi: {price}, en: free}}}}\n" if price else "}\n"
    site = check_project(with_hotline(change, text)).site
    assert site
    localizer = build_localizers(site, languages, TODAY)[0]
    [line] = list_hotlines(localizer)
    assert (line.label.text, line.beside.text) == (label, beside)
    words = campaign_words(localizer, site.campaigns[0])
    assert (words["hotline"], words["hotline_label"]) == ("112", beside)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("hotline: gọi 111\n", ["phone-letters"]),
        ("hotline: {name: {vi: Tổng đài, en: Line}}\n", ["missing-field"]),
        ('hotline: ["111"]\n', ["not-a-group"]),
        ('hotlines: {phone: "111"}\n', ["not-a-list"]),
    ],
)
def test_a_wrong_hotline_is_reported(change: Change, text: str, codes: list[Any]) -> None:
    checked = check_project(with_hotline(change, text))
    assert [problem.code for problem in checked.problems] == codes
    assert checked.problems[0].position.file == AUTHORITY
    assert checked.problems[0].position.excerpt.startswith("hotline")


def test_a_sample_hotline_must_be_marked(change: Change) -> None:
    root = with_hotline(change, 'hotline: "0206 000 0099"\n')
    authority = (root / AUTHORITY).read_text("utf-8")
    authority = authority.replace("sample: true\n", "").replace("0206 000 0001", "0206 3862 123")
    (root / AUTHORITY).write_text(authority, "utf-8")
    (problem,) = check_project(root).problems
    assert (problem.code, problem.values["text"]) == ("sample-not-marked", "0206 000 0099")
