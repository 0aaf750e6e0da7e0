"""What Telegram finds in plain text by itself, the trimming it does, and the way back to HTML for a page."""

import html
import re

from simulator.markup import utf16
from simulator.wire import Json

_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]+[^\s<>\".,;:!?)\]]|(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:nl|com|org|net|me|eu|amsterdam|info)"
    r"(?:/[^\s<>\"]*[^\s<>\".,;:!?)\]])?(?![\w@-]))"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w/@])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?)(?![\w/])"
    r"|(?<![\w@])(?P<mention>@[A-Za-z]\w{2,31})\b"
    r"|(?<![\w#])(?P<hashtag>#\w*[^\W\d]\w*)",
    re.IGNORECASE,
)
_SIGNS = frozenset("/@#.")
_HTML = {
    "bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "spoiler": "tg-spoiler", "code": "code",
    "pre": "pre", "blockquote": "blockquote", "expandable_blockquote": "blockquote", "date_time": "tg-time",
}  # fmt: skip
_LINKS = {"text_link", "url", "email"}


def find(text: str) -> list[Json]:
    """Commands, links, addresses, mentions and hashtags."""
    if _SIGNS.isdisjoint(text):
        return []
    found = []
    for match in _FOUND.finditer(text):
        start = utf16(text[: match.start()])
        found.append({"offset": start, "length": utf16(match[0]), "type": match.lastgroup})
    return found


def merged(text: str, given: list[Json]) -> list[Json]:
    """The given entities and those found where they do not cut through or repeat a link or code."""
    closed = [e for e in given if e["type"] in {"code", "pre", "text_link", "text_mention"}]
    free = [e for e in find(text) if not any(_overlap(e, other) for other in closed)]
    return sorted([*given, *free], key=lambda e: (e["offset"], -e["length"])) if free else given


def _overlap(one: Json, other: Json) -> bool:
    return bool(one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"])


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Without white space at both ends, as Telegram stores it; the entities move along."""
    bare = text.strip(" \t\r\n\v\f")
    if bare == text or not entities:
        return bare, entities
    skipped = utf16(text[: len(text) - len(text.lstrip(" \t\r\n\v\f"))])
    end = utf16(bare)
    kept = []
    for entity in entities:
        start = max(0, entity["offset"] - skipped)
        stop = min(end, entity["offset"] + entity["length"] - skipped)
        if stop > start:
            kept.append({**entity, "offset": start, "length": stop - start})
    return bare, kept


def to_html(text: str, entities: list[Json]) -> str:
    """Text and nested entities as HTML that a page can show; everything else is escaped."""
    if not entities:
        return html.escape(text)
    units = text.encode("utf-16-le")
    ends = {e["offset"] + e["length"] for e in entities}
    cuts = sorted({0, len(units) // 2, *(e["offset"] for e in entities), *ends})
    written, stack = [], list[Json]()
    for start, stop in zip(cuts, [*cuts[1:], cuts[-1]], strict=True):
        while stack and any(e["offset"] + e["length"] <= start for e in stack):
            written.append(_tag(stack.pop(), "", close=True))
        for entity in entities:
            if entity["offset"] == start and entity["length"]:
                written.append(_tag(entity, _slice(units, entity), close=False))
                stack.append(entity)
        written.append(html.escape(units[start * 2 : stop * 2].decode("utf-16-le", "replace")))
    return "".join(written)


def _slice(units: bytes, entity: Json) -> str:
    return units[entity["offset"] * 2 : (entity["offset"] + entity["length"]) * 2].decode("utf-16-le", "replace")


def _tag(entity: Json, text: str, *, close: bool) -> str:
    kind: str = entity["type"]
    name = "a" if kind in _LINKS else _HTML.get(kind, "span")
    if close:
        return f"</{name}>"
    if name == "a":
        url = entity.get("url") or (f"mailto:{text}" if kind == "email" else text)
        return f'<a href="{html.escape(url if "://" in url or kind == "email" else f"https://{url}")}">'
    if name == "span":
        return f'<span class="{kind}">'
    return f"<{name}>"
