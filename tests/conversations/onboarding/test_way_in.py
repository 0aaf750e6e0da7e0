"""From the operator's invitation to an agreed plan, through dispatch and a real store."""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime, timedelta
from itertools import count
from typing import Any, cast

import pytest

from conversations.dispatch import dispatch
from conversations.events import Event, InviteAsked, Started, Tapped, Wrote
from conversations.examples import MONDAY
from conversations.ports import UnitOfWork
from conversations.replies import Change, Say
from domain.history import HistoryEntry
from domain.ids import event_id
from domain.people import Role
from domain.plans import ActionStatus
from storage.inbox import Received
from storage.store import Storage, open_store

KEY = b"a key of thirty-two bytes, so so"


class Overheard:
    """A unit of work that notes what is said."""

    def __init__(self, unit: UnitOfWork, says: list[Say], history: list[HistoryEntry]) -> None:
        self._unit, self._says, self._history = unit, says, history

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever the unit has
        return getattr(self._unit, name)

    async def apply(
        self, event: str, changes: Sequence[Change], says: Sequence[Say], history: Sequence[HistoryEntry], now: datetime
    ) -> None:
        self._says[:], self._history[:] = says, history
        await self._unit.apply(event, changes, says, history, now)


class Town:
    """A store and the people who talk with it."""

    def __init__(self, store: Storage) -> None:
        self.store, self.now = store, MONDAY
        self.says: list[Say] = []
        self.history: list[HistoryEntry] = []
        self._numbers = count(1)
        self._chats: dict[str, str] = {}

    async def put(self, event: Event) -> list[Say]:
        self.now += timedelta(seconds=1)

        async def work(unit: Any) -> None:  # noqa: ANN401  # the store's own unit
            await dispatch(event, cast(UnitOfWork, Overheard(unit, self.says, self.history)), self.now)

        await self.store.transact(work)
        return list(self.says)

    async def starts(self, who: str, code: str) -> list[Say]:
        return await self.put(Started(**await self._new(who), code=code))

    async def writes(self, who: str, text: str) -> list[Say]:
        return await self.put(Wrote(**await self._new(who), text=text))

    async def taps(self, who: str, verb: str, thing: str = "", subject: str = "") -> list[Say]:
        event = Tapped(**await self._new(who), message=5, verb=verb, thing=thing, subject=subject)
        return await self.put(event)

    async def invites(self, name: str) -> str:
        """The operator invites a supervisor; the code of the link."""
        event = InviteAsked(**self._mark(), role="supervisor", name=name)
        await self.put(event)
        return event.nonce

    async def roles(self, who: str) -> frozenset[Role]:
        actor = await self.store.transact(lambda unit: unit.actor(self._chats[who], self.now))
        assert actor.person is not None
        return actor.person.roles

    def _mark(self) -> dict[str, str]:
        number = next(self._numbers)
        return {"id": event_id(self.now, f"event {number}".encode()), "nonce": f"nonce-of-event-{number:07}"}

    async def _new(self, who: str) -> dict[str, Any]:
        if who not in self._chats:
            received = Received(1000 + len(self._chats), 5000 + len(self._chats), b"{}")
            [self._chats[who]] = (await self.store.inbox.keep([received], self.now)).chats
        return {**self._mark(), "chat": self._chats[who]}


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    async with open_store(database_url, KEY) as store:
        yield Town(store)


def said(says: list[Say], screen: str) -> Say:
    found = [say for say in says if say.screen == screen]
    assert found, f"{screen} is not among {[say.screen for say in says]}"
    return found[0]


async def coach_in(town: Town) -> None:
    """Anneke is invited by the operator, Marieke by Anneke."""
    await town.starts("Anneke", await town.invites("Anneke"))
    await town.taps("Anneke", "invite_coach")
    await town.writes("Anneke", "Marieke")
    says = await town.taps("Anneke", "coach_dual", "no")
    await town.starts("Marieke", said(says, "staff_invitation").words["code"])


async def invited(town: Town, how: str) -> Say:
    """Marieke invites Fatima; the invitation."""
    await town.taps("Marieke", "invite_participant")
    await town.writes("Marieke", "Fatima")
    await town.taps("Marieke", "invite_reads", "nl-normal")
    return said(await town.taps("Marieke", "invite_how", how), "invitation")


async def test_side_by_side_one_tap_lets_her_in_and_the_plan_opens(town: Town) -> None:
    await coach_in(town)
    invitation = await invited(town, "beside")
    waits = await town.starts("Fatima", invitation.words["code"])
    door = said(waits, "is_it_you")
    information = said(await town.taps("Marieke", "is_name", door.thing, door.about), "information")
    assert information.to == door.about
    await town.taps("Fatima", "join_yes")
    await town.taps("Fatima", "preview", "show")
    await town.taps("Marieke", "goal", "", door.about)
    await town.writes("Marieke", "Ik wil rust rond de huur")
    await town.writes("Marieke", "Huurbaas bellen do 10:00 | na de koffie\nVijf brieven openmaken")
    said(await town.taps("Marieke", "send_plan", "", door.about), "plan_proposed")
    said(await town.taps("Fatima", "agree"), "plan_agreed")
    situation = await town.store.transact(lambda unit: unit.situation(door.about, town.now))
    assert situation is not None
    assert [step.status for step in situation.actions] == [ActionStatus.OPEN, ActionStatus.PROPOSED]
    assert situation.coach is not None
    assert (situation.coach.name, situation.person.joined_at is not None) == ("Marieke", True)


async def test_sent_needs_the_digits_that_were_said(town: Town) -> None:
    await coach_in(town)
    invitation = await invited(town, "sent")
    said(await town.starts("Fatima", invitation.words["code"]), "ask_digits")
    wrong = "0000" if invitation.words["digits"] != "0000" else "1111"
    said(await town.writes("Fatima", wrong), "ask_digits")
    said(await town.writes("Fatima", invitation.words["digits"]), "information")
    assert [entry.kind for entry in town.history] == ["linked"]


async def test_five_wrong_guesses_end_an_invitation_for_good(town: Town) -> None:
    await coach_in(town)
    invitation = await invited(town, "sent")
    await town.starts("a stranger", invitation.words["code"])
    wrong = "0000" if invitation.words["digits"] != "0000" else "1111"
    says: list[Say] = []
    for _ in range(5):
        says = await town.writes("a stranger", wrong)
    said(says, "invitation_over")
    said(await town.starts("Fatima", invitation.words["code"]), "invitation_over")


async def test_crisis_words_are_heard_before_digits_and_count_in_no_limit(town: Town) -> None:
    await coach_in(town)
    invitation = await invited(town, "sent")
    await town.starts("Fatima", invitation.words["code"])
    for _ in range(6):
        says = await town.writes("Fatima", "ik wil dood")
        assert [say.screen for say in says] != ["ask_digits"]
        assert says
    said(await town.writes("Fatima", invitation.words["digits"]), "information")


async def test_a_stranger_with_old_codes_is_silent_after_three_answers(town: Town) -> None:
    answered = [len(await town.starts("a stranger", f"code-{number}")) for number in range(5)]
    assert answered == [1, 1, 1, 0, 0]


async def test_a_coach_who_is_invited_as_a_supervisor_holds_both_roles(town: Town) -> None:
    await coach_in(town)
    await town.starts("Marieke", await town.invites("Marieke"))
    assert await town.roles("Marieke") == {Role.COACH, Role.SUPERVISOR}
