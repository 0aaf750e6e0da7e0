"""Settings by text: a word opens one, and the next text chooses."""

import re
from collections.abc import Iterable
from datetime import datetime
from functools import partial

from babel import Locale

from conversations.events import Wrote
from conversations.facts import Own
from conversations.languages import spoken
from conversations.mythings.choices import NO_PAYDAY, OFF, ON, SETTINGS, Setting
from conversations.mythings.setting_words import label
from conversations.mythings.settings import asked, kept
from conversations.planning.hours import clock
from conversations.planning.paydays import day_said
from conversations.replies import LeavePlace, Outcome
from conversations.saying import answer
from conversations.understanding import read
from conversations.verbs import MEANINGS, Meaning, meaning, own_text
from conversations.wording import Wording
from domain.folding import folded
from domain.policies import named_hour

_WORDS = re.compile(r"\w+")
_SWITCHED = {"aan": ON, "on": ON, "uit": OFF, "off": OFF}
_NONE = frozenset({"geen", "none", "weg", "leeg", "wis"})


@meaning(Meaning.SETTINGS)
def settings_said(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """*Instellingen*."""
    return Outcome(says=(answer(facts, event, "mine_settings"),))


def _opened(name: str, facts: Own, event: Wrote, now: datetime) -> Outcome:
    simple = facts.me.person.level.is_simple
    return asked(facts, event, "mine_one" if simple else "mine_pick", name, now)


for _name in SETTINGS:
    meaning(Meaning(f"set_{_name}"))(partial(_opened, _name))


@own_text("setting")
def setting(facts: Own, event: Wrote, now: datetime) -> Outcome:
    """What was chosen in words; what is no choice is heard as if nothing was asked."""
    of = SETTINGS[facts.place.thing] if facts.place and facts.place.thing in SETTINGS else None
    leave = Outcome(changes=(LeavePlace(person=facts.me.person.id),))
    code = said(facts, of, event.text, now) if of else None
    if of is not None and code is not None:
        return leave + kept(facts, event, of, code, now)
    meant = read(event.text, facts.me.person.language)
    if meant is Meaning.UNKNOWN and of is not None:
        return _opened(of.name, facts, event, now)
    return leave + MEANINGS[meant](facts, event, now)


def said(facts: Own, of: Setting, text: str, now: datetime) -> str | None:
    """The code of the choice that these words surely mean; None when they mean none, or more than one."""
    words, typed = text.lower().strip(" .!"), frozenset(_WORDS.findall(folded(text)))
    if of.name == "moment" and (hours := clock(words)) and hours.on_the_clock:
        return f"{named_hour(hours.on_the_clock[0]):%H%M}"
    if of.name == "payday":
        day = day_said(words)
        return str(day) if day else NO_PAYDAY if typed & _NONE else _labelled(facts, of, typed, now)
    if words in _SWITCHED and _SWITCHED[words] in of.choices(facts.me):
        return _SWITCHED[words]
    return _labelled(facts, of, typed, now)


def _labelled(facts: Own, of: Setting, typed: frozenset[str], now: datetime) -> str | None:
    found = [code for code in of.choices(facts.me) if any(typed <= each for each in _names(facts, of, code, now))]
    return found[0] if typed and len(found) == 1 else None


def _names(facts: Own, of: Setting, code: str, now: datetime) -> Iterable[frozenset[str]]:
    """The words on its button; a language has its name in every language too."""
    person = facts.me.person
    said_by = label(facts.me, now, of.name, code, Wording(person.language, person.level))
    yield frozenset(_WORDS.findall(folded(said_by)))
    if of.name == "language":
        for each in spoken():
            yield frozenset({folded(str(Locale(code).get_display_name(each)))})
