"""`stapje faults …` and `stapje bench …`: what is survived, and what it costs."""

import asyncio
import json
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from pathlib import Path
from statistics import median
from typing import NoReturn

import click

ALONE = 100
"""Taps of one person by whom nothing else waits."""


@click.group()
def faults() -> None:
    """Makes things go wrong on purpose and judges what became of people's taps."""


@faults.command()
@click.option("--kills", default=60, show_default=True, help="How often the bot gets SIGKILL.")
@click.option("--people", default=40, show_default=True, help="How many people tap and type meanwhile.")
@click.option("--seed", default=1, show_default=True, help="Decides what they do and when the bot is killed.")
@click.option("--database", default="", help="An empty PostgreSQL database, as postgresql://…; else a SQLite file.")
@click.option("--stock/--no-stock", default=True, show_default=True, help="The same with a stock bot, beside it.")
def kill(kills: int, people: int, seed: int, database: str, stock: bool) -> None:
    """Kills the bot under load; the last line is JSON, the exit code 1 when something was lost or done twice."""
    from bench.faults import Plan, kill_stapje, kill_stock
    from bench.oracle import told

    with tempfile.TemporaryDirectory(prefix="stapje-kill-") as folder:
        plan = Plan(kills, people, seed, Path(folder), database)
        verdicts = {"Stapje": asyncio.run(kill_stapje(plan))}
        if stock:
            verdicts["stock PTB"] = asyncio.run(kill_stock(plan))
    ours = verdicts["Stapje"]
    click.echo(told(verdicts))
    for name, verdict in verdicts.items():
        for why, number in sorted(verdict.why.items()):
            click.echo(f"{name}: {number} × {why}")
    _end(ours.as_json(), holds=ours.holds)


@faults.command()
def dst() -> None:
    """Lives through the nights in which clocks change; the last line is JSON, the exit code 1 when a slot is wrong."""
    from bench.dst import judge

    verdict = judge()
    click.echo(f"{verdict.slots} slots on {verdict.change_days} days of change in {verdict.zones} zones:")
    click.echo(f"  {verdict.without_one_instant} without exactly one instant")
    click.echo(f"{verdict.gates} messages at each minute of two nights, under three windows:")
    click.echo(f"  {verdict.in_quiet_hours} in quiet hours, {verdict.stuck} that never leave")
    _end(verdict.as_json(), holds=verdict.holds)


@faults.command()
@click.option("--people", default=200, show_default=True, help="How many people live through each outage.")
@click.option("--starts", default=20, show_default=True, help="How many outages of each length, begun at random.")
@click.option("--seed", default=1, show_default=True, help="Decides who lives how, and when outages begin.")
def outage(people: int, starts: int, seed: int) -> None:
    """Lives through outages of 3 minutes to 14 days; the last line is JSON, the exit code 1 when people suffer."""
    from bench.outage_oracle import Verdict
    from bench.outages import LENGTHS, all_of_a_length

    total: dict[str, Verdict] = {}
    with ProcessPoolExecutor() as pool:
        for name, length in LENGTHS.items():
            total[name] = all_of_a_length(pool, length, people, starts, seed)
            click.echo(f"{name:>6}: {json.dumps(total[name].as_json())}")
            for why, number in sorted(total[name].why.items()):
                click.echo(f"        {number} × {why}")
    _end({name: each.as_json() for name, each in total.items()}, holds=all(each.holds for each in total.values()))


@click.group()
def bench() -> None:
    """Measures: what a tap costs beside a stock bot, how texts are understood, how long the first step takes."""


