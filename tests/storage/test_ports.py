"""The store fits what the rooms above ask for; the type checker reads this too."""

from conversations import ports
from scheduler import ports as time_ports
from storage.dues import Dues
from storage.leases import Leases
from storage.outbox import Outbox
from storage.store import Storage
from storage.unit_of_work import Unit
from storage.upkeep import Upkeep


def fits(
    *, unit: Unit, store: Storage, outbox: Outbox, dues: Dues, leases: Leases, household: Upkeep
) -> tuple[
    ports.UnitOfWork, ports.Store, time_ports.Outbox, time_ports.DueRows, time_ports.Leases, time_ports.Household
]:
    return unit, store, outbox, dues, leases, household


async def test_an_open_store_holds_all_that_is_asked_for(store: Storage) -> None:
    parts = await store.transact(lambda unit: as_they_are(unit, store))
    assert [type(each) for each in parts] == [Unit, Storage, Outbox, Dues, Leases, Upkeep]


async def as_they_are(unit: Unit, store: Storage) -> tuple[object, ...]:
    return fits(
        unit=unit,
        store=store,
        outbox=store.outbox,
        dues=store.dues,
        leases=store.leases,
        household=store.household,
    )
