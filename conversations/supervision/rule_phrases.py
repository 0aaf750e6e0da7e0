"""A setting in a plain sentence, such as *hoogstens 3 berichtjes per week* or *niet op vrijdag*."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from conversations.wording import LOCALES
from domain.folding import folded
from domain.policies import Policy
from domain.policy_fields import shown
from domain.policy_settings import FIELDS

_HOUR = r"(?P<hour>[0-9]{1,2}(?:[:.][0-9]{2})?)"
_BETWEEN = r"(?:\S+\s+){0,3}?"
_QUIET, _OPEN = "quiet_days", "open_days"


def read_rule(text: str, holds: Policy) -> tuple[str, str] | None:
    """Which setting a sentence is about and its new value, as if typed; None when that is not certain.

    `holds` is what holds now: a day that is named is quiet beside those, or open again.
    """
    found = {each for language in _languages() for each in _read(_plain(text), language, holds)}
    return found.pop() if len(found) == 1 else None


def _read(text: str, language: str, holds: Policy) -> Iterator[tuple[str, str]]:
    words = _words(language)
    for name, pattern in _patterns(language).items():
        match = pattern.search(text)
        if match is None:
            continue
        said = {key.rstrip("0123456789"): value for key, value in match.groupdict().items() if value}
        if name in (_QUIET, _OPEN):
            days = frozenset(words["days"][day] for day in re.findall("|".join(words["days"]), said["days"]))
            yield _QUIET, shown(holds.quiet_days | days if name == _QUIET else holds.quiet_days - days)
        elif "n" in said:
            yield name, str(words["numbers"].get(said["n"], said["n"]))
        else:
            yield name, said["hour"]


@cache
def _languages() -> tuple[str, ...]:
    return tuple(sorted(path.parent.name for path in LOCALES.glob("*/lexicon.toml")))


@cache
def _words(language: str) -> Mapping[str, Any]:
    with (LOCALES / language / "lexicon.toml").open("rb") as file:
        rules: Mapping[str, Any] = tomllib.load(file)["rules"]
    return {
        "phrases": {name: tuple(map(folded, phrases)) for name, phrases in rules["phrases"].items()},
        "numbers": {folded(word): number for word, number in rules["numbers"].items()},
        "days": {folded(word): day for word, day in rules["days"].items()},
    }


@cache
def _patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    words = _words(language)
    unknown = words["phrases"].keys() - FIELDS.keys() - {_OPEN}
    assert not unknown, f"{language}/lexicon.toml names settings that do not exist: {unknown}"
    number = f"[0-9]{{1,2}}|{'|'.join(words['numbers'])}"
    day = f"(?:{'|'.join(words['days'])})s?"
    pieces = {"{n}": rf"(?P<n>{number})", "{hour}": _HOUR, "{days}": rf"(?P<days>{day}(?:\s+(?:\w+\s+)?{day})*)"}
    return {
        name: re.compile("|".join(_numbered(_pattern(phrase, pieces), at) for at, phrase in enumerate(phrases)))
        for name, phrases in words["phrases"].items()
    }


def _pattern(phrase: str, pieces: Mapping[str, str]) -> str:
    parts = (_BETWEEN if part == "..." else _piece(part, pieces) + r"\s+" for part in phrase.split())
    return r"(?<!\S)" + "".join(parts).removesuffix(r"\s+") + r"(?!\S)"


def _piece(part: str, pieces: Mapping[str, str]) -> str:
    return pieces.get(part) or f"(?:{'|'.join(re.escape(each) for each in part.split('/'))})"


def _numbered(pattern: str, at: int) -> str:
    """Names of groups may stand once in an expression."""
    return re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>{at}>", pattern)


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s:.]|[.:](?!\d)", " ", folded(text)).split())
