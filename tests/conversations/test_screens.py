"""What a screen may look like: every example of every screen, for every reader."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from html import unescape

import pytest

from bot.telegram.buttons import MOST
from conversations.bidi import without_marks
from conversations.examples import TALK
from conversations.facts import Coached, Own
from conversations.msgids import CHECKOUT
from conversations.replies import Button
from conversations.screens import SCREENS, View
from conversations.verbs import TAPS
from conversations.wording import Wording
from domain.emergency_numbers import POLICE_AND_AMBULANCE
from domain.people import Level, Preview, Role
from stories.readers import BEGUN, LANGUAGES, Drawing, as_read, drawings
from texts.reading import languages
from texts.sentences import ended
from texts.style import style

ALL = tuple(drawings())
TEXT, CAPTION, TOAST, LABEL = 4096, 1024, 200, 64
REMINDER = 300
TO_TAKE_ALONG = frozenset(
    {"ask_digits", "dossier", "hand_out", "invitation", "invitation_card", "invitation_made", "paper_plan"}
)
"""May be forwarded: made to be given to somebody, or to be copied."""
COVER = "Something is ready for you. Read it when you are alone with your telephone and have a moment."
SENTENCES = 2
DANGER = "Is there danger? Call {number}."
MORE_THAN_TWO_SENTENCES = {
    "crisis_life": "house rule g1: its sentences stay as they are, one a line",
    "crisis_violence": "house rule g1",
    "crisis_needs": "house rule g1",
    "my_part": "a list: each line is something that is kept",
    "stranger": "without an invitation nobody is known to read with difficulty",
}
_JE = re.compile(r"Aanspreken met: je|Zeg je\b|\b(je|jij|jou|jouw)\b", re.IGNORECASE)


def read(html: str) -> str:
    """The text as it is seen."""
    return unescape(re.sub(r"<[^>]+>", "", html))


def units(text: str) -> int:
    """Telegram counts in UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def buttons(drawing: Drawing) -> list[Button]:
    return [button for row in drawing.shown.buttons for button in row] if drawing.shown else []


def text(drawing: Drawing) -> str:
    return read(drawing.shown.text) if drawing.shown else ""


def own_words(view: View) -> set[str]:
    """What the person wrote: never tested, never changed."""
    written = {words for of in (view.about, *view.people) for words in _written(of)}
    written |= {view.words.get(name, "") for name in ("text", "step", "question", "topic", "wrote")}
    return {each for each in written if each}


def _written(value: object) -> Iterator[str]:
    if is_dataclass(value):
        for field in fields(value):
            inside = getattr(value, field.name)
            if field.name in {"words", "if_then", "topic"} and isinstance(inside, str):
                yield inside
            else:
                yield from _written(inside)
    elif isinstance(value, tuple):
        yield from (words for each in value for words in _written(each))


def ours(drawing: Drawing) -> str:
    seen = text(drawing)
    for words in sorted(own_words(drawing.view), key=len, reverse=True):
        seen = seen.replace(words, "…")
    return seen


def test_every_screen_says_something_to_every_reader() -> None:
    assert {drawing.screen for drawing in ALL} == set(SCREENS)
    assert not [drawing.name for drawing in ALL if not text(drawing).strip()]


def test_the_list_of_messages_that_begin_is_complete() -> None:
    """By reading what the decisions say with another kind than an answer."""
    begins = re.compile(r"Kind\.(WORDS|APPOINTMENT|STEP|NAMED|QUIET)\b")
    said: set[str] = set()
    for path in (CHECKOUT / "conversations").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            says = isinstance(node, ast.Call) and ast.unparse(node.func) in {"Say", "to_participant"}
            if says and begins.search(ast.unparse(node)):
                said |= {str(each.value) for each in ast.walk(node) if isinstance(each, ast.Constant)} & set(SCREENS)
    assert {name for name in said if SCREENS[name].examples[0]().staff is None} <= set(BEGUN)


def test_every_screen_fits_in_a_message_of_telegram() -> None:
    large = [
        d.name for d in ALL if d.shown and units(text(d)) > (CAPTION if d.shown.picture or d.shown.voice else TEXT)
    ]
    assert not large


