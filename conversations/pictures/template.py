"""What every drawing is: a template and the words and figures it takes, as one value."""

import json
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from html import unescape
from re import compile as pattern
from typing import ClassVar

from conversations.pictures.letters import are_known, without_pictures

_TAG = pattern(r"<[^<>]*>")


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """One picture, as facts in the reader's words; its texts are plain, not HTML."""

    template: ClassVar[str]
    """Name of the file in `templates`."""
    file: ClassVar[str] = ""
    """Name of the PDF it becomes; empty: a picture."""
    language: str = "nl"
    """Decides how lines are broken, and from which side they are read."""

    @property
    def sketch(self) -> "Sketch":
        """What the same picture can be drawn from again."""
        facts = json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        return Sketch(template=self.template, facts=without_pictures(facts), file=self.file)


@dataclass(frozen=True, kw_only=True)
class Sketch:
    """A drawing as it is kept: much smaller than its picture, and the same picture follows from it."""

    template: str
    facts: str = field(repr=False)
    """JSON, equal for equal drawings."""
    file: str = ""
    """As `Drawing.file`."""

    @property
    def is_legible(self) -> bool:
        """Whether there are letters for all of it: a word in another script is better read than a row of boxes."""
        return are_known(self.facts)

    @property
    def key(self) -> str:
        """Names the content: equal for pictures that are equal, and only for those."""
        return sha256(f"{self.template}\n{self.facts}".encode()).hexdigest()


def plain(html: str) -> str:
    """Words of a screen without markup, as a drawing takes them."""
    return unescape(_TAG.sub("", html))
