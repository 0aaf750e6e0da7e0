"""What people do: begin, write, tap, send, react, block, come back, go."""

import re
from dataclasses import dataclass

from simulator import entities
from simulator.errors import ControlError
from simulator.files import photo_sizes
from simulator.journal import Entry
from simulator.markup import utf16
from simulator.methods.media import BLANK_SIZES
from simulator.params import Upload
from simulator.simulation import Simulation
from simulator.wire import Json
from simulator.world import Bubble, Person, Query

FIRST_ID = 101
_PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c63f8ffff3f0005fe02fea73581840000000049454e44ae426082"
)
SENDABLE = {
    "photo": Upload("photo.png", _PICTURE, "image/png"),
    "voice": Upload("voice.ogg", b"OggS simulated voice", "audio/ogg"),
    "document": Upload("brief.pdf", b"%PDF-1.4 simulated", "application/pdf"),
    "sticker": Upload("sticker.webp", b"RIFF simulated sticker WEBP", "image/webp"),
}


@dataclass(frozen=True, slots=True)
class Button:
    """A button found under a message."""

    bubble: Bubble
    wire: Json


def add_person(sim: Simulation, body: Json) -> Person:
    """A new person, or the one who has this id already."""
    wanted = body.get("id")
    if wanted is not None and (found := sim.world.people.get(int(wanted))):
        return found
    if not str(body.get("first_name", "")).strip():
        raise ControlError('A person needs a "first_name".')
    number = int(wanted) if wanted is not None else max([FIRST_ID - 1, *sim.world.people]) + 1
    person = Person(
        number, str(body["first_name"]), str(body.get("language_code") or "nl"), body.get("username"),
        known=bool(body.get("known")),
    )  # fmt: skip
    sim.keep_person(person)
    sim.record(Entry("control", "person", chat=number, params=body))
    return person


def start(sim: Simulation, person: Person, body: Json) -> Json:
    """Presses Start, perhaps from a link with a payload; someone who had blocked the bot comes back by it."""
    payload = str(body.get("payload") or "")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,64}", payload):
        raise ControlError("A start payload has at most 64 characters of A-Z, a-z, 0-9, _ and -.")
    if person.blocked:
        unblock(sim, person, {})
    return text(sim, person, {"text": f"/start {payload}".strip()})


def text(sim: Simulation, person: Person, body: Json) -> Json:
    """Writes a message; the first one opens the chat."""
    words = str(body.get("text", "")).strip()
    if not words or utf16(words) > 4096:
        raise ControlError('"text" must have 1 to 4096 characters.')
    content: Json = {"text": words}
    if found := entities.find(words):
        content["entities"] = found
    if body.get("forwarded"):
        content["forward_origin"] = {"type": "hidden_user", "sender_user_name": "Iemand", "date": int(sim.clock.now())}
    return _write(sim, person, content, body)


def send(sim: Simulation, person: Person, body: Json) -> Json:
    """Sends something that is not text."""
    kind = str(body.get("kind"))
    caption = str(body.get("caption") or "")
    if kind == "location":
        content: Json = {"location": {"latitude": 52.3676, "longitude": 4.9041}}
    elif kind == "contact":
        content = {"contact": {"phone_number": "+31612345678", "first_name": person.first_name, "user_id": person.id}}
    elif kind in SENDABLE:
        content = _file(sim, kind) | ({"caption": caption} if caption else {})
    else:
        raise ControlError(f'"kind" is one of location, contact, {", ".join(SENDABLE)}.')
    return _write(sim, person, content, body)


def _file(sim: Simulation, kind: str) -> Json:
    stored = sim.files.keep(kind, SENDABLE[kind])
    if kind == "photo":
        return {"photo": photo_sizes(stored, sim.files.content(stored.unique_id))}
    named = {"file_name": stored.filename} if kind == "document" else {}
    return {kind: {**stored.wire(), **BLANK_SIZES.get(kind, {}), **named}}


def _write(sim: Simulation, person: Person, content: Json, body: Json) -> Json:
    _must_reach(person)
    if not person.started:
        person.started = True
        sim.keep_person(person)
    now = sim.clock.now()
    wire: Json = {
        "message_id": sim.world.next_message_id(), "from": person.user(), "chat": person.chat(), "date": int(now),
        **_reply(sim, person, body), **content,
    }  # fmt: skip
    sim.show("message", Bubble(wire, by_bot=False, sim_at=now))
    return _update(sim, person, "message", wire) | {"message_id": wire["message_id"]}


def _reply(sim: Simulation, person: Person, body: Json) -> Json:
    if not body.get("reply_to"):
        return {}
    found = _bubble(sim, person, int(body["reply_to"]))
    return {"reply_to_message": {k: v for k, v in found.wire.items() if k != "reply_to_message"}}


def _must_reach(person: Person) -> None:
    if person.deleted:
        raise ControlError(f"{person.first_name} has deleted the account; add another person.", 409)
    if person.blocked:
        raise ControlError(f"{person.first_name} has blocked the bot; unblock or start first.", 409)


def _bubble(sim: Simulation, person: Person, message_id: int) -> Bubble:
    found = sim.world.bubble(person.id, message_id)
    if found is None:
        raise ControlError(f"There is no message {message_id} on this telephone.", 404)
    return found


def _update(sim: Simulation, person: Person, kind: str, body: Json) -> Json:
    update_id = sim.queue.push(kind, person.id, body)
    entry = Entry("update", kind, chat=person.id, params={"update_id": update_id, kind: body})
    entry.accepted, entry.message_id = update_id is not None, body.get("message_id")
    sim.record(entry)
    return {"update_id": update_id}


