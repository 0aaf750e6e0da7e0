"""What follows on the message of the evening before."""

from conversations.checkin.step_screens import about_step, button
from conversations.examples import example, henk
from conversations.planning.lines import own_rows
from conversations.reminding.evening import other_moments
from conversations.reminding.examples import WEDNESDAY, henk_tomorrow
from conversations.replies import Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain import moments


@screen(
    "eve_kept",
    example(thing="occ-landlord", now=WEDNESDAY),
    example(henk, thing="occ-box"),
    example(henk_tomorrow, thing="occ-box", now=WEDNESDAY),
)
def eve_kept(view: View, w: Wording) -> Shown | None:
    """Nothing is asked any more."""
    step = about_step(view)
    if step is None or view.about is None:
        return None
    if step.day is None:
        return Shown(text=w("Good. It stays so."), buttons=own_rows(w))
    at = moments.instant(step.day, step.action.hour, view.about.person.zone) if step.action.hour else None
    when = w.moment(at) if at else w.day(step.day)
    return Shown(text=w("Good. It stays so: {moment}.", moment=when), buttons=own_rows(w))


@screen(
    "eve_move", example(thing="occ-landlord", now=WEDNESDAY), example(henk_tomorrow, thing="occ-box", now=WEDNESDAY)
)
def eve_move(view: View, w: Wording) -> Shown | None:
    """Soon or a week later; another day may be written."""
    step = about_step(view)
    if step is None or view.about is None or not step.is_open:
        return None
    zone = view.about.person.zone
    soon, week = (w.day(moments.local_day(at, zone)) for at in other_moments(view.about, step, view.now))
    text = w("Which day suits you better?")
    text = text if w.simple else f"{text} {w('You may write it too.')}"
    days = button(soon, "eve_next", step), button(week, "eve_week", step)
    return Shown(text=text, buttons=own_rows(w, *days, button(w("Keep it so"), "eve_keep", step)))
