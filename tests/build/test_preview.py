"""The preview: the last good site stays while the next one is corrected."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.build.preview import Preview
from generator.engines.mkdocs import MkDocsEngine
from generator.printing.kit import no_progress
from generator.rendering.artifacts import Artifact
from generator.settings import Settings

PRINTED = frozenset({".pdf", ".png", ".webp", ".zip"})


@pytest.fixture
def settings(built_project: Path, tmp_path: Path) -> Settings:
    project = Path(shutil.copytree(built_project, tmp_path / "project"))
    shutil.copytree(Path(__file__).parents[2] / "theme", project / "theme")
    return Settings(project, date(2021, 9, 1))


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def _campaign(settings: Settings) -> Path:
    return settings.root / "campaigns" / "den-truong.yaml"


def _page(preview: Preview, path: str) -> str:
    artifacts = {
        str(artifact.path): artifact.content.decode("utf-8", "ignore") for artifact in _files(preview)
    }
    return artifacts[path]


def _files(preview: Preview) -> list[Artifact]:
    """What there is to see, but for what is printed."""
    return [
        file if isinstance(file, Artifact) else Artifact(file.path, file.source.read_bytes())
        for file in preview.files()
        if file.path.suffix not in PRINTED
    ]


def test_without_a_good_site_the_problems_are_the_page(settings: Settings) -> None:
    _replace(_campaign(settings), "\nstarts:", "\nstrats:")
    preview = Preview(MkDocsEngine())
    problems = preview.update(settings, no_progress)

    assert {problem.code for problem in problems} == {"unknown-field"}
    assert [str(file.path) for file in preview.files()] == ["index.html", "404.html"]
    assert "[unknown-field]" in _page(preview, "index.html")


def test_a_mistake_stands_on_every_page_of_the_last_good_site_until_it_is_corrected(
    settings: Settings,
) -> None:
    preview = Preview(MkDocsEngine())
    preview.update(settings, no_progress)
    good = _files(preview)
    _replace(_campaign(settings), "\nstarts:", "\nstrats:")
    preview.update(settings, no_progress)
    pages = [file for file in _files(preview) if file.path.suffix == ".html"]

    assert not preview.is_good
    assert len(pages) > 10
    assert all(b"[unknown-field]" in page.content for page in pages)

    _replace(_campaign(settings), "\nstrats:", "\nstarts:")
    preview.update(settings, no_progress)

    assert preview.is_good
    assert _files(preview) == good


def test_text_of_a_mistake_is_not_markup_on_the_page(settings: Settings) -> None:
    preview = Preview(MkDocsEngine())
    preview.update(settings, no_progress)
    _replace(_campaign(settings), "\nstarts:", "\n<script>alert(1)</script>:")
    preview.update(settings, no_progress)

    assert "<script>alert" not in _page(preview, "index.html")
    assert "&lt;script&gt;alert" in _page(preview, "index.html")


def test_only_the_first_area_s_sheets_are_made_and_only_when_they_change(settings: Settings) -> None:
    """Two sheets, their pack, two small pictures, two reports, a script, two plans; `loa build` makes all."""
    shutil.rmtree(settings.root / ".loa-cache")
    made: list[int] = []
    preview = Preview(MkDocsEngine())
    preview.update(settings, lambda _done, total: made.append(total))
    paths = {str(file.path) for file in preview.files()}

    assert len(made) == 10
    assert "ap-phich/ap-phich-a4_den-truong_xa-truong-ha_vi.pdf" in paths
    assert "ap-phich/ap-phich-a4_den-truong_xa-soc-ha_vi.pdf" not in paths

    _replace(settings.root / "site_data" / "offices.yaml", "Phòng", "Ban")
    preview.update(settings, lambda _done, total: made.append(total))

    assert len(made) == 10

    _replace(settings.root / "site_data" / "contacts.yaml", '"0206 000 0022"', '"0206 000 0023"')
    preview.update(settings, lambda _done, total: made.append(total))

    assert len(made) == 18


def test_the_sheets_of_an_area_whose_phone_changed_are_made_too(settings: Settings) -> None:
    preview = Preview(MkDocsEngine())
    preview.update(settings, no_progress)
    before = {str(file.path) for file in preview.files()}
    _replace(settings.root / "site_data" / "contacts.yaml", '"0206 000 0026"', '"0206 000 0027"')
    preview.update(settings, no_progress)
    _replace(settings.root / "site_data" / "offices.yaml", "Phòng", "Ban")
    preview.update(settings, no_progress)
    paths = {str(file.path) for file in preview.files()}

    assert "ap-phich/ap-phich-a4_den-truong_xa-soc-ha_vi.pdf" in paths - before
    assert {path for path in paths - before if path.endswith(".pdf")} == {
        "ap-phich/ap-phich-a4_den-truong_xa-soc-ha_vi.pdf",
        "ap-phich/ap-phich-a4_den-truong_xa-soc-ha_en.pdf",
        "ap-phich/bo-in_xa-soc-ha.pdf",
        "bao-cao/bao-cao_xa-soc-ha_vi.pdf",
        "bao-cao/bao-cao_xa-soc-ha_en.pdf",
        "phat-thanh/loa_den-truong_xa-soc-ha.pdf",
    }


def test_a_whole_preview_makes_every_sheet(settings: Settings) -> None:
    preview = Preview(MkDocsEngine(), is_whole=True)
    preview.update(settings, no_progress)

    assert len([file for file in preview.files() if file.path.suffix == ".pdf"]) == 4 + 2 + 4 + 2 + 2


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        ("theme/pages/home.html", "{{ page.headng }}", "theme/pages/home.html:1:1: "),
        ("theme/posters/poster.typ", "#nosuch", "theme/posters/poster.typ:1:1: "),
    ],
)
def test_a_mistake_in_a_template_is_reported_and_the_preview_goes_on(
    settings: Settings, file: str, text: str, expected: str
) -> None:
    preview = Preview(MkDocsEngine())
    preview.update(settings, no_progress)
    good = (settings.root / file).read_text("utf-8")
    (settings.root / file).write_text(text, "utf-8")
    preview.update(settings, no_progress)

    assert preview.report.startswith(expected)
    assert expected in _page(preview, "index.html")

    (settings.root / file).write_text(good, "utf-8")
    preview.update(settings, no_progress)

    assert preview.is_good


def test_a_preview_shows_drafts_and_updates_of_tomorrow_as_such_and_a_build_neither(
    settings: Settings,
) -> None:
    for day, draft in (("2021-08-25", "true"), ("2021-09-02", "false")):
        path = settings.root / f"content/vi/updates/{day}-tin.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"---\ntitle: Tin\ndate: {day}\nsummary: Tin.\ndraft: {draft}\n---\nTin.\n", "utf-8")
    preview, whole = Preview(MkDocsEngine()), Preview(MkDocsEngine(), is_whole=True)
    preview.update(settings, no_progress)
    whole.update(settings, no_progress)

    for day in ("2021-08-25", "2021-09-02"):
        assert 'data-mark="BẢN NHÁP"' in _page(preview, f"tin/{day}-tin/index.html")
        assert 'data-mark="DRAFT"' in _page(preview, f"en/updates/{day}-tin/index.html")
    assert "BẢN NHÁP" in _page(preview, "tin/index.html")
    assert not [
        path for path in (str(file.path) for file in whole.files()) if "tin/" in path or "updates" in path
    ]
    assert not [path for path in (str(file.path) for file in preview.files()) if path.endswith("atom.xml")]
    for name in ("sitemap.xml", "assets/search-vi.js"):
        assert "-tin/" not in _page(preview, name)
