"""What stopping, resting and things that are not text look like."""

from dataclasses import replace

from conversations.examples import FATIMA, THURSDAY, coach_example, example, henk, precious, situation
from conversations.planning.lines import rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.people import Rest
from domain.situations import Situation


def _resting() -> Situation:
    return situation(replace(FATIMA, rest=Rest(since=THURSDAY)))


@screen("stopped", example(), example(henk), example(precious))
def stopped(view: View, w: Wording) -> Shown | None:
    """All is quiet; the way back is one word."""
    return Shown(
        text=w("I send nothing more. Your plan stays. Do you want me back? Write START."),
        buttons=rows(Button(label=w("Start again"), verb="start")),
    )


@screen("started_again", example(), example(henk))
def started_again(view: View, w: Wording) -> Shown | None:
    """Welcome, without a list of what was missed."""
    name = view.to.name if view.to else ""
    return Shown(
        text=w("Good to have you here again, {name}. Your plan is still here.", name=name),
        buttons=rows(Button(label=w("My step"), verb="today")),
    )


@screen("cannot_send", coach_example())
def cannot_send(view: View, w: Wording) -> Shown | None:
    """The same words for STOP, a block and failed delivery (house rule g4), and the plan to hand over on paper (g6)."""
    if view.about is None:
        return None
    subject, name = view.about.person.id, view.about.person.name
    text = w("{name}: Stapje cannot send messages now.", name=name)
    person = Button(label=w("Open {name}", name=name), verb="person", subject=subject)
    paper = Button(label=w("Plan on paper"), verb="paper_plan", subject=subject)
    return Shown(text=text, buttons=rows(person, paper), protect=True)


@screen("ask_rest", example(), example(henk))
def ask_rest(view: View, w: Wording) -> Shown | None:
    """One question before the rest begins (house rule g3)."""
    text = w("Then I ask nothing for a while. Shall I still tell you about your talks?")
    on = Button(label=w("Yes, the talks"), verb="rest_on", thing="with")
    off = Button(label=w("No, nothing at all"), verb="rest_on", thing="without")
    return Shown(text=text, buttons=rows(on, off))


@screen("resting", example(_resting))
def resting(view: View, w: Wording) -> Shown | None:
    """It has begun, and ends with one tap."""
    talks = view.to is not None and view.to.rest is not None and view.to.rest.appointments
    also = w("You still hear about your talks.") if talks else ""
    text = " ".join(each for each in (w("I am quiet now. Your plan stays."), also) if each)
    return Shown(text=text, buttons=rows(Button(label=w("I want to go on"), verb="rest_end")))


@screen("rest_ended", example(), example(henk))
def rest_ended(view: View, w: Wording) -> Shown | None:
    """One small step at most."""
    return Shown(
        text=w("Good. Shall we begin quietly with one step?"), buttons=rows(Button(label=w("My step"), verb="today"))
    )


@screen("rest_asked", coach_example())
def rest_asked(view: View, w: Wording) -> Shown | None:
    """The coach hears that the person decides."""
    name = view.about.person.name if view.about else ""
    return Shown(text=w("I have asked {name}. The rest ends when {name} says so.", name=name), protect=True)


@screen("rest_over", example(_resting))
def rest_over(view: View, w: Wording) -> Shown | None:
    """The coach asks whether the rest may end."""
    if view.about is None or view.about.person.rest is None:
        return None
    coach = view.about.coach.name if view.about.coach else w("your coach")
    text = w("From {coach}: shall we end the rest together?", coach=coach)
    return Shown(text=text, buttons=rows(Button(label=w("Yes, go on"), verb="rest_end")))


@screen("sent_photo", example(), example(henk))
def sent_photo(view: View, w: Wording) -> Shown | None:
    """Photos are off by policy (house rule g5)."""
    coach = view.about.coach.name if view.about and view.about.coach else w("your coach")
    text = w("I do not keep photos. Do not send a photo of a letter. Show it to {coach}.", coach=coach)
    return Shown(text=text, buttons=rows(_help(w)))


@screen("sent_voice", example(), example(henk))
def sent_voice(view: View, w: Wording) -> Shown | None:
    """Voice is welcome, and honestly not heard."""
    coach = view.about.coach.name if view.about and view.about.coach else w("your coach")
    text = w("I cannot listen yet. A few words help me, or a tap. Shall I ask {coach} to call you?", coach=coach)
    return Shown(
        text=text,
        buttons=rows(
            Button(label=w("Ask {coach}", coach=coach), verb="door", thing="talk"),
            Button(label=w("Speak a step"), verb="speak"),
            *(() if w.simple else (_today(w),)),
        ),
    )


@screen("sent_sticker", example())
def sent_sticker(view: View, w: Wording) -> Shown | None:
    """A sticker."""
    return Shown(text=w("Nice! Here is your step, if you like."), buttons=rows(_today(w)))


@screen("sent_other", example())
def sent_other(view: View, w: Wording) -> Shown | None:
    """A location, a contact, anything else."""
    return Shown(text=w("I do not keep this. I read words and taps."), buttons=rows(_today(w), _help(w)))


@screen("edited", example())
def edited(view: View, w: Wording) -> Shown | None:
    """A changed text is not read again."""
    return Shown(text=w("I only read new messages. Write it once more, then I read it."), buttons=rows(_today(w)))


def _today(w: Wording) -> Button:
    return Button(label=w("My step"), verb="today")


def _help(w: Wording) -> Button:
    return Button(label=w("Help"), verb="help")
