"""What a participant's free text means: crisis first, then negation, and only whole short phrases after that."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from rapidfuzz import process
from rapidfuzz.fuzz import ratio

from conversations.verbs import Meaning
from conversations.wording import LOCALES, USUAL
from domain.folding import folded

CLOSE = 88
"""Least likeness (0–100) at which a short phrase is taken for one of the lexicon, so that a typing error is no wall."""
_SHORT = 6
"""Typing errors are only forgiven in phrases of at least this many letters."""
_REPORTS = frozenset({Meaning.DONE, Meaning.PARTLY, Meaning.NOT_YET})
_CRISIS = (Meaning.CRISIS_LIFE, Meaning.CRISIS_VIOLENCE, Meaning.CRISIS_NEEDS)
_APOSTROPHES = re.compile(r"['’‘`´ʼ]")
_STRETCHED = re.compile(r"([^\W\d])\1{2,}")
_ASKED = re.compile("[?؟]")
_CLAUSES = re.compile(r"[.,;:!?\n…،؛؟]+|\s[-–—]\s")
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, kw_only=True)
class Lexicon:
    """One language's words, compiled."""

    idioms: re.Pattern[str]
    """Daily life that only sounds grave: taken out of a text before crisis is looked for."""
    exaggerations: re.Pattern[str]
    """Taken out too, but answered warmly."""
    crisis: Mapping[Meaning, re.Pattern[str]]
    not_threat: re.Pattern[str]
    threat: re.Pattern[str]
    whole: Mapping[str, Meaning]
    """Short phrases without their fillers, each with its meaning."""
    plain: frozenset[str]
    """Those of them without a negation."""
    negated: frozenset[str]
    """Those of them that hold one."""
    negations: frozenset[str]
    hedges: frozenset[str]
    """Words that make a report uncertain, such as a wish or a plan."""
    fillers: frozenset[str]
    breaks: frozenset[str]
    """Words that begin a new clause, such as *maar*."""


def read(text: str, language: str) -> Meaning:
    """What `text` means to someone who reads `language`; words of the other languages are understood too.

    UNKNOWN when it is not certain: asking costs one tap, a wrong *gelukt* costs trust.
    """
    lexicons = [lexicon(each) for each in sorted(languages(), key=lambda each: each != language)]
    grave = _grave(" ".join(_words(text)), lexicons)
    if grave is not Meaning.UNKNOWN:
        return grave
    found = (_said(text, each) for each in lexicons)
    return next((meaning for meaning in found if meaning is not Meaning.UNKNOWN), Meaning.UNKNOWN)


def language_of_crisis(text: str) -> str:
    """The language whose words made a text grave, of somebody whose own is not known; Dutch when it cannot be told."""
    words, usual_first = " ".join(_words(text)), sorted(languages(), key=lambda each: each != USUAL)
    return next((each for each in usual_first if _grave(words, [lexicon(each)]) in _CRISIS), USUAL)


def yes_or_no(text: str) -> bool | None:
    """The answer to a question that asks for no more, in any language; None when it is neither for sure."""
    said = " ".join(_words(text))
    if "👍" in text and not said:
        return True
    return _answers().get(said)


def wants_history(text: str) -> bool:
    """Whether a staff member asks to take a history out, in any language."""
    said = " ".join(_words(text))
    return any(_of("staff", "history", each).search(said) for each in languages())


def means_needed(text: str, needed: str) -> bool:
    """Whether a text says that this is missing, in any language; `needed` by its code."""
    said = " ".join(_words(text))
    return any(_of("needed", needed, each).search(said) for each in languages())


def names(text: str, name: str) -> bool:
    """Whether somebody's name stands in a text, as written or with an *s* behind it."""
    said, named = _words(text), " ".join(_words(name))
    return bool(named) and re.search(rf"\b{re.escape(named)}s?\b", " ".join(said)) is not None


def section(language: str, name: str) -> Mapping[str, Any]:
    """One table of a language's `lexicon.toml`; empty when it has none."""
    found: Mapping[str, Any] = _raw(language).get(name, {})
    return found


def _grave(words: str, lexicons: Sequence[Lexicon]) -> Meaning:
    """Crisis and threat, in what is left when idiom and everyday exaggeration are taken out."""
    exaggerations = 0
    for known in lexicons:
        words, found = known.exaggerations.subn(" ", known.idioms.sub(" ", words))
        exaggerations += found
    for meaning in _CRISIS:
        if any(known.crisis[meaning].search(words) for known in lexicons):
            return meaning
    if any(known.threat.search(known.not_threat.sub(" ", words)) for known in lexicons):
        return Meaning.THREAT
    return Meaning.EXAGGERATION if exaggerations else Meaning.UNKNOWN


def _said(text: str, known: Lexicon) -> Meaning:
    """The one meaning all clauses agree on; a question reports nothing."""
    whole = _clause(_words(text), known)
    if whole is Meaning.UNKNOWN:
        whole = _agreed(text, known)
    return Meaning.UNKNOWN if whole in _REPORTS and _ASKED.search(text) else whole


