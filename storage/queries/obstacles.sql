-- name: obstacles
-- What these participants still need, oldest first.
SELECT * FROM obstacles WHERE participant = ANY(:participants) AND arranged_at IS NULL ORDER BY made_at, id

-- name: save_obstacle
-- A new one, or one that was arranged.
INSERT INTO obstacles (id, participant, action, needed, made_at, arranged_at, arranged_by)
VALUES (:id, :participant, :action, :needed, :made_at, :arranged_at, :arranged_by)
ON CONFLICT (id) DO UPDATE SET arranged_at = excluded.arranged_at, arranged_by = excluded.arranged_by
