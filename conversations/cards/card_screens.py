"""What the cards say: short, about everybody and not about this person."""

from conversations.examples import example, henk, precious
from conversations.planning.lines import own_rows, rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.wording import Wording


@screen("for_you", example(), example(henk), example(henk, words={"page": "1"}), example(precious))
def for_you(view: View, w: Wording) -> Shown | None:
    """What else there is; nothing of it is needed."""
    how = Button(label=w("How are things now?"), verb="bridge_mine")
    question = Button(label=w("A question for me"), verb="week_question")
    stress = Button(label=w("About stress"), verb="stress")
    agreements = Button(label=w("Our agreements"), verb="agreements")
    binder = Button(label=w("My binder"), verb="binder")
    wall = Button(label=w("What is for you"), verb="wall")
    text = w("This is there for you too. You need none of it.")
    if not w.simple:
        return Shown(text=text, buttons=rows(how, question, wall, binder, stress, agreements, _today(w)))
    single = (how, question, wall, binder)
    pages = (*((each, *_onward(w, number)) for number, each in enumerate(single, 1)), (stress, agreements))
    return Shown(text=text, buttons=own_rows(w, *pages[int(view.words.get("page", "0")) % len(pages)]))


def _onward(w: Wording, page: int) -> tuple[Button]:
    return (Button(label=w("Something else"), verb="for_you", thing=str(page)),)


@screen("stress_1", example(), example(henk), example(precious))
def stress_1(view: View, w: Wording) -> Shown | None:
    """Why planning is hard, as a fact about everybody."""
    text = w("Much stress? Then planning works less well. Everyone has that. That is why we take one small step.")
    more = Button(label=w("What helps then?"), verb="stress", thing="2")
    return Shown(text=text, buttons=own_rows(w, more, _today(w)))


@screen("stress_2", example(), example(henk), example(precious))
def stress_2(view: View, w: Wording) -> Shown | None:
    """What helps most people."""
    text = w("What often helps: one thing at a time. Write it down. Do it at a fixed moment, such as after coffee.")
    talk = Button(label=w("I would like to talk"), verb="help")
    return Shown(text=text, buttons=own_rows(w, _today(w), talk) if not w.simple else own_rows(w, _today(w)))


def _today(w: Wording) -> Button:
    return Button(label=w("My step"), verb="today")
