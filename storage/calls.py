"""Calls for help: rows to values and back."""

from domain.calls import Call, Door
from storage.columns import Row, instant, micros
from storage.queries import Statement, load

CALLS = load("calls")


def call_from(row: Row) -> Call:
    """One call."""
    return Call(
        id=row["id"],
        participant=row["participant"],
        door=Door(row["door"]),
        made_at=instant(row["made_at"]),
        opened_at=instant(row["opened_at"]),
        opened_by=row["opened_by"],
        carried_to=row["carried_to"],
    )


def save_call(call: Call) -> Statement:
    """A new call, or what became of one."""
    return CALLS["save_call"](
        id=call.id,
        participant=call.participant,
        door=call.door,
        made_at=micros(call.made_at),
        opened_at=micros(call.opened_at),
        opened_by=call.opened_by,
        carried_to=call.carried_to,
    )
