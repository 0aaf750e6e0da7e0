"""Sealing: every name and word at rest is encrypted with the key of the person it is about.

The installation's key is given at the start. It wraps one key per person, seals what has no person yet (raw updates,
strangers), and hides Telegram's ids. A sealed field is a version byte, a nonce and AES-256-GCM ciphertext, bound to a
fixed label such as ``goal.words`` and the id of its row, so that a renamed table does not break it and a moved field
does.
"""

import os
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, AESSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_VERSION = b"\x01"
_NONCE = 12
_KEY = 32
_REMEMBERED = 4096
"""Unwrapped keys kept at hand; a key is found by its wrapped bytes, so one that was destroyed is never used again."""


class UnreadableError(ValueError):
    """A field does not open: its key was destroyed, or it was moved or changed."""


class Seal:
    """Closes and opens fields with one key."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def close(self, label: str, row: str, clear: bytes) -> bytes:
        """Seals bytes for the field `label` of the row `row`."""
        nonce = os.urandom(_NONCE)
        return _VERSION + nonce + self._cipher.encrypt(nonce, clear, f"{label}/{row}".encode())

    def open(self, label: str, row: str, sealed: bytes) -> bytes:
        """The bytes that `close` sealed for the same field of the same row."""
        if sealed[:1] != _VERSION:
            raise UnreadableError(f"{label} of {row} was sealed by a newer version: install that version.")
        nonce, body = sealed[1 : 1 + _NONCE], sealed[1 + _NONCE :]
        try:
            return self._cipher.decrypt(nonce, body, f"{label}/{row}".encode())
        except InvalidTag:
            raise UnreadableError(f"{label} of {row} does not open with this key.") from None

    def close_words(self, label: str, row: str, words: str | None) -> bytes | None:
        """Seals a text; None when there is nothing to seal."""
        return self.close(label, row, words.encode()) if words else None

    def open_words(self, label: str, row: str, sealed: bytes | None) -> str:
        """The text that `close_words` sealed; empty for None."""
        return "" if sealed is None else self.open(label, row, sealed).decode()


class Keys:
    """The installation's key, and what is derived from it."""

    def __init__(self, secret: bytes) -> None:
        self.installation = Seal(_derived(secret, b"installation"))
        self._wrapping = Seal(_derived(secret, b"person keys"))
        self._ids = AESSIV(_derived(secret, b"telegram ids", 64))
        self._unwrapped = lru_cache(_REMEMBERED)(self._unwrap)

    def new_person(self, person: str) -> bytes:
        """A fresh key for a person, wrapped."""
        return self._wrapping.close("person.key", person, os.urandom(_KEY))

    def person(self, person: str, wrapped: bytes) -> Seal:
        """The person's key."""
        return self._unwrapped(person, wrapped)

    def hide(self, telegram: int) -> bytes:
        """A Telegram id as it stands in `chats.address`: the same id gives the same bytes."""
        return _VERSION + self._ids.encrypt(str(telegram).encode(), [b"chat.address"])

    def show(self, address: bytes) -> int:
        """The Telegram id behind an address."""
        return int(self._ids.decrypt(address[1:], [b"chat.address"]))

    def _unwrap(self, person: str, wrapped: bytes) -> Seal:
        return Seal(self._wrapping.open("person.key", person, wrapped))


def _derived(secret: bytes, purpose: bytes, length: int = _KEY) -> bytes:
    return HKDF(SHA256(), length, salt=None, info=b"stapje " + purpose).derive(secret)
