"""*Alles weghalen*: two taps, with a day to come back or at once."""

from dataclasses import replace
from datetime import datetime

from conversations.care.stopping import coach_told
from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.mythings.erasing import DAY_TO_UNDO, erased, kept_after_all, planned, waiting
from conversations.replies import LeavePlace, Outcome, PlanDue
from conversations.saying import answer, happened
from conversations.verbs import Meaning, meaning, own_tap


@own_tap("remove")
def remove(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The first tap: what goes, and when."""
    return _asked(facts, event)


@meaning(Meaning.REMOVE)
def remove_said(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """The word only asks."""
    return _asked(facts, event)


def _asked(facts: Own, event: Tapped | Wrote) -> Outcome:
    return Outcome(says=(answer(facts, event, "remove_waits" if waiting(facts.me) else "remove_ask"),))


@own_tap("remove_day")
def remove_day(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """All goes in a day, and it is quiet until then: to the coach this is as STOP is (house rule g4)."""
    person = facts.me.person
    if waiting(facts.me):
        return _asked(facts, event)
    quiet = person.stopped_at is None
    return Outcome(
        changes=(
            replace(person, stopped_at=now if quiet else person.stopped_at),
            LeavePlace(person=person.id),
            PlanDue(due=planned(person, event.chat, now)),
        ),
        says=(answer(facts, event, "remove_waits"), *(coach_told(facts.me) if quiet else ())),
        history=(happened(facts, event, "removal_asked", now),),
    )


@own_tap("remove_undo")
def remove_undo(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Everything stays; messages come again when it was the removing that had stopped them."""
    due, person = waiting(facts.me), facts.me.person
    if due is None:
        return Outcome(says=(answer(facts, event, "remove_undone"),))
    stopped_by_it = person.stopped_at == due.at - DAY_TO_UNDO
    back = (replace(person, stopped_at=None),) if stopped_by_it else ()
    return Outcome(
        changes=(*back, *kept_after_all(facts.me)),
        says=(answer(facts, event, "remove_undone"),),
        history=(happened(facts, event, "removal_withdrawn", now),),
    )


@own_tap("remove_now")
def remove_now(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """All goes at once; nothing comes after the receipt."""
    return erased(facts.me.person, event.chat, event.id, now)
