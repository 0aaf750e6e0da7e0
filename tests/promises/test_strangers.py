"""Someone without an invitation: three kind answers a day, crisis words always, and in a group nothing at all."""

from datetime import timedelta
from typing import Any

import pytest

from bot.telegram.updates import group_of, kept
from tests.promises.town import Town, data, message, tap

STRANGER = 880_100
CRISIS = "ik wil dood"
ACTS: dict[str, dict[str, Any]] = {
    "text": message(STRANGER, "hallo"),
    "command": message(STRANGER, "/start"),
    "made-up code": message(STRANGER, "/start made-up-code"),
    "tap": tap(STRANGER, data("done", "fatima-call-time"), 7, "q1"),
    "odd tap": tap(STRANGER, "no data of ours", 7, "q1"),
    "edit": {"edited_message": message(STRANGER, "hallo")["message"]},
    "photo": {"message": {**message(STRANGER, "")["message"], "photo": []}},
}
del ACTS["photo"]["message"]["text"]


@pytest.mark.parametrize("act", sorted(ACTS))
async def test_a_stranger_gets_three_answers_a_day(town: Town, act: str) -> None:
    answers = [len(await town.hears(ACTS[act])) for _ in range(6)]
    assert answers == [1, 1, 1, 0, 0, 0]
    town.at += timedelta(days=1)
    assert len(await town.hears(ACTS[act])) == 1


async def test_the_three_are_counted_together(town: Town) -> None:
    answers = [len(await town.hears(act)) for act in ACTS.values()]
    assert sum(answers) == 3


@pytest.mark.parametrize("kind", ["message", "edited_message"])
async def test_crisis_words_are_always_answered(town: Town, kind: str) -> None:
    for _ in range(5):
        await town.writes(STRANGER, "hallo")
    for _ in range(5):
        [answer] = await town.hears({kind: message(STRANGER, CRISIS)["message"]})
        assert "113" in answer.text


async def test_crisis_words_beside_a_photo_are_always_answered(town: Town) -> None:
    photo = {**ACTS["photo"]["message"], "caption": CRISIS}
    answers = [await town.hears({"message": photo}) for _ in range(5)]
    assert all("113" in answer.text for [answer] in answers)


async def test_crisis_words_cost_no_answer(town: Town) -> None:
    await town.writes(STRANGER, CRISIS)
    assert [len(await town.writes(STRANGER, "hallo")) for _ in range(4)] == [1, 1, 1, 0]


@pytest.mark.parametrize("kind", ["message", "edited_message", "channel_post", "business_message"])
@pytest.mark.parametrize("chat", ["group", "supergroup", "channel"])
def test_what_is_said_elsewhere_is_not_kept(kind: str, chat: str) -> None:
    said = {**message(STRANGER, "hallo")["message"], "chat": {"id": -100_5, "type": chat}}
    assert kept({"update_id": 1, kind: said}) is None
    assert group_of({"update_id": 1, "message": said}) == -100_5


def test_a_chat_with_somebody_else_is_not_kept() -> None:
    said = {**message(STRANGER, "hallo")["message"], "chat": {"id": STRANGER + 1, "type": "private"}}
    assert kept({"update_id": 1, "message": said}) is None


def test_another_bot_is_not_kept() -> None:
    said = {**message(STRANGER, "hallo")["message"], "from": {"id": STRANGER, "is_bot": True}}
    assert kept({"update_id": 1, "message": said}) is None
