"""What falls on one moment is one message, what is no longer true is none, and calls carry on."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from conversations import examples
from conversations.aftermath import aftermath
from conversations.examples import CALL, FATIMA, LANDLORD, TALK, THURSDAY, situation
from conversations.reminding.steps import became_due
from conversations.replies import DropDue, Kind, Outcome, PlanDue
from domain import reminders
from domain.dues import Due, Slot, due_id
from domain.people import Person, Preview, Rest
from domain.plans import ActionStatus
from domain.situations import Situation
from tests.conversations.phone import Phone

MONDAY_BEFORE_THE_TALK = datetime(2026, 4, 20, 8, 0, tzinfo=UTC)
FRIDAY = datetime(2026, 4, 17, 8, 0, tzinfo=UTC)


def planned(of: Situation, before: datetime = THURSDAY - timedelta(hours=2)) -> Situation:
    """With the planned sends that its plan asks for."""
    return replace(of, dues=reminders.wanted(of, before))


def due_at(of: Situation, now: datetime) -> tuple[Due, ...]:
    return tuple(due for due in of.dues if due.at <= now)


def happens(of: Situation, now: datetime = THURSDAY) -> Phone:
    phone = Phone(of, now=now)
    return phone.takes(became_due(of, due_at(of, now), now, "0event"))


def test_the_step_comes_at_her_own_hour_with_her_name_and_her_own_plan() -> None:
    phone = happens(planned(situation()))
    assert phone.text == (
        "Hoi Fatima, vandaag is je stap: De huurbaas bellen, samen. Jouw plan: na de koffie, met Marieke erbij."
    )
    assert phone.labels == ["Gelukt", "Later", "Meer"]
    assert phone.outcome.says[0].kind is Kind.NAMED


def test_what_was_handled_is_dropped_and_not_planned_again() -> None:
    of = planned(situation())
    outcome = became_due(of, due_at(of, THURSDAY), THURSDAY, "0event")
    handled = {due.id for due in due_at(of, THURSDAY)}
    assert {change.id for change in outcome.changes if isinstance(change, DropDue)} == handled
    after = aftermath(of, outcome, THURSDAY)
    assert not any(getattr(change, "due", None) and change.due.id in handled for change in after)  # type: ignore[union-attr]


def test_the_same_event_makes_the_same_message() -> None:
    of = planned(situation())
    one, two = (became_due(of, due_at(of, THURSDAY), THURSDAY, "0event") for _ in range(2))
    assert one == two
    assert one.says[0].key


@pytest.mark.parametrize(
    "person",
    [
        pytest.param(replace(FATIMA, stopped_at=THURSDAY), id="stopped"),
        pytest.param(replace(FATIMA, unreachable_since=THURSDAY), id="unreachable"),
        pytest.param(replace(FATIMA, rest=Rest(since=THURSDAY)), id="resting"),
        pytest.param(replace(FATIMA, paused_at=THURSDAY), id="paused"),
        pytest.param(replace(FATIMA, joined_at=None), id="not joined"),
    ],
)
def test_who_wants_quiet_gets_quiet(person: Person) -> None:
    of = replace(planned(situation()), person=person)
    phone = happens(of)
    assert phone.outcome.says == ()


@pytest.mark.parametrize("status", [ActionStatus.DONE, ActionStatus.PARKED, ActionStatus.PROPOSED])
def test_a_step_that_is_not_open_any_more_is_not_asked(status: ActionStatus) -> None:
    of = planned(situation())
    actions = tuple(replace(each, status=status) if each.id == LANDLORD.id else each for each in of.actions)
    assert happens(replace(of, actions=actions)).outcome.says == ()


def test_the_next_day_asks_once_how_it_went() -> None:
    asked = tuple(
        replace(each, asked_at=THURSDAY) if each.action == LANDLORD.id else each for each in examples.OCCURRENCES
    )
    of = planned(situation(occurrences=asked, appointments=()), THURSDAY)
    phone = happens(of, FRIDAY)
    assert phone.text == "Hoe ging het: De huurbaas bellen, samen?"
    assert phone.labels == ["Gelukt", "Een beetje", "Nog niet"]
    nudged = next(each for each in phone.of.occurrences if each.action == LANDLORD.id)
    assert nudged.nudges == 1


def test_in_simple_mode_the_next_day_has_two_buttons_and_help() -> None:
    of = examples.henk()
    day = replace(of.actions[0], day=date(2026, 4, 16), hour=time(10), hour_named_by="henk")
    asked = replace(of.occurrences[0], day=day.day, asked_at=THURSDAY)
    phone = happens(planned(replace(of, actions=(day,), occurrences=(asked,)), THURSDAY), FRIDAY)
    assert phone.labels == ["Gelukt", "Nog niet", "Hulp"]
    assert phone.button("Nog niet").verb == "how_far"


def test_talk_card_and_notice_on_friday_are_one_message() -> None:
    of = planned(examples.done_landlord(), THURSDAY)
    phone = happens(of, FRIDAY)
    own = [say for say in phone.outcome.says if say.to == "fatima"]
    assert len(own) == 1
    assert own[0].kind is Kind.APPOINTMENT
    assert "dinsdag 21 april" in phone.text
    assert "🌷" in phone.text


def test_notice_and_monday_question_are_one_message_and_the_coach_gets_the_card() -> None:
    of = planned(examples.done_landlord(), FRIDAY + timedelta(hours=1))
    phone = happens(of, MONDAY_BEFORE_THE_TALK)
    assert len(phone.shown) == 1
    assert "Kun je dan?" in phone.text
    assert "Welke stap kies je deze week?" in phone.text
    assert [(to, screen) for to, screen, _ in phone.to_staff] == [("marieke", "coach_card")]


def test_a_card_that_was_kept_back_never_reaches_the_coach() -> None:
    kept = replace(TALK, card_shared=False, topic="De brief van de bank")
    of = planned(replace(examples.done_landlord(), appointments=(kept,)), FRIDAY + timedelta(hours=1))
    ((_, _, card),) = happens(of, MONDAY_BEFORE_THE_TALK).to_staff
    assert "bank" not in card.text
    assert "huurbaas" not in card.text


def test_a_message_that_waited_past_its_day_asks_how_it_went() -> None:
    of = planned(situation())
    phone = Phone(of).takes(became_due(of, due_at(of, THURSDAY), THURSDAY, "0event"))
    phone.now = FRIDAY
    shown = phone._draw(phone.outcome.says[0])  # as delivery draws it a day later
    assert shown is not None
    assert shown.text.startswith("Hoe ging het")


def test_a_part_that_is_no_longer_true_at_the_moment_of_sending_is_left_out() -> None:
    of = planned(examples.done_landlord(), FRIDAY + timedelta(hours=1))
    phone = Phone(of, now=MONDAY_BEFORE_THE_TALK)
    outcome = became_due(of, due_at(of, phone.now), phone.now, "0event")
    phone.of = replace(of, appointments=())
    shown = phone._draw(outcome.says[0])
    assert shown is not None
    assert "gesprek" not in shown.text


def test_on_a_shared_phone_the_first_line_is_neutral() -> None:
    of = planned(situation(replace(FATIMA, preview=Preview.UNASKED)))
    assert "huurbaas" not in happens(of).text[:80]


def call_due(slot: Slot, to: str, at: datetime = THURSDAY) -> Due:
    return Due(
        id=due_id(to, CALL.id, at.date(), slot),
        person=to,
        about="fatima",
        thing=CALL.id,
        slot=slot,
        day=at.date(),
        at=at,
    )


def unopened(opened_at: datetime | None = None) -> Situation:
    made = replace(CALL, made_at=THURSDAY - timedelta(days=1, hours=1), opened_at=opened_at)
    return situation(calls=(made,))


def carried(of: Situation, slot: Slot) -> tuple[Phone, Outcome]:
    before = THURSDAY - timedelta(minutes=1)
    of = replace(of, dues=reminders.wanted(of, before))
    due = next((each for each in of.dues if each.slot is slot), None)
    if due is None:
        return Phone(of), Outcome()
    phone = Phone(of, now=due.at)
    outcome = became_due(of, (due,), due.at, "0event")
    return phone.takes(outcome), outcome


def test_a_call_nobody_opened_by_noon_goes_to_the_stand_in_and_she_is_told() -> None:
    phone, outcome = carried(unopened(), Slot.CALL_STAND_IN)
    assert phone.text == "Marieke heeft je bericht nog niet gelezen. Ik heb het nu ook aan Joris gestuurd."
    assert [say.to for say in outcome.says] == ["joris", "fatima"]
    assert {say.kind for say in outcome.says} == {Kind.CALL}
    assert phone.of.calls[0].carried_to == 1


def test_then_to_the_team() -> None:
    of = unopened()
    of = replace(of, calls=(replace(of.calls[0], carried_to=1),))
    phone, outcome = carried(of, Slot.CALL_TEAM)
    assert [say.to for say in outcome.says] == ["anneke", "fatima"]
    assert phone.of.calls[0].carried_to == 2


@pytest.mark.parametrize("slot", [Slot.CALL_AGAIN, Slot.CALL_STAND_IN, Slot.CALL_TEAM])
def test_a_call_that_was_opened_is_carried_no_further(slot: Slot) -> None:
    of = unopened(opened_at=THURSDAY)
    outcome = became_due(of, (call_due(slot, "joris"),), THURSDAY, "0event")
    assert outcome.says == ()


@pytest.mark.parametrize("slot", [Slot.BRIDGE, Slot.CHECK_IN, Slot.TIDY])
def test_an_offer_on_a_quiet_day_stays_a_plan_until_an_open_one(slot: Slot) -> None:
    sunday = datetime(2026, 4, 19, 8, 0, tzinfo=UTC)
    offer = Due(id="offer", person="fatima", about="fatima", thing="offer", slot=slot, day=sunday.date(), at=sunday)
    of = replace(situation(actions=(), occurrences=(), appointments=()), dues=(offer,))
    waits = became_due(of, (offer,), sunday, "0event")
    assert waits.says == ()
    [later] = [change.due for change in waits.changes if isinstance(change, PlanDue)]
    assert later == replace(offer, at=sunday + timedelta(days=1))
    comes = became_due(replace(of, dues=(later,)), (later,), later.at, "0event")
    assert [say.to for say in comes.says] == ["fatima"]
