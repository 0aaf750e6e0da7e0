"""A participant who only types: what a button says, in words, is a tap on it; run with `-s` it prints the table."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from conversations import typed
from conversations.checkin.keyboard import key_meaning
from conversations.events import Tapped, Wrote
from conversations.examples import OCCURRENCES, THURSDAY, situation
from conversations.facts import Own
from conversations.queued import InFront
from conversations.replies import Button, Kind, Say
from conversations.screens import SHOW_WHAT_IS_KEPT
from conversations.understanding import read
from conversations.verbs import MEANINGS, TAPS, Meaning
from domain.situations import Place
from stories.readers import Drawing, drawings

OWN = {name for name, verb in TAPS.items() if verb.facts is Own}
WORDS = {"door": Meaning.THREAT, "help": Meaning.HELP, "stop": Meaning.STOP, "today": Meaning.MY_STEP}
"""Verbs of which a label is a word that holds wherever it is typed."""
LANDLORD = OCCURRENCES[1].id


def wrote(text: str) -> Wrote:
    return Wrote(id="0" * 20, nonce="n" * 22, chat="chat-1", text=text)


def front(screen: str, thing: str = "", *, kind: Kind = Kind.ANSWER, at: datetime = THURSDAY, **words: str) -> InFront:
    return InFront(id="row", say=Say(screen=screen, to="fatima", thing=thing, words=words, kind=kind), at=at)


def meant(text: str, *shown: InFront, place: Place | None = None) -> tuple[str, str] | None:
    tap = typed.tap_for(wrote(text), shown, situation(), place, THURSDAY)
    return (tap.verb, tap.thing) if tap else None


def labelled() -> list[tuple[Drawing, Button]]:
    """Every button of a participant that is drawn from what a text's reader has at hand."""
    mine = (d for d in drawings() if d.to_participant and d.view.to and d.view.about)
    heard = (d for d in mine if d.screen not in SHOW_WHAT_IS_KEPT - {"my_data"})
    found = {
        (d.screen, d.w.language, d.w.level, button.verb, button.label): (d, button)
        for d in heard
        for row in (d.shown.buttons if d.shown else ())
        for button in row
        if button.verb
    }
    return list(found.values())


def way(drawing: Drawing, button: Button) -> str:
    """How the words of a button are understood in front of its message: as its tap, or as a word; empty: not."""
    view, language = drawing.view, drawing.w.language
    assert view.about is not None
    if typed.may_be_label(button.label, language):
        say = Say(screen=drawing.screen, to=view.about.person.id, thing=view.thing, words=view.words)
        shown = (InFront(id="row", say=say, at=view.now),)
        tap = typed.tap_for(wrote(button.label), shown, view.about, None, view.now)
        if tap and (tap.verb, tap.thing, tap.revision) == (button.verb, button.thing, button.revision):
            return "its label"
    word = key_meaning(button.label, language) or read(button.label, language)
    return f"the word for {word}" if WORDS.get(button.verb) is word and word in MEANINGS else ""


def test_what_any_button_says_can_be_typed() -> None:
    table: dict[str, tuple[str, str]] = {}
    deaf = set()
    for drawing, button in labelled():
        found = way(drawing, button)
        if found:
            table.setdefault(button.verb, (button.label, found))
        else:
            deaf.add((drawing.name, button.verb, button.label))
    for verb, (label, found) in sorted(table.items()):
        print(f"{verb:<16} “{label}” as {found}")
    print(f"{len(table)} of {len(OWN)} taps of a participant have words")
    assert not deaf
    assert OWN - set(table) <= NEVER_ON_A_SCREEN_OF_EXAMPLES


NEVER_ON_A_SCREEN_OF_EXAMPLES = {"hear", "once", "my_json"}
"""*Luister* stands where a text was recorded, *niet meer herhalen* beside a step that comes back, the last by files."""


@pytest.mark.parametrize(
    ("text", "shown", "tap"),
    [
        ("ja", front("offer_none"), None),
        ("JA, DIT IS MIJN PLAN!", front("bridge_opened"), None),
        ("ja", front("doors"), None),
        ("ik wil even praten", front("doors"), ("door", "talk")),
        ("iets lukt niet", front("doors"), ("door", "stuck")),
        ("ja", front("drop_sure", LANDLORD), ("drop_now", LANDLORD)),
        ("nee", front("drop_sure", LANDLORD), ("step", LANDLORD)),
        ("👍", front("drop_sure", LANDLORD), ("drop_now", LANDLORD)),
        ("de ochtend", front("hours"), None),
        ("Ochtend", front("hours"), ("window", "morning")),
        ("vijf brieven openmaken", front("which_step", verb="done"), ("done", "occ-letters")),
    ],
)
def test_a_yes_a_no_or_the_first_words_are_enough(text: str, shown: InFront, tap: tuple[str, str] | None) -> None:
    assert meant(text, shown) == tap


def test_a_label_of_a_message_above_the_newest_counts_and_a_bare_yes_does_not() -> None:
    shown = (front("hours"), front("drop_sure", LANDLORD))
    assert meant("Ja, haal weg", *shown) == ("drop_now", LANDLORD)
    assert meant("ja", *shown) is None


def test_while_words_are_asked_only_the_whole_label_is_a_tap() -> None:
    asked = Place(person="fatima", verb="own_if_then", since=THURSDAY)
    assert meant("Sla over", front("own_if_then"), place=asked) == ("own_no_if_then", "")
    assert meant("sla", front("own_if_then"), place=asked) is None
    assert meant("Mijn stap eerst", front("own_if_then"), front("mine"), place=asked) is None


def test_gelukt_is_about_the_step_that_was_shown_just_now_and_else_asks_which() -> None:
    """House rule g10: it counts only where one step can be meant."""
    today, moment = front("today"), front("moment", parts=f"step:{LANDLORD}", kind=Kind.STEP)
    for shown in (today, moment):
        assert meant("gelukt", shown) == ("done", LANDLORD)
        assert meant("gelukt", replace(shown, at=THURSDAY - timedelta(hours=2))) is None


def test_the_tap_has_no_message_of_its_own_so_that_its_answer_comes_below() -> None:
    tap = typed.tap_for(wrote("Ochtend"), (front("hours"),), situation(), None, THURSDAY)
    assert isinstance(tap, Tapped)
    assert (tap.message, tap.query) == (0, "")


@pytest.mark.parametrize("text", ["stop", "ik wil dood", "Mijn stap", "x" * 201])
def test_what_holds_before_all_else_is_never_a_label(text: str) -> None:
    assert not typed.may_be_label(text, "nl")
