"""People, the roles they hold for a while, and what ties them together."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from domain.absences import Absence
from domain.extras import Extra
from domain.outages import Outage


class Role(StrEnum):
    """What a person may be; several at once, each with its own interval."""

    PARTICIPANT = "participant"
    COACH = "coach"
    SUPERVISOR = "supervisor"


class Level(StrEnum):
    """Reading level of the texts a person gets."""

    NORMAL = "normal"
    SIMPLE = "simple"
    PICTURES = "pictures"
    """As simple, and every message comes on a card."""

    @property
    def is_simple(self) -> bool:
        """Whether one thing at a time is said, in short sentences."""
        return self is not Level.NORMAL


class Preview(StrEnum):
    """What the first line of a message may show on a phone that others can see (house rule g5)."""

    UNASKED = "unasked"
    SHOW = "show"
    SHORT = "short"


@dataclass(frozen=True, kw_only=True)
class Rest:
    """*Even rust*: nothing is asked until it ends."""

    since: datetime
    until: datetime | None = None
    """None: until the person, or coach and person, end it."""
    appointments: bool = True
    """Whether messages about appointments go on."""

    def holds(self, now: datetime) -> bool:
        """Whether it has not ended yet."""
        return self.until is None or now < self.until


@dataclass(frozen=True, kw_only=True)
class Ending:
    """The time with the coach comes to its end: *afronding* until the person says yes, from then on *nazorg*."""

    since: datetime
    """When the coach opened the closing moment."""
    agreed_at: datetime | None = None
    """The person's yes; None: not said."""
    back_at: datetime | None = None
    """When they last asked for contact again; None: never."""


@dataclass(frozen=True, kw_only=True)
class Wishes:
    """What a participant asked for; None follows the policy. It can only make things calmer or move them."""

    moment: time | None = None
    window: tuple[time, time] | None = None
    per_day: int | None = None
    per_week: int | None = None
    quiet_days: frozenset[int] | None = None
    """ISO weekdays, Monday is 1."""
    holidays: frozenset[str] | None = None
    """Names of holidays on which nothing is begun (domain/free_days.py)."""
    silence_notice: bool = True
    payday: int | None = None
    """Day of the month on which money comes in; only asked when a step hangs on it."""
    bills_before_payday: bool = False
    """Whether messages about bills may come in the three days before payday (house rule g9)."""
    calm: bool = False
    """Nothing makes a sound but a call for help, and texts come without pictures."""
    pictures: bool = True
    """Whether texts come with pictures, where nothing has to be calm."""
    formal: bool = False
    """Whether Dutch says *u*."""
    aftercare: bool = True
    """Whether Stapje asks how it goes in the months after the time with the coach."""
    eve: bool | None = None
    """Whether Stapje writes the evening before a step too (d4); None: not asked, so it does not."""


@dataclass(frozen=True, kw_only=True)
class Person:
    """Anyone who talks with Stapje."""

    id: str
    name: str
    language: str = "nl"
    level: Level = Level.NORMAL
    zone: str = "Europe/Amsterdam"
    roles: frozenset[Role] = frozenset()
    """Held now."""
    preview: Preview = Preview.UNASKED
    joined_at: datetime | None = None
    """When a participant said yes; None before."""
    wishes: Wishes = Wishes()
    rest: Rest | None = None
    stopped_at: datetime | None = None
    """STOP; None when messages are welcome."""
    unreachable_since: datetime | None = None
    """Blocked, or the account is gone; None while messages arrive."""
    paused_at: datetime | None = None
    """Auto-pause after unanswered messages; ends at the first sign of life."""
    reads_along: bool = False
    """*Ik lees wel, ik tik niet*: silence is no sign (house rule g3)."""
    last_sign_at: datetime | None = None
    ending: Ending | None = None
    """None: the time with the coach goes on."""
    linked: bool = False
    """Whether a chat is tied to this person."""
    revision: int = 0

    @property
    def is_staff(self) -> bool:
        """Whether they coach or supervise now."""
        return bool(self.roles & {Role.COACH, Role.SUPERVISOR})

    @property
    def is_within_reach(self) -> bool:
        """Whether a message can come: they are in, did not write STOP, and Telegram reaches them."""
        return self.joined_at is not None and self.stopped_at is None and self.unreachable_since is None

    @property
    def in_aftercare(self) -> bool:
        """Whether the time with the coach has ended, with this person's yes: nothing is asked about steps."""
        return self.ending is not None and self.ending.agreed_at is not None


