"""Whether a translation fits what it translates: its values, its tags and its plural forms."""

import re
from collections.abc import Iterator
from functools import cache
from gettext import c2py

from texts.judging import SIMPLY
from texts.written import Finding, Written, error

_NUMBER = re.compile(r"\b[0-9]{3,}\b")
_COUNTED = range(1001)
"""Numbers that are tried, to know which plural form is said for which number."""


def fitting(text: Written, plural_rule: str) -> Iterator[Finding]:
    """What does not fit; `plural_rule` is the C expression of the catalogue's Plural-Forms."""
    if not text.source:
        return
    if not all(form.strip() for form in text.forms):
        yield error(text, text.source[0], "A translation is empty.", "Write it, or delete the whole message.")
        return
    alone = said_for_one_number(plural_rule)
    expected = len(alone) if len(text.source) > 1 else 1
    if len(text.forms) != expected:
        do = "Write one msgstr for each form that the head of the file names."
        yield error(text, text.source[0], f"It has {len(text.forms)} forms and should have {expected}.", do)
        return
    for number, form in enumerate(text.forms):
        yield from _values(text, form, may_be_silent=len(text.source) > 1 and alone[number])
        yield from _tags(text, form)
        yield from _numbers(text, form)


def _values(text: Written, form: str, *, may_be_silent: bool) -> Iterator[Finding]:
    have, asked = set(re.findall(r"{\w*}", form)), set(re.findall(r"{\w*}", text.source[-1]))
    if unknown := have - asked:
        yield error(text, form, f"{_in_words(unknown)} is no value of this message.", f"Use {_in_words(asked)}.")
    left_out = asked - have - ({"{n}"} if may_be_silent else set())
    if left_out and text.context not in SIMPLY:
        yield error(text, form, f"The value {_in_words(left_out)} is missing.", "Put it where it belongs.")


def _tags(text: Written, form: str) -> Iterator[Finding]:
    have, asked = (sorted(re.findall(r"</?\w+>", each)) for each in (form, text.source[-1]))
    if have != asked and text.context not in SIMPLY:
        yield error(text, form, f"The tags differ: {' '.join(asked) or 'none'} in English.", "Use the same ones.")


def _numbers(text: Written, form: str) -> Iterator[Finding]:
    """Telephone numbers, above all those for a crisis, are the same everywhere."""
    gone = set(_NUMBER.findall(text.source[-1])) - set(_NUMBER.findall(form))
    if gone and text.context not in SIMPLY:
        yield error(text, form, f"The number {_in_words(gone)} is missing.", "Write it in the same digits.")


def _in_words(values: set[str]) -> str:
    return ", ".join(sorted(values)) or "no value"


@cache
def said_for_one_number(plural_rule: str) -> tuple[bool, ...]:
    """For each plural form whether one number only has it: then the number may be said in the words themselves."""
    form = c2py(plural_rule)
    said = [form(number) for number in _COUNTED]
    return tuple(said.count(each) == 1 for each in range(max(said) + 1))
