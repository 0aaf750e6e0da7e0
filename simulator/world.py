"""The world: people, what stands in their chats, and what the bot has set about itself."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from simulator.journal import Changes
from simulator.wire import Json


@dataclass(slots=True)
class Person:
    """Somebody with a telephone; their chat with the bot has the same id."""

    id: int
    first_name: str
    language_code: str = "nl"
    username: str | None = None
    known: bool = False
    started: bool = False
    blocked: bool = False
    deleted: bool = False

    def user(self) -> Json:
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        if self.username:
            user["username"] = self.username
        return user | {"language_code": self.language_code}

    def chat(self) -> Json:
        chat: Json = {"id": self.id, "first_name": self.first_name}
        if self.username:
            chat["username"] = self.username
        return chat | {"type": "private"}


@dataclass(slots=True)
class Bubble:
    """One message in a chat: as Telegram writes it (`wire`) and what only the telephone knows."""

    wire: Json
    by_bot: bool
    sim_at: float
    silent: bool = False
    protected: bool = False
    effect: str | None = None
    other_markup: Json | None = None  # a reply keyboard, its removal or a forced reply: never echoed to the bot
    reactions: Json = field(default_factory=dict)  # "bot" and "person" → list of emoji
    deleted: bool = False

    @property
    def message_id(self) -> int:
        number: int = self.wire["message_id"]
        return number

    @property
    def chat_id(self) -> int:
        number: int = self.wire["chat"]["id"]
        return number

    @property
    def keyboard(self) -> list[list[Json]]:
        rows: list[list[Json]] = self.wire.get("reply_markup", {}).get("inline_keyboard", [])
        return rows

    def to_json(self) -> Json:
        return {
            "wire": self.wire, "by_bot": self.by_bot, "sim_at": self.sim_at, "silent": self.silent,
            "protected": self.protected, "effect": self.effect, "other_markup": self.other_markup,
            "reactions": self.reactions, "deleted": self.deleted,
        }  # fmt: skip


@dataclass(slots=True)
class Chat:
    """What one telephone shows of the bot."""

    bubbles: dict[int, Bubble] = field(default_factory=dict)
    reply_keyboard: Json | None = None
    pinned: list[int] = field(default_factory=list)
    typing_until: float = 0.0
    typing: str | None = None


@dataclass(slots=True)
class Query:
    """A tap that the bot has not answered yet."""

    person: int
    message_id: int
    sim_at: float


class World:
    """Everything that a restart must find again; every change is noted for the journal."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        self.last_message_id = 0
        self.last_query_id = 0
        self.clear()

    def clear(self) -> None:
        """Forgets everybody; numbers go on, so that nothing new looks old to a bot that stays."""
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.queries: dict[str, Query] = {}
        self.settings: dict[str, Any] = {}
        if self._changes.on:
            self._changes.note("clear")

    def chat(self, person_id: int) -> Chat:
        found = self.chats.get(person_id)
        if found is None:
            found = self.chats[person_id] = Chat()
        return found

    def bubble(self, person_id: int, message_id: int) -> Bubble | None:
        """The message if it stands there still."""
        found = self.chat(person_id).bubbles.get(message_id)
        return None if found is None or found.deleted else found

    def newest_first(self, person_id: int) -> Iterator[Bubble]:
        return (bubble for bubble in reversed(self.chat(person_id).bubbles.values()) if not bubble.deleted)

    def next_message_id(self) -> int:
        self.last_message_id += 1
        return self.last_message_id

    def next_query_id(self) -> str:
        self.last_query_id += 1
        return str(4_000_000_000_000_000 + self.last_query_id)

    def put_person(self, person: Person) -> None:
        self.people[person.id] = person
        if self._changes.on:
            self._changes.note("person", asdict(person))

    def put_bubble(self, bubble: Bubble) -> None:
        self.chat(bubble.chat_id).bubbles[bubble.message_id] = bubble
        if self._changes.on:
            self._changes.note("bubble", bubble.to_json())

    def put_chat(self, person_id: int) -> None:
        """Keeps the reply keyboard and the pins of this chat."""
        chat = self.chat(person_id)
        if self._changes.on:
            self._changes.note("chat", person_id, chat.reply_keyboard, list(chat.pinned))

    def put_query(self, query_id: str, query: Query) -> None:
        self.queries[query_id] = query
        if self._changes.on:
            self._changes.note("query", query_id, asdict(query))

    def close_query(self, query_id: str) -> None:
        del self.queries[query_id]
        if self._changes.on:
            self._changes.note("answered", query_id)

    def put_setting(self, name: str, value: object) -> None:
        """Keeps something the bot said about itself (commands, name, menu button, webhook)."""
        self.settings[name] = value
        if self._changes.on:
            self._changes.note("setting", name, value)

    def restore(self, change: list[Any]) -> None:
        """Does again what a former run noted; changes of other rooms are not ours."""
        match change:
            case ["clear"]:
                self.clear()
            case ["person", person]:
                self.people[person["id"]] = Person(**person)
            case ["bubble", bubble]:
                self._restore_bubble(Bubble(**bubble))
            case ["chat", person_id, keyboard, pinned]:
                self.chat(person_id).reply_keyboard, self.chat(person_id).pinned = keyboard, pinned
            case ["query", query_id, query]:
                self.queries[query_id] = Query(**query)
                self.last_query_id += 1
            case ["answered", query_id]:
                self.queries.pop(query_id, None)
            case ["setting", name, value]:
                self.settings[name] = value
            case _:
                pass

    def _restore_bubble(self, bubble: Bubble) -> None:
        self.chat(bubble.chat_id).bubbles[bubble.message_id] = bubble
        self.last_message_id = max(self.last_message_id, bubble.message_id)
