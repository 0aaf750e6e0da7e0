"""The parameters of one call: from the query, a form, a multipart form or JSON, read as Telegram reads them."""

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from yarl import URL

from simulator.errors import bad_request
from simulator.wire import Json

LARGEST_CALL = 52 * 1024 * 1024  # bytes; Telegram takes files up to 50 MB


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the call."""

    filename: str
    content: bytes
    content_type: str


@dataclass(slots=True)
class Params:
    """Values by name; every reader says what Telegram makes of a missing or odd one."""

    values: Json = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        return self.values.get(name) not in (None, "")

    def text(self, name: str) -> str:
        """Empty when it is missing; text that came as a JSON number is shown as such."""
        value = self.values.get(name, "")
        return value if isinstance(value, str) else json.dumps(value)

    def number(self, name: str, default: int = 0) -> int:
        """What cannot be read as a number counts as missing, as at Telegram."""
        value = self.values.get(name)
        try:
            return default if value is None else int(value)
        except (TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        value = self.values.get(name)
        return value is True or (isinstance(value, str) and value.strip().lower() in {"true", "yes", "1"})

    def json(self, name: str, what: str) -> Any:  # noqa: ANN401 - the caller looks at what it is
        """The value decoded from JSON text; None when missing."""
        value = self.values.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {what}") from None

    def shown(self) -> Json:
        """For the journal: files by name and size only."""
        if not self.files:
            return self.values
        return self.values | {name: f"<file {f.filename}, {len(f.content)} bytes>" for name, f in self.files.items()}


async def read_params(request: web.Request) -> Params:
    """Query first, body over it. Raises ApiError for a body that cannot be read."""
    params = Params(dict(request.query) if request.query_string else {})
    if not request.can_read_body:
        return params
    kind = request.headers.get("Content-Type", "")
    if kind.startswith("multipart/form-data"):
        await _read_multipart(request, params)
        return params
    body = await request.read()
    if kind.startswith("application/json"):
        params.values |= _json_body(body)
    else:
        params.values |= form_values(body.decode("utf-8", "replace"))
    return params


def form_values(body: str) -> Json:
    """A form's names and values; a query string in all but name, and yarl reads those three times as fast as urllib."""
    return dict(URL.build(path="/", query_string=body, encoded=True).query)


def _json_body(body: bytes) -> Json:
    try:
        values = json.loads(body or b"{}")
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(values, dict):
        raise bad_request("can't parse request: JSON object expected")
    return values


async def _read_multipart(request: web.Request, params: Params) -> None:
    form = await request.post()
    for name, value in form.items():
        if isinstance(value, web.FileField):
            params.files[name] = Upload(value.filename, value.file.read(), value.content_type)
        else:
            params.values[name] = value
