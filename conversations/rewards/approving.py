"""Above an amount a supervisor decides along, before anybody is told: kind, amount and team, without a name (d3)."""

from datetime import datetime

from conversations.events import Tapped, Wrote
from conversations.facts import Working
from conversations.replies import Kind, LeavePlace, Outcome, Say
from conversations.rewards.promising import entry, promise_of
from conversations.saying import PASSED_ON, answer
from conversations.verbs import staff_tap, staff_text
from domain.history import HistoryEntry
from domain.ids import derive
from domain.people import Role
from domain.plans import Action, ActionStatus, Report
from domain.rewards import Entry, LedgerEntry, Promise, Why, promises
from domain.situations import Place, Situation


@staff_tap("frame_waiting", Role.SUPERVISOR)
def waiting(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """What waits for this one, the oldest first; a question for a reason is left with it."""
    me = facts.me.person.id
    several = {each.promise: each for each in facts.waiting if each.coach != me}
    words = {"waiting": " ".join(several)}
    for line in several.values():
        words |= {line.promise: f"{line.item} {line.cents} {facts.rewards.team(line.team)}"}
    return Outcome(changes=(LeavePlace(person=me),), says=(answer(facts, event, "frame_waiting", words=words),))


@staff_tap("reward_good", Role.SUPERVISOR)
def good(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """*Goed*: it is offered, or promised where the participant said yes to the step before."""
    found = _asked(facts, event.thing)
    if found is None or facts.receiver is None:
        return _no_more(facts, event)
    lines = _decided_lines(facts.receiver, found, event.id, facts.me.person.id, now)
    last, coach = lines[-1].entry, _coach_of(facts.receiver, found)
    said = {Entry.PROMISED: "reward_promised", Entry.GRANTED: "reward_for_you"}.get(last)
    to = facts.receiver.person.id
    told = (Say(screen=said, to=to, thing=found.id, kind=Kind.WORDS, silent=True),) if said else ()
    return Outcome(
        changes=lines,
        says=(
            answer(facts, event, "reward_agreed", thing=found.id, words=_seen(facts, found)),
            Say(screen="reward_approved", to=coach, about=to, thing=found.id, kind=Kind.STAFF),
            *told,
        ),
        history=tuple(_line(facts, event, each.entry.value, found, now) for each in lines if told),
    )


def _decided_lines(of: Situation, asked: Promise, event: str, by: str, now: datetime) -> tuple[LedgerEntry, ...]:
    """By what became of the step meanwhile: still a proposal, agreed, or done already."""
    step = next((each for each in of.actions if each.id == asked.action), None)
    if step is None or step.opened_at is None:
        return (entry(asked, Entry.OFFERED, event=event, by=by, now=now),)
    promised = entry(asked, Entry.PROMISED, event=event, by=by, now=now)
    if step.status is not ActionStatus.DONE:
        return (promised,)
    [standing] = promises((promised,))
    earned = _time_done(of, step)
    return promised, entry(standing, Entry.GRANTED, event=event, by=by, now=now, occasion=earned)


def _time_done(of: Situation, step: Action) -> str:
    """The newest time to do of a step that is done, by which the reward is earned."""
    times = (each for each in of.occurrences if each.action == step.id and each.report is Report.DONE)
    done = [(each.reported_at, each.id) for each in times if each.reported_at]
    return max(done)[1] if done else ""


@staff_tap("reward_not", Role.SUPERVISOR)
def rather_not(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """*Liever niet, want…*: asks for the reason."""
    found = _asked(facts, event.thing)
    if found is None:
        return _no_more(facts, event)
    place = Place(person=facts.me.person.id, verb="reward_not_words", thing=found.id, since=now)
    return Outcome(changes=(place,), says=(answer(facts, event, "reward_not_words", words=_seen(facts, found)),))


@staff_text("reward_not_words", Role.SUPERVISOR, most=PASSED_ON)
def rather_not_because(facts: Working, event: Wrote, now: datetime) -> Outcome:
    """The coach reads why; the participant never heard of it."""
    leave = Outcome(changes=(LeavePlace(person=facts.me.person.id),))
    found = _asked(facts, facts.place.thing if facts.place else "")
    if found is None or facts.receiver is None:
        return leave + _no_more(facts, event)
    ended = entry(found, Entry.WITHDRAWN, event=event.id, by=facts.me.person.id, now=now, why=Why.SUPERVISOR)
    words = {"text": event.text.strip(), "by_name": facts.me.person.name, "item": found.item, "own": found.words}
    about = facts.receiver.person.id
    to = _coach_of(facts.receiver, found)
    told = Say(screen="reward_declined", to=to, about=about, words=words, kind=Kind.STAFF)
    return leave + Outcome(changes=(ended,), says=(answer(facts, event, "reward_not_given"), told))


def _asked(facts: Working, id_: str) -> Promise | None:
    """One that still waits, and that somebody else asked for."""
    found = promise_of(facts.receiver, id_)
    if found is None or found.stage is not Entry.ASKED or found.line.coach == facts.me.person.id:
        return None
    return found


def _coach_of(of: Situation, asked: Promise) -> str:
    """Whoever coaches now: since it was asked somebody else may have taken over."""
    return of.coach.id if of.coach else asked.line.coach


def _no_more(facts: Working, event: Tapped | Wrote) -> Outcome:
    return Outcome(says=(answer(facts, event, "reward_waits_no_more"),))


def _seen(facts: Working, asked: Promise) -> dict[str, str]:
    """What a supervisor sees of it: no name, and of an empty box not the words."""
    return {"item": asked.item, "cents": str(asked.cents), "team": facts.rewards.team(asked.line.team)}


def _line(facts: Working, event: Tapped, kind: str, promise: Promise, now: datetime) -> HistoryEntry:
    return HistoryEntry(
        id=derive(event.id, f"{kind}/{promise.id}"),
        at=now,
        actor=facts.me.person.id,
        subject=promise.line.participant,
        kind=kind,
        thing=promise.id,
    )
