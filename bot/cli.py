"""The command line: `stapje run`, `stapje invite`, `stapje doctor`, and what stories and bench add to it."""

import asyncio
import os
import sys
from datetime import datetime
from importlib.metadata import EntryPoints, entry_points
from pathlib import Path
from typing import Any

import click

from bot.config import Faults, Settings, load_settings
from bot.language_option import LanguageCode

WRONG_SETTINGS = 2
_DAY = click.DateTime(formats=["%Y-%m-%d"])
_FILE = click.Path(path_type=Path)


class Commands(click.Group):
    """Our own commands, and those that stories and bench bring; each is loaded when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), *_brought().names])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in _brought().names:
            found: click.Command = _brought()[cmd_name].load()
            return found
        return super().get_command(ctx, cmd_name)


def _brought() -> EntryPoints:
    return entry_points(group="stapje.commands")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Stapje helps people carry out their own plan, one small step at a time."""


@main.command()
def run() -> None:
    """Runs the bot until SIGTERM or Ctrl-C."""
    settings = _settings(("telegram.token",))
    from bot.app import serve

    sys.exit(asyncio.run(serve(settings)))


@main.command()
@click.argument("role", type=click.Choice(["supervisor", "coach"]))
@click.option("--name", required=True, help="First name, as colleagues say it.")
@click.option("--language", default="nl", show_default=True, type=LanguageCode())
@click.option("--pdf", type=_FILE, help="Also write a card to print, A5 folded to A6.")
@click.option("--force", is_flag=True, help="Replace a card that is there already.")
def invite(role: str, name: str, language: str, pdf: Path | None, *, force: bool) -> None:
    """Prints an invitation: a link, its QR picture and when it expires. The bot may run or not."""
    settings = _settings(("telegram.token",))
    from bot.files import why_not
    from bot.invite import print_invitation

    if pdf and (refusal := why_not(pdf, force=force)):
        raise click.UsageError(refusal)
    sys.exit(asyncio.run(print_invitation(settings, role, name, language, pdf)))


@main.command()
@click.option("--name", default="", help="What the programme is called.")
@click.option("--organisation", default="", help="Who runs it, as participants know it.")
@click.option("--emergency-phone", default="", help="Number for evictions, cut-offs and nothing to eat.")
@click.option("--promise-decided", default="", help="Who decided, and when, that support and benefit stay equal.")
@click.option("--privacy-contact", default="", help="Where participants ask about privacy: a name, address or number.")
@click.option("--fictional", is_flag=True, help="Nobody in it is real. Only towards the simulator.")
def programme(**named: str | bool) -> None:
    """Shows what holds for the programme, and changes what you name."""
    settings = _settings(("telegram.token",) if named["fictional"] else ())
    from bot.programme import set_programme
    from conversations.events import ProgrammeSet

    asked = ProgrammeSet(id="", **named)  # type: ignore[arg-type]  # each option is a field of the same name and kind
    sys.exit(asyncio.run(set_programme(settings, asked)))


@main.group()
def policy() -> None:
    """Looks at the rules of reminding, and at what others would bring."""


_TEAM = click.option("--team", default="", help="Name or id of a team; without it the whole programme.")
_COACH = click.option("--coach", default="", help="First name or id of a coach.")
_LANGUAGE = click.option("--language", default="en", show_default=True, type=LanguageCode())


@policy.command()
@_TEAM
@_COACH
@_LANGUAGE
@click.option("--json", "as_json", is_flag=True, help="Values for a program.")
def show(team: str, coach: str, language: str, as_json: bool) -> None:
    """Prints every setting that holds in one sentence, with its range and the level that decided it."""
    settings = _settings(())
    from bot.policy import Place, show_policy

    place = Place(team=team, coach=coach, language=language)
    sys.exit(asyncio.run(show_policy(settings, place, as_json=as_json)))


@policy.command("set")
@click.argument("values", nargs=-1, required=True, metavar="FIELD=VALUE…")
@_TEAM
@_COACH
@_LANGUAGE
@click.option("--why", default="", help="The reason, as coaches and the history show it.")
@click.option("--yes", is_flag=True, help="Do not ask whether it is right.")
def set_(values: tuple[str, ...], team: str, coach: str, language: str, why: str, yes: bool) -> None:  # noqa: PLR0917  # one an option
    """Changes settings; FIELD= without a value follows the level above again. Shows first whom it touches."""
    settings = _settings(())
    from bot.policy import Place, change_policy
    from bot.simulate import read_draft

    place = Place(team=team, coach=coach, language=language)
    sys.exit(asyncio.run(change_policy(settings, place, read_draft(values), why, sure=yes)))


