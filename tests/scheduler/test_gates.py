"""The last check before a message leaves: what waited through an outage gives way to the one message after it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from conversations.replies import Kind
from conversations.screens import View
from scheduler.gates import allowed
from scheduler.ports import Ended, Waiting
from tests.conversations.reminding.test_catch_up import TEN, away, open_button
from tests.outbox_row import ROW

BACK = TEN + timedelta(minutes=5)


def row(kind: Kind) -> Waiting:
    """An offer that was made at nine and could not leave."""
    return replace(ROW, screen="bridge_offer", thing="bridge", kind=kind, made_at=TEN - timedelta(hours=1))


@pytest.mark.parametrize("kind", [Kind.STEP, Kind.NAMED])
def test_what_stapje_began_before_it_was_away_ends_with_the_outage_as_its_reason(kind: Kind) -> None:
    of = away(open_button(), TEN + timedelta(minutes=2), BACK)
    view = View(to=of.person, programme=of.programme, about=of, now=BACK)
    ended = allowed(row(kind), view, BACK)
    assert isinstance(ended, Ended)
    assert ended.trail == {"away": "programme 2026-04-16 08:02–2026-04-16 08:05 UTC"}


@pytest.mark.parametrize("kind", [Kind.WORDS, Kind.APPOINTMENT, Kind.ANSWER])
def test_what_somebody_else_said_is_never_dropped_for_it(kind: Kind) -> None:
    of = away(open_button(), TEN + timedelta(minutes=2), BACK)
    view = View(to=of.person, programme=of.programme, about=of, now=BACK)
    assert not isinstance(allowed(row(kind), view, BACK), Ended)
