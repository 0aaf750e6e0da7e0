"""`stapje story E1`: plays a story against the simulator and prints what every telephone showed."""

import asyncio
import shutil
import sys
import tempfile
from pathlib import Path

import click

from domain.people import Level
from stories.playing import STORIES, play_story
from stories.script import StoryError
from stories.transcript import Transcript


@click.command()
@click.argument("name", type=click.Choice(sorted(STORIES), case_sensitive=False))
@click.option(
    "--database",
    default="",
    metavar="URL",
    help="An empty database, postgresql://… or sqlite:///…; default: a SQLite file of its own.",
)
@click.option(
    "--lang",
    "language",
    type=click.Choice(sorted({each for one in STORIES.values() for each in one.languages})),
    default="nl",
    show_default=True,
    help="The language its people read; who reads another one in the story goes on doing so. E4 in Arabic: only she.",
)
@click.option(
    "--level",
    type=click.Choice([each.value for each in Level]),
    help="How those who take part read; default: as the story tells. E2 plays at simple and at pictures.",
)
def story(name: str, database: str, language: str, level: str | None) -> None:
    """Plays a story from start to end and prints it, with simulated times."""
    if language not in STORIES[name].languages:
        raise click.UsageError(f"{name} plays in {' and '.join(STORIES[name].languages)}: choose one with --lang.")
    folder = Path(tempfile.mkdtemp(prefix="stapje-story-"))
    transcript = Transcript(click.echo)
    try:
        asyncio.run(play_story(name, folder, database, transcript, language, level=Level(level) if level else None))
    except StoryError as error:
        click.echo(f"\nThe story went otherwise: {error}\nWhat the bot wrote is in {folder / 'bot.log'}.", err=True)
        sys.exit(1)
    shutil.rmtree(folder)
