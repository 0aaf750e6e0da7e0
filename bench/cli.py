"""`stapje faults …` and `stapje bench …`: what is survived, and what it costs."""

import asyncio
import json
import sys
import tempfile
from pathlib import Path

import click


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
    click.echo(json.dumps(ours.as_json()))
    sys.exit(0 if ours.holds else 1)


@click.group()
def bench() -> None:
    """Measures what a tap costs, side by side with a stock bot."""
