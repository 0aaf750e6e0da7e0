"""What the catalogues say: complete, nothing left over, the same values, and never a word that blames."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from conversations.formal import SAYS_JE, UnsureError, formal, forms, stored, written
from conversations.msgids import CHECKOUT, all_msgids, msgids
from conversations.wording import FORMAL, FORMAL_SIMPLE, LOCALES, SIMPLE, Wording, catalogue
from domain.people import Level

LANGUAGES = sorted(path.name for path in LOCALES.iterdir() if path.is_dir())
BLAMING = {
    "nl": (
        "niet gedaan|te laat|verplicht|laatste kans|sancties?|gefaald|moet|moeten|helaas|vergeten|gemist|nog steeds|"
        "zoals afgesproken|niet gereageerd|waarom heb je|herinnering(en)?|aanmaning(en)?|achterstand(en)?|openstaande?|"
        "deadlines?|controle|controleren|klant(en)?|cliënt(en)?"
    ),
    "en": (
        "failed|failure|overdue|too late|mandatory|obligatory|last chance|sanctions?|unfortunately|forgot|forgotten|"
        "missed|must|as agreed|did not respond|why did you|reminders?|arrears|outstanding|deadlines?|clients?"
    ),
}
"""Whole words (d4, house rule g11), and what would be the same in English."""
WORDS_PER_SENTENCE = 12
AS_IN_THE_HOUSE_RULES = ("👀", "📞")
"""Cards of house rule g8, one sentence each as it stands there."""


def messages(language: str) -> list[Message]:
    return [message for message in catalogue(language) if message.id]


def said(language: str) -> Iterator[str]:
    """All that we say in a language: the msgids are what is said in English."""
    if language == "en":
        yield from (each for pair in all_msgids() for each in pair if each)
    yield from (form for message in messages(language) for form in forms(message.string))
    yield from contents(language)


def contents(language: str) -> Iterator[str]:
    """Texts of `content/`, which is ours until a municipality replaces it."""

    def of(value: object) -> Iterator[str]:
        if isinstance(value, dict):
            yield from ([value[language]] if isinstance(value.get(language), str) else ())
            yield from (text for each in value.values() for text in of(each))
        elif isinstance(value, list):
            yield from (text for each in value for text in of(each))

    for path in (CHECKOUT / "content").glob("*.toml"):
        yield from of(tomllib.loads(path.read_text("utf-8")))


def test_dutch_says_everything_and_nothing_is_left_over() -> None:
    have = {(forms(message.id)[0], (*forms(message.id), "")[1]) for message in messages("nl")}
    assert have == all_msgids()
    assert not [message.id for message in messages("nl") if not all(forms(message.string))]


def test_what_only_english_or_only_simple_readers_get_is_used() -> None:
    used = {one for one, _ in all_msgids()}
    assert not [
        forms(message.id)[0]
        for language in LANGUAGES
        for message in messages(language)
        if forms(message.id)[0] not in used
    ]


def test_whoever_reads_simple_dutch_has_the_same_in_english() -> None:
    simple = {language: {m.id for m in messages(language) if m.context == "simple"} for language in ("nl", "en")}
    assert simple["nl"] == simple["en"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_and_tags_are_the_same_in_every_language(language: str) -> None:
    def parts(text: str) -> tuple[set[str], list[str]]:
        return set(re.findall(r"{\w*}", text)), sorted(re.findall(r"</?\w+>", text))

    for message in messages(language):
        simple = message.context in (SIMPLE, FORMAL_SIMPLE)
        for source, form in zip(forms(message.id), forms(message.string), strict=True):
            values, tags = parts(form)
            assert values <= parts(source)[0] if simple else values == parts(source)[0], form
            assert simple or tags == parts(source)[1], form


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_blames(language: str) -> None:
    blaming = re.compile(rf"\b({BLAMING[language]})\b", re.IGNORECASE)
    assert not [text for text in said(language) if blaming.search(text)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_short(language: str) -> None:
    for text in said(language):
        plain = re.sub(r"<[^>]+>", "", text)
        parts = [part for part in re.split(r"(?<=[.?!:])\s+|\n+", plain) if part.strip()]
        if not text.startswith(AS_IN_THE_HOUSE_RULES) and parts:
            assert sum(len(part.split()) for part in parts) / len(parts) <= WORDS_PER_SENTENCE, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_shouted_or_shortened(language: str) -> None:
    """d4: no exclamation chains, no abbreviations, emoji only next to words."""
    for text in said(language):
        assert not re.search(r"!\s*!|\b(bijv|evt|i\.v\.m|o\.a|d\.w\.z|e\.g|i\.e|etc)\b\.?", text, re.IGNORECASE), text
        assert re.search(r"\w", re.sub(r"{\w*}", "x", text)), text


def test_money_is_written_with_a_space() -> None:
    assert not [text for language in LANGUAGES for text in said(language) if re.search(r"€\d|\d\s?€", text)]


def test_dutch_says_je_and_u_only_where_somebody_chose_it() -> None:
    formal = {form for message in messages("nl") if _is_formal(message) for form in forms(message.string)}
    wrong = {text for text in said("nl") if re.search(r"\b(u|uw)\b", text, re.IGNORECASE)} - formal
    assert wrong == {"Aanspreken met: u", "Zeg u"}


def _is_formal(message: Message) -> bool:
    return message.context in (FORMAL, FORMAL_SIMPLE)


def test_every_sentence_that_says_je_says_u_to_who_wants_that() -> None:
    """What formal.po should hold, it holds: run `python -m conversations.formal` when it does not."""
    have = {(forms(each.id), each.context): forms(each.string) for each in stored("formal.po") if each.id}
    should, unsure = written()
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_is_in_order_and_says_nothing_twice(language: str) -> None:
    """Sorted, so that two changes rarely touch the same lines."""
    found = []
    for path in sorted((LOCALES / language).glob("*.po")):
        with path.open("rb") as file:
            of_file = [(forms(m.id)[0], m.context or "") for m in read_po(file, locale=language) if m.id]
        assert of_file == sorted(of_file) or path.name != "messages.po"
        found += of_file
    assert len(found) == len(set(found))


def test_pybabel_finds_the_same_sentences(tmp_path: Path) -> None:
    pot = tmp_path / "messages.pot"
    command = [
        sys.executable,
        "-m",
        "babel.messages.frontend",
        "-q",
        "extract",
        "-F",
        "pyproject.toml",
        "-o",
        str(pot),
        ".",
    ]
    subprocess.run(command, cwd=CHECKOUT, check=True, timeout=60)
    with pot.open("rb") as file:
        template: Catalog = read_po(file)
    assert {(forms(m.id)[0], (*forms(m.id), "")[1]) for m in template if m.id} == all_msgids()


def test_a_sentence_is_found_wherever_it_may_stand() -> None:
    source = """
text = w("One {name}.", name=n) + w.html("Two") + w.plural("{n} three", "{n} threes", 3) + Wording("nl")("Four")
Outcome(toast="Five"); Field(says="Six"); refused(about, why="Seven"); w(variable); other("No"); w.day(today)
"""
    assert {each.one for each in msgids(source)} == {"One {name}.", "Two", "{n} three", "Four", "Five", "Six", "Seven"}
    assert {each.many for each in msgids(source)} == {"", "{n} threes"}