def tap(sim: Simulation, person: Person, body: Json) -> Json:
    """Taps a button by its data or its label: an inline one, or one of the reply keyboard."""
    _must_reach(person)
    found = _button(sim, person, body)
    if found is None:
        return _press_reply_keyboard(sim, person, body)
    if "callback_data" not in found.wire:
        return {"update_id": None, "url": found.wire.get("url"), "copy": found.wire.get("copy_text", {}).get("text")}
    query_id = sim.world.next_query_id()
    query: Json = {
        "id": query_id, "from": person.user(), "message": found.bubble.wire,
        "chat_instance": str(-(person.id * 7919 + 13)), "data": found.wire["callback_data"],
    }  # fmt: skip
    sim.world.put_query(query_id, Query(person.id, found.bubble.message_id, sim.clock.now()))
    return _update(sim, person, "callback_query", query) | {"query_id": query_id}


def _button(sim: Simulation, person: Person, body: Json) -> Button | None:
    if body.get("message_id"):
        bubbles = [_bubble(sim, person, int(body["message_id"]))]
    else:
        bubbles = [bubble for bubble in sim.world.newest_first(person.id) if bubble.keyboard]
    for bubble in bubbles:
        for wire in (button for row in bubble.keyboard for button in row):
            if _fits(wire, body):
                return Button(bubble, wire)
    if bubbles and body.get("force") and body.get("data"):
        return Button(bubbles[0], {"callback_data": str(body["data"])})
    return None


def _fits(button: Json, body: Json) -> bool:
    if body.get("data") is not None:
        return bool(button.get("callback_data") == body["data"])
    return bool(button["text"] == body.get("label"))


def _press_reply_keyboard(sim: Simulation, person: Person, body: Json) -> Json:
    """A reply key is ordinary text; one that asks for contact or place sends that."""
    keyboard = sim.world.chat(person.id).reply_keyboard or {"keyboard": []}
    key = next((k for row in keyboard["keyboard"] for k in row if k["text"] == body.get("label")), None)
    if key is None or body.get("message_id"):
        wanted = body.get("data") or body.get("label")
        raise ControlError(f"There is no button {wanted!r} on the telephone of {person.first_name}.", 404)
    if keyboard.get("one_time_keyboard"):
        sim.world.chat(person.id).reply_keyboard = None
        sim.world.put_chat(person.id)
    if key.get("request_contact") or key.get("request_location"):
        return send(sim, person, {"kind": "contact" if key.get("request_contact") else "location"})
    return text(sim, person, {"text": key["text"]})


def edit(sim: Simulation, person: Person, body: Json) -> Json:
    """Changes a message of their own."""
    _must_reach(person)
    bubble = _bubble(sim, person, int(body.get("message_id", 0)))
    words = str(body.get("text", "")).strip()
    if bubble.by_bot or "text" not in bubble.wire or not words:
        raise ControlError("A person can edit only a text of their own, into another text.")
    kept = {key: value for key, value in bubble.wire.items() if key != "entities"}
    bubble.wire = kept | {"text": words, "edit_date": int(sim.clock.now())}
    if found := entities.find(words):
        bubble.wire["entities"] = found
    sim.show("edit", bubble)
    return _update(sim, person, "edited_message", bubble.wire) | {"message_id": bubble.message_id}


def react(sim: Simulation, person: Person, body: Json) -> Json:
    """Puts an emoji under a message, or takes it away with none."""
    _must_reach(person)
    bubble = _bubble(sim, person, int(body.get("message_id", 0)))
    old: list[str] = bubble.reactions.get("person", [])
    new = [str(body["emoji"])] if body.get("emoji") else []
    bubble.reactions = {**bubble.reactions, "person": new}
    sim.world.put_bubble(bubble)
    shown = {"person": person.id, "message_id": bubble.message_id, "reactions": bubble.reactions}
    sim.events.tell("reaction", lambda: shown)
    update: Json = {
        "chat": person.chat(), "message_id": bubble.message_id, "user": person.user(), "date": int(sim.clock.now()),
        "old_reaction": [{"type": "emoji", "emoji": one} for one in old],
        "new_reaction": [{"type": "emoji", "emoji": one} for one in new],
    }  # fmt: skip
    return _update(sim, person, "message_reaction", update)


def block(sim: Simulation, person: Person, _body: Json) -> Json:
    """Blocks the bot: it hears of it, and can reach this person no more."""
    return _membership(sim, person, blocked=True)


def unblock(sim: Simulation, person: Person, _body: Json) -> Json:
    """Comes back."""
    return _membership(sim, person, blocked=False)


def _membership(sim: Simulation, person: Person, *, blocked: bool) -> Json:
    if person.deleted or not person.started:
        raise ControlError(f"{person.first_name} has no chat with the bot.", 409)
    if person.blocked == blocked:
        return {"update_id": None}
    person.blocked = blocked
    sim.keep_person(person)
    member: Json = {"status": "member", "user": sim.bot_user()}
    kicked: Json = {"status": "kicked", "user": sim.bot_user(), "until_date": 0}
    update: Json = {
        "chat": person.chat(), "from": person.user(), "date": int(sim.clock.now()),
        "old_chat_member": member if blocked else kicked, "new_chat_member": kicked if blocked else member,
    }  # fmt: skip
    return _update(sim, person, "my_chat_member", update)


def delete(sim: Simulation, person: Person, _body: Json) -> Json:
    """Deletes the account; the bot hears nothing of it."""
    person.deleted = True
    sim.keep_person(person)
    sim.record(Entry("control", "delete", chat=person.id))
    return {"update_id": None}


ACTS = {
    "start": start, "text": text, "tap": tap, "send": send, "edit": edit, "react": react, "block": block,
    "unblock": unblock, "delete": delete,
}  # fmt: skip
