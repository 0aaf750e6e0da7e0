"""How a recording begins."""

BEGIN = b"OggS\x00\x02" + bytes(22) + b"OpusHead"
"""An Ogg page whose first packet says that Opus follows; what follows is heard by nobody here."""
