"""A coach is away: one line or three taps, a colleague answers exactly then, and the participants are told."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from conversations.absence import examples as away
from conversations.absence.days import Days, days
from conversations.absence.meanwhile import meanwhile
from conversations.drawing import draw
from conversations.examples import JORIS, THURSDAY, staff
from conversations.replies import Kind, PlanDue, Say
from domain.absences import Absence
from domain.dues import Slot
from tests.conversations.deciding import Work, saved, screens
from tests.conversations.phone import Phone
from tests.promises.people import ADDRESS, COACH, FATIMA, OTHER_COACH, canary, time_to
from tests.promises.people import THURSDAY as NINE_THIRTY
from tests.promises.town import Town, data

ZONE = "Europe/Amsterdam"


@pytest.mark.parametrize(
    ("line", "since", "until", "stand_in"),
    [
        ("di 21 april - vr 24 april", 21, 24, ""),
        ("21 t/m 24 april", 21, 24, ""),
        ("maandag t/m woensdag", 20, 22, ""),
        ("vanaf maandag tot vrijdag", 20, 23, ""),
        ("morgen Joris", 17, 17, "joris"),
        ("vandaag tot en met vrijdag, joris", 16, 17, "joris"),
        ("Tue 21 April through Fri 24 April", 21, 24, ""),
    ],
)
def test_one_line_names_the_days_and_perhaps_a_colleague(line: str, since: int, until: int, stand_in: str) -> None:
    read = days(line, (JORIS,), THURSDAY, ZONE)
    assert read == Days(date(2026, 4, since), date(2026, 4, until), stand_in)


@pytest.mark.parametrize(
    "line", ["", "vakantie", "14 april", "24 april - 21 april 2026", "- Joris", "1 mei - 1 juli 2028"]
)
def test_what_is_not_surely_days_ahead_is_asked_again(line: str) -> None:
    assert days(line, (JORIS,), THURSDAY, ZONE) is None
    work = Work(staff())
    work.taps("away_days")
    assert screens(work.writes(line or "?"), "marieke") == ["away_days_unread"]
    assert saved(work.writes("morgen"), Absence)


def test_three_taps_are_enough_and_everybody_concerned_is_told_when_it_begins_and_ends() -> None:
    outcome = Work(staff()).taps("away_on", "week")
    [absence] = saved(outcome, Absence)
    assert (absence.since, absence.until, absence.stand_in) == (date(2026, 4, 16), date(2026, 4, 19), "joris")
    assert screens(outcome, "fatima") == ["coach_away", "coach_back"]
    assert screens(outcome, "joris") == ["standing_in"]
    assert {say.kind for say in outcome.says if say.to == "fatima"} == {Kind.QUIET}


def test_a_talk_on_days_away_is_named_with_the_way_to_another_day() -> None:
    [say] = Work(staff()).taps("away").says
    assert say.words["people"] == " ".join(each.id for each in staff().caseload)
    shown = draw("away", away.with_a_talk())
    assert shown is not None
    assert "In die dagen heb je een gesprek:\nFatima · dinsdag 21 april om 11:00" in shown.text
    [[button], *_] = shown.buttons
    assert (button.verb, button.subject) == ("appointment", "fatima")


def test_new_days_take_the_place_of_those_they_overlap() -> None:
    work = Work(replace(staff(), profile=away.profile(away.AWAY)))
    before, new, *_ = saved(work.taps("away_on", "today"), Absence)
    assert before.id == away.AWAY.id
    assert not before.holds(THURSDAY.date())
    assert new.holds(THURSDAY.date())


def test_one_day_inside_a_longer_absence_keeps_the_days_before_and_after() -> None:
    work = Work(replace(staff(), profile=away.profile(replace(away.AWAY, stand_in="soraya"))))
    work.taps("away_days")
    outcome = work.writes("morgen Joris")
    absences = saved(outcome, Absence)
    assert [(each.since.day, each.until.day, each.stand_in) for each in absences] == [
        (16, 16, "soraya"),
        (17, 17, "joris"),
        (18, 19, "soraya"),
    ]
    told = [(say.screen, say.thing) for say in outcome.says if say.to == "fatima"]
    assert told == [(screen, each.id) for each in absences[1:] for screen in ("coach_away", "coach_back")]


def test_who_is_back_early_is_back_at_once() -> None:
    work = Work(replace(staff(), profile=away.profile(away.AWAY)))
    outcome = work.taps("away_back", away.AWAY.id)
    assert not saved(outcome, Absence)[0].holds(THURSDAY.date())
    assert screens(outcome, "fatima") == ["coach_back"]
    [overview] = saved(outcome, PlanDue)
    assert (overview.due.slot, overview.due.at.day) == (Slot.BUNDLE, 17)
    assert screens(work.taps("away_back", "nothing"), "marieke") == ["away"]


def test_an_absence_of_somebody_else_or_a_stranger_as_stand_in_is_about_nobody() -> None:
    work = Work(replace(staff(), profile=away.profile(away.AWAY)))
    for thing in (f"{away.AWAY.id}:fatima", f"{away.AWAY.id}:anneke", "nothing:joris", ""):
        assert screens(work.taps("away_by", thing), "marieke") == ["gone"]


def test_a_call_in_an_absence_reaches_the_stand_in_and_its_maker_reads_who() -> None:
    phone = Phone(away.without(away.AWAY)).taps("door", "talk")
    assert [(to, screen) for to, screen, _ in phone.to_staff] == [("joris", "call")]
    assert "Joris heeft je bericht." in phone.text
    threat = Phone(away.without(away.AWAY)).taps("door", "threat")
    assert [to for to, _, _ in threat.to_staff] == ["joris", "anneke"]


def test_what_is_for_the_coach_goes_to_the_stand_in_once_and_their_own_answers_do_not() -> None:
    of = away.without(away.AWAY)
    told = Say(screen="question_asked", to="marieke", about="fatima", kind=Kind.STAFF)
    both = (told, replace(told, to="joris"), replace(told, kind=Kind.ANSWER))
    assert [(say.to, say.kind) for say in meanwhile(both, (of,), THURSDAY)] == [
        ("joris", Kind.STAFF),
        ("marieke", Kind.ANSWER),
    ]
    later = THURSDAY + timedelta(days=4)
    assert [say.to for say in meanwhile(both, (of,), later)] == ["marieke", "joris", "marieke"]


async def test_the_stand_in_sees_these_people_exactly_then_and_they_are_told(either_town: Town) -> None:
    """Before, during and after; the call waits for nobody, and everything ends by itself."""
    town, joris = either_town, ADDRESS[OTHER_COACH]
    await town.taps(ADDRESS[COACH], data("stand_in_is", OTHER_COACH))
    assert not await sees(town)
    await town.taps(ADDRESS[COACH], data("away_days"))
    came = await town.writes(ADDRESS[COACH], "vrijdag 17 april t/m maandag 20 april")
    assert canary(FATIMA) not in str([got.request.params for got in came if got.address == joris])
    assert not await sees(town)
    await town.goes_to(NINE_THIRTY + timedelta(days=1, hours=1))
    told = [got.text for got in town.telephones.got if got.address == ADDRESS[FATIMA]]
    [sentence] = [each for each in told if "kijkt zolang met je mee" in each]
    assert "is er tot dinsdag niet" in sentence
    assert await sees(town)
    called = await town.taps(ADDRESS[FATIMA], data("door", "talk"))
    assert {got.address for got in called} == {ADDRESS[FATIMA], joris}
    await town.goes_to(NINE_THIRTY + timedelta(days=5, hours=1))
    [overview] = [got for got in town.telephones.got if got.address == ADDRESS[COACH] and "Wacht op jou" in got.text]
    assert f"<b>{canary(FATIMA)}</b> · vraagt om contact" in overview.text
    assert not await sees(town)
    assert [got for got in town.telephones.got if got.address == ADDRESS[FATIMA] and "is er weer" in got.text]


async def test_the_stand_in_hears_in_their_bundle_and_the_coach_in_one_when_back(town: Town) -> None:
    await town.taps(ADDRESS[COACH], data("stand_in_is", OTHER_COACH))
    await town.taps(ADDRESS[COACH], data("away_on", "week"))
    await town.taps(ADDRESS[FATIMA], data("done", time_to(FATIMA, "call")))
    await town.goes_to(NINE_THIRTY + timedelta(days=1, hours=2))
    assert canary(FATIMA, "call") in bundle(town, OTHER_COACH)
    await town.goes_to(NINE_THIRTY + timedelta(days=4, hours=2))
    assert bundle(town, COACH).count(canary(FATIMA, "call")) == 1
    assert bundle(town, OTHER_COACH).count(canary(FATIMA, "call")) == 1


def bundle(town: Town, who: str) -> str:
    theirs = (got.text for got in town.telephones.got if got.address == ADDRESS[who])
    return " ".join(text for text in theirs if "Dit is nieuw" in text)


async def sees(town: Town) -> bool:
    [shown] = await town.taps(ADDRESS[OTHER_COACH], data("person", subject=FATIMA), 31)
    return canary(FATIMA) in shown.text
