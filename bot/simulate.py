"""`stapje policy simulate`: what the time machine saw, as a table or as JSON."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence

import click

from bot.beside import CannotError, beside
from bot.config import Settings
from bot.refusals import refused
from bot.time_machine import Look, look_ahead
from domain.outlook import Compared, Outlook
from domain.policy_changes import Asked, Scope
from domain.policy_levels import Refusal
from domain.policy_settings import FIELDS
from storage.store import DatabaseFault

_WIDE = 40
"""Characters of the longest bar."""
_SHOWN_FROM = 100
"""People from whom on the command line shows how far it is."""


async def simulate(settings: Settings, look: Look, *, as_json: bool) -> int:
    """Prints both outlooks side by side. Answers the exit code."""
    unknown = [each.field for each in look.draft if each.field not in FIELDS]
    if unknown:
        return refused(f"There is no setting {unknown[0]}. These can be tried: {', '.join(sorted(FIELDS))}.")
    try:
        async with beside(settings, ask_telegram=False) as bot:
            found = await look_ahead(bot.storage, look, bot.clock.now(), _progress)
    except (CannotError, DatabaseFault) as error:
        return refused(str(error))
    if isinstance(found, Refusal):
        return refused(f"{found.field}: {found.why} It can be {found.low} to {found.high}.")
    for line in [json.dumps(as_figures(found, look))] if as_json else as_table(found, look):
        click.echo(line)
    return 0


def as_figures(compared: Compared, look: Look) -> Mapping[str, object]:
    """What was seen, for a program: figures only, nobody by name."""
    return {
        "days": look.days,
        "answers": look.answers.value,
        "draft": {each.field: each.value for each in look.draft},
        "people": compared.people,
        "more": compared.more,
        "fewer": compared.fewer,
        "now": _figures(compared.now),
        "then": _figures(compared.then),
    }


def _figures(outlook: Outlook) -> Mapping[str, object]:
    return {
        "messages": outlook.total,
        "on_day": {outlook.date(number).isoformat(): count for number, count in enumerate(outlook.on_day)},
        "to_staff": outlook.to_staff,
        "moved": outlook.moved,
        "dropped": outlook.dropped,
        "at_night": outlook.at_night,
        "grow_quiet": outlook.grow_quiet,
    }


def as_table(compared: Compared, look: Look) -> Iterator[str]:
    """What was seen, for people."""
    now, then = compared.now, compared.then
    yield f"{'day':12} {'now':>6} {'then':>6}"
    most = max((*now.on_day, *then.on_day, 1))
    for number, (before, after) in enumerate(zip(now.on_day, then.on_day, strict=True)):
        yield f"{now.date(number):%a %d %b}   {before:6} {after:6}  {_bars(before, after, most)}".rstrip()
    yield f"{'all':12} {now.total:6} {then.total:6}"
    yield ""
    yield f"People: {compared.people}; more messages: {compared.more}, fewer: {compared.fewer}."
    yield f"To coaches: {now.to_staff} now, {then.to_staff} then."
    yield from _reasons("Moved to a later moment", now.moved, then.moved)
    yield from _reasons("Never said", now.dropped, then.dropped)
    yield f"People for whom Stapje grows quiet: {now.grow_quiet} now, {then.grow_quiet} then."
    yield f"At night: {now.at_night} now, {then.at_night} then."
    yield f"Supposed: {_SUPPOSED[look.answers.value]}"


_SUPPOSED = {
    "all": "everyone answers every message that it worked.",
    "half": "everyone answers every second message that it worked, and leaves the others.",
    "none": "nobody answers anything.",
}


def _bars(before: int, after: int, most: int) -> str:
    """Now as a thick line, then as a thin one on top of it or beyond."""
    both, more = sorted((round(before * _WIDE / most), round(after * _WIDE / most)))
    return "█" * both + ("▒" if before > after else "░") * (more - both)


def _reasons(what: str, now: Mapping[str, int], then: Mapping[str, int]) -> Iterator[str]:
    for gate in dict.fromkeys((*then, *now)):
        yield f"{what} by {gate}: {now.get(gate, 0)} now, {then.get(gate, 0)} then."


def _progress(done: int, of: int) -> None:
    """How far it is, where a person looks on and it takes long enough."""
    if of >= _SHOWN_FROM and sys.stderr.isatty():
        click.echo(f"\r{done} of {of} people", nl=done == of, err=True)


def read_draft(several: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """`field=value` as typed. Raises BadParameter."""
    for each in several:
        if "=" not in each:
            raise click.BadParameter(f"write {each}=VALUE", param_hint="--set")
    return tuple((name.strip(), value.strip()) for name, _, value in (each.partition("=") for each in several))


def tried(draft: Sequence[tuple[str, str]]) -> tuple[Asked, ...]:
    """Settings of the whole programme, to be tried."""
    return tuple(Asked(scope=Scope(), field=name, value=value, by="") for name, value in draft)
