"""Telegram as a messenger: says what delivery hands over, and answers taps (fits `scheduler.ports.Messenger`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any, Self

from telegram import Bot
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.telegram.endings import (
    BAD_EFFECT,
    BAD_MARKUP,
    LOST_FILE,
    NO_LINE_SECONDS,
    NO_TEXT,
    NOT_MODIFIED,
    end_of,
    says_revoked,
)
from bot.telegram.pictures import Pictures
from bot.telegram.recordings import Recordings, is_recorded
from bot.telegram.requests import Request, from_bytes, has_sketch, request_of
from bot.telegram.states import Revoked
from bot.telegram.transport import AiohttpRequest, Call
from bot.telegram.updates import ALLOWED_UPDATES
from conversations.bidi import without_marks
from conversations.carding import READY
from conversations.introduction import Commands, Introduction
from conversations.pictures.says import SaysCard
from conversations.pictures.template import Sketch
from conversations.recorded.files import recordings
from conversations.replies import Shown
from scheduler.ports import Delivered, End, Refused, TryLater, Unknown, Waiting

TOAST_MOST = 200
DELETED_AT_ONCE = 100
SHORT_SECONDS = 5.0
"""For calls whose answer nobody waits for."""
POLL_SLACK = 10.0
"""Seconds that a poll may be answered later than asked, before the line counts as dead."""


@dataclass(frozen=True, kw_only=True)
class Me:
    """Who the bot is."""

    id: int
    username: str


@dataclass
class TelegramMessenger:
    """One bot. Use it as `async with TelegramMessenger(token, api_url) as messenger`."""

    token: str = field(repr=False)
    api_url: str = "https://api.telegram.org"
    line: AiohttpRequest = field(default_factory=AiohttpRequest)
    missed: int = 0
    """Answers to taps and chat actions that did not arrive; they are never sent again."""
    revoked: bool = False
    """Whether Telegram last said that it does not know the token."""
    recorded: Mapping[str, Path] = field(default_factory=recordings)
    """Files with recorded voices, by name."""

    def __post_init__(self) -> None:
        self._pictures = Pictures()
        self._recordings = Recordings(self.recorded)
        self._drew_ahead = False
        root = self.api_url.rstrip("/")
        self._base = f"{root}/bot{self.token}/"
        self._bot = Bot(
            self.token, base_url=f"{root}/bot", base_file_url=f"{root}/file/bot", request=self.line,
            get_updates_request=self.line,
        )  # fmt: skip

    async def __aenter__(self) -> Self:
        await self.line.initialize()
        return self

    async def __aexit__(self, *_: object) -> None:
        self._pictures.close()
        await self.line.shutdown()

    @property
    def is_simulator(self) -> bool:
        """Whether `me` was answered by the simulator."""
        return self.line.is_simulator

    def compose(self, row: Waiting, shown: Shown, *, mark: str = "") -> bytes:
        """The request as bytes, but for the address; `mark` is the HTML that says it may be a repeat."""
        return request_of(shown, edit=row.edit, silent=row.silent, mark=mark).to_bytes()

    async def ready(self, request: bytes, *, hurry: bool) -> None:
        """Draws the picture of a request that waits for one, unless Telegram has it already."""
        if not has_sketch(request):
            return
        call = from_bytes(request)
        if call.sketch is None or self._pictures.file(call.sketch):
            return
        if call.at_once:
            self._pictures.soon(call.sketch)
        else:
            await self._pictures.png(call.sketch, hurry=hurry)
        self._draw_ahead(call.sketch)

    def _draw_ahead(self, sketch: Sketch) -> None:
        """Once somebody reads pictures first: the cards of messages that will not wait for theirs."""
        if sketch.template == SaysCard.template and not self._drew_ahead:
            self._drew_ahead = True
            for card in READY:
                self._pictures.soon(card.sketch)

    async def deliver(self, address: int, request: bytes, *, maybe_double: bool = False) -> End:
        """Sends it once; when Telegram refuses the markup, the effect or the voice, once more without."""
        call = from_bytes(request)
        end = await self._delivered(address, call.marked() if maybe_double else call)
        if call.commands and isinstance(end, Delivered):
            await self._menu(call.commands, {"scope": {"type": "chat", "chat_id": address}})
        return end

    async def _delivered(self, address: int, call: Request) -> End:
        if (not_yet := await self._clear(address, call)) is not None:
            return not_yet
        call = await self._with_picture(call) if call.sketch is not None else call
        if is_recorded(call):
            filled = await self._recordings.filled(call)
            if filled is None and not call.lost:
                return Refused(why="no recording")
            call = filled or call.in_words()
        try:
            return await self._send(address, call)
        except BadRequest as error:
            again = await self._anew(address, call, error)
            if again is None:
                return self._ended(error, call)
        try:
            return await self._send(address, again)
        except TelegramError as error:
            return self._ended(error, call)

    async def toast(self, query: str, text: str = "") -> None:
        """Answers a tap, within 150 s of it; never again when it fails."""
        shown = {"text": unescape(text)[:TOAST_MOST]} if text else {}
        await self._try("answerCallbackQuery", {"callback_query_id": query, **shown})

    async def typing(self, address: int) -> None:
        """Shows for some seconds that an answer is being made."""
        await self._try("sendChatAction", {"chat_id": address, "action": "typing"})

    async def leave(self, chat: int) -> None:
        """Leaves a group: Stapje talks with one person at a time."""
        await self._try("leaveChat", {"chat_id": chat})

    async def me(self) -> Me:
        """Asks who the bot is, and whether this is the simulator. Raises Revoked, or TelegramError for no answer."""
        try:
            user = await self._bot.get_me()
        except InvalidToken:
            raise Revoked from None
        return Me(id=user.id, username=user.username or "")

    async def updates(self, offset: int, seconds: int) -> list[dict[str, Any]]:
        """Raw updates, after at most `seconds`; acknowledges all below `offset` (0: none). Raises TelegramError."""
        asked = {"timeout": seconds, "allowed_updates": ALLOWED_UPDATES}
        call = Call({**asked, "offset": offset} if offset else asked)
        found = await self.line.call(self._base + "getUpdates", call, answer_seconds=seconds + POLL_SLACK)
        if not isinstance(found, list):
            raise TelegramError("an answer without updates")
        return found

    async def introduce(self, texts: Introduction, *, usual: bool) -> bool:
        """Sets the command menu and what is read before START, for one language; `usual`: for all others too.

        Answers whether Telegram took all of it.
        """
        took = []
        for language in {texts.language, "" if usual else texts.language}:
            where = {"language_code": language} if language else {}
            took.append(await self._menu(texts.commands, where))
            took.append(await self._try("setMyDescription", {"description": texts.description, **where}))
            took.append(await self._try("setMyShortDescription", {"short_description": texts.short, **where}))
            if texts.name:
                took.append(await self._try("setMyName", {"name": texts.name, **where}))
        return all(took)

    async def _menu(self, commands: Commands, where: dict[str, Any]) -> bool:
        listed = [{"command": name, "description": without_marks(unescape(words))} for name, words in commands]
        return await self._try("setMyCommands", {"commands": listed, **where})

    async def _send(self, address: int, request: Request) -> End:
        """Raises BadRequest, for the caller to read; all other errors are ends."""
        try:
            call = Call({"chat_id": address, **request.params}, request.files)
            result = await self.line.call(self._base + request.method, call)
        except BadRequest:
            raise
        except TelegramError as error:
            return self._ended(error, request)
        self.revoked = False
        if request.sketch is not None and (file := _file(result)):
            self._pictures.uploaded(request.sketch, file)
        if request.recording and (file := _voice(result)):
            self._recordings.uploaded(request.recording, file)
        return Delivered(message=_number(result)) if _number(result) else Unknown()

    async def _with_picture(self, call: Request) -> Request:
        """The call with what was drawn or uploaded before; only its words when neither can be had."""
        assert call.sketch is not None
        if file := self._pictures.file(call.sketch):
            return call.known(file)
        png = self._pictures.drawn(call.sketch) if call.at_once else await self._pictures.png(call.sketch)
        return call.pictured(png) if png is not None else call.undrawn()

    async def _anew(self, address: int, call: Request, error: BadRequest) -> Request | None:
        """The call once more, without what Telegram refused in it; None when it refused something else."""
        said = error.message.lower()
        if call.sketch is not None and LOST_FILE in said:
            self._pictures.lost(call.sketch)
            return await self._with_picture(call)
        if call.recording and LOST_FILE in said:
            return await self._recordings.anew(call)
        if call.edit and NO_TEXT in said:
            await self._try("editMessageReplyMarkup", {"chat_id": address, "message_id": call.edit})
        return _without(call, error)

    async def _clear(self, address: int, request: Request) -> End | None:
        """Takes messages away; None when it is done. Done again it passes over what is gone, so it may be repeated."""
        for start in range(0, len(request.clears), DELETED_AT_ONCE):
            some = list(request.clears[start : start + DELETED_AT_ONCE])
            try:
                await self.line.call(self._base + "deleteMessages", Call({"chat_id": address, "message_ids": some}))
            except TelegramError as error:
                end = self._ended(error, request)
                return TryLater(seconds=NO_LINE_SECONDS, flood=False) if isinstance(end, Unknown) else end
        return None

    def _ended(self, error: TelegramError, request: Request) -> End:
        if isinstance(error, BadRequest) and NOT_MODIFIED in error.message.lower():
            return Delivered(message=request.edit)
        self.revoked = says_revoked(error)
        return end_of(error)

    async def _try(self, method: str, params: dict[str, Any]) -> bool:
        try:
            await self.line.call(self._base + method, Call(params), answer_seconds=SHORT_SECONDS)
        except TelegramError:
            self.missed += 1
            return False
        return True


def _without(call: Request, error: BadRequest) -> Request | None:
    """The call without what Telegram refused in it; None when it refused something else."""
    said = error.message.lower()
    if BAD_MARKUP in said:
        return call.plain()
    if call.lost:
        return call.in_words()
    return call.calm() if BAD_EFFECT in said and "message_effect_id" in call.params else None


def _file(result: object) -> str:
    """Telegram's id of the picture or file in a message; the largest size of a picture stands last."""
    known = result if isinstance(result, dict) else {}
    largest = (known.get("photo") or [known.get("document") or {}])[-1]
    return str(largest.get("file_id", ""))


def _voice(result: object) -> str:
    """Telegram's id of the voice in a message."""
    return str((result.get("voice") or {}).get("file_id", "")) if isinstance(result, dict) else ""


def _number(result: object) -> int:
    return int(result.get("message_id", 0)) if isinstance(result, dict) else 0
