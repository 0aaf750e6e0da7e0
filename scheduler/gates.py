"""The last check before a message leaves, with what is true at that moment."""

from datetime import datetime
from typing import assert_never

from conversations.screens import View
from domain import catch_up, reminders
from domain.delivery import Drop, Kind, Send, Wait, gate
from domain.outages import Outage
from domain.policies import Policy
from scheduler.ports import Ended, PutOff, Waiting

BEGUN = frozenset({Kind.STEP, Kind.NAMED})
"""What Stapje asks by itself, or at a moment that the person named."""


def allowed(row: Waiting, view: View, now: datetime) -> Send | PutOff | Ended:
    """That the message leaves, with or without sound, or what is done with its row instead."""
    if view.to is None:
        return Send(silent=True, trail=(("stranger", "programme"),))
    if (away := _folded(row, view, now)) is not None:
        value = f"programme {away.since:%Y-%m-%d %H:%M}–{away.until:%Y-%m-%d %H:%M} UTC"
        return Ended(id=row.id, at=now, state="dropped", trail={"away": value})
    verdict = gate(
        row.kind,
        view.to,
        view.about.policy if view.about else view.staff.policy if view.staff else Policy(),
        begun=view.about.begun if view.about else (),
        made_at=row.made_at,
        expires_at=row.expires_at,
        staff=view.staff.profile if view.staff else None,
        now=now,
    )
    match verdict:
        case Send():
            return verdict
        case Wait(until=until):
            return PutOff(id=row.id, until=until, trail=dict(verdict.trail), by_rule=True)
        case Drop():
            return Ended(id=row.id, at=now, state="dropped", trail=dict(verdict.trail))
        case _:
            assert_never(verdict)


def _folded(row: Waiting, view: View, now: datetime) -> Outage | None:
    """The outage whose one message takes the place of this one, begun before it was over; None when there is none."""
    about = view.about
    if about is None or not about.programme.away or row.kind not in BEGUN:
        return None
    returns = reminders.catching_up(about, now)
    return returns.outage if returns and catch_up.folded(about, returns, row.made_at) else None
