"""Invitations are made: by the operator, by a supervisor for a coach, by a coach for a participant."""

from dataclasses import replace
from datetime import datetime

from conversations.events import Event, InviteAsked, Tapped, Wrote
from conversations.facts import Coached, Working
from conversations.languages import spoken
from conversations.onboarding.invitations import full, invitation
from conversations.replies import Change, LeavePlace, Outcome, Say
from conversations.saying import answer, gone
from conversations.verbs import coach_tap, staff_tap, staff_text
from conversations.wording import USUAL
from domain.history import HistoryEntry
from domain.ids import derive
from domain.people import Channel, Coaching, Level, Person, Programme, Role, RoleHeld, StaffProfile
from domain.situations import Place

LONGEST_NAME = 60


def invite_staff(programme: Programme, event: InviteAsked, now: datetime) -> Outcome:  # any programme
    """The operator invites a supervisor or coach; the command line prints the link, so nothing is said."""
    return _staff(event, Role(event.role), event.name, event.language, by="", now=now)


@staff_tap("invite_coach", Role.SUPERVISOR)
def invite_coach(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """A supervisor wants to invite a coach: the name first."""
    return _asks(facts, event, "coach_name", "ask_coach_name", now)


@staff_text("coach_name", Role.SUPERVISOR)
def coach_name(facts: Working, event: Wrote, now: datetime) -> Outcome:
    """The coach's name; then who answers when the coach cannot."""
    name = _name(event.text)
    if not name:
        return Outcome(says=(answer(facts, event, "ask_coach_name"),))
    asked = "ask_stand_in" if coaches(facts) else "ask_dual_role"
    return _asks(facts, event, "coach_name", asked, now, name=name)


@staff_tap("coach_stand_in", Role.SUPERVISOR)
def coach_stand_in(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """One named colleague, or later."""
    chosen = event.thing if event.thing in {each.id for each in coaches(facts)} else ""
    if not _drafted(facts, "coach_name", "name"):
        return invite_coach(facts, event, now)
    return _asks(facts, event, "coach_name", "ask_dual_role", now, stand_in=chosen)


@staff_tap("coach_dual", Role.SUPERVISOR)
def coach_dual(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Whether the coach also decides about benefits (house rule g4); with the answer the invitation is there."""
    name = _drafted(facts, "coach_name", "name")
    if not name:
        return invite_coach(facts, event, now)
    mine = facts.me.person
    made = _staff(event, Role.COACH, name, mine.language, by=mine.id, now=now)
    profile = StaffProfile(
        person=derive(event.id, "person"),
        stand_in=_drafted(facts, "coach_name", "stand_in") or None,
        also_decides_benefit=event.thing == "yes",
    )
    words = {"code": event.nonce, "name": name}
    return made + Outcome(
        changes=(profile, LeavePlace(person=mine.id)),
        says=(answer(facts, event, "staff_invitation", words=words, new=Role.COACH in mine.roles),),
    )


@staff_tap("invite_participant", Role.COACH)
def invite_participant(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """A coach wants to invite someone: the name first, unless the trial is full."""
    if full(facts.me.programme, _participants(facts)):
        return Outcome(says=(answer(facts, event, "trial_full"),))
    return _asks(facts, event, "invitee", "ask_invitee", now)


@staff_text("invitee", Role.COACH)
def invitee(facts: Working, event: Wrote, now: datetime) -> Outcome:
    """The name the participant is called by."""
    name = _name(event.text)
    if not name:
        return Outcome(says=(answer(facts, event, "ask_invitee"),))
    return _asks(facts, event, "invitee", "ask_language", now, name=name)


@staff_tap("invite_level", Role.COACH)
def invite_level(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """The reading level, before the language: without it the texts are the normal ones."""
    return _next(facts, event, "ask_language", now, level=_level(event.thing))


@staff_tap("invite_reads", Role.COACH)
def invite_reads(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Language and reading level travel in the invitation: the first screen is right already (house rule g8)."""
    language, _, level = event.thing.partition("-")
    reads = {
        "language": language if language in spoken() else USUAL,
        "level": _level(level),
    }
    return _next(facts, event, "ask_channel", now, **reads)


@staff_tap("invite_how", Role.COACH)
def invite_how(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Side by side or sent; with the answer the invitation is there, and the plan can be prepared."""
    name, coach = _drafted(facts, "invitee", "name"), facts.me.person
    if not name:
        return invite_participant(facts, event, now)
    if full(facts.me.programme, _participants(facts)):
        return Outcome(says=(answer(facts, event, "trial_full"),))
    if event.thing not in set(Channel):
        return gone(facts, event)
    person = Person(
        id=derive(event.id, "person"),
        name=name,
        language=_drafted(facts, "invitee", "language") or USUAL,
        level=Level(_drafted(facts, "invitee", "level") or Level.NORMAL),
        zone=coach.zone,
    )
    held = RoleHeld(id=derive(event.id, "role"), person=person.id, role=Role.PARTICIPANT, since=now)
    coaching = Coaching(id=derive(event.id, "coaching"), coach=coach.id, participant=person.id, since=now)
    said = answer(facts, event, "invitation_made", words={"name": name})
    outcome = Outcome(changes=(person, held, coaching, LeavePlace(person=coach.id)), says=(said,))
    return outcome + _invited(event, person.id, coach.id, now, Channel(event.thing))


@coach_tap("reinvite")
def reinvite(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """How the new invitation travels."""
    return Outcome(says=(answer(facts, event, "ask_channel_again"),))


@coach_tap("reinvite_how")
def reinvite_how(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """A new invitation for someone who is known already; the one before ends."""
    if event.thing not in set(Channel):
        return gone(facts, event)
    name = facts.of.person.name
    said = answer(facts, event, "invitation_made", words={"name": name})
    ended = _ended(facts, now)
    return Outcome(changes=ended, says=(said,)) + _invited(
        event, facts.of.person.id, facts.coach.person.id, now, Channel(event.thing)
    )


@coach_tap("revoke")
def revoke(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """The invitation does not work any more."""
    return Outcome(changes=_ended(facts, now), says=(answer(facts, event, "invitation_revoked"),))


def coaches(facts: Working) -> tuple[Person, ...]:
    """Who can stand in."""
    return tuple(each for each in facts.me.colleagues if Role.COACH in each.roles)


def _ended(facts: Coached, now: datetime) -> tuple[Change, ...]:
    before = facts.invitation
    if before is None or before.used_at is not None or before.revoked_at is not None:
        return ()
    return (replace(before, revoked_at=now),)


def _invited(event: Tapped, person: str, coach: str, now: datetime, channel: Channel) -> Outcome:
    made = invitation(event, person, Role.PARTICIPANT, coach, now, channel=channel)
    words = {"code": event.nonce, "digits": made.pin or ""}
    invited = HistoryEntry(id=derive(event.id, "invited"), at=now, actor=coach, subject=person, kind="invited")
    says = [Say(screen="invitation", to=coach, about=person, thing=made.id, words=words)]
    if channel is Channel.SENT:
        says.append(Say(screen="invitation_card", to=coach, about=person, thing=made.id, words={"code": event.nonce}))
    return Outcome(changes=(made,), says=tuple(says), history=(invited,))


def _staff(event: Event, role: Role, name: str, language: str, *, by: str, now: datetime) -> Outcome:
    """A staff member-to-be; the role begins when the link is opened."""
    person = Person(id=derive(event.id, "person"), name=name, language=language)
    made = invitation(event, person.id, role, by, now, channel=Channel.BESIDE)
    invited = HistoryEntry(
        id=derive(event.id, "invited"), at=now, actor=by or "operator", subject=person.id, kind="invited"
    )
    return Outcome(changes=(person, StaffProfile(person=person.id), made), history=(invited,))


def _next(facts: Working, event: Tapped, screen: str, now: datetime, **draft: str) -> Outcome:
    """The next question about the invitee; when the name was lost meanwhile, from the start."""
    if not _drafted(facts, "invitee", "name"):
        return invite_participant(facts, event, now)
    return _asks(facts, event, "invitee", screen, now, **draft)


def _asks(facts: Working, event: Tapped | Wrote, verb: str, screen: str, now: datetime, **draft: str) -> Outcome:
    """Asks the next question; a text is always the name, so a slip in it can be mended until the end."""
    before = facts.place.draft if facts.place and facts.place.verb == verb and draft else {}
    place = Place(person=facts.me.person.id, verb=verb, draft={**before, **draft}, since=now)
    words = {key: place.draft.get(key, "") for key in ("name", "level")}
    return Outcome(changes=(place,), says=(answer(facts, event, screen, words=words),))


def _level(code: str) -> str:
    return code if code in set(Level) else Level.NORMAL.value


def _drafted(facts: Working, verb: str, name: str) -> str:
    return facts.place.draft.get(name, "") if facts.place and facts.place.verb == verb else ""


def _participants(facts: Working) -> int:
    return max(facts.counts.get("participants", 0), len(facts.me.caseload))


def _name(text: str) -> str:
    """A name on one line; empty when it is none."""
    name = " ".join(text.split())
    return name if len(name) <= LONGEST_NAME and not name.startswith("/") else ""
