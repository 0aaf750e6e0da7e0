"""`stapje policy show`, `set`, `undo` and `history`: settings from the command line, with the rules of the chat."""

import json
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

import click

from bot.beside import Beside, CannotError, beside
from bot.config import Settings
from bot.refusals import refused
from conversations.events import RulesSet, RuleUndone
from conversations.ports import UnitOfWork
from conversations.supervision.commanded import RefusedError, scope_of
from conversations.supervision.publishing import told_of
from conversations.supervision.rule_values import bounds, readable, said, sentence
from conversations.wording import Wording
from domain import budget, policy_changes
from domain.policies import PolicyLevel
from domain.policy_changes import Asked, PolicyChange, Rules, Scope
from domain.policy_fields import shown
from domain.policy_levels import Refusal, left, value_of
from domain.policy_settings import FIELDS
from domain.rulebook import Rulebook
from storage.store import DatabaseFault


@dataclass(frozen=True, kw_only=True)
class Place:
    """At which level to look, as typed, and in which language to answer."""

    team: str = ""
    coach: str = ""
    language: str = "en"


@dataclass(frozen=True, kw_only=True)
class _Office:
    """What a command works with: the rules, the level it looks at, and names of staff."""

    bot: Beside
    book: Rulebook
    scope: Scope
    names: dict[str, str]
    w: Wording


async def show_policy(settings: Settings, place: Place, *, as_json: bool) -> int:
    """Every setting that holds. Answers the exit code."""
    try:
        async with _office(settings, place) as office:
            policy = office.book.rules.policy(office.scope, office.bot.clock.now())
            above = office.book.rules.above(office.scope, office.bot.clock.now())
            if as_json:
                click.echo(json.dumps({name: shown(value_of(policy, name)) for name in FIELDS}))
                return 0
            for name, field in FIELDS.items():
                low, high = (shown(each) for each in left(name, above))
                click.echo(f"{name}: {sentence(office.w, name, value_of(policy, name))} [{policy.level(name)}]")
                click.echo(f"    {bounds(office.w, field, low, high)}")
            click.echo(budget.in_words(policy))
    except (CannotError, DatabaseFault) as error:
        return refused(str(error))
    return 0


async def change_policy(
    settings: Settings, place: Place, values: Sequence[tuple[str, str]], why: str, *, sure: bool
) -> int:
    """Shows what would change and whom it touches, then changes it. Answers the exit code."""
    unknown = [name for name, _ in values if name not in FIELDS]
    if unknown:
        return refused(f"There is no setting {unknown[0]}. Write one of: {', '.join(FIELDS)}.")
    try:
        async with _office(settings, place) as office:
            for line in _preview(office, values, why):
                click.echo(line)
            if not sure and not click.confirm("Change it?"):
                return refused("Nothing was changed.")
            scope = office.scope
            asked = RulesSet(id=office.bot.new_id(), level=scope.level, scope=scope.id, values=tuple(values), why=why)
            await office.bot.put(asked)
    except RefusedError as error:
        return refused(_why_not(error.refusal))
    except (CannotError, DatabaseFault) as error:
        return refused(str(error))
    return 0


def _preview(office: _Office, values: Sequence[tuple[str, str]], why: str) -> Iterable[str]:
    """Before and after of each setting; raises RefusedError."""
    book, now, w = office.book, office.bot.clock.now(), office.w
    for name, value in values:
        asked = Asked(scope=office.scope, field=name, value=value or None, by="", why=why)
        change = policy_changes.proposed(book.rules, asked, now)
        if isinstance(change, Refusal):
            raise RefusedError(change)
        told = told_of(book, change, office.scope)
        when = f"from {change.from_at:%Y-%m-%d %H:%M} UTC, a proposal until then" if told["from"] else "at once"
        yield f"{name}: {said(w, name, told['before'])} → {said(w, name, told['after'])}, {when}"
        yield f"    noticed by {told['noticing']}, own choice kept by {told['keeping']}"
        book = book.having(change)


async def undo_change(settings: Settings, number: int) -> int:
    """Takes one change back. Answers the exit code."""
    try:
        async with _office(settings, Place()) as office:
            change = next((each for each in office.book.rules.changes if each.number == number), None)
            if change is None:
                return refused(f"There is no change {number}. Look at stapje policy history.")
            if not office.book.rules.stands(change):
                return refused(f"Another change replaced {number} already. Look at stapje policy history.")
            await office.bot.put(RuleUndone(id=office.bot.new_id(), number=number))
            click.echo(f"Change {number} was taken back.")
    except (CannotError, DatabaseFault) as error:
        return refused(str(error))
    return 0


async def show_history(settings: Settings, place: Place) -> int:
    """Every change at one level, oldest first. Answers the exit code."""
    try:
        async with _office(settings, place) as office:
            here = (office.scope.level, office.scope.id)
            for change in office.book.rules.changes:
                if (change.level, change.scope) == here:
                    click.echo(_line(office, change))
    except (CannotError, DatabaseFault) as error:
        return refused(str(error))
    return 0


def _line(office: _Office, change: PolicyChange) -> str:
    rules, name = office.book.rules, change.field
    before = Rules(tuple(each for each in rules.changes if each.number < change.number))
    was = readable(office.w, name, value_of(before.policy(office.scope, change.at), name))
    value = "as the level above" if change.value is None else readable(office.w, name, change.value)
    by = office.names.get(change.by, change.by) or "command line"
    parts = [f"{change.number}  {change.at:%Y-%m-%d %H:%M}  {by}  {name}: {was} → {value}"]
    if change.from_at > change.at:
        parts.append(f"from {change.from_at:%Y-%m-%d %H:%M}")
    if change.undoes is not None:
        parts.append(f"takes back {change.undoes}")
    if change.why:
        parts.append(change.why)
    return "  ".join(parts)


@asynccontextmanager
async def _office(settings: Settings, place: Place) -> AsyncIterator[_Office]:
    """Opens the store and finds the level. Raises CannotError when there is none of that name."""
    async with beside(settings, ask_telegram=False) as bot:
        now = bot.clock.now()

        async def read(unit: UnitOfWork) -> tuple[Rulebook, dict[str, str]]:
            book = await unit.rulebook(now)
            coaches = {taker.coach for taker in book.takers} | {each.by for each in book.rules.changes} - {""}
            people = [await unit.person(each, now) for each in sorted(coaches)]
            return book, {each.id: each.name for each in people if each is not None}

        book, names = await bot.storage.transact(read)
        yield _Office(bot=bot, book=book, scope=_scope(book, names, place), names=names, w=Wording(place.language))


def _scope(book: Rulebook, names: dict[str, str], place: Place) -> Scope:
    if place.team:
        teams = {each.id: each.name for each in book.teams}
        return scope_of(book, PolicyLevel.TEAM, _found(teams, place.team, "team"))
    if place.coach:
        return scope_of(book, PolicyLevel.COACH, _found(names, place.coach, "coach"))
    return Scope()


def _found(several: dict[str, str], typed: str, what: str) -> str:
    """The id that was typed, or the one of that name."""
    if typed in several:
        return typed
    fitting = [id_ for id_, name in several.items() if name.casefold() == typed.casefold()]
    if len(fitting) == 1:
        return fitting[0]
    known = ", ".join(f"{name} ({id_})" for id_, name in sorted(several.items(), key=lambda each: each[1]))
    raise CannotError(f"There is no one {what} called {typed}. Write one of: {known or 'there are none yet'}.")


def _why_not(refusal: Refusal) -> str:
    return f"{refusal.field}: {refusal.why} It can be {refusal.low} to {refusal.high}. Nothing was changed."
