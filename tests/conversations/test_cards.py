"""Pictures first: every message to a participant on a card, with the words of simple mode under it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from conversations import drawing
from conversations.carding import READY, first_words
from conversations.examples import HENK
from conversations.mythings.choices import SETTINGS
from conversations.pictograms import BY_ACTIVITY, BY_FIRST_LETTER, BY_SCREEN, BY_TOPIC, NEUTRAL
from conversations.pictures.drawing import ROOM
from conversations.pictures.says import SaysCard
from conversations.pictures.step import StepCard
from conversations.queued import Waiting
from conversations.replies import Kind, Shown
from conversations.screens import SCREENS, View
from conversations.wording import Wording
from domain.people import Level, Preview
from stories.readers import as_read
from tests.conversations.pictures.words import words, written
from tests.outbox_row import ROW

LANGUAGES = ("nl", "en")
LONG = "Dit is een zin die wel wat langer is dan een zin hoort te zijn, en die dus kleiner op de kaart staat"


def views() -> Iterator[tuple[str, View]]:
    """Every example that goes to a participant, had they chosen pictures first."""
    for name, screen in SCREENS.items():
        for example in screen.examples:
            view = example()
            if view.to is not None and view.staff is None and view.to.wishes.pictures and not view.to.wishes.calm:
                for language in LANGUAGES:
                    yield f"{name} {language}", as_read(view, language, Level.PICTURES)


VIEWS = tuple(views())
SEEN = {
    (name, number): drawing.seen(screen, shown, view)
    for number, (name, view) in enumerate(VIEWS)
    if (shown := drawing.draw(screen := name.partition(" ")[0], view)) is not None
}


def row(screen: str, kind: Kind, **words: str) -> Waiting:
    return replace(ROW, screen=screen, kind=kind, words=words, edit=0)


def wishing(view: View, **wish: bool) -> View:
    assert view.to is not None
    return replace(view, to=replace(view.to, wishes=replace(view.to.wishes, **wish)))  # type: ignore[arg-type]  # booleans


def moment(preview: Preview) -> View:
    """A step of Henk, who reads pictures first."""
    view = as_read(SCREENS["moment"].examples[4](), "nl", Level.PICTURES)
    assert view.to is not None
    return replace(view, to=replace(view.to, preview=preview))


def test_every_screen_for_a_participant_has_a_pictogram_of_its_own_or_its_activitys() -> None:
    named = {name.partition(" ")[0] for name, _ in VIEWS}
    assert not {name for name in named if name not in BY_SCREEN and _activity(name) not in BY_ACTIVITY}


def test_every_setting_has_a_pictogram() -> None:
    assert BY_TOPIC["mine_one"].keys() == SETTINGS.keys()


def test_every_pictogram_that_is_named_is_there() -> None:
    tables = (BY_ACTIVITY, BY_SCREEN, BY_FIRST_LETTER, *BY_TOPIC.values())
    named = {NEUTRAL}.union(*(table.values() for table in tables))
    assert not {each for each in named if not (ROOM / "pictograms" / f"{each}.svg").exists()}


def _activity(name: str) -> str:
    return SCREENS[name].draw.__module__.split(".")[1]


def test_no_pictogram_is_kept_for_a_screen_that_is_gone() -> None:
    assert set(BY_SCREEN) <= set(SCREENS)


def test_every_message_comes_as_a_picture_but_files_and_voices() -> None:
    bare = {name for (name, _), shown in SEEN.items() if not shown.drawing and not shown.document and not shown.voice}
    assert not bare


def test_a_card_says_nothing_that_its_words_do_not() -> None:
    more = {
        name: set().union(*map(words, written(shown.drawing))) - words(shown.text)
        for (name, _), shown in SEEN.items()
        if isinstance(shown.drawing, SaysCard)
    }
    assert not {name: silent for name, silent in more.items() if silent}


def test_pictures_first_has_the_words_and_buttons_of_simple_mode() -> None:
    for name, view in VIEWS:
        screen, _, language = name.partition(" ")
        simple = SCREENS[screen].draw(as_read(view, language, Level.SIMPLE), Wording(language, Level.SIMPLE))
        pictures = SCREENS[screen].draw(view, Wording(language, Level.PICTURES))
        if "level" not in view.thing:  # its own settings name the other level
            assert (pictures and replace(pictures, on_card=None)) == (simple and replace(simple, on_card=None)), name


def test_a_screen_with_a_picture_of_its_own_keeps_it() -> None:
    shown = drawing.said(row("moment", Kind.STEP), moment(Preview.SHOW))
    assert shown is not None
    assert isinstance(shown.drawing, StepCard)


def test_asking_how_it_went_bears_the_pictogram_of_the_step() -> None:
    view = as_read(SCREENS["moment"].examples[1](), "nl", Level.PICTURES)
    shown = drawing.said(row("moment", Kind.STEP, parts="nudge1:occ-landlord"), view)
    assert shown is not None
    assert shown.drawing == SaysCard(pictogram="handshake", words="Hoe ging het: De huurbaas bellen, samen?")


@pytest.mark.parametrize("preview", [Preview.UNASKED, Preview.SHORT])
def test_where_others_may_see_the_telephone_a_card_that_comes_by_itself_tells_nothing(preview: Preview) -> None:
    """House rule g5: a notification shows the picture on a locked telephone."""
    shown = drawing.said(row("moment", Kind.STEP), moment(preview))
    assert shown is not None
    assert isinstance(shown.drawing, SaysCard)
    assert shown.drawing.pictogram == NEUTRAL
    assert shown.drawing.words == "Er staat iets voor je klaar."


@pytest.mark.parametrize("wish", [{"calm": True}, {"pictures": False}])
def test_who_wants_no_pictures_gets_no_card(wish: dict[str, bool]) -> None:
    view = wishing(as_read(SCREENS["hello"].examples[0](), "nl", Level.PICTURES), **wish)
    shown = drawing.said(row("hello", Kind.ANSWER), view)
    assert shown is not None
    assert shown.drawing is None


def test_only_who_chose_it_gets_cards() -> None:
    for level in (Level.NORMAL, Level.SIMPLE):
        shown = drawing.said(row("hello", Kind.ANSWER), as_read(SCREENS["hello"].examples[0](), "nl", level))
        assert shown is not None
        assert shown.drawing is None


@pytest.mark.parametrize("screen", sorted(name for name, screen in SCREENS.items() if screen.at_once))
def test_help_does_not_wait_for_its_picture_and_most_are_drawn_before(screen: str) -> None:
    """House rule g1: and they are the same for everybody, but for the number of the municipality."""
    view = as_read(replace(SCREENS[screen].examples[0](), to=HENK), "nl", Level.PICTURES)
    shown = drawing.said(row(screen, Kind.ANSWER), view)
    assert shown is not None
    assert shown.at_once
    assert screen in {"crisis_needs", "threat"} or shown.drawing in READY


def test_a_subject_is_asked_about_with_its_own_pictogram_and_the_five_faces() -> None:
    view = as_read(SCREENS["bridge_at"].examples[2](), "nl", Level.PICTURES)
    shown = drawing.said(row("bridge_at", Kind.ANSWER, walk="t0"), view)
    assert shown is not None
    assert isinstance(shown.drawing, SaysCard)
    assert (shown.drawing.pictogram, len(shown.drawing.beneath)) == ("heart-hands", 5)


def test_the_card_of_a_crisis_bears_whom_to_call() -> None:
    view = as_read(SCREENS["crisis_needs"].examples[1](), "nl", Level.PICTURES)
    shown = drawing.seen("crisis_needs", Shown(text="Mensen kunnen je nu helpen: bel 14 010.\nBel 112."), view)
    assert shown.drawing == SaysCard(pictogram="telephone", words="14 010\n112")


@pytest.mark.parametrize(
    ("text", "large"),
    [
        ("Goed. Tot dan:\n\ndinsdag", "Goed. Tot dan"),
        ("In je plan:\n• Bellen", "In je plan"),
        ("Van Marieke:\nWat fijn dat je belde!\nTot snel.", "Van Marieke: Wat fijn dat je belde!"),
        ("Kort. " * 30, "Kort. Kort. Kort. Kort. Kort. Kort. Kort. Kort. Kort. Kort. Kort. Kort. Kort. Kort. Kort."),
        (f"{LONG}. Nog een.", f"{LONG}."),
        ("a" * 161, ""),
    ],
)
def test_the_first_words_stand_large_as_far_as_they_fit(text: str, large: str) -> None:
    assert first_words(text) == large
