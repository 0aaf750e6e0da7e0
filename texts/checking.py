"""Everything that is found in the texts of one language."""

from collections.abc import Iterator
from pathlib import Path

from conversations.content import CONTENT
from conversations.wording import LOCALES
from texts.completeness import fullness, hard_for_simple_readers, left_over
from texts.fitting import fitting
from texts.judging import judged
from texts.rare import can_tell, rare
from texts.reading import contents, messages, plural_rule
from texts.style import style
from texts.written import Finding, Weight, Written


def written(language: str, folder: Path = CONTENT) -> list[Written]:
    """All that is said in a language; of another folder than our own only what stands there."""
    own = list(contents(language, folder))
    return [*messages(language), *own] if folder == CONTENT else own


def findings(language: str, folder: Path = CONTENT, *, with_rare: bool = True) -> Iterator[Finding]:
    """What is found, errors and hints. Raises ValueError when the rules of the language cannot be read."""
    texts, rules, plural = written(language, folder), style(language), plural_rule(language)
    for missing in fullness(language, folder).missing:
        if folder == CONTENT or missing.place.partition(":")[0].endswith(".toml"):
            yield missing
    if folder == CONTENT:
        yield from left_over(language)
        yield from hard_for_simple_readers(language)
    for text in texts:
        yield from fitting(text, plural)
        yield from judged(text, rules)
    if with_rare and can_tell():
        yield from rare(texts)


def counts(language: str, found: list[Finding], folder: Path = CONTENT) -> dict[str, int]:
    """For the last line of `stapje texts check`."""
    weights = [each.weight for each in found]
    return {
        "texts": len(written(language, folder)),
        "complete": fullness(language, folder).percent if (LOCALES / language).exists() else 0,
        "errors": weights.count(Weight.ERROR),
        "hints": weights.count(Weight.HINT),
    }
