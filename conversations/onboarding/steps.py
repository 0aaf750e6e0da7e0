"""All decisions of coming in; importing this registers them."""

from conversations.onboarding.arriving import again, digits, started, stranger
from conversations.onboarding.invitations import NEED_INVITATION, code_hash, link, on_trial
from conversations.onboarding.inviting import invite_staff
from conversations.onboarding.joining import before_joining
from conversations.onboarding.programme import set_programme

__all__ = [
    "NEED_INVITATION",
    "again",
    "before_joining",
    "code_hash",
    "digits",
    "invite_staff",
    "link",
    "on_trial",
    "set_programme",
    "started",
    "stranger",
]
