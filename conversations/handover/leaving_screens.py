"""What a supervisor sees when a coach has left: no name of anybody who takes part (house rule g16)."""

from conversations.examples import ANNEKE, PROGRAMME, THURSDAY, staff
from conversations.planning.lines import rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording


def _anneke(thing: str = "", **words: str) -> View:
    return View(
        to=ANNEKE, programme=PROGRAMME, staff=staff(ANNEKE, caseload=()), thing=thing, words=words, now=THURSDAY
    )


@screen("left", _anneke)
def left(view: View, w: Wording) -> Shown | None:
    """Which coach it is."""
    if view.staff is None:
        return None
    choices = [Button(label=each.name, verb="left_is", thing=each.id) for each in view.staff.coaches]
    text = w("Which coach has left? After that this coach sees nothing any more.")
    return Shown(text=text, buttons=rows(*choices, Button(label=w("Menu"), verb="menu")))


@screen(
    "left_is", lambda: _anneke("marieke", n="3", coach="Marieke"), lambda: _anneke("marieke", n="0", coach="Marieke")
)
def left_is(view: View, w: Wording) -> Shown | None:
    """How many people, and who may look along with them."""
    if view.staff is None:
        return None
    n = int(view.words["n"])
    text = w.plural("{coach} coaches {n} person.", "{coach} coaches {n} people.", n, coach=view.words["coach"])
    text += "\n" + w("Who looks along with them from now on? Each of them is asked first.")
    choices = [
        Button(label=each.name, verb="left_to", thing=f"{view.thing}:{each.id}")
        for each in view.staff.coaches
        if each.id != view.thing
    ]
    return Shown(text=text, buttons=rows(*choices, Button(label=w("Back"), verb="left")))


@screen("left_done", lambda: _anneke(n="3", to="Joris"), lambda: _anneke(n="1", to="Joris"))
def left_done(view: View, w: Wording) -> Shown | None:
    """What follows by itself."""
    n = int(view.words["n"])
    text = w.plural("{n} person is asked now.", "{n} people are asked now.", n)
    text += "\n" + w(
        "After a yes {coach} is asked. Until then the stand-in and the team answer.", coach=view.words["to"]
    )
    return Shown(text=text, buttons=rows(Button(label=w("Menu"), verb="menu")))


@screen("left_declined", lambda: _anneke("soraya", coach="Joris"))
def left_declined(view: View, w: Wording) -> Shown | None:
    """The colleague cannot: somebody else is needed."""
    text = w("It does not suit {coach}. Somebody still waits for a new coach.", coach=view.words["coach"])
    return _still_waits(view, text, w)


@screen("left_lost", lambda: _anneke("soraya", to="Joris"))
def left_lost(view: View, w: Wording) -> Shown | None:
    """The colleague said yes, and is no coach on the first day: somebody else is needed."""
    new = view.words["to"] or w("a colleague")
    text = w("Somebody still waits for a new coach: {coach} is no coach here any more.", coach=new)
    return _still_waits(view, text, w)


def _still_waits(view: View, text: str, w: Wording) -> Shown:
    return Shown(text=text, buttons=rows(Button(label=w("Somebody else"), verb="left_is", thing=view.thing)))
