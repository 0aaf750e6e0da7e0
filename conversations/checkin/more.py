"""*Meer*: smaller, not needed any more, and why did I get this."""

from dataclasses import replace
from datetime import datetime

from conversations.checkin.own_step import OwnStep, step_of
from conversations.checkin.reporting import offered, shows_now
from conversations.events import Event, Tapped, Wrote
from conversations.facts import Own
from conversations.planning.at_hand import LONGEST
from conversations.planning.plan import today
from conversations.replies import LeavePlace, Outcome
from conversations.rewards.promising import withdrawn
from conversations.saying import answer, gone, happened
from conversations.verbs import own_tap, own_text
from domain.ids import derive
from domain.plans import Action, ActionStatus, Occurrence
from domain.situations import Place, Situation


@own_tap("more")
def more(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """What else can be done with this message."""
    return Outcome(says=(answer(facts, event, "more", thing=event.thing),))


@own_tap("more_step")
def more_step(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """In simple mode the second of two questions: about the step."""
    found = _open(facts, event)
    return (
        found if isinstance(found, Outcome) else Outcome(says=(answer(facts, event, "more_step", thing=event.thing),))
    )


@own_tap("more_messages")
def more_messages(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """In simple mode the second of two questions: about messages."""
    return Outcome(says=(answer(facts, event, "more_messages", thing=event.thing),))


@own_tap("step")
def step(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The step as it is now; an open question about it is left."""
    found = step_of(facts.me, event.thing)
    leave = Outcome(changes=(LeavePlace(person=facts.me.person.id),))
    return leave + (shows_now(facts, event, found) if found else gone(facts, event))


@own_tap("why")
def why(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Waarom krijg ik dit?*, in one sentence."""
    return Outcome(says=(answer(facts, event, "why", thing=event.thing),))


@own_tap("drop")
def drop(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Niet meer nodig*: asked once more, because it cannot be taken back."""
    found = _open(facts, event)
    return (
        found if isinstance(found, Outcome) else Outcome(says=(answer(facts, event, "drop_sure", thing=event.thing),))
    )


@own_tap("drop_now")
def drop_now(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The step goes from the plan, and what was promised with it (d3)."""
    found = _open(facts, event)
    if isinstance(found, Outcome):
        return found
    away = replace(found.action, status=ActionStatus.DROPPED, revision=found.action.revision + 1)
    taken_back = withdrawn(facts.me, away.id, event.id, facts.me.person.id, now)
    gone_now = answer(facts, event, "dropped", words={"step": away.words})
    return Outcome(
        changes=(away, *taken_back),
        says=(gone_now, *offered(facts, event, now)),
        history=(happened(facts, event, "dropped", now, away.id),),
    )


@own_tap("smaller")
def smaller(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Maak kleiner*: the next text is a first small piece."""
    found = _open(facts, event)
    if isinstance(found, Outcome):
        return found
    place = Place(person=facts.me.person.id, verb="smaller_words", thing=event.thing, since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "ask_smaller", thing=event.thing),))


@own_text("smaller_words")
def smaller_words(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """The small piece takes the step's place; the rest waits as a proposal and keeps its promise."""
    leave = LeavePlace(person=facts.me.person.id)
    found = step_of(facts.me, facts.place.thing if facts.place else "")
    if found is None or not found.is_open:
        return Outcome(changes=(leave,)) + gone(facts, event)
    words = " ".join(event.text.split())
    if not 0 < len(words) <= LONGEST:
        return Outcome(says=(answer(facts, event, "ask_smaller", thing=found.time_to_do.id, words={"again": "yes"}),))
    piece = _piece(facts.me, found.action, words, event, now)
    time_to_do = Occurrence(
        id=derive(event.id, "smaller/occurrence"), action=piece.id, participant=piece.participant, day=piece.day
    )
    rest = replace(found.action, status=ActionStatus.PROPOSED, opened_at=None, revision=found.action.revision + 1)
    return Outcome(
        changes=(piece, time_to_do, rest, leave),
        says=(answer(facts, event, "made_smaller", thing=time_to_do.id),),
        history=(happened(facts, event, "agreed", now, piece.id),),
    )


def _piece(situation: Situation, whole: Action, words: str, event: Event, now: datetime) -> Action:
    """As the whole step, on its day while that is still to come."""
    ahead = whole.day is not None and whole.day >= today(situation, now)
    return replace(
        whole,
        id=derive(event.id, "smaller"),
        words=words,
        day=whole.day if ahead else None,
        hour=whole.hour if ahead else None,
        hour_named_by=whole.hour_named_by if ahead else None,
        catalogue=None,
        author=situation.person.id,
        made_at=now,
        opened_at=now,
        snoozes=0,
        revision=0,
    )


def _open(facts: Own, event: Tapped) -> OwnStep | Outcome:
    """The step while it is open as it was shown; else what answers the tap."""
    found = step_of(facts.me, event.thing)
    if found is None:
        return gone(facts, event)
    return found if found.is_open and found.meant_by(event) else shows_now(facts, event, found)
