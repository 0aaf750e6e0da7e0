"""*Er staat iets klaar*: what Stapje begins for someone whose telephone others can see, and the tap that shows it."""

from dataclasses import replace
from datetime import datetime

from conversations.events import Tapped
from conversations.examples import DAAN, example, situation
from conversations.facts import Own
from conversations.replies import Button, Kind, Outcome, Shown
from conversations.saying import answer
from conversations.screens import View, screen
from conversations.verbs import own_tap
from conversations.wording import Wording
from domain.people import Preview
from domain.situations import Situation

UNCOVER = "uncover"
COVERED = frozenset({Kind.STEP, Kind.NAMED, Kind.APPOINTMENT, Kind.WORDS, Kind.QUIET})
"""What comes by itself; an answer is read by who just asked."""


def is_covered(view: View, kind: Kind) -> bool:
    """Whether only *er staat iets klaar* is sent (house rule g5, *Kort houden*)."""
    return view.to is not None and view.staff is None and view.to.preview is Preview.SHORT and kind in COVERED


@own_tap(UNCOVER)
def uncover(facts: Own, event: Tapped, now: datetime) -> Outcome:
    """Shows it in the same place, without another notification; what was forgotten meanwhile shows today."""
    if facts.covered is None:
        return Outcome(says=(answer(facts, event, "today"),))
    return Outcome(says=(replace(facts.covered, kind=Kind.ANSWER, edit=event.message),))


def _daan() -> Situation:
    return situation(DAAN)


@screen("cover", example(_daan, thing="a-message"))
def cover(view: View, w: Wording) -> Shown | None:
    """One sentence and one button; `thing` is the message behind it."""
    show = Button(label=w("Show it"), verb=UNCOVER, thing=view.thing)
    return Shown(text=w("Something is ready for you."), buttons=((show,),))
