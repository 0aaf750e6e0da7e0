"""Speaking a step: while it is worded, or beside one that is there; listening to it, and taking the voice away."""

from dataclasses import replace
from datetime import datetime

from conversations.events import SentThing, Tapped, Wrote
from conversations.facts import Own
from conversations.planning.own_steps import own_step
from conversations.planning.plan import open_steps, step_of
from conversations.replies import LeavePlace, Outcome
from conversations.saying import answer, gone
from conversations.understanding import read
from conversations.verbs import MEANINGS, Meaning, meaning, own_tap, own_text, own_voice
from conversations.wording import Wording
from domain.plans import Action, ActionStatus
from domain.situations import Place

_HEARD_OF = (ActionStatus.PROPOSED, ActionStatus.OPEN, ActionStatus.PARKED, ActionStatus.DONE)


@own_voice("own_step")
def while_worded(facts: Own, event: SentThing, now: datetime) -> Outcome:
    """A new step is spoken: its voice waits with the question until a few words, or none, come beside it."""
    assert facts.place is not None
    place = replace(facts.place, draft={**facts.place.draft, "voice": event.file}, since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "spoken_words", thing=place.thing),))


@own_tap("own_no_words")
def without_words(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The step is only spoken: in lists it is called so."""
    place = facts.place
    if place is None or place.verb != "own_step" or "voice" not in place.draft:
        return Outcome(says=(answer(facts, event, "today"),))
    words = Wording(facts.me.person.language)("A spoken step")
    return own_step(facts, Wrote(id=event.id, chat=event.chat, text=words), now)


@own_tap("speak")
def speak(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Beside a step that is there: the only one, or one to be chosen."""
    return _which(facts, event, now)


@meaning(Meaning.SPEAK)
def speak_said(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """The same, in words."""
    return _which(facts, event, now)


def _which(facts: Own, event: Tapped | Wrote, now: datetime) -> Outcome:
    steps = open_steps(facts.me)
    if len(steps) == 1:
        return _asked(facts, event, steps[0], now)
    return Outcome(says=(answer(facts, event, "speak_which"),))


@own_tap("speak_for")
def speak_for(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The step that is spoken, or spoken anew."""
    step = step_of(facts.me, event.thing, *_HEARD_OF)
    return _asked(facts, event, step, now) if step else gone(facts, event)


def _asked(facts: Own, event: Tapped | Wrote, step: Action, now: datetime) -> Outcome:
    place = Place(person=facts.me.person.id, verb="speak", thing=step.id, since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "ask_voice", thing=step.id),))


@own_voice("speak")
def spoken(facts: Own, event: SentThing, now: datetime) -> Outcome:
    """The voice goes with the step from now on."""
    leave = LeavePlace(person=facts.me.person.id)
    step = step_of(facts.me, facts.place.thing, *_HEARD_OF) if facts.place else None
    if step is None:
        return Outcome(changes=(leave,)) + gone(facts, event)
    kept = replace(step, voice=event.file, voice_by=facts.me.person.id)
    return Outcome(changes=(kept, leave), says=(answer(facts, event, "voice_kept", thing=step.id),))


@own_text("speak")
def written_instead(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """Words are heard as if nothing was asked."""
    leave = Outcome(changes=(LeavePlace(person=facts.me.person.id),))
    return leave + MEANINGS[read(event.text, facts.me.person.language)](facts, event, now)


@own_tap("listen")
def listen(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The voice, as a message of its own: it only ever comes when it is asked for (house rule g5)."""
    step = step_of(facts.me, event.thing, *_HEARD_OF)
    if step is None or not step.voice:
        return gone(facts, event)
    return Outcome(says=(answer(facts, event, "spoken", thing=step.id, new=True),))


@own_tap("unspeak")
def unspeak(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The step stays, without a voice."""
    step = step_of(facts.me, event.thing, *_HEARD_OF)
    if step is None:
        return gone(facts, event)
    silent = replace(step, voice="", voice_by=None)
    return Outcome(changes=(silent,), says=(answer(facts, event, "voice_gone", thing=step.id, new=True),))
