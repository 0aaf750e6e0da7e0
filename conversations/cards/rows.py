"""The buttons under a message that Stapje began: its own, and the way to why it came (house rule g10)."""

from conversations.planning.lines import rows
from conversations.replies import Button
from conversations.wording import Wording


def begun_rows(w: Wording, thing: str, *buttons: Button) -> tuple[tuple[Button, ...], ...]:
    """At the normal level *Meer* comes last; in simple mode two buttons and *Hulp*, with *Meer* behind it."""
    if w.simple:
        return rows(*buttons[:2], Button(label=w("Help"), verb="help", thing=thing))
    return rows(*buttons, Button(label=w("More"), verb="more", thing=thing))
