"""The quiet note about something that was earned and not handed over yet."""

from datetime import datetime

from conversations.examples import FLOWERS, coach_example, done_landlord
from conversations.planning.lines import rows
from conversations.replies import Button, Kind, Outcome, Say, Shown
from conversations.rewards.promising import noun, promise_of
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.dues import Due
from domain.moments import local_day


def note_due(due: Due) -> Outcome:
    """One message without a sound; it is not true any more once the thing was handed over."""
    say = Say(
        screen="reward_note",
        to=due.person,
        about=due.about,
        thing=due.thing,
        kind=Kind.STAFF,
        silent=True,
        key=f"{due.person}/{due.thing}/{due.day}/{due.slot}",
    )
    return Outcome(says=(say,))


@screen("reward_note", coach_example(done_landlord, thing=FLOWERS.promise))
def reward_note(view: View, w: Wording) -> Shown | None:
    """What lies there, since when; no word about being late."""
    promise = promise_of(view.about, view.thing)
    if view.about is None or promise is None or not promise.to_hand_over:
        return None
    name, thing, since = view.about.person.name, noun(promise, w.language), _since(promise.at, w)
    text = w("For {name} this has been ready since {day}: {thing}. It stays ready.", name=name, day=since, thing=thing)
    subject = view.about.person.id
    given = Button(label=w("Given: {thing}", thing=thing), verb="handed", subject=subject, thing=promise.id)
    talk = Button(label=w("Plan a talk with {name}", name=name), verb="appointment", subject=subject)
    return Shown(text=text, buttons=rows(given, talk), protect=True)


def _since(at: datetime, w: Wording) -> str:
    return w.day(local_day(at, w.zone))
