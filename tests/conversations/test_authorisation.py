"""Who may do what: a table made from the register itself, put to the real dispatch on a real store (house law 8)."""

from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from conversations import examples
from conversations.dispatch import dispatch
from conversations.events import Event, Tapped, Wrote
from conversations.examples import CALL, PROGRAMME, THURSDAY
from conversations.facts import Coached, Facts, person_of
from conversations.replies import Change, LinkChat, Outcome, Say
from conversations.verbs import TAPS, TEXTS, VOICES, Verb
from domain.ids import derive, event_id
from domain.people import Coaching, Role, RoleHeld, StaffProfile
from domain.situations import Place, Situation
from storage.inbox import Received
from storage.store import Storage, open_store
from storage.unit_of_work import Unit

pytestmark = pytest.mark.asyncio(loop_scope="module")

NOW = THURSDAY
EARLIER = examples.JOINED
NOWHERE = "nowhere0000000000000"
STAND_IN = "joris"
ROLES = {
    "fatima": Role.PARTICIPANT,  # whom it is about
    "henk": Role.PARTICIPANT,
    "marieke": Role.COACH,  # of Fatima
    "bram": Role.COACH,
    "jorrit": Role.COACH,  # was Fatima's coach
    STAND_IN: Role.COACH,
    "anneke": Role.SUPERVISOR,  # and the crisis address
    "soraya": Role.COACH,  # until today
}
ACTORS = ("stranger", *ROLES)


class UndoneError(Exception):
    """Takes a transaction back, so that each try starts from the same town."""


@dataclass
class Town:
    """A store with people who have chats."""

    store: Storage
    chats: dict[str, str]

    def __post_init__(self) -> None:
        self._numbers = count(1)

    def mark(self, who: str) -> dict[str, Any]:
        number = next(self._numbers)
        return {"id": event_id(NOW, f"try {number}".encode()), "nonce": f"nonce-{number:016}", "chat": self.chats[who]}

    async def tried(self, event: Event, *before: Change) -> Outcome:
        """What would be committed for an event after some changes; nothing is."""
        kept = Outcome()

        async def work(unit: Unit) -> None:
            nonlocal kept
            await unit.apply(derive(event.id, "before"), before, (), (), NOW)
            unit.apply = note  # type: ignore[assignment, method-assign]  # the decision is looked at, not written
            await dispatch(event, unit, NOW)
            raise UndoneError

        async def note(_event: str, changes: Any, says: Any, history: Any, _now: object) -> None:  # noqa: ANN401  # as dispatch gives them
            nonlocal kept
            kept = Outcome(changes=tuple(changes), says=tuple(says), history=tuple(history))

        with suppress(UndoneError):
            await self.store.transact(work)
        return kept


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def town(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Town]:
    path: Path = tmp_path_factory.mktemp("authorisation") / "stapje.db"
    async with open_store(f"sqlite:///{path}", b"a key of thirty-two bytes, so so") as store:
        kept = await store.inbox.keep([Received(n, 100 + n, b"{}") for n, _ in enumerate(ACTORS)], NOW)
        chats = dict(zip(ACTORS, kept.chats, strict=True))

        async def fill(unit: Unit) -> None:
            await unit.apply(NOWHERE, everybody(chats), (), (), NOW)

        await store.transact(fill)
        yield Town(store, chats)


def everybody(chats: dict[str, str]) -> tuple[Change, ...]:
    """The town: Fatima's plan and Henk's, and who is what to whom."""
    fatima, henk = plan_of(examples.situation(calls=(replace(CALL, carried_to=2),))), plan_of(examples.henk())
    people = tuple(replace(getattr(examples, name.upper()), roles=frozenset()) for name in ROLES)
    held = (
        RoleHeld(id=f"role-{name}", person=name, role=role, since=EARLIER, until=NOW if name == "soraya" else None)
        for name, role in ROLES.items()
    )
    profiles = (StaffProfile(person=name, stand_in=STAND_IN) for name, role in ROLES.items() if role is Role.COACH)
    coaching = (
        Coaching(id="c-now", coach="marieke", participant="fatima", since=EARLIER),
        Coaching(id="c-was", coach="jorrit", participant="fatima", since=EARLIER, until=NOW),
        Coaching(id="c-henk", coach="bram", participant="henk", since=EARLIER),
    )
    links = (LinkChat(chat=chats[name], person=name) for name in ROLES)
    return (PROGRAMME, *people, *held, *profiles, *coaching, *links, *fatima, *henk)


def plan_of(of: Situation) -> tuple[Change, ...]:
    return (*of.goals, *of.actions, *of.occurrences, *of.appointments, *of.ledger, *of.calls)


@pytest.fixture
def reached(monkeypatch: pytest.MonkeyPatch) -> list[Facts]:
    """Every decision only tells that it was reached, and with which facts."""
    told: list[Facts] = []

    def decide(facts: Facts, *_: object) -> Outcome:
        told.append(facts)
        return Outcome()

    for register in (TAPS, TEXTS, VOICES):
        for name, verb in list(register.items()):
            monkeypatch.setitem(register, name, replace(verb, decide=decide))  # type: ignore[arg-type]  # of any kind
    return told


def may(who: str, verb: Verb[Any, Any], *, away: bool = False) -> bool:
    """The rule itself, from what is registered."""
    if who in {"stranger", "soraya"} or ROLES[who] not in verb.roles:
        return False
    if verb.facts is Coached:
        return who == "marieke" or (away and who == STAND_IN)
    return True


