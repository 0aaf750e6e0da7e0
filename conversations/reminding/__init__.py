"""Planned sends become messages: what falls together is one message."""
