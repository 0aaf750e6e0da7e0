"""What beginning again looks like to the participant."""

from conversations.aftercare.buttons import again, today
from conversations.aftercare.examples import asked_back, ended, henk_ended
from conversations.examples import example, henk
from conversations.planning.lines import discreet, own_rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording


@screen("reopen_asked", example(asked_back), example(henk_ended))
def asked(view: View, w: Wording) -> Shown | None:
    """The coach's question."""
    if view.about is None or not view.about.person.in_aftercare:
        return None
    coach = view.about.coach.name if view.about.coach else w("your coach")
    text = w("From {coach}: shall we begin again together? Your plan is still here.", coach=coach)
    yes = Button(label=w("Yes, begin again"), verb="reopen_yes")
    no = Button(label=w("Not now"), verb="reopen_not")
    return Shown(text=discreet(view, text, w), buttons=own_rows(w, yes, no))


@screen("reopened", example(), example(henk))
def reopened(view: View, w: Wording) -> Shown | None:
    """The plan waits; calmly, one step."""
    plan = Button(label=w("My plan"), verb="my_plan")
    text = w("Good. Your plan is as you left it. We begin calmly, with one step.")
    return Shown(text=text, buttons=own_rows(w, today(w), plan))


@screen("reopen_left", example(ended), example(henk_ended))
def left(view: View, w: Wording) -> Shown | None:
    """The way back stays open."""
    return Shown(text=w("That is fine. Nothing changes, and you can always come back."), buttons=own_rows(w, again(w)))


@screen("new_coach", example(ended, words={"coach": "Bram"}), example(henk_ended, words={"coach": "Bram"}))
def new_coach(view: View, w: Wording) -> Shown | None:
    """Who it is from now on."""
    text = w("From {coach}: I am your coach from now on.", coach=view.words["coach"])
    return Shown(text=discreet(view, text, w), buttons=own_rows(w, today(w)))
