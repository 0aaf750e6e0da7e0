"""What a hand-over looks like to the coach, and to the colleague who takes over."""

from functools import partial

from conversations.examples import ANNEKE, JORIS, MARIEKE, PROGRAMME, THURSDAY, coach_example, staff
from conversations.handover.examples import (
    ACCEPTED,
    AGREED,
    ASKED,
    BEGUN,
    on_its_way,
    to_joris,
    with_joris,
    with_much,
)
from conversations.planning.lines import rows
from conversations.replies import Button, Shown
from conversations.rewards.promising import noun
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.checklist import Item, Waits, checklist
from domain.hand_overs import HandOver
from domain.rewards import promises
from domain.situations import Situation

_WORDS = {"to": "Joris", "from": "Marieke"}


def _nobody_else() -> View:
    view = coach_example()()
    return View(to=MARIEKE, programme=PROGRAMME, about=view.about, staff=staff(colleagues=(ANNEKE,)), now=THURSDAY)


@screen("hand_over", coach_example(), coach_example(on_its_way), coach_example(with_much), _nobody_else,
        *(coach_example(partial(on_its_way, state)) for state in (ASKED, AGREED, ACCEPTED)),
        looks_back=True)  # fmt: skip
def hand_over(view: View, w: Wording) -> Shown | None:
    """To whom, from when, what waits, and the one next tap."""
    about = view.about
    if about is None or view.staff is None:
        return None
    name, subject = about.person.name, about.person.id
    back = Button(label=w("Back"), verb="person", subject=subject)
    open_now = about.album.hand_over
    if open_now is None:
        return _to_whom(view, about, back, w)
    head = w(
        "{name} goes to {coach}, from {day}.", name=name, coach=_new(view, open_now, w), day=w.day(open_now.starts)
    )
    left = [each for each in checklist(about, view.now) if each.thing not in open_now.moved]
    stop = Button(label=w("Stop the hand-over"), verb="hand_stop", subject=subject)
    if open_now.accepted_at is not None or (open_now.asked_at is not None and open_now.talk_at is None):
        text = f"{head}\n{_state(view, about, open_now, w)}"
        return Shown(text=text, buttons=rows(stop, back), protect=True)
    day = Button(label=w("Another day"), verb="hand_day", subject=subject)
    lines = [head]
    if open_now.talk_at is not None:
        lines.append(w("{name} would like to talk about it first.", name=name))
    if left:
        lines += [w("This still waits. Do it, or let it go along:"), *(f"• {_item(about, each, w)}" for each in left)]
        along = [_along(about, each, w) for each in left]
        return Shown(text="\n".join(lines), buttons=rows(*along, day, stop, back), protect=True)
    lines.append(w("Nothing is left behind. {name} is asked first; nothing changes before a yes.", name=name))
    ask = Button(label=w("Ask {name}", name=name), verb="hand_ask", subject=subject)
    return Shown(text="\n".join(lines), buttons=rows(ask, day, stop, back), protect=True)


def _to_whom(view: View, about: Situation, back: Button, w: Wording) -> Shown:
    assert view.staff is not None
    others, text = view.staff.coaches, w("There is no other coach yet.")
    if others:
        text = w("Who takes over from you with {name}?", name=about.person.name)
    choices = [Button(label=each.name, verb="hand_to", subject=about.person.id, thing=each.id) for each in others]
    return Shown(text=text, buttons=rows(*choices, back), protect=True)


def _state(view: View, about: Situation, open_now: HandOver, w: Wording) -> str:
    name, new = about.person.name, _new(view, open_now, w)
    if open_now.accepted_at is not None:
        return w("{name} and {coach} both said yes. Until then you are the coach.", name=name, coach=new)
    if open_now.agreed_at is not None:
        return w("{name} is fine with it. {coach} is asked now.", name=name, coach=new)
    return w("{name} is asked. You hear the answer.", name=name)


