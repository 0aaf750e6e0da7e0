-- name: recent
-- What happened to these participants since, and every compliment they ever had, oldest first.
SELECT subject AS participant, kind, thing, at, facts FROM history WHERE subject = ANY(:participants) AND (at >= :since OR kind = 'praised') ORDER BY at, id

-- name: add
-- One thing that happened.
INSERT INTO history (id, at, actor, subject, kind, thing, facts) VALUES (:id, :at, :actor, :subject, :kind, :thing, :facts)