def _agreed(text: str, known: Lexicon) -> Meaning:
    clauses = list(_clauses(text, known))
    found = [_clause(words, known) for words in clauses]
    if any(
        meaning is Meaning.UNKNOWN and known.negations & set(words)
        for words, meaning in zip(clauses, found, strict=True)
    ):
        return Meaning.UNKNOWN
    meant = {meaning for meaning in found if meaning not in (Meaning.UNKNOWN, Meaning.HELLO, Meaning.THANKS)}
    if meant == {Meaning.DONE, Meaning.PARTLY}:
        return Meaning.PARTLY
    if not meant:
        return next((meaning for meaning in found if meaning is not Meaning.UNKNOWN), Meaning.UNKNOWN)
    return meant.pop() if len(meant) == 1 else Meaning.UNKNOWN


def _clauses(text: str, known: Lexicon) -> Iterable[list[str]]:
    for part in _CLAUSES.split(text):
        clause: list[str] = []
        for word in _words(part):
            if word in known.breaks and clause:
                yield clause
                clause = []
            elif word not in known.breaks:
                clause.append(word)
        if clause:
            yield clause


def _clause(words: list[str], known: Lexicon) -> Meaning:
    """Negation first: a clause that holds one can only be a phrase that holds one too."""
    if not words:
        return Meaning.UNKNOWN
    exact = known.whole.get(" ".join(words))
    if exact is not None:
        return exact
    short = _without(words, known.fillers)
    meaning = _closest(short, known.negated if known.negations & set(words) else known.plain, known)
    return (
        Meaning.UNKNOWN if meaning in _REPORTS and known.hedges & set(words) and short not in known.whole else meaning
    )


def _closest(short: str, candidates: frozenset[str], known: Lexicon) -> Meaning:
    if short in candidates:
        return known.whole[short]
    if len(short) < _SHORT:
        return Meaning.UNKNOWN
    close = process.extract(short, candidates, scorer=ratio, score_cutoff=CLOSE, limit=None)
    _, best = max(((score, phrase) for phrase, score, _ in close), default=(0.0, ""))
    return known.whole[best] if len(best) >= _SHORT else Meaning.UNKNOWN


def _words(text: str) -> list[str]:
    """Lower case, without accents and apostrophes, stretched letters shortened: *Nieeet!* becomes *nieet*."""
    return _WORDS.findall(_STRETCHED.sub(r"\1\1", _plain(text)).replace("✅", " check "))


def _plain(text: str) -> str:
    return _APOSTROPHES.sub("", folded(text))


def _without(words: list[str], fillers: frozenset[str]) -> str:
    return " ".join(word for word in words if word not in fillers)


@cache
def languages() -> tuple[str, ...]:
    """Languages that have a lexicon."""
    return tuple(sorted(path.parent.name for path in LOCALES.glob("*/lexicon.toml")))


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language, from its `lexicon.toml`; the file explains itself."""
    raw = _raw(language)
    fillers = frozenset(_words(" ".join(raw["small"]["fillers"])))
    negations = _negations()
    whole: dict[str, Meaning] = {}
    for name, phrases in raw["whole"].items():
        for phrase in phrases:
            words = _words(phrase)
            whole[" ".join(words)] = Meaning(name)
            whole.setdefault(_without(words, fillers) or " ".join(words), Meaning(name))
    return Lexicon(
        idioms=_pattern(raw["crisis"]["idioms"]),
        exaggerations=_pattern(raw["crisis"]["exaggerations"]),
        crisis={meaning: _pattern(raw["crisis"][meaning.removeprefix("crisis_")]) for meaning in _CRISIS},
        not_threat=_pattern(raw["threat"]["everyday"]),
        threat=_pattern(raw["threat"]["phrases"]),
        whole=whole,
        plain=frozenset(phrase for phrase in whole if not negations & set(phrase.split())),
        negated=frozenset(phrase for phrase in whole if negations & set(phrase.split())),
        negations=negations,
        hedges=frozenset(_words(" ".join(raw["small"]["hedges"]))),
        fillers=fillers,
        breaks=frozenset(_words(" ".join(raw["small"]["breaks"]))),
    )


@cache
def _raw(language: str) -> dict[str, Any]:
    with (LOCALES / language / "lexicon.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def _answers() -> Mapping[str, bool]:
    """What means yes and what means no, in any language; what could be both means no."""
    answers = [_raw(each)["answers"] for each in languages()]
    said = [(phrase, name == "yes") for name in ("yes", "no") for of in answers for phrase in of[name]]
    return {" ".join(_words(phrase)): is_yes for phrase, is_yes in said}


@cache
def _of(table: str, key: str, language: str) -> re.Pattern[str]:
    """What is looked for anywhere in a text."""
    return _pattern(_raw(language)[table].get(key, []))


@cache
def _negations() -> frozenset[str]:
    """Those of all languages, which people mix: *gelukt, not*."""
    return frozenset(word for each in languages() for word in _words(" ".join(_raw(each)["small"]["negations"])))


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """Phrases as one expression: `…` is up to four words, `a/b` one of them, `word*` any ending."""
    made = ("".join(_piece(each) for each in _plain(phrase).split()).removesuffix(r"\s+") for phrase in phrases)
    return re.compile("|".join(rf"\b{each}\b" for each in made) or r"(?!)")


def _piece(piece: str) -> str:
    if piece == "...":  # as it stands after normalising
        return r"(?:\w+\s+){0,4}?"
    choices = (r"\w*".join(map(re.escape, choice.split("*"))) for choice in piece.split("/"))
    return f"(?:{'|'.join(choices)})" + r"\s+"
