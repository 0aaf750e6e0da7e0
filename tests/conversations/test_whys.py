"""Why a message left, waits or never came: each gate has a sentence, in both languages."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from conversations.msgids import CHECKOUT
from conversations.queued import Decided
from conversations.whys import _GATES, why
from conversations.wording import Wording

AT = datetime(2026, 4, 16, 8, 0, tzinfo=UTC)
SENT = Decided(
    id="m1", to="fatima", about="", screen="moment", kind="step", state="sent", made_at=AT, not_before=AT,
    settled_at=AT, trail={
        "quiet_days": "participant 6 7", "window": "programme 09:00–20:00", "per_day": "team 0 of 1",
        "waited": "window programme 09:00–20:00",
    },
)  # fmt: skip


def test_every_gate_it_passed_is_told_with_who_decided() -> None:
    assert list(why(SENT, Wording("nl"))) == [
        "Het ging weg op donderdag 16 april om 10:00.",
        "Stille dagen zijn 6 7, volgens de deelnemer.",
        "Berichtjes mogen tussen 09:00–20:00, volgens het programma.",
        "Berichtjes die dag: 0 of 1, volgens het team.",
        "Daarvoor wachtte het: window programme 09:00–20:00.",
    ]


def test_one_that_never_left_is_told_with_its_reason() -> None:
    dropped = replace(SENT, state="dropped", trail={"gate": "done"})
    assert list(why(dropped, Wording("en"))) == ["It never left.", "The step was done by then."]


def test_a_gate_that_nobody_knows_stands_as_it_is() -> None:
    assert list(why(replace(SENT, trail={"moon": "full"}), Wording("en")))[1:] == ["moon: full"]


@pytest.mark.parametrize(
    "path",
    [
        "domain/delivery.py",
        "scheduler/delivery.py",
        "scheduler/gates.py",
        "storage/queries/outbox.sql",
    ],
)
def test_every_gate_of_the_house_has_a_sentence(path: str) -> None:
    source = (Path(CHECKOUT) / path).read_text("utf-8")
    named = re.findall(
        r'"?gate"?\s*:\s*"([a-z_ ]+)"|trail=\{"(?!gate)([a-z_]+)":|_dropped\("([a-z_]+)"'
        r'|\(\("([a-z_]+)",|^\s+\("([a-z_]+)", f"',
        source,
        re.M,
    )
    gates = {name for found in named for name in found if name}
    assert gates
    assert gates <= _GATES.keys()
