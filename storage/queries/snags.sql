-- name: snags
-- What is stuck because of the organisation and not arranged yet.
SELECT * FROM snags WHERE settled_at IS NULL ORDER BY month, id

-- name: save_snag
-- A new one, or one that was arranged.
INSERT INTO snags (id, snag, team, month, settled_at) VALUES (:id, :snag, :team, :month, :settled_at)
ON CONFLICT (id) DO UPDATE SET settled_at = excluded.settled_at
