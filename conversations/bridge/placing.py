"""The participant places themself: a face for any of the subjects, by tap or in words; *nu niet* always works."""

from datetime import datetime

from conversations.bridge.keeping import finished
from conversations.bridge.walk import OPEN, How, Walk, walk_of
from conversations.cards.check_ins import LONGEST, kept_answer
from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.planning.plan import next_talk
from conversations.replies import LeavePlace, Outcome
from conversations.saying import answer, gone
from conversations.understanding import read
from conversations.verbs import MEANINGS, Meaning, meaning, own_tap, own_text
from conversations.wording import Wording
from domain.bridge import HIGHEST
from domain.bridge_times import may_be_offered
from domain.check_ins import Question
from domain.situations import Place


@own_tap("bridge")
def begin_tapped(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Together, when the coach opened it; else as preparation."""
    if event.thing == How.TOGETHER and may_be_offered(facts.me, now):
        return _asked(facts, event, Walk(How.TOGETHER), now)
    return _alone(facts, event, now)


@meaning(Meaning.BRIDGE)
def begin_said(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """*Hoe gaat het nu?*, in words: what was chosen before, and the way on."""
    return Outcome(says=(answer(facts, event, "bridge_now"),))


@own_tap("bridge_mine")
def mine(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Then and now."""
    return Outcome(says=(answer(facts, event, "bridge_now"),))


def _alone(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Only as preparation of a talk, beginning with what goes well (house rule g14)."""
    if not may_be_offered(facts.me, now):
        return Outcome(says=(answer(facts, event, "bridge_later"),))
    if next_talk(facts.me) is None:
        return Outcome(says=(answer(facts, event, "bridge_needs_talk"),))
    place = Place(person=facts.me.person.id, verb="bridge_well", since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "bridge_well"),))


@own_text("bridge_well", most=LONGEST)
def goes_well(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """What goes well is kept as an answer of the participant alone."""
    kept = kept_answer(facts, event, Question.GOES_WELL, now)
    return Outcome(changes=(kept,)) + _asked(facts, event, Walk(How.ALONE), now)


@own_tap("bridge_at")
def placed(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """A face, or *overslaan*: the data holds all that was placed so far."""
    walk = walk_of(event.thing, How.TOGETHER, How.ALONE)
    return _went_on(facts, event, walk, now) if walk else gone(facts, event)


@own_tap("bridge_go")
def goes_on(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Ik ga zelf door*, after two low faces."""
    walk = walk_of(event.thing, How.TOGETHER, How.ALONE)
    return _asked(facts, event, walk, now) if walk else gone(facts, event)


@own_tap("bridge_done")
def done(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Klaar*, wherever on the way."""
    walk = walk_of(event.thing, How.TOGETHER, How.ALONE)
    return finished(facts, event, walk, now) if walk else gone(facts, event)


@own_tap("bridge_left")
def left(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Nu niet* is a good answer; nothing is kept."""
    return Outcome(changes=(LeavePlace(person=facts.me.person.id),), says=(answer(facts, event, "bridge_left"),))


@own_text("bridge_line")
def in_words(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """A number, or what one of the other buttons says; anything else is read as always."""
    walk = walk_of(facts.place.draft.get("walk", "") if facts.place else "", How.TOGETHER, How.ALONE)
    if walk is None:
        return gone(facts, event)
    said, w = event.text.strip().casefold(), Wording(facts.me.person.language)
    if said in {str(number) for number in range(1, HIGHEST + 1)}:
        return _went_on(facts, event, walk.placed(said), now)
    if said == w("Skip this").casefold():
        return _went_on(facts, event, walk.placed(OPEN), now)
    if said == w("Ready").casefold():
        return finished(facts, event, walk, now)
    meant = read(event.text, facts.me.person.language)
    if meant is Meaning.UNKNOWN:
        return _asked(facts, event, walk, now)
    return Outcome(changes=(LeavePlace(person=facts.me.person.id),)) + MEANINGS[meant](facts, event, now)


def _went_on(facts: Own, event: Tapped | Wrote, walk: Walk, now: datetime) -> Outcome:
    if not may_be_offered(facts.me, now):
        return Outcome(says=(answer(facts, event, "bridge_later"),))
    if walk.how is How.ALONE and walk.turns_low:
        return Outcome(says=(answer(facts, event, "bridge_low", words={"walk": walk.data}),))
    return _asked(facts, event, walk, now)


def _asked(facts: Own, event: Tapped | Wrote, walk: Walk, now: datetime) -> Outcome:
    """The next subject; behind the last one it is finished."""
    if walk.subject is None:
        return finished(facts, event, walk, now)
    place = Place(person=facts.me.person.id, verb="bridge_line", draft={"walk": walk.data}, since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "bridge_at", words={"walk": walk.data}),))
