"""Each rule for a sentence is noticed when it is broken, with where and what to do."""

import pytest

from texts.fitting import fitting, said_for_one_number
from texts.judging import judged
from texts.rare import rare
from texts.style import style
from texts.written import Weight, Written

DUTCH, ARABIC = "n != 1", "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5"
LONG = "Als je morgen na de koffie bij de balie van het wijkhuis bent, neem dan je map en je brieven mee."


def one(form: str, source: str = "", *, context: str = "", button: bool = False) -> Written:
    sources = (source,) if source else ()
    return Written(language="nl", place="nl.po:7", source=sources, forms=(form,), context=context, button=button)


@pytest.mark.parametrize(
    ("sentence", "weight", "why"),
    [
        ("Je bent dit vergeten.", Weight.ERROR, "“vergeten” blames"),
        ("Je krijgt een beschikking.", Weight.ERROR, "“beschikking” is a word of the office"),
        ("Neem bijv. een brief mee.", Weight.ERROR, "“bijv” is an abbreviation"),
        (LONG, Weight.ERROR, "words on average"),
        ("Ja. Nee. " + LONG, Weight.HINT, "One sentence has 21 words"),
        ("Wat fijn!!", Weight.ERROR, "shouts"),
        ("👍", Weight.ERROR, "no words"),
        ("Dat is €10.", Weight.ERROR, "amount"),
        ("Bel ١١٢.", Weight.ERROR, "digits of another script"),
        ("Dan wordt je coach gevraagd.", Weight.HINT, "may be passive"),
    ],
)
def test_a_rule_that_is_broken_is_told(sentence: str, weight: Weight, why: str) -> None:
    (found,) = judged(one(sentence), style("nl"))
    assert found.weight is weight
    assert why in found.wrong
    assert str(found).startswith("nl.po:7: ")


def test_a_good_sentence_has_no_findings() -> None:
    assert not list(judged(one("Hoi {name}, dit is je stap. Zullen we het zo laten?"), style("nl")))


def test_a_button_and_a_simple_text_are_held_to_their_size() -> None:
    (wide,) = judged(
        one("Dit knopje heeft letters die niemand ooit allemaal op een telefoonscherm ziet", button=True), style("en")
    )
    assert "A button holds 64" in wide.wrong
    (three,) = judged(one("Eén ding. Nog iets. En nog iets.", context="simple"), style("nl"))
    assert "has 3 sentences" in three.wrong


@pytest.mark.parametrize(
    ("form", "why"),
    [
        ("Hoi {naam}, kom je?", "{naam} is no value"),
        ("Hoi, kom je?", "{name} is missing"),
        ("Hoi <b>{name}</b>, kom je?", "tags differ"),
        (" ", "empty"),
    ],
)
def test_what_does_not_fit_its_source_is_told(form: str, why: str) -> None:
    assert why in " ".join(each.wrong for each in fitting(one(form, "Hello {name}, will you come?"), DUTCH))


def test_a_telephone_number_stays_as_it_is() -> None:
    (found,) = fitting(one("Bel 111 of 0900-8844.", "Call 112 or 0900-8844."), DUTCH)
    assert found.wrong == "The number 112 is missing."


def test_a_number_may_be_said_in_words_only_where_the_form_is_for_one_number() -> None:
    assert said_for_one_number(ARABIC) == (True, True, True, False, False, False)
    both = ("{n} step", "{n} steps")
    right = Written(language="nl", place="", source=both, forms=("één stap", "{n} stappen"))
    wrong = Written(language="nl", place="", source=both, forms=("{n} stap", "stappen"))
    few = Written(language="ar", place="", source=both, forms=("خطوة", "خطوات"))
    assert not list(fitting(right, DUTCH))
    assert [each.wrong for each in fitting(wrong, DUTCH)] == ["The value {n} is missing."]
    assert [each.wrong for each in fitting(few, ARABIC)] == ["It has 2 forms and should have 6."]


def test_a_rare_word_is_told_once_and_names_and_values_never() -> None:
    texts = [one("Bel {huurbaas} of Grzegorz, of stel een ingebrekestelling op."), one("De ingebrekestelling is er.")]
    (found,) = rare(texts)
    assert found.weight is Weight.HINT
    assert "“ingebrekestelling” is a rare word, used 2 times" in found.wrong
