"""What the people of a story say in their own words, in each language that stories play in."""

from dataclasses import dataclass

LANGUAGES = ("nl", "en")
"""What everybody in a story can speak."""


@dataclass(frozen=True)
class Said:
    """One text of a person's own, such as a goal; sentences of Stapje stand in `locales`."""

    nl: str
    en: str
    ar: str = ""
    """Empty where only staff say it, who speak Dutch then."""

    def in_(self, language: str) -> str:
        """As it is said in this language."""
        return {"nl": self.nl, "en": self.en, "ar": self.ar or self.en}[language]

    def __add__(self, more: "Said | str") -> "Said":
        if isinstance(more, str):
            return Said(self.nl + more, self.en + more)
        return Said(self.nl + more.nl, self.en + more.en)

    def __radd__(self, less: str) -> "Said":
        return Said(less + self.nl, less + self.en)


def lines(*said: Said) -> Said:
    """Several texts, a line each."""
    return Said("\n".join(each.nl for each in said), "\n".join(each.en for each in said))