def subject_of(verb: Verb[Any, Any]) -> str:
    return "fatima" if verb.facts is Coached else ""


@pytest.mark.parametrize("who", ACTORS)
async def test_a_tap_reaches_its_decision_only_from_whom_it_is_registered_for(
    town: Town, reached: list[Facts], who: str
) -> None:
    for name, verb in TAPS.items():
        reached.clear()
        tap = Tapped(**town.mark(who), message=7, verb=name, subject=subject_of(verb), thing=NOWHERE)
        outcome = await town.tried(tap)
        assert bool(reached) == may(who, verb), f"{who} taps {name}"
        assert all(person_of(facts).id == who for facts in reached)
        if not reached:
            assert [say.screen for say in outcome.says] == ["stranger" if who == "stranger" else "gone"], name


@pytest.mark.parametrize("who", ACTORS)
async def test_a_text_reaches_its_decision_only_from_whom_it_is_registered_for(
    town: Town, reached: list[Facts], who: str
) -> None:
    """Even when, by some mistake, the question had been put to somebody else."""
    for name, verb in TEXTS.items():
        reached.clear()
        place = Place(person=who, verb=name, subject=subject_of(verb), thing=NOWHERE, since=NOW)
        asked = () if who == "stranger" else (place,)
        await town.tried(Wrote(**town.mark(who), text="zo maar iets"), *asked)
        assert bool(reached) == may(who, verb), f"{who} answers {name}"


async def test_the_stand_in_may_what_the_coach_may_on_a_day_off(town: Town, reached: list[Facts]) -> None:
    away = StaffProfile(person="marieke", stand_in=STAND_IN, days_off=frozenset({NOW.date()}))
    for name, verb in TAPS.items():
        reached.clear()
        tap = Tapped(**town.mark(STAND_IN), message=7, verb=name, subject=subject_of(verb), thing=NOWHERE)
        await town.tried(tap, away)
        assert bool(reached) == may(STAND_IN, verb, away=True), name


@pytest.mark.parametrize(("who", "opens"), [(STAND_IN, True), ("anneke", True), ("marieke", True), ("bram", False)])
async def test_a_call_for_help_opens_for_whom_it_reaches(
    town: Town, reached: list[Facts], who: str, *, opens: bool
) -> None:
    tap = Tapped(**town.mark(who), message=7, verb="open_call", subject="fatima", thing=CALL.id)
    await town.tried(tap)
    assert bool(reached) == opens


async def test_only_a_tap_about_them_shows_a_participant(town: Town, reached: list[Facts]) -> None:
    """Without a name, or with one that does not exist, a coach's tap is as if nobody were there."""
    for name, verb in TAPS.items():
        if verb.facts is Coached:
            for subject in ("", NOWHERE, "marieke", "henk"):
                await town.tried(Tapped(**town.mark("marieke"), message=7, verb=name, subject=subject))
    assert not reached


@pytest.mark.parametrize("who", ["fatima", "marieke", "anneke"])
async def test_what_is_somebody_elses_is_answered_like_what_never_was(town: Town, who: str) -> None:
    """With Henk's ids, or with Fatima's for who has nothing to do with them: the same words, the same changes."""
    foreign = ids_of(examples.henk())
    for name, verb in TAPS.items():
        if not may(who, verb):
            continue
        nothing = await answer(town, who, verb, NOWHERE)
        for thing in foreign:
            assert await answer(town, who, verb, thing) == nothing, f"{who} taps {name} on {thing}"


def ids_of(of: Situation) -> tuple[str, ...]:
    return (of.goals[0].id, of.actions[0].id, of.occurrences[0].id, of.person.id)


async def answer(town: Town, who: str, verb: Verb[Any, Any], thing: str) -> tuple[list[Say], list[str]]:
    """What is said and changed, without the ids that every event makes anew."""
    tap = Tapped(**town.mark(who), message=7, verb=verb.name, subject=subject_of(verb), thing=thing)
    outcome = await town.tried(tap)
    says = [replace(say, thing="" if say.thing == thing else say.thing, key="") for say in outcome.says]
    return says, sorted(type(change).__name__ for change in outcome.changes)


TRASH = ("", NOWHERE, "x", "per_week-", "per_week-99", "-", "goal:box", "1", "999999999")


@pytest.mark.parametrize("who", ["fatima", "henk", "marieke", "anneke"])
async def test_no_tap_of_any_age_breaks_anything(town: Town, who: str) -> None:
    """A tap on an old message, or with data of another version, always gets an answer."""
    for name, verb in TAPS.items():
        if may(who, verb):
            for thing in TRASH:
                tap = Tapped(**town.mark(who), message=7, verb=name, subject=subject_of(verb), thing=thing, revision=3)
                outcome = await town.tried(tap)
                assert outcome.says, f"{who} taps {name} on {thing!r}"


@pytest.mark.parametrize("who", ["fatima", "henk", "marieke", "anneke"])
async def test_no_answer_to_a_question_breaks_anything(town: Town, who: str) -> None:
    """What the question was about may be gone by the time that the answer comes."""
    for name, verb in TEXTS.items():
        if may(who, verb):
            for thing in (NOWHERE, ""):
                place = Place(person=who, verb=name, subject=subject_of(verb), thing=thing, since=NOW)
                for text in ("zo maar iets", "1", "x" * 4000, "|", "di 21 april 11:00"):
                    outcome = await town.tried(Wrote(**town.mark(who), text=text), place)
                    assert outcome.says, f"{who} answers {name} with {text[:20]!r}"
