"""Answers that pass by: to a tap, "typing…", reactions, drafts."""

from simulator.errors import QUERY_TOO_OLD, bad_request
from simulator.markup import utf16
from simulator.methods import method
from simulator.methods.sending import message_text, reachable
from simulator.params import Params
from simulator.queue import TAP_LIVES
from simulator.simulation import Simulation

TYPING_LASTS = 5.0  # seconds
ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "record_audio",
    "upload_audio", "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    "cancel",
})  # fmt: skip
REACTIONS = frozenset({
    "👍", "👎", "❤", "🔥", "🥰", "👏", "😁", "🤔", "🤯", "😱", "🤬", "😢", "🎉", "🤩", "🤮",
    "💩", "🙏", "👌", "🕊", "🤡", "🥱", "🥴", "😍", "🐳", "❤‍🔥", "🌚", "🌭", "💯", "🤣", "⚡",
    "🍌", "🏆", "💔", "🤨", "😐", "🍓", "🍾", "💋", "🖕", "😈", "😴", "😭", "🤓", "👻", "👨‍💻",
    "👀", "🎃", "🙈", "😇", "😨", "🤝", "✍", "🤗", "🫡", "🎅", "🎄", "☃", "💅", "🤪", "🗿",
    "🆒", "💘", "🙉", "🦄", "😘", "💊", "🙊", "😎", "👾", "🤷‍♂", "🤷", "🤷‍♀", "😡",
})  # fmt: skip


@method("answerCallbackQuery")
def answer_callback_query(sim: Simulation, params: Params) -> bool:
    """Ends the waiting of a tapped button, once, within 150 seconds; text becomes a toast or an alert."""
    query_id = params.text("callback_query_id")
    query = sim.world.queries.get(query_id)
    if query is None or sim.clock.now() - query.sim_at > TAP_LIVES:
        raise bad_request(QUERY_TOO_OLD)
    text = params.text("text")
    if utf16(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    sim.world.close_query(query_id)
    toast = {
        "person": query.person, "text": text, "alert": params.flag("show_alert"), "query_id": query_id,
        "message_id": query.message_id,
    }  # fmt: skip
    sim.events.tell("toast", lambda: toast)
    return True


@method("sendChatAction")
def send_chat_action(sim: Simulation, params: Params) -> bool:
    """Shown for five seconds, or until the next message."""
    action = params.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    person = reachable(sim, params)
    chat = sim.world.chat(person.id)
    chat.typing, chat.typing_until = (None, 0.0) if action == "cancel" else (action, sim.clock.now() + TYPING_LASTS)
    sim.events.tell("typing", lambda: {"person": person.id, "action": action, "seconds": TYPING_LASTS})
    return True


@method("setMessageReaction")
def set_message_reaction(sim: Simulation, params: Params) -> bool:
    """One emoji of Telegram's list under a message, or none."""
    person = reachable(sim, params)
    reactions = params.json("reaction", "reaction types JSON object") or []
    emoji = [str(reaction.get("emoji", "")) for reaction in reactions]
    if len(emoji) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if not all(one.replace("\ufe0f", "") in REACTIONS for one in emoji):
        raise bad_request("REACTION_INVALID")
    bubble = sim.world.bubble(person.id, params.number("message_id"))
    if bubble is None:
        raise bad_request("message to react not found")
    bubble.reactions = {**bubble.reactions, "bot": emoji}
    sim.world.put_bubble(bubble)
    shown = {"person": person.id, "message_id": bubble.message_id, "reactions": bubble.reactions}
    sim.events.tell("reaction", lambda: shown)
    return True


@method("sendMessageDraft")
def send_message_draft(sim: Simulation, params: Params) -> bool:
    """A preview while the bot still writes; it leaves no trace in the chat."""
    if not params.number("draft_id"):
        raise bad_request("draft_id must be non-zero")
    content = message_text(params)
    person = reachable(sim, params)
    sim.events.tell("draft", lambda: {"person": person.id, "draft_id": params.number("draft_id"), **content})
    return True
