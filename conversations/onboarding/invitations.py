"""An invitation as a value: its code, its digits, how long it holds and what state it is in."""

import hashlib
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from conversations.events import Event
from domain.ids import derive
from domain.people import Channel, Invitation, Programme, Role

LASTS = timedelta(days=14)
TRIES = 5
TRIAL = 10
"""Participants of a programme in *proef* (house rule g7)."""
NEED_INVITATION = frozenset({"is_name", "not_name", "reinvite_how", "revoke"})
"""Taps of a coach for which the desk reads `Coached.invitation`."""
NEED_COUNTS = frozenset({"invite_participant", "invite_reads", "invite_how"})
"""Taps of a coach for which the desk reads the figure ``participants`` of the whole programme."""


class State(StrEnum):
    """What an invitation is worth now."""

    GOOD = "good"
    USED = "used"
    REVOKED = "revoked"
    EXPIRED = "expired"


def code_hash(code: str) -> bytes:
    """What is kept of a code."""
    return hashlib.sha256(code.encode()).digest()


def link(bot: str, code: str) -> str:
    """The address that opens the chat and presses START with the code."""
    return f"https://t.me/{bot}?start={code}"


def invitation(event: Event, person: str, role: Role, by: str, now: datetime, *, channel: Channel) -> Invitation:
    """A fresh one; its code is the event's nonce, which is kept nowhere but in the message that hands it over."""
    return Invitation(
        id=derive(event.id, "invitation"),
        person=person,
        role=role,
        by=by,
        code_hash=code_hash(event.nonce),
        channel=channel,
        pin=_digits(event.nonce) if channel is Channel.SENT else None,
        made_at=now,
        expires_at=now + LASTS,
    )


def state(of: Invitation, now: datetime) -> State:
    """Whether it can still be used, and if not, why."""
    if of.used_at is not None:
        return State.USED
    if of.revoked_at is not None:
        return State.REVOKED
    return State.GOOD if now < of.expires_at else State.EXPIRED


def tried(of: Invitation, now: datetime) -> Invitation:
    """After wrong digits; the last try ends it."""
    tries = of.tries + 1
    return replace(of, tries=tries, revoked_at=now if tries >= TRIES else None)


def on_trial(programme: Programme) -> bool:
    """Whether this is *proef*: only to practise, no real residents (house rule g7)."""
    return not programme.fictional and (programme.live_since is None or programme.promise_decided is None)


def full(programme: Programme, participants: int) -> bool:
    """Whether no one more may be invited before the setup is complete."""
    return on_trial(programme) and participants >= TRIAL


def _digits(code: str) -> str:
    return f"{int.from_bytes(hashlib.sha256(b'digits' + code.encode()).digest()[:8], 'big') % 10_000:04}"
