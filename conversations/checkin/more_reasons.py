"""*Waarom krijg ik dit?*: the rule behind a message in one sentence."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from conversations.checkin.own_step import OwnStep, step_of
from conversations.planning.rhythm_words import rhythm_words
from conversations.wording import Wording
from domain import moments, policies
from domain.catch_up import AGAIN
from domain.dues import AFTERCARE, BINDER, HOW_ARE_THINGS, LAST_WORD, LIKING, QUESTION, RULE, SILENCE
from domain.plans import Action
from domain.policies import Effective
from domain.situations import Situation


def reason(about: Situation, thing: str, now: datetime, w: Wording) -> str:
    """Why a message about `thing` came (an occurrence, an appointment, or the plan), and how many may come."""
    rules = policies.for_person(about.policy, about.person.wishes, about.person.joined_at, now)
    if thing in _ASKED:
        return _ASKED[thing](w)
    step = step_of(about, thing)
    if any(each.id == thing for each in about.appointments):
        return w("You have a talk coming. I tell you three days and one day before.")
    if step and rules.eve and step.day == moments.local_day(now, about.person.zone) + timedelta(days=1):
        return w("You chose a message the evening before too.")
    which = _of_step(about, step, rules, w) if step else w("On Monday I ask which step you choose for the week.")
    most = w.plural("At most {n} message a week.", "At most {n} messages a week.", rules.per_week)
    return f"{which} {most}"


_ASKED: Mapping[str, Callable[[Wording], str]] = {
    LIKING: lambda w: w("You have been trying Stapje for two weeks. I ask this once."),
    SILENCE: lambda w: w("It was quiet for a while. Then I ask once how you are."),
    AFTERCARE: lambda w: w("Your time with your coach has ended. I ask how it goes in some of the months after that."),
    LAST_WORD: lambda w: w("These months are over. I tell you once how long your plan is kept."),
    HOW_ARE_THINGS: lambda w: w("Half a year ago you looked at how things are. I ask about that once every half year."),
    AGAIN: lambda w: w("I was away for a while. Perhaps you tapped a button. I ask this once."),
    RULE: lambda w: w("A rule about the messages changed. It holds for you too."),
    QUESTION: lambda w: w("You asked for a question every week."),
    BINDER: lambda w: w("You asked for five minutes for your binder every week."),
}
"""What is asked apart from the plan."""


def _of_step(about: Situation, step: OwnStep, rules: Effective, w: Wording) -> str:
    action, time_to_do = step.action, step.time_to_do
    if time_to_do.nudges:
        return w("I wrote about this step before. I ask once more how it went.")
    if any(kind == "snoozed" and thing == action.id for kind, thing, _ in about.recent):
        return w("You chose this moment yourself, with Later.")
    if action.repeats is not None:
        return w("This step comes back: {rhythm}.", rhythm=rhythm_words(action.repeats, w))
    return _of_its_day(about, action, rules, w)


def _of_its_day(about: Situation, action: Action, rules: Effective, w: Wording) -> str:
    if action.day is None:
        return w("This step has no day. That is why I ask about it on Monday.")
    if action.hour is None:
        return w("Your step is on {day}. Your own moment is {hour}.", day=w.day(action.day), hour=w.hour(rules.moment))
    day, hour = w.day(action.day), w.hour(action.hour)
    if action.hour_named_by == about.person.id:
        return w("You chose this moment yourself: {day} at {hour}.", day=day, hour=hour)
    return w("Your plan says: {day} at {hour}.", day=day, hour=hour)
