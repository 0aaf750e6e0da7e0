"""What is seen at the door: by a stranger, by who waits, by who comes with an invitation that is over."""

from collections.abc import Callable
from dataclasses import replace

from conversations.examples import MARIEKE, PROGRAMME, THURSDAY
from conversations.replies import Shown
from conversations.screens import View, screen
from conversations.wording import Wording


def _at_the_door(**words: str) -> Callable[[], View]:
    return lambda: View(to=None, programme=PROGRAMME, words=words, now=THURSDAY)


@screen("stranger", _at_the_door())
def stranger(view: View, w: Wording) -> Shown | None:
    """A kind dead end."""
    text = w(
        "Hello, I am Stapje, a computer. I only work with an invitation. Ask your coach for one. "
        "Is there danger? Call 112."
    )
    return Shown(text=text)


@screen("ask_digits", _at_the_door(coach="Marieke"), _at_the_door(coach="Marieke", again="yes", language="en"))
def ask_digits(view: View, w: Wording) -> Shown | None:
    """Asks for the four digits that the coach says aloud."""
    w = _theirs(view, w)
    if view.words.get("again"):
        return Shown(text=w("These are not the right digits. Ask {coach}, and try once more.", coach=_coach(view, w)))
    return Shown(text=w("Hello, I am Stapje. Which four digits did you get from {coach}?", coach=_coach(view, w)))


@screen("wait_for_coach", _at_the_door(coach="Marieke"))
def wait_for_coach(view: View, w: Wording) -> Shown | None:
    """Side by side: the coach's tap is all that is needed."""
    w = _theirs(view, w)
    return Shown(text=w("Hello, I am Stapje. {coach} taps once, then we begin.", coach=_coach(view, w)))


@screen("invitation_over", _at_the_door(coach="Marieke"), _at_the_door(coach=""))
def invitation_over(view: View, w: Wording) -> Shown | None:
    """The sentence of house rule g8; without a coach behind it, who made it is to be asked."""
    coach = view.words.get("coach", "")
    if not coach:
        return Shown(text=w("This invitation does not work any more. Ask for a new one where you got it."))
    return Shown(text=w("This invitation does not work any more. I ask {coach} for a new one.", coach=coach))


@screen("for_someone_else", lambda: View(to=MARIEKE, programme=PROGRAMME, now=THURSDAY))
def for_someone_else(view: View, w: Wording) -> Shown | None:
    """Someone who is in opened an invitation of someone else."""
    text = w("This invitation is for somebody else. Let that person open it on their own telephone.")
    return Shown(text=text)


def _theirs(view: View, w: Wording) -> Wording:
    """The language of the invitation, before there is a person to read it from."""
    return replace(w, language=view.words["language"]) if view.words.get("language") else w


def _coach(view: View, w: Wording) -> str:
    return view.words.get("coach") or w("your coach")
