"""Which characters our letters can draw: pictures in people's own words are left out, other scripts come as words."""

import re

_OWN_PICTURES = re.compile("[\u20e3\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\u200d\ufe0f\U0001f000-\U0001faff]+ ?")
_LATIN = "\u00a0-\u017f\u0192\u0218-\u021b\u02c6-\u02dd\u0300-\u0304\u0306-\u030c\u0327\u0328\u1e9e"
_CYRILLIC = "\u0400-\u045f\u0490\u0491"
_ARABIC = "\u060c\u061b\u061f\u0620-\u0659\u0660-\u066d\u0670\u067e\u0686\u0698\u06a9\u06af\u06cc\u06f0-\u06f9"
_SIGNS = "\u200c-\u200f\u2010-\u2027\u2030\u2032\u2033\u2039\u203a\u2044\u2066-\u2069\u20ac\u2122\u2212"
_UNKNOWN = re.compile(f"[^\n -~{_LATIN}{_CYRILLIC}{_ARABIC}{_SIGNS}]")


def without_pictures(words: str) -> str:
    """The words without emoji, for which there are no letters; they still stand beside the picture."""
    return _OWN_PICTURES.sub("", words)


def are_known(words: str) -> bool:
    """Whether every character can be drawn."""
    return _UNKNOWN.search(words) is None
