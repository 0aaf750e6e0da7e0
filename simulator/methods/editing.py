"""Editing the bot's own messages."""

from simulator.errors import NOT_MODIFIED, bad_request
from simulator.files import photo_sizes
from simulator.keyboards import read_markup
from simulator.methods import method
from simulator.methods.media import BLANK_SIZES
from simulator.methods.sending import caption_text, message_text, reachable
from simulator.params import Params
from simulator.simulation import Simulation
from simulator.wire import Json
from simulator.world import Bubble

_MEDIA = ("photo", "document", "animation", "video", "audio", "voice")


def _editable(sim: Simulation, params: Params) -> Bubble:
    person = reachable(sim, params)
    if not params.has("message_id"):
        raise bad_request("message identifier is not specified")
    bubble = sim.world.bubble(person.id, params.number("message_id"))
    if bubble is None:
        raise bad_request("message to edit not found")
    if not bubble.by_bot or bubble.other_markup is not None or "forward_origin" in bubble.wire:
        raise bad_request("message can't be edited")
    return bubble


def _replace(sim: Simulation, bubble: Bubble, content: Json, drop: tuple[str, ...], markup: Json | None) -> Json:
    """The message with new content and keyboard; refuses an edit that changes nothing."""
    old = bubble.wire
    wire = {key: value for key, value in old.items() if key not in (*drop, "reply_markup", "edit_date")} | content
    if markup:
        wire["reply_markup"] = markup
    if wire == {key: value for key, value in old.items() if key != "edit_date"}:
        raise bad_request(NOT_MODIFIED)
    wire["edit_date"] = int(sim.clock.now())
    bubble.wire = wire
    sim.show("edit", bubble)
    return wire


@method("editMessageText")
def edit_message_text(sim: Simulation, params: Params) -> Json:
    """New text; a keyboard that is not given again is gone."""
    content = message_text(params)
    markup, _ = read_markup(params)
    bubble = _editable(sim, params)
    if "text" not in bubble.wire:
        raise bad_request("there is no text in the message to edit")
    if params.has("link_preview_options"):
        content["link_preview_options"] = params.json("link_preview_options", "link preview options JSON object")
    return _replace(sim, bubble, content, ("text", "entities", "link_preview_options"), markup)


@method("editMessageCaption")
def edit_message_caption(sim: Simulation, params: Params) -> Json:
    """New words under a picture or file; none takes them away."""
    content = caption_text(params)
    markup, _ = read_markup(params)
    bubble = _editable(sim, params)
    if not any(kind in bubble.wire for kind in _MEDIA):
        raise bad_request("there is no caption in the message to edit")
    return _replace(sim, bubble, content, ("caption", "caption_entities"), markup)


@method("editMessageReplyMarkup")
def edit_message_reply_markup(sim: Simulation, params: Params) -> Json:
    """A new inline keyboard, or none."""
    markup, _ = read_markup(params)
    return _replace(sim, _editable(sim, params), {}, (), markup)


@method("editMessageMedia")
def edit_message_media(sim: Simulation, params: Params) -> Json:
    """Another picture or file in the place of the old one."""
    media = params.json("media", "input media JSON object")
    if not isinstance(media, dict) or media.get("type") not in _MEDIA:
        raise bad_request("can't parse InputMedia: type must be specified")
    markup, _ = read_markup(params)
    bubble = _editable(sim, params)
    inner = Params(media, params.files)
    stored = sim.files.given(inner, media["type"], "media")
    content: Json = caption_text(inner)
    if media["type"] == "photo":
        content["photo"] = photo_sizes(stored, sim.files.content(stored.unique_id))
    else:
        blank = BLANK_SIZES.get(media["type"], {})
        content[media["type"]] = {**stored.wire(), **blank, "file_name": stored.filename}
    return _replace(sim, bubble, content, (*_MEDIA, "text", "entities", "caption", "caption_entities"), markup)
