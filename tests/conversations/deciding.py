"""Puts taps and texts to decisions without a desk: who acts, what is true, what comes of it."""

from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from conversations import examples
from conversations.aftermath import after_all
from conversations.events import Tapped, Wrote
from conversations.facts import Coached, Facts, Own, Working
from conversations.replies import LeavePlace, Outcome
from conversations.routing import working
from conversations.verbs import TAPS, TEXTS
from domain.people import Invitation, Person, StaffProfile, Team
from domain.policy_changes import PolicyChange
from domain.rulebook import Rulebook
from domain.situations import Place, Situation, Staff
from domain.snags import Stuck

T = TypeVar("T")
NOW = examples.THURSDAY


def tapped(verb: str, thing: str = "") -> Tapped:
    """A tap on message 7."""
    return Tapped(id="event-tap", nonce="nonce-22-characters-ab", chat="chat-1", message=7, verb=verb, thing=thing)


def wrote(text: str) -> Wrote:
    """A text."""
    return Wrote(id="event-text-000000000", nonce="nonce-22-characters-cd", chat="chat-1", text=text)


def saved(outcome: Outcome, kind: type[T]) -> list[T]:
    """What the outcome saves of one kind."""
    return [change for change in outcome.changes if isinstance(change, kind)]


def screens(outcome: Outcome, to: str) -> list[str]:
    """The names of what someone sees."""
    return [say.screen for say in outcome.says if say.to == to]


def kinds(outcome: Outcome) -> list[str]:
    """The history that was written."""
    return [entry.kind for entry in outcome.history]


class Talk:
    """A participant and their coach at one table: each act is decided, and what it saved is true for the next."""

    def __init__(self, of: Situation, coach: Person = examples.MARIEKE, now: datetime = NOW) -> None:
        self.of, self.coach, self.now = of, coach, now
        self.places: dict[str, Place | None] = {}
        self.invitation: Invitation | None = None
        self._acts = 0

    def coach_taps(self, verb: str, thing: str = "") -> Outcome:
        return self._kept(TAPS[verb].decide(self._coached(), self._event(tapped(verb, thing)), self.now))  # type: ignore[arg-type]

    def coach_writes(self, text: str) -> Outcome:
        return self._answered(self.coach.id, self._coached(), text)

    def taps(self, verb: str, thing: str = "") -> Outcome:
        return self._kept(TAPS[verb].decide(self._own(), self._event(tapped(verb, thing)), self.now))  # type: ignore[arg-type]

    def writes(self, text: str) -> Outcome:
        return self._answered(self.of.person.id, self._own(), text)

    def _coached(self) -> Coached:
        return Coached(
            coach=examples.staff(self.coach),
            of=self.of,
            place=self.places.get(self.coach.id),
            invitation=self.invitation,
        )

    def _own(self) -> Own:
        return Own(me=self.of, place=self.places.get(self.of.person.id))

    def _answered(self, person: str, facts: Facts, text: str) -> Outcome:
        place = self.places.get(person)
        assert place is not None, "nothing was asked"
        return self._kept(TEXTS[place.verb].decide(facts, self._event(wrote(text)), self.now))  # type: ignore[arg-type]

    def _event(self, event: T) -> T:
        self._acts += 1
        return replace(event, id=f"event-{self._acts:014}")  # type: ignore[type-var]

    def _kept(self, outcome: Outcome) -> Outcome:
        self.of = after_all(self.of, outcome)
        for change in outcome.changes:
            if isinstance(change, Place):
                self.places[change.person] = change
            elif isinstance(change, LeavePlace):
                self.places[change.person] = None
        return outcome


class Work:
    """A staff member with nobody in view: each act is decided, and their place is kept."""

    def __init__(self, me: Staff, counts: dict[str, int] | None = None, book: Rulebook | None = None) -> None:
        self.me, self.counts, self.book = me, counts or {}, book or Rulebook()
        self.snags: tuple[Stuck, ...] = ()
        self.place: Place | None = None
        self.now = NOW

    def taps(self, verb: str, thing: str = "") -> Outcome:
        return self._kept(TAPS[verb].decide(self._facts(), tapped(verb, thing), self.now))  # type: ignore[arg-type]

    def writes(self, text: str) -> Outcome:
        assert self.place is not None, "nothing was asked"
        return self._kept(TEXTS[self.place.verb].decide(self._facts(), wrote(text), self.now))  # type: ignore[arg-type]

    def says(self, text: str) -> Outcome:
        """Writes to no question."""
        return self._kept(working(replace(self._facts(), place=None), wrote(text), self.now))

    def _facts(self) -> Working:
        return Working(me=self.me, place=self.place, counts=self.counts, book=self.book, snags=self.snags)

    def _kept(self, outcome: Outcome) -> Outcome:
        for change in outcome.changes:
            if isinstance(change, Place):
                self.place = change
            elif isinstance(change, LeavePlace):
                self.place = None
            elif isinstance(change, PolicyChange):
                self.book = self.book.having(change)
            elif isinstance(change, Team):
                others = tuple(each for each in self.book.teams if each.id != change.id)
                self.book = replace(self.book, teams=(*others, change))
            elif isinstance(change, StaffProfile):
                kept = tuple(each for each in self.book.profiles if each.person != change.person)
                self.book = replace(self.book, profiles=(*kept, change))
        return outcome
