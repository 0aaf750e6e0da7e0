"""Telegram as a door: the only package that knows how Telegram talks."""
