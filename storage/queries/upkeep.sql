-- name: alive
-- This installation is alive now, on the database's own clock.
-- on: sqlite
INSERT INTO upkeep (id, number) VALUES ('alive', CAST((julianday('now') - 2440587.5) * 86400000000.0 AS INTEGER))
ON CONFLICT (id) DO UPDATE SET number = excluded.number
-- on: postgresql
INSERT INTO upkeep (id, number) VALUES ('alive', CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT))
ON CONFLICT (id) DO UPDATE SET number = excluded.number

-- name: heartbeat
-- When this installation last was alive, and how long ago that is by the same clock.
-- on: sqlite
SELECT number, CAST((julianday('now') - 2440587.5) * 86400000000.0 AS INTEGER) - number AS ago
FROM upkeep WHERE id = 'alive'
-- on: postgresql
SELECT number, CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT) - number AS ago
FROM upkeep WHERE id = 'alive'

-- name: note
-- Remembers one number.
INSERT INTO upkeep (id, number) VALUES (:id, :number) ON CONFLICT (id) DO UPDATE SET number = excluded.number

-- name: noted
-- One remembered number.
SELECT number FROM upkeep WHERE id = :id

-- name: pulse
-- What a status file and a health check tell: counts, and the next instants at which something happens.
SELECT
    (SELECT COUNT(*) FROM inbox WHERE state = 'waiting') AS inbox,
    (SELECT COUNT(*) FROM outbox WHERE state = 'ready' AND not_before <= :now)
        + (SELECT COUNT(*) FROM dues WHERE slot = 'lookahead') AS ready,
    (SELECT COUNT(*) FROM outbox WHERE state = 'sending') AS sending,
    (SELECT MIN(at) FROM dues WHERE slot <> 'lookahead') AS due_at,
    (SELECT MIN(not_before) FROM outbox WHERE state = 'ready') AS say_at,
    (SELECT MIN(from_at) FROM policies WHERE from_at > :now) AS rules_at,
    (SELECT MIN(told_at) FROM policies WHERE told_at > :now) AS told_at,
    (SELECT COUNT(*) FROM alarms WHERE settled_at IS NULL) AS alarms
