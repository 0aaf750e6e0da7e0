"""What nobody speaks shows what nobody was asked to translate."""

from conversations.cldr import right_to_left
from conversations.examples import view
from conversations.pseudo import FROM_RIGHT, LONG, said
from conversations.replies import Button, Shown
from conversations.wording import Wording
from stories.readers import Drawing
from texts.untranslated import leftovers, plain_words


def test_every_word_on_every_screen_comes_from_a_catalogue_a_person_or_content() -> None:
    assert not [str(each) for each in leftovers()]


def test_a_word_that_is_written_into_the_code_is_found() -> None:
    w = Wording(LONG)
    shown = Shown(
        text=f"{w('My step')} since <b>Fatima</b> tomorrow", buttons=((Button(label="Later", verb="later"),),)
    )
    drawing = Drawing(screen="today", number=1, view=view(), w=w, shown=shown)
    assert plain_words(drawing) == {"since", "tomorrow", "Later"}


def test_a_pseudo_sentence_is_long_and_accented_and_keeps_what_is_filled_in() -> None:
    english = "Hello <b>{name}</b>, take your time and come in."
    long = said(english, LONG)
    assert long.startswith("⟦Ĥéļļö <b>{name}</b>, ţåķé ")
    assert len(long) > 1.25 * len(english)
    assert Wording(LONG)("My step") == said("My step", LONG)


def test_the_other_one_is_read_from_the_right() -> None:
    assert right_to_left(FROM_RIGHT)
    assert not right_to_left(LONG)
    assert said("My step", FROM_RIGHT).strip("\u202b\u202c") == said("My step", LONG)
