"""Appreciation: linked to a step, promised with the yes, handed over by the coach, confirmed by the participant."""
