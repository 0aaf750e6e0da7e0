"""What the simulator's journal says that people did and that their telephones showed, as lines of a story."""

import json
import re
from datetime import datetime
from html import unescape

from stories.telegram import Json
from stories.transcript import Line

ACTS = frozenset({"presses START", "writes", "taps", "blocks Stapje", "lets Stapje in again"})
_TAGS = re.compile(r"</?\w[^>]*>")
SHOWN = {
    "sendMessage": "gets",
    "sendPhoto": "gets a picture",
    "sendDocument": "gets a file",
    "editMessageText": "reads",
    "editMessageCaption": "reads",
    "editMessageMedia": "reads beside a picture",
}
"""By method of the Bot API what it does on a telephone."""


def act(name: str, at: datetime, params: Json) -> Line | None:
    """What someone did: a text, a tap, or leaving and coming back."""
    if message := params.get("message"):
        text = message.get("text", "…")
        begins = text.startswith("/start")
        return Line(at=at, who=name, what="presses START" if begins else "writes", text="" if begins else text)
    if query := params.get("callback_query"):
        rows = query["message"]["reply_markup"]["inline_keyboard"]
        label = next(button["text"] for row in rows for button in row if button.get("callback_data") == query["data"])
        return Line(at=at, who=name, what="taps", text=f"[{label}]")
    if member := params.get("my_chat_member"):
        blocked = member["new_chat_member"]["status"] == "kicked"
        return Line(at=at, who=name, what="blocks Stapje" if blocked else "lets Stapje in again", text="")
    return None


def text(params: Json) -> str:
    """The words of a message, also those under a picture."""
    media = params.get("media") or {}
    if isinstance(media, str):  # beside a file it travels as text
        media = json.loads(media)
    return plain(params.get("text") or params.get("caption") or media.get("caption") or "")


def plain(html: str) -> str:
    """The text without its markup."""
    return unescape(_TAGS.sub("", html))


def buttons(params: Json) -> tuple[tuple[str, ...], ...]:
    """What the buttons or keys of a message say, row by row."""
    markup = params.get("reply_markup") or {}
    if isinstance(markup, str):  # beside a file it travels as text
        markup = json.loads(markup)
    rows = markup.get("inline_keyboard") or markup.get("keyboard") or []
    return tuple(tuple(key if isinstance(key, str) else key["text"] for key in row) for row in rows)


def answers(entry: Json, query: str) -> bool:
    """Whether this is the answer to that tap."""
    asked = (entry["params"] or {}).get("callback_query_id")
    return bool(entry["method"] == "answerCallbackQuery" and asked == query)


def in_order(lines: list[Line], actor: str) -> list[Line]:
    """What each minute brought: first what was done, then the telephone of who did it, then all others by name."""

    def place(line: Line) -> tuple[datetime, bool, bool, str, bool]:
        minute = line.at.replace(second=0, microsecond=0)
        return minute, line.what not in ACTS, line.who != actor, line.who, line.what != "sees"

    return sorted(lines, key=place)
