"""Doors and wiring: the only floor that knows everyone."""
