"""The keys that one transaction has read so far."""

from collections.abc import Iterable

from storage.columns import Row
from storage.sealing import Keys, Seal, UnreadableError


class Keyring:
    """Keys by person; only what the database still holds gets in, so a destroyed key opens nothing."""

    def __init__(self, keys: Keys) -> None:
        self.keys = keys
        self._seals: dict[str, Seal] = {}

    def learn(self, person: str, wrapped: bytes) -> Seal:
        """The person's key, as a row of `person_keys` has it."""
        seal = self._seals.get(person)
        if seal is None:
            seal = self._seals[person] = self.keys.person(person, bytes(wrapped))
        return seal

    def learn_rows(self, rows: Iterable[Row]) -> None:
        """The keys of `person_keys` rows."""
        for row in rows:
            self.learn(row["person"], row["key_wrapped"])

    def missing(self, people: Iterable[str]) -> list[str]:
        """Those whose key was not read yet."""
        return sorted(set(people) - self._seals.keys())

    def of(self, person: str) -> Seal:
        """The person's key; the installation's when `person` is empty."""
        if not person:
            return self.keys.installation
        seal = self._seals.get(person)
        if seal is None:
            raise UnreadableError(f"There is no key of {person} any more: nothing about this person can be read.")
        return seal
