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
