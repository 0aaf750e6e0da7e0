"""How much Telegram takes: models of its limits, measured on the machine's monotonic clock."""

from collections import deque
from dataclasses import dataclass, field
from math import ceil

from simulator.errors import ApiError, ControlError, too_many_requests
from simulator.wire import Json

COUNTED = frozenset({
    "sendmessage", "sendphoto", "senddocument", "sendmediagroup", "sendanimation", "sendsticker", "sendvoice",
    "sendvideo", "sendaudio", "senddice", "sendlocation", "sendcontact", "sendpoll", "copymessage", "forwardmessage",
    "editmessagetext", "editmessagecaption", "editmessagemedia", "editmessagereplymarkup",
})  # fmt: skip


@dataclass(slots=True)
class Limits:
    """A bucket refilled evenly, or a strict window of one second; both also know one message a second a chat."""

    model: str = "off"
    per_second: float = 30.0
    per_chat_seconds: float = 1.0
    refused: int = 0
    _tokens: float = 30.0
    _filled: float = 0.0
    _window: deque[float] = field(default_factory=deque)
    _chats: dict[int, float] = field(default_factory=dict)

    def set(self, body: Json) -> None:
        """Chooses a model; raises ControlError for one that does not exist."""
        if body.get("model", "off") not in ("off", "bucket", "window"):
            raise ControlError('The model is "off", "bucket" or "window".')
        self.model = body.get("model", "off")
        self.per_second = float(body.get("per_second", 30))
        self.per_chat_seconds = float(body.get("per_chat_seconds", 1))
        self._tokens = self.per_second
        self._filled = 0.0
        self._window.clear()
        self._chats.clear()

    def check(self, method: str, chat: int | None, now: float) -> ApiError | None:
        """The refusal, or None: then the call is counted. `now` is monotonic, in seconds."""
        if self.model == "off" or method not in COUNTED:
            return None
        wait = max(self._chat_wait(chat, now), self._bucket(now) if self.model == "bucket" else self._strict(now))
        if wait > 0:
            self.refused += 1
            return too_many_requests(ceil(wait))
        self._count(chat, now)
        return None

    def _chat_wait(self, chat: int | None, now: float) -> float:
        if chat is None or not self.per_chat_seconds or chat not in self._chats:
            return 0.0
        return self._chats[chat] + self.per_chat_seconds - now

    def _bucket(self, now: float) -> float:
        if self._filled:
            self._tokens = min(self.per_second, self._tokens + (now - self._filled) * self.per_second)
        self._filled = now
        return 0.0 if self._tokens >= 1 else (1 - self._tokens) / self.per_second

    def _strict(self, now: float) -> float:
        while self._window and self._window[0] <= now - 1:
            self._window.popleft()
        return 0.0 if len(self._window) < self.per_second else self._window[0] + 1 - now

    def _count(self, chat: int | None, now: float) -> None:
        self._tokens -= 1
        if self.model == "window":
            self._window.append(now)
        if chat is not None:
            self._chats[chat] = now

    def view(self) -> Json:
        return {
            "model": self.model, "per_second": self.per_second, "per_chat_seconds": self.per_chat_seconds,
            "refused": self.refused,
        }  # fmt: skip
