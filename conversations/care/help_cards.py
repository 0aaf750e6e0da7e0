"""The cards of help, for who reads pictures first: the same for everybody, so that they are drawn before."""

from conversations.pictures.says import SaysCard

DOORS = SaysCard(pictogram="handshake", beneath=("speech-balloon", "house"))
"""Two hands, and what stands on the first two doors."""
CALLED = SaysCard(pictogram="telephone", beneath=("envelope", "handshake"))
"""A message on its way to somebody, where there is no number to call."""
