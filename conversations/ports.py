"""What this floor needs of the world; storage fits these by shape."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from conversations.languages import ANY
from conversations.queued import InFront
from conversations.replies import Change, Outcome, Say
from domain.album import Album
from domain.history import HistoryEntry
from domain.people import Invitation, Person, Programme
from domain.reminders import Due
from domain.reward_frames import RewardRules
from domain.rewards import LedgerEntry
from domain.rulebook import Rulebook
from domain.situations import Place, Situation, Staff
from domain.snags import Stuck
from domain.staff_mail import StaffMail

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Actor:
    """Who speaks from a chat."""

    chat: str
    person: Person | None = None
    """None: a stranger."""
    place: Place | None = None
    answers_today: int = 0
    """What a stranger was answered today."""
    languages: tuple[str, ...] = ANY
    """Codes of those that can be chosen."""


class UnitOfWork(Protocol):
    """One transaction: reads first, then one batch of writes."""

    async def actor(self, chat: str, now: datetime) -> Actor: ...

    async def situation(self, participant: str, now: datetime) -> Situation | None:
        """What is true about one participant; None when there is no such participant."""
        ...

    async def situations(self, participants: Sequence[str], now: datetime) -> list[Situation]:
        """Several at once, in the given order."""
        ...

    async def album(self, participant: str) -> Album:
        """What one participant can look back on, who exists."""
        ...

    async def staff(self, person: str, now: datetime) -> Staff | None: ...

    async def staff_mail(self, person: str) -> StaffMail | None:
        """The e-mail of a staff member; None when they never gave one."""
        ...

    async def team(self, participant: str, now: datetime) -> tuple[Person, ...]:
        """Supervisors, and the coaches of the team that the last coach works in, by name; without teams all coaches."""
        ...

    async def coached_by(self, coach: str, now: datetime) -> tuple[Person, ...]:
        """The people of a coach for whom no new one is on the way, by name; also of who holds no role any more."""
        ...

    async def person(self, person: str, now: datetime) -> Person | None: ...

    async def programme(self) -> Programme: ...

    async def invitation(self, code_hash: bytes) -> Invitation | None: ...

    async def invitation_of(self, person: str) -> Invitation | None:
        """The newest invitation of a person."""
        ...

    async def invitation_waiting(self, chat: str) -> Invitation | None:
        """The unused invitation that this chat opened."""
        ...

    async def covered(self, message: str, person: str, now: datetime) -> Say | None:
        """The message to this person that was sent behind a cover; None when it is not theirs or was forgotten."""
        ...

    async def in_front(self, person: str, now: datetime) -> list[InFront]:
        """The last few messages to this person whose words are still kept, the newest first; of a change the newest."""
        ...

    async def dues(self, ids: Sequence[str]) -> list[Due]: ...

    async def rulebook(self, now: datetime) -> Rulebook:
        """All changes of the policy, the teams, and the participants they touch."""
        ...

    async def reward_rules(self, team: str, now: datetime) -> RewardRules:
        """What supervisors set about appreciation, and what this team promised this year."""
        ...

    async def waiting_rewards(self) -> tuple[LedgerEntry, ...]:
        """What waits for a supervisor, without words."""
        ...

    async def receiver(self, promise: str, now: datetime) -> Situation | None:
        """Whom a promise is for; None when there is no such promise or no such person."""
        ...

    async def counts(self, now: datetime) -> dict[str, int]:
        """Figures without a name: participants, coaches, joined, actions, worked, promised, handed, pillar_CODE."""
        ...

    async def snags(self) -> tuple[Stuck, ...]:
        """What is stuck because of the organisation and not arranged yet."""
        ...

    async def apply(
        self, event: str, changes: Sequence[Change], says: Sequence[Say], history: Sequence[HistoryEntry], now: datetime
    ) -> None:
        """Writes an outcome in one batch; `event` is the id that the rows' keys derive from."""
        ...

    async def count_stranger(self, chat: str, now: datetime) -> None: ...


class Store(Protocol):
    """Where transactions come from; repeats `work` on a serialization conflict, so it is pure but for its unit."""

    async def transact(self, work: Callable[[UnitOfWork], Awaitable[T]]) -> T: ...


class Wakes(Protocol):
    """Told after a commit that something may be ready to be delivered."""

    def outbox_changed(self) -> None: ...


__all__ = ["Actor", "Outcome", "Store", "UnitOfWork", "Wakes"]
