-- name: ledger
-- All lines about these participants, oldest first.
SELECT * FROM ledger WHERE participant = ANY(:participants) ORDER BY at, id

-- name: add
-- One line more; the same entry of the same round exists once.
INSERT INTO ledger (
    id, promise, participant, action, entry, round, item, words_sealed, cents, at, made_by, coach, team, pillar, tier,
    box, occasion, why
) VALUES (
    :id, :promise, :participant, :action, :entry, :round, :item, :words_sealed, :cents, :at, :made_by, :coach, :team,
    :pillar, :tier, :box, :occasion, :why
) ON CONFLICT (promise, entry, round) DO NOTHING

-- name: rules
-- Frames and boxes as they were ever set, oldest first.
SELECT * FROM reward_rules ORDER BY at, id

-- name: add_rule
-- One more thing that was set.
INSERT INTO reward_rules (id, name, value, made_by, at) VALUES (:id, :name, :value, :made_by, :at)

-- name: team_reserved
-- Cents that a team has promised since an instant, and not taken back.
SELECT COALESCE(SUM(cents), 0) AS cents FROM ledger AS promised
WHERE entry = 'promised' AND team = :team AND at >= :since AND NOT EXISTS (
    SELECT 1 FROM ledger WHERE promise = promised.promise AND entry = 'withdrawn'
)

-- name: waiting
-- What waits for a supervisor, oldest first; without words.
SELECT * FROM ledger AS asked WHERE entry = 'asked' AND NOT EXISTS (
    SELECT 1 FROM ledger WHERE promise = asked.promise AND entry <> 'asked'
) ORDER BY at, id

-- name: participant_of
-- Whose promise it is.
SELECT participant FROM ledger WHERE promise = :promise LIMIT 1

-- name: joys
-- What does these participants good.
SELECT * FROM joys WHERE participant = ANY(:participants)

-- name: save_joy
-- What does a participant good, instead of what was written before.
INSERT INTO joys (participant, words_sealed, at) VALUES (:participant, :words_sealed, :at)
ON CONFLICT (participant) DO UPDATE SET words_sealed = excluded.words_sealed, at = excluded.at

-- name: wipe_joy
-- The participant took it away.
DELETE FROM joys WHERE participant = :participant
