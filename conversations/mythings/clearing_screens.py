"""What an emptied screen shows: that it was done, and what Telegram does not let us take away."""

from conversations.checkin.keyboard import keys
from conversations.examples import example, henk, precious
from conversations.planning.lines import own_rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.ears import answering


@screen("cleared", example(), example(henk), example(precious))
def cleared(view: View, w: Wording) -> Shown | None:
    """With the keys below, which went with the messages."""
    if view.about is None:
        return None
    hearing = answering(view.about, view.now)
    coach = hearing.name if hearing else w("your coach")
    text = w("My messages of the last two days are gone from your screen. Your plan is still there.")
    if not w.simple:
        stays = w("What you wrote yourself stays, and what is older. Hold such a message to remove it.")
        text = f"{text}\n\n{stays}"
    return Shown(text=text, keys=keys(w, coach), clears=view.standing)


@screen("privacy_more", example(henk), example(), in_dutch_too=True)
def privacy_more(view: View, w: Wording) -> Shown | None:
    """The second question of simple mode."""
    ways = Button(label=w("Stop or remove"), verb="privacy_ways")
    return Shown(text=w("What would you like?"), buttons=own_rows(w, clear(w), ways))


def clear(w: Wording) -> Button:
    """*Scherm leegmaken*."""
    return Button(label=w("Empty my screen"), verb="clear")
