"""*Maak kleiner*: a step is cut into one, two or three pieces, a line each."""

import re
from dataclasses import replace
from datetime import datetime

from conversations.checkin.more import open_as_shown
from conversations.checkin.own_step import step_of
from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.planning.at_hand import LONGEST
from conversations.planning.plan import places, today
from conversations.replies import LeavePlace, Outcome
from conversations.saying import answer, gone, happened
from conversations.verbs import own_tap, own_text
from domain.ids import derive
from domain.plans import Action, ActionStatus, Occurrence
from domain.situations import Place

MOST_PIECES = 3
_BULLET = re.compile(r"^\s*(?:[-*•–]|\d{1,2}[.)])\s+")


@own_tap("smaller")
def smaller(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The next text is a first small piece, or two or three, one a line."""
    found = open_as_shown(facts, event)
    if isinstance(found, Outcome):
        return found
    place = Place(person=facts.me.person.id, verb="smaller_words", thing=event.thing, since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "ask_smaller", thing=event.thing),))


@own_text("smaller_words")
def smaller_words(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """The first piece takes the step's place, the next open while there is room; the whole waits with its promise."""
    leave = LeavePlace(person=facts.me.person.id)
    found = step_of(facts.me, facts.place.thing if facts.place else "")
    if found is None or not found.is_open:
        return Outcome(changes=(leave,)) + gone(facts, event)
    typed = _typed(event.text)
    if not 0 < len(typed) <= MOST_PIECES or any(len(each) > LONGEST for each in typed):
        return Outcome(says=(answer(facts, event, "ask_smaller", thing=found.time_to_do.id, words={"again": "yes"}),))
    rest = replace(found.action, status=ActionStatus.PROPOSED, opened_at=None, revision=found.action.revision + 1)
    first = _first(facts, event, found.action, typed[0], now)
    cut = _begun(event, first, now, facts, number=0)
    for number, words in enumerate(typed[1:], 1):
        piece = replace(_undated(first), id=derive(event.id, f"smaller{number}"), words=words)
        room = number <= places(facts.me, now)
        cut += _begun(event, piece, now, facts, number=number) if room else _waiting(event, piece, now, facts)
    told = answer(facts, event, "made_smaller", thing=_time_id(event, 0))
    waits = happened(facts, event, "cut", now, rest.id)
    return cut + Outcome(changes=(rest, leave), says=(told,), history=(waits,))


def _typed(text: str) -> list[str]:
    """The pieces; bullets and numbers in front are left out."""
    lines = (_BULLET.sub("", line) for line in text.splitlines())
    return [words for line in lines if (words := " ".join(line.split()))]


def _first(facts: Own, event: Wrote, whole: Action, words: str, now: datetime) -> Action:
    """As the whole step, once, on its day while that is still to come."""
    piece = replace(
        whole,
        id=derive(event.id, "smaller"),
        words=words,
        repeats=None,
        catalogue=None,
        author=facts.me.person.id,
        made_at=now,
        opened_at=now,
        snoozes=0,
        revision=0,
    )
    ahead = whole.day is not None and whole.day >= today(facts.me, now)
    return piece if ahead else replace(piece, day=None, hour=None, hour_named_by=None)


def _undated(first: Action) -> Action:
    """A next piece has no day and no *after what* of its own yet."""
    return replace(first, day=None, hour=None, hour_named_by=None, if_then="")


def _begun(event: Wrote, piece: Action, now: datetime, facts: Own, *, number: int) -> Outcome:
    there = Occurrence(id=_time_id(event, number), action=piece.id, participant=piece.participant, day=piece.day)
    return Outcome(changes=(piece, there), history=(happened(facts, event, "agreed", now, piece.id),))


def _waiting(event: Wrote, piece: Action, now: datetime, facts: Own) -> Outcome:
    waits = replace(piece, status=ActionStatus.PROPOSED, opened_at=None)
    return Outcome(changes=(waits,), history=(happened(facts, event, "proposed", now, piece.id),))


def _time_id(event: Wrote, number: int) -> str:
    return derive(event.id, f"smaller/occurrence{number or ''}")
