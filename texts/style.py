"""What a sentence never holds in one language, as its translators wrote it down in `locales/<language>/style.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from conversations.wording import LOCALES


@dataclass(frozen=True, kw_only=True)
class Style:
    """The rules of one language; each pattern is None when there are none of that kind."""

    blaming: re.Pattern[str] | None = None
    jargon: re.Pattern[str] | None = None
    shortened: re.Pattern[str] | None = None
    passive: re.Pattern[str] | None = None
    sensitive: re.Pattern[str] | None = None
    """What the first line of a message that arrives never names (house rule g5)."""
    words_per_sentence: int = 12


@cache
def style(language: str) -> Style:
    """The rules of a language; without a file only those that hold in every language.

    Raises ValueError that names the file and what to write.
    """
    path = LOCALES / language / "style.toml"
    if not path.exists():
        return Style()
    try:
        said = tomllib.loads(path.read_text("utf-8"))
        most = said.pop("words_per_sentence", 12)
        return Style(words_per_sentence=most, **{kind: _any_of(entries) for kind, entries in said.items()})
    except (re.error, TypeError, tomllib.TOMLDecodeError) as wrong:
        lists = "blaming, jargon, shortened, passive and sensitive are lists of words or regular expressions"
        raise ValueError(f"{path}: {wrong}. Mend it: {lists}, words_per_sentence is a number.") from wrong


def _any_of(entries: list[str]) -> re.Pattern[str] | None:
    return re.compile(rf"\b(?:{'|'.join(entries)})\b", re.IGNORECASE) if entries else None
