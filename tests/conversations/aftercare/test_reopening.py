"""*Ik wil weer contact*: who hears it, even when the coach has left, and how it begins again."""

from dataclasses import replace
from datetime import timedelta

import pytest

from conversations.access import may_see
from conversations.aftercare import examples
from conversations.drawing import draw
from conversations.events import Tapped
from conversations.examples import ANNEKE, BRAM, JORIS, MARIEKE, THURSDAY, coach_view, situation, staff
from conversations.facts import Coached, Own
from conversations.routing import own
from conversations.verbs import TAPS
from domain import call_clock, moments, workhours
from domain.calls import Call, Door
from domain.dues import Slot
from domain.ears import ears
from domain.people import Coaching, Person, StaffProfile
from domain.situations import Situation
from tests.conversations.deciding import Talk, saved, screens, tapped
from tests.conversations.phone import Phone

GONE = replace(MARIEKE, roles=frozenset())
"""Marieke, who works here no longer."""
BLOCKED = replace(JORIS, unreachable_since=THURSDAY)
TEAM = (ANNEKE, BRAM, replace(JORIS, linked=False))


def without_coach(**changes: object) -> Situation:
    return replace(examples.ended(), coach=None, coach_profile=None, coaching=None, stand_in=None, **changes)  # type: ignore[arg-type]  # fields


def asks(of: Situation, team: tuple[Person, ...] = ()) -> list[str]:
    """Who gets the call."""
    tap = Tapped(id="event-tap-0000000000", chat="chat-1", message=7, verb="door", thing="again")
    return [say.to for say in own(Own(me=of, team=team), tap, THURSDAY).says if say.screen == "call"]


def test_the_coach_gets_a_call_at_once_and_the_clock_of_help_runs() -> None:
    phone = Phone(examples.ended()).writes("Ik wil weer contact!")
    [(to, screen, shown)] = phone.to_staff
    assert (to, screen) == ("marieke", "call")
    assert "Wil weer contact, na jullie tijd samen." in shown.text
    assert phone.text.startswith("Marieke heeft je bericht.")
    assert phone.of.person.in_aftercare  # it begins again only together


@pytest.mark.parametrize("hours", range(0, 7 * 24, 5))
def test_whenever_it_is_asked_the_coach_hears_it_with_sound_within_one_workday(hours: int) -> None:
    asked_at, profile = THURSDAY + timedelta(hours=hours), StaffProfile(person="marieke")
    call = Call(id="call-1", participant="fatima", door=Door.AGAIN, made_at=asked_at)
    again = [due.at for due in call_clock.dues(replace(examples.ended(), calls=(call,))) if due.slot is Slot.CALL_AGAIN]
    with_sound = asked_at if workhours.at_work(profile, asked_at, MARIEKE.zone) else again[0]
    day = moments.local_day(asked_at, MARIEKE.zone)
    assert moments.local_day(with_sound, MARIEKE.zone) <= moments.next_workday(day)


@pytest.mark.parametrize(
    ("of", "heard"),
    [
        (examples.ended(), ["marieke"]),
        (replace(examples.ended(), coach=GONE), ["joris"]),
        (replace(examples.ended(), coach=replace(MARIEKE, linked=False)), ["joris"]),
        (replace(examples.ended(), coach=GONE, stand_in=BLOCKED), ["anneke", "bram"]),
        (without_coach(), ["anneke", "bram"]),
    ],
)
def test_when_the_coach_has_left_the_stand_in_hears_it_and_else_the_whole_team(of: Situation, heard: list[str]) -> None:
    assert asks(of, TEAM) == heard


def test_the_participant_is_told_who_has_it() -> None:
    tap = tapped("door", "again")
    for of, who in ((replace(examples.ended(), coach=GONE), "Joris"), (without_coach(), "Het team")):
        assert Phone(of).does(tap).text.startswith(f"{who} heeft je bericht.")


def test_while_the_time_together_goes_on_the_words_ask_for_help_as_always() -> None:
    phone = Phone(situation()).writes("ik wil weer contact")
    assert phone.of.calls == ()
    assert "Ik wil even praten" in phone.labels
    assert [call.door for call in Phone(situation()).taps("door", "again").of.calls] == [Door.TALK]


