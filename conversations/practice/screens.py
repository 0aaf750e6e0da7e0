"""What practising looks like: what the coach sees, what Noor gets, and that it is not real."""

from datetime import datetime

from conversations.examples import MARIEKE, PROGRAMME, THURSDAY, staff
from conversations.facts import Coached, Own
from conversations.planning.lines import rows
from conversations.practice.playing import APART, COACH, DAY, NOOR, Act, Practice, packed, played, unpacked
from conversations.practice.somebody import ID, NAME
from conversations.replies import Button, Say, Shown
from conversations.screens import SCREENS, View, screen
from conversations.verbs import TAPS
from conversations.wording import Wording

_LONG = 1_700
"""Characters of what one of the two sees: with both of them it fits one message."""


def _example(*acts: Act) -> View:
    words = {"since": THURSDAY.isoformat(), "acts": packed(acts)}
    return View(to=MARIEKE, programme=PROGRAMME, staff=staff(), words=words, now=THURSDAY)


def _tomorrow() -> View:
    return _example(Act(DAY))


def _sent() -> View:
    return _example(Act(COACH, "send_plan"), Act(NOOR, "agree"))


@screen("practice", _example, _tomorrow, _sent)
def practice(view: View, w: Wording) -> Shown | None:
    """Drawn again from what was done in it."""
    if view.staff is None:
        return None
    going_on = played(view.staff, datetime.fromisoformat(view.words["since"]), unpacked(view.words["acts"]))
    head = w("Practice with {name}, {moment}.", name=NAME, moment=w.moment(going_on.now))
    parts = [f"🎓 <b>{head}</b>\n<i>{w('This is not real: nothing of it counts.')}</i>"]
    buttons: list[tuple[Button, ...]] = []
    for person, side in ((view.staff.person.id, COACH), (ID, NOOR)):
        for shown in _drawn(going_on, person, w):
            name = w("{name} gets:", name=NAME) if side == NOOR else w("You see:")
            parts.append(f"<b>{name}</b>\n{shown.text}")
            buttons += _mapped(shown, side)
    over = Button(label=w("Stop practising"), verb="practice_off")
    day = Button(label=w("Next day"), verb="try", thing=DAY)
    return Shown(text="\n\n".join(parts), buttons=(*buttons, (day, over)), protect=True)


def _drawn(going_on: Practice, person: str, w: Wording) -> list[Shown]:
    """The newest two messages of one of them, while they fit."""
    drawn = [shown for say in going_on.seen.get(person, ())[-2:] if (shown := _draw(going_on, say, w))]
    return drawn if sum(len(each.text) for each in drawn) <= _LONG else drawn[-1:]


def _draw(going_on: Practice, say: Say, w: Wording) -> Shown | None:
    mine = say.to == ID
    view = View(
        to=going_on.of.person if mine else going_on.me.person,
        programme=going_on.of.programme,
        about=going_on.of,
        staff=None if mine else going_on.me,
        people=(going_on.of,),
        thing=say.thing,
        words=say.words,
        now=going_on.now,
    )
    return SCREENS[say.screen].draw(view, w)


def _mapped(shown: Shown, side: str) -> list[tuple[Button, ...]]:
    """The same buttons, as taps in the practice; what leads out of it is left out."""
    facts = Coached if side == COACH else Own
    several = (
        tuple(
            Button(label=each.label, verb="try", revision=each.revision, thing=f"{side}:{each.verb}:{each.thing}")
            for each in row
            if each.verb in TAPS and TAPS[each.verb].facts is facts and each.verb not in APART
        )
        for row in shown.buttons
    )
    return [row for row in several if row]


@screen("practice_over", _example)
def practice_over(view: View, w: Wording) -> Shown | None:
    """It is over, or it was left for something else."""
    text = w("The practice is over. Nothing of it is left.")
    again = Button(label=w("Practise again"), verb="practice", thing="new")
    return Shown(text=text, buttons=rows(again, Button(label=w("My people"), verb="people")))
