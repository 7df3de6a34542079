"""The live preview: ``loa serve``."""

from datetime import date

import click

from generator.build.preview import Preview
from generator.cli.context import Day, Desk
from generator.engines.registry import open_engine


@click.command("serve")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, help="Port on this machine: 8000.")
@click.option("--today", type=Day(), default=None, help="The day the site speaks of.")
@click.pass_obj
def serve(desk: Desk, port: int, today: date | None) -> None:
    """Show a live preview; changed files show up by themselves."""

    def tell(text: str) -> None:
        if text.startswith("http://"):
            desk.say("serving", address=text)
        elif text:
            click.echo(text, err=True)
        else:
            desk.say("stopped")

    settings = desk.settings(today)
    engine = open_engine(settings.root)
    engine.serve(settings, port, Preview(engine, desk.lang), tell)
