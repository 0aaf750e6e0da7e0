"""Whatever bytes a tap carries and whatever somebody writes: nothing raises, and each is answered once."""

import asyncio
import shutil
from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.telegram.buttons import MOST, tap_of
from conversations.verbs import TAPS
from storage.store import open_store
from tests.promises.people import ADDRESS, COACH, DAAN, ERASES, FATIMA, canary, step, talk, time_to
from tests.promises.town import KEY, Town, data, message

THINGS = ("", time_to(FATIMA, "call"), step(DAAN, "saving"), talk(DAAN), "per_day-9", "yes")
real = st.builds(
    data, st.sampled_from(sorted(TAPS.keys() - {ERASES})), st.sampled_from(THINGS), subject=st.sampled_from(("", DAAN))
)
chars = st.text(st.characters(codec="utf-8"), max_size=6)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Data of a button with a piece cut out, put in or doubled."""
    button = draw(real)
    first, last = sorted(draw(st.tuples(st.integers(0, len(button)), st.integers(0, len(button)))))
    middle = draw(st.sampled_from(("", button[first:last] * 2, ".", "-", "9" * 30)) | chars)
    return button[:first] + middle + button[last:]


class Street:
    """The town for a test that is no coroutine itself."""

    def __init__(self, runner: asyncio.Runner, town: Town) -> None:
        self.runner, self.town = runner, town

    def does(self, work: Coroutine[Any, Any, Any]) -> Any:  # noqa: ANN401  # whatever the town answers
        return self.runner.run(work)


@pytest.fixture(scope="module")
def street(seeded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Street]:
    file: Path = tmp_path_factory.mktemp("street") / "stapje.db"
    shutil.copy(seeded, file)
    with asyncio.Runner() as runner:
        opened = open_store(f"sqlite:///{file}", KEY)
        town = Town(runner.run(opened.__aenter__()))
        runner.run(town.__aenter__())
        yield Street(runner, town)
        runner.run(town.__aexit__())
        runner.run(opened.__aexit__(None, None, None))


@given(mutated() | st.text(max_size=MOST + 9))
@settings(max_examples=1000)
def test_data_is_read_as_it_was_written_or_not_at_all(forged: str) -> None:
    found = tap_of(forged)
    if found is not None:
        assert data(found.verb, found.thing, subject=found.subject, revision=found.revision).count(".") == 4
        assert len(forged.encode()) <= MOST
        assert forged.isascii()


@given(mutated() | st.text(max_size=MOST), st.sampled_from((DAAN, COACH, "anneke")))
@settings(max_examples=200)
def test_a_mutated_tap_is_answered_and_no_alarm_goes_off(street: Street, forged: str, who: str) -> None:
    street.town.telephones.toasts.clear()
    came = street.does(street.town.taps(ADDRESS[who], forged, 7))
    assert len(street.town.telephones.toasts) == 1
    assert came or street.town.telephones.toasts[0][1], "neither a message nor a toast"
    if who != COACH:
        assert canary(FATIMA) not in str([got.request.params for got in came])
    assert street.does(street.town.store.pulse(street.town.now())).alarms == 0


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=200), st.sampled_from((DAAN, COACH, "anneke")))
@settings(max_examples=150)
def test_whatever_is_written_is_answered_and_no_alarm_goes_off(street: Street, text: str, who: str) -> None:
    came = street.does(street.town.hears(message(ADDRESS[who], text)))
    assert [got for got in came if got.address == ADDRESS[who]]
    assert street.does(street.town.store.pulse(street.town.now())).alarms == 0
