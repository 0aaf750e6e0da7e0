"""The oracle of the kill test sees each kind of wrong: else its zeroes would say nothing."""

from dataclasses import replace
from typing import Any

import pytest

from bench.kept import Event, Kept, Row, Step
from bench.oracle import Verdict, judge
from bench.seed import Seeded
from domain.ids import derive

ADA = Seeded(number=0, address=101, person="ada", action="act", occurrence="occ")
BOB = Seeded(number=1, address=102, person="bob", action="act2", occurrence="occ2")
DONE = derive("e2", "done/act")


def text(update: int, chat: int = 101) -> dict[str, Any]:
    return _update(update, chat, {"message": {}})


def tap(update: int, verb: str, revision: int, chat: int = 101) -> dict[str, Any]:
    return _update(update, chat, {"callback_query": {"data": f"1.{verb}.{revision}..occ"}})


def _update(update: int, chat: int, what: dict[str, Any]) -> dict[str, Any]:
    return {"kind": "update", "method": "", "chat": chat, "accepted": True, "params": {"update_id": update, **what}}


def call(method: str, message: int, said: str = "Brief 0 openen", chat: int = 101) -> dict[str, Any]:
    params = {"text": said, "message_id": message}
    return {
        "kind": "call", "method": method, "chat": chat, "accepted": True, "error": None, "message_id": message,
        "params": params,
    }  # fmt: skip


JOURNAL = [text(1), call("sendMessage", 7), tap(2, "done", 0), tap(3, "done", 0), call("editMessageText", 7)]
TODAY = Row("e1/today/0", "ada", 0, "sent", 7, "confirm", "")
CHANGED = Row("e2/done/0", "ada", 7, "dropped", 0, "confirm", '{"gate":"newer"}')
SHOWN = Row("e3/step/0", "ada", 7, "sent", 7, "confirm", "")
KEPT = Kept(
    events={n: Event(f"e{n}", n, settled=True) for n in (1, 2, 3)},
    outbox=[TODAY, CHANGED, SHOWN],
    history=[(DONE, "ada")],
    completions={"occ": 1},
    steps={"ada": Step(1, 0, done=True), "bob": Step(0, 0, done=False)},
)


def verdict(journal: list[dict[str, Any]] = JOURNAL, kept: Kept = KEPT) -> Verdict:
    return judge(journal, kept, [ADA, BOB])


def test_a_run_in_which_all_went_well_has_no_faults() -> None:
    assert verdict().why == {}


@pytest.mark.parametrize(
    ("kept", "why"),
    [
        (replace(KEPT, events={n: e for n, e in KEPT.events.items() if n != 3}), "update not settled"),
        (replace(KEPT, history=[]), "effect missing"),
        (replace(KEPT, completions={}), "completion missing"),
        (replace(KEPT, outbox=[CHANGED, SHOWN]), "no answer"),
        (replace(KEPT, outbox=[replace(TODAY, state="refused"), CHANGED, SHOWN]), "message not said"),
        (replace(KEPT, outbox=[replace(TODAY, message=9), CHANGED, SHOWN]), "message named but never taken"),
        (replace(KEPT, outbox=[TODAY, CHANGED, replace(SHOWN, state="refused")]), "change not made"),
        (replace(KEPT, steps=KEPT.steps | {"ada": Step(2, 1, done=False)}), "step not where the taps brought it"),
    ],
)
def test_what_is_lost_is_seen(kept: Kept, why: str) -> None:
    assert verdict(kept=kept).lost
    assert why in verdict(kept=kept).why


def test_an_uncertain_answer_that_never_came_is_lost_and_one_that_came_is_not() -> None:
    unsure = replace(KEPT, outbox=[replace(TODAY, state="uncertain", message=0), CHANGED, SHOWN])
    assert verdict(kept=unsure).lost == 0
    assert verdict([each for each in JOURNAL if each["method"] != "sendMessage"], unsure).lost == 1


def test_a_change_that_telegram_never_took_is_lost() -> None:
    assert verdict(JOURNAL[:-1]).why == {"change never taken": 1}


@pytest.mark.parametrize(
    "kept",
    [
        replace(KEPT, history=[*KEPT.history, (derive("e3", "done/act"), "ada")]),
        replace(KEPT, completions={"occ": 2}),
        replace(KEPT, outbox=[*KEPT.outbox, replace(CHANGED, key="e2/done/1")]),
    ],
)
def test_what_happened_twice_is_seen(kept: Kept) -> None:
    assert verdict(kept=kept).double_effects == 1


def test_a_message_that_came_twice_is_a_duplicate() -> None:
    assert verdict([*JOURNAL, call("sendMessage", 8)]).duplicates == 1


def test_another_persons_step_in_a_chat_is_seen() -> None:
    assert verdict([*JOURNAL[:-1], call("editMessageText", 7, "Brief 1 openen")]).wrong_chat == 1


def test_the_law_allows_a_duplicate_for_each_message_in_flight_and_one_a_kill() -> None:
    assert replace(Verdict(), duplicates=2, in_flight=2, kills=2).holds
    assert not replace(Verdict(), duplicates=2, in_flight=1, kills=2).holds
    assert not replace(Verdict(), duplicates=3, in_flight=9, kills=2).holds
    assert not replace(Verdict(), lost=1, kills=2).holds


def test_a_tap_that_telegram_let_go_before_anybody_fetched_it_is_not_lost_by_the_bot() -> None:
    unseen = replace(KEPT, events={n: e for n, e in KEPT.events.items() if n != 3}, outbox=[TODAY, CHANGED])
    assert judge(JOURNAL, unseen, [ADA, BOB]).lost
    found = judge(JOURNAL, unseen, [ADA, BOB], {3})
    assert (found.lost, found.expired) == (0, 1)
    assert judge(JOURNAL, KEPT, [ADA, BOB], {3}).expired == 0
