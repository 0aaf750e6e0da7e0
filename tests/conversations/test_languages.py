"""Six languages: what is said when a sentence is missing, how each writes days and lists, and from which side."""

import re
from collections.abc import Sequence
from datetime import date, time

import pytest

from conversations import cldr
from conversations.bidi import FSI, LRI, PDI, RLM, from_the_right, without_marks
from conversations.checkin.keyboard import key_meaning, keys
from conversations.content import Text
from conversations.drawing import draw
from conversations.languages import is_read, lacking, spoken
from conversations.screens import SCREENS
from conversations.turned import LINE
from conversations.verbs import Meaning
from conversations.wording import Wording, catalogue
from domain.people import Level
from stories.readers import as_read

UNSPOKEN = "fr"
"""Has no catalogue, so it lacks every sentence."""
TUESDAY = date(2026, 4, 14)
MIXED_NUMBERS = (0, 1, 2, 3, 5, 11, 21, 22, 100, 101)
FORMS = {
    "nl": (1, 0, 1, 1, 1, 1, 1, 1, 1, 1),
    "en": (1, 0, 1, 1, 1, 1, 1, 1, 1, 1),
    "ar": (0, 1, 2, 3, 3, 4, 4, 4, 5, 5),
    "tr": (1, 0, 1, 1, 1, 1, 1, 1, 1, 1),
    "pl": (2, 0, 1, 1, 2, 2, 2, 1, 2, 2),
    "uk": (2, 0, 1, 1, 2, 2, 0, 1, 2, 0),
}
"""CLDR's category of each number, as the place of its form."""


def test_six_languages_are_spoken_and_called_by_their_own_names() -> None:
    assert {code: each.name.lower() for code, each in spoken().items()} == {
        "nl": "nederlands", "en": "english", "ar": "العربية", "pl": "polski", "tr": "türkçe", "uk": "українська"
    }  # fmt: skip


def test_a_missing_sentence_is_said_in_dutch_and_one_that_dutch_lacks_as_it_was_written() -> None:
    w, most = Wording(UNSPOKEN), ("At most {n} message a week.", "At most {n} messages a week.")
    assert w("My step") == "Mijn stap"
    assert w.plural(*most, 2) == Wording("nl").plural(*most, 2)
    assert w("Nobody translated {what}.", what="this") == "Nobody translated this."


def test_english_never_falls_to_dutch() -> None:
    assert Wording("en")("My step") == "My step"
    assert Wording("en", Level.SIMPLE).plural("{n} step", "{n} steps", 2) == "2 steps"


def test_a_text_of_the_programme_falls_back_in_the_same_order() -> None:
    assert Text(nl="Wonen", en="Home").in_(UNSPOKEN) == "Wonen"
    assert Text(en="Home of our own").in_(UNSPOKEN) == "Home of our own"
    assert Text(nl="Wonen", en="Home", fr="Chez soi").in_(UNSPOKEN) == "Chez soi"


def test_what_a_language_lacks_is_counted() -> None:
    assert (lacking("nl"), lacking("en")) == (0, 0)
    assert lacking(UNSPOKEN) > 1000


@pytest.mark.parametrize("language", [each for each in spoken() if each not in {"nl", "en"}])
def test_days_hours_and_lists_hold_nothing_of_another_language(language: str) -> None:
    w = Wording(language)
    said = (w.day(TUESDAY), w.short_day(TUESDAY), w.month(TUESDAY), w.weekday(TUESDAY), w.short_weekday(TUESDAY))
    dutch = Wording("nl")
    assert not {*said, cldr.full_date(TUESDAY, language)} & {dutch.day(TUESDAY), dutch.month(TUESDAY)}
    assert not re.search(r"(?i)tuesday|dinsdag|\ben\b|\band\b|MMM|EEE|ccc|\{\d\}", " ".join((*said, w.listed("123"))))
    assert w.hour(time(9, 5)) == "09:05"
    assert "14" in w.day(TUESDAY)
    assert "2026" in w.month(TUESDAY)


def test_dutch_and_english_write_days_and_figures_as_they_always_did() -> None:
    assert [Wording(each).day(TUESDAY) for each in ("nl", "en")] == ["dinsdag 14 april", "Tuesday 14 April"]
    assert Wording("nl").listed(("maandag", "woensdag", "vrijdag")) == "maandag, woensdag en vrijdag"
    assert [cldr.number(1012.5, each, 2) for each in ("nl", "en", "pl")] == ["1.012,50", "1,012.50", "1\xa0012,50"]
    assert [cldr.percent(0.63, each) for each in ("nl", "en", "tr")] == ["63 %", "63%", "%63"]


