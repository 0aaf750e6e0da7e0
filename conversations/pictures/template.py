"""What every drawing is: a template and the words and figures it takes, as one value."""

import json
from dataclasses import asdict, dataclass
from hashlib import sha256
from html import unescape
from re import compile as pattern
from typing import ClassVar

_TAG = pattern(r"<[^<>]*>")


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """One picture, as facts in the reader's words; its texts are plain, not HTML."""

    template: ClassVar[str]
    """Name of the file in `templates`."""
    language: str = "nl"
    """Decides how lines are broken, and from which side they are read."""

    @property
    def facts(self) -> str:
        """As JSON, the same for the same drawing."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"), sort_keys=True)

    @property
    def key(self) -> str:
        """Names the content: equal for pictures that are equal, and only for those."""
        return key_of(self.template, self.facts)


def key_of(template: str, facts: str) -> str:
    """The name of what is drawn from these facts."""
    return sha256(f"{template}\n{facts}".encode()).hexdigest()


def plain(html: str) -> str:
    """Words of a screen as a drawing takes them."""
    return unescape(_TAG.sub("", html))
