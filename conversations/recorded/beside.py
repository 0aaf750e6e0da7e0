"""A recorded voice goes along after information, help and crisis texts, to who reads the simple way or by pictures."""

from collections.abc import Collection, Iterable, Iterator

from conversations.replies import Ambiguity, Say
from conversations.screens import SCREENS
from domain.people import Level
from domain.situations import Situation

FIRST_CARD = "1"


def spoken_too(says: Iterable[Say], about: Iterable[Situation], recorded: Collection[str]) -> Iterator[Say]:
    """The messages, and after each that was `recorded` in the language of its reader the voice.

    The texts are those that do not change with the person (`in_dutch_too`); of several cards the first brings it.
    """
    languages = {each.person.id: each.person.language for each in about if each.person.level is not Level.NORMAL}
    for say in says:
        yield say
        fixed = say.to in languages and SCREENS[say.screen].in_dutch_too
        name = f"{languages[say.to]}/{say.screen}" if fixed else ""
        if name in recorded and say.words.get("card", FIRST_CARD) == FIRST_CARD:
            yield Say(screen="recorded", to=say.to, thing=name, kind=say.kind, ambiguity=Ambiguity.ONCE, silent=True)
