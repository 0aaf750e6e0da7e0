"""Sending: who can be reached, what a message becomes, and sendMessage itself."""

from simulator import entities
from simulator.errors import bad_request, forbidden
from simulator.keyboards import read_markup
from simulator.markup import parse_html, utf16
from simulator.methods import method
from simulator.params import Params
from simulator.simulation import Simulation
from simulator.wire import Json
from simulator.world import Bubble, Person

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
MOST_ENTITIES = 100


def recipient(sim: Simulation, params: Params) -> Person:
    """The person of `chat_id`, if a bot may know them."""
    if not params.has("chat_id"):
        raise bad_request("chat_id is empty")
    person = sim.world.people.get(params.number("chat_id"))
    if person is None or not (person.started or person.known):
        raise bad_request("chat not found")
    return person


def reachable(sim: Simulation, params: Params) -> Person:
    """The person of `chat_id`, if a message can reach them now."""
    person = recipient(sim, params)
    if person.deleted:
        raise forbidden("user is deactivated")
    if person.blocked:
        raise forbidden("bot was blocked by the user")
    if not person.started:
        raise forbidden("bot can't initiate conversation with a user")
    return person


def read_text(params: Params, name: str = "text", given: str = "entities") -> tuple[str, list[Json]]:
    """Text and entities after `parse_mode`, trimmed, with what Telegram finds by itself."""
    text = params.text(name)
    mode = params.text("parse_mode").lower()
    if mode == "html":
        text, found = parse_html(text)
    elif not mode:
        found = params.json(given, "entities JSON object") or []
    elif mode in ("markdown", "markdownv2"):
        raise bad_request("can't parse entities: this simulator reads HTML and explicit entities, not Markdown")
    else:
        raise bad_request("unsupported parse_mode")
    text, found = entities.trimmed(text, found)
    return text, entities.merged(text, found)[:MOST_ENTITIES]


def message_text(params: Params) -> Json:
    """The text of a message as it stands in one."""
    text, found = read_text(params)
    if not text:
        raise bad_request("message text is empty")
    if utf16(text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return {"text": text, "entities": found} if found else {"text": text}


def caption_text(params: Params) -> Json:
    """The caption of a file as it stands in a message."""
    text, found = read_text(params, "caption", "caption_entities")
    if utf16(text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    if not text:
        return {}
    return {"caption": text, "caption_entities": found} if found else {"caption": text}


def replied(sim: Simulation, person: Person, params: Params) -> Json:
    """The message this one answers, as it is shown in it."""
    reply = params.json("reply_parameters", "reply parameters JSON object") or {}
    message_id = int(reply.get("message_id", 0)) or params.number("reply_to_message_id")
    if not message_id:
        return {}
    found = sim.world.bubble(person.id, message_id)
    if found is None:
        if reply.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    return {"reply_to_message": {k: v for k, v in found.wire.items() if k not in ("reply_to_message", "reply_markup")}}


def deliver(sim: Simulation, person: Person, params: Params, content: Json) -> Json:
    """Puts a message of the bot in the chat and returns it as Telegram does."""
    inline, other = read_markup(params)
    now = sim.clock.now()
    wire: Json = {
        "message_id": sim.world.next_message_id(),
        "from": sim.bot_user(),
        "chat": person.chat(),
        "date": int(now),
        **replied(sim, person, params),
        **content,
    }
    if inline:
        wire["reply_markup"] = inline
    bubble = Bubble(
        wire, by_bot=True, sim_at=now, silent=params.flag("disable_notification"),
        protected=params.flag("protect_content"), effect=params.text("message_effect_id") or None, other_markup=other,
    )  # fmt: skip
    if bubble.protected:
        wire["has_protected_content"] = True
    if bubble.effect:
        wire["effect_id"] = bubble.effect
    _lay_keyboard(sim, person, other)
    sim.world.chat(person.id).typing = None
    sim.show("message", bubble)
    return wire


def _lay_keyboard(sim: Simulation, person: Person, other: Json | None) -> None:
    """A reply keyboard stays under the chat until another takes its place or it is removed."""
    if other is None:
        return
    chat = sim.world.chat(person.id)
    if "keyboard" in other:
        chat.reply_keyboard = other
    elif other.get("remove_keyboard"):
        chat.reply_keyboard = None
    else:
        return
    sim.world.put_chat(person.id)


@method("sendMessage")
def send_message(sim: Simulation, params: Params) -> Json:
    """Text, with one keyboard at most."""
    content = message_text(params)
    if params.has("link_preview_options"):
        content["link_preview_options"] = params.json("link_preview_options", "link preview options JSON object")
    return deliver(sim, reachable(sim, params), params, content)
