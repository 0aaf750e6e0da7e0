"""A practice is what was done in it: played again from the beginning at every tap, so that nothing of it is stored."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta

from conversations.aftermath import after_all, aftermath
from conversations.events import Tapped, Wrote
from conversations.facts import Coached, Own
from conversations.practice.somebody import ID, somebody
from conversations.reminding.steps import became_due
from conversations.replies import LeavePlace, Outcome, Say
from conversations.understanding import read
from conversations.verbs import MEANINGS, TAPS, TEXTS
from domain import moments
from domain.dues import Slot
from domain.ids import event_id
from domain.sharing import shared
from domain.situations import Place, Situation, Staff

COACH, NOOR, TEXT, DAY = "c", "n", "t", "d"
"""Who tapped; a line that was written; a day that passes."""
MOST = 80
"""Acts in one practice: it is played again at each."""
APART = frozenset({"hand_over", "is_name", "not_name", "reinvite", "reinvite_how", "revoke", "telling", "thread"})
"""Taps that need somebody who exists."""
_EVENING = time(19, 0)


@dataclass(frozen=True)
class Act:
    """One thing that was done: a tap of one of the two, a text, or the next day."""

    kind: str
    verb: str = ""
    thing: str = ""
    revision: int = 0
    text: str = ""


def packed(acts: Sequence[Act]) -> str:
    """As they stand in the coach's place."""
    return json.dumps([[each.kind, each.verb, each.thing, each.revision, each.text] for each in acts])


def unpacked(text: str) -> tuple[Act, ...]:
    """What `packed` wrote down."""
    return tuple(Act(*each) for each in json.loads(text or "[]"))


@dataclass
class Practice:
    """Where it stands: what is true of Noor, the moment, and what each of the two sees."""

    me: Staff
    of: Situation
    now: datetime
    places: dict[str, Place] = field(default_factory=dict)
    seen: dict[str, tuple[Say, ...]] = field(default_factory=dict)
    """By person what the newest act brought them; what they do not hear stays."""
    asked: str = ""
    """Who is to write: the last of the two who was asked something."""
    _acts: int = 0

    def play(self, act: Act) -> None:
        """What it would lead to, were Noor there."""
        self._acts += 1
        match act.kind:
            case "d":
                self._next_day()
            case "t":
                self._keep(self._written(act.text))
            case _:
                self._keep(self._tapped(act))

    def _tapped(self, act: Act) -> Outcome:
        verb = TAPS.get(act.verb)
        if verb is None or act.verb in APART or verb.facts is not (Coached if act.kind == COACH else Own):
            return Outcome()
        tap = Tapped(id=self._event(), nonce="n" * 22, chat="", verb=act.verb, thing=act.thing, revision=act.revision)
        return verb.decide(self._coached() if act.kind == COACH else self._own(), tap, self.now)  # type: ignore[arg-type]  # its own kind

    def _written(self, text: str) -> Outcome:
        wrote = Wrote(id=self._event(), nonce="n" * 22, chat="", text=text)
        place = self.places.get(self.asked)
        if place is not None and self.asked == self.me.person.id:
            return TEXTS[place.verb].decide(self._coached(), wrote, self.now)  # type: ignore[arg-type]  # a coach's question
        if place is not None:
            return TEXTS[place.verb].decide(self._own(), wrote, self.now)  # type: ignore[arg-type]  # a participant's
        return MEANINGS[read(text, self.of.person.language)](self._own(), wrote, self.now)

    def _next_day(self) -> None:
        """Everything that is planned until the evening of the next day comes, one moment after the other."""
        self.seen.clear()
        zone = self.of.person.zone
        evening = moments.instant(moments.local_day(self.now, zone) + timedelta(days=1), _EVENING, zone)
        while planned := [due for due in self.of.dues if due.at <= evening and due.slot is not Slot.BUNDLE]:
            self.now = max(self.now, min(due.at for due in planned))
            come = tuple(due for due in planned if due.at <= self.now)
            before = len(self.of.dues)
            self._keep(became_due(self.of, come, self.now, self._event()))
            self._acts += 1
            if len(self.of.dues) >= before and all(due in self.of.dues for due in come):
                break  # such as a moment that plans itself again
        self.now = evening

    def _coached(self) -> Coached:
        return Coached(coach=self.me, of=shared(self.of), place=self.places.get(self.me.person.id))

    def _own(self) -> Own:
        there = replace(self.of.person, last_sign_at=self.now, paused_at=None)
        return Own(me=replace(self.of, person=there), place=self.places.get(ID), away_since=self.of.person.last_sign_at)

    def _keep(self, outcome: Outcome) -> None:
        follows = aftermath(self.of, outcome, self.now)
        self.of = after_all(after_all(self.of, outcome), Outcome(changes=follows))
        for change in outcome.changes:
            match change:
                case Place(person=person):
                    self.places[person] = change
                    self.asked = person
                case LeavePlace(person=person):
                    self.places.pop(person, None)
                case _:
                    pass
        for person in (self.me.person.id, ID):
            says = tuple(say for say in outcome.says if say.to == person)
            self.seen[person] = says or self.seen.get(person, ())

    def _event(self) -> str:
        return event_id(self.now, f"practice {self._acts}".encode())


def played(me: Staff, since: datetime, acts: Sequence[Act]) -> Practice:
    """From the beginning: the coach has opened Noor's page."""
    practice = Practice(me=me, of=somebody(me, since), now=since)
    practice.of = after_all(practice.of, Outcome(changes=aftermath(practice.of, Outcome(), since)))
    practice.seen[me.person.id] = (Say(screen="person", to=me.person.id, about=ID),)
    for act in acts:
        practice.play(act)
    return practice
