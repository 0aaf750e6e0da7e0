"""A proposal of the coach with options: the participant picks one, says something else, or leaves it for now."""
