"""The desk: order in a chat, and what keeps failing is set aside and blocks nobody."""

from collections.abc import Iterator

import pytest

from bot.telegram.buttons import data_of
from conversations.replies import Button, Outcome
from conversations.verbs import TAPS, own_tap
from tests.promises.people import ADDRESS, DAAN, FATIMA, time_to
from tests.promises.town import Town, data, message, tap


@pytest.fixture
def poison() -> Iterator[str]:
    """The data of a button whose decision always raises."""

    @own_tap("poison")
    def decide(*_: object) -> Outcome:
        raise RuntimeError("poison")

    yield data_of(Button(label="Gif", verb="poison"))
    del TAPS["poison"]


async def test_what_keeps_failing_is_answered_kindly_and_raises_an_alarm(town: Town, poison: str) -> None:
    got = await town.taps(ADDRESS[FATIMA], poison)
    assert [each.address for each in got] == [ADDRESS[FATIMA]]
    assert "niet" in got[0].text
    assert [alarm.kind for alarm in await town.store.alarms.open()] == ["update_set_aside"]


async def test_what_keeps_failing_holds_up_neither_its_own_chat_nor_others(town: Town, poison: str) -> None:
    got = await town.hears(
        tap(ADDRESS[FATIMA], poison, 7, query="q"), message(ADDRESS[FATIMA], "hulp"), message(ADDRESS[DAAN], "hulp")
    )
    answered = [each.address for each in got if "Waar gaat het over?" in each.text]
    assert sorted(answered) == sorted([ADDRESS[FATIMA], ADDRESS[DAAN]])


async def test_who_speaks_at_the_same_moment_as_what_fails_is_answered_once(town: Town, poison: str) -> None:
    done = data("done", time_to(DAAN, "call"))
    await town.hears(tap(ADDRESS[FATIMA], poison, 7, query="q"), tap(ADDRESS[DAAN], done, 8, query="r"))
    assert [query for query, _ in town.telephones.toasts] == ["r"]
    assert [kind for kind, _, _ in (await town.of(DAAN)).recent].count("done") == 1


async def test_texts_of_one_chat_are_answered_in_their_order(town: Town) -> None:
    got = await town.hears(*(message(ADDRESS[FATIMA], text) for text in ("hulp", "stop", "start")))
    assert [each.text.partition("?")[0].partition(".")[0] for each in got if each.address == ADDRESS[FATIMA]] == [
        "Waar gaat het over",
        "Ik stuur niets meer",
        "Fijn dat je er weer bent, Fatimazq",
    ]
