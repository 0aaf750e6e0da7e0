"""The coach takes up what stands in the way of a step, and the participant hears that."""

from datetime import datetime

from conversations.checkin.obstacle_screens import needing
from conversations.events import Tapped
from conversations.examples import LANDLORD, coach_example, example
from conversations.facts import Coached
from conversations.planning.lines import discreet
from conversations.replies import Kind, Outcome, Shown
from conversations.saying import answer, gone, happened, to_participant
from conversations.screens import View, screen
from conversations.verbs import coach_tap
from conversations.wording import Wording
from domain.obstacles import Obstacle
from domain.situations import Situation

_WORDS = {"coach": "Marieke"}


def _step(view: View) -> str:
    actions = view.about.actions if view.about else ()
    return next((each.words for each in actions if each.id == view.thing), "")


def to_take_on(of: Situation) -> Obstacle | None:
    """The first obstacle of which the participant has not heard that the coach is at it."""
    taken = {thing for kind, thing, _ in of.recent if kind == "taken_on"}
    known = {each.id for each in of.actions}
    return next((each for each in of.obstacles if each.id not in taken and each.action in known), None)


@coach_tap("take_on")
def take_on(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """*Ik pak het op*: it stays on the list until it is arranged."""
    found = next((each for each in facts.of.obstacles if each.id == event.thing), None)
    if found is None:
        return gone(facts, event)
    if any(kind == "taken_on" and thing == found.id for kind, thing, _ in facts.of.recent):
        return Outcome(toast="You have taken this up already.")
    words = {"coach": facts.coach.person.name}
    return Outcome(
        says=(
            to_participant(facts, "taken_on", Kind.WORDS, thing=found.action, words=words),
            answer(facts, event, "took_on", thing=found.action, new=True),
        ),
        history=(happened(facts, event, "taken_on", now, found.id),),
        toast="On its way.",
    )


@screen("taken_on", example(needing, thing=LANDLORD.id, words=_WORDS))
def taken_on(view: View, w: Wording) -> Shown | None:
    """In the coach's name, by the coach's tap; no promise that it will be solved."""
    step = _step(view)
    if not step:
        return None
    head = w("From {coach}:", coach=view.words["coach"])
    body = w("I read what you need for “{step}”. I am looking into it.", step=step)
    return Shown(text=discreet(view, f"{head}\n{body}", w))


@screen("took_on", coach_example(needing, thing=LANDLORD.id))
def took_on(view: View, w: Wording) -> Shown | None:
    """Shows the coach what was said in their name."""
    step = _step(view)
    if view.about is None or not step:
        return None
    head = w("{name} gets this from you:", name=view.about.person.name)
    body = w("I read what you need for “{step}”. I am looking into it.", step=step)
    return Shown(text=f"{head}\n<i>{body}</i>", protect=True)
