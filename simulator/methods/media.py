"""Sending files: pictures, documents, voices, animations, stickers, albums and dice; and getFile."""

import random

from simulator.errors import bad_request
from simulator.files import LARGEST_DOWNLOAD, StoredFile, photo_sizes
from simulator.methods import method
from simulator.methods.sending import caption_text, deliver, reachable
from simulator.params import Params
from simulator.simulation import Simulation
from simulator.wire import Json

BLANK_SIZES: dict[str, Json] = {
    "animation": {"width": 320, "height": 240, "duration": 2},
    "video": {"width": 320, "height": 240, "duration": 2},
    "audio": {"duration": 2},
    "voice": {"duration": 2},
    "sticker": {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False},
}
DICE = {"🎲": 6, "🎯": 6, "🎳": 6, "🏀": 5, "⚽": 5, "🎰": 64}


def file_content(sim: Simulation, kind: str, stored: StoredFile) -> Json:
    """The part of a message that shows this file."""
    if kind == "photo":
        return {"photo": photo_sizes(stored, sim.files.content(stored.unique_id))}
    shown: Json = {**stored.wire(), **BLANK_SIZES.get(kind, {})}
    if kind in ("document", "animation", "audio", "video"):
        shown["file_name"] = stored.filename
    if kind != "sticker":
        shown["mime_type"] = stored.content_type
    return {kind: shown, "document": shown} if kind == "animation" else {kind: shown}


def _send(sim: Simulation, params: Params, kind: str) -> Json:
    stored = sim.files.given(params, kind)
    content = file_content(sim, kind, stored) | ({} if kind == "sticker" else caption_text(params))
    for name in ("has_spoiler", "show_caption_above_media"):
        if params.flag(name):
            content["has_media_spoiler" if name == "has_spoiler" else name] = True
    return deliver(sim, reachable(sim, params), params, content)


@method("sendPhoto")
def send_photo(sim: Simulation, params: Params) -> Json:
    """A picture: PNG, GIF or JPEG, uploaded or known."""
    return _send(sim, params, "photo")


@method("sendDocument")
def send_document(sim: Simulation, params: Params) -> Json:
    """Any file."""
    return _send(sim, params, "document")


@method("sendVoice")
def send_voice(sim: Simulation, params: Params) -> Json:
    """A spoken message."""
    return _send(sim, params, "voice")


@method("sendAnimation")
def send_animation(sim: Simulation, params: Params) -> Json:
    """A moving picture."""
    return _send(sim, params, "animation")


@method("sendVideo")
def send_video(sim: Simulation, params: Params) -> Json:
    """A film."""
    return _send(sim, params, "video")


@method("sendAudio")
def send_audio(sim: Simulation, params: Params) -> Json:
    """Music or sound."""
    return _send(sim, params, "audio")


@method("sendSticker")
def send_sticker(sim: Simulation, params: Params) -> Json:
    """A sticker."""
    return _send(sim, params, "sticker")


@method("sendDice")
def send_dice(sim: Simulation, params: Params) -> Json:
    """A die or its kin; the same message number always falls the same way."""
    emoji = params.text("emoji") or "🎲"
    if emoji not in DICE:
        raise bad_request("wrong dice emoji specified")
    value = random.Random(sim.world.last_message_id).randint(1, DICE[emoji])  # noqa: S311 - no secret
    return deliver(sim, reachable(sim, params), params, {"dice": {"emoji": emoji, "value": value}})


@method("sendLocation")
def send_location(sim: Simulation, params: Params) -> Json:
    """A point on the map."""
    try:
        place = {name: float(params.text(name)) for name in ("latitude", "longitude")}
    except ValueError:
        raise bad_request("latitude is empty" if not params.has("latitude") else "longitude is empty") from None
    return deliver(sim, reachable(sim, params), params, {"location": place})


@method("sendContact")
def send_contact(sim: Simulation, params: Params) -> Json:
    """A telephone number with a name."""
    contact = {"phone_number": params.text("phone_number"), "first_name": params.text("first_name")}
    if not contact["phone_number"]:
        raise bad_request("phone number is empty")
    return deliver(sim, reachable(sim, params), params, {"contact": contact})


@method("sendMediaGroup")
def send_media_group(sim: Simulation, params: Params) -> list[Json]:
    """An album of two to ten."""
    media = params.json("media", "media JSON object")
    if not isinstance(media, list) or not 2 <= len(media) <= 10:
        raise bad_request("wrong number of items in the media group")
    person = reachable(sim, params)
    group = str(13_000_000_000_000_000 + sim.world.last_message_id)
    contents = [_album_item(sim, Params(item, params.files)) | {"media_group_id": group} for item in media]
    return [deliver(sim, person, params, content) for content in contents]


def _album_item(sim: Simulation, item: Params) -> Json:
    kind = item.text("type")
    if kind not in ("photo", "video", "document", "audio"):
        raise bad_request("can't parse InputMedia: type must be one of photo, video, document and audio")
    return file_content(sim, kind, sim.files.given(item, kind, "media")) | caption_text(item)


@method("getFile")
def get_file(sim: Simulation, params: Params) -> Json:
    """Where the file can be fetched, up to 20 MB."""
    stored = sim.files.find(params.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id")
    if stored.size > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return {**stored.wire(), "file_path": stored.path}
