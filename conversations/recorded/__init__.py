"""Recorded voices beside fixed texts, for who finds reading hard: files that somebody laid in `locales`."""
