"""All screens of coming in; importing this registers them."""

from conversations.onboarding import arriving_screens, inviting_screens, joining_screens

__all__ = ["arriving_screens", "inviting_screens", "joining_screens"]
