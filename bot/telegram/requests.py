"""From an outbox row and a screen to the request that says it, as bytes that can be kept and repeated."""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html import unescape
from typing import Any

from bot.telegram.buttons import data_of
from conversations.pictures.drawing import can_draw
from conversations.pictures.template import Sketch, plain
from conversations.replies import Button, Document, Shown

PARTY = "5046509860389126442"
"""Telegram's number of the effect 🎉, which every bot may use in a private chat."""
CAPTION_MOST = 1024
"""UTF-16 units of words under a picture."""
_SKETCH = "sketch"
_written = json.JSONEncoder(separators=(",", ":")).encode  # made once, not for every request


@dataclass(frozen=True, kw_only=True)
class Request:
    """One call that makes or changes a message, complete but for whom it goes to."""

    method: str
    params: Mapping[str, Any] = field(repr=False)
    picture: bytes | None = field(default=None, repr=False)
    sketch: Sketch | None = None
    """What the picture is drawn from when its turn comes."""
    at_once: bool = False
    """Whether it leaves without its picture when that was not drawn before."""
    document: Document | None = None
    recording: str = ""
    """Which of our recordings goes along; only known while it is being sent."""
    clears: tuple[int, ...] = ()
    """Numbers of messages that are taken away first: it says that they are gone."""
    mark: str = ""
    """HTML that is added when the message may have come before."""
    lost: str = ""
    """HTML to say instead when Telegram refuses the spoken message."""
    commands: tuple[tuple[str, str], ...] = ()
    """The chat's command menu from then on; empty: as it is."""

    @property
    def edit(self) -> int:
        """Number of the message it changes; 0: it makes a new one."""
        return int(self.params.get("message_id", 0))

    def to_bytes(self) -> bytes:
        kept: dict[str, Any] = {"method": self.method, "params": self.params}
        if self.mark:
            kept["mark"] = self.mark
        if self.lost:
            kept["lost"] = self.lost
        if self.clears:
            kept["clears"] = self.clears
        if self.commands:
            kept["commands"] = self.commands
        if self.sketch is not None:
            kept[_SKETCH] = [self.sketch.template, self.sketch.facts, self.sketch.file]
        if self.at_once:
            kept["at_once"] = True
        if self.picture is not None:
            kept["picture"] = base64.b64encode(self.picture).decode()
        if self.document is not None:
            kept["document"] = [self.document.name, base64.b64encode(self.document.content).decode()]
        return _written(kept).encode()

    @property
    def files(self) -> dict[str, bytes]:
        """What goes along, by the name in the parameters, which is the file's name for who gets it."""
        if self.document is not None:
            return {self.document.name: self.document.content}
        name = self.sketch.file if self.sketch and self.sketch.file else "picture"
        return {} if self.picture is None else {name: self.picture}

    def marked(self) -> "Request":
        """The same, saying that it may be a repeat; a repeated change needs no mark."""
        place = "text" if "text" in self.params else "caption"
        if self.edit or not self.mark:
            return self
        text = f"{self.params[place]}\n\n<i>{self.mark}</i>".strip()
        return replace(self, params={**self.params, place: text})

    def calm(self) -> "Request":
        """The same without an effect, for when Telegram does not know ours (any more)."""
        return replace(self, params={name: value for name, value in self.params.items() if name != "message_effect_id"})

    def in_words(self) -> "Request":
        """Words instead of a voice that Telegram does not send."""
        left_out = {"voice", "caption"}
        params = {name: value for name, value in self.params.items() if name not in left_out}
        return replace(self, method="sendMessage", params={**params, "text": self.lost}, lost="")

    def pictured(self, png: bytes) -> "Request":
        """With the picture that was drawn."""
        return replace(self, picture=png)

    def known(self, file: str) -> "Request":
        """With a picture that Telegram has already."""
        if "media" in self.params:
            return replace(self, params={**self.params, "media": {**self.params["media"], "media": file}})
        return replace(self, params={**self.params, "document" if "document" in self.params else "photo": file})

    def undrawn(self) -> "Request":
        """The words alone, for when the picture cannot be drawn."""
        left_out = {"photo", "document", "media", "caption"}
        kept = {name: value for name, value in self.params.items() if name not in left_out}
        text = self.params.get("caption") or self.params["media"]["caption"]
        method = "editMessageText" if self.edit else "sendMessage"
        return replace(self, method=method, params={**kept, **_words("text", text)}, sketch=None)

    def plain(self) -> "Request":
        """The same without markup, for when Telegram cannot read ours."""
        return replace(self, params=_without_markup(self.params))


def has_sketch(kept: bytes) -> bool:
    """Whether a request waits for a drawing, without reading it: inside texts such quotes are written otherwise."""
    return f'"{_SKETCH}":'.encode() in kept


