"""Imports every group of methods, so that the table is full."""

from simulator.methods import (
    METHODS,
    chats,
    commands,
    copying,
    deleting,
    editing,
    identity,
    media,
    queries,
    sending,
    updates,
)

__all__ = [
    "METHODS", "chats", "commands", "copying", "deleting", "editing", "identity", "media", "queries", "sending",
    "updates",
]  # fmt: skip