def test_the_tags_of_every_screen_are_closed() -> None:
    for drawing in ALL:
        found = re.findall(r"</?([a-z]+)[^>]*>", drawing.shown.text if drawing.shown else "")
        assert found == [tag for tag in found[::2] for _ in range(2)], drawing.name


def test_no_button_is_cut_or_empty() -> None:
    wrong = [(d.name, b.label) for d in ALL for b in buttons(d) if not b.label.strip() or units(b.label) > LABEL]
    assert not wrong


def test_somebody_takes_every_tap() -> None:
    assert not {(d.screen, b.verb) for d in ALL for b in buttons(d) if not b.url and b.verb not in TAPS}


def test_every_button_is_for_its_reader() -> None:
    wrong = set()
    for drawing in ALL:
        for button in buttons(drawing):
            verb = TAPS[button.verb]
            if drawing.view.to is not None and not verb.roles & drawing.view.to.roles:
                wrong.add((drawing.screen, button.verb, "the reader has no such role"))
            if (verb.facts is Coached) != bool(button.subject):
                wrong.add((drawing.screen, button.verb, "names whom it is about when, and only when, a coach taps it"))
    assert not wrong


def test_every_button_fits_with_real_ids() -> None:
    ids = sorted(known_ids(), key=len, reverse=True)
    wide = set()
    for drawing in ALL:
        for button in buttons(drawing):
            thing = button.thing
            for known in ids:
                thing = thing.replace(known, "0" * 20)
            data = f"1.{button.verb}.999.{'0' * 20 if button.subject else ''}.{thing}"
            if len(data.encode()) > MOST or not re.fullmatch(r"[A-Za-z0-9_:-]*", thing):
                wide.add((drawing.screen, data))
    assert not wide


def known_ids() -> set[str]:
    """The ids of the examples, which are shorter than real ones."""
    ids = set()
    for drawing in ALL:
        view = drawing.view
        for of in (*((view.about,) if view.about else ()), *view.people):
            things = (*of.goals, *of.actions, *of.occurrences, *of.appointments, *of.calls)
            ids |= {each.id for each in things} | {each.promise for each in of.ledger}
        ids |= {each.id for each in view.staff.colleagues} if view.staff else set()
    return ids


def test_what_staff_reads_about_a_participant_cannot_be_passed_on() -> None:
    open_ = {
        d.screen for d in ALL if d.shown and not d.to_participant and d.view.about is not None and not d.shown.protect
    }
    assert open_ <= TO_TAKE_ALONG


def test_a_participants_own_plan_can_be_kept_and_shown() -> None:
    assert not {d.screen for d in ALL if d.shown and d.to_participant and d.shown.protect}


@pytest.mark.parametrize("name", BEGUN)
def test_a_message_that_begins_keeps_own_words_out_of_the_first_line(name: str) -> None:
    """House rule g5: until the person chose to have them shown."""
    for drawing in (each for each in ALL if each.screen == name):
        for preview in (Preview.UNASKED, Preview.SHORT):
            shown = SCREENS[name].draw(preferring(drawing.view, preview), drawing.w)
            first = read(shown.text)[:80] if shown else ""
            assert not [words for words in own_words(drawing.view) if words[:20] in first], drawing.name


def preferring(view: View, preview: Preview) -> View:
    if view.to is None or view.about is None:
        return view
    to = replace(view.to, preview=preview)
    return replace(view, to=to, about=replace(view.about, person=replace(view.about.person, preview=preview)))


def test_the_first_line_for_a_participant_never_names_debts_health_or_benefits() -> None:
    # behind a tap on Help, on Everything about me, or on the card before: never a message that arrives
    asked_for = {"doors", "my_part"}
    told = [d for d in ALL if d.to_participant and d.screen not in asked_for and d.view.words.get("card", "1") == "1"]
    assert not {(d.name, ours(d)[:80]) for d in told if named_first(d)}


@pytest.mark.parametrize("language", sorted(set(languages()) - set(LANGUAGES)))
def test_nor_does_a_message_that_arrives_in_another_language(language: str) -> None:
    w = Wording(language)
    for name in BEGUN:
        for example in SCREENS[name].examples:
            view = as_read(example(), language, w.level)
            drawing = Drawing(screen=name, number=1, view=view, w=w, shown=SCREENS[name].draw(view, w))
            assert not named_first(drawing), ours(drawing)[:80]


