"""Every English sentence of the house, with the files that say it."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from conversations.msgids import found


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """One sentence as the source has it."""

    one: str
    many: str
    """Its plural, or empty."""
    places: tuple[str, ...]
    """File and line of each place that says it, in the order of the files."""

    @property
    def files(self) -> tuple[str, ...]:
        """The files without line numbers, each once."""
        return tuple(dict.fromkeys(place.partition(":")[0] for place in self.places))

    @property
    def both(self) -> tuple[str, ...]:
        """The sentence, and its plural if it has one."""
        return (self.one, self.many) if self.many else (self.one,)


@cache
def spoken() -> dict[str, Spoken]:
    """All of them by their English sentence."""
    places: dict[tuple[str, str], list[str]] = defaultdict(list)
    for path, said in found().items():
        for each in said:
            places[each.one, each.many].append(f"{path}:{each.line}")
    return {one: Spoken(one=one, many=many, places=tuple(at)) for (one, many), at in sorted(places.items())}
