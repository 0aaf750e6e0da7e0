"""What speaking a step looks like: the question, the voice itself, and what is done with it."""

from dataclasses import replace

from conversations.examples import GOAL, LANDLORD, coach_example, example, henk, precious, situation
from conversations.planning.lines import listen_rows, own_rows, rows, short
from conversations.planning.plan import open_steps
from conversations.replies import Button, Shown, Voice
from conversations.screens import View, screen
from conversations.wording import Wording
from domain.plans import Action
from domain.situations import Situation

FILE = "AwACAgQAAxkBAAIBexample"


def voiced(by: str = "fatima") -> Situation:
    """Fatima, with a step that was spoken."""
    of = situation()
    spoken = replace(LANDLORD, voice=FILE, voice_by=by)
    return replace(of, actions=tuple(spoken if each.id == LANDLORD.id else each for each in of.actions))


def by_coach() -> Situation:
    """Spoken by Marieke."""
    return voiced("marieke")


def of_henk() -> Situation:
    """Henk, with a step that was spoken."""
    his = henk()
    return replace(his, actions=tuple(replace(each, voice=FILE, voice_by="henk") for each in his.actions))


@screen("spoken_words", example(thing=GOAL.id), example(henk), example(precious))
def spoken_words(view: View, w: Wording) -> Shown | None:
    """A few words, so that it is found in a list; none is an answer too."""
    text = w("I keep your voice with it. Write a few words beside it. Then you find it again.")
    return Shown(text=text, buttons=own_rows(w, Button(label=w("Without words"), verb="own_no_words")))


@screen("speak_which", example(), example(henk), example(lambda: situation(actions=(), occurrences=())))
def speak_which(view: View, w: Wording) -> Shown | None:
    """Which step; without one, how to begin."""
    steps = open_steps(view.about) if view.about else ()
    if not steps:
        new = Button(label=w("New step"), verb="new_step")
        return Shown(text=w("There is no step yet that you can speak."), buttons=own_rows(w, new))
    chosen = (Button(label=short(each.words), verb="speak_for", thing=each.id) for each in steps)
    return Shown(text=w("Which step would you like to speak?"), buttons=own_rows(w, *chosen))


@screen("ask_voice", example(thing=LANDLORD.id), example(henk, thing="act-box"), example(precious, thing="act-gp"))
def ask_voice(view: View, w: Wording) -> Shown | None:
    """How, and what becomes of it."""
    step = _step(view)
    if step is None:
        return None
    text = w("Hold the microphone and say it: {step}. Only you get to hear it.", step=step.words)
    return Shown(text=text, buttons=own_rows(w, Button(label=w("Rather not"), verb="today")))


@screen("voice_kept", example(voiced, thing=LANDLORD.id), example(of_henk, thing="act-box"))
def voice_kept(view: View, w: Wording) -> Shown | None:
    """The voice is there, and where it is heard."""
    step = _step(view)
    if step is None:
        return None
    today = Button(label=w("My step"), verb="today")
    text = w("Good. Your voice goes with: {step}.", step=step.words)
    return Shown(text=text, buttons=(*listen_rows(step, w), *own_rows(w, today)))


@screen(
    "spoken",
    example(voiced, thing=LANDLORD.id),
    example(by_coach, thing=LANDLORD.id),
    example(of_henk, thing="act-box"),
)
def spoken(view: View, w: Wording) -> Shown | None:
    """The voice itself; a coach's bears the coach's name (house rule g19)."""
    step = _step(view)
    if view.about is None or step is None or not step.voice:
        return None
    coach = view.about.coach
    theirs = coach is not None and step.voice_by == coach.id
    text = (
        w("From {coach}: {step}", coach=coach.name, step=step.words)
        if theirs and coach
        else w("Your step: {step}", step=step.words)
    )
    lost = w(
        "The recording is not there any more, or your telephone lets no voice in. Your step: {step}", step=step.words
    )
    again = Button(label=w("Speak it again"), verb="speak_for", thing=step.id)
    away = Button(label=w("Take the voice away"), verb="unspeak", thing=step.id)
    return Shown(text=text, voice=Voice(file=step.voice, lost=lost), buttons=own_rows(w, again, away))


@screen("voice_gone", example(thing=LANDLORD.id), example(henk, thing="act-box"))
def voice_gone(view: View, w: Wording) -> Shown | None:
    """The step stays; what Telegram keeps in the chat is the person's own to wipe."""
    text = w("Good. The voice is gone here. In Telegram it stays until you erase it.")
    return Shown(text=text, buttons=own_rows(w, Button(label=w("My step"), verb="today")))


@screen("spoken_line", coach_example(thing=GOAL.id))
def spoken_line(view: View, w: Wording) -> Shown | None:
    """For the coach: what the step is called."""
    if view.about is None:
        return None
    text = w("Good. Now write the step in one line. Your voice goes with it to {name}.", name=view.about.person.name)
    back = Button(label=w("Back"), verb="person", subject=view.about.person.id)
    return Shown(text=text, buttons=rows(back), protect=True)


def _step(view: View) -> Action | None:
    steps = view.about.actions if view.about else ()
    return next((each for each in steps if each.id == view.thing), None)
