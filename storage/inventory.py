"""What of every table is shown to the person it is about: each column has a rule, else a test fails."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class As(Enum):
    """How a column is shown."""

    IS = "as it is"
    WHEN = "an instant"
    FLAG = "yes or no"
    JSON = "opened"
    WHO = "you, the coach's name, or the team"
    ADDRESS = "Telegram's own number of the chat"


@dataclass(frozen=True)
class Words:
    """Sealed words, opened with the person's key."""

    label: str
    json: bool = False
    row: str = "id"
    """The column that holds the id of the row they are bound to."""


@dataclass(frozen=True)
class Apart:
    """Not shown."""

    why: str


Rule = As | Words | Apart
IS, WHEN, FLAG, JSON, WHO = As.IS, As.WHEN, As.FLAG, As.JSON, As.WHO
_SAME = Apart("the person themself")
_NUMBERING = Apart("counts changes, so that an old button changes nothing")
_COPY = Apart("a request on its way: the message itself is shown")

ABOUT: Mapping[str, Mapping[str, Rule]] = {
    "people": {
        "id": IS, "name_sealed": Words("person.name"), "language": IS, "level": IS, "zone": IS, "preview": IS,
        "joined_at": WHEN, "wishes": JSON, "rest_since": WHEN, "rest_until": WHEN, "rest_appointments": FLAG,
        "stopped_at": WHEN, "unreachable_since": WHEN, "paused_at": WHEN, "reads_along": FLAG, "last_sign_at": WHEN,
        "ending_since": WHEN, "ending_agreed_at": WHEN, "ending_back_at": WHEN, "revision": _NUMBERING,
    },
    "roles": {"id": IS, "person": _SAME, "role": IS, "since": WHEN, "until": WHEN},
    "coachings": {
        "id": IS, "coach": WHO, "participant": _SAME, "since": WHEN, "until": WHEN, "told_until": WHEN, "telling": IS,
    },
    "chats": {
        "id": IS, "address": As.ADDRESS, "person": _SAME, "made_at": WHEN, "answers_day": IS, "answers": IS,
    },
    "invitations": {
        "id": IS, "person": _SAME, "role": IS, "invited_by": WHO,
        "code_hash": Apart("a key to come in"), "channel": IS, "pin_sealed": Apart("a key to come in"), "tries": IS,
        "made_at": WHEN, "expires_at": WHEN, "claimed_chat": Apart("may be the chat of somebody else"),
        "used_at": WHEN, "revoked_at": WHEN,
    },
    "goals": {
        "id": IS, "participant": _SAME, "words_sealed": Words("goal.words"), "pillar": IS, "also": JSON, "status": IS,
        "author": WHO, "made_at": WHEN, "private": FLAG, "position": IS, "rested": JSON, "revision": _NUMBERING,
    },
    "actions": {
        "id": IS, "goal": IS, "participant": _SAME, "words_sealed": Words("action.words"), "day": IS, "hour": IS,
        "hour_named_by": WHO, "repeats": IS, "if_then_sealed": Words("action.if_then"),
        "voice_sealed": Words("action.voice"), "voice_by": WHO, "together": FLAG,
        "catalogue": IS, "skill": IS, "status": IS, "author": WHO, "made_at": WHEN, "opened_at": WHEN, "done_at": WHEN,
        "position": IS, "snoozes": IS, "fading": IS, "revision": _NUMBERING,
    },
    "occurrences": {
        "id": IS, "action": IS, "participant": _SAME, "day": IS, "round": IS, "report": IS, "reported_at": WHEN,
        "not_yets": IS, "asked_at": WHEN, "nudges": IS, "snoozed_until": WHEN,
    },
    "completions": {"occurrence": IS, "round": IS, "report": IS, "at": WHEN},
    "appointments": {
        "id": IS, "participant": _SAME, "coach": WHO, "at": WHEN, "place_sealed": Words("appointment.place"),
        "bring_sealed": Words("appointment.bring"), "status": IS, "answer": IS,
        "topic_sealed": Words("appointment.topic"), "card_shared": FLAG, "struck": JSON, "made_at": WHEN,
        "revision": _NUMBERING,
    },
    "ledger": {
        "id": IS, "promise": IS, "participant": _SAME, "action": IS, "entry": IS, "round": IS, "item": IS,
        "words_sealed": Words("ledger.words"), "cents": IS, "at": WHEN, "made_by": WHO, "coach": WHO, "team": IS,
        "pillar": IS, "tier": IS, "box": IS, "occasion": IS, "why": IS,
    },
    "joys": {"participant": _SAME, "words_sealed": Words("joy.words", row="participant"), "at": WHEN},
    "calls": {
        "id": IS, "participant": _SAME, "door": IS, "made_at": WHEN, "opened_at": WHEN, "opened_by": WHO,
        "carried_to": IS,
    },
    "obstacles": {
        "id": IS, "participant": _SAME, "action": IS, "needed": IS, "made_at": WHEN, "arranged_at": WHEN,
        "arranged_by": WHO,
    },
    "bridge_moments": {
        "id": IS, "participant": _SAME, "placements_sealed": Words("bridge_moment.placements", json=True),
        "made_by": WHO, "at": WHEN, "kept_at": WHEN, "shared_at": WHEN,
    },
    "check_ins": {
        "id": IS, "participant": _SAME, "question": IS, "words_sealed": Words("check_in.words"), "at": WHEN,
        "shared_at": WHEN,
    },
    "binder_notes": {
        "id": IS, "participant": _SAME, "tab": IS, "words_sealed": Words("binder_note.words"), "at": WHEN,
    },
    "messages": {
        "id": IS, "participant": _SAME, "made_by": WHO, "words_sealed": Words("message.words"), "at": WHEN,
        "seen_at": WHEN,
    },
    "hand_overs": {
        "id": IS, "participant": _SAME, "from_coach": WHO, "to_coach": WHO, "made_by": WHO, "starts": IS,
        "moved": JSON, "made_at": WHEN, "asked_at": WHEN, "agreed_at": WHEN, "talk_at": WHEN, "accepted_at": WHEN,
        "done_at": WHEN, "ended_at": WHEN,
    },
    "places": {
        "person": _SAME, "verb": IS, "subject": _SAME, "thing": IS,
        "draft_sealed": Words("place.draft", json=True, row="person"), "since": WHEN,
    },
    "history": {
        "id": IS, "at": WHEN, "actor": WHO, "subject": _SAME, "kind": IS, "thing": IS, "facts": JSON,
    },
    "dues": {
        "id": IS, "person": WHO, "about": _SAME, "thing": IS, "slot": IS, "day": IS, "at": WHEN,
    },
    "outbox": {
        "id": IS, "turn": Apart("the order of sending"), "key": Apart("made of ids that are shown"),
        "recipient": WHO, "person": Apart("the recipient again"), "chat": Apart("the recipient again"),
        "about": _SAME, "screen": IS, "thing": IS, "words_sealed": Words("outbox.words", json=True), "kind": IS,
        "ambiguity": IS, "lane": IS, "edit": IS, "silent": FLAG, "made_at": WHEN, "not_before": WHEN,
        "expires_at": WHEN, "state": IS, "tries": IS, "rendered_sealed": _COPY, "trail": JSON, "message": IS,
        "settled_at": WHEN, "planned_at": WHEN,
    },
}  # fmt: skip
"""Tables with rows about a participant."""

NOBODY: Mapping[str, str] = {
    "schema_version": "about this database",
    "programmes": "about the programme",
    "person_keys": "the keys themselves, which open what is shown here",
    "staff_profiles": "about staff",
    "staff_mail": "about staff: the address that they gave themselves",
    "absences": "about staff",
    "policies": "chosen by staff, about how Stapje writes",
    "teams": "about staff",
    "snags": "about the organisation, without a person",
    "reward_rules": "chosen by staff, about what may be given",
    "inbox": "what came from Telegram, wiped as soon as it was read",
    "leases": "about the running program",
    "alarms": "for the operator, without a person",
    "upkeep": "about the running program",
}
"""Tables without, and why."""
