"""Copying and forwarding messages from one chat to another."""

from simulator.errors import bad_request
from simulator.methods import method
from simulator.methods.sending import caption_text, deliver, reachable
from simulator.params import Params
from simulator.simulation import Simulation
from simulator.wire import Json
from simulator.world import Bubble

_NOT_CONTENT = (
    "message_id", "from", "chat", "date", "edit_date", "reply_markup", "reply_to_message", "forward_origin",
    "has_protected_content", "effect_id", "media_group_id",
)  # fmt: skip


def _source(sim: Simulation, params: Params, what: str) -> Bubble:
    if params.number("from_chat_id") not in sim.world.people:
        raise bad_request("chat not found")
    bubble = sim.world.bubble(params.number("from_chat_id"), params.number("message_id"))
    if bubble is None:
        raise bad_request(f"message to {what} not found")
    if bubble.protected:
        raise bad_request(f"the message can't be {'copied' if what == 'copy' else 'forwarded'}")
    return bubble


def _content(bubble: Bubble) -> Json:
    return {name: value for name, value in bubble.wire.items() if name not in _NOT_CONTENT}


@method("copyMessage")
def copy_message(sim: Simulation, params: Params) -> Json:
    """The same content as a message of the bot's own; only its number comes back."""
    content = _content(_source(sim, params, "copy"))
    if "caption" in params.values:
        content = {k: v for k, v in content.items() if not k.startswith("caption")} | caption_text(params)
    return {"message_id": deliver(sim, reachable(sim, params), params, content)["message_id"]}


@method("forwardMessage")
def forward_message(sim: Simulation, params: Params) -> Json:
    """The message with its first writer named above it."""
    bubble = _source(sim, params, "forward")
    origin = bubble.wire.get("forward_origin") or {
        "type": "user", "sender_user": bubble.wire["from"], "date": bubble.wire["date"],
    }  # fmt: skip
    return deliver(sim, reachable(sim, params), params, _content(bubble) | {"forward_origin": origin})
