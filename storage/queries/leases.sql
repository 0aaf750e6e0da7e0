-- name: hold
-- Takes a free or ended lease, or renews one's own, on the database's own clock; no row while another holds it.
-- on: sqlite
INSERT INTO leases (job, holder, fence, until)
VALUES (:job, :holder, 1, CAST((julianday('now') - 2440587.5) * 86400000000.0 AS INTEGER) + :term)
ON CONFLICT (job) DO UPDATE SET
    fence = CASE WHEN leases.holder = excluded.holder THEN leases.fence ELSE leases.fence + 1 END,
    holder = excluded.holder, until = excluded.until
WHERE leases.holder = excluded.holder OR leases.until <= excluded.until - :term
RETURNING fence
-- on: postgresql
INSERT INTO leases (job, holder, fence, until)
VALUES (:job, :holder, 1, CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT) + CAST(:term AS BIGINT))
ON CONFLICT (job) DO UPDATE SET
    fence = CASE WHEN leases.holder = excluded.holder THEN leases.fence ELSE leases.fence + 1 END,
    holder = excluded.holder, until = excluded.until
WHERE leases.holder = excluded.holder OR leases.until <= excluded.until - CAST(:term AS BIGINT)
RETURNING fence

-- name: release
-- Lets go of all that a holder holds.
UPDATE leases SET until = 0 WHERE holder = :holder

-- name: free_of_the_dead
-- Lets go of what bots hold that are gone. On SQLite only one bot can have the file, and it asks; on PostgreSQL a
-- process that ended, however it ended, has no connections any more.
-- on: sqlite
UPDATE leases SET until = 0 WHERE holder <> :holder
-- on: postgresql
UPDATE leases SET until = 0 WHERE holder <> :holder AND NOT EXISTS (
    SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'stapje ' || leases.holder
)
