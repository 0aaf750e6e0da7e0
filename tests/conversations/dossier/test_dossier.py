"""A text for a file elsewhere: short, only what is good, one person at a time, and readable for who it is about."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from conversations import examples
from conversations.drawing import draw, said
from conversations.examples import (
    DAAN,
    HENK,
    JORRIT,
    LANDLORD,
    SORAYA,
    TALK,
    THURSDAY,
    coach_view,
    done_landlord,
    situation,
)
from conversations.mythings.data_example import KEPT
from conversations.mythings.readable import lines
from conversations.queued import Waiting
from conversations.replies import Ambiguity, Outcome, Say
from conversations.wording import Wording
from domain.appointments import AppointmentStatus
from domain.dossier import LINES, dossier, dossier_from
from domain.plans import ActionStatus, Occurrence, Report
from domain.situations import Situation
from tests.conversations.deciding import Talk, kinds, screens


def text_of(outcome: Outcome, of: Situation) -> list[str]:
    [say] = [each for each in outcome.says if each.screen == "dossier"]
    shown = draw("dossier", coach_view(of, words=say.words))
    assert shown is not None
    found = re.search(r"<pre>(.*)</pre>", shown.text, re.S)
    assert found is not None
    return found[1].splitlines()


def waiting(say: Say) -> Waiting:
    return Waiting(
        id="x", person=say.to, chat="c", address=1, about=say.about, screen=say.screen, thing="", words=say.words,
        kind=say.kind, ambiguity=Ambiguity.CONFIRM, lane=0, edit=say.edit, silent=False, made_at=THURSDAY,
        expires_at=None, tries=0, rendered=None,
    )  # fmt: skip


def test_it_holds_the_day_what_worked_and_what_was_agreed() -> None:
    talk = Talk(situation())
    assert text_of(talk.coach_taps("dossier"), talk.of) == [
        "Datum: donderdag 16 april 2026",
        "Gelukt: Eén schuldeiser opschrijven",
        "Afgesproken: De huurbaas bellen, samen, donderdag 16 april",
        "Afgesproken: Vijf brieven openmaken",
    ]


def test_it_is_never_longer_than_eight_lines_and_tells_nothing_of_what_did_not_work() -> None:
    steps = [examples.action(f"a{n}", f"Stap {n}", position=n) for n in range(9)]
    steps += [examples.action(f"d{n}", f"Klaar {n}", ActionStatus.DONE) for n in range(5)]
    steps += [
        examples.action("p", "Rust", ActionStatus.PARKED),
        examples.action("v", "Voorstel", ActionStatus.PROPOSED),
    ]
    done = [
        Occurrence(id=f"o{n}", action=f"d{n}", participant="f", report=Report.DONE, reported_at=THURSDAY)
        for n in range(5)
    ]
    not_yet = Occurrence(id="o", action="a0", participant="f", report=Report.NOT_YET, reported_at=THURSDAY)
    talk = Talk(situation(actions=tuple(steps), occurrences=(*done, not_yet)))
    text = text_of(talk.coach_taps("dossier"), talk.of)
    assert len(text) == LINES
    assert {line.split(":")[0] for line in text} == {"Datum", "Gelukt", "Afgesproken"}


def test_what_worked_is_of_after_the_talk_before_and_without_what_was_struck() -> None:
    week_ago = replace(TALK, id="was", status=AppointmentStatus.DISCUSSED, at=THURSDAY - timedelta(days=1))
    of = done_landlord()
    assert dossier(replace(of, appointments=(week_ago,)), THURSDAY).worked == (LANDLORD.id,)
    struck = replace(week_ago, struck=frozenset({LANDLORD.id}))
    assert dossier(replace(of, appointments=(struck,)), THURSDAY).worked == ()
    assert dossier(of, THURSDAY, since=date(2026, 4, 1)).worked == (LANDLORD.id, "act-creditor")


def test_what_was_written_down_is_read_again_as_it_was() -> None:
    taken = dossier(done_landlord(), THURSDAY)
    assert dossier_from(taken.facts()) == taken


def test_it_can_be_copied_and_comes_beside_the_page() -> None:
    talk = Talk(situation())
    [say] = talk.coach_taps("dossier").says
    assert say.edit == 0
    shown = said(waiting(say), coach_view(talk.of, words=say.words))
    assert shown is not None
    assert not shown.protect


def test_who_also_decides_on_the_benefit_gets_no_text_and_no_button() -> None:
    talk = Talk(situation(DAAN), coach=JORRIT)
    outcome = talk.coach_taps("dossier")
    assert (screens(outcome, "jorrit"), kinds(outcome)) == (["no_dossier"], [])
    for screen in ("person_more", "talk_over"):
        shown = draw(screen, coach_view(situation(DAAN)))
        assert shown is not None
        assert "dossier" not in {button.verb for row in shown.buttons for button in row}


def test_without_a_step_there_is_nothing_to_take_and_nothing_is_written_down() -> None:
    outcome = Talk(situation(HENK), coach=SORAYA).coach_taps("dossier")
    assert (screens(outcome, "soraya"), kinds(outcome)) == (["empty_dossier"], [])


def test_the_participant_reads_the_same_text_and_who_took_it() -> None:
    read = lines("looked", KEPT, Wording())
    assert "Week van maandag 13 april: Marieke nam een korte tekst mee voor het dossier." in read
    at = read.index("Marieke nam deze tekst mee:")
    assert read[at + 1 :] == (
        "• Datum: donderdag 16 april 2026",
        "• Gelukt: Eén schuldeiser opschrijven",
        "• Afgesproken: De huurbaas bellen, samen, donderdag 23 april",
    )


@pytest.mark.parametrize("thing", ["", "2026-04-01", "geen dag", "2026-13-45"])
def test_a_tap_of_any_age_gets_the_text(thing: str) -> None:
    assert kinds(Talk(situation()).coach_taps("dossier", thing)) == ["dossier_taken"]


def test_after_a_talk_the_text_and_what_is_left_are_one_tap_away() -> None:
    talk = Talk(done_landlord())
    outcome = talk.coach_taps("discussed", TALK.id)
    [say] = outcome.says
    shown = draw("talk_over", coach_view(talk.of, thing=say.thing, words=say.words))
    assert shown is not None
    assert [button.verb for row in shown.buttons for button in row] == ["handed", "dossier", "appointment", "person"]
