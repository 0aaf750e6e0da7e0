"""Who coaches reads what a participant wrote, and writes to them."""

from dataclasses import replace
from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Coached
from conversations.replies import Kind, LeavePlace, Outcome
from conversations.saying import PASSED_ON, answer, gone, happened, to_participant
from conversations.verbs import coach_tap, coach_text
from domain.ids import derive
from domain.situations import Place
from domain.thread import Message, unseen

NEED_ALBUM = frozenset({"thread", "message_seen", "message_to_words"})
"""Verbs whose decision looks at what was written."""


@coach_tap("thread")
def thread(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The last messages; looking at them is written down as reading them."""
    leave = LeavePlace(person=facts.coach.person.id)
    return Outcome(changes=(leave, *_seen(facts, now)), says=(answer(facts, event, "thread"),))


@coach_tap("message_seen")
def message_seen(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """*Gelezen*: nothing needs to be written."""
    known = facts.of.album.message(event.thing)
    if known is None or known.by != facts.of.person.id:
        return gone(facts, event)
    marked = () if known.seen_at else (replace(known, seen_at=now),)
    return Outcome(changes=marked, says=(answer(facts, event, "thread"),))


@coach_tap("message_to")
def message_to(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The next text is the message; none while Stapje can send nothing (house rule g4)."""
    person = facts.of.person
    if not person.is_within_reach:
        return Outcome(says=(answer(facts, event, "message_not_now"),))
    place = Place(person=facts.coach.person.id, verb="message_to_words", subject=person.id, since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "ask_message_to", new=True),))


@coach_text("message_to_words", most=PASSED_ON)
def message_to_words(facts: Coached, event: Wrote, now: datetime) -> Outcome:
    """It goes as it is, in the name of who wrote it, inside the hours that the participant chose (house rule g19)."""
    coach, of = facts.coach.person, facts.of.person
    leave = LeavePlace(person=coach.id)
    written = Message(id=derive(event.id, "message"), participant=of.id, by=coach.id, words=event.text.strip(), at=now)
    told = to_participant(facts, "coach_message", Kind.WORDS, thing=written.id, words={"coach": coach.name})
    return Outcome(
        changes=(written, leave, *_seen(facts, now)),
        says=(answer(facts, event, "message_to_sent", thing=written.id), told),
        history=(happened(facts, event, "wrote", now, written.id),),
    )


def _seen(facts: Coached, now: datetime) -> tuple[Message, ...]:
    return tuple(replace(each, seen_at=now) for each in unseen(facts.of.album.thread))
