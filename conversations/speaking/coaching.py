"""The coach speaks a step while proposing it: the next line is what it is called, and the voice goes with it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from conversations.events import SentThing, Wrote
from conversations.facts import Coached
from conversations.planning.proposing import step_lines
from conversations.replies import Change, Outcome
from conversations.saying import answer
from conversations.verbs import coach_text, coach_voice
from domain.plans import Action


@coach_voice("step_lines")
def spoken(facts: Coached, event: SentThing, now: datetime) -> Outcome:
    """The voice waits with the question, until a line says what the step is."""
    assert facts.place is not None
    place = replace(facts.place, verb="spoken_line", draft={"voice": event.file}, since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "spoken_line", thing=place.thing),))


@coach_voice("spoken_line")
def again(facts: Coached, event: SentThing, now: datetime) -> Outcome:
    """Spoken anew."""
    return spoken(facts, event, now)


@coach_text("spoken_line")
def line(facts: Coached, event: Wrote, now: datetime) -> Outcome:
    """As any line of a plan; the voice goes with the first step of it."""
    assert facts.place is not None
    made = step_lines(replace(facts, place=replace(facts.place, verb="step_lines")), event, now)
    return replace(made, changes=tuple(_with_voice(facts, made.changes)))


def _with_voice(facts: Coached, changes: tuple[Change, ...]) -> Iterator[Change]:
    voice = facts.place.draft.get("voice", "") if facts.place else ""
    for change in changes:
        if voice and isinstance(change, Action):
            yield replace(change, voice=voice, voice_by=facts.coach.person.id)
            voice = ""
        else:
            yield change
