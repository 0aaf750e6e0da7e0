"""Free text: no crisis missed, no exaggeration taken for one, and nothing denied read as done."""

import pytest

from bench import understanding
from bench.understanding import misread, tables, understood
from conversations.understanding import languages, read
from conversations.verbs import Meaning
from texts.generating import UNDERSTANDING, outdated_papers

SPOKEN = understanding.languages()


def told(language: str) -> str:
    return "\n".join(line for table in tables(language) for line in table.lines())


@pytest.mark.parametrize("language", SPOKEN)
def test_no_crisis_or_threat_is_missed(language: str) -> None:
    assert understood(language).missed == (), told(language)


@pytest.mark.parametrize("language", SPOKEN)
def test_everyday_words_are_no_crisis(language: str) -> None:
    assert understood(language).alarms == (), told(language)
    for name in ("done", "partly", "not_yet", "never_done", "help", "not_stop"):
        assert misread(language, name, *(each for each in Meaning if each not in understanding.GRAVE)) == []


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("name", ["stop", "start", "help"])
def test_the_words_that_always_work_are_known(language: str, name: str) -> None:
    assert misread(language, name, Meaning(name)) == []


@pytest.mark.parametrize("language", SPOKEN)
def test_stop_is_only_read_when_it_is_all_that_was_said(language: str) -> None:
    assert misread(language, "not_stop", *(set(Meaning) - {Meaning.STOP})) == []


@pytest.mark.parametrize("language", SPOKEN)
def test_nothing_that_was_denied_hoped_or_asked_is_done(language: str) -> None:
    assert understood(language).taken_as_done == (), told(language)


@pytest.mark.parametrize("language", SPOKEN)
def test_reports_are_understood_in_19_of_20_and_the_sets_are_large_enough(language: str) -> None:
    assert understood(language).holds, told(language)


@pytest.mark.parametrize("language", SPOKEN)
def test_of_words_that_nobody_thought_of_half_the_crises_are_seen(language: str) -> None:
    """These phrases never widened the lexicon; more of them is better, fewer is a step back."""
    assert understood(language).unseen_missed <= 10, told(language)
    assert understood(language).unseen_alarms <= 2, told(language)


@pytest.mark.parametrize("language", languages())
def test_a_text_in_another_language_that_we_know_is_understood_too(language: str) -> None:
    assert read("ik wil dood", language) is Meaning.CRISIS_LIFE
    assert read("I want to die", language) is Meaning.CRISIS_LIFE
    assert read("gelukt!", language) is Meaning.DONE


def test_the_tables_in_the_docs_are_what_is_measured() -> None:
    """Here, where all phrases have been read already."""
    assert not outdated_papers(UNDERSTANDING), "Run: stapje texts write"


def test_an_endless_text_is_read_in_no_time() -> None:
    assert read("en toen ging ik naar de winkel " * 130, "nl") is Meaning.UNKNOWN
