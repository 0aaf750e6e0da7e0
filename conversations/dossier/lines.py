"""The text itself, the same for coach and participant but for the language."""

from collections.abc import Mapping

from conversations.wording import Wording
from domain.dossier import Dossier


def text_lines(taken: Dossier, steps: Mapping[str, str], w: Wording) -> tuple[str, ...]:
    """Lines of HTML; `steps` has the words of steps by id, and what is not there any more is left out."""
    worked = (w("Worked: {step}", step=steps[each]) for each in taken.worked if each in steps)
    agreed = (
        w("Agreed: {step}, {day}", step=steps[each], day=w.day(day)) if day else w("Agreed: {step}", step=steps[each])
        for each, day in taken.agreed
        if each in steps
    )
    return (w("Date: {day} {year}", day=w.day(taken.day), year=taken.day.year), *worked, *agreed)
