"""A step that comes back, from the participant's side."""

from dataclasses import replace
from datetime import date, timedelta

from conversations.examples import COACH_OF, FATIMA, THURSDAY, action, situation
from conversations.reminding.steps import became_due
from domain import repeating
from domain.people import Wishes
from domain.plans import ActionStatus, Occurrence, Report
from domain.reminders import wanted
from domain.rhythms import Anchor, Around, OnDays, Rhythm, Weekdays
from domain.situations import Situation
from tests.conversations.deciding import Talk, saved, screens
from tests.conversations.phone import Phone

TODAY = date(2026, 4, 16)
MON_THU = Weekdays(frozenset({1, 4}))


def coming_back(rhythm: Rhythm = MON_THU) -> Situation:
    step = action("act-post", "De post openen", repeats=rhythm, position=1)
    first = repeating.time_to_do(step, TODAY, FATIMA.zone)
    return situation(actions=(step,), occurrences=(first,), ledger=())


def time_of(phone: Phone) -> Occurrence:
    return phone.of.occurrences[-1]


def test_gelukt_makes_the_next_time_and_the_step_stays_open() -> None:
    of = coming_back()
    phone = Phone(of).taps("done", of.occurrences[0].id)
    assert phone.of.actions[0].status is ActionStatus.OPEN
    assert [each.day for each in phone.of.occurrences] == [TODAY, date(2026, 4, 20)]
    assert "Gelukt" in phone.writes("mijn stap").labels


def test_a_second_tap_on_the_same_time_makes_no_other() -> None:
    of = coming_back()
    phone = Phone(of).taps("done", of.occurrences[0].id)
    phone.taps("done", of.occurrences[0].id).taps("done", of.occurrences[0].id, 1)
    assert len(phone.of.occurrences) == 2


def test_the_last_of_a_few_times_this_week_ends_the_step() -> None:
    of = coming_back(OnDays((TODAY,)))
    phone = Phone(of).taps("done", of.occurrences[0].id)
    assert phone.of.actions[0].status is ActionStatus.DONE


def test_when_its_day_passed_the_next_time_comes_by_itself_and_yesterday_may_still_be_ticked() -> None:
    of = coming_back(Weekdays(frozenset({4, 5})))
    of = replace(of, occurrences=(replace(of.occurrences[0], asked_at=THURSDAY, nudges=1),))
    due = next(each for each in wanted(of, THURSDAY + timedelta(hours=1)) if each.slot.value == "step")
    friday = replace(of, dues=(due,))
    phone = Phone(friday, now=due.at).takes(became_due(friday, (due,), due.at, "0event-clock-00000000"))
    assert time_of(phone).day == date(2026, 4, 17)
    assert "De post openen" in phone.text
    phone.taps("done", of.occurrences[0].id)
    assert [each.report for each in phone.of.occurrences] == [Report.DONE, None]


def test_toch_niet_takes_back_that_time_only() -> None:
    of = coming_back()
    phone = Phone(of).taps("done", of.occurrences[0].id).presses("Toch niet")
    assert [each.report for each in phone.of.occurrences] == [None, None]
    assert phone.of.actions[0].status is ActionStatus.OPEN


def test_the_rhythm_stands_behind_the_step_in_words() -> None:
    phone = Phone(coming_back()).taps("my_plan")
    assert "De post openen · elke maandag en donderdag" in phone.text


def test_why_says_that_it_comes_back() -> None:
    of = coming_back()
    assert "Deze stap komt terug: elke maandag en donderdag." in Phone(of).taps("why", of.occurrences[0].id).text


def test_it_can_stop_coming_back_or_rest() -> None:
    of = coming_back()
    phone = Phone(of).taps("more", of.occurrences[0].id)
    assert {"Niet meer herhalen", "Laat rusten", "Niet meer nodig"} <= set(phone.labels)
    phone.presses("Niet meer herhalen")
    assert (phone.of.actions[0].repeats, phone.of.actions[0].day) == (None, TODAY)
    assert phone.presses("Gelukt").of.actions[0].status is ActionStatus.DONE


def test_after_a_rest_it_begins_at_its_next_day() -> None:
    of = coming_back()
    phone = Phone(of).taps("park", "act-post").taps("take_up", "act-post")
    assert (phone.of.actions[0].status, time_of(phone).day) == (ActionStatus.OPEN, TODAY)


def test_a_coach_types_it_behind_a_step() -> None:
    talk = Talk(situation(), COACH_OF["fatima"])
    talk.coach_taps("new_steps")
    talk.coach_writes("Post openen ma wo vr 9:00")
    step = talk.of.actions[-1]
    assert (step.words, step.repeats) == ("Post openen", Weekdays(frozenset({1, 3, 5})))


def test_a_step_after_payday_asks_for_the_day_once_it_is_agreed() -> None:
    phone = Phone(agreed_soon()).taps("take_up", "act-pot")
    assert "Op welke dag van de maand komt je geld binnen?" in phone.text
    phone.writes("de 23e")
    assert phone.of.person.wishes.payday == 23
    assert time_of(phone).day == date(2026, 4, 25)
    assert "In de drie dagen ervoor zeg ik niets over rekeningen." in phone.text
    assert phone.presses("Zeg het dan wel").of.person.wishes.bills_before_payday


def test_who_names_no_payday_keeps_the_step() -> None:
    phone = Phone(agreed_soon()).taps("take_up", "act-pot").presses("Liever niet")
    assert (phone.of.person.wishes, phone.place, time_of(phone).day) == (Wishes(), None, None)


def test_bills_too_without_a_payday_asks_for_it() -> None:
    assert "Op welke dag van de maand" in Phone(situation()).taps("bills_too").text


def agreed_soon() -> Situation:
    step = action("act-pot", "Potje vullen", ActionStatus.PROPOSED, repeats=Around(Anchor.PAYDAY, 2))
    return situation(actions=(step,), occurrences=(), ledger=())


def test_a_step_of_ones_own_may_come_back_and_is_asked_back_first() -> None:
    talk = Talk(situation(actions=(), occurrences=(), ledger=()))
    talk.taps("new_step")
    talk.writes("Wandelen")
    assert screens(talk.writes("elke 2 dagen 10:00"), "fatima") == ["own_when_sure"]
    talk.taps("own_sure")
    talk.taps("own_no_if_then")
    outcome = talk.taps("own_done_by", "self")
    assert [each.day for each in saved(outcome, Occurrence)] == [TODAY]
