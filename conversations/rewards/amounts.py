"""Amounts of money as people write them."""


def euros(cents: int, language: str) -> str:
    """*€ 10* or *€ 12,50*; in English with a point."""
    whole, rest = divmod(cents, 100)
    grouped = f"{whole:,}".replace(",", "." if language == "nl" else ",")
    return f"€ {grouped}{',' if language == 'nl' else '.'}{rest:02}" if rest else f"€ {grouped}"
