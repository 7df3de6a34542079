"""The live preview: ``loa serve``."""

from datetime import date

import click

from generator.build.preview import Preview
from generator.cli.context import CommandContext, Day
from generator.engines.registry import open_engine


@click.command("serve")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, help="Port on this machine: 8000.")
@click.option("--today", type=Day(), default=None, help="The day the site speaks of.")
@click.pass_obj
def serve(context: CommandContext, port: int, today: date | None) -> None:
    """Show a live preview; changed files show up by themselves."""

    def notify(text: str) -> None:
        if text.startswith("http://"):
            context.say("serving", address=text)
        elif text:
            click.echo(text, err=True)
        else:
            context.say("stopped")

    settings = context.settings(today)
    engine = open_engine(settings.root)
    engine.serve(settings, port, Preview(engine, context.lang), notify)
