"""The rules of the house for one text: what is wrong with it, and what deserves a second look."""

import re
from collections.abc import Iterator

from conversations.wording import FORMAL_SIMPLE, SIMPLE
from texts.sentences import ended, plain, sentences, spaced, words
from texts.style import Style
from texts.written import Finding, Written, error, hint

SIMPLY = frozenset({SIMPLE, FORMAL_SIMPLE})
"""Contexts of what is written for who reads with difficulty."""
AS_IN_THE_HOUSE_RULES = ("👀", "📞")
"""Cards of house rule g8, one sentence each as it stands there."""
SIMPLE_SENTENCES = 2
LONG_SENTENCE = 1.5
"""Times the usual number of words: a single sentence longer than this gets a hint."""
BUTTON, WIDE_BUTTON = 64, 34
"""Characters: what a button may hold, and what a small telephone shows of one."""


def judged(text: Written, style: Style) -> Iterator[Finding]:
    """All that there is to say about a text, the gravest first."""
    for form in text.forms:
        if form.strip():
            yield from _words(text, form, style)
            yield from _length(text, form, style)
            yield from _shape(text, form)


def _words(text: Written, form: str, style: Style) -> Iterator[Finding]:
    said = plain(form)
    if style.blaming and (found := style.blaming.search(said)):
        do = "Say what is, or what the reader may choose."
        yield error(text, form, f"“{found[0]}” blames, threatens or presses.", do)
    if style.jargon and (found := style.jargon.search(said)):
        do = "Use the word that one says at the kitchen table."
        yield error(text, form, f"“{found[0]}” is a word of the office.", do)
    if style.shortened and (found := style.shortened.search(said)):
        yield error(text, form, f"“{found[0]}” is an abbreviation.", "Write it in full.")
    if style.passive and (found := style.passive.search(said)):
        yield hint(text, form, f"“{found[0]}” may be passive.", "Say who does it.")


def _length(text: Written, form: str, style: Style) -> Iterator[Finding]:
    parts, most = sentences(form), style.words_per_sentence
    if text.button:
        yield from _button(text, form)
    if text.context in SIMPLY and ended(form) > SIMPLE_SENTENCES and "\n" not in form:
        yield error(text, form, f"A simple text has {ended(form)} sentences.", "Leave out all but two.")
    if form.startswith(AS_IN_THE_HOUSE_RULES) or not parts:
        return
    average = sum(map(spaced, parts)) / len(parts)
    longest = max(parts, key=spaced)
    if average > most:
        yield error(text, form, f"Its sentences have {average:.0f} words on average, more than {most}.", "Cut them.")
    elif spaced(longest) > most * LONG_SENTENCE:
        yield hint(text, form, f"One sentence has {spaced(longest)} words.", "Make two of it.")


def _button(text: Written, form: str) -> Iterator[Finding]:
    label = re.sub(r"{\w*}", "", plain(form))
    if len(label) > BUTTON:
        yield error(text, form, f"A button holds {BUTTON} characters, this has {len(label)}.", "Shorten it.")
    elif len(label) > WIDE_BUTTON:
        yield hint(text, form, f"A small telephone shows about {WIDE_BUTTON} characters of a button.", "Shorten it.")


def _shape(text: Written, form: str) -> Iterator[Finding]:
    if re.search(r"!\s*!", form):
        yield error(text, form, "It shouts.", "Leave one exclamation mark, or none.")
    given = {word for source in text.source for word in words(source)}
    loud = [word for word in words(form) if len(word) > 3 and word.isupper() and word not in given]
    if loud and (text.source and text.source != text.forms):
        yield hint(text, form, f"“{loud[0]}” is written in capitals.", "Use small letters, unless it is its name.")
    if re.search(r"[^\D0-9]", form):
        yield error(text, form, "It has digits of another script.", "Write 0 to 9: people type and dial these.")
    if not re.search(r"\w", re.sub(r"{\w*}", "x", form)):
        yield error(text, form, "It has no words.", "Put words beside the picture: some people hear it.")
    if re.search(r"€\d" if text.language not in {"nl", "en"} else r"€\d|\d\s?€", form):
        yield error(text, form, "An amount is written without its space.", "Write € 10.")
