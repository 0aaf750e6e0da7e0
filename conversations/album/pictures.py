"""*Wat is al gelukt* as a picture."""

import re
from collections.abc import Iterable

from conversations.pictures.template import plain
from conversations.pictures.worked import Worked, WorkedMonth
from conversations.wording import Wording
from domain.album import Month

_STOP = re.compile(r"(?<!\s\w)\.$")
"""What ends the sentence, not what belongs to *2026 р.*, the year in Ukrainian."""


def worked_picture(head: str, here: Iterable[Month], w: Wording) -> Worked:
    """The months of one page."""
    months = (WorkedMonth(title=w.month(each.first), things=tuple(_things(each, w))) for each in here)
    return Worked(language=w.language, title=_STOP.sub("", plain(head)), months=tuple(months))


def _things(month: Month, w: Wording) -> Iterable[str]:
    for words, times in month.things:
        yield words if times == 1 else plain(w("{step} ({n} times)", step=words, n=times))
