"""What the simulator took from people and from the bot, read from its journal."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]
_OWNER = re.compile(r"\bBrief (\d+)\b")


@dataclass(frozen=True)
class Update:
    """One act of a person that Telegram promised to hand over."""

    number: int
    chat: int
    verb: str = ""
    """Of a tap; empty for a text."""
    revision: int = 0


@dataclass(frozen=True)
class Message:
    """One new message, or one change of a message, that Telegram took from the bot."""

    chat: int
    number: int
    text: str

    @property
    def owner(self) -> int | None:
        """Number of the person whose step it tells of; None when it tells of none."""
        found = _OWNER.search(self.text)
        return int(found[1]) if found else None


def updates(journal: Iterable[Json]) -> list[Update]:
    """In the order in which the bot gets them."""
    taken = [entry for entry in journal if entry["kind"] == "update" and entry["accepted"]]
    return sorted({_update(entry["chat"], entry["params"]) for entry in taken}, key=lambda update: update.number)


def _update(chat: int, params: Json) -> Update:
    number = params["update_id"]
    if "callback_query" not in params:
        return Update(number, chat)
    _, verb, revision, *_ = params["callback_query"]["data"].split(".")
    return Update(number, chat, verb, int(revision or 0))


def new_messages(journal: Iterable[Json]) -> Mapping[int, list[Message]]:
    """By chat, in the order in which they came."""
    return _by_chat(entry for entry in journal if entry["method"] == "sendMessage" and entry["accepted"])


def changes(journal: Iterable[Json]) -> Mapping[int, list[Message]]:
    """By chat; a change to what stood there already is refused by Telegram, and counts: the person sees it."""
    edits = (entry for entry in journal if entry["method"] == "editMessageText")
    return _by_chat(e for e in edits if e["accepted"] or "not modified" in (e["error"] or ""))


def _by_chat(entries: Iterable[Json]) -> Mapping[int, list[Message]]:
    found: dict[int, list[Message]] = defaultdict(list)
    for entry in entries:
        number = entry["message_id"] or int(entry["params"].get("message_id", 0))
        found[entry["chat"]].append(Message(entry["chat"], number, str(entry["params"].get("text", ""))))
    return found