class BundleTime(StrEnum):
    """When a coach reads what happened: one of the two, never both (d4)."""

    MORNING = "morning"
    """A card when their day begins."""
    END = "end"
    """A digest at the end of their day."""


class Telling(StrEnum):
    """How a coach hears what one participant did."""

    AT_ONCE = "at_once"
    BUNDLE = "bundle"
    NOTHING = "nothing"
    """Only what the participant asks of them."""


@dataclass(frozen=True, kw_only=True)
class StaffProfile:
    """What a coach or supervisor set for themself."""

    person: str
    stand_in: str | None = None
    """Person id of the one named colleague who answers when this coach cannot."""
    also_decides_benefit: bool = False
    """A second role; house rule g4 then warns the participant."""
    works_from: time = time(8, 30)
    works_until: time = time(17, 0)
    works_on: frozenset[int] = frozenset({1, 2, 3, 4, 5})
    """ISO weekdays, Monday is 1; never empty."""
    days_off: frozenset[date] = frozenset()
    bundle: BundleTime = BundleTime.MORNING
    bundle_at: time | None = None
    """None: when their day begins for a card in the morning, the policy's hour for a digest at its end."""
    extras: frozenset[Extra] | None = None
    """What they switched on beside the start (house rule g12); None: they never chose."""
    team: str | None = None
    """Id of the team that this person works in."""
    bundled_on: date | None = None
    """The day of their newest bundle: there is one a day, whatever they choose meanwhile."""
    absences: tuple[Absence, ...] = ()
    """Not over yet, or lately, by first day; saved one by one, not with the profile."""

    def absence_on(self, day: date) -> Absence | None:
        """What keeps them away on this day; None: nothing does."""
        return next((each for each in self.absences if each.holds(day)), None)

    def when_there(self) -> "StaffProfile":
        """The same as if no absence kept them away."""
        return replace(self, absences=())


@dataclass(frozen=True, kw_only=True)
class Team:
    """Coaches who work together, with one who may choose settings for them."""

    id: str
    name: str
    lead: str | None = None
    """Person id of the team lead."""


@dataclass(frozen=True, kw_only=True)
class RoleHeld:
    """That a person holds a role, from and until when; until None: still."""

    id: str
    person: str
    role: Role
    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Coaching:
    """That a coach is the coach of a participant; until None: still."""

    id: str
    coach: str
    participant: str
    since: datetime
    until: datetime | None = None
    told_until: datetime | None = None
    """Up to which instant the coach's bundles have told what happened."""
    telling: Telling = Telling.BUNDLE


class Channel(StrEnum):
    """How an invitation travels (house rule g8)."""

    BESIDE = "beside"
    """Side by side: the coach confirms with one tap, no code."""
    SENT = "sent"
    """Sent or printed: four digits are said aloud."""


@dataclass(frozen=True, kw_only=True)
class Invitation:
    """One way in, for one person, once."""

    id: str
    person: str
    """Whom it is for: the person row made with it."""
    role: Role
    by: str
    """Person id of who invited; empty for the command line."""
    code_hash: bytes
    """SHA-256 of the 128-bit code in the link; the code itself is nowhere at rest."""
    channel: Channel
    pin: str | None = None
    """Four digits, stored sealed; None when side by side."""
    tries: int = 0
    made_at: datetime
    expires_at: datetime
    claimed_chat: str | None = None
    """The chat that opened the link and waits for the coach's tap or the digits."""
    used_at: datetime | None = None
    revoked_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Programme:
    """The municipality's programme: one row."""

    name: str
    organisation: str
    emergency_phone: str | None = None
    """The municipality's number for evictions, cut-offs and nothing to eat."""
    crisis_person: str | None = None
    """Staff member whose Telegram is the crisis address."""
    live_since: datetime | None = None
    """None: *proef*, at most ten participants (house rule g7)."""
    promise_decided: str | None = None
    """Who decided, and when, that support and benefit stay equal; None leaves those sentences out (house rule g4)."""
    privacy_contact: str | None = None
    """Where the municipality answers questions about privacy, as participants read it."""
    rewards_on: bool = True
    fictional: bool = False
    """The demo's programme: no limit of ten, a banner on the page instead."""
    away: tuple[Outage, ...] = ()
    """When Stapje was away for so long that taps were lost, oldest first."""
