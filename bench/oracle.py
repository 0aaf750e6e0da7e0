"""Compares what Telegram took with what the database holds: what was lost, done twice, or told to someone else.

The model of a step is written down here a second time, on purpose: a tap on *Gelukt* or *Toch niet* counts when it
bears the revision that the step has, and changes it; every other tap only shows what is true.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field

from bench.accepted import Json, Message, Update, changes, new_messages, updates
from bench.kept import Kept, Row, Step
from bench.seed import Seeded
from domain.ids import derive

_CAME = {"sent", "uncertain"}


@dataclass
class Verdict:
    """What a run did to people."""

    lost: int = 0
    double_effects: int = 0
    wrong_chat: int = 0
    duplicates: int = 0
    in_flight: int | None = 0
    """Confirm and must messages on their way at the kills; None: the bot knows no such thing."""
    uncertain: int = 0
    kills: int = 0
    updates: int = 0
    expired: int = 0
    """Taps that Telegram let go after 150 s because no bot had fetched them: no bot can settle those."""
    why: Counter[str] = field(default_factory=Counter)
    """The same by what exactly is wrong."""

    def add(self, what: str, why: str, number: int = 1) -> None:
        """Counts `number` more of `what`."""
        if number > 0:
            setattr(self, what, getattr(self, what) + number)
            self.why[why] += number

    @property
    def holds(self) -> bool:
        """The law of the outbox: nothing lost, nothing done twice, few duplicates."""
        wrong = self.lost + self.double_effects + self.wrong_chat
        most = self.kills if self.in_flight is None else min(self.in_flight, self.kills)
        return wrong == 0 and self.duplicates <= most

    def as_json(self) -> Json:
        return {name: value for name, value in asdict(self).items() if name not in {"why"}}


def judge(
    journal: Sequence[Json], kept: Kept, people: Sequence[Seeded], expired: Collection[int] = frozenset()
) -> Verdict:
    """Everything but the kills and what was in flight at them; `expired` are updates that nobody fetched in time."""
    verdict = Verdict()
    unseen = frozenset(expired) - kept.events.keys()
    taken = [update for update in updates(journal) if update.number not in unseen]
    news, edits = new_messages(journal), changes(journal)
    verdict.updates, verdict.expired = len(taken), len(unseen)
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in kept.outbox:
        rows[row.person].append(row)
    for one in people:
        mine = [update for update in taken if update.chat == one.address]
        _effects(verdict, one, mine, kept)
        _answers(verdict, mine, kept, rows[one.person])
        _messages(verdict, [row for row in rows[one.person] if not row.edit], news.get(one.address, []))
        _edits(verdict, [row for row in rows[one.person] if row.edit], edits.get(one.address, []))
    owners = {one.address: one.number for one in people}
    said = [message for by_chat in (news, edits) for messages in by_chat.values() for message in messages]
    wrong = sum(message.owner not in {None, owners.get(message.chat)} for message in said)
    verdict.add("wrong_chat", "another person's step in a chat", wrong)
    verdict.uncertain = sum(row.state == "uncertain" for row in kept.outbox)
    return verdict


def _effects(verdict: Verdict, one: Seeded, mine: Sequence[Update], kept: Kept) -> None:
    """Each tap that counts has one effect, and nothing else has."""
    unsettled = [update for update in mine if not (event := kept.events.get(update.number)) or not event.settled]
    verdict.add("lost", "update not settled", len(unsettled))
    stored = [update for update in mine if update.number in kept.events]
    stored.sort(key=lambda update: kept.events[update.number].number)
    expected, step, completions = _model(one, stored, kept)
    found = Counter(entry for entry, person in kept.history if person == one.person)
    verdict.add("lost", "effect missing", len(expected - found.keys()))
    verdict.add("double_effects", "effect that nobody asked for", (found - Counter(expected)).total())
    reported = kept.completions.get(one.occurrence, 0)
    verdict.add("lost", "completion missing", completions - reported)
    verdict.add("double_effects", "completion too many", reported - completions)
    if kept.steps.get(one.person) != step:
        verdict.add("lost", "step not where the taps brought it")


def _model(one: Seeded, mine: Sequence[Update], kept: Kept) -> tuple[set[str], Step, int]:
    """Ids of the history that must be there, where the step ends, and how often it was reported done."""
    step, expected, completions = Step(0, 0, done=False), set(), 0
    for update in mine:
        counts = update.verb in {"done", "undo"} and update.revision == step.revision
        if not counts or (update.verb == "done") == step.done:
            continue
        done = update.verb == "done"
        step = Step(step.revision + 1, step.round + (not done), done=done)
        completions += done
        expected.add(derive(kept.events[update.number].id, f"{'done' if done else 'undone'}/{one.action}"))
    return expected, step, completions


def _answers(verdict: Verdict, mine: Sequence[Update], kept: Kept, rows: Sequence[Row]) -> None:
    """Every update was answered; nothing was said twice to the same."""
    answered: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        event, _, screen = row.key.partition("/")
        answered[event].append(screen.rpartition("/")[0])
    for update in mine:
        event_kept = kept.events.get(update.number)
        if event_kept and event_kept.settled:
            screens = answered[event_kept.id]
            verdict.add("lost", "no answer", int(not screens))
            verdict.add("double_effects", "answered twice", len(screens) - len(set(screens)))


def _messages(verdict: Verdict, rows: Sequence[Row], came: Sequence[Message]) -> None:
    """New messages: each row's came; what came beyond that is a duplicate.

    A row that says it was sent names its message. Of uncertain rows nobody knows: they are given what is left, those
    first whose loss would be a fault.
    """
    sent = {row.message for row in rows if row.state == "sent"}
    there = {message.number for message in came}
    left = len(there - sent)
    promised = sum(row.state == "uncertain" and row.ambiguity != "once" for row in rows)
    perhaps = sum(row.state == "uncertain" and row.ambiguity == "once" for row in rows)
    verdict.add("lost", "message named but never taken", len(sent - there))
    verdict.add("lost", "message not said", sum(row.ambiguity != "once" and row.state not in _CAME for row in rows))
    verdict.add("lost", "uncertain message never came", promised - left)
    verdict.add("duplicates", "message twice", left - promised - perhaps)


def _edits(verdict: Verdict, rows: Sequence[Row], came: Sequence[Message]) -> None:
    """Changes of messages: the last of each message came; one before it may have been made needless by a newer one."""
    changed = Counter(message.number for message in came)
    asked: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        asked[row.edit].append(row)
    for number, several in asked.items():
        needed = [row for row in several if not row.newer]
        verdict.add("lost", "change not made", sum(row.state != "sent" for row in needed))
        verdict.add("lost", "change never taken", sum(row.state == "sent" for row in needed) - changed[number])


def told(verdicts: Mapping[str, Verdict]) -> str:
    """The verdicts side by side, for people."""
    names = list(Verdict().as_json())
    lines = ["".join([f"{'':16}", *(f"{bot:>18}" for bot in verdicts)])]
    for name in names:
        values = (getattr(verdict, name) for verdict in verdicts.values())
        lines.append("".join([f"{name:16}", *(f"{'-' if value is None else value:>18}" for value in values)]))
    return "\n".join(lines)
