"""The languages Stapje speaks: what each is called, who read its sentences, and what it still lacks."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale
from babel.messages.catalog import Message

from conversations.content import content
from conversations.wording import LOCALES, SOURCE, USUAL, catalogue


@dataclass(frozen=True, kw_only=True)
class Language:
    """One that has a catalogue."""

    code: str
    name: str
    """As its own readers call it."""
    read_by: str
    """Which native speaker read its sentences, and when; empty: nobody yet (house rule g20)."""
    bot_name: str = ""
    """What the bot is called for its readers; empty: as the operator named it."""


@cache
def spoken() -> Mapping[str, Language]:
    """All of them by code: Dutch, English, then by code."""
    found = {path.parent.name for path in LOCALES.glob("*/messages.po")}
    return {code: _described(code) for code in sorted(found, key=lambda each: (each != USUAL, each != SOURCE, each))}


def name_of(code: str) -> str:
    """What readers of a language call it; its code for one that is not spoken any more."""
    return spoken()[code].name if code in spoken() else code


def is_read(code: str) -> bool:
    """Whether a native speaker has read the sentences."""
    return code in spoken() and bool(spoken()[code].read_by)


@cache
def lacking(code: str) -> int:
    """How many sentences and texts of `content/` are said in Dutch or English because this language has none."""
    texts = sum(not text.own(code) for text in content().texts())
    if code == SOURCE:
        return texts
    own = catalogue(code)
    sentences = (each.id for each in catalogue(USUAL) if each.id and each.context is None)
    return texts + sum(not _is_said(own.get(sentence)) for sentence in sentences)


def _is_said(message: Message | None) -> bool:
    """In all its forms."""
    said = message.string if message else None
    return bool(said) if said is None or isinstance(said, str) else all(said)


def _described(code: str) -> Language:
    """From `language.toml`; without one it is called as CLDR calls it, and counts as not read."""
    path = LOCALES / code / "language.toml"
    said = tomllib.loads(path.read_text("utf-8")) if path.exists() else {}
    name = said.get("name") or Locale.parse(code).get_display_name(code) or code
    return Language(code=code, name=name, read_by=said.get("read_by", ""), bot_name=said.get("bot_name", ""))


ANY = tuple(spoken())
"""Codes of all: what can be chosen where the operator set nothing else."""
