"""A small language for playing: people with telephones who write, tap and hear, and a day that is walked through.

A story chooses buttons by verb, keys by meaning and sentences by msgid, so that it plays in every language.
"""

import re
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.telegram.buttons import tap_of
from conversations.checkin.keyboard import key_meaning
from conversations.planning.lines import short
from conversations.verbs import Meaning
from conversations.wording import Wording
from domain.people import Level
from stories import journal
from stories.telegram import ControlError, Json, Message, Simulator, until
from stories.transcript import Line
from stories.words import Said

ZONE = ZoneInfo("Europe/Amsterdam")
PATIENCE = 20.0
"""Seconds that anything waited for may take."""
Piece = Said | date | str
"""Something that can be read on a telephone: own words, a day, a sentence of the catalogue by its msgid."""
_LINK = re.compile(r"start=([\w-]+)")


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
    level: Level = Level.NORMAL
    types: bool = False
    """Whether they never tap: they type what the button says."""

    @property
    def words(self) -> Wording:
        """Gives what Stapje says on this telephone, from its English words."""
        return Wording(self.language, self.level)

    def reads(self, piece: Piece, **values: Piece) -> str:
        """The piece as it stands on this telephone, `values` filled in."""
        match piece:
            case Said():
                return piece.in_(self.language)
            case date():
                return self.words.day(piece)
            case _:
                filled = {name: self.reads(value) for name, value in values.items()}
                return journal.plain(self.words(piece, **filled))

    async def starts(self, code: str = "") -> None:
        """Presses START, perhaps through the link of an invitation."""
        await self.play.rests(await self.play.simulator.start(self.phone, code))

    async def says(self, text: Said | str) -> None:
        """Types a text."""
        typed = text.in_(self.language) if isinstance(text, Said) else text
        await self.play.rests(await self.play.simulator.text(self.phone, typed))

    async def presses(self, key: Meaning) -> None:
        """Presses the key that stays below the chat and means this."""
        keyboard = (await self.play.simulator.phone(self.phone))["reply_keyboard"] or {"keyboard": []}
        keys = [each["text"] for row in keyboard["keyboard"] for each in row]
        meant = [text for text in keys if key_meaning(text, self.language) is key]
        if not meant:
            raise StoryError(f"{self.name} has no key that means “{key}”, only {keys}")
        await self.says(meant[0])

    async def chooses(self, verb: str, which: Said | str = "") -> None:
        """Taps the newest button with this verb; `which` tells apart: the thing that it carries, or own words on it."""
        chosen = which.in_(self.language) if isinstance(which, Said) else which
        for message in reversed(await self.chat()):
            button = _button(message, verb, chosen)
            if button and self.types:
                return await self.says(button["text"])
            if button:
                tapped = self.play.simulator.tap(self.phone, message=message.number, data=button["data"])
                return await self.play.rests(await tapped)
        raise StoryError(f"{self.name} finds no button for “{verb} {chosen}”; {await self._newest()}")

    async def chooses_all(self, *verbs: str) -> None:
        """Several such taps after each other."""
        for verb in verbs:
            await self.chooses(verb)

    async def may_choose(self, verb: str) -> bool:
        """Whether the newest message has a button with this verb."""
        return _button(await self.newest(), verb, "") is not None

    async def taps(self, label: str) -> None:
        """Taps the newest button with this label."""
        try:
            tapped = await self.play.simulator.tap(self.phone, label)
        except ControlError:
            raise StoryError(f"{self.name} finds no button “{label}”; {await self._newest()}") from None
        await self.play.rests(tapped)

    async def taps_all(self, *labels: str) -> None:
        """Several taps after each other."""
        for label in labels:
            await self.taps(label)

    async def blocks(self) -> None:
        """Blocks the bot."""
        await self.play.rests(await self.play.simulator.block(self.phone))

    async def hears(self, *pieces: Piece, **values: Piece) -> None:
        """Checks that each piece stands in a message that came or changed since this person's last act.

        Raises StoryError with what stands there instead.
        """
        fresh = self.play.fresh.get(self.phone, [])
        messages = [message for message in await self.chat() if message.number in fresh]
        for piece in (self.reads(each, **values) for each in pieces):
            if not any(piece in message.text for message in messages):
                shown = "\n---\n".join(f"{message.text}\n{message.labels}" for message in messages)
                raise StoryError(f"{self.name} does not hear “{piece}” but:\n{shown or 'nothing'}")

    async def hears_nothing_until(self, moment: datetime) -> None:
        """Lives on until this moment, and checks that no message came."""
        before = len(self.play.fresh.get(self.phone, []))
        await self.play.walks_to(moment)
        if len(self.play.fresh.get(self.phone, [])) > before:
            raise StoryError(f"{self.name} should hear nothing, but:\n{(await self.newest()).text}")

    async def does_not_hear(self, piece: Piece, **values: Piece) -> None:
        """Checks that no message of Stapje in the whole chat holds this piece."""
        read = self.reads(piece, **values)
        if any(message.by_bot and read in message.text for message in await self.chat()):
            raise StoryError(f"{self.name} hears “{read}”, and should not")

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

    async def _newest(self) -> str:
        newest = await self.newest()
        return f"the newest message is:\n{newest.text}\n{newest.labels}"


class StoryError(AssertionError):
    """The story went otherwise than it is told."""


@dataclass
class Play:
    """A story while it is played; `told` hears each line as it happens."""

    simulator: Simulator
    told: Callable[[Line], None] = lambda _: None
    by_text: bool = False
    """Whether those who take part only type."""
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

    async def person(self, name: str, language: str = "nl", level: Level = Level.NORMAL) -> Actor:
        """Someone with a new telephone."""
        phone = await self.simulator.person(name, language_code=language)
        self._names[phone] = name
        return Actor(name, phone, self, language, level)

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
            return query is None or any(journal.answers(entry, query) for entry in entries)

        await until(look, f"an answer to the tap {query}", PATIENCE)
        self._after = max([self._after, *(entry["n"] for entry in entries)])
        seen = [line for entry in entries if (line := self._line(entry)) is not None]
        for line in journal.in_order(seen, next((each.who for each in seen if each.what in journal.ACTS), "")):
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
            return journal.act(name, at, params)
        if entry["method"] == "answerCallbackQuery":
            return Line(at=at, who=name, what="sees", text=params["text"]) if params.get("text") else None
        what = journal.SHOWN.get(entry["method"])
        if what is None:
            return None
        self.newest[phone] = entry["message_id"]
        self.fresh.setdefault(phone, []).append(entry["message_id"])
        sounds = entry["method"].startswith("send") and str(params.get("disable_notification")).lower() != "true"
        what = f"{what} ♪" if sounds else what
        return Line(at=at, who=name, what=what, text=journal.text(params), buttons=journal.buttons(params))


def _button(message: Message, verb: str, which: str) -> Mapping[str, str] | None:
    """The first fitting button of a message."""
    for button in (each for row in message.buttons for each in row):
        carried = tap_of(button.get("data", ""))
        if carried and carried.verb == verb and (not which or which == carried.thing or short(which) in button["text"]):
            return button
    return None
