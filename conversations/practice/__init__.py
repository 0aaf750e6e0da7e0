"""Somebody made up to practise with: the real decisions and screens, and nothing of it is kept or counted."""
