"""*Gelukt*, *een beetje*, *nog niet* and *toch niet*, by tap and in words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from conversations.checkin.cheering import next_cheer
from conversations.checkin.coming_back import after_it_worked
from conversations.checkin.fading import fading_asked
from conversations.checkin.goals import finished_by
from conversations.checkin.own_step import OwnStep, open_steps, step_of
from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.planning.plan import limit, places, proposals
from conversations.planning.plan import open_steps as open_actions
from conversations.replies import Outcome, Say
from conversations.rewards.promising import entry, reward_of
from conversations.saying import answer, gone, happened
from conversations.understanding import yes_or_no
from conversations.verbs import Meaning, meaning, own_tap
from domain.dues import LIKING
from domain.plans import Action, ActionStatus, Report
from domain.rewards import HAD, Entry, LedgerEntry, Promise
from domain.situations import Situation

UNDO = timedelta(hours=24)
"""How long *Toch niet* works (g10)."""
JUST_NOW = timedelta(minutes=10)
"""How long a tap and a text may be about the same thing."""
_ASKED_ABOUT = frozenset({"done", "partly", "not_yet", "later"})
"""Verbs that a text can mean, so that it is asked of which step."""
_SKILL = timedelta(days=7)
"""A skill is named at most once in this time (g19)."""

Reporting = Callable[[Own, Tapped | Wrote, OwnStep, datetime], Outcome]


@own_tap("done")
def done(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """The step worked."""
    return _tapped(facts, event, now, reported_done)


@own_tap("partly")
def partly(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """A little worked, and that counts."""
    return _tapped(facts, event, now, reported_partly)


@own_tap("not_yet")
def not_yet(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Not yet: another moment, smaller, or not needed any more."""
    return _tapped(facts, event, now, reported_not_yet)


