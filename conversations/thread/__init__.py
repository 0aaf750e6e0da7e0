"""Messages to and fro between a participant and who coaches them, so that no private number is needed."""