def _new(view: View, open_now: HandOver, w: Wording) -> str:
    known = view.staff.colleagues if view.staff else ()
    return next((each.name for each in known if each.id == open_now.to_coach), w("a colleague"))


def _along(about: Situation, item: Item, w: Wording) -> Button:
    label = w("Goes along: {thing}", thing=_item(about, item, w))
    return Button(label=label[:60], verb="hand_along", subject=about.person.id, thing=item.thing)


def _item(about: Situation, item: Item, w: Wording) -> str:
    match item.kind:
        case Waits.CALL:
            return w("a question for contact")
        case Waits.MESSAGE:
            return w("a message without an answer")
        case Waits.OBSTACLE:
            return w("something to arrange")
        case Waits.TALK:
            at = next(each.at for each in about.appointments if each.id == item.thing)
            return w.html("the talk of {moment}", moment=w.moment(at))
        case Waits.EARNED | Waits.UNTOLD:
            thing = noun(next(each for each in promises(about.ledger) if each.id == item.thing), w.language)
            earned = item.kind is Waits.EARNED
            return w("{thing}, still to give", thing=thing) if earned else w("{thing}, not told yet", thing=thing)


@screen("ask_hand_day", coach_example(on_its_way))
def ask_hand_day(view: View, w: Wording) -> Shown | None:
    """One line is enough."""
    if view.about is None:
        return None
    text = w("From which day? Write it like: Mon 20 April, or next week. At most three months ahead.")
    back = Button(label=w("Back"), verb="hand_over", subject=view.about.person.id)
    return Shown(text=text, buttons=rows(back), protect=True)


@screen("hand_over_agreed", coach_example(lambda: on_its_way(AGREED), thing=BEGUN.id))
def hand_over_agreed(view: View, w: Wording) -> Shown | None:
    """The participant's yes."""
    if view.about is None:
        return None
    name = view.about.person.name
    return _line(view, w("{name} is fine with the hand-over.", name=name), w)


@screen("hand_over_talk", coach_example(lambda: on_its_way(BEGUN), thing=BEGUN.id))
def hand_over_talk(view: View, w: Wording) -> Shown | None:
    """Nothing changes before they talked."""
    if view.about is None:
        return None
    name, coach = view.about.person.name, view.about.coach
    text = w("{name} would like to talk about the hand-over first. Nothing changes before that.", name=name)
    if coach is None or view.to is None or coach.id != view.to.id:  # not theirs yet
        return Shown(text=text, protect=True)
    return _line(view, text, w)


@screen(
    "hand_over_accepted", coach_example(lambda: on_its_way(ACCEPTED), thing=BEGUN.id, words=_WORDS), looks_back=True
)
def hand_over_accepted(view: View, w: Wording) -> Shown | None:
    """The marker on the old coach's side, ahead."""
    open_now = view.about.album.hand_over if view.about else None
    if view.about is None or open_now is None:
        return None
    name, new, day = view.about.person.name, view.words["to"], w.day(open_now.starts)
    text = w("{coach} looks along with {name} from {day}. Until then you are the coach.", coach=new, name=name, day=day)
    return _line(view, text, w)


@screen("hand_over_declined", coach_example(words=_WORDS))
def hand_over_declined(view: View, w: Wording) -> Shown | None:
    """The colleague cannot; the coach stays."""
    if view.about is None:
        return None
    name = view.about.person.name
    return _line(
        view, w("It does not suit {coach}. You stay the coach of {name}.", coach=view.words["to"], name=name), w
    )


@screen("hand_over_lost", coach_example(words=_WORDS))
def hand_over_lost(view: View, w: Wording) -> Shown | None:
    """The colleague said yes, and is no coach on the first day: the coach stays, and may choose anew."""
    if view.about is None:
        return None
    name, new = view.about.person.name, view.words["to"] or w("a colleague")
    text = w(
        "You stay the coach of {name}: {coach} is no coach here any more. Another colleague is possible.",
        name=name,
        coach=new,
    )
    other = Button(label=w("Somebody else"), verb="hand_over", subject=view.about.person.id)
    return Shown(text=text, buttons=rows(other), protect=True)


