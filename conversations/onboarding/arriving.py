"""Someone opens an invitation: staff are in at once, a participant after the coach's tap or four digits."""

import re
from dataclasses import replace
from datetime import datetime

from conversations.events import Event, Heard, Started, Tapped, Wrote
from conversations.facts import Coached
from conversations.onboarding.invitations import State, state, tried
from conversations.ports import Actor
from conversations.replies import Change, Kind, LinkChat, Outcome, Say
from conversations.saying import answer
from conversations.verbs import coach_tap
from domain.history import HistoryEntry
from domain.ids import derive
from domain.people import Channel, Invitation, Person, Programme, Role, RoleHeld

ANSWERS_A_DAY = 3
"""What someone without an invitation is answered; then silence."""


def stranger(event: Heard, answers_today: int, now: datetime) -> Outcome:  # asked like all decisions
    """Someone without an invitation: a kind dead end, three answers a day."""
    if answers_today >= ANSWERS_A_DAY:
        return Outcome()
    edit = event.message if isinstance(event, Tapped) else 0
    return Outcome(says=(Say(screen="stranger", chat=event.chat, edit=edit),))


def started(
    event: Started,
    now: datetime,
    *,
    programme: Programme,
    actor: Actor,
    invitation: Invitation | None,
    invited: Person | None,
    inviter: Person | None,
) -> Outcome:
    """START with a code. `invited` is whom the invitation is for, `inviter` who made it (None: the operator)."""
    if actor.person is not None and (invitation is None or invitation.person == actor.person.id):
        return again(actor.person)
    if invitation is None or invited is None:
        return stranger(event, actor.answers_today, now)
    if state(invitation, now) is not State.GOOD:
        return _stale(event, now, actor, invitation, inviter)
    if invitation.role is not Role.PARTICIPANT:
        return _staff_in(event, now, actor, invitation, invited, programme=programme)
    if actor.person is not None:
        return Outcome(says=(Say(screen="for_someone_else", to=actor.person.id),))
    return _waits(event, invitation, invited, inviter)


def again(person: Person) -> Outcome:
    """Someone who is in presses START again: what is true today."""
    screen = "today" if Role.PARTICIPANT in person.roles else "staff_welcome"
    return Outcome(says=(Say(screen=screen, to=person.id),))


def digits(  # noqa: PLR0917  # all that the desk has read
    event: Wrote,
    now: datetime,
    programme: Programme,  # the information text reads it when it is sent
    invitation: Invitation,
    invited: Person,
    inviter: Person | None,
) -> Outcome:
    """A text from a chat that opened an invitation: the four digits, or a wait for the coach's tap."""
    if state(invitation, now) is not State.GOOD:
        return _stale(event, now, Actor(chat=event.chat), invitation, inviter)
    if invitation.channel is Channel.BESIDE:
        return Outcome(says=(_to_chat(event, "wait_for_coach", inviter, invited),))
    if re.sub(r"\D", "", event.text) == invitation.pin:
        return _in(event, now, invitation, invited)
    after = tried(invitation, now)
    if after.revoked_at is not None:
        ended = _stale(event, now, Actor(chat=event.chat), after, inviter)
        return Outcome(changes=(after,)) + ended
    return Outcome(changes=(after,), says=(_to_chat(event, "ask_digits", inviter, invited, again="yes"),))