@pytest.mark.parametrize("language", FORMS)
def test_every_number_gets_the_form_that_its_language_has_for_it(language: str) -> None:
    one, forms = _counted(language)
    said = [without_marks(Wording(language).plural(one, "{n} steps", n)) for n in MIXED_NUMBERS]
    assert said == [forms[form].format(n=n) for n, form in zip(MIXED_NUMBERS, FORMS[language], strict=True)]


def _counted(language: str) -> tuple[str, Sequence[str]]:
    """A message with all its forms and no other value than the number; English has its own in the code."""
    for message in catalogue(language):
        if isinstance(message.id, tuple) and not message.context:
            one, forms = message.id[0], message.string
            if isinstance(forms, tuple | list) and re.findall(r"{\w+}", one) == ["{n}"]:
                return one, forms
    return "{n} step", ("{n} step", "{n} steps")


def test_a_value_among_words_from_the_other_side_is_set_apart() -> None:
    assert Wording("ar").html("{step}", step="De huurbaas bellen") == f"{FSI}De huurbaas bellen{PDI}"
    assert Wording("nl").html("{step}", step="مريم") == f"{FSI}مريم{PDI}"
    assert Wording("nl").html("{step}", step="Zoë, 14:00") == "Zoë, 14:00"
    assert Wording("ar").html("{link}", link="https://t.me/x?start=y") == "https://t.me/x?start=y"


def test_a_line_that_would_begin_at_the_left_is_turned() -> None:
    assert from_the_right("<b>مرحبا</b>\n\nStapje") == f"<b>مرحبا</b>\n\n{RLM}{FSI}Stapje{PDI}"
    assert from_the_right("• <b>Wat nu?</b>") == f"{RLM}• <b>{FSI}Wat nu?</b>{PDI}"
    assert from_the_right("———") == f"{RLM}———"
    assert from_the_right("https://t.me/x") == f"{RLM}https://t.me/x"
    assert from_the_right(f"{FSI}Marieke{PDI} معك") == f"{RLM}{FSI}Marieke{PDI} معك"
    assert from_the_right(f"• {FSI}Bellen{PDI} (مرتين)") == f"{RLM}• {FSI}Bellen{PDI} (مرتين)"
    assert from_the_right(f"{FSI}مريم{PDI} bellen") == f"{RLM}{FSI}مريم{PDI} bellen"


def test_rows_begin_at_the_right_for_who_reads_from_there() -> None:
    view = SCREENS["moment"].examples[0]()
    rows = {each: draw("moment", as_read(view, each, Level.NORMAL)) for each in ("nl", "ar")}
    verbs = {each: [[button.verb for button in row] for row in shown.buttons] for each, shown in rows.items() if shown}
    assert verbs["nl"] == [["done", "later", "more"]]
    assert verbs["ar"] == [["more", "later", "done"]]


@pytest.mark.parametrize("language", spoken())
def test_a_key_is_known_as_it_was_put_and_as_somebody_types_it(language: str) -> None:
    ((step, contact),) = keys(Wording(language), "Marieke")
    pressed = [key_meaning(text, language) for text in (step, contact, without_marks(contact))]
    assert pressed == [Meaning.MY_STEP, Meaning.HELP, Meaning.HELP]


def test_information_help_and_crisis_are_in_dutch_too_until_somebody_read_the_language() -> None:
    marked = {name for name, screen in SCREENS.items() if screen.in_dutch_too}
    assert {"information", "privacy", "doors", "call_made", "crisis_life", "crisis_violence", "crisis_needs"} < marked
    for name in marked | {"moment", "done"}:
        for view in (example() for example in SCREENS[name].examples):
            dutch = draw(name, as_read(view, "nl", Level.NORMAL))
            for language in spoken():
                shown = draw(name, as_read(view, language, Level.NORMAL))
                beneath = shown.text.partition(f"\n{LINE}\n")[2] if shown else ""
                wanted = name in marked and not is_read(language) and view.to is not None
                assert without_marks(beneath) == (dutch.text if wanted and dutch else ""), (name, language)
                assert shown is None or len(shown.text.encode("utf-16-le")) // 2 <= 4096
                assert language != "ar" or LRI in beneath or not beneath
