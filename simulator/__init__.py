"""Telegram without Telegram: the Bot API over HTTP, people who answer, a clock that can be moved, and faults."""