@policy.command()
@click.argument("number", type=int)
def undo(number: int) -> None:
    """Takes back the change with this number of the history."""
    settings = _settings(())
    from bot.policy import undo_change

    sys.exit(asyncio.run(undo_change(settings, number)))


@policy.command()
@_TEAM
@_COACH
@_LANGUAGE
def history(team: str, coach: str, language: str) -> None:
    """Prints every change: who, when, before and after, from when, and why."""
    settings = _settings(())
    from bot.policy import Place, show_history

    sys.exit(asyncio.run(show_history(settings, Place(team=team, coach=coach, language=language))))


@policy.command()
@click.option("--days", default=14, show_default=True, type=click.IntRange(1, 60), help="How many days to look ahead.")
@click.option(
    "--set", "tried", multiple=True, metavar="FIELD=VALUE", help="A setting to try; may be given several times."
)
@click.option("--answers", default="half", show_default=True, type=click.Choice(["all", "half", "none"]),
              help="How many messages people are supposed to answer.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Figures for a program.")
def simulate(days: int, tried: tuple[str, ...], answers: str, as_json: bool) -> None:
    """Shows the coming days under the rules in force, beside those you try. Nothing is changed."""
    settings = _settings(())
    from bot.simulate import read_draft, simulate
    from bot.simulate import tried as asked
    from bot.time_machine import Look
    from domain.forecast import Answers

    look = Look(days=days, draft=asked(read_draft(tried)), answers=Answers(answers))
    sys.exit(asyncio.run(simulate(settings, look, as_json=as_json)))


@main.command()
@click.option("--from", "since", type=_DAY, help="First day, the first of a month; without it that of the year.")
@click.option("--until", type=_DAY, help="Last day, the last of a month; without it that of last month.")
@click.option("--xlsx", type=_FILE, help="Also write a workbook.")
@click.option("--csv", type=_FILE, help="Also write rows for spreadsheets and programs.")
@click.option("--json", type=_FILE, help="Also write JSON.")
@click.option("--chart", type=_FILE, help="Also draw a picture (PNG).")
@click.option("--force", is_flag=True, help="Replace files that are there already.")
@click.option("--lang", "language", default="nl", show_default=True, type=LanguageCode())
def evaluate(since: datetime | None, until: datetime | None, **how: Any) -> None:  # noqa: ANN401  # each is a field
    """Prints the evaluation of a period: figures without names, small groups taken together."""
    settings = _settings(())
    from bot.evaluate import Wanted, print_evaluation

    wanted = Wanted(since=since.date() if since else None, until=until.date() if until else None, **how)
    sys.exit(asyncio.run(print_evaluation(settings, wanted)))


@main.group()
def rewards() -> None:
    """Looks at what may be given as appreciation, and sets it."""


@rewards.command("show")
@_LANGUAGE
def show_rewards(language: str) -> None:
    """Prints what may be given, with the range of each field."""
    settings = _settings(())
    from bot.rewards import show_frames

    sys.exit(asyncio.run(show_frames(settings, language)))


@rewards.command("set")
@click.argument("values", nargs=-1, required=True, metavar="FIELD=VALUE…")
@_LANGUAGE
def set_rewards(values: tuple[str, ...], language: str) -> None:
    """Sets fields, such as item_most=12,50; FIELD= without a value is as the file says again."""
    settings = _settings(())
    from bot.rewards import set_frames
    from bot.simulate import read_draft

    sys.exit(asyncio.run(set_frames(settings, read_draft(values), language)))


@main.command()
@click.option("--accept", is_flag=True, help="The clock is right now: begin again what was held because it went back.")
def clock(accept: bool) -> None:
    """Shows whether this machine's clock went back, for which Stapje holds what it begins by itself."""
    settings = _settings(())
    from bot.doctor import show_clock

    sys.exit(asyncio.run(show_clock(settings, accept=accept)))


@main.command()
@click.argument("message")
@click.option(
    "--language", default="en", show_default=True, type=LanguageCode(), help="In which language the reasons are told."
)
def why(message: str, language: str) -> None:
    """Tells why a message left, waits or never came. MESSAGE is its id, its number at Telegram, or a person's id."""
    settings = _settings(())
    from bot.why import tell_why

    sys.exit(asyncio.run(tell_why(settings, message, language)))


@main.command()
def doctor() -> None:
    """Checks token, database, clock, permissions and disk, and says what to do."""
    settings = _settings(())
    from bot.doctor import examine

    sys.exit(asyncio.run(examine(settings)))


def _settings(required: tuple[str, ...]) -> Settings:
    loaded = load_settings({}, os.environ, required=required)
    if isinstance(loaded, Faults):
        click.echo(str(loaded), err=True)
        sys.exit(WRONG_SETTINGS)
    return loaded
