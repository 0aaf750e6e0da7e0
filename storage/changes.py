"""What a decision changed, as statements."""

from collections.abc import Iterator
from datetime import datetime
from typing import assert_never

from conversations.replies import Change, DropDue, EndRole, Erase, LeavePlace, LinkChat, PassOn, PlanDue
from domain.absences import Absence
from domain.appointments import Appointment
from domain.binder import Note
from domain.bridge import BridgeMoment
from domain.calls import Call
from domain.check_ins import CheckIn
from domain.hand_overs import HandOver
from domain.joys import Joy
from domain.obstacles import Obstacle
from domain.people import Coaching, Invitation, Person, Programme, RoleHeld, StaffProfile, Team
from domain.plans import Action, Goal, Occurrence
from domain.policy_changes import PolicyChange
from domain.reward_frames import RewardRule
from domain.rewards import LedgerEntry
from domain.situations import Place
from domain.snags import Stuck
from domain.staff_mail import StaffMail
from domain.thread import Message
from storage.absences import save_absence
from storage.album import save_in_album
from storage.appointments import save_appointment
from storage.calls import save_call
from storage.columns import micros
from storage.dues import DUES, plan
from storage.erasing import erased
from storage.hand_overs import save_hand_over
from storage.invitations import save_invitation
from storage.keyring import Keyring
from storage.obstacles import save_obstacle
from storage.people import PEOPLE, save_coaching, save_person, save_profile, save_role
from storage.places import PLACES, save_place
from storage.plans import save_action, save_goal, save_occurrence
from storage.policies import save_change, save_team
from storage.programmes import save_programme
from storage.queries import Statement, load
from storage.rewards import add_entry, add_rule
from storage.snags import save_stuck
from storage.staff_mail import STAFF_MAIL, save_mail
from storage.thread import save_message

CHATS = load("chats")
OUTBOX = load("outbox")

_WithoutWords = (
    RoleHeld | StaffProfile | Absence | Coaching | Programme | Call | Obstacle | RewardRule | HandOver | Team | Stuck
)


def sealed_for(change: Change) -> str:
    """Whose key seals the words of a change; empty when it holds none."""
    match change:
        case Person(id=person):
            return person
        case Goal(participant=person) | Action(participant=person) | Appointment(participant=person):
            return person
        case BridgeMoment(participant=person) | CheckIn(participant=person) | Note(participant=person):
            return person
        case Message(participant=person) | PolicyChange(by=person) | StaffMail(person=person):
            return person
        case (
            LedgerEntry(participant=person) | Joy(participant=person) | Invitation(person=person) | Place(person=person)
        ):
            return person
        case _:
            return ""


def written(change: Change, keyring: Keyring, now: datetime) -> Iterator[Statement]:  # noqa: C901, PLR0912  # one line a kind
    """The statements that save one change."""
    match change:
        case Person():
            yield save_person(change, keyring.of(change.id))
        case Invitation():
            yield save_invitation(change, keyring.of(change.person))
        case Goal():
            yield save_goal(change, keyring.of(change.participant))
        case Action():
            yield save_action(change, keyring.of(change.participant))
        case Occurrence():
            yield from save_occurrence(change, micros(now))
        case LedgerEntry():
            yield add_entry(change, keyring.of(change.participant))
        case Appointment():
            yield save_appointment(change, keyring.of(change.participant))
        case BridgeMoment() | CheckIn() | Note() | Joy():
            yield save_in_album(change, keyring.of(change.participant))
        case Message():
            yield save_message(change, keyring.of(change.participant))
        case PolicyChange():
            yield save_change(change, keyring.of(change.by))
        case StaffMail():
            yield save_mail(change, keyring.of(change.person), micros(now))
        case Place():
            yield save_place(change, keyring.of(change.person))
        case LeavePlace() | PassOn() | EndRole() | LinkChat() | PlanDue() | DropDue() | Erase():
            yield from _done(change, now)
        case _:
            yield _without_words(change)


def _without_words(change: _WithoutWords) -> Statement:  # noqa: C901, PLR0911  # one line a kind
    """What needs no key to be saved."""
    match change:
        case RoleHeld():
            return save_role(change)
        case StaffProfile():
            return save_profile(change)
        case Absence():
            return save_absence(change)
        case Coaching():
            return save_coaching(change)
        case Programme():
            return save_programme(change)
        case Call():
            return save_call(change)
        case Obstacle():
            return save_obstacle(change)
        case RewardRule():
            return add_rule(change)
        case HandOver():
            return save_hand_over(change)
        case Team():
            return save_team(change)
        case Stuck():
            return save_stuck(change)
        case _:
            assert_never(change)


def _done(
    change: LeavePlace | PassOn | EndRole | LinkChat | PlanDue | DropDue | Erase, now: datetime
) -> Iterator[Statement]:
    """What happens to rows that are there."""
    match change:
        case LeavePlace(person=person):
            yield PLACES["leave"](person=person)
        case EndRole(person=person, role=role):
            yield PEOPLE["end_role"](person=person, role=role, now=micros(now))
            yield STAFF_MAIL["forget_of_who_left"](person=person, now=micros(now))
        case PassOn(about=about, before=before, to=to):
            yield OUTBOX["pass_on"](about=about, before=before, to=to)
        case LinkChat(chat=chat, person=person):
            yield from _linked(chat, person, now)
        case PlanDue(due=due):
            yield plan(due)
        case DropDue(id=due):
            yield DUES["drop"](id=due)
        case Erase(person=person):
            yield from erased(person, now)
        case _:
            assert_never(change)


def _linked(chat: str, person: str, now: datetime) -> Iterator[Statement]:
    """The chat is theirs from now on; what waited for the one before is not said."""
    yield OUTBOX["cancel_queue"](chat=chat, person=person, now=micros(now))
    yield CHATS["let_go"](chat=chat, person=person)
    yield CHATS["link"](chat=chat, person=person)