def _line(view: View, text: str, w: Wording) -> Shown:
    assert view.about is not None
    page = Button(label=w("Open {name}", name=view.about.person.name), verb="person", subject=view.about.person.id)
    return Shown(text=text, buttons=rows(page), protect=True)


@screen("hand_over_done", lambda: View(to=MARIEKE, programme=PROGRAMME, staff=staff(), words=_WORDS, now=THURSDAY))
def hand_over_done(view: View, w: Wording) -> Shown | None:
    """The marker on the old coach's side: it names nobody, for they are a stranger now."""
    menu = Button(label=w("Menu"), verb="menu")
    text = w("A hand-over is done. From now on {coach} looks along.", coach=view.words["to"])
    return Shown(text=text, buttons=rows(menu), protect=True)


# The colleague -------------------------------------------------------------------------------------------------------


@screen("hand_over_wanted", lambda: to_joris(on_its_way(AGREED)), looks_back=True)
def hand_over_wanted(view: View, w: Wording) -> Shown | None:
    """Who it is and from when; the plan itself is theirs to see from the first day."""
    about = view.about
    open_now = about.album.hand_over if about else None
    if about is None or open_now is None or open_now.agreed_at is None or open_now.accepted_at is not None:
        return None
    name, subject = about.person.name, about.person.id
    old = about.coach.name if about.coach else w("the team")
    text = w(
        "{coach} asks: will you look along with {name}, from {day}?", coach=old, name=name, day=w.day(open_now.starts)
    )
    text += "\n" + w("{name} is fine with it. You see the plan from that day on.", name=name)
    yes = Button(label=w("Yes, I take over"), verb="hand_accept", subject=subject, thing=open_now.id)
    no = Button(label=w("It does not suit me"), verb="hand_decline", subject=subject, thing=open_now.id)
    return Shown(text=text, buttons=rows(yes, no), protect=True)


@screen("hand_over_taken", lambda: to_joris(on_its_way(ACCEPTED)), looks_back=True)
def hand_over_taken(view: View, w: Wording) -> Shown | None:
    """Thanks, and from when."""
    about = view.about
    open_now = about.album.hand_over if about else None
    if about is None or open_now is None:
        return None
    name, day = about.person.name, w.day(open_now.starts)
    text = w("Good. You look along with {name} from {day}. {name} hears it now.", name=name, day=day)
    return Shown(text=text, buttons=rows(Button(label=w("Menu"), verb="menu")), protect=True)


@screen("hand_over_left", lambda: View(to=JORIS, programme=PROGRAMME, staff=staff(JORIS), now=THURSDAY))
def hand_over_left(view: View, w: Wording) -> Shown | None:
    """It did not suit; nothing changes."""
    return Shown(text=w("Good. Nothing changes, and your colleague hears it."), protect=True)


@screen("hand_over_taken_back", lambda: View(to=JORIS, programme=PROGRAMME, staff=staff(JORIS), now=THURSDAY))
def hand_over_taken_back(view: View, w: Wording) -> Shown | None:
    """The coach took it back; it names nobody."""
    return Shown(text=w("A hand-over to you was taken back. You need not do anything."), protect=True)


@screen("hand_over_yours", lambda: to_joris(with_joris()), looks_back=True)
def hand_over_yours(view: View, w: Wording) -> Shown | None:
    """The first day: the page, and what waits."""
    about = view.about
    if about is None:
        return None
    text = w("From now on you are the coach of {name}.", name=about.person.name)
    waits = [_item(about, each, w) for each in checklist(about, view.now)]
    if waits:
        text += "\n" + "\n".join((w("This came along:"), *(f"• {each}" for each in waits)))
    return _line(view, text, w)
