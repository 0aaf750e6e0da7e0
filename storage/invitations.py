"""Ways in: rows to values and back; of a code only its hash is here."""

from domain.people import Channel, Invitation, Role
from storage.columns import Row, instant, micros
from storage.queries import Statement, load
from storage.sealing import Seal

INVITATIONS = load("invitations")


def invitation_from(row: Row, seal: Seal) -> Invitation:
    """One invitation, its digits opened."""
    return Invitation(
        id=row["id"],
        person=row["person"],
        role=Role(row["role"]),
        by=row["invited_by"],
        code_hash=bytes(row["code_hash"]),
        channel=Channel(row["channel"]),
        pin=seal.open_words("invitation.pin", row["id"], row["pin_sealed"]) or None,
        tries=row["tries"],
        made_at=instant(row["made_at"]),
        expires_at=instant(row["expires_at"]),
        claimed_chat=row["claimed_chat"],
        used_at=instant(row["used_at"]),
        revoked_at=instant(row["revoked_at"]),
    )


def save_invitation(invitation: Invitation, seal: Seal) -> Statement:
    """A new invitation, or what became of one."""
    return INVITATIONS["save_invitation"](
        id=invitation.id,
        person=invitation.person,
        role=invitation.role,
        invited_by=invitation.by,
        code_hash=invitation.code_hash,
        channel=invitation.channel,
        pin_sealed=seal.close_words("invitation.pin", invitation.id, invitation.pin),
        tries=invitation.tries,
        made_at=micros(invitation.made_at),
        expires_at=micros(invitation.expires_at),
        claimed_chat=invitation.claimed_chat,
        used_at=micros(invitation.used_at),
        revoked_at=micros(invitation.revoked_at),
    )
