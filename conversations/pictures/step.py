"""The step card: one step, large, with what to think of."""

from dataclasses import dataclass
from typing import ClassVar

from conversations.pictures.template import Drawing


@dataclass(frozen=True, kw_only=True)
class StepCard(Drawing):
    """One step on a card."""

    template: ClassVar[str] = "step_card"
    lead: str
    """What stands above it, such as *Waar je nu mee bezig bent*."""
    pictogram: str
    """Name of a file in `pictograms`."""
    step: str
    when: str = ""
    after: str = ""
    """After what, in the person's words."""
