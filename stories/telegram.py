"""The people of a story: starts, texts, taps and what their telephones show, through the simulator's control doors."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Self, TypeVar

import aiohttp

T = TypeVar("T")
Json = dict[str, Any]
LOOK_EVERY = 0.01  # seconds between two looks at something that is waited for


@dataclass(frozen=True, kw_only=True)
class Message:
    """One bubble on a telephone."""

    number: int
    by_bot: bool
    text: str
    html: str = ""
    at: str = ""
    """Simulated instant, ISO."""
    buttons: tuple[tuple[Mapping[str, str], ...], ...] = ()
    """Rows of `text` with `data`, `url` or `copy`."""
    photo: Any = None
    edited: bool = False
    silent: bool = False
    protected: bool = False
    deleted: bool = False

    @property
    def labels(self) -> list[str]:
        """What its buttons say, from the first to the last."""
        return [button["text"] for row in self.buttons for button in row]


class ControlError(Exception):
    """The simulator could not do what was asked; the text says why."""


@dataclass
class Simulator:
    """A client of one running simulator. Use it as `async with Simulator(url) as simulator`."""

    url: str
    token: str = "123456:demo"  # noqa: S105  a bot that exists nowhere
    _session: aiohttp.ClientSession | None = field(default=None, repr=False)

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(trust_env=False, timeout=aiohttp.ClientTimeout(total=60))
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._session:
            await self._session.close()

    # --- people ---

    async def person(self, first_name: str, **more: object) -> int:
        """Someone with a telephone; `more`: id, language_code, username. Answers their Telegram id."""
        made = await self.post("/sim/people", {"first_name": first_name, **more})
        return int(made["id"])

    async def people(self) -> list[Json]:
        return list(await self.get("/sim/people"))

    async def start(self, person: int, payload: str = "") -> Json:
        """Presses START, perhaps through a deep link with `payload`."""
        return await self._act(person, "start", {"payload": payload} if payload else {})

    async def text(self, person: int, text: str, **more: object) -> Json:
        """Types a text or presses a key of the reply keyboard; `more`: reply_to, forwarded."""
        return await self._act(person, "text", {"text": text, **more})

    async def tap(self, person: int, label: str = "", *, message: int = 0, data: str = "") -> Json:
        """Taps the button with this label or this data, of that message or the newest that has it."""
        body: Json = {"data": data} if data else {"label": label}
        return await self._act(person, "tap", {**body, **({"message_id": message} if message else {})})

    async def edit(self, person: int, message: int, text: str) -> Json:
        return await self._act(person, "edit", {"message_id": message, "text": text})

    async def send(self, person: int, kind: str, caption: str = "") -> Json:
        """Sends a voice, photo, document, sticker, location or contact."""
        return await self._act(person, "send", {"kind": kind, **({"caption": caption} if caption else {})})

    async def block(self, person: int) -> Json:
        return await self._act(person, "block", {})

    async def unblock(self, person: int) -> Json:
        return await self._act(person, "unblock", {})

    async def delete(self, person: int) -> Json:
        """Deletes the account."""
        return await self._act(person, "delete", {})

    async def _act(self, person: int, act: str, body: Json) -> Json:
        answer: Json = await self.post(f"/sim/people/{person}/{act}", body)
        return answer

    # --- what telephones show and what happened ---

    async def chat(self, person: int, after: int = 0) -> list[Message]:
        """What stands in the chat above number `after`, deleted messages too."""
        shown = await self.phone(person, after)
        return [_message(each) for each in shown["messages"]]

    async def phone(self, person: int, after: int = 0) -> Json:
        """The whole telephone: messages, reply_keyboard, typing, commands, menu."""
        answer: Json = await self.get(f"/sim/people/{person}/chat?after={after}")
        return answer

    async def heard(self, person: int, text: str, *, after: int = 0, seconds: float = 10) -> Message:
        """Waits until the bot has a message with this piece of text in the chat; the newest one."""

        async def look() -> Message | None:
            found = [m for m in await self.chat(person, after) if m.by_bot and text in m.text and not m.deleted]
            return found[-1] if found else None

        return await until(look, f"a message with “{text}” for {person}", seconds)

    async def journal(self, after: int = 0, *, method: str = "") -> list[Json]:
        """What happened, oldest first; `method` keeps the calls of one method."""
        entries: list[Json] = await self.get(f"/sim/journal?after={after}")
        return [entry for entry in entries if not method or entry.get("method") == method]

    async def queue(self) -> Json:
        answer: Json = await self.get("/sim/queue")
        return answer

    # --- faults ---

    async def fault(self, do: str, *, when: str = "before", method: str = "", times: int = 1, **more: object) -> str:
        """The next calls go wrong.

        `do`: cut, hang, error or html; `more`: chat, match, seconds, status, description, retry_after.
        """
        asked = {"do": do, "when": when, "times": times, **({"method": method} if method else {}), **more}
        answer = await self.post("/sim/faults", asked)
        return str(answer["id"])

    async def heal(self) -> None:
        """Forgets all faults that were asked for."""
        await self._call("DELETE", "/sim/faults")

    async def outage(self, on: bool = True, how: str = "refuse") -> None:
        await self.post("/sim/outage", {"on": on, "how": how})

    async def latency(self, seconds: float, *, spread: float = 0, method: str = "") -> None:
        asked = {"seconds": seconds, "spread": spread, **({"method": method} if method else {})}
        await self.post("/sim/latency", asked)

    async def limits(self, model: str, **more: float) -> None:
        """`model`: off, bucket or window; `more`: per_second, per_chat_seconds."""
        await self.post("/sim/limits", {"model": model, **more})

    async def repeat(self, number: int) -> None:
        """Delivers the next updates twice."""
        await self.post("/sim/repeat", {"next": number})

    async def reset(self) -> None:
        await self.post("/sim/reset", {})

    # --- time ---

    async def clock(self) -> Json:
        answer: Json = await self.get("/sim/clock")
        return answer

    async def jump(self, *, to: datetime | None = None, by: float = 0) -> Json:
        """Moves the clock without living through what lies between."""
        answer: Json = await self.post("/sim/clock/jump", {"to": to.isoformat()} if to else {"by": by})
        return answer

    async def walk(self, *, to: datetime | None = None, by: float = 0, until: datetime | None = None) -> Json:
        """Lives through each planned instant up to `to` or for `by` seconds; with neither, to the next one."""
        body: Json = {"to": to.isoformat()} if to else {"by": by} if by else {"next": True}
        answer: Json = await self.post("/sim/clock/walk", {**body, **({"until": until.isoformat()} if until else {})})
        return answer

    async def healthy(self) -> bool:
        try:
            return bool((await self.get("/sim/health"))["ok"])
        except (aiohttp.ClientError, ControlError):
            return False

    # --- the line ---

    async def get(self, path: str) -> Any:  # noqa: ANN401  JSON of any shape
        return await self._call("GET", path)

    async def post(self, path: str, body: Json) -> Any:  # noqa: ANN401  JSON of any shape
        return await self._call("POST", path, body)

    async def _call(self, verb: str, path: str, body: Json | None = None) -> Any:  # noqa: ANN401  JSON of any shape
        assert self._session is not None, "use `async with Simulator(...)`"
        async with self._session.request(verb, self.url + path, json=body) as answer:
            if answer.status >= 400:
                raise ControlError(f"{verb} {path} answered {answer.status}: {await answer.text()}")
            return await answer.json()


async def until(look: Callable[[], Awaitable[T | None]], what: str, seconds: float = 10) -> T:
    """Looks again and again until there is something to see. Raises TimeoutError, naming `what` was waited for."""
    try:
        async with asyncio.timeout(seconds):
            while not (seen := await look()):  # noqa: ASYNC110  the simulator is another process: no event
                await asyncio.sleep(LOOK_EVERY)
            return seen
    except TimeoutError:
        raise TimeoutError(f"waited {seconds} s for {what}") from None


def _message(shown: Json) -> Message:
    return Message(
        number=shown["message_id"],
        by_bot=shown["from"] == "bot",
        text=shown.get("text") or shown.get("caption") or "",
        html=shown.get("html") or "",
        at=str(shown.get("sim_time") or ""),
        buttons=tuple(tuple(row) for row in shown.get("buttons") or ()),
        photo=shown.get("photo"),
        edited=bool(shown.get("edited")),
        silent=bool(shown.get("silent")),
        protected=bool(shown.get("protected")),
        deleted=bool(shown.get("deleted")),
    )
