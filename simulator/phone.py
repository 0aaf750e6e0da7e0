"""What a telephone shows: messages, keyboard and command menu as a page can draw them."""

from dataclasses import asdict
from typing import TYPE_CHECKING

from simulator import entities
from simulator.wire import Json, iso
from simulator.world import Bubble, Person

if TYPE_CHECKING:
    from simulator.simulation import Simulation

_KINDS = ("photo", "voice", "document", "animation", "sticker", "video", "audio", "dice", "location", "contact")


def person_view(person: Person) -> Json:
    """The person as GET /sim/people shows them."""
    return asdict(person)


def message_view(bubble: Bubble) -> Json:
    """One message; `html` is safe to show, links in it are the only attributes."""
    wire = bubble.wire
    caption = "text" not in wire
    text = wire.get("caption", "") if caption else wire["text"]
    found = wire.get("caption_entities" if caption else "entities", [])
    view: Json = {
        "message_id": bubble.message_id, "from": "bot" if bubble.by_bot else "person", "date": wire["date"],
        "sim_time": iso(bubble.sim_at), "text": text, "html": entities.to_html(text, found), "entities": found,
        "buttons": [[_button(button) for button in row] for row in bubble.keyboard], "edited": "edit_date" in wire,
        "silent": bubble.silent, "protected": bubble.protected, "reactions": bubble.reactions,
        "effect": bubble.effect, "deleted": bubble.deleted, "kind": "text",
    }  # fmt: skip
    if reply := wire.get("reply_to_message"):
        view["reply_to"] = reply["message_id"]
    if "forward_origin" in wire:
        view["forwarded"] = True
    return view | _content(wire)


def _content(wire: Json) -> Json:
    kind = next((kind for kind in _KINDS if kind in wire), None)
    if kind is None:
        return {}
    content: Json = {"kind": kind, "caption": wire.get("caption", "")}
    held = wire[kind][-1] if kind == "photo" else wire[kind]
    if kind == "dice":
        content |= {"text": held["emoji"], "html": held["emoji"], "value": held["value"]}
    if "file_unique_id" in held:
        content["file"] = f"/sim/files/{held['file_unique_id']}"
        content["file_name"] = held.get("file_name")
    if kind == "photo":
        content["photo"] = content["file"]
    return content


def _button(button: Json) -> Json:
    view: Json = {"text": button["text"]}
    for name, value in (
        ("data", button.get("callback_data")),
        ("url", button.get("url")),
        ("copy", button.get("copy_text", {}).get("text")),
        ("style", button.get("style")),
    ):
        if value is not None:
            view[name] = value
    return view


def message_event(sim: "Simulation", bubble: Bubble) -> Json:
    """The event of a new or edited message."""
    keyboard = sim.world.chat(bubble.chat_id).reply_keyboard
    return {"person": bubble.chat_id, "message": message_view(bubble), "reply_keyboard": keyboard}


def chat_view(sim: "Simulation", person: Person, after: int) -> Json:
    """The telephone of one person: messages with a higher number than `after`, and what surrounds them."""
    chat = sim.world.chat(person.id)
    return {
        "messages": [message_view(b) for b in chat.bubbles.values() if b.message_id > after],
        "reply_keyboard": chat.reply_keyboard,
        "typing": chat.typing if chat.typing_until > sim.clock.now() else None,
        "commands": commands_for(sim, person),
        "menu": sim.world.settings.get(f"menu:{person.id}") or sim.world.settings.get("menu") or {"type": "default"},
        "pinned": chat.pinned,
    }


def commands_for(sim: "Simulation", person: Person) -> list[Json]:
    """The command menu this person sees: the narrowest scope wins, in it their own language."""
    settings = sim.world.settings
    for scope in (f"chat/{person.id}", "all_private_chats", "default"):
        for language in (person.language_code, ""):
            found: list[Json] | None = settings.get(f"commands/{scope}/{language}")
            if found:
                return found
    return []
