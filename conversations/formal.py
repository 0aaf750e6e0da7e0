"""Makes sentences that say *je* say *u*, for translators: run it and read what it wrote in locales/nl/formal.po."""

import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from conversations.wording import FORMAL, FORMAL_SIMPLE, LOCALES

SAYS_JE = re.compile(r"\b(je|jij|jou|jouw|jezelf|alsjeblieft|dankjewel|hoi)\b", re.IGNORECASE)
BY_HAND = "By hand."
"""The comment above a sentence that was not made by this module, and that it leaves alone."""
_FOLDER = LOCALES / "nl"
_HEADER = b"""msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: nl\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""
_PIECES = re.compile(r"<[^>]*>|{\w*}|[\w'’-]+|\s+|.")
_ENDS = frozenset({".", "?", "!", ":", ",", ";", "|", "(", ")", "“", "”", ""})
"""Where a clause begins or ends."""


class UnsureError(Exception):
    """A word that stands in no list of formal.toml: nobody guesses."""


def formal(dutch: str) -> str:
    """The sentence with *u*. Raises UnsureError with the words it cannot be sure about."""
    pieces = _PIECES.findall(dutch)
    said = [place for place, piece in enumerate(pieces) if not piece.isspace() and not piece.startswith("<")]
    for number, place in enumerate(said):
        near = [pieces[said[at]].lower() if 0 <= at < len(said) else "" for at in (number - 2, number - 1, number + 1)]
        word = pieces[place].lower()
        if word in {"je", "jij"} and _is_subject_of(word, *near):
            verb = said[number - 1]
            pieces[verb] = _as(pieces[verb], _lists()["verbs"][near[1]])
        if word == "je":
            pieces[place] = _as(pieces[place], "uw" if near[2] in _near("things") else "u")
        elif word in _lists()["always"]:
            pieces[place] = _as(pieces[place], _lists()["always"][word])
    return "".join(pieces)


def _is_subject_of(word: str, earlier: str, before: str, after: str) -> bool:
    """Whether the word before it is its verb. Raises UnsureError when the words around it are not known well."""
    thing = word == "je" and after in _near("things")
    if word == "je" and not thing and after not in _near("after") | _ENDS:
        raise UnsureError(f"{word} {after}")
    if before in _lists()["verbs"] and earlier != "ik":
        if thing:
            raise UnsureError(f"{before} {word} {after}")
        return True
    tricky = before in _near("tricky") and (thing or earlier == "ik")
    if not tricky and before not in _near("before") | _ENDS | _lists()["verbs"].keys():
        raise UnsureError(f"{before} {word}")
    return False


def _as(before: str, word: str) -> str:
    return word.capitalize() if before[:1].isupper() else word


@cache
def _lists() -> dict[str, Any]:
    with (_FOLDER / "formal.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def _near(name: str) -> frozenset[str]:
    return frozenset(_lists()["near"][name])


def stored(name: str) -> Catalog:
    """One file of the Dutch catalogue."""
    with (_FOLDER / name).open("rb") as file:
        return read_po(file, locale="nl")


def to_say() -> Iterator[tuple[Message, str]]:
    """The sentences that need a formal one beside them, each with its context."""
    for message in stored("messages.po"):
        if message.id and any(SAYS_JE.search(form) for form in forms(message.string)):
            yield message, FORMAL_SIMPLE if message.context == "simple" else FORMAL


def forms(of: object) -> tuple[str, ...]:
    """One sentence, or the forms of a plural."""
    return (of,) if isinstance(of, str) else tuple(of)  # type: ignore[arg-type]  # a plural is a list of strings


def written() -> tuple[Catalog, list[str]]:
    """formal.po as it should be, and what has to be written by hand in it first."""
    before, after, unsure = stored("formal.po"), Catalog(locale="nl", fuzzy=False), []
    for message, context in to_say():
        there = before.get(message.id, context)
        if there is not None and BY_HAND in there.user_comments:
            after.add(message.id, there.string, context=context, user_comments=there.user_comments)
            continue
        try:
            said = tuple(formal(form) for form in forms(message.string))
            after.add(message.id, said[0] if isinstance(message.string, str) else said, context=context)
        except UnsureError as why:
            unsure.append(f"{why}: {forms(message.string)[0]}")
    return after, unsure


def main() -> str:
    """Writes the file; which sentences wait for a hand, empty when none does."""
    made, unsure = written()
    file = BytesIO()
    write_po(file, made, width=118, sort_output=True, omit_header=True)
    (_FOLDER / "formal.po").write_bytes(_HEADER + file.getvalue().rstrip() + b"\n")
    head = f"Write these in locales/nl/formal.po, with the comment '# {BY_HAND}' above them:"
    return "\n".join((head, *unsure)) if unsure else ""


if __name__ == "__main__":
    sys.exit(main() or None)
