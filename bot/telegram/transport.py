"""The line to Telegram: PTB's `BaseRequest` over one aiohttp session (house §4)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import IO, Any, cast

import aiohttp
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECTIONS = 256
"""Messages in flight (32, at a paid pace 192), the poll, and room for answers to taps."""
CONNECT_SECONDS, ANSWER_SECONDS, UPLOAD_SECONDS = 5.0, 20.0, 20.0
IDLE_SECONDS = 30.0
"""Idle connections are closed by us before Telegram does it, so that no call meets a closing one."""
MARKER = "X-Stapje-Simulator"
_encoded = json.JSONEncoder(separators=(",", ":")).encode
_NOT_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)


@dataclass(frozen=True)
class Call:
    """Parameters as they are, so that the hot path need not go through PTB's types."""

    params: Mapping[str, object] = field(repr=False)
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)


class AiohttpRequest(BaseRequest):
    """Raises PTB's errors, each with what aiohttp said as its cause."""

    def __init__(self, *, connect_seconds: float = CONNECT_SECONDS, answer_seconds: float = ANSWER_SECONDS) -> None:
        self._connect_seconds = connect_seconds
        self._answer_seconds = answer_seconds
        self._session: aiohttp.ClientSession | None = None
        self.is_simulator = False
        """Whether the last answer to getMe bore the simulator's mark."""

    @property
    def read_timeout(self) -> float:
        return self._answer_seconds

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=CONNECTIONS, keepalive_timeout=IDLE_SECONDS),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                trust_env=False,
            )

    async def shutdown(self) -> None:
        session, self._session = self._session, None
        if session:
            await session.close()

    async def call(self, url: str, call: Call, *, answer_seconds: float | None = None) -> Any:  # noqa: ANN401  any JSON
        """The `result` of an answer. Raises TelegramError."""
        given = cast(RequestData, call)  # PTB hands it to `do_request` untouched
        return await self.post(url, given, read_timeout=answer_seconds or self._answer_seconds)

    async def do_request(  # type: ignore[override]  # timeouts nobody here sets are left to `others`
        self, url: str, method: str, request_data: RequestData | Call | None = None, read_timeout: object = None,
        **others: object,  # noqa: ARG002  # the other timeouts of the library
    ) -> tuple[int, bytes]:  # fmt: skip
        if self._session is None:
            raise RuntimeError("The line is not open: use `async with` or initialize() first.")
        body = _body(request_data)
        try:
            async with self._session.request(
                method, url, data=body, timeout=self._timeout(read_timeout), allow_redirects=False
            ) as answer:
                if url.endswith("/getMe"):
                    self.is_simulator = MARKER in answer.headers
                return answer.status, await answer.read()
        except TimeoutError as error:
            raise TimedOut from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from error

    def _timeout(self, read: object) -> aiohttp.ClientTimeout:
        seconds = read if isinstance(read, int | float) else self._answer_seconds
        return aiohttp.ClientTimeout(
            total=self._connect_seconds + UPLOAD_SECONDS + seconds, connect=self._connect_seconds,
            sock_connect=self._connect_seconds, sock_read=seconds,
        )  # fmt: skip

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """As PTB's, but never writes what came to the log."""
        try:
            answer = json.loads(payload.decode())
        except ValueError:
            raise TelegramError("Invalid server response") from None
        if not isinstance(answer, dict):
            raise TelegramError("Invalid server response")
        return {"result": None, **answer}


def surely_not_sent(error: TelegramError) -> bool:
    """Whether no byte of the request can have reached Telegram; else nobody knows what became of it."""
    return isinstance(error.__cause__, _NOT_SENT)


def _body(data: RequestData | Call | None) -> aiohttp.Payload | aiohttp.FormData | None:
    """What goes over the line; each kind says by itself what it is."""
    if data is None:
        return None
    if not isinstance(data, Call):
        return _form(data.json_parameters, {name: part[1] for name, part in data.multipart_data.items()})
    if data.files:
        return _form({name: _written(value) for name, value in data.params.items()}, data.files)
    return aiohttp.BytesPayload(_encoded(data.params).encode(), content_type="application/json")


def _written(value: object) -> str:
    return value if isinstance(value, str) else _encoded(value)


def _form(fields: Mapping[str, str], files: Mapping[str, bytes | IO[bytes]]) -> aiohttp.FormData:
    form = aiohttp.FormData(dict(fields), quote_fields=False)
    for name, content in files.items():
        form.add_field(name, content, filename=name, content_type="application/octet-stream")
    return form
