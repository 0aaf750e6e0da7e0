"""Short answers without a step in them, and those for what is not there or went wrong."""

from conversations.examples import MARIEKE, PROGRAMME, THURSDAY, example, henk, precious, staff
from conversations.planning.lines import own_rows
from conversations.replies import Button, Shown
from conversations.saying import PASSED_ON
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.people import Role


def _coach() -> View:
    return View(to=MARIEKE, programme=PROGRAMME, staff=staff(), now=THURSDAY)


def _stranger() -> View:
    return View(to=None, programme=PROGRAMME, now=THURSDAY)


@screen("hello", example(), example(henk), example(precious))
def hello(view: View, w: Wording) -> Shown | None:
    """A greeting, without a question about what was not done."""
    name = view.to.name if view.to else ""
    return Shown(text=w("Hi {name}. Good that you are here.", name=name), buttons=own_rows(w, _today(w)))


@screen("you_are_welcome", example(), example(henk))
def you_are_welcome(view: View, w: Wording) -> Shown | None:
    """Nothing is asked."""
    return Shown(text=w("You are welcome."), buttons=own_rows(w, _today(w)))


@screen("not_understood", example(), example(henk), example(precious))
def not_understood(view: View, w: Wording) -> Shown | None:
    """At most three ways on; the words were not kept."""
    plan = Button(label=w("My plan"), verb="my_plan")
    help_ = () if w.simple else (Button(label=w("Help"), verb="help"),)
    text = w("I am a computer and do not understand this yet. Would you like one of these?")
    return Shown(text=text, buttons=own_rows(w, _today(w), plan, *help_))


@screen("too_much", example(words={"most": "1000"}), example(henk, words={"most": "150"}), _coach)
def too_much(view: View, w: Wording) -> Shown | None:
    """A text that does not fit where it goes: nothing of it was kept, and the question is still open."""
    most = int(view.words.get("most", PASSED_ON))
    return Shown(text=w("That is a bit long. Can you say it in fewer than {n} characters?", n=most))


@screen("gone", example(), example(henk), _coach)
def gone(view: View, w: Wording) -> Shown | None:
    """The same for what is not there any more, what is not yours, and what never was."""
    return Shown(text=w("This is not here any more."), buttons=_way_on(view, w))


@screen("error_answer", example(), example(henk), _coach, _stranger)
def error_answer(view: View, w: Wording) -> Shown | None:
    """Something of ours broke: it is not the person's doing, and what to do now."""
    return Shown(text=w("Something went wrong here, not with you. Please try again."), buttons=_way_on(view, w))


def _way_on(view: View, w: Wording) -> tuple[tuple[Button, ...], ...]:
    if view.to is None:
        return ()
    if Role.PARTICIPANT in view.to.roles:
        return own_rows(w, _today(w))
    return ((Button(label=w("Menu"), verb="menu"),),)


def _today(w: Wording) -> Button:
    return Button(label=w("My step"), verb="today")
