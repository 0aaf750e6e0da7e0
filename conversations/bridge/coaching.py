"""The coach opens it in the talk, or copies it from paper in under a minute; the participant says yes."""

import re
from datetime import datetime

from conversations.bridge.walk import How, Walk, walk_of
from conversations.content import content
from conversations.events import Tapped, Wrote
from conversations.facts import Coached
from conversations.planning.at_hand import asks
from conversations.replies import Kind, LeavePlace, Outcome
from conversations.saying import answer, gone, to_participant
from conversations.understanding import languages
from conversations.verbs import coach_tap, coach_text
from domain.bridge import BridgeMoment
from domain.bridge_times import may_be_offered
from domain.folding import folded
from domain.ids import derive

_BETWEEN = re.compile(r"[,;\n]")
_SHORTEST = 3
"""Letters of a subject's name."""


@coach_tap("brug")
def page(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """What was shared, and the two ways."""
    return Outcome(changes=(LeavePlace(person=facts.coach.person.id),), says=(answer(facts, event, "brug"),))


@coach_tap("brug_open")
def open_together(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The participant gets the first button on their own telephone."""
    if not may_be_offered(facts.of, now):
        return Outcome(says=(answer(facts, event, "brug_not_now"),))
    opened = to_participant(facts, "bridge_opened", Kind.WORDS)
    return Outcome(says=(answer(facts, event, "brug_opened"), opened))


@coach_tap("brug_at")
def copy(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """A tap for each subject, or all of it typed in one line."""
    walk = walk_of(event.thing, How.PAPER)
    if walk is None:
        return gone(facts, event)
    if not may_be_offered(facts.of, now):
        return Outcome(says=(answer(facts, event, "brug_not_now"),))
    if walk.subject is None:
        return _sent(facts, event, walk, now)
    line = asks(facts, "brug_line", now)
    return Outcome(changes=(line,), says=(answer(facts, event, "brug_at", words={"walk": walk.data}),))


@coach_tap("brug_done")
def copied(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The rest stays open."""
    walk = walk_of(event.thing, How.PAPER)
    return _sent(facts, event, walk, now) if walk else gone(facts, event)


@coach_text("brug_line")
def typed(facts: Coached, event: Wrote, now: datetime) -> Outcome:
    """*Geld 2, lijf 4*: any word of a subject's name, and its step."""
    walk = _read(event.text)
    if walk is None:
        return Outcome(says=(answer(facts, event, "brug_at", words={"walk": How.PAPER, "again": "yes"}),))
    return _sent(facts, event, walk, now)


def _sent(facts: Coached, event: Tapped | Wrote, walk: Walk, now: datetime) -> Outcome:
    leave = Outcome(changes=(LeavePlace(person=facts.coach.person.id),))
    if not walk.placements:
        return leave + Outcome(says=(answer(facts, event, "brug"),))
    if not may_be_offered(facts.of, now):
        return leave + Outcome(says=(answer(facts, event, "brug_not_now"),))
    waits = BridgeMoment(
        id=derive(event.id, "bridge"),
        participant=facts.of.person.id,
        placements=walk.placements,
        by=facts.coach.person.id,
        at=now,
    )
    asked = to_participant(facts, "bridge_copied", Kind.WORDS, thing=waits.id)
    return leave + Outcome(changes=(waits,), says=(answer(facts, event, "brug_sent", thing=waits.id), asked))


def _read(text: str) -> Walk | None:
    """The walk that a line says; None unless all of it was understood."""
    digits = dict.fromkeys(content().pillars, "0")
    for piece in filter(None, map(str.strip, _BETWEEN.split(text))):
        words, digit = piece[:-1].strip(" \t:="), piece[-1]
        code = _subject(words) if digit in "12345" and len(words) >= _SHORTEST else None
        if code is None:
            return None
        digits[code] = digit
    return None if set(digits.values()) == {"0"} else Walk(How.PAPER, "".join(digits.values()))


def _subject(words: str) -> str | None:
    """The one subject whose name has a word that begins so, in any language."""
    begun = folded(words.strip())
    names = {
        code: folded(" ".join(pillar.name.in_(each) for each in languages()))
        for code, pillar in content().pillars.items()
    }
    found = [code for code, name in names.items() if re.search(rf"\b{re.escape(begun)}", name)]
    return found[0] if len(found) == 1 else None