@own_tap("how_far")
def how_far(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """In simple mode *Nog niet* first asks whether a little worked (g10)."""
    return _tapped(facts, event, now, _asked_how_far)


@own_tap("undo")
def undo(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Toch niet*: the report is taken back, with what it earned, unless that was handed over."""
    step = step_of(facts.me, event.thing)
    if step is None:
        return gone(facts, event)
    reported = step.time_to_do.reported_at
    if reported is None or not step.meant_by(event):
        return shows_now(facts, event, step)
    linked = reward_of(facts.me, step.action.id)
    had = linked is not None and linked.stage in HAD and _earned_by(linked, step)
    if now - reported > UNDO or had:
        return Outcome(says=(answer(facts, event, "undo_refused", thing=step.time_to_do.id),))
    again = replace(step.action, status=ActionStatus.OPEN, done_at=None, revision=step.action.revision + 1)
    anew = replace(step.time_to_do, round=step.time_to_do.round + 1, report=None, reported_at=None)
    taken_back = Outcome(
        changes=(anew, *_ledger(facts, event, step, Entry.RETURNED, now)),
        history=(happened(facts, event, "undone", now, again.id),),
    )
    if step.action.status is not ActionStatus.OPEN and places(facts.me, now) == 0:
        return taken_back + _waits_for_a_place(facts, event, again, now)
    return taken_back + Outcome(changes=(again,), says=(answer(facts, event, "undone", thing=anew.id),))


def _waits_for_a_place(facts: Own, event: Tapped, step: Action, now: datetime) -> Outcome:
    """Another step took its place meanwhile: it waits, unless the participant lets one rest."""
    waits = replace(step, status=ActionStatus.PROPOSED, opened_at=None)
    return Outcome(
        changes=(waits,),
        says=(answer(facts, event, "no_room", thing=waits.id, words={"undone": "yes"}),),
        history=(happened(facts, event, "proposed", now, waits.id),),
    )


@meaning(Meaning.DONE)
def said_done(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """*Gedaan* counts only where one step can be meant."""
    return _said(facts, event, now, "done", reported_done)


@meaning(Meaning.PARTLY)
def said_partly(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """*Een beetje*, in words."""
    return _said(facts, event, now, "partly", reported_partly)


@meaning(Meaning.NOT_YET)
def said_not_yet(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """*Nog niet*, in words; a plain no just after *Bevalt het?* is about that."""
    if yes_or_no(event.text) is False and _was_asked_last(facts.me, LIKING, now):
        return Outcome(says=(answer(facts, event, "fewer"),))
    return _said(facts, event, now, "not_yet", reported_not_yet)


def _was_asked_last(situation: Situation, thing: str, now: datetime) -> bool:
    """Whether the newest message that Stapje began was about this, not long ago."""
    asked = [(about, at) for kind, about, at in situation.recent if kind == "asked"]
    return bool(asked) and asked[-1][0] == thing and now - asked[-1][1] < UNDO


def shows_now(facts: Own, event: Tapped | Wrote, step: OwnStep) -> Outcome:
    """A second tap, or a tap on an old message: what is true now, with buttons that fit."""
    return Outcome(says=(answer(facts, event, "step", thing=step.time_to_do.id),))


def reported_done(facts: Own, event: Tapped | Wrote, step: OwnStep, now: datetime) -> Outcome:
    """The report, what it earned, a skill as a fact, and what comes next when a place is free."""
    action, coming = after_it_worked(facts.me, step, now)
    reported = replace(step.time_to_do, report=Report.DONE, reported_at=now, snoozed_until=None)
    granted = _ledger(facts, event, step, Entry.GRANTED, now)
    skill = {"skill": action.skill} if action.skill and _may_name_skill(facts.me, now) else {}
    number = next_cheer(facts.me.last_cheer)
    history = [happened(facts, event, "done", now, action.id, round=reported.round, cheer=number)]
    history += [happened(facts, event, "granted", now, each.promise) for each in granted]
    history += [happened(facts, event, "skill_named", now, action.id)] if skill else []
    return Outcome(
        changes=(action, reported, *coming, *granted),
        says=(
            answer(facts, event, "done", thing=reported.id, words={"cheer": str(number), **skill}),
            *(_what_is_next(facts, event, step, now) if action.status is ActionStatus.DONE else ()),
            *fading_asked(facts, event, step),
        ),
        history=tuple(history),
    )


def reported_partly(facts: Own, event: Tapped | Wrote, step: OwnStep, now: datetime) -> Outcome:
    """It counts; the rest may follow or not."""
    action = replace(step.action, revision=step.action.revision + 1)
    reported = replace(step.time_to_do, report=Report.PARTLY, reported_at=now, snoozed_until=None)
    return Outcome(
        changes=(action, reported),
        says=(answer(facts, event, "partly", thing=reported.id),),
        history=(happened(facts, event, "partly", now, action.id, round=reported.round),),
    )


def reported_not_yet(facts: Own, event: Tapped | Wrote, step: OwnStep, now: datetime) -> Outcome:
    """Nothing is asked but what helps; the second time, what makes it hard (g10). A little that worked stays so."""
    action = replace(step.action, revision=step.action.revision + 1)
    count = step.time_to_do.not_yets + 1
    before = step.time_to_do
    worked = before.report is Report.PARTLY
    reported = replace(
        before,
        report=Report.PARTLY if worked else Report.NOT_YET,
        reported_at=before.reported_at if worked else now,
        not_yets=count,
        snoozed_until=None,
    )
    return Outcome(
        changes=(action, reported),
        says=(answer(facts, event, "not_yet", thing=reported.id),),
        history=(happened(facts, event, "not_yet", now, action.id, round=reported.round),),
    )


def _what_is_next(facts: Own, event: Tapped | Wrote, step: OwnStep, now: datetime) -> tuple[Say, ...]:
    """Whether the goal is reached, when nothing of it is ahead; else the next proposal."""
    goal = finished_by(facts.me, step.action)
    if goal is None:
        return offered(facts, event, now)
    return (answer(facts, event, "goal_question", thing=goal.id, new=True),)


def offered(facts: Own, event: Tapped | Wrote, now: datetime) -> tuple[Say, ...]:
    """One step fewer is open: the next proposal, as a message of its own."""
    waiting = proposals(facts.me)
    if not waiting or len(open_actions(facts.me)) - 1 >= limit(facts.me, now):
        return ()
    return (answer(facts, event, "offer", thing=waiting[0].id, new=True),)


def _asked_how_far(facts: Own, event: Tapped | Wrote, step: OwnStep, now: datetime) -> Outcome:
    return Outcome(says=(answer(facts, event, "how_far", thing=step.time_to_do.id),))


def _tapped(facts: Own, event: Tapped, now: datetime, report: Reporting) -> Outcome:
    step = step_of(facts.me, event.thing)
    if step is None:
        return gone(facts, event)
    if not step.is_open or not step.meant_by(event):
        return shows_now(facts, event, step)
    return report(facts, event, step, now)


def _said(facts: Own, event: Wrote, now: datetime, verb: str, report: Reporting) -> Outcome:
    candidates = open_steps(facts.me)
    if not candidates:
        return Outcome(says=(answer(facts, event, "today"),))
    just_said = _just_said(facts.me, verb, now)
    if len(candidates) == 1 and candidates[0].time_to_do.id in just_said:
        return shows_now(facts, event, candidates[0])
    if len(candidates) > 1 or just_said:
        return Outcome(says=(answer(facts, event, "which_step", words={"verb": verb}),))
    return report(facts, event, candidates[0], now)


@own_tap("which")
def which(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """*Een andere*, when it was asked which step is meant: the next one."""
    verb, _, page = event.thing.partition(":")
    if verb not in _ASKED_ABOUT or not page.isdecimal():
        return gone(facts, event)
    return Outcome(says=(answer(facts, event, "which_step", words={"verb": verb, "page": page}),))


def _just_said(situation: Situation, report: str, now: datetime) -> set[str]:
    """Times to do of which the same was said a moment ago: a text may mean them too, so it counts for no other step."""
    return {
        each.id
        for each in situation.occurrences
        if each.report == report and each.reported_at is not None and now - each.reported_at < JUST_NOW
    }


def _ledger(facts: Own, event: Tapped | Wrote, step: OwnStep, kind: Entry, now: datetime) -> tuple[LedgerEntry, ...]:
    """The line about the step's promise, where it can become `kind` by this time to do."""
    linked = reward_of(facts.me, step.action.id)
    if linked is None or not linked.becomes(kind) or not (kind is Entry.GRANTED or _earned_by(linked, step)):
        return ()
    return (entry(linked, kind, event=event.id, by=facts.me.person.id, now=now, occasion=step.time_to_do.id),)


def _earned_by(promise: Promise, step: OwnStep) -> bool:
    """Whether it was this time: a step that comes back earns once."""
    return promise.line.occasion in {"", step.time_to_do.id}


def _may_name_skill(situation: Situation, now: datetime) -> bool:
    return not any(kind == "skill_named" and now - at < _SKILL for kind, _, at in situation.recent)
