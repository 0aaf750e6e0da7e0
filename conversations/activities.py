"""Every activity's decisions in one place, for dispatch; importing this registers all verbs and screens."""

import importlib
import pkgutil

import conversations
from conversations.bridge import keeping
from conversations.care.crisis import stranger_crisis
from conversations.care.stopping import blocked, started_again, unblocked, unreachable
from conversations.care.things import sent_thing
from conversations.checkin.cover import UNCOVER
from conversations.checkin.keyboard import key_meaning
from conversations.checkin.returning import welcomed
from conversations.coaching.bundling import staff_became_due
from conversations.coaching.file_asked import is_asked as history_is_asked
from conversations.coaching.file_asked import refused as history_refused
from conversations.coaching.steps import staff_menu
from conversations.handover import agreeing
from conversations.handover.leaving import NEED_LEFT
from conversations.onboarding import invitations
from conversations.onboarding.steps import (
    NEED_INVITATION,
    before_joining,
    code_hash,
    digits,
    invite_staff,
    set_programme,
    started,
    stranger,
)
from conversations.planning.people import find_name, is_name
from conversations.reminding.steps import became_due
from conversations.rewards.commanded import set_frames
from conversations.rewards.needing import NEED_IDEAS
from conversations.supervision.ahead import looked_ahead
from conversations.supervision.changing import said_rule
from conversations.supervision.commanded import begin_rules, set_rules, undo_rule
from conversations.supervision.steps import NEED_RULES
from conversations.supervision.telling import told
from conversations.thread import coaching

__all__ = [
    "NEED_ALBUM",
    "NEED_COUNTS",
    "NEED_IDEAS",
    "NEED_INVITATION",
    "NEED_LEFT",
    "NEED_RULES",
    "UNCOVER",
    "became_due",
    "before_joining",
    "begin_rules",
    "blocked",
    "code_hash",
    "digits",
    "find_name",
    "history_is_asked",
    "history_refused",
    "invite_staff",
    "is_name",
    "key_meaning",
    "looked_ahead",
    "said_rule",
    "sent_thing",
    "set_frames",
    "set_programme",
    "set_rules",
    "staff_became_due",
    "staff_menu",
    "started",
    "started_again",
    "stranger",
    "stranger_crisis",
    "told",
    "unblocked",
    "undo_rule",
    "unreachable",
    "welcomed",
]

NEED_COUNTS = invitations.NEED_COUNTS | {"counts"}
"""Verbs for which the figures of the programme are read: they are shown, or say whether one more may come in."""
NEED_ALBUM = keeping.NEED_ALBUM | coaching.NEED_ALBUM | agreeing.NEED_ALBUM
"""Verbs whose decision looks at what a participant can look back on."""


def _register_all() -> None:
    """Imports every module of every activity: a verb or a screen that is written down is there."""
    for found in pkgutil.walk_packages(conversations.__path__, "conversations."):
        if found.name.count(".") == 2:
            importlib.import_module(found.name)


_register_all()
