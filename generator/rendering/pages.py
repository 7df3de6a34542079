"""Page models to HTML."""

from pathlib import PurePosixPath

from generator.rendering.artifacts import Artifact, ShellArtifact
from generator.rendering.markdown import render_markdown
from generator.rendering.templates import Templates
from generator.views.frame.models import BarePage, Page, WrittenPage


def render_page(page: Page, templates: Templates) -> Artifact | ShellArtifact:
    """A bare page as a whole file, a shell page as what stands inside its chrome."""
    path = PurePosixPath(page.frame.file)
    body = ""
    if isinstance(page, WrittenPage):
        body = render_markdown(page.body.text, page.links, page.pictures)
    html = templates.render(page, body)
    if isinstance(page, BarePage):
        return Artifact(path, html.encode())
    whole = html + templates.render_end(page.frame)
    return ShellArtifact(path, templates.render_head(page.frame), whole, page.frame)
