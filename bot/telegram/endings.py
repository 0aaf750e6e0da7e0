"""How a call ended, in the words of delivery: Telegram's refusals and the line's faults, sorted (house law 3)."""

from datetime import timedelta

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.telegram.transport import surely_not_sent
from scheduler.ports import End, MessageGone, Refused, TryLater, Unknown, Unreachable

NOT_MODIFIED = "message is not modified"
BAD_MARKUP = "can't parse entities"
NO_TEXT = "no text in the message to edit"
"""What stands there is a picture or a file: what is to be said comes as a new message below it."""
LOST_FILE = "file identifier"
"""In the reason when Telegram does not know the id of a file (any more)."""
BAD_EFFECT = "effect"
"""In the reason when Telegram does not know a message effect."""
_NOBODY = ("chat not found", "user not found", "user is deactivated", "peer_id_invalid", "user_is_blocked")
_GONE = (
    "message to edit not found", "message can't be edited", "message_id_invalid", "no text in the message to edit",
    "no caption in the message to edit", "message to be replied not found",
)  # fmt: skip
_NAMED = (
    "message text is empty", "message is too long", "message caption is too long", "button_data_invalid",
    "button_url_invalid", "image_process_failed", "photo_invalid_dimensions", "reply markup", BAD_MARKUP,
)  # fmt: skip
"""Reasons that may be kept: a description may quote our text, so of others only the status is."""
_NEVER = ("method not found", "request entity too large")
NO_LINE_SECONDS, CROWDED_SECONDS, REVOKED_SECONDS = 2.0, 5.0, 60.0


def end_of(error: TelegramError) -> End:
    """What a failed call means for its message."""
    said = error.message.lower()
    match error:
        case Forbidden():
            return Unreachable()
        case BadRequest():
            return _refusal(said)
        case _:
            return _for_good(error, said) or _for_now(error, said) or Unknown()


def says_revoked(error: TelegramError) -> bool:
    """Whether Telegram does not know the token (any more); an unknown method has the same status, but other words."""
    return isinstance(error, InvalidToken) and "method not found" not in error.message.lower()


def seconds_asked(error: RetryAfter) -> float:
    """How long Telegram asks to wait."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def _refusal(said: str) -> End:
    if any(words in said for words in _NOBODY):
        return Unreachable()
    if any(words in said for words in _GONE):
        return MessageGone()
    return Refused(why=next((words for words in _NAMED if words in said), "another reason"))


def _for_good(error: TelegramError, said: str) -> Refused | None:
    if isinstance(error, ChatMigrated):
        return Refused(why="the chat became a group")
    named = next((words for words in _NEVER if words in said), None)
    return Refused(why=named) if named else None


def _for_now(error: TelegramError, said: str) -> TryLater | None:
    match error:
        case RetryAfter():
            return TryLater(seconds=seconds_asked(error), flood=True)
        case InvalidToken():
            return TryLater(seconds=REVOKED_SECONDS, flood=False)
        case _ if surely_not_sent(error):
            return TryLater(seconds=NO_LINE_SECONDS, flood=False)
        case _ if said.startswith("too many requests"):
            return TryLater(seconds=CROWDED_SECONDS, flood=True)
        case _:
            return None
