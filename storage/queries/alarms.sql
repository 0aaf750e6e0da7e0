-- name: raise_alarm
-- What an operator should look at.
INSERT INTO alarms (id, at, kind, facts) VALUES (:id, :at, :kind, :facts) ON CONFLICT (id) DO NOTHING

-- name: open_alarms
-- What nobody has settled, oldest first.
SELECT * FROM alarms WHERE settled_at IS NULL ORDER BY at, id

-- name: settle
-- Someone looked at it.
UPDATE alarms SET settled_at = :now WHERE id = :id AND settled_at IS NULL
