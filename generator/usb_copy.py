"""The published site once more, as a ZIP for a USB stick."""

from pathlib import Path

from generator.pipeline import check
from generator.problems.problem import Problem
from generator.publishing.offline import Cover, check_place, write_copy
from generator.rendering.artifacts import Artifact
from generator.rendering.pages import render_opening_script, render_page
from generator.rendering.templates import Templates
from generator.settings import Settings
from generator.views.all_pages import build_voices
from generator.views.offline import OPENING, build_archive_notes, build_opening


def check_copy_place(site: Path, file: Path) -> None:
    """Raise `CopyRefusedError` where no copy of `site` may be written."""
    check_place(file, site, OPENING)


def publish_copy(settings: Settings, site: Path, file: Path) -> list[Problem]:
    """Make `file` of the published directory `site`; what was there is replaced only by a whole ZIP."""
    checked = check(settings)
    if checked.site is None:
        return checked.problems
    voices = build_voices(checked.site, checked.words, settings.today)
    page = build_opening(voices)
    opening = render_page(page, Templates(settings.theme, ""))
    assert isinstance(opening, Artifact)
    cover = Cover(page.folder, opening, render_opening_script(page), build_archive_notes(voices))
    return write_copy(site, file, cover, voices[0].links.base_url)
