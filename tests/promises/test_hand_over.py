"""Who is coach is looked at now and again at sending: whoever was, taps about nobody and hears nothing more."""

import re
from datetime import datetime, timedelta

from conversations.replies import Kind, Say
from domain.people import Coaching, StaffProfile
from domain.rewards import Entry
from tests.promises.people import (
    ADDRESS,
    COACH,
    FATIMA,
    LONG_AGO,
    OTHER_COACH,
    SUPERVISOR,
    THURSDAY,
    canary,
    promise,
    step,
    time_to,
)
from tests.promises.town import Got, Town, data

NOBODY = "0" * 20
TAPS_A_COACH_HAS = 40


async def hand_over(town: Town) -> None:
    """From now on Joris is Fatima's coach."""
    await town.does(
        Coaching(id="fatima-coaching", coach=COACH, participant=FATIMA, since=LONG_AGO, until=town.at),
        Coaching(id="fatima-coaching-2", coach=OTHER_COACH, participant=FATIMA, since=town.at, told_until=town.at),
    )


async def buttons_of_coach(town: Town) -> list[str]:
    """Data of all buttons that the coach was shown about Fatima, found by tapping along."""
    seen: list[str] = []
    todo = [data("person", subject=FATIMA)]
    while todo and len(seen) < TAPS_A_COACH_HAS:
        seen.append(todo.pop(0))
        for got in await town.taps(ADDRESS[COACH], seen[-1], 100 + len(seen)):
            found = [each for each in got.buttons.values() if f".{FATIMA}." in each]
            todo += [each for each in found if each not in [*seen, *todo]]
    return seen


async def test_every_old_button_of_who_was_the_coach_is_about_nobody(town: Town) -> None:
    buttons = await buttons_of_coach(town)
    assert len(buttons) > 10
    await hand_over(town)
    before = await town.of(FATIMA)
    for number, button in enumerate(buttons):
        about_her = await town.taps(ADDRESS[COACH], button, 500 + number)
        about_nobody = await town.taps(ADDRESS[COACH], button.replace(f".{FATIMA}.", f".{NOBODY}."), 500 + number)
        assert texts(about_her) == texts(about_nobody) != [], button
        assert {got.address for got in about_her} == {ADDRESS[COACH]}, button
    assert await town.of(FATIMA) == before


async def test_a_text_begun_before_the_hand_over_goes_nowhere(town: Town) -> None:
    await town.taps(ADDRESS[COACH], data("note", subject=FATIMA))
    await hand_over(town)
    came = await town.writes(ADDRESS[COACH], "Ik ben trots op je")
    assert {got.address for got in came} == {ADDRESS[COACH]}
    assert canary(FATIMA) not in str([got.request.params for got in came])


async def test_what_waits_for_the_coach_does_not_reach_who_was_the_coach(either_town: Town) -> None:
    """A call, a bundle, a question and a planned talk card: none leaves, whatever the hour it waited for."""
    town = either_town
    await evening(town)
    await town.taps(ADDRESS[FATIMA], data("done", time_to(FATIMA, "call")))
    await town.taps(ADDRESS[FATIMA], data("door", "talk"))
    await town.does(
        says=(Say(screen="question_asked", to=COACH, about=FATIMA, words={"question": "?"}, kind=Kind.STAFF),)
    )
    town.telephones.got.clear()
    await hand_over(town)
    await town.goes_to(THURSDAY + timedelta(days=6))
    assert canary(FATIMA) not in str([got.request.params for got in on(town, COACH)])
    assert canary(FATIMA) in str([got.request.params for got in on(town, OTHER_COACH)])


async def test_an_undo_after_the_reward_was_handed_over_is_refused(either_town: Town) -> None:
    town = either_town
    [answer, *_] = await town.taps(ADDRESS[FATIMA], data("done", time_to(FATIMA, "call")))
    await town.taps(ADDRESS[COACH], data("handed", promise(FATIMA, "call"), subject=FATIMA))
    await town.taps(ADDRESS[FATIMA], answer.buttons["Toch niet"], answer.number)
    entries = [each.entry for each in (await town.of(FATIMA)).ledger if each.promise == promise(FATIMA, "call")]
    assert entries == [Entry.PROMISED, Entry.GRANTED, Entry.HANDED]
    assert [each.status for each in (await town.of(FATIMA)).actions if each.id == step(FATIMA, "call")] == ["done"]


async def test_an_undo_before_the_hand_over_leaves_nothing_to_hand_over(either_town: Town) -> None:
    town = either_town
    [answer, *_] = await town.taps(ADDRESS[FATIMA], data("done", time_to(FATIMA, "call")))
    await town.taps(ADDRESS[FATIMA], answer.buttons["Toch niet"], answer.number)
    came = await town.taps(ADDRESS[COACH], data("handed", promise(FATIMA, "call"), subject=FATIMA))
    assert ADDRESS[FATIMA] not in {got.address for got in came}
    entries = [each.entry for each in (await town.of(FATIMA)).ledger if each.promise == promise(FATIMA, "call")]
    assert entries == [Entry.PROMISED, Entry.GRANTED, Entry.RETURNED]


async def test_the_crisis_address_opens_only_a_call_that_reached_it(town: Town) -> None:
    own = await called(town, "talk")
    [refused] = await town.taps(ADDRESS[SUPERVISOR], data("open_call", own, subject=FATIMA), 31)
    [unknown] = await town.taps(ADDRESS[SUPERVISOR], data("open_call", NOBODY, subject=NOBODY), 32)
    assert refused.text == unknown.text
    everyones = await called(town, "threat")
    came = await town.taps(ADDRESS[SUPERVISOR], data("open_call", everyones, subject=FATIMA), 33)
    assert {got.address for got in came} == {ADDRESS[SUPERVISOR], ADDRESS[FATIMA]}


async def test_the_stand_in_of_a_coach_who_works_sees_nothing(town: Town) -> None:
    await town.does(StaffProfile(person=COACH, stand_in=OTHER_COACH))
    [there] = await town.taps(ADDRESS[OTHER_COACH], data("person", subject=FATIMA), 31)
    assert canary(FATIMA) not in there.text
    await town.does(StaffProfile(person=COACH, stand_in=OTHER_COACH, days_off=frozenset({THURSDAY.date()})))
    [away] = await town.taps(ADDRESS[OTHER_COACH], data("person", subject=FATIMA), 32)
    assert canary(FATIMA) in away.text


async def evening(town: Town) -> None:
    """Nobody works any more, so what is for staff waits for tomorrow."""
    town.at = datetime(2026, 4, 16, 17, 30, tzinfo=THURSDAY.tzinfo)


async def called(town: Town, door: str) -> str:
    """The id of a call that Fatima made through this door."""
    await town.taps(ADDRESS[FATIMA], data("door", door))
    [call] = [each.id for each in (await town.of(FATIMA)).calls if each.door == door]
    return call


def on(town: Town, who: str) -> list[Got]:
    """What came on somebody's telephone."""
    return [got for got in town.telephones.got if got.address == ADDRESS[who]]


def texts(came: list[Got]) -> list[str]:
    return [re.sub(FATIMA, NOBODY, f"{got.text} {got.buttons}") for got in came]
