"""Ids: 20 characters, opaque, ordered by time, and the same again when an event is repeated."""

import hashlib
from datetime import datetime

_ALPHABET = "0123456789abcdefghijklmnopqrstuv"
"""Base 32 in ASCII order, so that ids sort by time in every database."""
_PAIRS = tuple(one + other for one in _ALPHABET for other in _ALPHABET)
"""Two characters at a time: thousands of ids are made when all are planned for."""
_HALF_BITS = 50


def event_id(at: datetime, seed: bytes) -> str:
    """The id of something that happened: half milliseconds since 1970, half from `seed` (16 random bytes or more)."""
    milliseconds = int(at.timestamp() * 1000)
    return _written(milliseconds << _HALF_BITS | _fifty_bits(seed), 20)


def derive(event: str, label: str) -> str:
    """The id of the thing `label` that `event` made: a repeated event makes the same ids."""
    return event[:10] + _written(_fifty_bits(f"{event}/{label}".encode()), 10)


def _fifty_bits(seed: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(seed, digest_size=7).digest(), "big") >> 6


def _written(number: int, characters: int) -> str:
    return "".join([_PAIRS[number >> shift & 1023] for shift in range(5 * characters - 10, -1, -10)])
