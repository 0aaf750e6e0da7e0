"""The command line: `stapje run`, `stapje invite`, `stapje doctor`, and what stories and bench add to it."""

import asyncio
import os
import sys
from importlib.metadata import entry_points

import click

from bot.config import Faults, Settings, load_settings

WRONG_SETTINGS = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Stapje helps people carry out their own plan, one small step at a time."""


@main.command()
def run() -> None:
    """Runs the bot until SIGTERM or Ctrl-C."""
    from bot.app import serve

    sys.exit(asyncio.run(serve(_settings(("telegram.token",)))))


@main.command()
@click.argument("role", type=click.Choice(["supervisor", "coach"]))
@click.option("--name", required=True, help="First name, as colleagues say it.")
@click.option("--language", default="nl", show_default=True)
def invite(role: str, name: str, language: str) -> None:
    """Prints an invitation: a link, its QR picture and when it expires. The bot may run or not."""
    from bot.invite import print_invitation

    sys.exit(asyncio.run(print_invitation(_settings(("telegram.token",)), role, name, language)))


@main.command()
def doctor() -> None:
    """Checks token, database, clock, permissions and disk, and says what to do."""
    from bot.doctor import examine

    sys.exit(asyncio.run(examine(_settings(()))))


def _settings(required: tuple[str, ...]) -> Settings:
    loaded = load_settings({}, os.environ, required=required)
    if isinstance(loaded, Faults):
        click.echo(str(loaded), err=True)
        sys.exit(WRONG_SETTINGS)
    return loaded


for each in entry_points(group="stapje.commands"):
    main.add_command(each.load(), each.name)
