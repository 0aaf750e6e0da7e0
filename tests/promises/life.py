"""One participant to whom anything may happen, and what must hold after each thing that does."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from html import escape
from typing import Any

from structlog.testing import capture_logs
from structlog.typing import EventDict

from bot.telegram.buttons import tap_of
from conversations.planning.plan import limit, open_steps
from conversations.routing import CRISIS
from conversations.understanding import read
from conversations.verbs import TAPS, TEXTS
from domain import moments, policies
from domain.delivery import FRESH, Kind
from domain.plans import ActionStatus
from domain.policies import NAMED
from domain.rewards import Entry
from domain.situations import Place, Situation
from storage.columns import Row, instant, micros
from tests.promises.people import ADDRESS, COACH_OF, DAAN, ERASES, FATIMA, canary
from tests.promises.town import Got, Town, message, tap
from tests.storage.raw import raw

HERS, HER_COACHS = ADDRESS[FATIMA], ADDRESS[COACH_OF[FATIMA]]
BECOMES = {
    "agreed": ActionStatus.OPEN,
    "cut": ActionStatus.PROPOSED,
    "done": ActionStatus.DONE,
    "dropped": ActionStatus.DROPPED,
    "parked": ActionStatus.PARKED,
    "proposed": ActionStatus.PROPOSED,
    "undone": ActionStatus.OPEN,
}
"""Where a step stands after an entry of its history."""


@dataclass(frozen=True)
class Truth:
    """What is true at one moment."""

    me: Situation | None
    """None: erased."""
    successes: int
    """All that she can look back on."""
    place: Place | None
    number: int
    """How many messages had come on any telephone."""


@dataclass
class Life:
    """Her town, and what was true before."""

    town: Town
    said: list[Row] = field(default_factory=list)
    """What the last act led to, as rows of the outbox, to her alone."""
    happened: list[Row] = field(default_factory=list)
    """And as entries of the history, about her."""
    acts: list[str] = field(default_factory=list)
    """What was done so far, to be read when something does not hold."""

    async def begins(self) -> None:
        """From here on it is watched."""
        self.before = await self._truth()
        self.since = self.town.at
        assert self.before.me is not None
        self.statuses = {each.id: each.status for each in self.before.me.actions}

    # --- what may happen ---

    def buttons(self, address: int) -> list[tuple[int, str]]:
        """Message and data of every button that was ever on a telephone, newest first."""
        ever = [
            (got.number, data)
            for got in reversed(self.town.telephones.got)
            if got.address == address
            for data in got.buttons.values()
        ]
        return [each for each in dict.fromkeys(ever) if each[1].split(".")[1] != ERASES]

    async def taps(self, address: int, which: int, *, times: int = 1) -> None:
        """One of those buttons, maybe several times at once; without any, *hoi*."""
        there = self.buttons(address)
        if not there:
            await self.writes(address, "hoi")
            return
        number, data = there[which % len(there)]
        toasts = len(self.town.telephones.toasts)
        await self._acts(address, *(tap(address, data, number, f"q{toasts}-{n}") for n in range(times)))
        answered = self.town.telephones.toasts[toasts:]
        assert len(answered) == times, f"the tap on {data} keeps waiting"

    async def writes(self, address: int, text: str, **more: object) -> None:
        await self._acts(address, message(address, text, **more))
        self._has_numbers(text if address == HERS else "")

    async def edits(self, text: str) -> None:
        await self._acts(HERS, {"edited_message": message(HERS, text)["message"]})
        self._has_numbers(text)

    async def sends(self, kind: str, caption: str = "") -> None:
        """Something that is not text."""
        thing = {"file_id": "f"} if kind == "voice" else [] if kind == "photo" else {}
        sent = message(HERS, "", **{kind: thing})["message"]
        del sent["text"]
        await self._acts(HERS, {"message": {**sent, **({"caption": caption} if caption else {})}})
        self._has_numbers(caption)

    async def blocks(self) -> None:
        """And lets it in again."""
        for status in ("kicked", "member"):
            chat = {"id": HERS, "type": "private"}
            change = {"chat": chat, "from": {"id": HERS, "is_bot": False}, "new_chat_member": {"status": status}}
            await self.town.hears({"my_chat_member": change})
        await self._holds()

    async def at_once(self, text: str, which: int) -> None:
        """She writes while her coach taps."""
        there = self.buttons(HER_COACHS) or [(7, "1.menu.0..")]
        number, data = there[which % len(there)]
        await self._acts(0, message(HERS, text), tap(HER_COACHS, data, number, "q"))

    async def waits(self, long: timedelta) -> None:
        self.acts.append(f"{long} pass")
        await self.town.goes_to(self.town.at + long)
        await self._holds()

    async def is_away(self, long: timedelta) -> None:
        """What was planned meanwhile is only looked at when Stapje is back, at whatever hour."""
        self.acts.append(f"Stapje is away for {long}")
        self.town.at += long
        await self.town.goes_to(self.town.at)
        await self._holds()

    async def _acts(self, address: int, *updates: dict[str, Any]) -> None:
        self.acts += [_told(each) for each in updates]
        toasts = len(self.town.telephones.toasts)
        with capture_logs() as log:
            got = await self.town.hears(*updates)
        notes = [text for _, text in self.town.telephones.toasts[toasts:] if text]
        mine = [each for each in got if each.address == (address or HERS)]
        assert mine or notes, f"no answer to {self.acts[-len(updates) :]}"
        await self._holds(log, asked_by=address)

    # --- what must hold ---

    def _has_numbers(self, text: str) -> None:
        """Crisis words are answered with numbers, whatever was going on (house rule g1)."""
        if read(text, "nl") in CRISIS:
            assert "112" in self.town.telephones.got[-1].text, f"no numbers after {text}"

    async def _holds(self, log: list[EventDict] | None = None, asked_by: int = 0) -> None:
        now = await self._truth()
        got = self.town.telephones.got[self.before.number :]
        since = micros(self.since)
        self.said = await self._rows("outbox", f"recipient = '{FATIMA}' AND settled_at > {since} AND state = 'sent'")
        self.happened = await self._rows("history", f"subject = '{FATIMA}' AND at > {since}")
        assert not [each for each in log or () if each["log_level"] in {"error", "critical"}], log
        assert not await self._rows("alarms"), "something was set aside"
        for each in got:
            _fits(each)
        if self.before.me is not None and now.me is not None:
            self._holds_of_her(self.before.me, now.me, now)
            if asked_by == HERS:
                _asks_once(now, [each for each in got if each.address == HERS])
        self.before, self.since = now, self.town.at

    def _holds_of_her(self, before: Situation, me: Situation, now: Truth) -> None:
        opened = len(open_steps(me)) - len(open_steps(before))
        assert opened <= 0 or len(open_steps(me)) <= limit(me, self.town.at), "more steps are open than the rules say"
        self._agrees(me)
        kinds = {row["kind"] for row in self.happened}
        assert now.successes >= self.before.successes or "undone" in kinds, "a figure went down"
        assert _earned(me) >= _earned(before) or "undone" in kinds, "something earned is gone"
        for row in self.said:
            _may_come(row, before, me)

    def _agrees(self, me: Situation) -> None:
        """The plan is what its history makes of it."""
        there = {each.id: each for each in me.actions}
        at: dict[str, int] = {}
        could: dict[str, set[ActionStatus]] = {}
        for row in self.happened:
            if row["kind"] in BECOMES:
                step = row["thing"]
                could[step] = could[step] if at.get(step) == row["at"] else set()
                could[step].add(BECOMES[row["kind"]])
                at[step] = row["at"]
                if row["kind"] == "done" and step in there and there[step].repeats is not None:
                    could[step].add(ActionStatus.OPEN)
        for step in self.statuses.keys() | there.keys() | could.keys():
            stands = there[step].status if step in there else ActionStatus.DROPPED
            may = could.get(step, {self.statuses.get(step)})
            assert stands in may, f"{step} is {stands}, its history says {may}"
            self.statuses[step] = stands

    # --- reading ---

    async def _truth(self) -> Truth:
        async def read(unit: Any) -> tuple[Situation | None, int, Place | None]:  # noqa: ANN401  # a unit of work
            me = await unit.situation(FATIMA, self.town.at)
            album = await unit.album(FATIMA) if me else None
            actor = await unit.actor(self.chat, self.town.at) if me else None
            return me, len(album.successes) if album else 0, actor.place if actor else None

        self.chat = getattr(self, "chat", "") or await self.town.chat(FATIMA)
        me, successes, place = await self.town.asks(read)
        return Truth(me, successes, place, len(self.town.telephones.got))

    async def _rows(self, table: str, where: str = "1 = 1") -> list[Row]:
        [rows] = await self.town.store.inbox.database.read(raw(f"SELECT * FROM {table} WHERE {where}"))
        return list(rows)


def _told(update: dict[str, Any]) -> str:
    match update:
        case {"callback_query": {"from": {"id": address}, "data": data}}:
            return f"{address} taps {data}"
        case {"message": {"from": {"id": address}, "text": text}}:
            return f"{address} writes {text[:80]!r}"
        case {"message": sent}:
            return f"sends {sorted(sent)} {sent.get('caption', '')[:80]!r}"
        case _:
            return str(update)[:120]


def _fits(got: Got) -> None:
    """Telegram takes it, every button does something, and nobody reads of others."""
    for label, data in got.buttons.items():
        known = tap_of(data)
        assert label, data
        assert known is not None, f"{label} carries {data}"
        assert known.verb in TAPS, f"nobody handles {label}: {data}"
        assert len(data.encode()) <= 64, data
    assert 0 < len(got.text.encode("utf-16-le")) <= 2 * (1024 if "photo" in got.request.params else 4096)
    of_others = {HERS: DAAN, ADDRESS[DAAN]: FATIMA}
    assert got.address not in of_others or canary(of_others[got.address]) not in got.text


def _asks_once(now: Truth, got: list[Got]) -> None:
    """Of all that answers one act, one message asks something; and only what a text can answer is open."""
    assert now.place is None or now.place.verb in TEXTS
    assert now.me is not None
    asking = {text for each in got if "?" in (text := _without_own_words(each.text, now.me))}
    assert len(asking) <= 1, [each.text for each in got]


def _without_own_words(text: str, me: Situation) -> str:
    for words in _own_words(me):
        text = text.replace(escape(words), "").replace(words, "")
    return text


def _own_words(me: Situation) -> Iterator[str]:
    yield from (each.words for each in me.goals)
    for action in me.actions:
        yield from (action.words, action.if_then)
    for talk in me.appointments:
        yield from (talk.topic, talk.place, talk.bring)


def _earned(me: Situation) -> int:
    """Rewards that are hers: granted, and not taken back by an undo."""
    stages = {each.promise: each.entry for each in sorted(me.ledger, key=lambda each: (each.at, each.id))}
    return sum(each in {Entry.GRANTED, Entry.HANDED, Entry.CONFIRMED} for each in stages.values())


def _may_come(row: Row, before: Situation, me: Situation) -> None:
    """What Stapje begins keeps to her hours and her days; nothing but an answer comes after STOP or in a rest."""
    kind, at = Kind(row["kind"]), instant(row["settled_at"])
    here = moments.local(at, me.person.zone)
    if kind is Kind.CALL or (kind is Kind.ANSWER and at - instant(row["made_at"]) <= FRESH):
        return
    assert before.person.stopped_at is None or me.person.stopped_at is None, f"{row['screen']} after STOP"
    rest = before.person.rest
    resting = rest is not None and rest == me.person.rest and rest.holds(at)
    assert not (resting and kind in {Kind.STEP, Kind.NAMED}), f"{row['screen']} in a rest"
    assert here.time() in NAMED, f"{row['screen']} at {here:%H:%M}"
    if kind is Kind.STEP:
        rules = policies.for_person(me.policy, me.person.wishes, me.person.joined_at, at)
        hours = rules.window_on(here.date())
        assert here.time() in (hours or ()), f"{row['screen']} at {here:%a %H:%M}, outside {hours}"
