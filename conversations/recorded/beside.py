"""A recorded voice goes along after information, help and crisis texts, to who reads the simple way or by pictures."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from conversations.replies import Ambiguity, Button, Say, Shown
from conversations.screens import SCREENS, View
from conversations.wording import Wording
from domain import moments
from domain.people import Level, Person

ALWAYS = frozenset({"information", "privacy"})
"""Screens whose voice comes each time: who opens them asks to be told. Of all others it comes once a day."""
_FIRST = "1"
_PAGES = ("card", "page")
"""Words that number the pages of a text; the voice is heard with the first."""


def spoken_too(
    says: Iterable[Say], readers: Iterable[Person], recorded: Collection[str], now: datetime
) -> Iterator[Say]:
    """The messages, and after each that was `recorded` in the language of its reader the voice.

    The texts are those that do not change with the person (`in_dutch_too`). The outbox takes a message with the same
    key only once, so that nothing is read to know whether the voice came today.
    """
    people = {each.id: each for each in readers}
    for say in says:
        yield say
        name = _recording(say.screen, say.words, people.get(say.to), recorded)
        turned_back = say.edit and any(each in say.words for each in _PAGES)
        if name and not turned_back:
            day = moments.local_day(now, people[say.to].zone)
            key = "" if say.screen in ALWAYS else f"{say.to}/{name}/{day}"
            yield Say(
                screen="recorded", to=say.to, thing=name, kind=say.kind, ambiguity=Ambiguity.ONCE, silent=True, key=key
            )


def with_listen(shown: Shown, screen: str, view: View, w: Wording) -> Shown:
    """*Luister* below all other buttons, where the text was recorded: to hear it, or to hear it again."""
    if not _recording(screen, view.words, view.to, view.recorded):
        return shown
    return replace(shown, buttons=(*shown.buttons, (Button(label=w("▶ Listen"), verb="hear", thing=screen),)))


def _recording(screen: str, words: Mapping[str, str], reader: Person | None, recorded: Collection[str]) -> str:
    """Its name; empty when there is none for this reader."""
    if reader is None or reader.level is Level.NORMAL or not SCREENS[screen].in_dutch_too:
        return ""
    name = f"{reader.language}/{screen}"
    first = all(words.get(each, _FIRST) == _FIRST for each in _PAGES)
    return name if first and name in recorded else ""