def test_a_colleague_may_open_such_a_call_and_nothing_else() -> None:
    call = Call(id="call-1", participant="fatima", door=Door.AGAIN, made_at=THURSDAY)
    of = without_coach(calls=(call,))
    bram = staff(BRAM, caseload=())
    open_it = Tapped(id="e", chat="c", verb="open_call", subject="fatima", thing=call.id)
    assert may_see(bram, of, open_it, THURSDAY)
    assert not may_see(bram, of, replace(open_it, verb="person"), THURSDAY)
    assert not may_see(bram, replace(of, calls=(replace(call, door=Door.TALK),)), open_it, THURSDAY)
    assert not may_see(bram, replace(examples.ended(), calls=(call,)), open_it, THURSDAY)


def test_a_call_without_coach_shows_a_colleague_the_name_only() -> None:
    call = Call(id="call-1", participant="fatima", door=Door.AGAIN, made_at=THURSDAY)
    shown = draw("call", replace(coach_view(without_coach(calls=(call,)), thing=call.id), to=BRAM, staff=staff(BRAM)))
    assert shown is not None
    assert shown.text == "<b>Vraag om contact</b>: Fatima\nWil weer contact, na jullie tijd samen."


def test_who_opened_it_can_become_the_coach_and_the_participant_hears_who() -> None:
    call = Call(id="call-1", participant="fatima", door=Door.AGAIN, made_at=THURSDAY, opened_by="bram")
    old = Coaching(id="coaching-fatima", coach="marieke", participant="fatima", since=THURSDAY - timedelta(days=300))
    of = replace(examples.ended(), coach=GONE, coaching=old, calls=(replace(call, opened_at=THURSDAY),))
    facts = Coached(coach=staff(BRAM, caseload=()), of=of)
    outcome = TAPS["take_over"].decide(facts, tapped("take_over", call.id), THURSDAY)  # type: ignore[arg-type]
    ended, begun = saved(outcome, Coaching)
    assert (ended.id, ended.until) == (old.id, THURSDAY)
    assert (begun.coach, begun.participant, begun.until) == ("bram", "fatima", None)
    assert screens(outcome, "fatima") == ["new_coach"]


def test_nobody_takes_over_from_a_coach_who_is_there_or_without_having_opened_the_call() -> None:
    call = Call(id="call-1", participant="fatima", door=Door.AGAIN, made_at=THURSDAY)
    opened = replace(call, opened_at=THURSDAY, opened_by="bram")
    for of in (without_coach(calls=(call,)), replace(examples.ended(), calls=(opened,))):
        facts = Coached(coach=staff(BRAM, caseload=()), of=of)
        assert not TAPS["take_over"].decide(facts, tapped("take_over", call.id), THURSDAY).changes  # type: ignore[arg-type]


def test_it_begins_again_with_the_yes_of_the_participant_and_the_plan_as_it_was() -> None:
    talk = Talk(examples.asked_back())
    asked = talk.coach_taps("reopen")
    assert screens(asked, "fatima") == ["reopen_asked"]
    assert talk.of.person.in_aftercare
    plan = talk.of.actions
    yes = talk.taps("reopen_yes")
    assert talk.of.person.ending is None
    assert talk.of.actions == plan
    assert screens(yes, "marieke") == ["reopened_told"]


def test_the_coach_is_not_told_that_it_was_asked_when_nothing_can_be_sent() -> None:
    of = examples.asked_back()
    stopped = replace(of, person=replace(of.person, stopped_at=THURSDAY))
    assert [say.screen for say in Talk(stopped).coach_taps("reopen").says] == ["ending_not_now"]


def test_the_coach_reads_the_goals_and_how_it_was_before() -> None:
    of = replace(examples.asked_back(), person=replace(examples.asked_back().person, ending=None))
    shown = draw("reopened_told", coach_view(of))
    assert shown is not None
    assert "Doel: Ik wil rust rond de huur" in shown.text
    assert "Gekozen in april 2026:\n🏠 Thuis en gezin: 2 🙁\n💶 Schulden en sparen: 3 😐" in shown.text
    assert [button.verb for row in shown.buttons for button in row] == ["person", "brug"]


def test_not_now_leaves_everything_and_the_coach_hears_no_reason() -> None:
    talk = Talk(examples.asked_back())
    outcome = talk.taps("reopen_not")
    assert not outcome.changes
    assert screens(outcome, "marieke") == ["reopen_declined"]


def test_an_ordinary_call_without_a_coach_still_reaches_the_crisis_address() -> None:
    assert ears(without_coach(), Door.TALK, THURSDAY) == ("anneke",)
    assert ears(examples.ended(), Door.THREAT, THURSDAY) == ("marieke", "joris", "anneke")
