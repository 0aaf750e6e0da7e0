"""What changed between planning and sending is looked at again: nothing that is no longer true or wanted leaves."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from conversations.events import BecameDue
from conversations.replies import Kind, Say
from storage.store import open_store
from stories.processes import SimulatorProcess
from tests.promises.living import living
from tests.promises.people import ADDRESS, COACH, DAAN, FATIMA, SUPERVISOR, THURSDAY, canary, step, talk, time_to
from tests.promises.town import KEY, Town, data, tap

HERS, CALL = ADDRESS[FATIMA], canary(FATIMA, "call")
TEN = THURSDAY + timedelta(minutes=30)
"""When her step is planned."""


def taps(verb: str, thing: str = "") -> Callable[[Town], Awaitable[Any]]:
    return lambda town: town.taps(HERS, data(verb, thing))


def becomes(status: str) -> Callable[[Town], Awaitable[Any]]:
    """She blocks the bot, or lets it in again."""
    chat = {"id": HERS, "type": "private"}
    change = {"chat": chat, "from": {"id": HERS, "is_bot": False}, "new_chat_member": {"status": status}}
    return lambda town: town.hears({"my_chat_member": change})


async def crisis(town: Town) -> None:
    await town.writes(HERS, "ik wil dood")


MEANWHILE: dict[str, Callable[[Town], Awaitable[Any]]] = {
    "parked": taps("park", step(FATIMA, "call")),
    "dropped": taps("drop_now", time_to(FATIMA, "call")),
    "done": taps("done", time_to(FATIMA, "call")),
    "another day": taps("next_week", time_to(FATIMA, "call")),
    "STOP": taps("stop"),
    "rest": taps("rest_on", "with"),
    "blocked": becomes("kicked"),
    "crisis words": crisis,
    "erased": lambda town: town.store.erase(FATIMA, town.at),
}


@pytest.mark.parametrize("what", sorted(MEANWHILE))
@pytest.mark.parametrize("begun", [False, True], ids=["planned", "waiting in the queue"])
async def test_a_step_that_changed_meanwhile_is_not_asked_about(town: Town, what: str, begun: bool) -> None:
    if begun:  # it was put in the queue, but may not leave yet
        words = {"parts": f"step:{time_to(FATIMA, 'call')}"}
        moment = Say(screen="moment", to=FATIMA, thing=time_to(FATIMA, "call"), words=words, kind=Kind.STEP)
        [due] = [each.id for each in (await town.of(FATIMA)).dues if each.slot == "step"]
        await town.does(says=(Say(**{**vars(moment), "not_before": TEN}),))
        await town.store.dues.set_aside(due, town.at, "Told")
    await MEANWHILE[what](town)
    town.telephones.got.clear()
    await town.goes_to(THURSDAY + timedelta(hours=8))
    assert not [got.text for got in town.telephones.got if got.address == HERS and CALL in got.text]


@pytest.mark.parametrize("begun", [False, True])
async def test_without_a_change_it_is_asked_about(town: Town, begun: bool) -> None:
    """So that the claims above can fail."""
    if begun:
        await town.taps(HERS, data("more"))
    await town.goes_to(THURSDAY + timedelta(hours=8))
    assert [got.text for got in town.telephones.got if got.address == HERS and CALL in got.text]


async def test_a_rule_that_changed_meanwhile_holds_at_sending(town: Town) -> None:
    await town.taps(ADDRESS[SUPERVISOR], data("rule_set", "per_day-0"))
    await town.taps(ADDRESS[SUPERVISOR], data("rule_do", "p:per_day"))
    town.telephones.got.clear()
    await town.goes_to(THURSDAY + timedelta(hours=12))
    assert not [got for got in town.telephones.got if got.address in {HERS, ADDRESS[DAAN]}]


async def test_a_talk_that_was_called_off_is_not_announced(town: Town) -> None:
    await town.taps(ADDRESS[COACH], data("appointment_off", talk(FATIMA), subject=FATIMA))
    town.telephones.got.clear()
    await town.goes_to(THURSDAY + timedelta(days=6))
    assert not [got.text for got in town.telephones.got if canary(FATIMA, "place") in got.text]


async def test_who_comes_back_gets_no_backlog(town: Town) -> None:
    await becomes("kicked")(town)
    await town.goes_to(THURSDAY + timedelta(days=2))
    town.telephones.got.clear()
    await becomes("member")(town)
    await town.goes_to(town.later(hours=1))
    assert [got for got in town.telephones.got if got.address == HERS] == []


async def test_no_reminder_follows_the_answer_to_done(seeded: Path, tmp_path: Path) -> None:
    """The tap and the beat at the same instant, in whatever order the database takes them."""
    for number in range(12):
        file = shutil.copy(seeded, tmp_path / f"{number}.db")
        async with open_store(f"sqlite:///{file}", KEY) as store, Town(store) as town:
            town.at = TEN
            due = BecameDue(id=town.new_id(), dues=tuple(await store.dues.due(town.at, 100)))
            both = (town.hears(tap_done()), town.puts(due))
            await asyncio.gather(*(both if number % 2 else reversed(both)))
            town.delivery.wake()
            await town.rests()
            said = [got.text for got in town.telephones.got if got.address == HERS]
            answered = next(place for place, text in enumerate(said) if canary(FATIMA, "gift") in text)
            assert not [text for text in said[answered + 1 :] if CALL in text and "Gelukt" in text]


def tap_done() -> dict[str, Any]:
    return tap(HERS, data("done", time_to(FATIMA, "call")), 7, "q")


async def test_with_a_bot_of_its_own_and_a_clock_that_walks(simulator_server: SimulatorProcess, tmp_path: Path) -> None:
    async with living(simulator_server, tmp_path) as town:
        await town.forges(HERS, data("park", step(FATIMA, "call")))
        await town.rests(await town.simulator.block(ADDRESS[DAAN]))
        before = {who: len(await town.chat(ADDRESS[who])) for who in (FATIMA, DAAN)}
        await town.simulator.walk(to=THURSDAY + timedelta(hours=9))
        after = {who: await town.chat(ADDRESS[who]) for who in (FATIMA, DAAN)}
        assert not [each.text for each in after[FATIMA][before[FATIMA] :] if CALL in each.text]
        assert after[DAAN][before[DAAN] :] == []
        [told] = [each for each in await town.chat(ADDRESS["joris"]) if "geen berichten sturen" in each.text]
        assert told.protected
