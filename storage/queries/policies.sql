-- name: in_force
-- The newest version of the rules that holds.
SELECT * FROM policies WHERE from_at <= :now ORDER BY number DESC LIMIT 1

-- name: newest
-- The newest version, also when it holds later only.
SELECT * FROM policies ORDER BY number DESC LIMIT 1

-- name: save_policy
-- A new version.
INSERT INTO policies (number, settings, made_by, at, from_at, why)
VALUES (:number, :settings, :made_by, :at, :from_at, :why)
