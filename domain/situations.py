"""Everything that is true about one participant at one instant: what decisions and screens are made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.album import Album
from domain.appointments import Appointment
from domain.calls import Call
from domain.dues import Due
from domain.extras import Extra, switched_on
from domain.obstacles import Obstacle
from domain.people import Coaching, Person, Programme, Role, StaffProfile
from domain.plans import Action, Goal, Occurrence
from domain.policies import Policy
from domain.rewards import LedgerEntry


@dataclass(frozen=True, kw_only=True)
class Place:
    """What a person is being asked, so that the next text is understood; one per person."""

    person: str
    verb: str
    """The text verb that takes the answer."""
    subject: str = ""
    thing: str = ""
    draft: Mapping[str, str] = field(default_factory=dict)
    """What was said so far, stored sealed."""
    since: datetime


@dataclass(frozen=True, kw_only=True)
class Situation:
    """One participant with plan, people and rules, read in one batch."""

    person: Person
    programme: Programme
    policy: Policy
    coach: Person | None = None
    coach_profile: StaffProfile | None = None
    coaching: Coaching | None = None
    stand_in: Person | None = None
    goals: tuple[Goal, ...] = ()
    actions: tuple[Action, ...] = ()
    """All but dropped ones, by position."""
    occurrences: tuple[Occurrence, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    """Planned ones and the last discussed one."""
    ledger: tuple[LedgerEntry, ...] = ()
    calls: tuple[Call, ...] = ()
    """Not opened yet, and those opened in the last seven days."""
    obstacles: tuple[Obstacle, ...] = ()
    """What the coach was asked for and has not arranged yet."""
    dues: tuple[Due, ...] = ()
    """Planned sends about this participant, to anyone."""
    recent: tuple[tuple[str, str, datetime], ...] = ()
    """History of the last 14 days as (kind, thing, at), oldest first."""
    praise_used: frozenset[int] = frozenset()
    """Numbers of the praise variants this person has had (house rule g19)."""
    last_cheer: int | None = None
    """Number of the line that answered the last *Gelukt*; None: none in the last 14 days."""
    begun: tuple[datetime, ...] = ()
    """When messages that cost budget were sent in the last four weeks."""
    album: Album = field(default_factory=Album)
    """What to look back on; empty but for the taps and screens that do."""


@dataclass(frozen=True, kw_only=True)
class Staff:
    """A coach or supervisor with the people they see now."""

    person: Person
    profile: StaffProfile
    programme: Programme
    policy: Policy
    """In force now for their participants; for the programme when they coach nobody."""
    caseload: tuple[Person, ...] = ()
    """Own participants, by name."""
    standing_in_for: tuple[Person, ...] = ()
    """Participants of coaches whose stand-in this person is now."""
    colleagues: tuple[Person, ...] = ()
    """All staff of the programme."""
    invitations: tuple[str, ...] = ()
    """Person ids invited by this person and not yet in."""

    @property
    def coaches(self) -> tuple[Person, ...]:
        """Colleagues who coach: who can stand in or take over."""
        return tuple(each for each in self.colleagues if each.id != self.person.id and Role.COACH in each.roles)

    @property
    def extras(self) -> frozenset[Extra]:
        """What this coach sees beside the start (house rule g12)."""
        return switched_on(self.profile.extras, fictional=self.programme.fictional)
