"""What is to be read in a drawing, and in the words beside it."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from html import unescape
from typing import Any

from conversations.pictures.template import Drawing

ARABIC = (
    "خطوة",
    "خطوة صغيرة اليوم",
    "نبدأ اليوم بخطوة صغيرة معًا",
    "نبدأ اليوم بخطوة صغيرة معًا مع Marieke الساعة 10:00",
)


def written(value: object) -> Iterator[str]:
    """All texts in a drawing that somebody reads."""
    if is_dataclass(value):
        for field in fields(value):
            if field.name not in {"language", "pictogram", "beneath"}:
                yield from written(getattr(value, field.name))
    elif isinstance(value, tuple):
        yield from (text for each in value for text in written(each))
    elif isinstance(value, str):
        yield value


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", unescape(re.sub(r"<[^>]+>", "", text)).lower()))


def in_arabic(drawing: Drawing) -> Drawing:
    """The same drawing for who reads Arabic: every text is one of four, by its length."""
    made: Drawing = _in_arabic(replace(drawing, language="ar"))
    return made


def _in_arabic(value: Any) -> Any:  # noqa: ANN401  a drawing, what it is made of, or something else in it
    if is_dataclass(value) and not isinstance(value, type):
        kept = {"language": value.language} if isinstance(value, Drawing) else {}
        kept |= {name: getattr(value, name) for name in ("pictogram", "code", "beneath") if hasattr(value, name)}
        return replace(value, **{f.name: _in_arabic(getattr(value, f.name)) for f in fields(value)} | kept)
    if isinstance(value, tuple):
        return tuple(_in_arabic(each) for each in value)
    return (
        next(each for each in ARABIC if len(each) >= min(len(value), 40)) if isinstance(value, str) and value else value
    )
