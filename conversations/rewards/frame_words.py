"""The frames of appreciation in words: each as a short name, a value, and a sentence."""

from collections.abc import Callable, Mapping

from conversations.content import content
from conversations.rewards.amounts import euros
from conversations.rewards.linking_screens import TIERS
from conversations.wording import Wording
from domain.reward_frames import AMOUNTS, OFF, TYPE
from domain.reward_frames import TIERS as SMALL_TO_LARGE

NAMES: Mapping[str, Callable[[Wording], str]] = {
    "tap_enough": lambda w: w("A coach decides up to"),
    "item_most": lambda w: w("One reward at most"),
    "year_most": lambda w: w("A person, a year"),
    "team_year": lambda w: w("A team, a year"),
    "gift_limit": lambda w: w("Limit of gifts, a year"),
    "coach_tier": lambda w: w("What a coach gives"),
    "stand_in_tier": lambda w: w("What a stand-in gives"),
    "heading": lambda w: w("Legal rule"),
}
HEADINGS: Mapping[str, Callable[[Wording], str]] = {
    "gift": lambda w: w("Gifts that are left out of account"),
    "premium": lambda w: w("Incentive premium, article 31"),
    "kind": lambda w: w("Small things in kind"),
}
"""Headings a municipality often chooses, by the code that a button carries; any other is typed."""


def name_in_words(name: str, w: Wording) -> str:
    """What a rule is called."""
    if name.startswith(TYPE):
        return content().rewards[name.removeprefix(TYPE)].name.in_(w.language)
    return NAMES[name](w) if name in NAMES else w("A step of the list")


def value_in_words(name: str, value: str, w: Wording) -> str:
    """A value as people read it; empty: as it was in the beginning."""
    if not value:
        return w("not chosen") if name == "heading" else w("as in the beginning")
    if name in AMOUNTS:
        return euros(int(value), w.language) if int(value) or name != "team_year" else w("nothing is counted")
    if name == "heading":
        return HEADINGS[value](w) if value in HEADINGS else value
    if name.startswith(TYPE):
        return w("off") if value == OFF else w("on")
    return tiers_up_to(value) if value in SMALL_TO_LARGE else value


def tiers_up_to(largest: str) -> str:
    """*♥ ☕*."""
    return " ".join(TIERS[each] for each in SMALL_TO_LARGE[: SMALL_TO_LARGE.index(largest) + 1])
