"""What a hand-over looks like to the participant: asked first, told honestly, and quietly begun."""

from conversations.checkin.keyboard import keys
from conversations.examples import example
from conversations.handover.examples import (
    ACCEPTED,
    AGREED,
    ASKED,
    BEGUN,
    LEFT,
    henk_on_his_way,
    henk_with_joris,
    on_its_way,
    with_joris,
)
from conversations.planning.lines import discreet, own_rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording

_TO, _WORDS = {"to": "Joris"}, {"to": "Joris", "from": "Marieke"}


@screen(
    "hand_over_asked",
    example(lambda: on_its_way(ASKED), thing=BEGUN.id, words=_TO),
    example(henk_on_his_way, thing=BEGUN.id, words=_TO),
    example(henk_on_his_way, thing=BEGUN.id, words={**_TO, "left": "Soraya"}),
    looks_back=True,
)
def hand_over_asked(view: View, w: Wording) -> Shown | None:
    """First whether it is all right; talking about it is as good an answer."""
    about = view.about
    open_now = about.album.hand_over if about else None
    if about is None or open_now is None or open_now.id != view.thing or open_now.agreed_at is not None:
        return None
    coach, new, day = about.coach.name if about.coach else w("the team"), view.words["to"], w.day(open_now.starts)
    if left := view.words.get("left"):
        text = w("{coach} does not work here any more.", coach=left)
        text += " " + w("May {new} look along with you from {day}?", new=new, day=day)
    else:
        text = w("From {coach}: may {new} look along with you from {day}?", coach=coach, new=new, day=day)
        text += " " + w("I then tell {new} what you are busy with.", new=new)
    yes = Button(label=w("That is fine"), verb="hand_yes", thing=open_now.id)
    talk = Button(label=w("I want to talk first"), verb="hand_talk", thing=open_now.id)
    return Shown(text=discreet(view, text, w), buttons=own_rows(w, yes, talk))


@screen(
    "hand_over_fine",
    example(lambda: on_its_way(AGREED)),
    example(lambda: henk_on_his_way(AGREED)),
    looks_back=True,
)
def hand_over_fine(view: View, w: Wording) -> Shown | None:
    """Thanks; a second thought is possible until the new coach said yes."""
    open_now = view.about.album.hand_over if view.about else None
    text = w("Good. You hear when it begins. Until then everything stays as it is.")
    talk = Button(label=w("I want to talk first"), verb="hand_talk", thing=open_now.id) if open_now else None
    return Shown(text=text, buttons=own_rows(w, *((talk,) if talk and open_now and not open_now.accepted_at else ())))


@screen(
    "hand_over_first_talk",
    example(lambda: on_its_way(ASKED)),
    example(henk_on_his_way),
    example(lambda: on_its_way(LEFT)),
    example(lambda: henk_on_his_way(ASKED, by="anneke")),
    looks_back=True,
)
def hand_over_first_talk(view: View, w: Wording) -> Shown | None:
    """Nothing changes before that; their yes stays within reach, for a coach who left cannot ask again."""
    about = view.about
    open_now = about.album.hand_over if about else None
    if about is None or open_now is None:
        return None
    if open_now.after_leaving or about.coach is None:
        text = w("Good. Somebody talks with you first. Nothing changes before that.")
    else:
        text = w(
            "Good. {coach} hears that you want to talk first. Nothing changes before that.", coach=about.coach.name
        )
    yes = Button(label=w("A new coach is fine"), verb="hand_yes", thing=open_now.id)
    return Shown(text=text, buttons=own_rows(w, yes))


@screen(
    "hand_over_told",
    example(lambda: on_its_way(ACCEPTED), thing=BEGUN.id, words=_WORDS),
    example(lambda: henk_on_his_way(ACCEPTED), thing=BEGUN.id, words={"to": "Joris", "from": "Soraya"}),
    looks_back=True,
)
def hand_over_told(view: View, w: Wording) -> Shown | None:
    """The introduction, once the new coach said yes."""
    about = view.about
    open_now = about.album.hand_over if about else None
    if about is None or open_now is None or open_now.id != view.thing:
        return None
    text = w("From {day} {new} looks along with you.", day=w.day(open_now.starts), new=view.words["to"])
    if view.words["from"]:
        text += " " + w("{coach} has told what you are busy with.", coach=view.words["from"])
    return Shown(text=discreet(view, text, w), buttons=own_rows(w))


@screen("hand_over_begun", example(with_joris), example(henk_with_joris))
def hand_over_begun(view: View, w: Wording) -> Shown | None:
    """The marker on the first day, with the key that now names the new coach."""
    about = view.about
    if about is None or about.coach is None:
        return None
    text = w("From today {new} looks along with you. Your plan stays as it is.", new=about.coach.name)
    return Shown(text=discreet(view, text, w), keys=keys(w, about.coach.name))


@screen("hand_over_off", example(), example(henk_on_his_way), example(words=_TO), example(henk_on_his_way, words=_TO))
def hand_over_off(view: View, w: Wording) -> Shown | None:
    """It was taken back; with `to` there is no coach to stay, and who would come cannot."""
    coach = view.about.coach if view.about else None
    if "to" in view.words:
        new = view.words["to"] or w("a colleague")
        text = w("After all it is not {coach} who looks along with you. You hear who does.", coach=new)
    elif coach is not None:
        text = w("{coach} stays your coach.", coach=coach.name)
    else:
        return None
    return Shown(text=discreet(view, text, w), buttons=own_rows(w))
