"""What the bot's database holds at the end, as the oracle wants it."""

from dataclasses import dataclass, field

from bench.rows import rows

IN_FLIGHT = "SELECT COUNT(*) FROM outbox WHERE state = 'sending' AND edit = 0 AND ambiguity IN ('confirm', 'must')"
WAITS = """
SELECT (SELECT COUNT(*) FROM inbox WHERE state = 'waiting')
    + (SELECT COUNT(*) FROM outbox WHERE state = 'sending')
    + (SELECT COUNT(*) FROM outbox WHERE state = 'ready' AND lane = 0)
"""


@dataclass(frozen=True)
class Event:
    """A stored update."""

    id: str
    number: int
    """Order of intake."""
    settled: bool


@dataclass(frozen=True)
class Row:
    """One row of the outbox."""

    key: str
    person: str
    edit: int
    state: str
    message: int
    ambiguity: str
    trail: str

    @property
    def newer(self) -> bool:
        """Whether a newer change of the same message made it needless."""
        return '"newer"' in self.trail


@dataclass(frozen=True)
class Step:
    """Where a person's step ended."""

    revision: int
    round: int
    done: bool


@dataclass(frozen=True)
class Kept:
    """Everything that is compared."""

    events: dict[int, Event]
    """By Telegram's update id."""
    outbox: list[Row]
    history: list[tuple[str, str]] = field(default_factory=list)
    """Id and person of every report and every taking back."""
    completions: dict[str, int] = field(default_factory=dict)
    """How many there are of each occurrence."""
    steps: dict[str, Step] = field(default_factory=dict)
    """By person."""


async def read(url: str) -> Kept:
    """All of it; the bot has ended."""
    inbox = await rows(url, "SELECT source, event, number, state FROM inbox WHERE source > 0")
    outbox = await rows(
        url,
        "SELECT key, person, edit, state, COALESCE(message, 0), ambiguity, COALESCE(trail, '') FROM outbox "
        "WHERE person IS NOT NULL ORDER BY turn",
    )
    history = await rows(url, "SELECT id, subject FROM history WHERE kind IN ('done', 'undone')")
    completions = await rows(url, "SELECT occurrence, COUNT(*) FROM completions GROUP BY occurrence")
    steps = await rows(
        url,
        "SELECT actions.participant, revision, round, report FROM actions "
        "JOIN occurrences ON occurrences.action = actions.id",
    )
    return Kept(
        events={source: Event(event, number, state == "done") for source, event, number, state in inbox},
        outbox=[Row(*row) for row in outbox],
        history=[(entry, person) for entry, person in history],
        completions=dict(completions),
        steps={person: Step(revision, number, report == "done") for person, revision, number, report in steps},
    )
