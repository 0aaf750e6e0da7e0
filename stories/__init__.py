"""A day of a life that can be played, above the bot."""
