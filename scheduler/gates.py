"""The last check before a message leaves, with what is true at that moment."""

from datetime import datetime
from typing import assert_never

from conversations.screens import View
from domain.delivery import Drop, Send, Wait, gate
from domain.policies import Policy
from scheduler.ports import Ended, PutOff, Waiting


def allowed(row: Waiting, view: View, now: datetime) -> Send | PutOff | Ended:
    """That the message leaves, with or without sound, or what is done with its row instead."""
    if view.to is None:
        return Send(silent=True, trail=(("stranger", "programme"),))
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