@bench.command()
@click.option("--people", default=100, show_default=True, help="How many people tap at the same time.")
@click.option("--taps", default=3, show_default=True, help="How often each of them taps in a round.")
@click.option("--rounds", default=5, show_default=True, help="How many rounds each side has, in turns.")
def tap(people: int, taps: int, rounds: int) -> None:
    """Measures the processor time of a tap; the last line begins with ours as a part of a stock bot's."""
    from bench.inside import inside
    from bench.taps import OURS, STOCK, measure

    with tempfile.TemporaryDirectory(prefix="stapje-tap-") as folder:
        measured = asyncio.run(measure(Path(folder), people, taps, rounds))
        alone = asyncio.run(inside(Path(folder) / "inside", ALONE))
    click.echo("Processor time, least / median / most of the rounds:")
    for line in measured.lines():
        click.echo(f"  {line}")
    click.echo(f"  a tap of Stapje: {alone.calls:.1f} calls, {alone.commits:.1f} commits")
    click.echo(f"  from commit to the first call leaving: {alone.p95_ms:.1f} ms (p95, nothing else waiting)")
    ours, theirs = median(measured.rounds[OURS]), median(measured.rounds[STOCK])
    ratio = median(measured.ratios)
    click.echo(f"{ratio:.2f} of a stock bot's processor time for a tap ({ours:.2f} against {theirs:.2f} ms)")


@bench.command()
@click.option("--messages", default=1000, show_default=True, help="How many wait, each for another person.")
@click.option("--stock/--no-stock", "beside", default=True, show_default=True, help="PTB's own limiter, beside it.")
def drain(messages: int, beside: bool) -> None:
    """Empties a full outbox against Telegram's limits; the last line is JSON, the exit code 1 when it falls short."""
    from bench.drain import LIMITS, Drained, ours, stock

    found: list[Drained] = []
    with tempfile.TemporaryDirectory(prefix="stapje-drain-") as folder:
        for number, limit in enumerate(LIMITS):
            found.append(asyncio.run(ours(Path(folder) / f"ours-{number}", limit, messages)))
            if beside:
                found.append(asyncio.run(stock(Path(folder) / f"stock-{number}", limit, messages)))
    click.echo(f"{'':16}{'limit':24}{'sent':>8}{'refused':>9}{'lost':>6}{'a second':>10}{'of limit':>10}")
    for each in found:
        told = f"{each.side:16}{each.limit.name:24}{each.sent:>8}{each.refused:>9}{each.lost:>6}"
        click.echo(f"{told}{each.per_second:>10.1f}{each.part:>10.1%}")
    _end([each.as_json() for each in found], holds=all(each.holds for each in found if each.side == "Stapje"))


@bench.command()
@click.option("--n", "sizes", default="1000,100000", show_default=True, help="Numbers of planned sends, with commas.")
def planning(sizes: str) -> None:
    """Measures planned sends beside other schedulers; the last line is JSON, the exit code 1 when an aim was missed."""
    from bench.planning import measure

    measured = measure([int(each) for each in sizes.split(",")])
    for line in measured.lines():
        click.echo(line)
    _end({"aims": measured.aims, "figures": measured.of}, holds=all(measured.aims.values()))


@bench.command()
@click.option("--people", default=1000, show_default=True, help="How many participants.")
@click.option("--days", default=28, show_default=True, help="How many days each of them lives, twice.")
def ahead(people: int, days: int) -> None:
    """Times the look ahead that comes before a changed rule; the last line is JSON."""
    from bench.ahead import measure

    with tempfile.TemporaryDirectory(prefix="stapje-ahead-") as folder:
        found = asyncio.run(measure(Path(folder), people, days))
    told = f"{found.people} people, {found.days} days, two policies: {found.messages} messages"
    click.echo(f"{told} foreseen in {found.seconds:.1f} s ({found.cpu_seconds:.1f} s of processor)")
    click.echo(json.dumps(asdict(found)))


@bench.command()
def texts() -> None:
    """Tells how free text is understood; the last line is JSON, the exit code 1 when it falls short."""
    from bench.understanding import languages, tables, understood

    found = [understood(language) for language in languages()]
    for each in found:
        for table in tables(each.language):
            click.echo("\n".join((*table.lines(), "")))
        for what in (*each.missed, *each.alarms, *each.taken_as_done):
            click.echo(f"  wrong: {what}")
    _end([each.as_json() for each in found], holds=all(each.holds for each in found))


