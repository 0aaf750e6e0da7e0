-- name: due
-- Planned sends whose instant has come, oldest first.
SELECT id FROM dues WHERE at <= :now AND slot <> 'lookahead' ORDER BY at, id LIMIT :limit

-- name: looks
-- Questions to the time machine that wait for an answer.
SELECT * FROM dues WHERE slot = 'lookahead' ORDER BY at, id LIMIT 10

-- name: urgent
-- Calls for help whose instant has come: they stand in no line.
SELECT id FROM dues WHERE slot IN ('callagain', 'callstandin', 'callteam') AND at <= :now ORDER BY at, id LIMIT 100

-- name: next_at
-- The first instant at which something is planned.
SELECT MIN(at) AS at FROM dues WHERE slot <> 'lookahead'

-- name: dues
-- Planned sends by id, oldest first.
SELECT * FROM dues WHERE id = ANY(:ids) ORDER BY at, id

-- name: dues_about
-- Planned sends about these participants, to anyone.
SELECT about AS participant, dues.* FROM dues WHERE about = ANY(:participants) ORDER BY at, id

-- name: plan
-- Plans a send; a second one for the same thing, day and slot joins it, at the earlier instant.
INSERT INTO dues (id, person, about, thing, slot, day, at) VALUES (:id, :person, :about, :thing, :slot, :day, :at)
ON CONFLICT (person, thing, day, slot) DO UPDATE SET
    at = CASE WHEN excluded.at < dues.at THEN excluded.at ELSE dues.at END

-- name: drop
-- A planned send that is settled or no longer wanted.
DELETE FROM dues WHERE id = :id

-- name: drop_about
-- Nothing is planned about, or for, this person any more.
DELETE FROM dues WHERE about = :person OR person = :person
