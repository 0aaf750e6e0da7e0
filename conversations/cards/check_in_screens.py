"""What the open question of a week looks like."""

from collections.abc import Callable
from dataclasses import replace
from html import escape

from conversations.cards.rows import begun_rows
from conversations.examples import THURSDAY, coach_example, example, henk, precious, situation
from conversations.planning.lines import discreet, own_rows, rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.album import Album
from domain.check_ins import CheckIn, Question
from domain.dues import QUESTION, Due, Slot
from domain.situations import Situation

ON = "on"
"""What the button *a question every week* carries; the other carries nothing."""
ANSWER = CheckIn(
    id="answer-1", participant="fatima", question=Question.ENERGY, words="Buiten lopen met mijn zus", at=THURSDAY
)
QUESTIONS: dict[str, Callable[[Wording], str]] = {
    Question.GOES_WELL: lambda w: w("What goes well now?"),
    Question.FEELING: lambda w: w("How do you feel this week?"),
    Question.ENERGY: lambda w: w("What gives you energy, and what takes it?"),
    Question.FITS: lambda w: w("Which small step fits you now?"),
}


def answered() -> Situation:
    """Fatima, who answered."""
    return situation(album=Album(check_ins=(ANSWER,)))


def shared() -> Situation:
    """And shared it."""
    return situation(album=Album(check_ins=(replace(ANSWER, shared_at=THURSDAY),)))


def _of_henk() -> Situation:
    return henk(album=Album(check_ins=(replace(ANSWER, participant="henk"),)))


def weekly() -> Situation:
    """Fatima, who asked for it every week."""
    day = THURSDAY.date()
    return situation(dues=(Due(id="due-question", person="fatima", about="fatima", thing="question",
                               slot=Slot.CHECK_IN, day=day, at=THURSDAY),))  # fmt: skip


@screen("week_question", *(example(thing=each) for each in Question), example(weekly, thing="energy"),
        example(henk, thing="feeling"), example(precious, thing="fits"))  # fmt: skip
def week_question(view: View, w: Wording) -> Shown | None:
    """An open question; no answer is one too."""
    if view.about is None or view.thing not in QUESTIONS:
        return None
    text = QUESTIONS[view.thing](w) + "\n\n" + w("Write it here. Only you see it. After 30 days I wipe it.")
    return Shown(text=text, buttons=own_rows(w, _today(w), _weekly(view.about, w)))


@screen("week_question_begun", example(thing="energy"), example(henk, thing="feeling"))
def begun(view: View, w: Wording) -> Shown | None:
    """The same, when it comes by itself: it can be left as it is."""
    if view.about is None or view.thing not in QUESTIONS:
        return None
    text = w("A question, if you like: {question}", question=QUESTIONS[view.thing](w))
    reply = Button(label=w("Answer it"), verb="week_question")
    stop = Button(label=w("No more questions"), verb="weekly")
    return Shown(text=discreet(view, text, w), buttons=begun_rows(w, QUESTION, reply, stop))


def _weekly(about: Situation, w: Wording) -> Button:
    on = any(due.slot is Slot.CHECK_IN for due in about.dues)
    label = w("No more questions") if on else w("A question every week")
    return Button(label=label, verb="weekly", thing="" if on else ON)


@screen("weekly_on", example(weekly), example(henk))
def weekly_on(view: View, w: Wording) -> Shown | None:
    """At most one a week, and it counts as a message."""
    text = w("Good. You get one question a week, when there is room.")
    return Shown(text=text, buttons=own_rows(w, _today(w), Button(label=w("Better not"), verb="weekly")))


@screen("weekly_off", example(), example(henk))
def weekly_off(view: View, w: Wording) -> Shown | None:
    """None any more."""
    return Shown(
        text=w("Good. I ask nothing by myself. You can still ask for a question."), buttons=own_rows(w, _today(w))
    )


@screen("week_answered", example(answered, thing=ANSWER.id), example(_of_henk, thing=ANSWER.id), looks_back=True)
def week_answered(view: View, w: Wording) -> Shown | None:
    """Kept for the participant; sharing is one tap."""
    if view.about is None or view.about.album.check_in(view.thing) is None:
        return None
    coach = view.about.coach.name if view.about.coach else w("your coach")
    share = Button(label=w("Share with {coach}", coach=coach), verb="answer_share", thing=view.thing)
    keep = Button(label=w("Keep it to myself"), verb="answer_keep", thing=view.thing)
    return Shown(text=w("Thank you. This is yours. Only you see it."), buttons=own_rows(w, share, keep))


@screen("answer_kept", example(), example(henk))
def answer_kept(view: View, w: Wording) -> Shown | None:
    """It stays with the participant."""
    return Shown(text=w("Good. It stays with you."), buttons=own_rows(w, _today(w)))


@screen("answer_shared", example(), example(henk))
def answer_shared(view: View, w: Wording) -> Shown | None:
    """The coach gets it."""
    coach = view.about.coach.name if view.about and view.about.coach else w("your coach")
    return Shown(text=w("Good. {coach} gets to read it.", coach=coach), buttons=own_rows(w, _today(w)))


@screen("answer_read", coach_example(shared, thing=ANSWER.id), looks_back=True)
def answer_read(view: View, w: Wording) -> Shown | None:
    """For the coach: the question and the participant's own words."""
    found = view.about.album.check_in(view.thing) if view.about else None
    if view.about is None or found is None or found.shared_at is None:
        return None
    head = w("{name} shares this with you:", name=view.about.person.name)
    words = escape(found.words)
    back = Button(label=view.about.person.name, verb="person", subject=view.about.person.id)
    return Shown(text=f"{head}\n\n<i>{QUESTIONS[found.question](w)}</i>\n{words}", buttons=rows(back), protect=True)


def _today(w: Wording) -> Button:
    return Button(label=w("My step"), verb="today")
