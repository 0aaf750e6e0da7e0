"""A link as a picture to scan."""

from io import BytesIO

import segno


def png(link: str) -> bytes:
    """A QR code with its quiet edge, large enough to scan from a telephone beside one's own."""
    drawn = BytesIO()
    segno.make_qr(link, error="m").save(drawn, kind="png", scale=10, border=4)
    return drawn.getvalue()