def from_bytes(kept: bytes) -> Request:
    """What `to_bytes` kept."""
    read = json.loads(kept)
    picture = base64.b64decode(read["picture"]) if "picture" in read else None
    document = None
    if "document" in read:
        name, content = read["document"]
        document = Document(name=name, content=base64.b64decode(content))
    sketch = None
    if _SKETCH in read:
        template, facts, file = read[_SKETCH]
        sketch = Sketch(template=template, facts=facts, file=file)
    return Request(
        method=read["method"],
        params=read["params"],
        picture=picture,
        sketch=sketch,
        at_once=read.get("at_once", False),
        document=document,
        clears=tuple(read.get("clears", ())),
        commands=tuple((name, description) for name, description in read.get("commands", ())),
        mark=read.get("mark", ""),
        lost=read.get("lost", ""),
    )


def request_of(shown: Shown, *, edit: int, silent: bool, mark: str) -> Request:
    """What says this screen: a change of the message `edit` when it can be, else a new one.

    A reply keyboard, a document or a voice only comes with a new message. Raises ValueError when a button does not fit.
    """
    sketch = _sketch(shown)
    new = shown.keys is not None or shown.document is not None or shown.voice is not None
    if edit and not new and not (sketch and sketch.file):
        return _change(shown, sketch, edit)
    written = {**_keyboard(shown), **_manners(protect=shown.protect, silent=silent)}
    if sketch is not None and sketch.file:
        params = {"document": f"attach://{sketch.file}", **_words("caption", shown.text), **written}
        return Request(method="sendDocument", params=params, sketch=sketch, mark=mark)
    if shown.document is not None:
        params = {"document": f"attach://{shown.document.name}", **_words("caption", shown.text), **written}
        return Request(method="sendDocument", params=params, document=shown.document, mark=mark)
    if shown.voice is not None:
        params = {"voice": shown.voice.file, **_words("caption", shown.text), **written}
        return Request(method="sendVoice", params=params, mark=mark, lost=shown.voice.lost)
    if shown.picture is not None or sketch is not None:
        params = {"photo": "attach://picture", **_words("caption", shown.text), **_effect(shown), **written}
        photo = Request(method="sendPhoto", params=params, picture=shown.picture, sketch=sketch, mark=mark)
        return replace(photo, at_once=shown.at_once, clears=shown.clears, commands=shown.commands)
    plain_text = {**_words("text", shown.text), "link_preview_options": {"is_disabled": True}}
    params = {**plain_text, **_effect(shown), **written}
    return Request(method="sendMessage", params=params, clears=shown.clears, mark=mark, commands=shown.commands)


def _change(shown: Shown, sketch: Sketch | None, message: int) -> Request:
    params: dict[str, Any] = {"message_id": message, **_keyboard(shown)}
    if shown.picture is not None or sketch is not None:
        params["media"] = {"type": "photo", "media": "attach://picture", **_words("caption", shown.text)}
        method, drawn_before = "editMessageMedia", shown.at_once
        return Request(method=method, params=params, picture=shown.picture, sketch=sketch, at_once=drawn_before)
    params |= {**_words("text", shown.text), "link_preview_options": {"is_disabled": True}}
    return Request(method="editMessageText", params=params)


def _sketch(shown: Shown) -> Sketch | None:
    """What is to be drawn; None when it cannot be, or when its words do not fit under a picture."""
    if shown.drawing is None or not can_draw():
        return None
    fits, sketch = len(plain(shown.text).encode("utf-16-le")) // 2 <= CAPTION_MOST, shown.drawing.sketch
    return sketch if fits and sketch.is_legible else None


def _effect(shown: Shown) -> dict[str, str]:
    return {"message_effect_id": PARTY} if shown.celebrates else {}


def _words(place: str, html: str) -> dict[str, str]:
    return {place: html, "parse_mode": "HTML"}


def _manners(*, protect: bool, silent: bool) -> dict[str, bool]:
    return {**({"protect_content": True} if protect else {}), **({"disable_notification": True} if silent else {})}


def _keyboard(shown: Shown) -> dict[str, Any]:
    if shown.keys is not None and shown.buttons:
        raise ValueError("a message has buttons or a reply keyboard, not both")
    if shown.keys is not None:
        rows = [[{"text": unescape(key)} for key in row] for row in shown.keys]
        keyboard = {"keyboard": rows, "is_persistent": True, "resize_keyboard": True}
        return {"reply_markup": keyboard if rows else {"remove_keyboard": True}}
    if shown.buttons:
        return {"reply_markup": {"inline_keyboard": [[_key(button) for button in row] for row in shown.buttons]}}
    return {}


def _key(button: Button) -> dict[str, str]:
    """Labels are plain text to Telegram, and HTML to our wording."""
    does = {"url": button.url} if button.url else {"callback_data": data_of(button)}
    return {"text": unescape(button.label), **does}


def _without_markup(params: Mapping[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in params.items() if name != "parse_mode"}
    for place in ("text", "caption"):
        if place in kept:
            kept[place] = plain(kept[place])
    if "media" in kept:
        kept["media"] = _without_markup(kept["media"])
    return kept
