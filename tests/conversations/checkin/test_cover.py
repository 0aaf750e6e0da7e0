"""Who keeps it short sees only that something is ready, until a tap (house rule g5)."""

from dataclasses import replace

import pytest

from conversations import examples
from conversations.drawing import said
from conversations.facts import Own
from conversations.queued import Waiting
from conversations.replies import Kind, Say
from conversations.verbs import TAPS
from domain.people import Preview
from tests.conversations.deciding import NOW, screens, tapped
from tests.outbox_row import ROW

DAAN = examples.with_steps(examples.DAAN, ("act-bike", "De fietsenmaker bellen"))


def row(kind: Kind, *, edit: int = 0) -> Waiting:
    words = {"parts": "step:occ-bike"}
    return replace(ROW, id="message-1", screen="moment", thing="occ-bike", words=words, kind=kind, edit=edit)


@pytest.mark.parametrize("kind", [Kind.STEP, Kind.NAMED, Kind.APPOINTMENT, Kind.WORDS, Kind.QUIET])
def test_what_comes_by_itself_shows_nothing_of_the_plan(kind: Kind) -> None:
    view = examples.view(DAAN, thing="occ-bike", words={"parts": "step:occ-bike"})
    shown = said(row(kind), view)
    assert shown is not None
    assert shown.text == "Er staat iets voor je klaar."
    assert [(b.verb, b.thing) for line in shown.buttons for b in line] == [("uncover", "message-1")]


def test_an_answer_is_read_by_who_just_asked() -> None:
    view = examples.view(DAAN, thing="occ-bike", words={"parts": "step:occ-bike"})
    shown = said(row(Kind.ANSWER), view)
    assert shown is not None
    assert "De fietsenmaker bellen" in shown.text


def test_what_is_not_true_any_more_behind_the_cover_is_said_so() -> None:
    view = examples.view(replace(DAAN, actions=(), occurrences=()), words={"parts": "step:occ-bike"})
    shown = said(row(Kind.ANSWER, edit=7), view)
    assert shown is not None
    assert shown.text == "Dit is er niet meer."
    assert said(row(Kind.STEP), view) is None


def test_whoever_lets_it_show_gets_it_at_once() -> None:
    open_minded = replace(DAAN, person=replace(DAAN.person, preview=Preview.SHOW))
    shown = said(row(Kind.STEP), examples.view(open_minded, thing="occ-bike", words={"parts": "step:occ-bike"}))
    assert shown is not None
    assert "De fietsenmaker bellen" in shown.text


def test_the_tap_shows_it_in_the_same_place() -> None:
    covered = Say(screen="moment", to="daan", thing="occ-bike", words={"parts": "step:occ-bike"}, kind=Kind.STEP)
    outcome = TAPS["uncover"].decide(Own(me=DAAN, covered=covered), tapped("uncover", "message-1"), NOW)  # type: ignore[arg-type]
    [shown] = outcome.says
    assert (shown.screen, shown.edit, shown.kind) == ("moment", 7, Kind.ANSWER)


def test_what_was_forgotten_or_is_not_theirs_shows_today() -> None:
    outcome = TAPS["uncover"].decide(Own(me=DAAN), tapped("uncover", "message-1"), NOW)  # type: ignore[arg-type]
    assert screens(outcome, "daan") == ["today"]
