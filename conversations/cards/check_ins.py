"""The open question of a week: asked for, or every week for who wants that; the answer is private unless shared."""

from dataclasses import replace
from datetime import datetime

from conversations.cards.check_in_screens import ON
from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.replies import DropDue, Kind, LeavePlace, Outcome, PlanDue, Say
from conversations.saying import answer, happened, to_coach
from conversations.verbs import Meaning, meaning, own_tap, own_text
from domain import moments
from domain.check_ins import EVERY, CheckIn, Question, question_of
from domain.dues import QUESTION, Due, Slot, due_id
from domain.ids import derive
from domain.situations import Place, Situation

LONGEST = 1000
"""Characters that are kept of an answer."""


@own_tap("week_question")
def week_question_tapped(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The question of this week."""
    return _asked(facts, event, now)


@meaning(Meaning.WEEK_QUESTION)
def week_question_said(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """The same, in words."""
    return _asked(facts, event, now)


def _asked(facts: Own, event: Tapped | Wrote, now: datetime) -> Outcome:
    question = question_of(moments.local_day(now, facts.me.person.zone))
    place = Place(person=facts.me.person.id, verb="week_answer", thing=question, since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "week_question", thing=question),))


@own_text("week_answer", most=LONGEST)
def week_answer(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """It is kept for the participant alone."""
    leave = LeavePlace(person=facts.me.person.id)
    asked = facts.place.thing if facts.place else ""
    if asked not in set(Question):
        return Outcome(changes=(leave,), says=(answer(facts, event, "gone"),))
    kept = kept_answer(facts, event, asked, now)
    return Outcome(changes=(kept, leave), says=(answer(facts, event, "week_answered", thing=kept.id),))


def kept_answer(facts: Own, event: Wrote, question: str, now: datetime) -> CheckIn:
    """The answer as a value; nobody else is told that there is one."""
    me = facts.me.person.id
    words = event.text.strip()
    return CheckIn(id=derive(event.id, "check_in"), participant=me, question=Question(question), words=words, at=now)


@own_tap("answer_share")
def answer_share(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """One tap, and the coach reads it; the same tap again tells nobody twice."""
    found = facts.me.album.check_in(event.thing)
    if found is None:
        return Outcome(says=(answer(facts, event, "gone"),))
    shown = answer(facts, event, "answer_shared", thing=found.id)
    if found.shared_at is not None or facts.me.coach is None:
        return Outcome(says=(shown,))
    return Outcome(
        changes=(replace(found, shared_at=now),),
        says=(shown, *to_coach(facts, "answer_read", Kind.STAFF, thing=found.id)),
        history=(happened(facts, event, "shared", now, found.id),),
    )


@own_tap("answer_keep")
def answer_keep(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """It stays with the participant."""
    return Outcome(says=(answer(facts, event, "answer_kept"),))


@own_tap("weekly")
def weekly(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Elke week een vraag*, or not any more; the data says which, so that a second tap is the same."""
    planned = planned_question(facts.me)
    if event.thing == ON:
        begins = () if planned else (next_question(facts.me, now),)
        return Outcome(changes=begins, says=(answer(facts, event, "weekly_on"),))
    ends = (DropDue(id=planned.id),) if planned else ()
    return Outcome(changes=ends, says=(answer(facts, event, "weekly_off"),))


def planned_question(situation: Situation) -> Due | None:
    """The next weekly question; None when none was asked for."""
    return next((due for due in situation.dues if due.slot is Slot.CHECK_IN), None)


def next_question(situation: Situation, now: datetime) -> PlanDue:
    """A week from now, at the same hour; the window and the budget decide when it may really come."""
    person, at = situation.person, now + EVERY
    day = moments.local_day(at, person.zone)
    name = due_id(person.id, QUESTION, day, Slot.CHECK_IN)
    due = Due(id=name, person=person.id, about=person.id, thing=QUESTION, slot=Slot.CHECK_IN, day=day, at=at)
    return PlanDue(due=due)


def question_due(situation: Situation, due: Due, now: datetime) -> Outcome:
    """The weekly question, and the next one planned; rest and aftercare go by without a word."""
    again = Outcome(changes=(next_question(situation, now),))
    person = situation.person
    quiet = person.in_aftercare or (person.rest is not None and person.rest.holds(now))
    if quiet or person.paused_at is not None or not person.is_within_reach:
        return again
    key = f"{person.id}/{due.thing}/{due.day}/{due.slot}"
    question = question_of(moments.local_day(now, person.zone))
    return again + Outcome(
        says=(Say(screen="week_question_begun", to=person.id, thing=question, kind=Kind.STEP, key=key),)
    )
