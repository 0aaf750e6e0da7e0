"""From what each level chose to one policy: team under programme, coach under team, each inside what is left (d4)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from domain.moments import Window
from domain.policies import Policy, PolicyLevel
from domain.policy_fields import Calmer, Value, shown
from domain.policy_settings import FIELDS

Chosen = tuple[tuple[str, Value], ...]
"""Settings that one level chose, by name."""
FRAME = Policy()
"""What holds where nobody chose anything (d4)."""


@dataclass(frozen=True, kw_only=True)
class Refusal:
    """Why a value cannot be: the allowed range as text without language, and a sentence."""

    field: str
    low: str
    high: str
    why: str
    """English msgid."""


def value_of(policy: Policy, name: str) -> Value:
    """The value of one setting; KeyError for an unknown one."""
    value: Value = getattr(policy, FIELDS[name].name)
    return value


@lru_cache(maxsize=1024)  # the same few policies hold for everyone
def merged(programme: Chosen = (), team: Chosen = (), coach: Chosen = ()) -> Policy:
    """What holds for a coach's participants.

    A choice below that became impossible by a change above is passed over, never lost: when the level above leaves
    room again, it holds again.
    """
    policy = _with(FRAME, programme, PolicyLevel.PROGRAMME)
    return _with(_with(policy, team, PolicyLevel.TEAM), coach, PolicyLevel.COACH)


def _with(above: Policy, chosen: Chosen, level: PolicyLevel) -> Policy:
    known = {name: value for name, value in chosen if name in FIELDS and FIELDS[name].fits(value)}
    if level is PolicyLevel.PROGRAMME:
        return _without_contradiction(above, replace(above, **known))  # type: ignore[arg-type]  # of the fields' kinds
    left = {name: FIELDS[name].calmest(value_of(above, name), value) for name, value in known.items()}
    below = _without_contradiction(above, replace(above, **left))  # type: ignore[arg-type]  # of the fields' kinds
    decided = {name for name in left if value_of(below, name) != value_of(above, name)}
    kept = {(name, by) for name, by in above.chosen if name not in decided}
    return replace(below, chosen=frozenset(kept | {(name, level) for name in decided}))


@dataclass(frozen=True, kw_only=True)
class _Contradiction:
    """Settings that cannot hold together."""

    names: tuple[str, ...]
    holds: Callable[[Policy, Window], bool]
    why: str
    """English msgid."""


_CONTRADICTIONS = (
    _Contradiction(
        names=("window_from", "window_until"),
        holds=lambda _, window: window.opens >= window.closes,
        why="The window would close before it opens.",
    ),
    _Contradiction(
        names=("default_moment",),
        holds=lambda policy, window: policy.default_moment not in window,
        why="The usual moment would fall outside the window. Change that moment first.",
    ),
    _Contradiction(
        names=("week_question_at",),
        holds=lambda policy, window: policy.week_question_at not in window,
        why="The question of the week would fall outside the window. Change its hour first.",
    ),
    _Contradiction(
        names=("quiet_days",),
        holds=lambda policy, _: len(policy.quiet_days) == 7,
        why="At least one day has to stay open.",
    ),
    _Contradiction(
        names=("silence_check_early", "silence_notice_early"),
        holds=lambda policy, _: policy.silence_check_early >= policy.silence_notice_early,
        why="The soft message comes before the word to the coach.",
    ),
    _Contradiction(
        names=("silence_check", "silence_notice"),
        holds=lambda policy, _: policy.silence_check >= policy.silence_notice,
        why="The soft message comes before the word to the coach.",
    ),
)


def _without_contradiction(above: Policy, below: Policy) -> Policy:
    """The lower level's choices, but for those that cannot hold any more."""
    for each in _CONTRADICTIONS:
        if each.holds(below, Window(below.window_from, below.window_until)):
            below = replace(below, **{name: value_of(above, name) for name in each.names})  # type: ignore[arg-type]  # as above
    return below if not contradiction(below) else above


def contradiction(policy: Policy) -> str:
    """English msgid of why settings cannot hold together; empty when they can."""
    window = Window(policy.window_from, policy.window_until)
    return next((each.why for each in _CONTRADICTIONS if each.holds(policy, window)), "")


def left(name: str, above: Policy | None) -> tuple[Value, Value]:
    """The range that a level may choose from: lowest and highest; None above is the programme's own frame."""
    field = FIELDS[name]
    if above is None or field.calmer is Calmer.NEITHER:
        return field.low, field.high
    limit = value_of(above, name)
    return (field.low, limit) if field.calmer is Calmer.LESS else (limit, field.high)


def refusal(name: str, raw: str | Value, above: Policy | None, now: Policy) -> Refusal | Value:
    """The value that was typed or chosen for one setting, or why it cannot be.

    `above` is the policy of the level above, None for the programme; `now` is what holds at this level.
    KeyError for an unknown setting.
    """
    field = FIELDS[name]
    value = field.read(raw)
    if value is None:
        return _refused(name, above, why="I cannot read that value.")
    if not field.fits(value):
        return _refused(name, above, why="That is outside what the programme allows.")
    if above is not None and field.calmest(value_of(above, name), value) != value:
        return _refused(name, above, why="That is more than the level above leaves.")
    contradicts = contradiction(replace(now, **{name: value}))  # type: ignore[arg-type]  # of the field's kind
    return _refused(name, above, why=contradicts) if contradicts else value


def already_so(name: str, above: Policy | None) -> Refusal:
    """That a change would change nothing."""
    return _refused(name, above, why="That already holds.")


def _refused(name: str, above: Policy | None, *, why: str) -> Refusal:
    low, high = (shown(each) for each in left(name, above))
    return Refusal(field=name, low=low, high=high, why=why)


def calmer(before: Policy, after: Policy) -> bool:
    """Whether a change asks no more of anyone than before: nothing became busier, and nothing only moved."""
    return all(each.no_busier(value_of(before, name), value_of(after, name)) for name, each in FIELDS.items())


def differences(before: Policy, after: Policy) -> Mapping[str, tuple[Value, Value]]:
    """The settings that are not the same, each before and after."""
    pairs = {name: (value_of(before, name), value_of(after, name)) for name in FIELDS}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}
