"""Which stories there are, and one of them played from start to end in a world of its own.

A new story is a module with OPENS, LATER and `play`, and a line in `STORIES`. In it people tap by verb (`chooses`),
press keys by meaning (`presses`), say their own words in each language (`Said`) and hear sentences by msgid (`hears`):
so it plays in every language. Then `stapje story E6 > tests/stories/e6.nl.golden.txt`, the same with `--lang en`, and
read both.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from domain.people import Level
from stories import absence, december, e1, e2, e3, e4, e5, handover, policy, rewards, saturday
from stories.processes import simulator_process
from stories.script import Play
from stories.town import Town, new_town
from stories.transcript import Transcript
from stories.words import LANGUAGES


@dataclass(frozen=True)
class Story:
    """A day or some weeks of people's lives."""

    opens: datetime
    """Local moment at which the bot starts."""
    play: Callable[[Town], Awaitable[None]]
    later: tuple[str, ...] = ()
    """What belongs to it and cannot be played yet, a line each."""
    languages: tuple[str, ...] = LANGUAGES
    """In which it plays; with one beside Dutch and English only who takes part reads it."""


STORIES: Mapping[str, Story] = {
    "absence": Story(absence.OPENS, absence.play),
    "handover": Story(handover.OPENS, handover.play),
    "E1": Story(e1.OPENS, e1.play, e1.LATER),
    "E2": Story(e2.OPENS, e2.play, e2.LATER),
    "E3": Story(e3.OPENS, e3.play, e3.LATER),
    "E4": Story(e4.OPENS, e4.play, e4.LATER, (*LANGUAGES, "ar")),
    "E5": Story(e5.OPENS, e5.play, e5.LATER),
    "december": Story(december.OPENS, december.play),
    "saturday": Story(saturday.OPENS, saturday.play),
    "policy": Story(policy.OPENS, policy.play),
    "rewards": Story(rewards.OPENS, rewards.play),
}


async def play_story(
    name: str,
    folder: Path,
    database: str,
    transcript: Transcript,
    language: str = "nl",
    *,
    level: Level | None = None,
    by_text: bool = False,
) -> None:
    """Plays it through the real doors, telling each line; `database`: empty is a SQLite file in the folder.

    With a `level` all who take part read at it. With `by_text` they never tap: they type what the button says.
    Raises StoryError where it goes otherwise than it is told.
    """
    story = STORIES[name]
    with simulator_process(folder) as simulator:
        async with simulator.client() as client:
            play = Play(client, transcript.tell, by_text=by_text)
            town = new_town(simulator, folder, play, story.opens, database=database, language=language, level=level)
            async with town as opened:
                await story.play(opened)
    transcript.comes_later(story.later)
