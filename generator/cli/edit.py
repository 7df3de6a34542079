"""The command of the editor: ``loa edit``."""

import secrets
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from threading import Thread

import click

from generator.cli.context import WRONG_COMMAND, CommandContext, Day
from generator.engines.registry import open_engine
from generator.settings import PACKAGE, Settings, shipped_theme

DECAP = Path(".editor/decap-cms.js")
"""Where ``make editor`` puts it: into the project's folder, or that of Loa's own checkout."""


@click.command("edit")
@click.option("--port", type=click.IntRange(1, 65534), default=8010, help="Port on this machine: 8010.")
@click.option("--today", type=Day(), default=None, help="The day the preview speaks of.")
@click.option("--preview/--no-preview", default=True, help="Also show a live preview, on the next port.")
@click.pass_obj
def edit(context: CommandContext, port: int, today: date | None, *, preview: bool) -> None:
    """Change phones, campaigns and pages in forms, in the browser of this machine."""
    from generator.editor.proxy import Proxy  # noqa: PLC0415 -- only when needed
    from generator.editor.server import EditorServer, read_files  # noqa: PLC0415 -- only when needed

    settings = context.settings(today)
    bundle = next((path for path in (settings.root / DECAP, PACKAGE.parent / DECAP) if path.is_file()), None)
    if bundle is None:
        context.say("no-editor")
        sys.exit(WRONG_COMMAND)
    files: dict[str, bytes | Callable[[], bytes]] = {
        **read_files(shipped_theme()),
        "/config.yml": lambda: _config(settings, context.lang, f"http://127.0.0.1:{port + 1}"),
        "/decap-cms.js": bundle.read_bytes(),
    }
    keys = (secrets.token_urlsafe(32), secrets.token_urlsafe(32))
    proxy = Proxy(settings, context.lang)

    def notify(line: str) -> None:
        click.echo(line, err=True)

    with EditorServer(port, keys, files, proxy, context.lang, notify) as server:
        context.say("editing", address=server.address)
        if preview:
            Thread(target=server.serve_forever, daemon=True).start()
            _preview(context, settings, port + 1)
        else:
            _wait(server.serve_forever)
        context.say("stopped-editing")


def _config(settings: Settings, lang: str, preview: str) -> bytes:
    """The forms, with what may be chosen in the project as it is now."""
    from generator.build.pipeline import check  # noqa: PLC0415 -- only when needed
    from generator.editor.choices import list_choices  # noqa: PLC0415 -- only when needed
    from generator.editor.documents import open_library  # noqa: PLC0415 -- only when needed
    from generator.editor.forms import FormContext, render_config  # noqa: PLC0415 -- only when needed
    from generator.views.base.urls import Links  # noqa: PLC0415 -- only when needed

    checked = check(settings)
    links = Links(checked.site, checked.languages) if checked.site else None
    areas = checked.site.shown_areas() if checked.site else ()
    library = open_library(settings.root)
    pages = {one.code: links.area(one, library.languages[0]) for one in areas if links}
    return render_config(
        FormContext(
            lang,
            library,
            preview,
            settings.today,
            checked.languages,
            list_choices(checked.records, lang),
            checked.records.absent,
            pages,
        )
    )


def _wait(serve_forever: Callable[[], None]) -> None:
    """Until Ctrl+C."""
    with suppress(KeyboardInterrupt):
        serve_forever()


def _preview(context: CommandContext, settings: Settings, port: int) -> None:
    """Show the site as it will be, beside the editor, until Ctrl+C."""
    from generator.build.preview import Preview  # noqa: PLC0415 -- only when needed

    def notify(text: str) -> None:
        if text.startswith("http://"):
            context.say("serving", address=text)
        elif text:
            click.echo(text, err=True)

    engine = open_engine(settings.root)
    engine.serve(settings, port, Preview(engine, context.lang), notify)
