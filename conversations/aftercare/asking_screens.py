"""What the messages after the time with the coach look like, and what *Mijn stap* shows then."""

from conversations.aftercare.buttons import again
from conversations.aftercare.examples import ended, henk_ended
from conversations.cards.check_in_screens import ON
from conversations.cards.rows import begun_rows
from conversations.examples import example
from conversations.planning.lines import discreet, own_rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain import aftercare, moments
from domain.dues import AFTERCARE, LAST_WORD
from domain.progress import progress
from domain.situations import Situation


@screen("aftercare", example(ended), example(henk_ended))
def how_are_you(view: View, w: Wording) -> Shown | None:
    """*Hoe gaat het?*, and no more than that."""
    if view.about is None or not view.about.person.in_aftercare or not view.about.person.wishes.aftercare:
        return None
    text = w("Hi {name}, how are things going?", name=view.about.person.name)
    well = Button(label=w("Going well"), verb="aftercare_well")
    return Shown(text=discreet(view, text, w), buttons=begun_rows(w, AFTERCARE, well, again(w)))


@screen("aftercare_well", example(ended), example(henk_ended))
def well(view: View, w: Wording) -> Shown | None:
    """Glad, and when it is asked again."""
    about = view.about
    if about is None:
        return None
    day = aftercare.next_month(about, moments.local_day(view.now, about.person.zone))
    further = w.html("Around {day} I ask it again.", day=w.day(day)) if day else ""
    text = " ".join(filter(None, (w("Good to hear."), further)))
    worked = Button(label=w("What worked"), verb="worked")
    return Shown(text=text, buttons=own_rows(w, worked, again(w)))


@screen("aftercare_asks", example(ended), example(henk_ended))
def asks(view: View, w: Wording) -> Shown | None:
    """Not any more, or again after all."""
    if view.about is None:
        return None
    if view.about.person.wishes.aftercare:
        text, other = w("Good. I ask it again now and then."), _ask(w("Do not ask any more"), "")
    else:
        text, other = w("Good. I do not ask it any more. You can always come back."), _ask(w("Ask me after all"), ON)
    return Shown(text=text, buttons=own_rows(w, other, again(w)))


def do_not_ask(w: Wording) -> Button:
    """Under *Meer* of the question."""
    return _ask(w("Do not ask any more"), "")


def _ask(label: str, thing: str) -> Button:
    return Button(label=label, verb="aftercare_ask", thing=thing)


@screen("last_word", example(ended), example(henk_ended))
def last_word(view: View, w: Wording) -> Shown | None:
    """The last message that Stapje begins: thanks, and how long all of it is kept."""
    about = view.about
    day = aftercare.kept_until(about) if about else None
    if about is None or day is None:
        return None
    text = w.html("This is the last message from me. Your plan stays here until {day}.", day=w.day(day))
    if not w.simple:
        text = f"{w('Hi {name}, thank you for all your steps.', name=about.person.name)} {text}"
        text = f"{text} {w('Then I remove everything. Until then one tap brings you back.')}"
    everything = Button(label=w("Everything about me"), verb="my_data")
    return Shown(text=discreet(view, text, w), buttons=begun_rows(w, LAST_WORD, again(w), everything))


def resting(about: Situation, w: Wording) -> tuple[str, tuple[tuple[Button, ...], ...]]:
    """What stands where the step stood: when it ended, what worked, and the door back."""
    ending, known = about.person.ending, progress(about)
    assert ending is not None
    assert ending.agreed_at is not None, "only in aftercare"
    coach = about.coach.name if about.coach else w("your coach")
    day = w.day(moments.local_day(ending.agreed_at, about.person.zone))
    text = w("You and {coach} ended your time together on {day}. Nothing is asked of you.", coach=coach, day=day)
    worked = (Button(label=w("What worked"), verb="worked"),) if known.count else ()
    return text, own_rows(w, again(w), *worked)
