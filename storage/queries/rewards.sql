-- name: ledger
-- All lines about these participants, oldest first.
SELECT * FROM ledger WHERE participant = ANY(:participants) ORDER BY at, id

-- name: add
-- One line more; the same entry of the same round exists once.
INSERT INTO ledger (id, promise, participant, action, entry, round, item, words_sealed, cents, at, made_by)
VALUES (:id, :promise, :participant, :action, :entry, :round, :item, :words_sealed, :cents, :at, :made_by)
ON CONFLICT (promise, entry, round) DO NOTHING
