"""What a command says when it cannot do its work."""

import click

REFUSED = 1


def refused(sentence: str) -> int:
    """Tells it beside the output, which another program may read; answers the exit code."""
    click.echo(sentence, err=True)
    return REFUSED
