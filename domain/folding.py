"""Text as it is compared: small letters without accents, in every script alike."""

import unicodedata

_ONE_LETTER = str.maketrans(
    {"ı": "i", "ł": "l", "ґ": "г", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": "", "\u200c": "", "\u200d": ""}
)
"""Letters that are typed one for the other and that Unicode does not take apart: *hayır* and *hayir*."""


def folded(text: str) -> str:
    """`text` in small letters, without accents and points; the same letters for who has no keyboard of the language."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in letters if not unicodedata.combining(each)).translate(_ONE_LETTER)
