"""A coach's overview: once a workday, five people, good news first, each with one tap; never empty."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from conversations import examples
from conversations.aftermath import aftermath
from conversations.checkin.obstacle_screens import WAITING, needing
from conversations.coaching.bundle_screens import SHOWN
from conversations.coaching.bundling import staff_became_due
from conversations.drawing import draw
from conversations.examples import LANDLORD, THURSDAY
from conversations.replies import Kind, Outcome, PlanDue, Shown
from domain.absences import Absence
from domain.dues import BUNDLE, Due, Slot, due_id
from domain.extras import ALL, switched_on
from domain.history import HistoryEntry
from domain.people import BundleTime, Coaching, StaffProfile, Telling
from domain.situations import Situation, Staff
from domain.workhours import is_first_back
from tests.conversations.deciding import Talk, Work, kinds, saved, screens

FRIDAY = THURSDAY + timedelta(days=1)
WAITS = replace(examples.situation(calls=(examples.CALL,)), recent=())
FIRST = THURSDAY.date() - timedelta(days=3)
AWAY = Absence(id="absence-1", coach="marieke", since=FIRST, until=FIRST + timedelta(days=1))
BACK = examples.staff(profile=replace(examples.staff().profile, absences=(AWAY,)))
"""Marieke after two days away, with a workday on which no bundle came in between."""


def due(at: datetime, slot: Slot = Slot.BUNDLE, thing: str = BUNDLE) -> Due:
    name = due_id("marieke", thing, at.date(), slot)
    return Due(id=name, person="marieke", about="marieke", thing=thing, slot=slot, day=at.date(), at=at)


def heard(*people: Situation, at: datetime = THURSDAY, staff: Staff | None = None) -> Outcome:
    return staff_became_due(staff or examples.staff(), people, (due(at),), at, "event")


def read(outcome: Outcome, *people: Situation, at: datetime = THURSDAY) -> Shown:
    [say] = outcome.says
    shown = draw(say.screen, examples.coach_view(people=people, words=say.words, now=at))
    assert shown is not None
    return shown


def named(name: str, of: Situation) -> Situation:
    assert of.coaching is not None
    coaching = replace(of.coaching, id=f"coaching-{name}", participant=name)
    return replace(of, person=replace(of.person, id=name, name=name.title()), coaching=coaching)


def planned(outcome: Outcome) -> list[tuple[Slot, datetime]]:
    return [(each.due.slot, each.due.at) for each in saved(outcome, PlanDue)]


def labels(shown: Shown) -> list[str]:
    return [button.label for row in shown.buttons for button in row]


def test_five_people_stand_on_the_card_good_news_first_and_the_others_are_one_tap_away() -> None:
    agreed = examples.situation(recent=(("agreed", examples.LETTERS.id, THURSDAY),))
    glad = [named(name, examples.done_landlord()) for name in ("bo", "cas", "dina", "eva", "fee")]
    people = [named("aad", agreed), *glad]
    shown = read(heard(*people), *people)
    assert "Aad" not in shown.text
    assert "En nieuws van nog 1 ander." in shown.text
    assert labels(shown) == [*(f"👏 Compliment voor {each.person.name}" for each in glad), "Zie alles"]
    assert len(glad) == SHOWN


@pytest.mark.parametrize(
    ("happened", "act"),
    [
        pytest.param("done", "praise", id="a success: a compliment"),
        pytest.param("needed", "take_on", id="an obstacle: take it up"),
        pytest.param("agreed", "note", id="a yes to the plan: an own sentence"),
        pytest.param("joined", "appointment", id="somebody new: a talk"),
    ],
)
def test_each_piece_of_news_has_one_suggested_act(happened: str, act: str) -> None:
    of = replace(needing(), recent=((happened, LANDLORD.id, THURSDAY),), appointments=())
    [[button]] = read(heard(of), of).buttons
    assert button.verb == act


def test_what_was_praised_is_not_suggested_again() -> None:
    of = examples.done_landlord()
    praised = replace(
        of,
        recent=tuple((kind, thing, at) for kind, thing, at in of.recent)
        + tuple(("praised", thing, THURSDAY) for _, thing, _ in of.recent),
    )
    assert read(heard(praised), praised).buttons == ()


def test_taking_up_an_obstacle_tells_the_participant_once() -> None:
    talk = Talk(needing())
    outcome = talk.coach_taps("take_on", WAITING.id)
    assert (screens(outcome, "fatima"), kinds(outcome)) == (["taken_on"], ["taken_on"])
    assert not talk.coach_taps("take_on", WAITING.id).says
    assert talk.of.obstacles == (WAITING,)


def test_an_own_sentence_needs_no_step() -> None:
    talk = Talk(examples.situation())
    talk.coach_taps("note")
    [words] = [say for say in talk.coach_writes("Fijn je te zien!").says if say.to == "fatima"]
    assert (words.screen, words.words["text"], words.kind, words.silent) == (
        "coach_words",
        "Fijn je te zien!",
        Kind.WORDS,
        True,
    )


def test_before_the_weekend_it_shows_what_waits_even_without_news() -> None:
    shown = read(heard(WAITS, at=FRIDAY), WAITS, at=FRIDAY)
    assert shown.text == "Dit wacht liever niet tot maandag:\n<b>Fatima</b> · vraagt om contact"
    assert labels(shown) == ["Open Fatima"]


def test_on_another_day_what_waits_makes_no_bundle_but_is_planned_for_the_last_day() -> None:
    outcome = heard(WAITS)
    assert outcome.says == ()
    assert planned(outcome) == [(Slot.BUNDLE, FRIDAY.replace(hour=6, minute=30))]


def test_after_an_absence_what_waits_comes_first_and_a_call_in_it_can_be_opened() -> None:
    needs, glad = named("aad", needing()), replace(examples.done_landlord(), calls=(examples.CALL,))
    shown = read(heard(needs, glad, staff=BACK), needs, glad)
    first, second, *_ = shown.text.splitlines()
    assert (first, second) == ("Wacht op jou:", "<b>Fatima</b> · vraagt om contact")
    assert "Goedemorgen." in shown.text
    [opens] = shown.buttons[0]
    assert (opens.verb, opens.subject, opens.thing) == ("open_call", "fatima", examples.CALL.id)


@pytest.mark.parametrize(
    ("waits", "bundled_on", "comes"),
    [
        pytest.param(WAITS, FIRST - timedelta(days=1), True, id="somebody waits and there is no news"),
        pytest.param(WAITS, THURSDAY.date() - timedelta(days=1), False, id="told since"),
        pytest.param(examples.situation(recent=()), None, False, id="nobody waits"),
    ],
)
def test_the_first_bundle_after_an_absence_shows_what_waits_once_and_is_never_empty(
    waits: Situation, bundled_on: date | None, comes: bool
) -> None:
    staff = replace(BACK, profile=replace(BACK.profile, bundled_on=bundled_on))
    assert screens(heard(waits, staff=staff), "marieke") == ["bundle"] * comes


def test_who_went_in_the_morning_and_was_back_the_same_day_is_first_back_on_the_next() -> None:
    taken_back = replace(AWAY, until=FIRST - timedelta(days=1))
    profile = replace(BACK.profile, absences=(taken_back,), bundled_on=FIRST)
    assert is_first_back(profile, FIRST + timedelta(days=1))
    assert not is_first_back(replace(profile, absences=()), FIRST + timedelta(days=1))


def test_today_opens_a_call_that_waits() -> None:
    shown = draw("day", examples.coach_view(people=(WAITS,), words={"people": "fatima", "since": ""}))
    assert shown is not None
    assert [(button.verb, button.thing) for [button] in shown.buttons] == [
        ("open_call", examples.CALL.id),
        ("menu", ""),
    ]


def test_a_day_that_became_free_and_an_hour_that_became_later_wait() -> None:
    of = examples.done_landlord()
    free = replace(examples.staff().profile, days_off=frozenset({THURSDAY.date()}))
    later = replace(examples.staff().profile, bundle=BundleTime.END)
    for profile, day, hour in ((free, 17, 6), (later, 16, 14)):
        outcome = heard(of, staff=examples.staff(profile=profile))
        [(slot, at)] = planned(outcome)
        assert (outcome.says, slot, at.day, at.hour) == ((), Slot.BUNDLE, day, hour)


def test_once_a_month_a_real_card_is_suggested() -> None:
    of = examples.done_landlord()
    assert of.coaching is not None
    first = read(heard(of), of)
    assert "stuur Fatima een echt kaartje" in first.text
    told = replace(of, coaching=replace(of.coaching, told_until=THURSDAY - timedelta(days=3)))
    assert "kaartje" not in read(heard(told), told).text


def test_the_card_is_not_for_somebody_who_only_just_takes_part() -> None:
    glad = examples.done_landlord()
    new = replace(glad, person=replace(glad.person, joined_at=THURSDAY - timedelta(days=13)))
    longer = replace(named("bo", glad), recent=())
    assert "kaartje" not in read(heard(new), new).text
    assert "stuur Bo een echt kaartje" in read(heard(new, longer), new, longer).text


@pytest.mark.parametrize(
    "chosen", [{"bundle": BundleTime.END}, {"bundle_at": time(9)}], ids=["the end", "an hour later"]
)
def test_who_chooses_another_hour_after_the_card_hears_what_is_new_the_next_workday(chosen: dict[str, Any]) -> None:
    first, of = heard(examples.done_landlord(), at=THURSDAY.replace(hour=7)), examples.done_landlord()
    [profile] = saved(first, StaffProfile)
    assert screens(first, "marieke") == ["bundle"]
    again = heard(of, at=THURSDAY.replace(hour=14), staff=examples.staff(profile=replace(profile, **chosen)))
    [(slot, at)] = planned(again)
    assert (again.says, saved(again, Coaching), slot, at.date()) == ((), [], Slot.BUNDLE, FRIDAY.date())


def telling(how: Telling, of: Situation) -> Situation:
    assert of.coaching is not None
    return replace(of, coaching=replace(of.coaching, telling=how))


@pytest.mark.parametrize(
    ("how", "kind", "slots"),
    [
        (Telling.AT_ONCE, "done", [(Slot.NEWS, THURSDAY + timedelta(minutes=5))]),
        (Telling.BUNDLE, "done", [(Slot.BUNDLE, THURSDAY + timedelta(hours=22, minutes=30))]),
        (Telling.NOTHING, "done", []),
        (Telling.NOTHING, "needed", [(Slot.BUNDLE, THURSDAY + timedelta(hours=22, minutes=30))]),
    ],
)
def test_a_coach_chooses_for_each_participant_how_to_hear(
    how: Telling, kind: str, slots: list[tuple[Slot, datetime]]
) -> None:
    of = telling(how, examples.situation())
    entry = HistoryEntry(id="h", at=THURSDAY, actor="fatima", subject="fatima", kind=kind, thing=LANDLORD.id)
    changes = aftermath(of, Outcome(history=(entry,)), THURSDAY)
    told = [each.due for each in changes if isinstance(each, PlanDue) and each.due.about == "marieke"]
    assert [(each.slot, each.at) for each in told] == slots


def test_news_at_once_is_told_alone_and_not_again_in_the_bundle() -> None:
    of = telling(Telling.AT_ONCE, examples.done_landlord())
    dues = (due(THURSDAY, Slot.NEWS, "fatima"),)
    outcome = staff_became_due(examples.staff(), (of,), dues, THURSDAY, "event")
    assert read(outcome, of).text.startswith("Net gebeurd:")
    [told] = saved(outcome, Coaching)
    assert heard(replace(of, coaching=told)).says == ()


def test_of_whom_nothing_is_told_only_what_they_ask_stands_on_the_card() -> None:
    of = replace(needing(), recent=(("done", "act-creditor", THURSDAY), ("needed", LANDLORD.id, THURSDAY)))
    shown = read(heard(telling(Telling.NOTHING, of)), telling(Telling.NOTHING, of))
    assert "schuldeiser" not in shown.text
    assert "Vervoer nodig" in shown.text


def test_what_was_quiet_is_not_told_afterwards() -> None:
    talk = Talk(telling(Telling.NOTHING, examples.done_landlord()))
    talk.coach_taps("telling", Telling.BUNDLE)
    assert heard(talk.of, at=THURSDAY).says == ()


def test_today_shows_on_request_what_the_newest_card_told() -> None:
    of = examples.done_landlord()
    assert of.coaching is not None
    told = replace(of, coaching=replace(of.coaching, told_until=THURSDAY))
    [say] = Work(examples.staff()).taps("day").says
    shown = draw("day", examples.coach_view(told, people=(told,), words=say.words))
    assert shown is not None
    assert "De huurbaas bellen, samen" in shown.text
    assert datetime.fromisoformat(say.words["since"]).date() == date(2026, 4, 15)


def test_a_new_feature_shows_only_to_a_coach_who_switched_it_on() -> None:
    assert switched_on(None, fictional=False) == frozenset()
    assert switched_on(None, fictional=True) == ALL
    work = Work(examples.staff())
    [profile] = saved(work.taps("wd_extras", "bridge"), StaffProfile)
    assert profile.extras == ALL - {"bridge"}
