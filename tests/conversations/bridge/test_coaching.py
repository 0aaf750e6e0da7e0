"""The coach opens it or copies it from paper; without the participant's yes nothing is kept."""

from dataclasses import replace

import pytest

from conversations import examples
from domain.bridge import BridgeMoment
from domain.people import Rest
from domain.situations import Situation
from tests.conversations.deciding import Talk, saved, screens


def test_opening_it_gives_the_participant_the_first_button() -> None:
    outcome = Talk(examples.situation()).coach_taps("brug_open")
    assert (screens(outcome, "marieke"), screens(outcome, "fatima")) == (["brug_opened"], ["bridge_opened"])


def resting() -> Situation:
    return examples.situation(replace(examples.FATIMA, rest=Rest(since=examples.JOINED, until=examples.THURSDAY)))


@pytest.mark.parametrize(("verb", "thing"), [("brug_open", ""), ("brug_at", "p"), ("brug_done", "p3")])
def test_in_the_week_after_a_crisis_the_coach_learns_no_reason(verb: str, thing: str) -> None:
    outcome = Talk(resting()).coach_taps(verb, thing)
    assert (screens(outcome, "marieke"), screens(outcome, "fatima")) == (["brug_not_now"], [])


@pytest.mark.parametrize("line", ["geld 2, lijf 4", "Geld: 2\nlijf 4", "money 2; people 4", "pieniadze 2, ciało 4"])
def test_one_typed_line_copies_the_paper_and_waits_for_a_yes(line: str) -> None:
    talk = Talk(examples.situation())
    talk.coach_taps("brug_at", "p")
    outcome = talk.coach_writes(line)
    [copied] = saved(outcome, BridgeMoment)
    assert (dict(copied.placements), copied.kept_at, copied.by) == ({"wellbeing": 4, "money": 2}, None, "marieke")
    assert screens(outcome, "fatima") == ["bridge_copied"]


@pytest.mark.parametrize("line", ["geld", "geld 9", "konijn 3", "en 3", "geld 2 en nog iets"])
def test_a_line_that_is_not_surely_understood_is_asked_again(line: str) -> None:
    talk = Talk(examples.situation())
    talk.coach_taps("brug_at", "p")
    outcome = talk.coach_writes(line)
    assert saved(outcome, BridgeMoment) == []
    assert outcome.says[0].words == {"walk": "p", "again": "yes"}


def copied() -> tuple[Talk, str]:
    talk = Talk(examples.situation())
    talk.coach_taps("brug_done", "p002")
    return talk, talk.of.album.bridge[0].id


def test_a_tap_a_subject_copies_the_paper_too() -> None:
    talk, _ = copied()
    assert dict(talk.of.album.bridge[0].placements) == {"money": 2}


def test_a_yes_makes_it_the_participants_and_both_see_it() -> None:
    talk, id_ = copied()
    outcome = talk.taps("bridge_yes", id_)
    assert screens(outcome, "marieke") == ["brug_shared"]
    assert talk.of.album.bridge[0].kept_at == talk.of.album.bridge[0].shared_at == examples.THURSDAY
    assert screens(talk.taps("bridge_yes", id_), "marieke") == []


def test_a_no_wipes_it_and_a_late_yes_finds_nothing() -> None:
    talk, id_ = copied()
    assert screens(talk.taps("bridge_no", id_), "marieke") == ["brug_declined"]
    assert talk.of.album.bridge[0].placements == {}
    assert screens(talk.taps("bridge_yes", id_), "fatima") == ["gone"]


def test_what_is_not_theirs_is_gone() -> None:
    talk, _ = copied()
    for verb in ("bridge_yes", "bridge_no", "bridge_share"):
        assert screens(talk.taps(verb, "elsewhere"), "fatima") == ["gone"]
