"""Which stories there are, and one of them played from start to end in a world of its own."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from stories import e1, e4
from stories.processes import simulator_process
from stories.script import Play
from stories.town import Town, new_town
from stories.transcript import Line


@dataclass(frozen=True)
class Story:
    """A day or some weeks of people's lives."""

    opens: datetime
    """Local moment at which the bot starts."""
    play: Callable[[Town], Awaitable[None]]


STORIES: Mapping[str, Story] = {"E1": Story(e1.OPENS, e1.play), "E4": Story(e4.OPENS, e4.play)}


async def play_story(name: str, folder: Path, database: str, told: Callable[[Line], None]) -> None:
    """Plays it through the real doors, telling each line; `database`: empty is a SQLite file in the folder.

    Raises StoryError where it goes otherwise than it is told.
    """
    story = STORIES[name]
    with simulator_process(folder) as simulator:
        async with simulator.client() as client:
            play = Play(client, told)
            async with new_town(simulator, folder, play, story.opens, database) as town:
                await story.play(town)
