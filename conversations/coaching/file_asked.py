"""A coach asks for somebody's history, for a file elsewhere: it is not given, and the person can see the try."""

from datetime import datetime

from conversations.events import Wrote
from conversations.examples import DAAN, JORRIT, PROGRAMME, THURSDAY, situation, staff
from conversations.facts import Working
from conversations.planning.lines import rows
from conversations.replies import Button, Outcome, Shown
from conversations.saying import answer
from conversations.screens import View, screen
from conversations.understanding import names, wants_history
from conversations.wording import Wording
from domain.history import HistoryEntry
from domain.ids import derive
from domain.people import Person


def is_asked(facts: Working, event: Wrote) -> bool:
    """Whether a coach asks to take somebody's history out of Stapje."""
    return bool(_own(facts)) and wants_history(event.text)


def refused(facts: Working, event: Wrote, now: datetime) -> Outcome:
    """No, and why; who was named reads in *wie keek mee* that it was asked (house rule g4)."""
    meant = [each for each in _own(facts) if names(event.text, each.name)]
    tried = tuple(
        HistoryEntry(
            id=derive(event.id, f"history_asked/{each.id}"),
            at=now,
            actor=facts.me.person.id,
            subject=each.id,
            kind="history_asked",
        )
        for each in meant
    )
    said = answer(facts, event, "no_history", words={"people": " ".join(each.id for each in meant)})
    return Outcome(says=(said,), history=tried)


def _own(facts: Working) -> tuple[Person, ...]:
    return (*facts.me.caseload, *facts.me.standing_in_for)


def _of_daan() -> View:
    daan = situation(DAAN)
    return View(
        to=JORRIT,
        programme=PROGRAMME,
        staff=staff(JORRIT),
        people=(daan,),
        words={"people": DAAN.id},
        now=THURSDAY,
    )


def _of_nobody() -> View:
    return View(to=JORRIT, programme=PROGRAMME, staff=staff(JORRIT), words={"people": ""}, now=THURSDAY)


@screen("no_history", _of_daan, _of_nobody)
def no_history(view: View, w: Wording) -> Shown | None:
    """The reason in one sentence, and that the person can see it."""
    menu = Button(label=w("Menu"), verb="menu")
    if not view.people:
        text = w("I do not give that: what is in Stapje belongs to the person it is about.")
        return Shown(text=text, buttons=rows(menu), protect=True)
    name = view.people[0].person.name
    text = w("I do not give that: what is in Stapje belongs to {name}.", name=name)
    sees = w("{name} can see that you asked, and can take it along.", name=name)
    page = Button(label=w("Open {name}", name=name), verb="person", subject=view.people[0].person.id)
    return Shown(text=f"{text}\n{sees}", buttons=rows(page, menu), protect=True)
