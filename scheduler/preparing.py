"""What is done with a row of the outbox now: checked again with what is true, and drawn."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog

from conversations.drawing import draw, over, said, wording_for
from conversations.replies import Ambiguity, Kind, Shown
from conversations.screens import View
from conversations.whys import WAITED
from domain.people import Programme
from scheduler.gates import BEGUN, allowed
from scheduler.ports import Ended, Mark, Messenger, Outbox, PutOff, Sending, Waiting

log = structlog.stdlib.get_logger(__name__)

HELD_FOR = timedelta(seconds=30)
"""After which it is looked whether what Stapje began may leave again."""
_BROKEN = (ValueError, LookupError, TypeError, AttributeError, AssertionError)
"""What a row raises that cannot be understood; a database that does not answer raises something else."""


@dataclass(frozen=True, kw_only=True)
class Preparing:
    """Reads what rows need, and decides about each of them alone: a broken one stops nobody."""

    outbox: Outbox
    messenger: Messenger
    held: Callable[[], bool]
    """Whether nothing that Stapje began may leave now."""
    bot: str
    """Telegram name of the bot, for links."""
    mails: bool
    """Whether staff can be knocked for by e-mail."""
    languages: tuple[str, ...]
    """Codes of those that can be chosen."""

    async def read(self, rows: Sequence[Waiting], now: datetime) -> list[View | Exception | None]:
        """What each row's screen needs, or what a row raised that cannot be read: it stops nobody."""
        try:
            return list(await self.outbox.views(rows, now))
        except _BROKEN as error:
            if len(rows) == 1:
                return [error]
            half = len(rows) // 2
            return [*await self.read(rows[:half], now), *await self.read(rows[half:], now)]

    def decided(self, row: Waiting, view: View | Exception | None, now: datetime) -> Mark:
        """What is done with a row now; one that cannot be read, or not drawn, stops nobody."""
        if isinstance(view, Exception):
            return self._sorry(row, view, now)
        try:
            return self._prepare(row, view, now)
        except _BROKEN as error:
            return self._sorry(row, error, now)

    def _sorry(self, row: Waiting, error: Exception, now: datetime) -> Mark:
        """Whoever asked gets a kind answer, in the programme's own language; all else of a broken row ends."""
        log.error("message_broken", action="prepare", row_id=row.id, kind=row.kind, error=error)
        if row.kind is not Kind.ANSWER or row.address is None:
            return Ended(id=row.id, at=now, state="refused", trail={"gate": "broken"})
        nobody = View(to=None, programme=Programme(name="", organisation=""), now=now)
        shown = draw("error_answer", nobody)
        assert shown is not None
        return Sending(id=row.id, rendered=self.messenger.compose(row, shown), trail={"gate": "broken"})

    def _prepare(self, row: Waiting, view: View | None, now: datetime) -> Mark:
        """What is done with a row now."""
        if row.address is None or view is None:
            return Ended(id=row.id, at=now, state="dropped", trail={"relation": "programme"})
        if row.kind in BEGUN and self.held():
            return PutOff(id=row.id, until=now + HELD_FOR, trail={"held": "programme"})
        verdict = allowed(row, view, now)
        if isinstance(verdict, PutOff | Ended):
            return verdict
        trail = dict(verdict.trail) | _waited(row)
        if row.rendered is not None:
            return _sending(row, row.rendered, trail)
        shown = _drawn(row, replace(view, bot=self.bot, mails=self.mails, languages=self.languages))
        if shown is None:
            return Ended(id=row.id, at=now, state="dropped", trail=_over(row, view))
        quiet = replace(row, silent=True) if verdict.silent and not row.silent else row
        mark = wording_for(view)("(perhaps twice)") if _may_be_repeated(row) else ""
        return _sending(row, self.messenger.compose(quiet, shown, mark=mark), trail)


def _over(row: Waiting, view: View) -> dict[str, str]:
    """What was not true any more, and who decided that: the person with what they did, else the plan as it is now."""
    name = over(row, view)
    return {name: "participant" if name in {"done", "chosen"} else "plan"}


def _waited(row: Waiting) -> dict[str, str]:
    """What held it before, such as *window programme 09:00–20:00*: the last gate that was looked at."""
    if WAITED in row.before or not row.before:
        return {name: value for name, value in row.before.items() if name == WAITED}
    gate, value = list(row.before.items())[-1]
    return {WAITED: value if gate == "gate" else f"{gate} {value}"}


def _drawn(row: Waiting, view: View) -> Shown | None:
    """The screen; one that raises must not stop all others, and whoever asked still gets a kind answer."""
    try:
        return said(row, view)
    except Exception as error:  # whatever a screen raises
        log.exception("screen_failed", action="draw", row_id=row.id, kind=row.kind, error=error)
        return draw("error_answer", view) if row.kind is Kind.ANSWER else None


def _sending(row: Waiting, request: bytes, trail: Mapping[str, str]) -> Sending:
    return Sending(id=row.id, rendered=request, trail=trail, repeatable=_may_be_repeated(row))


def _may_be_repeated(row: Waiting) -> bool:
    """Whether a request that ended unknown may leave once more."""
    return row.edit > 0 or row.ambiguity is not Ambiguity.ONCE
