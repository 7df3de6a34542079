"""Templates: strict about names, deaf to markup in data, plain about their own mistakes."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.build import pipeline
from generator.messages.problem import Position
from generator.messages.report import format_problem
from generator.model.handbook import HandbookFront, HandbookPage
from generator.model.localized import LocalizedText
from generator.model.moved import GoneAddress, MovedAddresses
from generator.model.update import Update, UpdateFront
from generator.rendering.mistakes import TemplateMistake
from generator.rendering.template_files import TemplateFiles
from generator.rendering.templates import Templates
from generator.settings import Settings, Theme, find_theme
from generator.views.base.phrase import Phrase
from generator.views.frame.models import BarePage, Page
from generator.views.pages.barriers import BarriersPage
from generator.views.pages.registry import build_download_pages, build_pages
from generator.views.pages.usb_opening import build_opening
from generator.views.print.kit import build_kit

ROOT = Path(__file__).parents[2]
HOSTILE = '<script>alert("x")</script>\'"&<b>'


GONE = MovedAddresses(gone=(GoneAddress(address="/het-roi/"),))


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    """Every page of the small project."""
    settings = Settings(ROOT / "tests" / "sites" / "minimal", date(2021, 9, 1))
    checked = pipeline.check(settings)
    assert checked.site
    campaign = checked.site.campaigns[0].model_copy(
        update={"easy_read": (LocalizedText.of(vi="Đến trường."),)}
    )
    front = UpdateFront.model_validate({"title": "Trang mới", "date": "2021-08-25", "summary": "Tin ở đây."})
    update = Update(name="2021-08-25-trang-moi", locale="vi", front=front, body="Trang mới mở.")
    chapter = HandbookFront.model_validate({"title": "In", "summary": "In tờ.", "part": "Đầu", "order": "1"})
    page = HandbookPage(name="in", locale="vi", front=chapter, body="In một tờ.")
    earlier = {"slug": "truoc", "code": "D0", "season": "2020-2021", "easy_read": ()}
    campaigns = (campaign, campaign.model_copy(update=earlier))
    more = {"campaigns": campaigns, "updates": (update,), "handbook": (page,), "moved": GONE}
    site = checked.site.model_copy(update=more)
    localizers = replace(checked, site=site).localizers(settings)
    editions = build_kit(localizers).editions
    downloads = build_download_pages(localizers, editions, {})
    return [*build_pages(localizers, editions), *downloads, build_opening(localizers)]


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """A theme of one's own to spoil."""
    return Path(shutil.copytree(ROOT / "theme", tmp_path / "theme"))


def _barriers(pages: list[Page]) -> BarriersPage:
    return next(page for page in pages if isinstance(page, BarriersPage))


def test_text_from_data_is_never_markup(pages: list[Page]) -> None:
    page = _barriers(pages)
    hostile = replace(page.barriers[0], title=Phrase(HOSTILE), answer=Phrase(HOSTILE, "vi"))
    html = Templates(TemplateFiles(find_theme(ROOT)), "").render(replace(page, barriers=(hostile,)))

    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    assert '<span lang="vi" dir="auto">&lt;script&gt;' in html


def test_a_name_that_does_not_exist_is_reported_with_file_and_line(pages: list[Page], theme: Path) -> None:
    path = theme / "pages" / "barriers.html"
    path.write_text("<h1>x</h1>\n<p>{{ page.headng }}</p>\n", "utf-8")
    with pytest.raises(TemplateMistake) as caught:
        Templates(TemplateFiles(Theme((theme,))), "").render(_barriers(pages))

    assert format_problem(caught.value.problem, "vi") == (
        'theme/pages/barriers.html:2:1: lỗi: mẫu trang dùng tên "headng" mà trang này không có.\n'
        "  Xem các tên có sẵn của trang trong generator/views/pages/.  [template-unknown-name]"
    )


def test_a_template_that_cannot_be_read_is_reported_with_file_and_line(
    pages: list[Page], theme: Path
) -> None:
    (theme / "pages" / "barriers.html").write_text("<h1>x</h1>\n{% for %}\n", "utf-8")
    with pytest.raises(TemplateMistake) as caught:
        Templates(TemplateFiles(Theme((theme,))), "").render(_barriers(pages))

    assert caught.value.problem.position.file == "theme/pages/barriers.html"
    assert caught.value.problem.position.line == 2


@pytest.mark.parametrize("content", ["{% for %}", "{{ frame.nothing }}"])
def test_a_mistake_in_a_component_is_reported_there(pages: list[Page], theme: Path, content: str) -> None:
    (theme / "components" / "notices.html").write_text(f"\n{content}\n", "utf-8")
    with pytest.raises(TemplateMistake) as caught:
        Templates(TemplateFiles(Theme((theme,))), "").render(
            next(page for page in pages if isinstance(page, BarePage))
        )

    assert caught.value.problem.position == Position("theme/components/notices.html", 2, 1)


@pytest.mark.parametrize("content", [b"\xff", b'{{ "a" + 1 }}', b"{{ 1 // 0 }}", b"{{ [][3] + 1 }}"])
def test_whatever_a_template_does_is_reported(pages: list[Page], theme: Path, content: bytes) -> None:
    (theme / "pages" / "barriers.html").write_bytes(b"<p>\n" + content)
    with pytest.raises(TemplateMistake) as caught:
        Templates(TemplateFiles(Theme((theme,))), "").render(_barriers(pages))

    assert caught.value.problem.position.file == "theme/pages/barriers.html"


def test_a_style_sheet_that_is_not_utf8_is_reported(theme: Path) -> None:
    (theme / "assets" / "tokens.css").write_bytes(b"/* \xff */")
    with pytest.raises(TemplateMistake) as caught:
        Templates(TemplateFiles(Theme((theme,))), "")

    assert caught.value.problem.position.file == "theme/assets/tokens.css"


def test_every_page_model_has_a_template_and_every_template_a_page_model(pages: list[Page]) -> None:
    models = {page.TEMPLATE for page in pages}
    templates = {path.name for path in (ROOT / "theme" / "pages").glob("*.html")}

    assert models - templates == set()
    assert templates - models == set()