def named_first(drawing: Drawing) -> str:
    """What the first line names of that; empty when it names nothing of it."""
    found = style(drawing.w.language).sensitive
    assert found is not None
    named = found.search(without_marks(ours(drawing))[:80])
    return named[0] if named else ""


def test_a_reminder_is_short_and_asks_little() -> None:
    for drawing in ALL:
        if drawing.screen == "moment":
            assert units(text(drawing)) <= REMINDER, drawing.name
            assert text(drawing).count("?") <= (1 if drawing.w.simple else 2), drawing.name


def test_who_reads_with_difficulty_gets_two_sentences_at_most() -> None:
    assert not {drawing.name: ours(drawing) for drawing in ALL if drawing.to_participant and is_long(drawing)}


def is_long(drawing: Drawing) -> bool:
    """Whether somebody who reads with difficulty gets more than two sentences of ours.

    Beside the neutral first line that keeps a shared phone quiet (house rule g5), and the number in danger (g1). Only
    Dutch and English have reading levels; beneath other languages may stand the Dutch (g20).
    """
    levelled = drawing.w.simple and drawing.w.language in {"nl", "en"}
    if not levelled or drawing.screen in MORE_THAN_TWO_SENTENCES or ended(text(drawing)) <= SENTENCES:
        return False
    said = ours(drawing)
    for beside in (COVER, DANGER):
        said = said.replace(read(drawing.w(beside, number=POLICE_AND_AMBULANCE)), "")
    return ended(said) > SENTENCES


def test_simple_mode_has_two_buttons_and_help() -> None:
    free = {"bridge_at"}  # five faces (house rule g14)
    no_choice = {"help", "listen", "doors"}  # to hear is none; the last leads on where *Hulp* stands elsewhere
    wide = set()
    for drawing in ALL:
        choices = [button for button in buttons(drawing) if button.verb not in no_choice]
        if drawing.w.simple and drawing.to_participant and drawing.screen not in free and len(choices) > 2:
            wide.add(drawing.name)
    assert not wide


def test_at_the_normal_level_a_moment_has_the_buttons_of_the_table() -> None:
    """House rule g10."""
    of = {d.name: [b.verb for b in buttons(d)] for d in ALL if d.screen == "moment" and d.w.language == "nl"}
    assert of["moment 1, nl normal"] == ["done", "later", "more"]
    assert of["moment 2, nl normal"] == ["done", "partly", "not_yet"]
    assert of["moment 5, nl simple"] == ["done", "later", "help"]
    assert of["moment 6, nl simple"] == ["done", "how_far", "help"]


def test_nobody_reads_a_slash_command() -> None:
    """House rule g10: they exist, but never stand in a participant's text."""
    assert not {d.name for d in ALL if d.to_participant and re.search(r"(^|\s)/[a-z]+", text(d))}


def test_who_wants_u_never_reads_je() -> None:
    """Beside people's own words, what a coach wrote, and the two lines about saying je."""
    told = set()
    dutch = (each for each in ALL if each.w.language == "nl" and each.view.staff is None)
    for drawing in (each for each in dutch if each.to_participant and each.view.to is not None):
        shown = SCREENS[drawing.screen].draw(drawing.view, replace(drawing.w, formal=True))
        if shown is not None:
            labels = "\n".join(button.label for row in shown.buttons for button in row)
            seen = ours(replace(drawing, shown=replace(shown, text=f"{shown.text}\n{labels}"))).replace(TALK.bring, "")
            told |= {(drawing.name, found[0]) for found in _JE.finditer(seen)}
    assert not {(name, je) for name, je in told if je not in {"Aanspreken met: je", "Zeg je"}}


def test_an_example_is_read_at_the_level_that_was_asked() -> None:
    """Guards the guard: the views really change with the reader."""
    view = next(d.view for d in ALL if d.screen == "moment" and d.w.level is Level.SIMPLE)
    assert view.to is not None
    assert view.to.level is Level.SIMPLE
    changed = as_read(view, "en", Level.NORMAL)
    assert changed.to is not None
    assert (changed.to.language, changed.to.level) == ("en", Level.NORMAL)
    assert Role.PARTICIPANT in changed.to.roles


def test_facts_of_an_own_tap_are_the_participants() -> None:
    assert all(verb.roles == {Role.PARTICIPANT} for verb in TAPS.values() if verb.facts is Own)
