"""A row of the outbox that waits, for tests to take and change."""

from datetime import UTC, datetime

from conversations.replies import Ambiguity, Kind
from scheduler.ports import Waiting

ROW = Waiting(
    id="row", person="fatima", chat="chat", address=101, about="fatima", screen="hello", thing="", words={},
    kind=Kind.ANSWER, ambiguity=Ambiguity.CONFIRM, lane=0, edit=0, silent=False,
    made_at=datetime(2026, 4, 14, 10, tzinfo=UTC), expires_at=None, tries=0, rendered=None,
)  # fmt: skip
"""An answer to Fatima."""