@bench.command("first-step")
def first_step() -> None:
    """Counts what the first *gelukt* asks of a newcomer; the last line is JSON, the exit code 1 when it is too much."""
    from bench.first_step import READ_PER_MINUTE, TAP_SECONDS, TYPED_PER_MINUTE, count_first_steps

    with tempfile.TemporaryDirectory(prefix="stapje-first-step-") as folder:
        found = asyncio.run(count_first_steps(Path(folder)))
    click.echo(f"From the invitation to the first “gelukt”, reading {READ_PER_MINUTE} words a minute,")
    click.echo(f"typing {TYPED_PER_MINUTE} words a minute, {TAP_SECONDS} s a tap:")
    click.echo(f"{'':36}{'taps':>6}{'typed':>7}{'words':>7}{'waiting':>9}{'in all':>9}")
    for each in found:
        told = f"{each.title:36}{each.taps:>6}{len(each.typed):>7}{each.words:>7}"
        click.echo(f"{told}{each.waited:>7.1f} s{each.seconds + each.waited:>7.0f} s")
    _end([each.as_json() for each in found], holds=all(each.holds for each in found))


@bench.command("draw")
@click.option("--times", default=20, show_default=True, help="Pictures of each template, none of them drawn before.")
@click.option("--cards", default=200, show_default=True, help="Cards of a morning, while somebody taps.")
def draw_pictures(times: int, cards: int) -> None:
    """Times each template, and what cards do to who taps; the last line is JSON, the exit code 1 above 50 ms."""
    from bench.drawing import costs, delays, matplotlib_chart

    click.echo(f"{'':18}{'first':>10}{'median':>10}{'p95':>10}{'size':>9}")
    beside = matplotlib_chart(times)
    for each in (*costs(times), *((beside,) if beside else ())):
        figures = f"{each.cold:>7.0f} ms{each.median:>7.1f} ms{each.p95:>7.1f} ms{each.kilobytes:>6.0f} kB"
        click.echo(f"{each.template:18}{figures}")
    if beside is None:
        click.echo("matplotlib is not installed: nothing to compare a chart with")
    found = asyncio.run(delays(cards))
    click.echo(f"{found.cards} cards in {found.seconds:.1f} s: all else gets its turn {found.p50:.1f} ms late at p50,")
    click.echo(f"{found.p95:.1f} ms at p95 ({found.idle_p95:.1f} ms without cards), {found.most:.1f} ms at most;")
    click.echo(f"a picture that somebody waits for takes {found.answer_p95:.0f} ms at p95")
    _end(found.as_json(), holds=found.holds)


@bench.command()
@click.option("--people", default=200, show_default=True, help="How many took part in the year.")
@click.option("--database", default="", help="An empty PostgreSQL database, as postgresql://…; else a SQLite file.")
def evaluation(people: int, database: str) -> None:
    """Times the evaluation of a generated year; the last line is JSON, the exit code 1 above 5 seconds."""
    from bench.evaluation import ALLOWED, cost

    with tempfile.TemporaryDirectory(prefix="stapje-year-") as folder:
        found = asyncio.run(cost(Path(folder), people, database))
    click.echo(f"A year of {found.people} people, {found.steps} steps and {found.rewards} rewards:")
    click.echo(f"  written in {found.lived:.1f} s")
    click.echo(f"  read and counted in {found.figures:.2f} s; all else waited {found.busy * 1000:.0f} ms at most")
    click.echo(f"  workbook {found.workbook:.2f} s, rows {found.rows:.2f} s, JSON {found.json:.2f} s")
    click.echo("  no picture: not installed" if found.picture is None else f"  picture {found.picture:.2f} s")
    click.echo(f"  told in {found.told:.2f} s; {ALLOWED:.0f} s are allowed")
    _end(found.as_json(), holds=found.holds)


def _end(figures: object, *, holds: bool) -> NoReturn:
    """The last line is JSON, and the exit code 1 when it does not hold."""
    click.echo(json.dumps(figures))
    sys.exit(0 if holds else 1)
