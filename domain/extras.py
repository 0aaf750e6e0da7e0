"""What a coach can switch on beside the start of plan, messages and bundle (house rule g12)."""

from enum import StrEnum


class Extra(StrEnum):
    """One feature that appears for a coach when that coach switches it on."""

    REWARDS = "rewards"
    BRIDGE = "bridge"
    """*Hoe gaat het nu?*"""
    DOSSIER = "dossier"
    """*Tekst voor het dossier*."""
    IMPORT = "import"
    """A plan pasted or read from a file."""
    THREAD = "thread"
    """Messages to and fro with one participant."""
    AFTERCARE = "aftercare"
    """The closing moment, and the months after it."""


ALL = frozenset(Extra)


def switched_on(chosen: frozenset[Extra] | None, *, fictional: bool) -> frozenset[Extra]:
    """What a coach sees; who never chose sees the start only, and in a made-up programme everything."""
    if chosen is not None:
        return chosen
    return ALL if fictional else frozenset()
