"""What the privacy text looks like: only what really holds, and the ways out."""

from dataclasses import replace

from conversations.examples import PROGRAMME, example, henk, precious, situation
from conversations.mythings.clearing_screens import clear
from conversations.planning.lines import own_rows, pairs
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.situations import Situation


def _bare() -> Situation:
    """Nobody stands in, and no privacy contact was written down."""
    return situation(stand_in=None, programme=replace(PROGRAMME, privacy_contact=None))


@screen("privacy", example(), example(_bare), example(henk), example(precious), in_dutch_too=True)
def privacy(view: View, w: Wording) -> Shown | None:
    """Who sees it, what is kept and for how long, and whom to ask."""
    about = view.about
    if about is None:
        return None
    if w.simple:
        more = Button(label=w("Something else"), verb="privacy_more")
        return Shown(text=_sees(about, w), buttons=own_rows(w, _looked(w), more))
    parts = (_sees(about, w), _kept(w), _asks(about, w))
    text = w("<b>Privacy</b>") + "\n\n" + "\n\n".join(part for part in parts if part)
    everything = Button(label=w("Everything about me"), verb="my_data")
    return Shown(
        text=text,
        buttons=(*pairs(everything, _looked(w), *_ways(w)), (clear(w),), (Button(label=w("Back"), verb="mine"),)),
    )


@screen("privacy_ways", example(henk), example(), in_dutch_too=True)
def privacy_ways(view: View, w: Wording) -> Shown | None:
    """The second question of simple mode."""
    return Shown(text=w("Stop, or remove everything?"), buttons=own_rows(w, *_ways(w)))


def _sees(about: Situation, w: Wording) -> str:
    coach = about.coach.name if about.coach else w("your coach")
    sees = w("{coach} sees your steps and what worked.", coach=coach)
    if about.stand_in and not w.simple:
        sees += " " + w("When {coach} is away, {stand_in} sees that too.", coach=coach, stand_in=about.stand_in.name)
    if not w.simple:
        sees += " " + w("Supervisors see figures without names.")
    return sees + " " + w("Telegram can read along.")


def _kept(w: Wording) -> str:
    return w(
        "I keep your name, your plan and what you chose. That stays until you remove it.\n"
        "What you type I read once. I only keep what belongs to your plan.\n"
        "Messages to you are gone here within 30 days.\n"
        "All words are locked with a key of your own."
    )


def _asks(about: Situation, w: Wording) -> str:
    contact = about.programme.privacy_contact
    return w("A question about privacy? Ask {contact}.", contact=contact) if contact else ""


def _looked(w: Wording) -> Button:
    return Button(label=w("Who looked along"), verb="my_part", thing="looked")


def _ways(w: Wording) -> tuple[Button, Button]:
    return Button(label=w("Stop all messages"), verb="stop"), Button(label=w("Remove everything"), verb="remove")
