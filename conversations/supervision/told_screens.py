"""What a participant hears of a changed rule: one sentence (house rule g15)."""

from collections.abc import Callable, Mapping
from datetime import datetime

from conversations.examples import example, henk, precious
from conversations.planning.lines import own_rows
from conversations.replies import Button, Shown
from conversations.screens import View, screen
from conversations.supervision.rule_values import said
from conversations.wording import Wording
from domain import moments
from domain.dues import RULE

_OPEN = {"opens": "10:00", "closes": "19:00"}


def _told(name: str, value: str, later: str = "") -> Callable[[], View]:
    return example(thing=name, words={"value": value, "from": later, **_OPEN})


def _of_henk() -> View:
    return example(henk, thing="per_week", words={"value": "3", "from": "", **_OPEN})()


def _of_precious() -> View:
    return example(precious, thing="quiet_days", words={"value": "5 6 7", "from": "", **_OPEN})()


@screen(
    "rule_told",
    _told("per_week", "3", "2026-04-19T22:00:00+00:00"),
    _of_henk,
    _of_precious,
    *(
        _told(name, value)
        for name, value in (
            ("per_day", "0"),
            ("nudges", "0"),
            ("eve", "0"),
            ("eve", "1"),
            ("window_from", "10:00"),
            ("holidays", "diwali public"),
            ("default_moment", "11:00"),
            ("week_question_at", "11:00"),
            ("week_question_weeks", "2"),
            ("open_actions", "2"),
            ("active_goals", "1"),
            ("pause_after", "2"),
            ("silence_check", "10"),
            ("appointment_notices", "1"),
            ("talk_card_days", "0"),
            ("bridge_months", "0"),
        )
    ),
)
def rule_told(view: View, w: Wording) -> Shown | None:
    """The sentence, from when, and *Meer* below."""
    say = _SENTENCES.get(view.thing)
    if say is None:
        return None
    more = Button(label=w("More"), verb="more", thing=RULE)
    start = view.words["from"]
    since = w("from now on")
    if start and datetime.fromisoformat(start) > view.now:
        since = w("from {day} on", day=w.day(moments.local_day(datetime.fromisoformat(start), w.zone)))
    value = said(w, view.thing, view.words["value"])
    text = say(w, {"since": since, "value": value, "opens": view.words["opens"], "closes": view.words["closes"]})
    return Shown(text=text, buttons=own_rows(w, more))


_Say = Callable[[Wording, Mapping[str, str]], str]


def _a_week(w: Wording, v: Mapping[str, str]) -> str:
    return w("A small change: {since} you get {value} messages a week at most.", since=v["since"], value=v["value"])


def _window(w: Wording, v: Mapping[str, str]) -> str:
    return w(
        "A small change: {since} I write between {opens} and {closes}.",
        since=v["since"],
        opens=v["opens"],
        closes=v["closes"],
    )


def _quiet(w: Wording, v: Mapping[str, str]) -> str:
    return w("A small change: {since} I am quiet on {value}.", since=v["since"], value=v["value"])


def _evening(w: Wording, v: Mapping[str, str]) -> str:
    if v["value"] == "0":
        return w("A small change: {since} I write on the day of a step only.", since=v["since"])
    return w("A small change: {since} I write the evening before a step again.", since=v["since"])


def _silence(w: Wording, v: Mapping[str, str]) -> str:
    return w("A small change: after {value} quiet days I ask how you are.", value=v["value"])


_SENTENCES: Mapping[str, _Say] = {
    "per_day": lambda w, v: w(
        "A small change: {since} you get {value} messages a day at most.", since=v["since"], value=v["value"]
    ),
    "per_week": _a_week,
    "per_week_first_days": _a_week,
    "first_days": _a_week,
    "nudges": lambda w, v: w(
        "A small change: {since} I ask {value} times more how it went.", since=v["since"], value=v["value"]
    ),
    "eve": _evening,
    "window_from": _window,
    "window_until": _window,
    "day_windows": _window,
    "quiet_days": _quiet,
    "holidays": _quiet,
    "default_moment": lambda w, v: w(
        "A small change: {since} I write at {value}, mostly.", since=v["since"], value=v["value"]
    ),
    "week_question_at": lambda w, v: w(
        "A small change: {since} the question of the week comes at {value}.", since=v["since"], value=v["value"]
    ),
    "week_question_weeks": lambda w, v: w(
        "A small change: the question of the week comes once in {value} weeks.", value=v["value"]
    ),
    "open_actions": lambda w, v: w(
        "A small change: {since} you have {value} steps at once, at most.", since=v["since"], value=v["value"]
    ),
    "active_goals": lambda w, v: w(
        "A small change: {since} you have {value} goals at once, at most.", since=v["since"], value=v["value"]
    ),
    "pause_after": lambda w, v: w(
        "A small change: after {value} messages without an answer I grow quiet.", value=v["value"]
    ),
    "silence_check_early": _silence,
    "silence_check": _silence,
    "appointment_notices": lambda w, v: w(
        "A small change: before an appointment you get {value} messages.", value=v["value"]
    ),
    "talk_card_days": lambda w, v: w(
        "A small change: your card for the talk comes {value} workdays before.", value=v["value"]
    ),
    "bridge_months": lambda w, v: w(
        "A small change: months until I ask again how things are: {value}.", value=v["value"]
    ),
}
"""A sentence for each setting that participants notice; the others are the coach's, or about lateness."""
