"""What the catalogues say is complete and kind, says je and u where it should, and stands in order."""

import re
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from conversations.formal import SAYS_JE, UnsureError, formal, forms, stored
from conversations.formal import written as formally
from conversations.msgids import msgids
from conversations.wording import FORMAL, FORMAL_SIMPLE, LOCALES, Wording, catalogue
from domain.people import Level
from texts.checking import findings, written
from texts.reading import languages
from texts.written import Weight

ALL = languages()


def said(language: str) -> Iterator[str]:
    """All that we say in a language: the msgids are what is said in English."""
    return (form for text in written(language) for form in text.forms)


@pytest.mark.parametrize("language", ALL)
def test_the_checker_finds_nothing_to_mend(language: str) -> None:
    """Complete, nothing left over, values and tags and plural forms as they should be, and the style of d4 and g11."""
    found = [str(each) for each in findings(language, with_rare=False) if each.weight is Weight.ERROR]
    assert not found, "\n".join(found)


def test_dutch_says_je_and_u_only_where_somebody_chose_it() -> None:
    formal = {
        form for message in catalogue("nl") if message.id and _is_formal(message) for form in forms(message.string)
    }
    wrong = {text for text in said("nl") if re.search(r"\b(u|uw)\b", text, re.IGNORECASE)} - formal
    assert wrong == {"Aanspreken met: u", "Zeg u"}


def _is_formal(message: Message) -> bool:
    return message.context in (FORMAL, FORMAL_SIMPLE)


def test_every_sentence_that_says_je_says_u_to_who_wants_that() -> None:
    """What formal.po should hold, it holds: run `python -m conversations.formal` when it does not."""
    have = {(forms(each.id), each.context): forms(each.string) for each in stored("formal.po") if each.id}
    should, unsure = formally()
    assert unsure == []
    assert have == {(forms(each.id), each.context): forms(each.string) for each in should if each.id}
    about_je = {"I say je to you.", "Say je"}
    left = {ids[0] for (ids, _), said_ in have.items() if any(SAYS_JE.search(form) for form in said_)}
    assert left == about_je


@pytest.mark.parametrize(
    ("je", "u"),
    [
        ("Wil je dit? Kies wat bij jou en je stap past.", "Wilt u dit? Kies wat bij u en uw stap past."),
        ("Dat heb jij zelf gedaan. Ik heb jou gehoord.", "Dat hebt u zelf gedaan. Ik heb u gehoord."),
        ("Hoi. <b>Je plan</b>: {plan}.", "Dag. <b>Uw plan</b>: {plan}."),
    ],
)
def test_je_becomes_u_with_its_verb_and_what_is_theirs(je: str, u: str) -> None:
    assert formal(je) == u


@pytest.mark.parametrize(
    "unknown",
    ["Je kano ligt klaar.", "Fiets je mee?", "Dan krijg je bericht.", "Ik help je graag je stap te doen. Help je mee?"],
)
def test_what_stands_in_no_list_is_never_guessed_at(unknown: str) -> None:
    with pytest.raises(UnsureError):
        formal(unknown)


def test_formal_meets_simple_and_plural_and_what_has_no_je_stays_as_it_is() -> None:
    both = Wording(level=Level.SIMPLE, formal=True)
    assert both("A little done is done too. Would you like to do the rest another time?") == (
        "Een beetje is ook gelukt. Wilt u de rest later doen?"
    )
    assert both("Good. Then the first line says little.") == Wording(level=Level.SIMPLE)(
        "Good. Then the first line says little."
    )
    most = "At most {n} message a week.", "At most {n} messages a week."
    assert Wording(formal=True).plural(*most, 2) == "U krijgt hoogstens 2 berichtjes per week."


@pytest.mark.parametrize("language", ALL)
def test_the_catalogue_is_in_order_and_says_nothing_twice(language: str) -> None:
    """Sorted, so that two changes rarely touch the same lines."""
    found = []
    for path in sorted((LOCALES / language).glob("*.po")):
        with path.open("rb") as file:
            of_file = [(forms(m.id)[0], m.context or "") for m in read_po(file, locale=language) if m.id]
        assert of_file == sorted(of_file) or path.name != "messages.po"
        found += of_file
    assert len(found) == len(set(found))


def test_a_sentence_is_found_wherever_it_may_stand() -> None:
    source = """
text = w("One {name}.", name=n) + w.html("Two") + w.plural("{n} three", "{n} threes", 3) + Wording("nl")("Four")
Outcome(toast="Five"); Field(says="Six"); refused(about, why="Seven"); w(variable); other("No"); w.day(today)
"""
    assert {each.one for each in msgids(source)} == {"One {name}.", "Two", "{n} three", "Four", "Five", "Six", "Seven"}
    assert {each.many for each in msgids(source)} == {"", "{n} threes"}
