"""Free text: no crisis missed, no exaggeration taken for one, and nothing denied read as done."""

import tomllib
from pathlib import Path

import pytest

from conversations.understanding import languages, read
from conversations.verbs import Meaning

SETS = {
    path.suffixes[0][1:]: tomllib.loads(path.read_text())
    for path in sorted(Path(__file__).parent.glob("phrases.*.toml"))
}
GRAVE = {Meaning.CRISIS_LIFE, Meaning.CRISIS_VIOLENCE, Meaning.CRISIS_NEEDS, Meaning.THREAT}


def misread(language: str, name: str, *wanted: Meaning) -> list[tuple[str, str]]:
    found = [(phrase, read(phrase, language)) for phrase in SETS[language][name]]
    return [(phrase, str(meaning)) for phrase, meaning in found if meaning not in wanted]


@pytest.mark.parametrize("language", sorted(SETS))
@pytest.mark.parametrize("kind", ["crisis_life", "crisis_violence", "crisis_needs", "threat"])
def test_no_crisis_or_threat_is_missed(language: str, kind: str) -> None:
    assert misread(language, kind, Meaning(kind)) == []


@pytest.mark.parametrize("language", sorted(SETS))
@pytest.mark.parametrize(
    "kind", ["everyday", "not_threat", "done", "partly", "not_yet", "never_done", "help", "not_stop"]
)
def test_everyday_words_are_no_crisis(language: str, kind: str) -> None:
    assert misread(language, kind, *(set(Meaning) - GRAVE)) == []


@pytest.mark.parametrize("language", sorted(SETS))
@pytest.mark.parametrize("name", ["stop", "start", "help"])
def test_the_words_that_always_work_are_known(language: str, name: str) -> None:
    assert misread(language, name, Meaning(name)) == []


@pytest.mark.parametrize("language", sorted(SETS))
def test_stop_is_only_read_when_it_is_all_that_was_said(language: str) -> None:
    assert misread(language, "not_stop", *(set(Meaning) - {Meaning.STOP})) == []


@pytest.mark.parametrize("language", sorted(SETS))
def test_nothing_that_was_denied_hoped_or_asked_is_done(language: str) -> None:
    for name in ("never_done", "not_yet", "partly"):
        assert misread(language, name, *(set(Meaning) - {Meaning.DONE})) == []


@pytest.mark.parametrize("language", sorted(SETS))
def test_reports_are_understood_in_19_of_20(language: str) -> None:
    names = ("done", "partly", "not_yet")
    missed = [each for name in names for each in misread(language, name, Meaning(name))]
    assert len(missed) <= 0.05 * sum(len(SETS[language][name]) for name in names), missed


@pytest.mark.parametrize("language", sorted(SETS))
def test_the_sets_are_large_enough_to_mean_something(language: str) -> None:
    known = SETS[language]
    assert sum(len(known[name]) for name in ("crisis_life", "crisis_violence", "crisis_needs")) >= 80
    assert len(known["everyday"]) >= 40
    assert sum(len(known[name]) for name in ("done", "partly", "not_yet")) >= 60


@pytest.mark.parametrize("language", languages())
def test_a_text_in_another_language_that_we_know_is_understood_too(language: str) -> None:
    assert read("ik wil dood", language) is Meaning.CRISIS_LIFE
    assert read("I want to die", language) is Meaning.CRISIS_LIFE
    assert read("gelukt!", language) is Meaning.DONE


def test_an_endless_text_is_read_in_no_time() -> None:
    assert read("en toen ging ik naar de winkel " * 130, "nl") is Meaning.UNKNOWN
