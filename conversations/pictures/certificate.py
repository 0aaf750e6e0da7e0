"""The certificate of a goal that was reached: quiet, and only for the person."""

from dataclasses import dataclass
from typing import ClassVar

from conversations.pictures.template import Drawing


@dataclass(frozen=True, kw_only=True)
class Certificate(Drawing):
    """A name, a goal in the person's words, and a day."""

    template: ClassVar[str] = "certificate"
    lead: str
    """Such as *Bereikt*."""
    name: str
    goal: str
    day: str


@dataclass(frozen=True, kw_only=True)
class CertificatePaper(Certificate):
    """The same on a sheet of A4 that is folded: name and goal lie inside (house rule g5)."""

    template: ClassVar[str] = "certificate_paper"
    file: ClassVar[str] = "stapje.pdf"
