"""Updates: cut by allow-list before they are stored (house laws 1 and 12), and read as events afterwards."""

import json
import re
from collections.abc import Mapping
from typing import Any, TypedDict

from bot.telegram.buttons import tap_of
from conversations.events import Blocked, Edited, FromChat, Garbled, SentThing, Started, Tapped, Unblocked, Wrote
from storage.inbox import Received

Json = Mapping[str, Any]

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
THINGS = (
    "animation", "audio", "checklist", "contact", "dice", "document", "game", "venue", "location", "paid_media",
    "photo", "poll", "sticker", "story", "video", "video_note", "voice",
)  # fmt: skip
"""Kinds of message that are not text. An animation is also a document, a venue also a location: they come first."""


class _Heard(TypedDict):
    """What every event from a chat has."""

    id: str
    nonce: str
    chat: str
    message: int


_START = re.compile(r"/start(?:@\w+)?(?:\s+(?P<code>\S.*))?", re.DOTALL)


def kept(raw: Json) -> Received | None:
    """What is stored of an update: cut, or when that fails its ids only; None when there is nothing to store.

    Raises LookupError or TypeError when even the ids cannot be seen.
    """
    try:
        return cut(raw)
    except (AttributeError, KeyError, TypeError, ValueError):
        return _received(raw, _sender_of(raw), {"kind": "unreadable"})


def cut(raw: Json) -> Received | None:
    """The allow-listed fields of an update from somebody's own chat; None for all other updates.

    Raises AttributeError, KeyError, TypeError or ValueError for what is not built as Telegram builds it.
    """
    if (message := raw.get("message")) is not None:
        return _own(raw, message, message.get("from"), _message(message))
    if (message := raw.get("edited_message")) is not None:
        return _own(raw, message, message.get("from"), _text(message, "edited"))
    if (tap := raw.get("callback_query")) is not None:
        return _own(raw, tap.get("message"), tap["from"], _tap(tap))
    if (change := raw.get("my_chat_member")) is not None:
        return _own(raw, change, change["from"], {"kind": "member", "status": str(change["new_chat_member"]["status"])})
    return None


def group_of(raw: Json) -> int | None:
    """The group or channel that an update tells the bot is in, to be left: Stapje talks with one person at a time."""
    source = raw.get("my_chat_member") or raw.get("message") or {}
    chat = source.get("chat") or {}
    gone = (source.get("new_chat_member") or {}).get("status") in {"left", "kicked"}
    return int(chat["id"]) if chat.get("type") in {"group", "supergroup", "channel"} and not gone else None


def parse(body: bytes, *, event: str, chat: str, nonce: str) -> FromChat:
    """The event that stored bytes tell of.

    Raises KeyError, TypeError or ValueError for bytes that `cut` did not make.
    """
    stored: Json = json.loads(body)
    heard = _Heard(id=event, nonce=nonce, chat=chat, message=int(stored.get("message", 0)))
    match stored["kind"]:
        case "tap":
            return _tapped(stored, heard)
        case "member":
            return Blocked(**heard) if stored["status"] == "kicked" else Unblocked(**heard)
        case "unreadable":
            return Garbled(**heard)
        case _:
            return _said(stored, heard)


def _own(raw: Json, message: Json | None, sender: Json | None, fields: Json | None) -> Received | None:
    """Kept only when it comes from a person in their own chat with the bot, which has their number."""
    if sender is None or fields is None or sender.get("is_bot"):
        return None
    chat = message["chat"] if message else {"type": "private", "id": sender["id"]}
    if chat["type"] != "private" or chat["id"] != sender["id"]:
        return None
    return _received(raw, chat["id"], fields)


def _received(raw: Json, chat: int, fields: Json) -> Received:
    if not isinstance(raw["update_id"], int) or not isinstance(chat, int):
        raise TypeError("an update's ids are numbers")
    return Received(update=raw["update_id"], chat=chat, body=json.dumps(fields, separators=(",", ":")).encode())


def _message(message: Json) -> Json | None:
    if "text" in message:
        return _text(message, "text")
    thing = next((kind for kind in THINGS if kind in message), None)
    if thing is None:
        return None  # what Telegram says about the chat itself, such as a pinned message
    fields = {"kind": "thing", "message": int(message["message_id"]), "date": int(message["date"]), "thing": thing}
    if thing == "voice":
        fields["file"] = str(message["voice"]["file_id"])
    if "caption" in message:
        fields["caption"] = _storable(message["caption"])
    return fields


def _text(message: Json, kind: str) -> Json | None:
    written = message.get("text", message.get("caption"))
    if written is None:
        return None
    fields: dict[str, Any] = {
        "kind": kind, "message": int(message["message_id"]), "date": int(message["date"]), "text": _storable(written),
    }  # fmt: skip
    if reply := message.get("reply_to_message"):
        fields["reply_to"] = int(reply["message_id"])
    if "forward_origin" in message:
        fields["forwarded"] = True
    return fields


def _tap(tap: Json) -> Json:
    message = tap.get("message") or {}
    fields = {"kind": "tap", "query": str(tap["id"]), "message": int(message.get("message_id", 0))}
    return {**fields, "data": _storable(tap.get("data", ""))}


def _storable(text: str) -> str:
    """Half characters, which no database and no line takes, become question marks."""
    return text.encode("utf-8", "replace").decode()


def _said(stored: Json, heard: _Heard) -> Started | Wrote | Edited | SentThing:
    if stored["kind"] == "thing":
        return SentThing(**heard, kind=stored["thing"], file=stored.get("file", ""), caption=stored.get("caption", ""))
    if stored["kind"] == "edited":
        return Edited(**heard, text=stored["text"])
    start = None if stored.get("forwarded") else _START.fullmatch(stored["text"].strip())
    if start:
        return Started(**heard, code=start["code"] or "")
    return Wrote(**heard, text=stored["text"], forwarded=bool(stored.get("forwarded")))


def _tapped(stored: Json, heard: _Heard) -> Tapped | Garbled:
    tap = tap_of(stored["data"])
    if tap is None:
        return Garbled(**heard, query=stored["query"])
    return Tapped(
        **heard, verb=tap.verb, revision=tap.revision, subject=tap.subject, thing=tap.thing, query=stored["query"]
    )


def _sender_of(raw: Json) -> int:
    """Whose own chat an unreadable update came from. Raises LookupError when that cannot be seen."""
    for kind in ALLOWED_UPDATES:
        match raw.get(kind):
            case {"chat": {"id": chat}, "from": {"id": int(sender)}} if chat == sender:
                return sender
            case {"message": {"chat": {"id": chat}}, "from": {"id": int(sender)}} if chat == sender:
                return sender
    raise LookupError("an update without a sender")
