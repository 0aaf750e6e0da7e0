"""Whether a language says everything, and nothing that nobody says any more."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from conversations.content import CONTENT
from conversations.wording import CONTENT as IN_CONTENT
from conversations.wording import SIMPLE, SOURCE
from texts.judging import SIMPLE_SENTENCES
from texts.reading import SOURCES, Row, messages, rows, said_simply
from texts.sentences import ended
from texts.spoken import spoken
from texts.uses import uses
from texts.written import Finding, Weight, Written, error, hint


@dataclass(frozen=True, kw_only=True)
class Fullness:
    """How much of all there is to say a language says."""

    asked: int
    missing: tuple[Finding, ...]

    @property
    def percent(self) -> int:
        """Rounded down, so that 100 means all of it."""
        return 100 * (self.asked - len(self.missing)) // self.asked


def fullness(language: str, folder: Path = CONTENT) -> Fullness:
    """What a language leaves unsaid: sentences, simple ones, and texts of the folder."""
    have = {(each.source[0], each.context) for each in messages(language) if each.source and any(each.forms)}
    asked = [(one, "", each.places[0]) for one, each in spoken().items()]
    asked += [(one, SIMPLE, spoken()[one].places[0]) for one in sorted(said_simply() & spoken().keys())]
    absent = [each for each in asked if (each[0], each[1]) not in have]
    all_rows = list(rows(folder))
    elsewhere = {source for source, context in have if context == IN_CONTENT}
    without = [row for row in all_rows if language not in row.said and row.said.get(SOURCE, "") not in elsewhere]
    ours = folder == CONTENT
    of_rows = (_untranslated(language, row, ours) for row in without)
    return Fullness(
        asked=len(asked) + len(all_rows), missing=(*(_absent(language, *each) for each in absent), *of_rows)
    )


def _absent(language: str, one: str, context: str, place: str) -> Finding:
    what = "The simple sentence" if context else "The sentence"
    return Finding(
        weight=Weight.ERROR,
        language=language,
        place=place,
        sentence=one,
        wrong=f"{what} is missing in {language}.",
        do=f"Write it in locales/{language}/messages.po{f', with msgctxt “{context}”' if context else ''}.",
    )


def _untranslated(language: str, row: Row, ours: bool) -> Finding:
    own = f'Write {language} = "…" beside it'
    return Finding(
        weight=Weight.ERROR if ours or language in SOURCES else Weight.HINT,
        language=language,
        place=row.place,
        sentence=row.first,
        wrong=f"The text is missing in {language}.",
        do=f"{own}." if language in SOURCES else f"{own}, or its translation in locales/{language}/content.po.",
    )


def hard_for_simple_readers(language: str) -> Iterator[Finding]:
    """Long texts that reach who reads with difficulty, because there is no simple variant."""
    eased = said_simply(language)
    for each in messages(language):
        use = uses().get(each.source[0])
        if use and use.simply and not each.context and each.source[0] not in eased:
            for form in each.forms:
                if ended(form) > SIMPLE_SENTENCES:
                    wrong = f"It has {ended(form)} sentences, also for who reads with difficulty."
                    yield hint(
                        each, form, wrong, f"Write a simple variant of {SIMPLE_SENTENCES}, if it can be said so."
                    )


def left_over(language: str) -> Iterator[Finding]:
    """Messages that translate nothing, or are there twice."""
    of_content = {row.said.get(SOURCE, "") for row in rows()}
    written = [each for each in messages(language) if each.source and not _is_source(each)]
    for each in written:
        known = of_content if each.context == IN_CONTENT else spoken().keys()
        if each.source[0] not in known:
            yield error(each, each.source[0], "Nobody says this any more.", "Delete the message.")
        elif each.context == SIMPLE and each.source[0] not in said_simply():
            do = "Give Dutch a simple sentence too, or delete this one."
            yield error(each, each.source[0], "Only here it has a simple variant.", do)
    times = Counter((each.source[0], each.context) for each in written)
    for each in written:
        if times[each.source[0], each.context] > 1:
            yield error(each, each.source[0], "It is translated more than once.", "Keep one of them.")


def _is_source(each: Written) -> bool:
    """Whether it is the English sentence itself, in the source."""
    return each.place.partition(":")[0].endswith(".py")
