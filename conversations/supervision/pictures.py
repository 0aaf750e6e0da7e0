"""The time machine as a picture."""

from datetime import date, timedelta

from conversations.pictures.outlook import Day, TimeMachine
from conversations.pictures.template import plain
from conversations.wording import Wording


def time_machine(head: str, first: date, now: list[int], then: list[int], w: Wording) -> TimeMachine:
    """Messages a day, as things are and with the change."""
    days = tuple(
        _day(first + timedelta(days=number), before, after, w)
        for number, (before, after) in enumerate(zip(now, then, strict=True))
    )
    return TimeMachine(
        language=w.language,
        title=plain(head).rstrip(":").replace("→", "–").replace("←", "–"),  # no arrows among our letters
        now=plain(w("Messages now: {n}", n=sum(now))),
        then=plain(w("Messages then: {n}", n=sum(then))),
        days=days,
    )


def _day(day: date, now: int, then: int, w: Wording) -> Day:
    return Day(label=f"{w.short_weekday(day)} {day.day}", now=now, then=then, rests=day.isoweekday() > 5)
