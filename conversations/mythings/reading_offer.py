"""The coach offers another way of reading, at most once in two weeks; the person decides with one tap."""

from datetime import datetime

from conversations.events import Tapped
from conversations.facts import Coached, Own
from conversations.replies import Kind, Outcome
from conversations.saying import answer, gone, happened, to_participant
from conversations.verbs import coach_tap, own_tap
from domain.people import Level, Person
from domain.situations import Situation

OFFERED = "reading_offered"


def chose_since(person: Person, then: str) -> bool:
    """Whether they read another way than `then`, the level at which it was offered: they chose, and need no offer."""
    return person.level != then


def to_offer(of: Situation) -> tuple[Level, ...]:
    """Other ways that may be easier; none when one was offered lately, or while nothing can be sent to the person."""
    lately = any(kind == OFFERED for kind, _, _ in of.recent)
    if lately or not of.person.is_within_reach:
        return ()
    return tuple(each for each in (Level.SIMPLE, Level.PICTURES) if each is not of.person.level)


@coach_tap("reads")
def reads(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """Which ways there are."""
    if not to_offer(facts.of):
        return gone(facts, event)
    return Outcome(says=(answer(facts, event, "reading_ways"),))


@coach_tap("reads_offer")
def reads_offer(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """Asks the person; what was offered lately is not offered again."""
    if event.thing not in to_offer(facts.of):
        return gone(facts, event)
    words = {"read": facts.of.person.level.value}
    asks = to_participant(facts, "reading_offer", Kind.WORDS, thing=event.thing, words=words)
    return Outcome(
        says=(answer(facts, event, "reading_offered"), asks),
        history=(happened(facts, event, OFFERED, now, event.thing),),
    )


@own_tap("reads_keep")
def reads_keep(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """No; nothing more is said about it, to anyone."""
    return Outcome(says=(answer(facts, event, "reading_kept"),))
