"""Two languages that nobody speaks, made in memory: what is still plain on a screen was never given to translators.

*qps* is the English sentence with an accent on every letter, 40 % longer and in brackets; *qps-rtl* is the same, read
from the right.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import cycle, islice
from string import ascii_letters

from babel.messages.catalog import Catalog, Message

LONG, FROM_RIGHT = "qps", "qps-rtl"
WRITES_AS = {LONG: "en_GB", FROM_RIGHT: "ar"}
"""Both, and the language whose days, numbers and direction each borrows."""
LONGER = 0.4
_ACCENTED = str.maketrans(ascii_letters, "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ")
_KEPT = re.compile(r"(<[^>]*>|{\w*}|&\w+;)")
_EMBEDDED, _POPPED = "\u202b", "\u202c"


def catalogue(language: str, like: Iterable[Message]) -> Catalog:
    """Every message of another catalogue, as this language says it."""
    made = Catalog()
    for each in like:
        if each.id:
            ids = (each.id,) if isinstance(each.id, str) else tuple(each.id)
            forms = tuple(said(form, language) for form in ids)
            made.add(each.id, forms if len(forms) > 1 else forms[0], context=each.context)
    return made


@cache
def said(english: str, language: str) -> str:
    """One sentence; its values and tags stay as they are."""
    kept = (part if _KEPT.fullmatch(part) else part.translate(_ACCENTED) for part in _KEPT.split(english))
    letters = sum(map(str.isalpha, _KEPT.sub("", english)))
    more = "".join(islice(cycle("öñé ţŵö "), round(letters * LONGER))).rstrip()
    longer = f"⟦{''.join(kept)} {more}⟧" if more else f"⟦{''.join(kept)}⟧"
    return f"{_EMBEDDED}{longer}{_POPPED}" if language == FROM_RIGHT else longer
