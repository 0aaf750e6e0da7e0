"""Reads what is written: catalogues with the line of each message, and the texts of a folder like `content/`."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from conversations.content import CONTENT
from conversations.formal import forms
from conversations.msgids import CHECKOUT
from conversations.wording import CONTENT as IN_CONTENT
from conversations.wording import LOCALES, SIMPLE, SOURCE, USUAL
from texts.spoken import spoken
from texts.uses import uses
from texts.written import Written

SOURCES = (USUAL, SOURCE)
"""Languages that stand in `content/` itself: the tone, and what all others are translated from."""


def languages() -> tuple[str, ...]:
    """All that have a folder."""
    return tuple(sorted(path.name for path in LOCALES.iterdir() if path.is_dir()))


@cache
def catalogue_of(path: Path) -> Catalog:
    """One file of messages."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.name)


def plural_rule(language: str) -> str:
    """The C expression of `Plural-Forms`."""
    path = LOCALES / language / "messages.po"
    return catalogue_of(path).plural_expr if path.exists() else "n != 1"


@cache
def messages(language: str) -> tuple[Written, ...]:
    """What the catalogue of a language says, file by file; in English also the msgids it does not say otherwise."""
    paths = sorted((LOCALES / language).glob("*.po"))
    found = tuple(_written(each, language, path) for path in paths for each in catalogue_of(path) if each.id)
    said_otherwise = {each.source[0] for each in found if not each.context}
    own = (each for each in english() if each.source[0] not in said_otherwise) if language == SOURCE else ()
    return (*own, *found)


def said_simply(language: str = USUAL) -> frozenset[str]:
    """The English of what a language also says in fewer words; what Dutch says so, all others are asked to."""
    return frozenset(each.source[0] for each in messages(language) if each.context == SIMPLE)


def english() -> Iterator[Written]:
    """The sentences in the source."""
    for each in spoken().values():
        yield Written(
            language="en", place=each.places[0], source=each.both, forms=each.both, button=on_button(each.one)
        )


def on_button(one: str) -> bool:
    """Whether a sentence stands on a button, and nowhere else."""
    use = uses().get(one)
    return use is not None and bool(use.buttons) and not use.texts


def _written(message: Message, language: str, path: Path) -> Written:
    return Written(
        language=language,
        place=f"{_shortly(path)}:{message.lineno}",
        source=forms(message.id),
        forms=forms(message.string),
        context=message.context or "",
        button=message.context != IN_CONTENT and on_button(forms(message.id)[0]),
    )


@dataclass(frozen=True, kw_only=True)
class Row:
    """One text of a folder, in the languages that stand there."""

    place: str
    said: dict[str, str]

    @property
    def first(self) -> str:
        """What stands there first, in whichever language."""
        return next(iter(self.said.values()))


def rows(folder: Path = CONTENT) -> Iterator[Row]:
    """The texts of every TOML file in a folder: tables with nothing but languages.

    Raises ValueError that names the file and the line when one is no TOML.
    """
    for path in sorted(folder.glob("*.toml")):
        source = path.read_text("utf-8")
        lines = source.splitlines()
        try:
            tables = tomllib.loads(source)
        except tomllib.TOMLDecodeError as wrong:
            raise ValueError(f"{_shortly(path)} cannot be read: {wrong}. Mend that line.") from wrong
        for said in _tables(tables):
            first = next(iter(said.values()))
            at = next((number for number, line in enumerate(lines, 1) if first in line), 1)
            yield Row(place=f"{_shortly(path)}:{at}", said=said)


def contents(language: str, folder: Path = CONTENT) -> Iterator[Written]:
    """What a folder itself says in a language."""
    for row in rows(folder):
        if language in row.said:
            yield Written(language=language, place=row.place, source=(), forms=(row.said[language],))


def _tables(value: object) -> Iterator[dict[str, str]]:
    if isinstance(value, dict) and value and value.keys() <= set(languages()):
        said = {language: text for language, text in value.items() if isinstance(text, str)}
        yield from (said,) if said else ()
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _tables(each)


def _shortly(path: Path) -> str:
    return (path.relative_to(CHECKOUT) if path.is_relative_to(CHECKOUT) else path).as_posix()
