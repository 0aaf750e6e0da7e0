"""A small language for playing: people with telephones who write, tap and hear, and a day that is walked through."""

import json
import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from html import unescape
from zoneinfo import ZoneInfo

from conversations.wording import Wording
from stories.telegram import ControlError, Json, Message, Simulator, until
from stories.transcript import Line

ZONE = ZoneInfo("Europe/Amsterdam")
PATIENCE = 20.0
"""Seconds that anything waited for may take."""
_ACTS = frozenset({"presses START", "writes", "taps", "blocks Stapje", "lets Stapje in again"})
_TAGS = re.compile(r"</?\w[^>]*>")
_LINK = re.compile(r"start=([\w-]+)")
_SHOWN = {
    "sendMessage": "gets",
    "sendPhoto": "gets a picture",
    "sendDocument": "gets a file",
    "editMessageText": "reads",
    "editMessageCaption": "reads",
}


def local(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """A moment where the stories take place."""
    return datetime(year, month, day, hour, minute, tzinfo=ZONE)


@dataclass
class Actor:
    """Someone in the story, with a telephone."""

    name: str
    phone: int
    """Telegram id."""
    play: "Play"
    language: str = "nl"

    @property
    def words(self) -> Wording:
        """Gives what a button says on this telephone, from its English words."""
        return Wording(self.language)

    async def starts(self, code: str = "") -> None:
        """Presses START, perhaps through the link of an invitation."""
        await self.play.rests(await self.play.simulator.start(self.phone, code))

    async def says(self, text: str) -> None:
        """Types a text, or presses a key that stays below the chat."""
        await self.play.rests(await self.play.simulator.text(self.phone, text))

    async def taps(self, label: str) -> None:
        """Taps the newest button with this label."""
        try:
            tapped = await self.play.simulator.tap(self.phone, label)
        except ControlError:
            newest = await self.newest()
            sentence = f"{self.name} finds no button “{label}”; the newest message is:"
            raise StoryError(f"{sentence}\n{newest.text}\n{newest.labels}") from None
        await self.play.rests(tapped)

    async def taps_all(self, *labels: str) -> None:
        """Several taps after each other."""
        for label in labels:
            await self.taps(label)

    async def blocks(self) -> None:
        """Blocks the bot."""
        await self.play.rests(await self.play.simulator.block(self.phone))

    async def hears(self, *pieces: str) -> None:
        """Checks that each piece stands in a message that came or changed since this person's last act.

        Raises StoryError with what stands there instead.
        """
        fresh = self.play.fresh.get(self.phone, [])
        messages = [message for message in await self.chat() if message.number in fresh]
        for piece in pieces:
            if not any(piece in message.text for message in messages):
                shown = "\n---\n".join(f"{message.text}\n{message.labels}" for message in messages)
                raise StoryError(f"{self.name} does not hear “{piece}” but:\n{shown or 'nothing'}")

    async def hears_nothing_until(self, moment: datetime) -> None:
        """Lives on until this moment, and checks that no message came."""
        before = len(self.play.fresh.get(self.phone, []))
        await self.play.walks_to(moment)
        if len(self.play.fresh.get(self.phone, [])) > before:
            raise StoryError(f"{self.name} should hear nothing, but:\n{(await self.newest()).text}")

    async def does_not_hear(self, piece: str) -> None:
        """Checks that no message of Stapje in the whole chat holds this piece."""
        if any(message.by_bot and piece in message.text for message in await self.chat()):
            raise StoryError(f"{self.name} hears “{piece}”, and should not")

    async def newest(self) -> Message:
        """The last message of Stapje that was sent or changed."""
        number = self.play.newest[self.phone]
        return next(message for message in await self.chat() if message.number == number)

    async def chat(self) -> list[Message]:
        """All that stands in the chat."""
        return [message for message in await self.play.simulator.chat(self.phone) if not message.deleted]

    async def link_in_chat(self) -> str:
        """The code of the newest invitation on this telephone."""
        codes = [found[1] for message in await self.chat() if (found := _LINK.search(message.text))]
        return codes[-1]


class StoryError(AssertionError):
    """The story went otherwise than it is told."""


@dataclass
class Play:
    """A story while it is played; `told` hears each line as it happens."""

    simulator: Simulator
    told: Callable[[Line], None] = lambda _: None
    bot: subprocess.Popen[bytes] | None = None
    """The bot that plays, as soon as it runs."""
    newest: dict[int, int] = field(default_factory=dict)
    """By telephone the number of the message that was sent or changed last."""
    fresh: dict[int, list[int]] = field(default_factory=dict)
    """By telephone all such numbers since its owner did something."""
    _names: dict[int, str] = field(default_factory=dict)
    _asked: dict[str, int] = field(default_factory=dict)
    """By tap the telephone it came from."""
    _after: int = 0

    async def person(self, name: str, language: str = "nl") -> Actor:
        """Someone with a new telephone."""
        phone = await self.simulator.person(name, language_code=language)
        self._names[phone] = name
        return Actor(name, phone, self, language)

    async def opens_on(self, day: datetime) -> None:
        """The story begins at this moment: jumps there, before the bot runs."""
        await self.simulator.jump(to=day)

    async def walks_to(self, moment: datetime) -> None:
        """Lives through everything that is planned until this moment."""
        await self.simulator.walk(to=moment)
        await self._hear()

    async def now(self) -> datetime:
        """The local moment."""
        return datetime.fromisoformat((await self.simulator.clock())["now"]).astimezone(ZONE)

    async def rests(self, act: Json) -> None:
        """Waits until the bot has done all that follows from an act, then writes it down."""
        asked, query = act.get("update_id"), act.get("query_id")

        async def look() -> bool:
            if self.bot is not None and self.bot.poll() is not None:
                raise StoryError(f"the bot ended by itself, with exit code {self.bot.returncode}")
            status = (await self.simulator.clock())["status"] or {}
            seen = asked in {None, status.get("update")}  # not by order: after a quiet week ids begin anywhere
            return bool(status.get("idle")) and seen

        await until(look, f"rest after {act}", PATIENCE)
        await self._hear(query)

    async def _hear(self, query: str | None = None) -> None:
        """Writes down what the journal has since the last time: each act, then what each telephone showed."""
        entries: list[Json] = []

        async def look() -> bool:
            entries[:] = await self.simulator.journal(self._after)
            return query is None or any(_answers(entry, query) for entry in entries)

        await until(look, f"an answer to the tap {query}", PATIENCE)
        self._after = max([self._after, *(entry["n"] for entry in entries)])
        seen = [line for entry in entries if (line := self._line(entry)) is not None]
        for line in _in_order(seen, next((each.who for each in seen if each.what in _ACTS), "")):
            self.told(line)

    def _line(self, entry: Json) -> Line | None:
        params: Json = entry["params"] or {}
        if query := params.get("callback_query"):
            self._asked[query["id"]] = entry["chat"]
        phone = entry["chat"] or self._asked.get(params.get("callback_query_id", ""), 0)
        name, at = self._names.get(phone), datetime.fromisoformat(entry["sim_at"]).astimezone(ZONE)
        if name is None or not entry["accepted"] or entry["outcome"] != "ok":
            return None
        if entry["kind"] == "update":
            self.fresh[phone] = []
            return _act(name, at, params)
        if entry["method"] == "answerCallbackQuery":
            return Line(at=at, who=name, what="sees", text=params["text"]) if params.get("text") else None
        what = _SHOWN.get(entry["method"])
        if what is None:
            return None
        self.newest[phone] = entry["message_id"]
        self.fresh.setdefault(phone, []).append(entry["message_id"])
        sounds = entry["method"].startswith("send") and str(params.get("disable_notification")).lower() != "true"
        what = f"{what} ♪" if sounds else what
        return Line(at=at, who=name, what=what, text=_plain(params), buttons=_buttons(params))


def _act(name: str, at: datetime, params: Json) -> Line | None:
    """What someone did: a text, a tap, or leaving and coming back."""
    if message := params.get("message"):
        text = message.get("text", "…")
        begins = text.startswith("/start")
        return Line(at=at, who=name, what="presses START" if begins else "writes", text="" if begins else text)
    if query := params.get("callback_query"):
        rows = query["message"]["reply_markup"]["inline_keyboard"]
        label = next(button["text"] for row in rows for button in row if button.get("callback_data") == query["data"])
        return Line(at=at, who=name, what="taps", text=f"[{label}]")
    if member := params.get("my_chat_member"):
        blocked = member["new_chat_member"]["status"] == "kicked"
        return Line(at=at, who=name, what="blocks Stapje" if blocked else "lets Stapje in again", text="")
    return None


def _plain(params: Json) -> str:
    return unescape(_TAGS.sub("", params.get("text") or params.get("caption") or ""))


def _buttons(params: Json) -> tuple[tuple[str, ...], ...]:
    markup = params.get("reply_markup") or {}
    if isinstance(markup, str):  # beside a file it travels as text
        markup = json.loads(markup)
    rows = markup.get("inline_keyboard") or markup.get("keyboard") or []
    return tuple(tuple(key if isinstance(key, str) else key["text"] for key in row) for row in rows)


def _answers(entry: Json, query: str) -> bool:
    asked = (entry["params"] or {}).get("callback_query_id")
    return bool(entry["method"] == "answerCallbackQuery" and asked == query)


def _in_order(lines: list[Line], actor: str) -> list[Line]:
    """What each minute brought: first what was done, then the telephone of who did it, then all others by name."""

    def place(line: Line) -> tuple[datetime, bool, bool, str, bool]:
        minute = line.at.replace(second=0, microsecond=0)
        return minute, line.what not in _ACTS, line.who != actor, line.who, line.what != "sees"

    return sorted(lines, key=place)
