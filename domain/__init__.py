"""Rules: pure and synchronous, without I/O, clock or translation."""
