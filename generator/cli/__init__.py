"""The command ``loa``. Owns click.

Exit codes: 0 fine, 1 problems, 2 wrong command, 3 our own bug, 130 stopped with Ctrl+C.
"""

import sys
import traceback
from pathlib import Path
from pkgutil import resolve_name
from typing import Final

import click

from generator import __version__
from generator.cli.context import BUG, WRONG_COMMAND, CommandContext, usual_language
from generator.messages.commands import INTERRUPTED, MESSAGES
from generator.settings import is_project

COMMANDS: Final = {
    "build": "generator.cli.build:build",
    "check": "generator.cli.build:check",
    "edit": "generator.cli.edit:edit",
    "init": "generator.cli.init:init",
    "new": "generator.cli.new:new",
    "posters": "generator.cli.posters:posters",
    "publish": "generator.cli.release:publish",
    "releases": "generator.cli.release:releases",
    "rollback": "generator.cli.release:rollback",
    "schema": "generator.cli.status:schema",
    "serve": "generator.cli.serve:serve",
    "stats": "generator.cli.stats:stats",
    "status": "generator.cli.status:status",
}
"""Where each command is; a module is loaded when its command is asked for."""


class Group(click.Group):
    """Ends with the exit codes of this command, whatever happens below."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- as click has it
        """Their names."""
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command, or None for what is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = resolve_name(COMMANDS[cmd_name])
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run; a bug of ours is reported as one, with the traceback that its fixer needs."""
        try:
            return super().invoke(ctx)
        except (click.Abort, KeyboardInterrupt):
            click.echo(f"\n{MESSAGES[_lang(ctx)]['interrupted']}", err=True)
            sys.exit(INTERRUPTED)
        except (click.exceptions.Exit, click.ClickException):
            raise
        except Exception as error:  # noqa: BLE001 -- the last place where a bug of ours can be reported as one
            from generator.cli.failures import explain  # noqa: PLC0415 -- only where something fails

            code, text = explain(error, _lang(ctx), ctx.params["project"].resolve())
            if code == BUG:
                traceback.print_exc()
            click.echo(text, err=True)
            sys.exit(code)


def _lang(ctx: click.Context) -> str:
    """The language of messages, also before the project was looked at."""
    lang: str = ctx.params["lang"] or next(iter(MESSAGES))
    return lang


@click.group(cls=Group)
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="Project folder; the current one by default.",
)
@click.option(
    "--lang", type=click.Choice([*MESSAGES]), help="Language of messages; by default that of the project."
)
@click.version_option(__version__, prog_name="loa")
@click.pass_context
def main(ctx: click.Context, project: Path, lang: str | None) -> None:
    """Build a campaign site and posters from YAML and CSV."""
    context = CommandContext(project.resolve(), lang or usual_language(project))
    ctx.params["lang"] = context.lang
    if ctx.invoked_subcommand != "init" and not is_project(project):
        context.say("no-project", path=context.project)
        sys.exit(WRONG_COMMAND)
    ctx.obj = context
