"""What a decision returns: changes, things to say, history; and what a screen is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from conversations.pictures.says import SaysCard
from conversations.pictures.template import Drawing
from domain.absences import Absence
from domain.appointments import Appointment
from domain.binder import Note
from domain.bridge import BridgeMoment
from domain.calls import Call
from domain.check_ins import CheckIn
from domain.delivery import Kind as Kind  # noqa: PLC0414  # a message's kind is spoken of with the message
from domain.hand_overs import HandOver
from domain.history import HistoryEntry
from domain.joys import Joy
from domain.obstacles import Obstacle
from domain.people import Coaching, Invitation, Person, Programme, Role, RoleHeld, StaffProfile, Team
from domain.plans import Action, Goal, Occurrence
from domain.policy_changes import PolicyChange
from domain.reminders import Due
from domain.reward_frames import RewardRule
from domain.rewards import LedgerEntry
from domain.situations import Place
from domain.snags import Stuck
from domain.staff_mail import StaffMail
from domain.thread import Message

Saved = (
    Person
    | RoleHeld
    | StaffProfile
    | Absence
    | Coaching
    | Invitation
    | Programme
    | Goal
    | Action
    | Occurrence
    | LedgerEntry
    | RewardRule
    | Joy
    | Appointment
    | Call
    | Obstacle
    | BridgeMoment
    | CheckIn
    | Note
    | Message
    | HandOver
    | PolicyChange
    | StaffMail
    | Team
    | Stuck
    | Place
)
"""What a decision may save: storage writes the whole value, new or changed. A LedgerEntry is only ever added."""


@dataclass(frozen=True, kw_only=True)
class LeavePlace:
    """The person is no longer asked anything."""

    person: str


@dataclass(frozen=True, kw_only=True)
class LinkChat:
    """The chat row now belongs to the person; a chat they had before is let go, its queue cancelled."""

    chat: str
    person: str


@dataclass(frozen=True, kw_only=True)
class PlanDue:
    """A planned send; a second one for the same person, thing, day and slot joins it."""

    due: Due


@dataclass(frozen=True, kw_only=True)
class DropDue:
    """A planned send that is settled or no longer wanted."""

    id: str


@dataclass(frozen=True, kw_only=True)
class Erase:
    """All words about the person can never be read again, their chat is let go, and nothing more is said to them."""

    person: str


@dataclass(frozen=True, kw_only=True)
class PassOn:
    """What waits in the outbox for one member of staff about a participant is for another one from now on."""

    about: str
    before: str
    to: str


@dataclass(frozen=True, kw_only=True)
class EndRole:
    """From now on this person does not hold the role any more."""

    person: str
    role: Role


Change = Saved | PassOn | EndRole | LeavePlace | LinkChat | PlanDue | DropDue | Erase


class Ambiguity(StrEnum):
    """What an unknown end of a send means (law 3)."""

    ONCE = "once"
    CONFIRM = "confirm"
    MUST = "must"


AMBIGUITY = {
    Kind.ANSWER: Ambiguity.CONFIRM,
    Kind.CALL: Ambiguity.MUST,
    Kind.APPOINTMENT: Ambiguity.CONFIRM,
    Kind.WORDS: Ambiguity.CONFIRM,
    Kind.STAFF: Ambiguity.CONFIRM,
    Kind.STEP: Ambiguity.ONCE,
    Kind.NAMED: Ambiguity.ONCE,
    Kind.QUIET: Ambiguity.ONCE,
}


@dataclass(frozen=True, kw_only=True)
class Say:
    """One message to put in the outbox: the screen's name and what it needs, no prose."""

    screen: str
    to: str = ""
    """Person id; empty for a stranger, then `chat` says where."""
    chat: str = ""
    about: str = ""
    """Participant whose situation the screen needs; empty: the recipient's own."""
    thing: str = ""
    """Id of what the screen is about."""
    words: Mapping[str, str] = field(default_factory=dict)
    """Other facts; stored sealed with the key of `about`."""
    kind: Kind = Kind.ANSWER
    ambiguity: Ambiguity | None = None
    """None: what `AMBIGUITY` says of the kind."""
    edit: int = 0
    """Telegram's number of the message to change; 0: a new one."""
    key: str = ""
    """Makes the message unique, such as a planned send's person, thing, day and slot; empty: derived from the event."""
    silent: bool = False
    not_before: datetime | None = None
    expires_at: datetime | None = None
    planned_at: datetime | None = None
    """When it was to be said, for how late it is; None for what was not planned."""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What an event leads to: all of it is committed, or nothing."""

    changes: tuple[Change, ...] = ()
    says: tuple[Say, ...] = ()
    history: tuple[HistoryEntry, ...] = ()
    toast: str = ""
    """English msgid of the short note that answers a tap; empty: none."""

    def __add__(self, other: "Outcome") -> "Outcome":
        return Outcome(
            changes=self.changes + other.changes,
            says=self.says + other.says,
            history=self.history + other.history,
            toast=other.toast or self.toast,
        )


@dataclass(frozen=True, kw_only=True)
class Button:
    """A button under a message; its data is `1.verb.revision.subject.thing`, at most 64 bytes."""

    label: str
    verb: str = ""
    revision: int = 0
    subject: str = ""
    thing: str = ""
    url: str = ""
    """Opens an address instead of sending a tap."""


@dataclass(frozen=True, kw_only=True)
class Document:
    """A file that is sent along."""

    name: str
    """Letters, digits, dashes and a dot: it stands in the request as it is."""
    content: bytes = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Voice:
    """A spoken message that Telegram keeps."""

    file: str = field(repr=False)
    """Its id there, which only this bot can use."""
    lost: str
    """HTML to send instead when Telegram does not have it any more, or the person's settings refuse it."""


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What a screen looks like: HTML with every value escaped, buttons in rows, the reply keyboard if it changes."""

    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    keys: tuple[tuple[str, ...], ...] | None = None
    """Reply keyboard to put; None leaves it as it is. Not together with `buttons`."""
    commands: tuple[tuple[str, str], ...] = ()
    """Name and description of the commands that this chat has from now on; empty leaves them as they are."""
    protect: bool = False
    """No forwarding or saving: for staff, when it holds anything about a participant."""
    picture: bytes | None = None
    """PNG; the text is then its caption."""
    drawing: Drawing | None = None
    """A picture that is drawn when the message leaves: the text is its caption and says all that it says."""
    on_card: SaysCard | None = None
    """Its card for who reads pictures first, where that is more than its first words; None: those."""
    at_once: bool = False
    """Whether the words do not wait for the drawing: it comes along only when it was drawn before."""
    clears: tuple[int, ...] = ()
    """Numbers of the bot's messages in this chat that are taken away first; for a new message of text or a drawing."""
    celebrates: bool = False
    """With an effect over the chat; only a new message of text or a picture can."""
    document: Document | None = None
    """The text is then its caption; always a new message, and not together with `picture`."""
    voice: Voice | None = None
    """The text is then its caption; always a new message, and with nothing else."""
    elsewhere: tuple[Button, ...] = ()
    """Buttons on other pages of this message: whoever types what they say need not go there."""
