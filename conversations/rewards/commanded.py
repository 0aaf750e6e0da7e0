"""Frames of appreciation that the operator sets from the command line."""

from datetime import datetime

from conversations.events import FramesSet
from conversations.replies import Outcome
from domain.ids import derive
from domain.reward_frames import RewardRule, value_of


def set_frames(event: FramesSet, now: datetime) -> Outcome:
    """All that were named, or none. ValueError names one that does not fit; the command asks before it comes here."""
    rules = []
    for name, typed in event.values:
        value = value_of(name, typed) if typed else ""
        if value is None:
            raise ValueError(name)
        rules.append(RewardRule(id=derive(event.id, name), name=name, value=value, by="", at=now))
    return Outcome(changes=tuple(rules))
