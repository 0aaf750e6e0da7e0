"""Hand-overs to another coach: rows to values and back."""

import json
from datetime import date

from domain.hand_overs import HandOver
from storage.columns import Row, instant, listed, micros
from storage.queries import Statement, load

HAND_OVERS = load("hand_overs")


def hand_over_from(row: Row) -> HandOver:
    """One hand-over."""
    return HandOver(
        id=row["id"],
        participant=row["participant"],
        from_coach=row["from_coach"],
        to_coach=row["to_coach"],
        by=row["made_by"],
        starts=date.fromisoformat(row["starts"]),
        moved=frozenset(json.loads(row["moved"])),
        made_at=instant(row["made_at"]),
        asked_at=instant(row["asked_at"]),
        agreed_at=instant(row["agreed_at"]),
        talk_at=instant(row["talk_at"]),
        accepted_at=instant(row["accepted_at"]),
        done_at=instant(row["done_at"]),
        ended_at=instant(row["ended_at"]),
    )


def save_hand_over(hand_over: HandOver) -> Statement:
    """A new one, or what became of one."""
    return HAND_OVERS["save_hand_over"](
        id=hand_over.id,
        participant=hand_over.participant,
        from_coach=hand_over.from_coach,
        to_coach=hand_over.to_coach,
        made_by=hand_over.by,
        starts=hand_over.starts.isoformat(),
        moved=listed(sorted(hand_over.moved)),
        made_at=micros(hand_over.made_at),
        asked_at=micros(hand_over.asked_at),
        agreed_at=micros(hand_over.agreed_at),
        talk_at=micros(hand_over.talk_at),
        accepted_at=micros(hand_over.accepted_at),
        done_at=micros(hand_over.done_at),
        ended_at=micros(hand_over.ended_at),
    )
