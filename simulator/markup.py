"""Telegram's HTML: text and entities in UTF-16 units, refused in Telegram's words."""

import re
from dataclasses import dataclass

from simulator.errors import bad_request
from simulator.wire import Json

TAGS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "span": "spoiler",
    "tg-spoiler": "spoiler", "a": "text_link", "code": "code", "pre": "pre", "blockquote": "blockquote",
    "tg-emoji": "custom_emoji", "tg-time": "date_time",
}  # fmt: skip
PRIORITY = (
    "blockquote", "expandable_blockquote", "text_link", "bold", "italic", "underline", "strikethrough", "spoiler",
)  # fmt: skip
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#(\d{1,8})|#x([0-9a-fA-F]{1,6})|([a-zA-Z]+));?")
_SPACE = re.compile(r"[ \t\r\n\f\v]*")
_PLAIN = re.compile(r"[^<&]+")
_NAME_TOKEN = re.compile(r"[0-9A-Za-z.\-]*")


def utf16(text: str) -> int:
    """Length as Telegram counts it: characters beyond the basic plane count twice."""
    return len(text) if text.isascii() else len(text) + sum(1 for c in text if ord(c) > 0xFFFF)


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    at: int
    piece: int
    format: str = ""


class _Html:
    """One pass over the text; offsets in errors are bytes of UTF-8, as at Telegram."""

    def __init__(self, text: str) -> None:
        self.text, self.i = text, 0
        self.pieces: list[str] = []
        self.length = 0
        self.open: list[_Open] = []
        self.entities: list[Json] = []

    def parse(self) -> tuple[str, list[Json]]:
        while self.i < len(self.text):
            if plain := _PLAIN.match(self.text, self.i):
                self.i = plain.end()
                self.put(plain[0])
            elif self.text[self.i] == "&":
                self.put(self.reference())
            elif self.text.startswith("</", self.i):
                self.end_tag()
            else:
                self.start_tag()
        if self.open:
            raise self.fault(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return "".join(self.pieces), self.entities

    def put(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += utf16(piece)

    def fault(self, reason: str, at: int | None = None) -> Exception:
        place = "" if at is None else f" at byte offset {len(self.text[:at].encode())}"
        return bad_request(f"can't parse entities: {reason.replace('{at}', place)}")

    def reference(self) -> str:
        found = _REFERENCE.match(self.text, self.i)
        decoded = _decoded(found) if found else None
        self.i = found.end() if found and decoded else self.i + 1
        return decoded or "&"

    def space(self) -> None:
        found = _SPACE.match(self.text, self.i)
        self.i = found.end() if found else self.i

    def until(self, stops: str) -> str:
        start = self.i
        while self.i < len(self.text) and self.text[self.i] not in stops:
            self.i += 1
        return self.text[start : self.i]

    def start_tag(self) -> None:
        begin = self.i
        self.i += 1
        tag = self.until(" \t\r\n\f\v>").lower()
        if self.i >= len(self.text):
            raise self.fault("Unclosed start tag{at}", begin)
        if tag not in TAGS:
            raise self.fault(f'Unsupported start tag "{tag}"{{at}}', begin)
        opened = _Open(tag, "", self.length, len(self.pieces))
        self.space()
        while self.text[self.i] != ">":
            _apply(opened, *self.attribute(tag, begin))
            self.space()
            if self.i >= len(self.text):
                raise self.fault("Unclosed start tag{at}", begin)
        self.i += 1
        if tag == "span" and opened.argument != "spoiler":
            raise self.fault('Tag "span" must have class "tg-spoiler"{at}', begin)
        self.open.append(opened)

    def attribute(self, tag: str, begin: int) -> tuple[str, str]:
        name = self.until(" \t\r\n\f\v=>").lower()
        if not name:
            raise self.fault(f'Empty attribute name in the tag "{tag}"{{at}}', begin)
        self.space()
        if self.i >= len(self.text):
            raise self.fault(f'Unclosed start tag "{tag}"{{at}}', begin)
        if self.text[self.i] != "=":
            return name, ""
        self.i += 1
        self.space()
        if self.i >= len(self.text):
            raise self.fault(f'Unclosed start tag "{tag}"{{at}}', begin)
        value = self.quoted() if self.text[self.i] in "'\"" else self.token()
        if self.i >= len(self.text):
            raise self.fault("Unclosed start tag{at}", begin)
        return name, value

    def token(self) -> str:
        found = _NAME_TOKEN.match(self.text, self.i)
        start, self.i = self.i, found.end() if found else self.i
        if self.i < len(self.text) and self.text[self.i] not in " \t\r\n\f\v>":
            raise self.fault("Unexpected end of name token{at}", start)
        return self.text[start : self.i].lower()

    def quoted(self) -> str:
        quote, value = self.text[self.i], ""
        self.i += 1
        while self.i < len(self.text) and self.text[self.i] != quote:
            if self.text[self.i] == "&":
                value += self.reference()
            else:
                value += self.text[self.i]
                self.i += 1
        self.i += 1
        return value

    def end_tag(self) -> None:
        begin = self.i
        if not self.open:
            raise self.fault("Unexpected end tag{at}", begin)
        self.i += 2
        name = self.until(" \t\r\n\f\v>").lower()
        self.space()
        if self.i >= len(self.text) or self.text[self.i] != ">":
            raise self.fault("Unclosed end tag{at}", begin)
        self.i += 1
        opened = self.open.pop()
        if name and name != opened.tag:
            raise self.fault(f'Unmatched end tag{{at}}, expected "</{opened.tag}>", found "</{name}>"', begin)
        if self.length > opened.at:
            self.close(opened)

    def close(self, opened: _Open) -> None:
        kind = TAGS[opened.tag]
        entity: Json = {"offset": opened.at, "length": self.length - opened.at, "type": kind}
        if kind == "text_link" and not _link(entity, opened.argument or "".join(self.pieces[opened.piece :])):
            return
        if kind == "custom_emoji":
            entity["custom_emoji_id"] = opened.argument
        if kind == "date_time":
            unix = int(opened.argument) if opened.argument.isdigit() else 0
            entity |= {"unix_time": unix, "date_time_format": opened.format}
        if kind == "blockquote" and opened.argument:
            entity["type"] = "expandable_blockquote"
        if kind == "pre" and self.inner_code(entity):
            return
        if kind == "code" and opened.argument and any(outer.tag == "pre" for outer in self.open):
            entity["language"] = opened.argument
        self.entities.append(entity)

    def inner_code(self, pre: Json) -> bool:
        """`<pre><code class="language-x">` is one block, not two."""
        last = self.entities[-1] if self.entities else None
        if not last or last["type"] != "code" or (last["offset"], last["length"]) != (pre["offset"], pre["length"]):
            return False
        last["type"] = "pre"
        return True


def _decoded(found: re.Match[str]) -> str | None:
    if found[3]:
        return _NAMED.get(found[3])
    code = int(found[1]) if found[1] else int(found[2], 16)
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else None


def _apply(opened: _Open, name: str, value: str) -> None:
    match opened.tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id") | ("tg-time", "unix"):
            opened.argument = value
        case ("tg-time", "format"):
            opened.format = value
        case ("blockquote", "expandable"):
            opened.argument = "1"
        case ("span", "class") if value.startswith("tg-"):
            opened.argument = value[3:]
        case ("code", "class") if value.startswith("language-"):
            opened.argument = value[9:]
        case _:
            pass


def _link(entity: Json, url: str) -> bool:
    """Telegram shows a link it cannot read as plain text, without a word."""
    if person := re.fullmatch(r"tg://user\?id=(\d+)", url):
        entity |= {"type": "text_mention", "user": {"id": int(person[1]), "is_bot": False, "first_name": ""}}
        return True
    if "://" not in url and not re.match(r"(mailto:|tel:|tg:)", url):
        url = f"http://{url}"
    if not re.match(r"((https?|ftp|ton|tonsite)://[^\s/]+\.[^\s/]+|(https?)://localhost|tg:|mailto:|tel:)", url):
        return False
    entity["url"] = url + "/" if re.fullmatch(r"https?://[^/?#]+", url) else url
    return True


def parse_html(text: str) -> tuple[str, list[Json]]:
    """Text without tags and its entities, outer ones first; raises ApiError as Telegram does."""
    if "<" not in text and "&" not in text:
        return text, []
    plain, entities = _Html(text).parse()
    return plain, in_order(entities)


def in_order(entities: list[Json]) -> list[Json]:
    """Telegram's order: by place, the longer first, then by kind."""
    return sorted(entities, key=lambda e: (e["offset"], -e["length"], _rank(e["type"])))


def _rank(kind: str) -> int:
    return PRIORITY.index(kind) if kind in PRIORITY else len(PRIORITY)
