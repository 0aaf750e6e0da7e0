"""What is to be read in a drawing, and in the words beside it."""

import dataclasses
import re
from collections.abc import Iterator
from html import unescape


def written(value: object) -> Iterator[str]:
    """All texts in a drawing that somebody reads."""
    if dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if field.name not in {"language", "pictogram"}:
                yield from written(getattr(value, field.name))
    elif isinstance(value, tuple):
        yield from (text for each in value for text in written(each))
    elif isinstance(value, str):
        yield value


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", unescape(re.sub(r"<[^>]+>", "", text)).lower()))