@coach_tap("is_name")
def is_name(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """*Ja, dit is <naam>*: only for the chat that waits now, so that an old button lets nobody else in."""
    waiting = _waiting(facts, event, now)
    if waiting is None:
        return Outcome(says=(answer(facts, event, "not_waiting"),))
    came_in = _in(event, now, waiting, facts.of.person)
    return Outcome(says=(answer(facts, event, "confirmed"),)) + came_in


@coach_tap("not_name")
def not_name(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """Somebody else opened it: that chat stays outside, the invitation goes on."""
    waiting = _waiting(facts, event, now)
    changes: tuple[Change, ...] = (replace(waiting, claimed_chat=None),) if waiting else ()
    return Outcome(changes=changes, says=(answer(facts, event, "not_confirmed"),))


def _waiting(facts: Coached, event: Tapped, now: datetime) -> Invitation | None:
    """The invitation, when the chat named in the button is the one that waits for this tap."""
    of = facts.invitation
    if of is None or of.channel is not Channel.BESIDE or not event.thing or of.claimed_chat != event.thing:
        return None
    return of if state(of, now) is State.GOOD else None


def _waits(event: Started, invitation: Invitation, invited: Person, inviter: Person | None) -> Outcome:
    claimed = replace(invitation, claimed_chat=event.chat)
    if invitation.channel is Channel.SENT:
        return Outcome(changes=(claimed,), says=(_to_chat(event, "ask_digits", inviter, invited),))
    says = [_to_chat(event, "wait_for_coach", inviter, invited)]
    if inviter is not None:
        says.append(Say(screen="is_it_you", to=inviter.id, about=invited.id, thing=event.chat))
    return Outcome(changes=(claimed,), says=tuple(says))


def _in(event: Heard, now: datetime, invitation: Invitation, invited: Person) -> Outcome:
    """The chat is the participant's from now on; the information text comes, or for who said yes before, today."""
    assert invitation.claimed_chat is not None
    screen = "information" if invited.joined_at is None else "today"
    return Outcome(
        changes=(
            LinkChat(chat=invitation.claimed_chat, person=invited.id),
            replace(invitation, used_at=now),
        ),
        says=(Say(screen=screen, to=invited.id),),
        history=(_linked(event, invited.id, now),),
    )


def _staff_in(
    event: Started, now: datetime, actor: Actor, invitation: Invitation, invited: Person, *, programme: Programme
) -> Outcome:
    """Staff are linked at once; a colleague who has a chat already gets the role beside what they are."""
    person = actor.person or invited
    if Role.PARTICIPANT in person.roles or person.id == invitation.by:
        return Outcome(says=(Say(screen="for_someone_else", to=person.id),))
    held = RoleHeld(id=derive(event.id, "role"), person=person.id, role=invitation.role, since=now)
    link: tuple[Change, ...] = () if actor.person else (LinkChat(chat=event.chat, person=person.id),)
    used = replace(invitation, used_at=now, claimed_chat=event.chat)
    return Outcome(
        changes=(held, *link, used, *_crisis_address(programme, held)),
        says=(Say(screen="staff_welcome", to=person.id),),
        history=(_linked(event, person.id, now),),
    )


def _crisis_address(programme: Programme, held: RoleHeld) -> tuple[Change, ...]:
    """The first supervisor is the crisis address, so that the third door of help always has an ear (house rule g2)."""
    if programme.crisis_person is not None or held.role is not Role.SUPERVISOR:
        return ()
    return (replace(programme, crisis_person=held.person),)


def _stale(event: Heard, now: datetime, actor: Actor, invitation: Invitation, inviter: Person | None) -> Outcome:
    """*Deze uitnodiging werkt niet meer*, and who made it is told, once a day."""
    says: list[Say] = []
    if actor.person is not None:
        says.append(Say(screen="invitation_over", to=actor.person.id, words=_by(inviter)))
    elif actor.answers_today < ANSWERS_A_DAY:
        says.append(_to_chat(event, "invitation_over", inviter))
    if inviter is not None and invitation.role is Role.PARTICIPANT:
        key = f"{invitation.id}/over/{now.date()}"
        says.append(Say(screen="invitation_asked", to=inviter.id, about=invitation.person, kind=Kind.STAFF, key=key))
    return Outcome(says=tuple(says))


def _to_chat(event: Heard, screen: str, inviter: Person | None, invited: Person | None = None, **words: str) -> Say:
    """Chats without a person yet read the language of their invitation."""
    language = {"language": invited.language} if invited else {}
    return Say(screen=screen, chat=event.chat, words={**_by(inviter), **language, **words})


def _by(inviter: Person | None) -> dict[str, str]:
    return {"coach": inviter.name if inviter else ""}


def _linked(event: Event, person: str, now: datetime) -> HistoryEntry:
    return HistoryEntry(id=derive(event.id, "linked"), at=now, actor=person, subject=person, kind="linked")
