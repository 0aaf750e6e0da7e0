"""A text that says what a button in front of the person says is a tap on it: whoever types needs no finger."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from conversations.checkin.cover import is_covered
from conversations.checkin.keyboard import key_meaning
from conversations.drawing import draw
from conversations.events import Tapped, Wrote
from conversations.facts import Own
from conversations.queued import InFront
from conversations.replies import Button
from conversations.screens import SCREENS, View
from conversations.understanding import read, yes_or_no
from conversations.verbs import FIRST, TAPS, Meaning
from domain.folding import folded
from domain.situations import Place, Situation

LONGEST = 200
"""Characters; the words of a step may stand on a button."""
_SHORTEST = 3
"""Letters with which a label may begin to be meant, but for a plain yes or no."""
_FRESH = timedelta(hours=1)
"""How long *gelukt* can only be about the one step that was shown or asked about last."""
_ANSWERED = timedelta(days=1)
_REPORTS = frozenset({"done", "later", "not_yet", "partly"})
_REPORTED = frozenset({Meaning.DONE, Meaning.LATER, Meaning.NOT_YET, Meaning.PARTLY})
_WORDS = re.compile(r"\w+")
_YES_OR_NO = {"eve_keep": True, "eve_move": False, "join_ask": True}
"""*Zullen we het zo laten?*, and *Wil je eerst iets vragen?*"""

_BEFORE_ALL = FIRST - {Meaning.START}
"""*Weer beginnen* is a label too."""

Fits = Callable[[str], bool]


def may_be_label(text: str, language: str) -> bool:
    """Whether a button may say it: no key, and nothing that holds before all else."""
    return len(text) <= LONGEST and is_about_front(text, language)


def is_about_front(text: str, language: str) -> bool:
    """Whether it is worth looking at what stands in front."""
    return key_meaning(text, language) is None and read(text, language) not in _BEFORE_ALL


def may_be_answer(shown: Sequence[InFront], now: datetime) -> bool:
    """Whether the newest message is one from who coaches them, of less than a day ago."""
    return bool(shown) and shown[0].say.screen == "coach_message" and now - shown[0].at < _ANSWERED


def looks_back(shown: Sequence[InFront]) -> bool:
    """Whether drawing these needs the album."""
    return any(each.say.screen in SCREENS and SCREENS[each.say.screen].looks_back for each in shown)


def tap_for(event: Wrote, shown: Sequence[InFront], of: Situation, place: Place | None, now: datetime) -> Tapped | None:
    """The tap that the text stands for; `shown` begins with the newest message. None when no single button is meant.

    The label itself counts for the last few messages; a yes, a no or the first words of a label for the newest, while
    nothing is asked that has an answer in words. A report still asks which step, unless one was shown just now.
    """
    if not may_be_label(event.text, of.person.language):
        return None
    drawn = [(each, _buttons(each, of, now)) for each in shown]
    for number, (front, buttons) in enumerate((each, of_it) for each, of_it in drawn if of_it):
        ways = [_is_label(event.text)] if place is None or number == 0 else []
        ways += [_begins(event.text), _answers(event.text)] if place is None and number == 0 else []
        meant = next((found for way in ways if (found := _only(buttons, way))), None)
        meant = meant or (_stands_for(buttons, event.text) if place is None and number == 0 else None)
        if meant is not None:
            return None if _asks_which(event.text, meant, front, of, now) else _tap(event, meant)
    return None


def _buttons(front: InFront, of: Situation, now: datetime) -> list[Button]:
    """What can be tapped there now, drawn again from what is true."""
    say, person = front.say, of.person
    if say.screen not in SCREENS:  # of an earlier version
        return []
    view = View(to=person, programme=of.programme, about=of, thing=say.thing, words=say.words, now=now)
    covered = not say.edit and is_covered(view, say.kind)
    drawn = draw("cover", replace(view, thing=front.id)) if covered else draw(say.screen, view)
    buttons = (*(each for row in drawn.buttons for each in row), *drawn.elsewhere) if drawn else ()
    return [each for each in buttons if each.verb and TAPS[each.verb].facts is Own]


def _only(buttons: Sequence[Button], fits: Fits) -> Button | None:
    found = [each for each in buttons if any(map(fits, _said_by(each.label)))]
    return found[0] if len(found) == 1 else None


def _stands_for(buttons: Sequence[Button], text: str) -> Button | None:
    """A yes or a no to a question whose buttons say something else."""
    said = yes_or_no(text)
    found = [each for each in buttons if said is not None and _YES_OR_NO.get(each.verb) is said]
    return found[0] if len(found) == 1 else None


def _said_by(label: str) -> Iterator[str]:
    """The label, and the person's own words behind a colon."""
    yield label
    _, colon, own = label.partition(": ")
    if colon:
        yield own


def _is_label(text: str) -> Fits:
    typed = _plain(text)

    def fits(label: str) -> bool:
        cut = label.endswith("…")
        return bool(typed) and (typed.startswith(_plain(label)) if cut else typed == _plain(label))

    return fits


def _begins(text: str) -> Fits:
    typed = _plain(text)
    return lambda label: len(typed) >= _SHORTEST and f"{_plain(label)} ".startswith(f"{typed} ")


def _answers(text: str) -> Fits:
    said = yes_or_no(text)

    def fits(label: str) -> bool:
        first, *_ = _plain(label).split() or [""]
        return said is not None and yes_or_no(first) is said

    return fits


def _asks_which(text: str, meant: Button, front: InFront, of: Situation, now: datetime) -> bool:
    """A free *gedaan* counts only where one step can be meant (house rule g10): an older message proves nothing."""
    report = meant.verb in _REPORTS and read(text, of.person.language) in _REPORTED
    return report and now - front.at > _FRESH


def _plain(text: str) -> str:
    return " ".join(_WORDS.findall(folded(text)))


def _tap(event: Wrote, meant: Button) -> Tapped:
    """Without a message of its own: the answer comes below the text."""
    return Tapped(
        id=event.id, nonce=event.nonce, chat=event.chat, verb=meant.verb, revision=meant.revision, thing=meant.thing
    )
