"""The knock by e-mail: looks at every beat what is to be mailed to staff, one mail after the other.

Killed between a mail and its mark the mail comes twice: it says nothing, so that does no harm. It is never lost.
"""

import asyncio
from dataclasses import dataclass

import structlog

from domain.staff_mail import LetterKind
from scheduler.ports import Clock, Letter, Letters, NoSuchAddressError, NotPostedError, Post

log = structlog.stdlib.get_logger(__name__)


@dataclass
class Knocker:
    """Looks for letters when woken."""

    letters: Letters
    post: Post
    clock: Clock

    def __post_init__(self) -> None:
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Something may be to be mailed."""
        self._woken.set()

    async def run(self) -> None:
        while True:
            self._woken.clear()
            await self.look()
            await self._woken.wait()

    async def look(self) -> None:
        """Mails all that may leave now, calls for help first: a mail server may take its time for each."""
        letters = await self.letters.due(self.clock.now())
        for letter in sorted(letters, key=lambda each: each.kind is not LetterKind.CALL):
            await self._sent(letter)

    async def _sent(self, letter: Letter) -> None:
        try:
            await self.post.post(letter, self.clock.now())
        except NoSuchAddressError:
            log.warning("mail_refused", action="mail", person_id=letter.person, kind=letter.kind)
            await self.letters.refused(letter, self.clock.now())
        except NotPostedError as error:
            log.warning("mail_put_off", action="mail", person_id=letter.person, kind=letter.kind, error=error.__cause__)
            await self.letters.put_off(letter, self.clock.now())
        else:
            await self.letters.posted(letter, self.clock.now())
