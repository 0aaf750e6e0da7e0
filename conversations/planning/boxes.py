"""The coach takes a step from the catalogue: only after the goal was filled in (house rule g21)."""

from dataclasses import replace
from datetime import datetime

from conversations.content import content
from conversations.events import Tapped, Wrote
from conversations.facts import Coached
from conversations.planning.at_hand import LONGEST, asks, goal_at_hand, page
from conversations.planning.plan import today
from conversations.planning.proposing import proposal, proposed
from conversations.planning.spoken import Line, Moment, moment, repeating
from conversations.replies import Outcome
from conversations.rewards.catalogue import boxes as catalogue
from conversations.rewards.catalogue import is_on, open_boxes, told
from conversations.saying import answer
from conversations.verbs import coach_tap, coach_text


@coach_tap("boxes")
def boxes(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The boxes of the goal's subject, or of one to be chosen."""
    at_hand = goal_at_hand(facts)
    if at_hand is None:
        return page(facts, event)
    subject = event.thing if event.thing in content().pillars else at_hand.pillar
    if subject is None or event.thing == "all":
        return Outcome(says=(answer(facts, event, "choose_boxes", thing=at_hand.id),))
    listed = told(open_boxes(facts.rewards, subject))
    words = {"pillar": subject, "boxes": listed}
    return Outcome(says=(answer(facts, event, "boxes", thing=at_hand.id, words=words),))


@coach_tap("box")
def box(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """A box from the catalogue; its moment is asked."""
    at_hand = goal_at_hand(facts)
    if at_hand is None or not is_on(facts.rewards, event.thing):
        return page(facts, event)
    place = replace(asks(facts, "box_when", now, at_hand.id), draft={"box": event.thing})
    words = _of_box(facts, event.thing)
    return Outcome(changes=(place,), says=(answer(facts, event, "ask_box_when", thing=at_hand.id, words=words),))


def _of_box(facts: Coached, code: str) -> dict[str, str]:
    box = catalogue(facts.rewards).get(code)
    return {"box": told((box,) if box else ())}


@coach_text("box_when", most=LONGEST)
def box_when(facts: Coached, event: Wrote, now: datetime) -> Outcome:
    """The moment of a box, and after a bar its *after what*."""
    named, _, after = event.text.partition("|")
    at = moment(named, today(facts.of, now)) or repeating(named, today(facts.of, now))
    if named.strip() and at is None:
        words = {**_of_box(facts, _drafted(facts, "box")), "again": "yes"}
        return Outcome(says=(answer(facts, event, "ask_box_when", words=words),))
    return _from_box(facts, event, at, after.strip(), now)


@coach_tap("box_undated")
def box_undated(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The box has no day yet."""
    return _from_box(facts, event, None, "", now)


def _from_box(facts: Coached, event: Tapped | Wrote, at: Moment | None, after: str, now: datetime) -> Outcome:
    at_hand, chosen = goal_at_hand(facts), catalogue(facts.rewards).get(_drafted(facts, "box"))
    if at_hand is None or chosen is None:
        return Outcome(says=(answer(facts, event, "person"),))
    typed = Line(chosen.words.in_(facts.of.person.language), at, after)
    made = replace(proposal(facts, event, at_hand, typed, now=now), catalogue=chosen.code, skill=chosen.skill or None)
    return proposed(facts, event, at_hand, (made,), now)


def _drafted(facts: Coached, name: str) -> str:
    return facts.place.draft.get(name, "") if facts.place else ""
