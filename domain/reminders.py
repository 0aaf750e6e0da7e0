"""What should be planned about a participant now: the next occurrence of each thing, from what is true."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby, islice

from domain import (
    aftercare,
    appointment_notices,
    call_clock,
    catch_up,
    evenings,
    liking,
    moments,
    policies,
    repeating,
    reward_notes,
    silence,
    step_reminders,
)
from domain.catch_up import CatchUp
from domain.dues import APPOINTMENT_SLOTS, NEVER_TOO_LATE, OWNED, PLAN, Due, Slot, due_id
from domain.policies import Effective
from domain.situations import Situation

_WITHOUT_MEMORY = APPOINTMENT_SLOTS | {Slot.WEEK_QUESTION, Slot.EVE}
"""Slots of which the participant's situation does not show that they were handled."""

__all__ = ["OWNED", "PLAN", "Due", "Slot", "catching_up", "due_id", "named", "wanted"]


def wanted(situation: Situation, now: datetime) -> tuple[Due, ...]:
    """All planned sends that should exist about this participant, by instant.

    A due in the past is only ever kept, never made: it must be planned already, and inside the lateness limit
    (calls for help and the last notice have none). So what was handled does not come back.
    """
    person = situation.person
    rules = policies.for_person(situation.policy, person.wishes, person.joined_at, now)
    returns = _returns(situation, rules, now)
    possible = _Possible(situation, {due.id: due for due in situation.dues}, rules.lateness, now, returns)
    dues = [*possible.all(call_clock.dues(situation)), *possible.all(appointment_notices.for_coach(situation, now))]
    dues += possible.all(reward_notes.for_coach(situation))
    dues += possible.all(aftercare.forgetting(situation, now))
    if person.is_within_reach:
        resting = person.rest is not None and person.rest.holds(now)
        if not resting or (person.rest is not None and person.rest.appointments):
            dues += possible.all(appointment_notices.for_participant(situation, rules, now))
        if person.in_aftercare:
            dues += possible.first(aftercare.check_ins(situation, rules))
            dues += possible.first(aftercare.last_word(situation, rules))
        elif person.paused_at is None:
            dues += _begun(situation, rules, possible, now)
        if not resting:
            dues += possible.all(catch_up.tap_again(situation, returns)) if returns else ()
            taken = {due.day for due in dues}
            dues += possible.first(silence.check_in(situation, rules, taken, now))
            dues += possible.all(silence.for_coach(situation, now))
    return tuple(sorted(dues, key=lambda due: (due.at, due.id)))


def catching_up(situation: Situation, now: datetime) -> CatchUp | None:
    """The participant's return after an outage, as long as something may be left of it."""
    person = situation.person
    return _returns(situation, policies.for_person(situation.policy, person.wishes, person.joined_at, now), now)


def _returns(situation: Situation, rules: Effective, now: datetime) -> CatchUp | None:
    return catch_up.catch_up(situation, rules, lambda due: named(due, situation), now)


def named(due: Due, situation: Situation) -> bool:
    """Whether the person named this moment: it is kept inside 08–21 on any day and costs no budget (law 4)."""
    if due.slot is Slot.SNOOZED:
        return True
    if due.slot is not Slot.STEP:
        return False
    mine = {action.id for action in situation.actions if step_reminders.hour_is_named(situation.person, action)}
    if not mine:
        return False
    coming = repeating.made_by_clock(situation, due.thing, due.day)
    if coming is not None:
        return coming[0].id in mine
    steps = step_reminders.open_steps(situation)
    return any(occurrence.id == due.thing and action.id in mine for action, occurrence in steps)


@dataclass(frozen=True)
class _Possible:
    """What can be planned at `now`: what lies ahead, and what is planned already and not too late."""

    situation: Situation
    planned: Mapping[str, Due]
    lateness: timedelta
    now: datetime
    returns: CatchUp | None

    def all(self, candidates: Iterable[Due]) -> Iterator[Due]:
        for due in candidates:
            if due.at > self.now:
                if due.id in self.planned or not self._asked_before(due):
                    yield due
            elif due.id in self.planned:
                kept = self._joined(replace(due, at=max(due.at, self.planned[due.id].at)))
                if kept is not None and (due.slot in NEVER_TOO_LATE or kept.at + self.lateness >= self.now):
                    yield kept

    def _joined(self, due: Due) -> Due | None:
        """What was due for the participant in an outage goes at one moment after it."""
        if self.returns is None or due.person != self.situation.person.id:
            return due
        return self.returns.joins(due, self.lateness)

    def first(self, candidates: Iterable[Due]) -> list[Due]:
        """The next occurrence of one thing that Stapje begins, none before a rest ends."""
        rest = self.situation.person.rest
        if rest is None or not rest.holds(self.now):
            return list(islice(self.all(candidates), 1))
        return [due for due in self.all(candidates) if rest.until is not None and due.at >= rest.until][:1]

    def _asked_before(self, due: Due) -> bool:
        """Whether this day had a message about a thing that keeps no memory of its own: a moved hour asks no twice."""
        if due.slot not in _WITHOUT_MEMORY:
            return False
        zone = self.situation.person.zone
        return any(
            kind == "asked" and thing == due.thing and moments.local_day(at, zone) == due.day
            for kind, thing, at in self.situation.recent
        )


def _begun(situation: Situation, rules: Effective, possible: _Possible, now: datetime) -> list[Due]:
    """What Stapje begins: steps, *Hoe ging het?*, moments the person named, and the question of the week."""
    dues = possible.first(step_reminders.week_question(situation, rules, now))
    for action, occurrence in step_reminders.open_steps(situation):
        dues += possible.first(step_reminders.of(situation, rules, action, occurrence, now))
    if rules.eve:
        counted = [due for due in dues if not named(due, situation)]
        eves = possible.all(evenings.before(situation, rules, dues))
        dues += evenings.with_room(situation, rules, list(eves), counted)
    return _joined(situation, dues) + possible.first(liking.question(situation, rules, {due.day for due in dues}, now))


def _joined(situation: Situation, dues: list[Due]) -> list[Due]:
    """What costs budget goes at one instant a day, that of the day's first step, so that it becomes one message."""
    own = [due for due in dues if named(due, situation)]
    names = {due.id for due in own}
    counted = sorted((due for due in dues if due.id not in names), key=lambda due: due.day)
    for _, group in groupby(counted, key=lambda due: due.day):
        together = list(group)
        at = min((due.slot is not Slot.STEP, due.at) for due in together)[1]
        own += [due if due.at == at else replace(due, at=at) for due in together]
    return own
