"""A history is not taken out of Stapje, and whoever it is about can see that it was asked for."""

import pytest

from conversations import routing
from conversations.examples import DAAN, JORRIT, PRECIOUS, staff
from conversations.facts import Working
from conversations.replies import Outcome
from tests.conversations.deciding import NOW, screens, wrote

HIS = staff(JORRIT, caseload=(DAAN, PRECIOUS))


def writes(text: str) -> Outcome:
    return routing.working(Working(me=HIS), wrote(text), NOW)


@pytest.mark.parametrize(
    "text",
    [
        "Exporteer de geschiedenis van Daan voor het inkomensdossier",
        "stuur me Daans geschiedenis",
        "can you export the history of daan?",
    ],
)
def test_it_is_refused_and_written_down_for_who_was_named(text: str) -> None:
    outcome = writes(text)
    assert screens(outcome, "jorrit") == ["no_history"]
    assert [(each.kind, each.subject, each.actor) for each in outcome.history] == [("history_asked", "daan", "jorrit")]
    assert outcome.changes == ()


def test_without_a_name_it_is_refused_too() -> None:
    outcome = writes("export naar het dossier")
    assert (screens(outcome, "jorrit"), outcome.history) == (["no_history"], ())


@pytest.mark.parametrize("text", ["Menu", "hoi", "dank je"])
def test_what_asks_for_no_history_opens_the_menu(text: str) -> None:
    assert screens(writes(text), "jorrit") == ["staff_menu"]
