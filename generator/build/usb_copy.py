"""The published site once more, as a ZIP for a USB stick."""

from pathlib import Path

from generator.build.pipeline import check
from generator.messages.problem import Problem
from generator.publishing.offline import Archives, Cover, check_place, write_copy
from generator.rendering.artifacts import Artifact
from generator.rendering.pages import render_page
from generator.rendering.site_files import render_opening_script
from generator.rendering.template_files import TemplateFiles
from generator.rendering.templates import Templates
from generator.settings import Settings
from generator.views.pages.registry import build_localizers
from generator.views.pages.usb_opening import OPENING, build_archive_notes, build_opening


def check_copy_place(site: Path, file: Path) -> None:
    """Raise `CopyRefusedError` where no copy of `site` may be written."""
    check_place(file, site, OPENING)


def publish_copy(settings: Settings, site: Path, file: Path) -> list[Problem]:
    """Make `file` of the published directory `site`; what was there is replaced only by a whole ZIP."""
    checked = check(settings)
    if checked.site is None:
        return checked.problems
    localizers = build_localizers(checked.site, checked.languages, settings.today)
    page = build_opening(localizers)
    opening = render_page(page, Templates(TemplateFiles(settings.theme, languages=checked.languages), ""))
    assert isinstance(opening, Artifact)
    links = localizers[0].links
    archives = Archives(links.archive("").removesuffix(".zip"), build_archive_notes(localizers))
    cover = Cover(page.folder, opening, render_opening_script(page), archives, links.no_network())
    return write_copy(site, file, cover, links.base_url)
