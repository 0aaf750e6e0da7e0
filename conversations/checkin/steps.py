"""All decisions of checkin; importing this registers them."""

from conversations.checkin import later, more, reporting, talking

__all__ = ["later", "more", "reporting", "talking"]
