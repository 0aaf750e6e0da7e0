"""The README's table of settings, made from the settings themselves."""

from bot.config.places import Place, known_places


def settings_table() -> str:
    """Markdown: a row for each setting."""
    head = "| Setting | In the environment | Default | What it is |\n|---|---|---|---|"
    return "\n".join((head, *(_row(place) for place in known_places())))


def _row(place: Place) -> str:
    or_a_file = " or `…_FILE`" if place.secret else ""
    return f"| `{place.key}` | `{place.env}`{or_a_file} | {place.shown} | {place.means} |"
