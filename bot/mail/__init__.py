"""The way to a mailbox: the only room that speaks with a mail server."""
