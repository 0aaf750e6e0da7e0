"""How a coach hears what one participant does: at once, in the overview, or only what is asked of them."""

from dataclasses import replace
from datetime import datetime

from conversations.events import Tapped
from conversations.examples import coach_example, situation
from conversations.facts import Coached
from conversations.planning.lines import rows
from conversations.replies import Button, Outcome, Shown
from conversations.saying import answer, gone
from conversations.screens import View, screen
from conversations.verbs import coach_tap
from conversations.wording import Wording
from domain.people import Coaching, Telling
from domain.situations import Situation


@coach_tap("telling")
def telling(facts: Coached, event: Tapped, now: datetime) -> Outcome:
    """Shows what holds; a choice holds for what happens from now on."""
    coaching = facts.of.coaching
    if coaching is None or facts.standing_in or event.thing not in {"", *Telling}:
        return gone(facts, event)
    shown = Outcome(says=(answer(facts, event, "telling"),))
    if not event.thing or event.thing == coaching.telling:
        return shown
    return Outcome(changes=(_chosen(coaching, Telling(event.thing), now),)) + shown


def _chosen(coaching: Coaching, chosen: Telling, now: datetime) -> Coaching:
    """What was kept quiet so far is not told afterwards."""
    until = now if coaching.telling is Telling.NOTHING else coaching.told_until
    return replace(coaching, telling=chosen, told_until=until)


def _at_once() -> Situation:
    of = situation()
    assert of.coaching is not None
    return replace(of, coaching=replace(of.coaching, telling=Telling.AT_ONCE))


@screen("telling", coach_example(), coach_example(_at_once))
def telling_screen(view: View, w: Wording) -> Shown | None:
    """Three choices; calls for help and what is asked of the coach come whatever is chosen."""
    about = view.about
    if about is None or about.coaching is None:
        return None
    labels = {
        Telling.AT_ONCE: w("At once, in my hours"),
        Telling.BUNDLE: w("In my overview"),
        Telling.NOTHING: w("Not at all"),
    }
    subject, holds = about.person.id, about.coaching.telling
    buttons = [
        Button(label=f"✓ {label}" if kind is holds else label, verb="telling", subject=subject, thing=kind.value)
        for kind, label in labels.items()
    ]
    text = w("How do you hear what {name} does?", name=about.person.name)
    always = w("A call for help, and what {name} asks of you, always comes.", name=about.person.name)
    back = Button(label=w("Back"), verb="person", subject=subject)
    return Shown(text=f"{text}\n{always}", buttons=rows(*buttons, back), protect=True)
