"""How long to wait before asking Telegram again."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

FIRST, LONGEST = 1.0, 30.0
"""Seconds."""


@dataclass
class Backoff:
    """Pauses that double from one second to half a minute, until something succeeds."""

    chance: Callable[[], float] = random.random
    """From 0 to 1: spreads the attempts of several bots after one outage."""
    failures: int = field(default=0, init=False)

    def succeeded(self) -> None:
        """The next pause is a short one again."""
        self.failures = 0

    def failed(self, *, at_least: float = 0.0) -> float:
        """Seconds to wait now: between half and the whole of what the number of failures says."""
        whole = min(LONGEST, FIRST * (1 << min(self.failures, 10)))
        self.failures += 1
        return max(at_least, whole * (0.5 + self.chance() / 2))
