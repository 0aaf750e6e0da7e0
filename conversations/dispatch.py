"""From an event to an outcome, inside one transaction: read who and what, decide, write.

The caller commits, then wakes delivery: nothing is said before it is committed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from conversations import activities, reading, routing, typed, unspoken
from conversations.absence.meanwhile import meanwhile
from conversations.access import may_see
from conversations.aftermath import aftermath
from conversations.events import (
    BecameDue,
    CameBack,
    Event,
    FramesSet,
    Heard,
    InviteAsked,
    LookedAhead,
    ProgrammeSet,
    RulesBegun,
    RulesInForce,
    RulesSet,
    RuleToTell,
    RuleUndone,
    Started,
    Tapped,
    Undeliverable,
    Wrote,
)
from conversations.facts import Coached, Own, Working
from conversations.languages import ANY
from conversations.ports import Actor, UnitOfWork
from conversations.queued import InFront
from conversations.recorded.beside import spoken_too
from conversations.recorded.files import recordings
from conversations.replies import Outcome
from conversations.verbs import TAPS, TEXTS
from conversations.wording import Wording
from domain.absences import Absence
from domain.album import Album
from domain.dues import Slot
from domain.ears import somebody_hears
from domain.people import Person, Role, StaffProfile
from domain.sharing import shared
from domain.situations import Situation

PLACE_LASTS = timedelta(days=1)
"""An open question is forgotten after this: a text of tomorrow is not an answer of today."""

SIGN_LASTS = timedelta(minutes=2)
"""How long a sign of life needs no other."""


@dataclass(frozen=True)
class Toast:
    """What answers a tap at once: `text` may be empty, then only the waiting mark goes."""

    query: str
    text: str = ""


@dataclass(frozen=True)
class _Decided:
    outcome: Outcome
    touched: tuple[Situation, ...] = ()
    """Participants whose plan may have changed, as they were read."""
    each_own: tuple[Outcome, ...] = ()
    """Of the outcome what is about each of them, in that order; empty: any of it may be about any of them."""
    invited: tuple[Person, ...] = ()
    """Who comes in with it."""


async def dispatch(event: Event, work: UnitOfWork, now: datetime, languages: tuple[str, ...] = ANY) -> Toast | None:
    """Decides about one event and writes what follows; the answer to a tap, None for all else.

    `languages` can be chosen by who takes part.
    Raises whatever a decision raises: then nothing was written.
    """
    language, decided = await _decide(event, work, now, languages)
    changes = decided.outcome.changes
    own = decided.each_own or (decided.outcome,) * len(decided.touched)
    for situation, outcome in zip(decided.touched, own, strict=True):
        changes += aftermath(situation, outcome, now)
    says = tuple(meanwhile(decided.outcome.says, decided.touched, now)) if decided.touched else decided.outcome.says
    readers = (*(each.person for each in decided.touched), *decided.invited)
    says = tuple(spoken_too(says, readers, recordings(), now))
    await work.apply(event.id, changes, says, decided.outcome.history, now)
    query = getattr(event, "query", "")
    if not query:
        return None
    note = decided.outcome.toast
    return Toast(query, Wording(language)(note) if note else "")


async def _decide(event: Event, work: UnitOfWork, now: datetime, languages: tuple[str, ...]) -> tuple[str, _Decided]:
    match event:
        case Heard():
            actor = replace(await work.actor(event.chat, now), languages=languages)
            decided = await _heard(event, actor, work, now)
            return actor.person.language if actor.person else "nl", decided
        case BecameDue():
            return "nl", await _due(event, work, now)
        case Undeliverable(person=person):
            return "nl", await _undeliverable(event, person, work, now)
        case RulesInForce(people=people):
            return "nl", _Decided(Outcome(), tuple(await work.situations(people, now)))
        case RuleToTell() | RulesSet() | RuleUndone() | RulesBegun() | LookedAhead():
            return "nl", _Decided(unspoken.rules(event, await work.rulebook(now), now))
        case InviteAsked() | ProgrammeSet() | FramesSet() | CameBack():
            return "nl", _Decided(unspoken.programme(event, await work.programme(), now))
        case _:
            raise ValueError(f"nobody decides about {type(event).__name__}")


async def _heard(event: Heard, actor: Actor, work: UnitOfWork, now: datetime) -> _Decided:
    if isinstance(event, Started) and event.code:
        return await _came_in(event, actor, work, now)
    person = actor.person
    if person is None:
        return await _stranger(event, work, actor, now)
    if isinstance(event, Tapped):
        return await _tapped(event, actor, person, work, now)
    if actor.place and (now - actor.place.since >= PLACE_LASTS or not routing.is_theirs(person, actor.place)):
        actor = replace(actor, place=None)
    if Role.PARTICIPANT in person.roles and not routing.is_staff_question(actor.place):
        return await _own(event, actor, person, work, now)
    return await _from_staff(event, actor, person, work, now)


async def _tapped(event: Tapped, actor: Actor, person: Person, work: UnitOfWork, now: datetime) -> _Decided:
    verb = TAPS.get(event.verb)
    if verb is None or not verb.roles & person.roles:
        return _Decided(routing.gone(person, event))
    if verb.facts is Own:
        return await _own(event, actor, person, work, now)
    if verb.facts is Working:
        return await _working(event, actor, person, work, now)
    return await _coached(event, event.subject, actor, work, now)


async def _from_staff(event: Heard, actor: Actor, person: Person, work: UnitOfWork, now: datetime) -> _Decided:
    verb = TEXTS.get(actor.place.verb) if actor.place and routing.may_answer(event, actor.place) else None
    if verb is not None and actor.place is not None and verb.facts is Coached:
        return await _coached(event, actor.place.subject, actor, work, now)
    return await _working(event, actor, person, work, now)


async def _own(event: Heard, actor: Actor, person: Person, work: UnitOfWork, now: datetime) -> _Decided:
    read = await work.situation(person.id, now)
    if read is None:
        return _Decided(routing.gone(person, event))
    shown: Sequence[InFront] = ()
    if isinstance(event, Wrote) and typed.is_about_front(event.text, person.language):
        shown, album = await _in_front(read, work, now)
        event = typed.tap_for(event, shown, replace(read, album=album), actor.place, now) or event
    answers = typed.may_be_answer(shown, now)
    if isinstance(event, Tapped) and event.verb in activities.NEED_ALBUM:
        read = replace(read, album=await work.album(person.id))
    alive = _sign_of_life(read.person, now)
    me = replace(read, person=alive)
    uncovers = isinstance(event, Tapped) and event.verb == activities.UNCOVER
    covered = await work.covered(event.thing, person.id, now) if isinstance(event, Tapped) and uncovers else None
    team = await work.team(person.id, now) if read.person.in_aftercare and not somebody_hears(read) else ()
    away = read.person.last_sign_at or read.person.joined_at
    facts = Own(
        me=me,
        place=actor.place,
        away_since=away,
        covered=covered,
        team=team,
        languages=actor.languages,
        answers=answers,
    )
    if isinstance(event, Tapped) and event.verb in activities.NEED_IDEAS:
        facts = replace(facts, rewards=await work.reward_rules("", now))
    outcome = Outcome(changes=(alive,) if alive != read.person else ()) + routing.own(facts, event, now)
    return _Decided(outcome, (me,))


async def _in_front(of: Situation, work: UnitOfWork, now: datetime) -> tuple[Sequence[InFront], Album]:
    """What stands in front is only read for a text that may be about it: a tap costs nothing more."""
    shown = await work.in_front(of.person.id, now)
    return shown, await work.album(of.person.id) if typed.looks_back(shown) else of.album


def _sign_of_life(person: Person, now: datetime) -> Person:
    """Whoever writes or taps is there: silence, auto-pause and an unreachable mark end.

    That someone is still there is not written down at every tap.
    """
    lately = person.last_sign_at is not None and timedelta(0) <= now - person.last_sign_at < SIGN_LASTS
    if lately and person.paused_at is None and person.unreachable_since is None:
        return person
    return replace(person, last_sign_at=now, paused_at=None, unreachable_since=None)


async def _working(event: Heard, actor: Actor, person: Person, work: UnitOfWork, now: datetime) -> _Decided:
    staff = await work.staff(person.id, now)
    if staff is None:
        return _Decided(routing.gone(person, event))
    facts = await reading.for_work(staff, event, actor.place, work, now)
    outcome = routing.working(facts, event, now)
    if any(isinstance(change, Absence | StaffProfile) for change in outcome.changes):  # so do plans about their people
        return _Decided(outcome, tuple(await work.situations([each.id for each in staff.caseload], now)))
    return _Decided(outcome, (facts.receiver,) if facts.receiver else ())


async def _coached(event: Heard, subject: str, actor: Actor, work: UnitOfWork, now: datetime) -> _Decided:
    """Staff about one participant: the relation must hold now; if not, it is as if the person did not exist."""
    assert actor.person is not None
    staff = await work.staff(actor.person.id, now)
    situation = await work.situation(subject, now) if staff else None
    if situation is not None and routing.verb_of(event, actor.place) in activities.NEED_ALBUM:
        situation = replace(situation, album=await work.album(subject))
    if staff is None or situation is None or not may_see(staff, situation, event, now):
        return _Decided(routing.gone(actor.person, event))
    own = any(each.id == subject for each in staff.caseload)
    facts = Coached(coach=staff, of=shared(situation), place=actor.place, standing_in=not own)
    facts = await reading.about_one(facts, situation, event, work, now)
    return _Decided(routing.coached(facts, event, now), (situation,))


async def _came_in(event: Started, actor: Actor, work: UnitOfWork, now: datetime) -> _Decided:
    invitation = await work.invitation(activities.code_hash(event.code))
    programme = await work.programme()
    invited = await work.person(invitation.person, now) if invitation else None
    inviter = await work.person(invitation.by, now) if invitation and invitation.by else None
    outcome = activities.started(
        event, now, programme=programme, actor=actor, invitation=invitation, invited=invited, inviter=inviter
    )
    if actor.person is None and outcome.says and not outcome.changes:
        await work.count_stranger(actor.chat, now)
    return _Decided(outcome)


async def _stranger(event: Heard, work: UnitOfWork, actor: Actor, now: datetime) -> _Decided:
    programme = await work.programme()
    invitation = await work.invitation_waiting(actor.chat)
    in_crisis = routing.crisis_of(event) is not None
    if invitation is not None and isinstance(event, Wrote) and not in_crisis:
        invited = await work.person(invitation.person, now)
        inviter = await work.person(invitation.by, now) if invitation.by else None
        if invited is not None:
            outcome = activities.digits(event, now, programme, invitation, invited, inviter)
            return _Decided(outcome, invited=(invited,))
    outcome = routing.stranger(event, actor.answers_today, programme, now)
    if outcome.says and not in_crisis:
        await work.count_stranger(actor.chat, now)
    return _Decided(outcome)


async def _due(event: BecameDue, work: UnitOfWork, now: datetime) -> _Decided:
    """Planned sends, re-read under the lock: what another beat took is not there any more."""
    rows = await work.dues(event.dues)
    outcome, touched, own = Outcome(), [], []
    for about in dict.fromkeys(row.about for row in rows):
        of_one = tuple(row for row in rows if row.about == about)
        situation = await work.situation(about, now)
        if situation is not None and Role.PARTICIPANT in situation.person.roles:
            if not event.alone:  # of one person all at once, also what another beat would find
                of_one = tuple(due for due in situation.dues if due.at <= now)
            colleagues: tuple[Person, ...] = ()
            if any(due.slot is Slot.HAND_OVER for due in of_one):
                situation = replace(situation, album=await work.album(about))
                colleagues = await _colleagues(situation, work, now)
            own.append(activities.became_due(situation, of_one, now, event.id, colleagues))
            touched.append(situation)
            continue
        staff = await work.staff(about, now)
        caseload: Sequence[Situation] = ()
        if staff is not None:
            theirs = [each.id for each in (*staff.caseload, *staff.standing_in_for)]
            caseload = [shared(each) for each in await work.situations(theirs, now)]
        outcome += activities.staff_became_due(staff, tuple(caseload), of_one, now, event.id)
    return _Decided(sum(own, outcome), tuple(touched), tuple(own))


async def _colleagues(situation: Situation, work: UnitOfWork, now: datetime) -> tuple[Person, ...]:
    """Who takes over, first, and the team that hears it when they cannot."""
    open_now = situation.album.hand_over
    someone = await work.person(open_now.to_coach, now) if open_now else None
    return (*((someone,) if someone else ()), *await work.team(situation.person.id, now))


async def _undeliverable(event: Undeliverable, person: str, work: UnitOfWork, now: datetime) -> _Decided:
    situation = await work.situation(person, now)
    if situation is not None and Role.PARTICIPANT in situation.person.roles:
        return _Decided(activities.unreachable(situation, event.id, now), (situation,))
    someone = await work.person(person, now)
    if someone is None or someone.unreachable_since is not None:
        return _Decided(Outcome())
    return _Decided(Outcome(changes=(replace(someone, unreachable_since=now),)))
