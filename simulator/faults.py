"""What goes wrong on purpose: single faults by call, outages and latency."""

import itertools
import random
from dataclasses import asdict, dataclass, field

from simulator.errors import ApiError, ControlError, too_many_requests
from simulator.wire import Json, dumps

WAYS = ("cut", "hang", "error", "html")


@dataclass(slots=True)
class Fault:
    """One planned fault; without `method` it fits every call but getUpdates."""

    id: int
    when: str
    do: str
    times: int = 1
    method: str | None = None
    chat: int | None = None
    match: str | None = None
    seconds: float = 3600.0
    status: int | None = None
    description: str | None = None
    retry_after: int | None = None

    def fits(self, method: str, chat: int | None, values: Json) -> bool:
        if self.method is None and method == "getupdates":
            return False
        if self.method is not None and self.method.lower() != method:
            return False
        if self.chat is not None and self.chat != chat:
            return False
        return self.match is None or self.match in _haystack(values)

    def error(self) -> ApiError:
        """The refusal to answer with; 429 brings its own words."""
        if self.retry_after is not None or self.status == 429:
            wait = too_many_requests(self.retry_after or 1)
            return ApiError(self.status or 429, self.description or wait.description, wait.parameters)
        return ApiError(self.status or 500, self.description or "Internal Server Error")


def _haystack(values: Json) -> str:
    """The parameters as one text, with letters beyond ASCII as they are."""
    return " ".join(f"{name}={value if isinstance(value, str) else dumps(value)}" for name, value in values.items())


@dataclass(slots=True)
class Weather:
    """All that is wrong with the line at this moment."""

    faults: list[Fault] = field(default_factory=list)
    outage: str | None = None  # "refuse" or "502"
    latency: dict[str, tuple[float, float]] = field(default_factory=dict)  # method or "" → seconds, spread
    _numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))
    _random: random.Random = field(default_factory=lambda: random.Random(1))  # noqa: S311 - no secret

    def add(self, body: Json) -> int:
        """Plans a fault as described in API.md; raises ControlError for one that cannot be."""
        known = set(Fault.__slots__) - {"id"}
        if unknown := set(body) - known:
            raise ControlError(f"Unknown in a fault: {', '.join(sorted(unknown))}. Known: {', '.join(sorted(known))}.")
        if body.get("when", "before") not in ("before", "after") or body.get("do") not in WAYS:
            raise ControlError(f'A fault needs "when": "before" or "after", and "do": one of {", ".join(WAYS)}.')
        given: Json = {"when": "before", **body}
        fault = Fault(id=next(self._numbers), **given)
        self.faults.append(fault)
        return fault.id

    def strike(self, method: str, chat: int | None, values: Json) -> Fault | None:
        """The first fault that fits this call; used up after its times."""
        if not self.faults:
            return None
        for fault in self.faults:
            if fault.fits(method, chat, values):
                fault.times -= 1
                if fault.times <= 0:
                    self.faults.remove(fault)
                return fault
        return None

    def delay(self, method: str) -> float:
        """Seconds this call takes longer."""
        if not self.latency:
            return 0.0
        seconds, spread = self.latency.get(method) or self.latency.get("", (0.0, 0.0))
        return max(0.0, seconds + self._random.uniform(-spread, spread))

    def view(self) -> Json:
        return {
            "faults": [asdict(fault) for fault in self.faults],
            "outage": self.outage,
            "latency": [{"method": m or None, "seconds": s, "spread": p} for m, (s, p) in self.latency.items()],
        }
