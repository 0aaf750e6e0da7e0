"""Every setting of the policy by name, with its hard range and its sentence, in the order of the screens (d4)."""

from collections.abc import Mapping
from datetime import time

from domain import free_days
from domain.policy_fields import Calmer, Field, day_hours, days, hour, months, names, number

_EARLIEST, _LATEST = time(8, 0), time(21, 0)
_ALL_DAYS = frozenset(range(1, 8))


def _counted(name: str, low: int, high: int, calmer: Calmer, *, says: str, has_off: bool = False) -> Field:
    return Field(name=name, low=low, high=high, calmer=calmer, reads=number, says=says, has_off=has_off)


def _timed(name: str, calmer: Calmer, *, says: str, latest: time = _LATEST) -> Field:
    return Field(name=name, low=_EARLIEST, high=latest, calmer=calmer, reads=hour, says=says)


_MESSAGES = (
    _counted("per_day", 0, 2, Calmer.LESS, says="Messages a day: {value} at most."),
    _counted("per_week", 0, 7, Calmer.LESS, says="Messages a week: {value} at most."),
    _counted("per_week_first_days", 0, 7, Calmer.LESS, says="Messages a week in the first days: {value} at most."),
    _counted("first_days", 14, 42, Calmer.MORE, says="Days of the quiet start: {value}."),
    _counted("nudges", 0, 2, Calmer.LESS, says="Asking once more after no answer: {value}×."),
    _counted("eve", 0, 1, Calmer.LESS, says="Messages the evening before a step, for who wants that: {value}."),
    _counted("lateness_hours", 1, 24, Calmer.LESS, says="Hours a message may be late: {value} at most."),
)
_MOMENTS = (
    _timed("window_from", Calmer.MORE, says="Messages come from {value}."),
    _timed("window_until", Calmer.LESS, says="Messages come until {value}."),
    Field(
        name="day_windows",
        low=(),
        high=(),
        calmer=Calmer.LESS,
        reads=day_hours,
        says="Days with hours of their own: {value}.",
    ),
    Field(
        name="quiet_days",
        low=frozenset({7}),
        high=_ALL_DAYS,
        calmer=Calmer.MORE,
        reads=days,
        says="No messages on these days: {value}.",
    ),
    Field(
        name="holidays",
        low=frozenset({free_days.PUBLIC}),
        high=frozenset(free_days.NAMES),
        calmer=Calmer.MORE,
        reads=names,
        says="No messages on these holidays: {value}.",
    ),
    _timed("default_moment", Calmer.NEITHER, says="The usual moment is {value}, until people choose their own."),
    _timed("week_question_at", Calmer.NEITHER, says="The question of the week comes on Monday at {value}."),
    _counted("week_question_weeks", 1, 4, Calmer.MORE, says="Weeks between two questions of the week: {value}."),
)
_STEPS = (
    _counted("open_actions", 1, 5, Calmer.LESS, says="Steps at once: {value} at most."),
    _counted(  # g12: the first days show one step
        "open_actions_first_days", 1, 1, Calmer.LESS, says="Steps at once in the first days: {value} at most."
    ),
    _counted("active_goals", 1, 3, Calmer.LESS, says="Goals at once: {value} at most."),
    _counted("smaller_after", 1, 5, Calmer.NEITHER, says="A smaller step is offered after {value}× later."),
    _counted(
        "fading_after",
        2,
        8,
        Calmer.NEITHER,
        has_off=True,
        says="Asking whether to be quiet, after {value}× done alone.",
    ),
)
_SILENCE = (
    _counted("pause_after", 2, 5, Calmer.LESS, says="Stapje grows quiet after {value} messages without an answer."),
    _counted("silence_check_early", 7, 42, Calmer.NEITHER, says="First six weeks: asking softly after {value} days."),
    _counted(
        "silence_notice_early", 7, 42, Calmer.NEITHER, says="First six weeks: a word to the coach after {value} days."
    ),
    _counted("silence_check", 7, 42, Calmer.NEITHER, says="After that: asking softly after {value} days."),
    _counted("silence_notice", 7, 42, Calmer.NEITHER, says="After that: a word to the coach after {value} days."),
)
_TALKS = (
    _counted("appointment_notices", 0, 2, Calmer.LESS, says="Messages before an appointment: {value}."),
    _counted("talk_card_days", 0, 3, Calmer.NEITHER, says="Talk card for the participant: {value} workdays before."),
    _counted("coach_card_days", 0, 3, Calmer.NEITHER, says="Talk card for the coach: {value} workdays before."),
    _timed("bundle_at", Calmer.NEITHER, latest=time(18, 0), says="Coaches get their overview at {value}."),
)
_LONG_TERM = (
    _counted("bridge_months", 3, 12, Calmer.NEITHER, has_off=True, says="Months between two looks back: {value}."),
    Field(
        name="aftercare_months",
        low=frozenset(),
        high=frozenset(range(1, 25)),
        calmer=Calmer.LESS,
        reads=months,
        says="Asking how it goes, so many months after the end: {value}.",
    ),
)

GROUPS: Mapping[str, tuple[Field, ...]] = {
    "messages": _MESSAGES,
    "moments": _MOMENTS,
    "steps": _STEPS,
    "silence": _SILENCE,
    "talks": _TALKS,
    "long_term": _LONG_TERM,
}
"""The settings in groups, as they are shown."""
FIELDS: Mapping[str, Field] = {field.name: field for group in GROUPS.values() for field in group}
"""Every setting that can be changed, by name."""
