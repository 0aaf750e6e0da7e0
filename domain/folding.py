"""Text as it is compared: small letters without accents, in every script alike."""

import unicodedata

_ONE_LETTER = str.maketrans(
    {"ı": "i", "ł": "l", "ґ": "г", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": ""}
) | dict.fromkeys((0x61C, *range(0x200C, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Letters that are typed one for the other and that Unicode does not take apart, *hayır* and *hayir*; and, left out,
signs that nobody sees: joiners, and marks of direction that a keyboard may add."""


def folded(text: str) -> str:
    """`text` in small letters, without accents and points; the same letters for who has no keyboard of the language."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in letters if not unicodedata.combining(each)).translate(_ONE_LETTER)
