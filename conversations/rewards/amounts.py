"""Amounts of money as people write them."""

from conversations.cldr import number


def euros(cents: int, language: str) -> str:
    """*€ 10* or *€ 12,50*; the sign in front in all languages, as it stands on prices in the Netherlands."""
    return f"€ {number(cents / 100, language, 2 if cents % 100 else 0)}"
