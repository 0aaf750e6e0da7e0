"""The card of a talk: when, where, and what to bring."""

from dataclasses import dataclass
from typing import ClassVar

from conversations.pictures.template import Drawing


@dataclass(frozen=True, kw_only=True)
class TalkCard(Drawing):
    """One talk that was agreed."""

    template: ClassVar[str] = "talk_card"
    title: str
    when: str
    place: str = ""
    bring: str = ""
