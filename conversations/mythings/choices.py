"""What a participant can set about how and when Stapje writes: what holds now, and what a choice changes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time

from conversations.checkin.fewer import WINDOWS
from conversations.languages import spoken
from conversations.wording import USUAL
from domain import free_days, policies
from domain.people import Level, Person, Preview
from domain.policies import Effective
from domain.policy_settings import FIELDS
from domain.situations import Situation

PAYDAYS = ("1", "20", "23", "25")
"""Days of the month on which money often comes; any other can be written."""
NO_PAYDAY = "none"
BILLS, NO_BILLS = "bills", "nobills"
"""Whether bills may be spoken of just before payday (house rule g9)."""
JE, U = "je", "u"
HOURS = {"0900": time(9), "1000": time(10), "1400": time(14), "1830": time(18, 30), "usual": None}
"""Moments of the day that can be chosen with one tap; *usual* follows the programme again."""
ON, OFF = "on", "off"
_ALWAYS_QUIET = FIELDS["quiet_days"].low


@dataclass(frozen=True, kw_only=True)
class Setting:
    """One thing that can be set. A choice is a short code, as it stands in a button."""

    name: str
    choices: Callable[[Situation], tuple[str, ...]]
    """All codes, in the order of the screen."""
    now: Callable[[Situation, datetime], str]
    """The code that holds; several days with a dash between."""
    after: Callable[[Situation, str], Person]
    """The person with this choice."""
    applies: Callable[[Situation], bool] = lambda _: True
    """Whether it means anything to this person."""

    def switches(self, of: Situation) -> bool:
        """Whether there are two choices only, so that one tap goes to the other."""
        return len(self.choices(of)) == 2

    def offered(self, of: Situation, now: datetime) -> tuple[str, ...]:
        """The choices that are shown: of the languages and the ways of reading those that do not hold."""
        others = self.name in ("language", "level")
        return tuple(each for each in self.choices(of) if not others or each != self.now(of, now))

    def other(self, of: Situation, now: datetime) -> str:
        """Of a switch, the choice that does not hold."""
        return next(each for each in self.choices(of) if each != self.now(of, now))


def rules(of: Situation, now: datetime) -> Effective:
    """What holds for this person."""
    return policies.for_person(of.policy, of.person.wishes, of.person.joined_at, now)


def _wished(of: Situation, **wish: object) -> Person:
    return replace(of.person, wishes=replace(of.person.wishes, **wish))  # type: ignore[arg-type]  # fields of Wishes


def _fixed(*codes: str) -> Callable[[Situation], tuple[str, ...]]:
    return lambda _: codes


def _moment_now(of: Situation, _: datetime) -> str:
    moment = of.person.wishes.moment
    return next((code for code, hour in HOURS.items() if hour == moment), f"{moment:%H%M}" if moment else "usual")


def _moment(of: Situation, code: str) -> Person:
    return _wished(of, moment=HOURS[code] if code in HOURS else time.fromisoformat(code))


def _payday_choices(of: Situation) -> tuple[str, ...]:
    wishes = of.person.wishes
    if wishes.payday is None:
        return PAYDAYS
    others = tuple(each for each in PAYDAYS if each != str(wishes.payday))
    return (*others, NO_BILLS if wishes.bills_before_payday else BILLS, NO_PAYDAY)


def _payday(of: Situation, code: str) -> Person:
    if code in (BILLS, NO_BILLS):
        return _wished(of, bills_before_payday=code == BILLS)
    return _wished(of, payday=None if code == NO_PAYDAY else int(code))


def _window_now(of: Situation, _: datetime) -> str:
    return next((code for code, window in WINDOWS.items() if window == of.person.wishes.window), "own")


def _open_to_choice(of: Situation) -> tuple[str, ...]:
    return tuple(str(day) for day in range(1, 8) if isinstance(_ALWAYS_QUIET, frozenset) and day not in _ALWAYS_QUIET)


def _days_now(of: Situation, now: datetime) -> str:
    return "-".join(map(str, sorted(rules(of, now).quiet_days)))


def _day_turned(of: Situation, code: str) -> Person:
    """The day becomes quiet, or open again; one day always stays open."""
    before = of.policy.quiet_days if of.person.wishes.quiet_days is None else of.person.wishes.quiet_days
    after = before ^ {int(code)}
    return of.person if len(after) == 7 else _wished(of, quiet_days=after)


def _feasts_now(of: Situation, now: datetime) -> str:
    return "-".join(sorted(rules(of, now).holidays))


def _feast_turned(of: Situation, code: str) -> Person:
    """The holiday becomes a day without messages, or is a day like others again."""
    before = of.policy.holidays if of.person.wishes.holidays is None else of.person.wishes.holidays
    return _wished(of, holidays=before ^ {code})


def _reading(of: Situation, code: str) -> Person:
    """Who chooses pictures first wants pictures; calm, where it was chosen, stays calm."""
    person = _wished(of, pictures=True) if code == Level.PICTURES else of.person
    return replace(person, level=Level(code))


SETTINGS: Mapping[str, Setting] = {
    each.name: each
    for each in (
        Setting(
            name="language",
            choices=_fixed(*spoken()),
            now=lambda of, _: of.person.language,
            after=lambda of, code: replace(of.person, language=code),
        ),
        Setting(
            name="formality",
            choices=_fixed(JE, U),
            now=lambda of, _: U if of.person.wishes.formal else JE,
            after=lambda of, code: _wished(of, formal=code == U),
            applies=lambda of: of.person.language == USUAL,
        ),
        Setting(
            name="level",
            choices=_fixed(*Level),
            now=lambda of, _: of.person.level,
            after=_reading,
        ),
        Setting(
            name="preview",
            choices=_fixed(Preview.SHORT, Preview.SHOW),
            now=lambda of, _: Preview.SHOW if of.person.preview is Preview.SHOW else Preview.SHORT,
            after=lambda of, code: replace(of.person, preview=Preview(code)),
        ),
        Setting(
            name="calm",
            choices=_fixed(OFF, ON),
            now=lambda of, _: ON if of.person.wishes.calm else OFF,
            after=lambda of, code: _wished(of, calm=code == ON),
        ),
        Setting(
            name="pictures",
            choices=_fixed(ON, OFF),
            now=lambda of, _: ON if of.person.wishes.pictures else OFF,
            after=lambda of, code: _wished(of, pictures=code == ON),
        ),
        Setting(name="photos", choices=_fixed(), now=lambda *_: OFF, after=lambda of, _: of.person),
        Setting(
            name="moment",
            choices=_fixed(*HOURS),
            now=_moment_now,
            after=_moment,
        ),
        Setting(
            name="window",
            choices=_fixed(*WINDOWS),
            now=_window_now,
            after=lambda of, code: _wished(of, window=WINDOWS[code]),
        ),
        Setting(name="days", choices=_open_to_choice, now=_days_now, after=_day_turned),
        Setting(name="feasts", choices=_fixed(*free_days.NAMES), now=_feasts_now, after=_feast_turned),
        Setting(
            name="payday",
            choices=_payday_choices,
            now=lambda of, _: str(of.person.wishes.payday or NO_PAYDAY),
            after=_payday,
        ),
        Setting(
            name="eve",
            choices=_fixed(ON, OFF),
            now=lambda of, now: ON if rules(of, now).eve else OFF,
            after=lambda of, code: _wished(of, eve=code == ON),
            applies=lambda of: of.policy.eve > 0,
        ),
        Setting(
            name="silence",
            choices=_fixed(ON, OFF),
            now=lambda of, _: ON if of.person.wishes.silence_notice else OFF,
            after=lambda of, code: _wished(of, silence_notice=code == ON),
        ),
    )
}
"""By name, in the order in which they are shown. Photos cannot be chosen: that is policy (house rule g5)."""

GROUPS = {
    "how": ("language", "formality", "level"),
    "see": ("preview", "calm", "pictures", "photos"),
    "when": ("moment", "window", "days", "feasts", "payday", "eve", "silence"),
}


def settings_of(of: Situation) -> tuple[Setting, ...]:
    """The settings that mean something to this person."""
    return tuple(each for each in SETTINGS.values() if each.applies(of))


def group_of(name: str) -> str:
    """The group in which a setting stands."""
    return next(group for group, names in GROUPS.items() if name in names)


"""How Stapje writes, and when."""
