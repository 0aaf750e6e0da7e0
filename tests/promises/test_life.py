"""Whatever happens, in whatever order: every message is answered, and what must hold holds after each step.

The same lives are lived every time; `LIVES=500` lives as many others.
"""

import asyncio
import os
import shutil
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

from hypothesis import HealthCheck, Phase, note, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from bench.understanding import languages, phrases
from bot.telegram.updates import THINGS
from domain.people import Level, Preview
from storage.store import open_store
from tests.databases import new_name
from tests.postgres import Cluster
from tests.promises.life import HER_COACHS, HERS, Life
from tests.promises.people import ADDRESS, FATIMA, SUPERVISOR, THURSDAY
from tests.promises.town import KEY, Town, settle

PHRASES = sorted({phrase for language in languages() for of_set in phrases(language).values() for phrase in of_set})
ODD = (
    "Mijn stap", "Contact met Marieke", "My step", "/start", "/stop", "morgen om 9 uur", "over een uur", "half drie",
    "elke dag", "ja", "nee", "1", "0", "-3", "25", "€ 12,50", "a" * 4096, "<b>&amp;</b>", "👍", "😭" * 50, "لا أستطيع",
    "ሰላም", "\u202e\u200b", "Bellen\nSchrijven\nWachten", "Zondag 31 februari", "31-12 om 25:99", "?",
)  # fmt: skip
texts = st.sampled_from(ODD) | st.sampled_from(PHRASES) | st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
newest, ever = st.integers(0, 3), st.integers(0, 400)


class AnyLife(RuleBasedStateMachine):
    """Fatima, her coach and the clock."""

    url: Callable[[], str]
    """A filled database of its own for each life."""

    def __init__(self) -> None:
        super().__init__()
        self.loop, self.stack = asyncio.Runner(), AsyncExitStack()
        self.life = self.loop.run(self._moves_in())

    async def _moves_in(self) -> Life:
        store = await self.stack.enter_async_context(open_store(type(self).url(), KEY))
        return Life(await self.stack.enter_async_context(Town(store)))

    def teardown(self) -> None:
        note("\n".join(self.life.acts))
        self.loop.run(self.stack.aclose())
        self.loop.close()

    @initialize(
        level=st.sampled_from(Level), language=st.sampled_from(["nl", "en"]), preview=st.sampled_from(Preview),
        days=st.sampled_from([0, 5, 40]),
    )  # fmt: skip
    def is_somebody(self, level: Level, language: str, preview: Preview, days: int) -> None:
        async def is_there() -> None:
            person = (await self.life.town.of(FATIMA)).person
            joined = THURSDAY - timedelta(days=days)
            await self.life.town.does(
                replace(person, level=level, language=language, preview=preview, joined_at=joined)
            )
            await self.life.begins()

        self.loop.run(is_there())

    @rule(which=newest)
    def taps_what_is_new(self, which: int) -> None:
        self.loop.run(self.life.taps(HERS, which))

    @rule(which=ever)
    def taps_what_is_old(self, which: int) -> None:
        self.loop.run(self.life.taps(HERS, which))

    @rule(which=newest)
    def taps_twice_at_once(self, which: int) -> None:
        self.loop.run(self.life.taps(HERS, which, times=2))

    @rule(text=texts)
    def writes(self, text: str) -> None:
        self.loop.run(self.life.writes(HERS, text))

    @rule(text=texts)
    def forwards(self, text: str) -> None:
        self.loop.run(self.life.writes(HERS, text, forward_origin={"type": "user"}))

    @rule(text=texts)
    def edits(self, text: str) -> None:
        self.loop.run(self.life.edits(text))

    @rule(kind=st.sampled_from(THINGS), caption=st.just("") | texts)
    def sends(self, kind: str, caption: str) -> None:
        self.loop.run(self.life.sends(kind, caption))

    @rule(minutes=st.integers(1, 300))
    def waits(self, minutes: int) -> None:
        self.loop.run(self.life.waits(timedelta(minutes=minutes)))

    @rule(days=st.integers(1, 20), minutes=st.integers(0, 1439))
    def waits_long(self, days: int, minutes: int) -> None:
        self.loop.run(self.life.waits(timedelta(days=days, minutes=minutes)))

    @rule(minutes=st.integers(30, 3 * 1440))
    def is_away(self, minutes: int) -> None:
        self.loop.run(self.life.is_away(timedelta(minutes=minutes)))

    @rule()
    def blocks(self) -> None:
        self.loop.run(self.life.blocks())

    @rule(which=newest)
    def coach_taps(self, which: int) -> None:
        self.loop.run(self.life.taps(HER_COACHS, which))

    @rule(which=ever)
    def coach_taps_what_is_old(self, which: int) -> None:
        self.loop.run(self.life.taps(HER_COACHS, which))

    @rule(text=texts)
    def coach_writes(self, text: str) -> None:
        self.loop.run(self.life.writes(HER_COACHS, text))

    @rule(text=texts, which=ever)
    def both_at_once(self, text: str, which: int) -> None:
        self.loop.run(self.life.at_once(text, which))

    @rule(which=ever)
    def supervisor_taps(self, which: int) -> None:
        self.loop.run(self.life.taps(ADDRESS[SUPERVISOR], which))


def lives(url: Callable[[], str], *, many: int, long: int) -> None:
    """Lives of so many steps each, every one on a database that `url` makes."""
    asked = os.environ.get("LIVES")
    AnyLife.url = staticmethod(url)  # the library makes the machines, and gives them nothing
    run_state_machine_as_test(
        AnyLife,
        settings=settings(
            max_examples=int(asked or many),
            stateful_step_count=long,
            derandomize=asked is None,
            phases=(Phase.generate,),  # to make a life that fails shorter takes many minutes: its acts are told instead
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_whatever_happens_on_sqlite(seeded: Path, tmp_path: Path) -> None:
    numbers = count()
    lives(lambda: f"sqlite:///{shutil.copy(seeded, tmp_path / f'{next(numbers)}.db')}", many=18, long=60)


def test_whatever_happens_on_postgresql(postgres_cluster: Cluster) -> None:
    template = new_name("lives")
    asyncio.run(_settled(postgres_cluster.create(template)))
    lives(lambda: postgres_cluster.create(new_name("life"), template=template), many=3, long=50)


async def _settled(url: str) -> None:
    async with open_store(url, KEY) as store:
        await settle(store)
