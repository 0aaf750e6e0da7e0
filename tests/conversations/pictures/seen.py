"""Pictures as rows of brightness, and how unlike two of them are."""

import struct
import zlib


def rows(png: bytes) -> list[bytes]:
    """The rows of an RGBA picture, four bytes a pixel."""
    width, chunks, at = struct.unpack(">I", png[16:20])[0] * 4, b"", 8
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        chunks += png[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += length + 12
    raw, found, above = zlib.decompress(chunks), [], bytes(width)
    for start in range(0, len(raw), width + 1):
        above = _unfiltered(raw[start], raw[start + 1 : start + 1 + width], above)
        found.append(above)
    return found


def _unfiltered(how: int, line: bytes, above: bytes) -> bytes:
    made = bytearray()
    for place, value in enumerate(line):
        left, up, corner = (made[place - 4], above[place], above[place - 4]) if place > 3 else (0, above[place], 0)
        guess = (0, left, up, (left + up) // 2, _paeth(left, up, corner))[how]
        made.append((value + guess) & 255)
    return bytes(made)


def _paeth(left: int, up: int, corner: int) -> int:
    straight = left + up - corner
    return min((left, up, corner), key=lambda each: abs(straight - each))


def unlike(one: bytes, other: bytes) -> float:
    """The mean difference of two pictures, 0 to 255; 255 for pictures of another size."""
    ours, theirs = rows(one), rows(other)
    if [len(each) for each in ours] != [len(each) for each in theirs]:
        return 255.0
    pairs = [(a, b) for row, other_row in zip(ours, theirs, strict=True) for a, b in zip(row, other_row, strict=True)]
    return sum(abs(a - b) for a, b in pairs) / len(pairs)
