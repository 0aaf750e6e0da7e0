-- name: calls
-- Calls for help of these participants that nobody opened, and those opened since: who opens an old one sees it.
SELECT * FROM calls WHERE participant = ANY(:participants) AND (opened_at IS NULL OR opened_at >= :since)
ORDER BY made_at, id

-- name: save_call
-- A new call, or what became of one.
INSERT INTO calls (id, participant, door, made_at, opened_at, opened_by, carried_to)
VALUES (:id, :participant, :door, :made_at, :opened_at, :opened_by, :carried_to)
ON CONFLICT (id) DO UPDATE SET
    opened_at = excluded.opened_at, opened_by = excluded.opened_by, carried_to = excluded.carried_to
