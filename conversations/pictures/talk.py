"""The talk card: what a talk begins with, for participant and coach alike."""

from dataclasses import dataclass
from typing import ClassVar

from conversations.pictures.template import Drawing


@dataclass(frozen=True, kw_only=True)
class TalkCard(Drawing):
    """Success first, then one open point, then what the participant wants to say."""

    template: ClassVar[str] = "talk_card"
    title: str
    when: str
    place: str = ""
    worked: tuple[str, ...] = ()
    busy: str = ""
    topic: str = ""
    bring: str = ""
