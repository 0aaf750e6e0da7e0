"""What is for me: promised, earned and received; what would rather not come; and what does me good."""

from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.planning.at_hand import LONGEST
from conversations.replies import LeavePlace, Outcome
from conversations.rewards.promising import promise_of
from conversations.saying import answer, happened
from conversations.verbs import Meaning, meaning, own_tap, own_text
from domain.joys import Joy
from domain.rewards import promises
from domain.situations import Place


@own_tap("wall")
def wall_tapped(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Opened with a tap."""
    return Outcome(says=(answer(facts, event, "reward_wall"),))


@meaning(Meaning.WALL)
def wall_said(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """Opened with words."""
    return Outcome(says=(answer(facts, event, "reward_wall"),))


@own_tap("rather_not")
def rather_not(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Which one, and then whether it stays: the participant's own wish (d3)."""
    mine = [each for each in promises(facts.me.ledger) if each.may_end]
    chosen = promise_of(facts.me, event.thing) or (mine[0] if len(mine) == 1 else None)
    if chosen is None or not chosen.may_end:
        return Outcome(says=(answer(facts, event, "wall_choose" if mine else "reward_wall"),))
    return Outcome(says=(answer(facts, event, "reward_wish", thing=chosen.id),))


@own_tap("joy")
def joy(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Wat doet jou goed?*: the next text is the answer."""
    return _asks(facts, event, now)


@meaning(Meaning.JOY)
def joy_said(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """The same, in words."""
    return _asks(facts, event, now)


def _asks(facts: Own, event: Tapped | Wrote, now: datetime) -> Outcome:
    place = Place(person=facts.me.person.id, verb="joy_words", since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "joy"),))


@own_text("joy_words", most=LONGEST)
def joy_words(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """Kept as it was written; the coach reads it when choosing something."""
    return _kept(facts, event, " ".join(event.text.split()), now)


@own_tap("joy_off")
def joy_off(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Taken away again."""
    return _kept(facts, event, "", now)


def _kept(facts: Own, event: Tapped | Wrote, words: str, now: datetime) -> Outcome:
    me = facts.me.person.id
    return Outcome(
        changes=(Joy(participant=me, words=words, at=now), LeavePlace(person=me)),
        says=(answer(facts, event, "joy_kept" if words else "joy_gone"),),
        history=(happened(facts, event, "joy", now),),
    )
