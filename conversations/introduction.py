"""What people see of Stapje before they press START, and the command menu; no text names debts or a municipality."""

from dataclasses import dataclass

from conversations.languages import spoken
from conversations.wording import Wording

Commands = tuple[tuple[str, str], ...]
"""Name and description of each; they exist for whoever looks for them and stand in no other text."""


@dataclass(frozen=True, kw_only=True)
class Introduction:
    """The bot's own texts in one language."""

    language: str
    commands: Commands
    description: str
    """In the empty chat, at most 512 characters."""
    short: str
    """On the profile, at most 120 characters."""
    name: str = ""
    """At most 64 characters; empty: it stays as the operator chose it."""


def commands(w: Wording) -> Commands:
    """The menu of who takes part, and of everybody who is not known yet."""
    return (
        ("stap", w("My step")),
        ("hulp", w("Help")),
        ("stop", w("No more messages")),
        ("start", w("Start again")),
        ("privacy", w("Privacy and removing")),
    )


def staff_commands(w: Wording) -> Commands:
    """The menu of who works here: from there everything is a button."""
    return (("menu", w("Everything I can do here")),)


def introduction(language: str) -> Introduction:
    """The texts for everyone whose Telegram speaks `language`."""
    w = Wording(language)
    return Introduction(
        language=language,
        commands=commands(w),
        description=w(
            "I am Stapje, a computer. I help you with small steps of your own plan. "
            "Your coach sees your steps and what worked. Taking part is free, and you can always stop."
        ),
        short=w("Small steps of your own plan, together with your coach."),
        name=spoken()[language].bot_name if language in spoken() else "",
    )
