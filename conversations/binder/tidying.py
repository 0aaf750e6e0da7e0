"""Five minutes for the binder: asked for, or every week for who chose that."""

from datetime import datetime, timedelta

from conversations.binder.tidying_screens import ON
from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.replies import DropDue, Kind, Outcome, PlanDue, Say
from conversations.saying import answer, happened
from conversations.verbs import Meaning, meaning, own_tap
from domain import moments
from domain.binder import EVERY
from domain.bridge_times import may_be_offered
from domain.dues import BINDER, Due, Slot, due_id
from domain.situations import Situation

_ONE_TIDYING = timedelta(hours=1)
"""Two taps within this are about the same five minutes."""


@own_tap("tidy")
def tidy(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """What to do in five minutes."""
    return Outcome(says=(answer(facts, event, "tidy"),))


@meaning(Meaning.TIDY)
def tidy_said(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """The same, in words."""
    return Outcome(says=(answer(facts, event, "tidy"),))


@own_tap("tidy_done")
def done(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """It worked; it stays between the participant and Stapje."""
    lately = any(kind == "tidied" and now - at < _ONE_TIDYING for kind, _, at in facts.me.recent)
    history = () if lately else (happened(facts, event, "tidied", now),)
    return Outcome(says=(answer(facts, event, "tidy_done"),), history=history)


@own_tap("tidy_not_now")
def not_now(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Next week again, or not any more."""
    return Outcome(says=(answer(facts, event, "tidy_not_now"),))


@own_tap("tidy_weekly")
def weekly(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Every week, or not any more; the data says which, so that a second tap is the same."""
    planned = next((due for due in facts.me.dues if due.slot is Slot.TIDY), None)
    if event.thing == ON:
        begins = () if planned else (_next(facts.me, now),)
        return Outcome(changes=begins, says=(answer(facts, event, "tidy_weekly_on"),))
    ends = (DropDue(id=planned.id),) if planned else ()
    return Outcome(changes=ends, says=(answer(facts, event, "tidy_weekly_off"),))


def _next(situation: Situation, now: datetime) -> PlanDue:
    """A week from now, at the same hour; the window and the budget decide when it may really come."""
    person, at = situation.person, now + EVERY
    day = moments.local_day(at, person.zone)
    name = due_id(person.id, BINDER, day, Slot.TIDY)
    return PlanDue(due=Due(id=name, person=person.id, about=person.id, thing=BINDER, slot=Slot.TIDY, day=day, at=at))


def tidy_due(situation: Situation, due: Due, now: datetime) -> Outcome:
    """The weekly message, and the next one planned; in rest, pause and after STOP the week passes without a word."""
    again = Outcome(changes=(_next(situation, now),))
    if not may_be_offered(situation, now):
        return again
    me = situation.person.id
    key = f"{me}/{due.thing}/{due.day}/{due.slot}"
    return again + Outcome(says=(Say(screen="tidy_begun", to=me, kind=Kind.STEP, key=key),))
