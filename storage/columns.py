"""How values stand in columns: instants as UTC microseconds, dates and wall times as ISO text, the rest as JSON."""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Protocol, overload

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode  # made once, not at every value


class Row(Protocol):
    """A row of either driver."""

    def __getitem__(self, column: str, /) -> Any: ...  # noqa: ANN401  # what a column holds is known where it is read


@overload
def micros(at: datetime) -> int: ...
@overload
def micros(at: datetime | None) -> int | None: ...
def micros(at: datetime | None) -> int | None:
    """An aware instant as microseconds since 1970."""
    return None if at is None else (at - _EPOCH) // _MICROSECOND


@overload
def instant(number: int) -> datetime: ...
@overload
def instant(number: int | None) -> datetime | None: ...
def instant(number: int | None) -> datetime | None:
    """The instant that `micros` wrote, in UTC."""
    return None if number is None else _EPOCH + number * _MICROSECOND


def iso(value: date | time | None) -> str | None:
    """A date or a wall time as text."""
    return None if value is None else value.isoformat()


def day(text: str | None) -> date | None:
    """The date that `iso` wrote."""
    return None if text is None else date.fromisoformat(text)


def hour(text: str | None) -> time | None:
    """The wall time that `iso` wrote."""
    return None if text is None else time.fromisoformat(text)


def listed(values: Iterable[object]) -> str:
    """Several values as a JSON list."""
    return json.dumps([str(value) for value in values])


def several(text: str) -> tuple[str, ...]:
    """The values that `listed` wrote."""
    return () if text == "[]" else tuple(json.loads(text))


def packed(values: Mapping[str, object]) -> str:
    """Named values as a JSON object."""
    return _written(values)
