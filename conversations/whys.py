"""Why a message left, waits or never came, gate by gate, for who may ask about all of it: no name and no word of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from conversations.queued import Decided
from conversations.wording import Wording
from domain import moments

WAITED = "waited"
"""In a trail: what held the message before."""


@dataclass(frozen=True, kw_only=True)
class _Gate:
    says: str
    """English msgid with {value}, and {by} for the level that decided."""


_GATES: Mapping[str, _Gate] = {
    "fresh": _Gate(says="It answers what somebody just did. Hours do not hold it."),
    "stranger": _Gate(says="It answers somebody who does not take part."),
    "call": _Gate(says="A call for help goes at once."),
    "work_hours": _Gate(says="Hours of work: {value}."),
    "quiet_days": _Gate(says="Quiet days are {value}, by {by}."),
    "window": _Gate(says="Allowed hours are {value}, by {by}."),
    "per_day": _Gate(says="Messages that day: {value}, by {by}."),
    "per_week": _Gate(says="Messages that week: {value}, by {by}."),
    "named": _Gate(says="The participant named this moment. It stays within {value}."),
    "calm": _Gate(says="The participant wants no sounds."),
    "talking": _Gate(says="The participant was talking with Stapje, at {value}. It does not interrupt."),
    "unreachable": _Gate(says="Telegram cannot reach this chat."),
    "stopped": _Gate(says="The participant chose to stop."),
    "paused": _Gate(says="Stapje is quiet until the participant gives a sign."),
    "rest": _Gate(says="The participant rests."),
    "consent": _Gate(says="This person has not said yes to taking part."),
    "away": _Gate(says="Stapje was away: {value}. What waited became one message."),
    "held": _Gate(says="Stapje had been away, or its clock was wrong. It answered people first."),
    "expired": _Gate(says="Its time was over: {value}."),
    "late": _Gate(says="Its moment was over for more than {value}, by {by}."),
    "closed": _Gate(says="No day is open for it."),
    "chosen": _Gate(says="The participant had chosen by then."),
    "done": _Gate(says="The step was done by then."),
    "plan": _Gate(says="The plan had changed by then."),
    "true": _Gate(says="What it tells was not true any more."),
    "relation": _Gate(says="Its reader has no chat now. Or they are no coach of this participant any more."),
    "newer": _Gate(says="A newer message took its place."),
    "chat": _Gate(says="The person came in from another chat."),
    "erased": _Gate(says="The person removed everything."),
    "restart": _Gate(says="Stapje was cut off while it was sending."),
    "telegram": _Gate(says="Telegram did not take it."),
    "unknown end": _Gate(says="It left, and Telegram did not say whether it came."),
    "edit": _Gate(says="The message to change was gone. It came as a new one."),
    "broken": _Gate(says="It could not be made. The log says more."),
}
"""By the name that stands in a trail."""
_LEVELS: Mapping[str, _Gate] = {
    "programme": _Gate(says="the programme"),
    "team": _Gate(says="the team"),
    "coach": _Gate(says="the coach"),
    "participant": _Gate(says="the participant"),
    "first_days": _Gate(says="the first days"),
    "staff": _Gate(says="the coach"),
    "message": _Gate(says="the message itself"),
    "plan": _Gate(says="the plan"),
}


def why(decided: Decided, w: Wording) -> Iterator[str]:
    """What became of it, then each gate in the order in which it was looked at; what is not known stands as it is."""
    yield _became(decided, w)
    for gate, value in _looked(decided.trail):
        level, _, rest = value.partition(" ")
        by, shown = (w(_LEVELS[level].says), rest) if level in _LEVELS else (w("the programme"), value)
        known = _GATES.get(gate)
        yield w(known.says, by=by, value=shown) if known else f"{gate}: {value}"
    if held := decided.trail.get(WAITED):
        yield w("Before that it waited: {value}.", value=held)


def _looked(trail: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Gates with a value; where only one was looked at, its name is the value of *gate*."""
    for name, value in trail.items():
        if name == "gate":
            yield value, trail.get("why", "")
        elif name not in {WAITED, "why"}:
            yield name, value


def _became(decided: Decided, w: Wording) -> str:
    match decided.state:
        case "sent":
            return w("It left {at}.", at=_moment(decided.settled_at, w))
        case "ready" | "sending":
            return w("It waits until {at}.", at=_moment(decided.not_before, w))
        case "uncertain":
            return w("It may have arrived {at}.", at=_moment(decided.settled_at, w))
        case _:
            return w("It never left.")


def _moment(at: datetime | None, w: Wording) -> str:
    here = moments.local(at, w.zone) if at else None
    return w("{day} at {hour}", day=w.day(here.date()), hour=w.hour(here.time())) if here else ""
