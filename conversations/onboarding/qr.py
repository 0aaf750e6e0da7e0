"""A link as a picture to scan, or as the squares of one."""

from io import BytesIO

import segno


def png(link: str) -> bytes:
    """A QR code with its quiet edge, large enough to scan from a telephone beside one's own."""
    drawn = BytesIO()
    segno.make_qr(link, error="m").save(drawn, kind="png", scale=10, border=4)
    return drawn.getvalue()


def squares(link: str) -> tuple[str, ...]:
    """Its rows without the quiet edge, *1* for a dark square."""
    return tuple("".join("1" if dark else "0" for dark in row) for row in segno.make_qr(link, error="m").matrix)
