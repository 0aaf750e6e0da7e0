"""How the line to Telegram is, for health and the doctor."""

from dataclasses import dataclass

from telegram.error import TelegramError

NoAnswer = TelegramError
"""What a call raises when Telegram did not answer, or refused, for whoever is not to know PTB."""


@dataclass(frozen=True)
class Polling:
    """All is well."""


@dataclass(frozen=True)
class Outage:
    """No answer, or what came could not be stored. It keeps trying."""

    since: float
    """On the monotonic clock."""
    why: str
    """A class or a few words, without anybody's data."""


@dataclass(frozen=True)
class Conflict:
    """Somebody else takes this bot's updates. It keeps trying."""

    since: float
    """On the monotonic clock."""
    sentence: str
    """For the operator: what to do."""


class Revoked(Exception):  # noqa: N818  the state that ends the process, and what ends it
    """Telegram does not know the token any more; the text is for the operator."""

    def __init__(self) -> None:
        super().__init__(
            "Telegram does not accept the bot's token. Ask @BotFather for the token of this bot (/token), put it in"
            " STAPJE_TELEGRAM__TOKEN, and start again. What people write meanwhile waits at Telegram for a day."
        )


State = Polling | Outage | Conflict | Revoked

OTHER_PROGRAM = (
    "Another program asks Telegram for this bot's messages. Stop it; if you do not know it, ask @BotFather for a new"
    " token (/revoke). Until then this one keeps trying."
)
WEBHOOK_SET = (
    "A webhook is set for this bot, so Telegram sends its messages elsewhere. Remove it with the method deleteWebhook;"
    " if you did not set it, ask @BotFather for a new token (/revoke). Until then this one keeps trying."
)
