"""What the offer of another way of reading looks like, to the coach and to the person."""

from dataclasses import replace

from conversations.examples import FATIMA, coach_example, example, henk, precious, situation
from conversations.mythings.reading_offer import chose_since, to_offer
from conversations.mythings.setting_words import way_of_reading
from conversations.planning.lines import discreet, own_rows, pairs
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.people import Level, Preview
from domain.situations import Situation


def _quiet_phone() -> Situation:
    return situation(replace(FATIMA, preview=Preview.UNASKED))


@screen("reading_ways", coach_example(), coach_example(henk))
def reading_ways(view: View, w: Wording) -> Shown | None:
    """The coach chooses what to offer."""
    if view.about is None:
        return None
    name, subject = view.about.person.name, view.about.person.id
    ways = (
        Button(label=way_of_reading(each, w), verb="reads_offer", subject=subject, thing=each)
        for each in to_offer(view.about)
    )
    back = Button(label=w("Back"), verb="person_more", subject=subject)
    text = w("What could be easier to read for {name}? {name} decides.", name=name)
    return Shown(text=text, buttons=(*pairs(*ways), (back,)), protect=True)


@screen("reading_offered", coach_example())
def reading_offered(view: View, w: Wording) -> Shown | None:
    """It is the person's to decide."""
    if view.about is None:
        return None
    name, back = view.about.person.name, Button(label=w("Back"), verb="person", subject=view.about.person.id)
    return Shown(text=w("I have asked {name}. {name} decides.", name=name), buttons=((back,),), protect=True)


@screen(
    "reading_offer",
    *(example(of, thing=level) for of in (situation, henk, precious) for level in (Level.SIMPLE, Level.PICTURES)),
    example(_quiet_phone, thing=Level.PICTURES),
)
def reading_offer(view: View, w: Wording) -> Shown | None:
    """One question; both answers are one tap. Nothing, once they chose another way of reading themselves."""
    if view.about is None or chose_since(view.about.person, view.words.get("read", view.about.person.level)):
        return None
    coach = view.about.coach.name if view.about.coach else w("your coach")
    asked = {
        Level.SIMPLE: w("From {coach}: shall I write shorter and easier?", coach=coach),
        Level.PICTURES: w("From {coach}: shall I send a picture with every message?", coach=coach),
    }[Level(view.thing)]
    yes = Button(label=w("Yes, please"), verb="mine_set", thing=f"level:{view.thing}")
    no = Button(label=w("Leave it so"), verb="reads_keep")
    return Shown(text=discreet(view, asked, w), buttons=own_rows(w, yes, no))


@screen("reading_kept", example(), example(henk))
def reading_kept(view: View, w: Wording) -> Shown | None:
    """Nothing changes."""
    return Shown(text=w("Good. It stays so."), buttons=own_rows(w, Button(label=w("My step"), verb="today")))
