"""What an outage did to people: too many messages, stale ones, at night, a false silence, a tap not asked again."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import time, timedelta

from bench.outage import Got, Lived
from bench.outage_people import ZONE, next_open
from conversations.replies import Kind
from domain import moments
from domain.dues import Due, Slot

AGAIN = "Ik was even weg."
"""How the message begins that asks to tap once more."""
_BEGUN = frozenset({Kind.STEP, Kind.NAMED, Kind.APPOINTMENT, Kind.QUIET})
_NIGHT_ENDS, _NIGHT = time(8), time(21, 2)
_LATEST = timedelta(hours=3)
_WITHIN = timedelta(minutes=2)
_EARLY, _LATER, _FIRST = (7, 14), (14, 21), timedelta(weeks=6)
_NEVER_LATE = frozenset({Slot.NOTICE_1, Slot.QUIET_CHECK, Slot.TAP_AGAIN, Slot.BRIDGE})
"""Not about a moment that can be over, or about one that is still ahead."""


@dataclass
class Verdict:
    """Of several outages together."""

    outages: int = 0
    people: int = 0
    catch_ups: int = 0
    most_catch_ups: int = 0
    """To one person after one outage."""
    false_silences: int = 0
    stale: int = 0
    at_night: int = 0
    lost_taps: int = 0
    asked_again: int = 0
    """Of these, within two minutes of the first allowed moment."""
    why: Counter[str] = field(default_factory=Counter)

    @property
    def holds(self) -> bool:
        wrong = self.false_silences + self.stale + self.at_night
        return not wrong and self.most_catch_ups <= 1 and self.asked_again == self.lost_taps

    def as_json(self) -> dict[str, int]:
        return {name: value for name, value in asdict(self).items() if name != "why"}

    def add(self, other: "Verdict") -> None:
        """Of another outage."""
        most = max(self.most_catch_ups, other.most_catch_ups)
        for name, number in other.as_json().items():
            setattr(self, name, getattr(self, name) + number)
        self.most_catch_ups = most
        self.why.update(other.why)

    def wrong(self, what: str, why: str) -> None:
        setattr(self, what, getattr(self, what) + 1)
        self.why[why] += 1


def judge(verdict: Verdict, story: Lived) -> None:
    """Adds one outage."""
    verdict.outages += 1
    verdict.people += len(story.people)
    begun = [got for got in story.got if got.row.kind in _BEGUN]
    of_outage = Counter(got.person for got in begun if _is_catch_up(got, story))
    verdict.catch_ups += of_outage.total()
    for person in (person for person, number in of_outage.items() if number > 1):
        several = (got.row for got in begun if got.person == person and _is_catch_up(got, story))
        verdict.why[" and ".join(sorted(f"{row.screen} {row.words.get('parts', '')}" for row in several))] += 1
    verdict.most_catch_ups = max(verdict.most_catch_ups, *of_outage.values(), 0)
    for got in begun:
        if not _NIGHT_ENDS <= moments.local(got.at, ZONE).time() < _NIGHT:
            verdict.wrong("at_night", f"{got.row.screen} at night")
        for due in _parts(got, story):
            if due.slot not in _NEVER_LATE and got.at > due.at + _LATEST:
                verdict.wrong("stale", f"{due.slot} {got.at - due.at} late")
    _silences(verdict, story, begun)
    _asked_again(verdict, story, begun)


def _is_catch_up(got: Got, story: Lived) -> bool:
    """Whether it waited already, was planned for the outage, or asks to tap again."""
    return got.row.id in story.waiting or AGAIN in got.text or any(_parts(got, story))


def _parts(got: Got, story: Lived) -> Iterator[Due]:
    """What it says of what was planned for the outage: the very row, not one of a later day about the same thing."""
    said = set(got.row.words.get("parts", "").split()) or {f"{_SLOT_OF.get(got.row.screen)}:{got.row.thing}"}
    mine = (due for due in story.overdue if due.person == got.person and f"{due.slot}:{due.thing}" in said)
    return (due for due in mine if due.slot not in _MOVES or due.id in story.kept)


_SLOT_OF = {"bridge_offer": Slot.BRIDGE, "quiet_check": Slot.QUIET_CHECK}
_MOVES = frozenset({Slot.NUDGE, Slot.WEEK_QUESTION, Slot.QUIET_CHECK, Slot.BRIDGE})
"""Slots that are planned for another day when theirs has passed."""


def _silences(verdict: Verdict, story: Lived, begun: Iterable[Got]) -> None:
    """The days somebody could be heard, from their last sign to what was said about it."""
    joined = {one.person: one.joined for one in story.people}
    told = [(got.person, got.at, 0) for got in begun if got.row.screen == "quiet_check"]
    told += [(person, at, 1) for person, at in story.to_coach if at >= story.until]
    for person, at, which in told:
        sign = max(each for each in story.signs[person] if each <= at)
        early = sign - joined[person] < _FIRST
        heard = at - sign - max(timedelta(0), min(at, story.until) - max(sign, story.since))
        if heard < timedelta(days=(_EARLY if early else _LATER)[which] - 1):
            verdict.wrong("false_silences", f"{'coach' if which else 'person'} after {heard}")


def _asked_again(verdict: Verdict, story: Lived, begun: Iterable[Got]) -> None:
    asked = {got.person: got.at for got in begun if AGAIN in got.text}
    until = next_open(story.until) + _WITHIN
    for person, got in story.lost.items():
        if any(story.until <= each <= until for each in story.signs[person]) and person not in asked:
            continue  # they were there again by themselves
        verdict.lost_taps += 1
        if person in asked and asked[person] <= until:
            verdict.asked_again += 1
        else:
            verdict.why[f"{'asked late' if person in asked else 'not asked again'}: {got.row.screen}"] += 1
