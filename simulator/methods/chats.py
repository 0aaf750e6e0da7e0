"""What the bot can ask of a chat: getChat, its members, and pins."""

from simulator.errors import bad_request
from simulator.methods import method
from simulator.methods.sending import reachable, recipient
from simulator.params import Params
from simulator.simulation import Simulation
from simulator.wire import Json


@method("getChat")
def get_chat(sim: Simulation, params: Params) -> Json:
    """The chat with all that Telegram tells of a private one."""
    person = recipient(sim, params)
    chat: Json = {
        **person.chat(), "accent_color_id": 0, "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": True, "limited_gifts": True, "unique_gifts": True, "premium_subscription": True,
            "gifts_from_channels": True,
        },
    }  # fmt: skip
    pinned = sim.world.chat(person.id).pinned
    newest = sim.world.bubble(person.id, pinned[-1]) if pinned else None
    return chat | {"pinned_message": newest.wire} if newest else chat


@method("getChatMember")
def get_chat_member(sim: Simulation, params: Params) -> Json:
    """In a private chat: the person or the bot."""
    person = recipient(sim, params)
    if params.number("user_id") == sim.bot_id:
        status = "kicked" if person.blocked else "member"
        return {"status": status, "user": sim.bot_user()} | ({"until_date": 0} if person.blocked else {})
    if params.number("user_id") != person.id:
        raise bad_request("user not found")
    return {"status": "member", "user": person.user()}


@method("getChatMemberCount")
def get_chat_member_count(sim: Simulation, params: Params) -> int:
    """Two."""
    recipient(sim, params)
    return 2


@method("pinChatMessage")
def pin_chat_message(sim: Simulation, params: Params) -> bool:
    """Keeps a message at the top of the chat."""
    person = reachable(sim, params)
    bubble = sim.world.bubble(person.id, params.number("message_id"))
    if bubble is None:
        raise bad_request("message to pin not found")
    chat = sim.world.chat(person.id)
    chat.pinned = [number for number in chat.pinned if number != bubble.message_id] + [bubble.message_id]
    _tell(sim, person.id)
    return True


@method("unpinChatMessage")
def unpin_chat_message(sim: Simulation, params: Params) -> bool:
    """Lets go of one message; without a number, of the newest."""
    person = reachable(sim, params)
    chat = sim.world.chat(person.id)
    number = params.number("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned = [other for other in chat.pinned if other != number]
    _tell(sim, person.id)
    return True


@method("unpinAllChatMessages")
def unpin_all_chat_messages(sim: Simulation, params: Params) -> bool:
    """Lets go of all."""
    person = reachable(sim, params)
    sim.world.chat(person.id).pinned = []
    _tell(sim, person.id)
    return True


def _tell(sim: Simulation, person_id: int) -> None:
    sim.world.put_chat(person_id)
    sim.events.tell("pinned", lambda: {"person": person_id, "pinned": sim.world.chat(person_id).pinned})
