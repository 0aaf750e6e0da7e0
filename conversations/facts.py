"""What a decision is made from, by who acts and whom it is about; dispatch has checked that relation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from conversations.languages import ANY
from conversations.replies import Say
from domain.people import Invitation, Person
from domain.reward_frames import RewardRules
from domain.rewards import LedgerEntry
from domain.rulebook import Rulebook
from domain.situations import Place, Situation, Staff
from domain.snags import Stuck
from domain.staff_mail import StaffMail


@dataclass(frozen=True, kw_only=True)
class Own:
    """A participant and what is theirs."""

    me: Situation
    place: Place | None = None
    away_since: datetime | None = None
    """The last sign of life before this one; None: they are not in yet."""
    covered: Say | None = None
    """What was sent behind a cover; only read for the tap that asks for it."""
    team: tuple[Person, ...] = ()
    """Their coach's colleagues; only read for somebody in aftercare whose coach and stand-in cannot be reached."""
    rewards: RewardRules = field(default_factory=RewardRules)
    """The steps of the catalogue as they are now; only read for the tap that asks for ideas."""
    languages: tuple[str, ...] = ANY
    """Codes of those that can be chosen, the programme's own first."""
    answers: bool = False
    """Whether a message from who coaches them stands in front; only looked at for a text."""


@dataclass(frozen=True, kw_only=True)
class Coached:
    """A coach, or their stand-in now, and one participant of theirs."""

    coach: Staff
    of: Situation
    place: Place | None = None
    standing_in: bool = False
    invitation: Invitation | None = None
    """The newest invitation of that person; only read for a tap about how they come in."""
    rewards: RewardRules = field(default_factory=RewardRules)
    """What may be given, and the steps of the catalogue; only read for a tap that chooses something."""


@dataclass(frozen=True, kw_only=True)
class Working:
    """A staff member with nobody in particular in view: the coach's list, the supervisor's settings."""

    me: Staff
    place: Place | None = None
    counts: Mapping[str, int] = field(default_factory=dict)
    """Figures of the programme without a name; only read for a supervisor who asks for them."""
    mail: StaffMail | None = None
    """Their e-mail; only read for whoever looks at it or sets it."""
    book: Rulebook = field(default_factory=Rulebook)
    """All rules and whom they touch; only read for whoever looks at settings or changes them."""
    snags: tuple[Stuck, ...] = ()
    """What is stuck because of the organisation; only read for a supervisor who looks at it."""
    rewards: RewardRules = field(default_factory=RewardRules)
    """What may be given; only read for whoever looks at it or changes it."""
    waiting: tuple[LedgerEntry, ...] = ()
    """Rewards that wait for a supervisor, without words; read with the frames."""
    leaver: Person | None = None
    """The coach that a tap names; only read for a supervisor who says that this one has left."""
    left: tuple[Person, ...] = ()
    """Their people; read with the coach."""
    receiver: Situation | None = None
    """Whom a waiting reward is for: only for the decision about that one, and never shown (house rule g16)."""


Facts = Own | Coached | Working


def person_of(facts: Facts) -> Person:
    """Who acts."""
    match facts:
        case Own(me=me):
            return me.person
        case Coached(coach=staff) | Working(me=staff):
            return staff.person
