"""Who polls, beats and sends, when several processes run; on the database's clock, which nobody moves."""

from dataclasses import dataclass

from storage.database import Database
from storage.queries import load

LEASES = load("leases")


@dataclass(frozen=True)
class Leases:
    """The table of leases."""

    database: Database

    async def hold(self, job: str, holder: str, seconds: float) -> bool:
        """Takes or renews the lease; False while another holds it."""
        [rows] = await self.database.write(LEASES["hold"](job=job, holder=holder, term=int(seconds * 1_000_000)))
        return bool(rows)

    async def release(self, holder: str) -> None:
        """Lets go of all that this holder holds."""
        await self.database.write(LEASES["release"](holder=holder))

    async def free_of_the_dead(self, holder: str) -> None:
        """Lets go of what others hold who are gone, so that a successor need not wait for the end.

        Only for a bot that has the database to itself where there is a file, and goes by `Storage.name`.
        """
        await self.database.write(LEASES["free_of_the_dead"](holder=holder))
