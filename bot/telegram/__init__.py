"""Telegram as a door: the only package that knows how Telegram talks."""

import os

os.environ.setdefault("PTB_TIMEDELTA", "true")  # PTB warns at each 429 until one chooses what `retry_after` will be
