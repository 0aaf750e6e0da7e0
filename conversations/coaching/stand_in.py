"""The one named colleague who answers when a coach cannot (house rule g2)."""

from dataclasses import replace
from datetime import datetime

from conversations.events import Tapped
from conversations.examples import ANNEKE, JORIS, PROGRAMME, THURSDAY, staff
from conversations.facts import Working
from conversations.planning.lines import rows
from conversations.replies import Button, Outcome, Shown
from conversations.saying import answer, gone
from conversations.screens import View, screen
from conversations.verbs import staff_tap
from conversations.wording import Wording
from domain.people import Role


@staff_tap("stand_in", Role.COACH)
def stand_in(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """Shows who it is and who it could be."""
    return Outcome(says=(answer(facts, event, "stand_in"),))


@staff_tap("stand_in_is", Role.COACH)
def stand_in_is(facts: Working, event: Tapped, now: datetime) -> Outcome:
    """From now on it is this colleague."""
    if event.thing not in {each.id for each in facts.me.coaches}:
        return gone(facts, event)
    changed = replace(facts.me.profile, stand_in=event.thing)
    return Outcome(changes=(changed,), says=(answer(facts, event, "stand_in"),), toast="Done.")


def _alone() -> View:
    return View(to=ANNEKE, programme=PROGRAMME, staff=staff(colleagues=()), now=THURSDAY)


def _chosen() -> View:
    return View(to=JORIS, programme=PROGRAMME, staff=staff(), now=THURSDAY)


@screen("stand_in", _chosen, _alone)
def stand_in_screen(view: View, w: Wording) -> Shown | None:
    """Who it is now, and the colleagues to choose from."""
    if view.staff is None:
        return None
    others = view.staff.coaches
    named = next((each.name for each in others if each.id == view.staff.profile.stand_in), "")
    now = w("{name} stands in for you.", name=named) if named else w("Nobody stands in for you yet.")
    ask = w("Who answers a call for help when you cannot?") if others else w("There is no other coach yet.")
    choices = [Button(label=each.name, verb="stand_in_is", thing=each.id) for each in others]
    return Shown(text=f"{now}\n{ask}", buttons=rows(*choices, Button(label=w("Back"), verb="menu")))
