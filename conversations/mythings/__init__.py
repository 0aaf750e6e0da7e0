"""My things: how Stapje writes, everything it keeps about me, and how to stop or remove it."""
