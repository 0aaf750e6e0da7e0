"""Updates are cut to what we need before anything stores them, and read back as events."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.updates import THINGS, cut, group_of, kept, parse
from conversations.events import Blocked, Edited, FromChat, Garbled, SentThing, Started, Tapped, Unblocked, Wrote

FATIMA: dict[str, Any] = {
    "id": 101, "is_bot": False, "first_name": "Canary-first", "last_name": "Canary-last", "username": "canary_name",
    "language_code": "canary-nl",
}  # fmt: skip
CHAT: dict[str, Any] = {"id": 101, "type": "private", "first_name": "Canary-first", "username": "canary_name"}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
        ["message", "callback_query", "chat", "from", "id", "type", "text", "data", "message_id", "date", "voice"]
    ), inner, max_size=4),
    max_leaves=20,
)  # fmt: skip


def message(**fields: Any) -> dict[str, Any]:  # noqa: ANN401  any field of Telegram
    return {
        "update_id": 7,
        "message": {"message_id": 12, "date": 1_790_000_000, "from": FATIMA, "chat": CHAT, **fields},
    }


def tap(data: str = "1.done.3..abc") -> dict[str, Any]:
    under = {
        "message_id": 12,
        "date": 1_790_000_000,
        "chat": CHAT,
        "from": {"id": 1, "is_bot": True},
        "text": "Canary-own",
    }
    query = {"id": "999", "from": FATIMA, "message": under, "chat_instance": "canary-instance", "data": data}
    return {"update_id": 7, "callback_query": query}


def membership(status: str) -> dict[str, Any]:
    member = {"user": {"id": 1, "is_bot": True, "first_name": "Canary-bot"}, "status": status}
    change = {"chat": CHAT, "from": FATIMA, "date": 1_790_000_000, "old_chat_member": member, "new_chat_member": member}
    return {"update_id": 7, "my_chat_member": change}


def event_of(raw: Mapping[str, Any]) -> FromChat:
    received = kept(raw)
    assert received is not None
    return parse(received.body, event="event", chat="chat", nonce="nonce")


HEARD: dict[str, Any] = {"id": "event", "chat": "chat", "nonce": "nonce", "message": 12}


@pytest.mark.parametrize(
    ("raw", "event"),
    [
        (message(text="gedaan"), Wrote(**HEARD, text="gedaan")),
        (message(text="gedaan", forward_origin={"type": "user"}), Wrote(**HEARD, text="gedaan", forwarded=True)),
        (message(text="/stop"), Wrote(**HEARD, text="/stop")),
        (message(text="/start"), Started(**HEARD)),
        (message(text="/start Abc_-123"), Started(**HEARD, code="Abc_-123")),
        (message(text="/start@StapjeBot Abc"), Started(**HEARD, code="Abc")),
        (message(text="/starten"), Wrote(**HEARD, text="/starten")),
        (message(text="/start Abc", forward_origin={}), Wrote(**HEARD, text="/start Abc", forwarded=True)),
        (message(voice={"file_id": "V1", "duration": 3}), SentThing(**HEARD, kind="voice", file="V1")),
        (message(photo=[{"file_id": "P1"}], caption="gelukt"), SentThing(**HEARD, kind="photo", caption="gelukt")),
        (message(photo=[{"file_id": "P1"}]), SentThing(**HEARD, kind="photo")),
        (message(location={"latitude": 52.1}, venue={"title": "Canary"}), SentThing(**HEARD, kind="venue")),
        (message(document={"file_id": "D"}, animation={"file_id": "D"}), SentThing(**HEARD, kind="animation")),
        (message(contact={"phone_number": "+31canary"}), SentThing(**HEARD, kind="contact")),
        (tap(), Tapped(**HEARD, verb="done", revision=3, thing="abc", query="999")),
        (tap("something old"), Garbled(**HEARD, query="999")),
        (membership("kicked"), Blocked(**{**HEARD, "message": 0})),
        (membership("member"), Unblocked(**{**HEARD, "message": 0})),
        ({"update_id": 7, "edited_message": message(text="beter")["message"]}, Edited(**HEARD, text="beter")),
        (
            {"update_id": 7, "edited_message": message(photo=[], caption="beter")["message"]},
            Edited(**HEARD, text="beter"),
        ),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, dict) else None,
)
def test_what_somebody_does_becomes_its_event(raw: dict[str, Any], event: FromChat) -> None:
    assert event_of(raw) == event


@pytest.mark.parametrize("kind", THINGS)
def test_of_a_thing_only_its_kind_is_kept_and_what_was_written_beside_it(kind: str) -> None:
    received = cut(message(**{kind: {"file_id": "F", "secret": "Canary"}}, caption="mijn kast"))
    assert received is not None
    assert json.loads(received.body).keys() - {"file"} == {"kind", "message", "date", "thing", "caption"}
    assert b"Canary" not in received.body


@pytest.mark.parametrize(
    "raw",
    [
        message(text="hoi", reply_to_message={"message_id": 3, "text": "Canary-reply", "chat": CHAT}),
        message(contact={"phone_number": "+31canary", "first_name": "Canary"}),
        message(location={"latitude": 52.4242, "longitude": 4.4242}),
        message(photo=[{"file_id": "Canary"}], caption="hoi", caption_entities=[{"user": FATIMA}]),
        message(text="hoi", entities=[{"type": "text_mention", "user": FATIMA}]),
        tap(),
        membership("kicked"),
    ],
    ids=["reply", "contact", "location", "photo", "entities", "tap", "blocked"],
)
def test_names_numbers_and_places_are_dropped_before_storage(raw: dict[str, Any]) -> None:
    received = cut(raw)
    assert received is not None
    stored = received.body.decode().lower()
    assert "canary" not in stored
    assert "4242" not in stored


def test_the_update_and_its_chat_are_told_apart() -> None:
    received = cut(message(text="hoi"))
    assert received is not None
    assert (received.update, received.chat) == (7, 101)


GROUP = {"id": -100, "type": "supergroup", "title": "Canary"}


@pytest.mark.parametrize(
    "raw",
    [
        message(text="hoi", chat=GROUP),
        message(text="hoi", **{"from": {"id": 1, "is_bot": True}}, chat={"id": 1, "type": "private"}),
        message(text="hoi", chat={"id": 102, "type": "private"}),
        message(pinned_message={"message_id": 1}),
        {"update_id": 7, "edited_message": message(photo=[])["message"]},
        {"update_id": 7, "channel_post": message(text="hoi")["message"]},
        {"update_id": 7, "message_reaction": {}},
    ],
    ids=["group", "bot", "somebody else's chat", "service", "edited photo", "channel", "reaction"],
)
def test_what_no_person_said_in_their_own_chat_is_not_kept(raw: dict[str, Any]) -> None:
    assert kept(raw) is None


def test_a_group_is_left_once_the_bot_is_in_it() -> None:
    assert group_of(message(text="hoi", chat=GROUP)) == -100
    assert (
        group_of({"update_id": 1, "my_chat_member": {"chat": GROUP, "new_chat_member": {"status": "member"}}}) == -100
    )
    assert group_of({"update_id": 1, "my_chat_member": {"chat": GROUP, "new_chat_member": {"status": "left"}}}) is None
    assert group_of(message(text="hoi")) is None


@pytest.mark.parametrize(
    "raw",
    [
        message(text={"not": "a text"}),
        message(text="hoi", message_id="Canary"),
        message(voice="Canary"),
        {"update_id": 7, "my_chat_member": {"chat": CHAT, "from": FATIMA, "new_chat_member": "Canary"}},
        {"update_id": 7, "callback_query": {"from": FATIMA, "message": {"chat": CHAT, "text": "Canary"}}},
    ],
    ids=["text", "number", "voice", "membership", "tap"],
)
def test_a_poison_update_leaves_its_ids_only(raw: dict[str, Any]) -> None:
    received = kept(raw)
    assert received is not None
    assert (received.update, received.chat, received.body) == (7, 101, b'{"kind":"unreadable"}')
    assert isinstance(event_of(raw), Garbled)


def test_half_a_character_does_not_reach_the_database() -> None:
    event = event_of(message(text="hoi \ud83d"))
    assert event == Wrote(**HEARD, text="hoi ?")


@given(st.dictionaries(st.sampled_from(["message", "edited_message", "callback_query", "my_chat_member"]), JSON))
def test_nothing_breaks_intake_but_an_update_without_ids(raw: dict[str, Any]) -> None:
    try:
        received = kept({"update_id": 7, **raw})
    except (LookupError, TypeError):
        return
    assert received is None or parse(received.body, event="e", chat="c", nonce="n").id == "e"
