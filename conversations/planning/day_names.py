"""What days and months are called, in full and in short, in every language at once: people mix them."""

from collections.abc import Iterable

_DAYS = (
    ("ma", "maandag", "mon", "monday"),
    ("di", "dinsdag", "tue", "tuesday"),
    ("wo", "woensdag", "wed", "wednesday"),
    ("do", "donderdag", "thu", "thursday"),
    ("vr", "vrijdag", "fri", "friday"),
    ("za", "zaterdag", "sat", "saturday"),
    ("zo", "zondag", "sun", "sunday"),
)
_MONTHS = (
    ("jan", "januari", "january"),
    ("feb", "februari", "february"),
    ("mrt", "maart", "mar", "march"),
    ("apr", "april"),
    ("mei", "may"),
    ("jun", "juni", "june"),
    ("jul", "juli", "july"),
    ("aug", "augustus", "august"),
    ("sep", "sept", "september"),
    ("okt", "oktober", "oct", "october"),
    ("nov", "november"),
    ("dec", "december"),
)
WEEKDAYS = {name: number for number, names in enumerate(_DAYS) for name in names}
"""Number of the weekday by name; Monday is 0."""
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
SHORT = frozenset(name for names in _DAYS for name in names if len(name) < 4)
"""These are words too ("bel oma zo"), so they name a day only beside an hour or a date."""


def any_of(names: Iterable[str]) -> str:
    """One of these, for an expression; the longest first."""
    return "|".join(sorted(names, key=len, reverse=True))
