"""What is for a participant, what they would rather not have, and what does them good."""

from dataclasses import replace

import conversations.activities  # noqa: F401  # registers
from conversations.examples import FLOWERS, coach_view, done_landlord, henk, situation
from conversations.screens import SCREENS
from conversations.wording import Wording
from domain.joys import Joy
from domain.rewards import Entry, LedgerEntry
from tests.conversations.deciding import Talk, saved, screens
from tests.conversations.phone import Phone


def test_promised_earned_and_received_stand_under_each_other() -> None:
    coffee = replace(FLOWERS, id="led-coffee", promise="pro-coffee", action="act-letters", item="coffee")
    of = done_landlord()
    wall = Phone(replace(of, ledger=(*of.ledger, coffee))).writes("wat is er voor mij?").text
    assert wall.index("Voor jou") < wall.index("bloemetje") < wall.index("Bij een stap") < wall.index("koffie")
    assert "niets verloopt" in wall


def test_what_a_supervisor_looks_at_stands_on_no_wall() -> None:
    asked = replace(FLOWERS, entry=Entry.ASKED)
    assert "bloemetje" not in Phone(situation(ledger=(asked,))).taps("wall").text


def test_only_the_participants_own_tap_ends_it_by_wish() -> None:
    talk = Talk(situation())
    asked = talk.coach_taps("reward_wish", "pro-flowers")
    assert (saved(asked, LedgerEntry), screens(asked, "fatima")) == ([], ["reward_wish"])
    ended = talk.taps("no_reward", "pro-flowers")
    assert [(line.entry, line.why) for line in saved(ended, LedgerEntry)] == [(Entry.WITHDRAWN, "wish")]
    assert screens(ended, "marieke") == ["reward_wished"]


def test_a_coach_ends_a_told_promise_only_on_its_own_day() -> None:
    today = replace(FLOWERS, at=Talk(situation()).now)
    ended = Talk(situation(ledger=(today,))).coach_taps("reward_mistake", "pro-flowers")
    assert [line.why for line in saved(ended, LedgerEntry)] == ["mistake"]
    assert screens(ended, "fatima") == ["reward_mistake"]
    for older in (situation(), done_landlord()):
        assert Talk(older).coach_taps("reward_mistake", "pro-flowers").changes == ()


def test_what_does_somebody_good_is_read_by_the_coach_who_chooses() -> None:
    talk = Talk(situation())
    talk.taps("joy")
    said = talk.writes("Bloemen,\n en koffie")
    assert [joy.words for joy in saved(said, Joy)] == ["Bloemen, en koffie"]
    view = coach_view(talk.of, thing="act-letters")
    shown = SCREENS["choose_reward"].draw(view, Wording())
    assert shown is not None
    assert "Bloemen, en koffie" in shown.text
    assert [joy.words for joy in saved(talk.taps("joy_off"), Joy)] == [""]


def test_the_question_can_be_left_in_simple_mode_too() -> None:
    assert "Liever niet" in Phone(henk()).taps("joy").labels
