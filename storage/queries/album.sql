-- name: successes
-- Every time that a step worked and was not taken back, also of steps that left the plan.
SELECT occurrences.participant, completions.at, actions.id AS action, actions.words_sealed, goals.private
FROM completions
JOIN occurrences ON occurrences.id = completions.occurrence AND occurrences.round = completions.round
JOIN actions ON actions.id = occurrences.action
LEFT JOIN goals ON goals.id = actions.goal
WHERE occurrences.participant = ANY(:participants) ORDER BY completions.at, actions.id

-- name: bridge_moments
-- Every time that these participants placed themselves, oldest first.
SELECT * FROM bridge_moments WHERE participant = ANY(:participants) ORDER BY at, id

-- name: check_ins
-- What these participants answered to the question of a week, oldest first.
SELECT * FROM check_ins WHERE participant = ANY(:participants) ORDER BY at, id

-- name: save_bridge_moment
-- A new one, or one that was agreed, declined or shared since.
INSERT INTO bridge_moments (id, participant, placements_sealed, made_by, at, kept_at, shared_at)
VALUES (:id, :participant, :placements_sealed, :made_by, :at, :kept_at, :shared_at)
ON CONFLICT (id) DO UPDATE SET
    placements_sealed = excluded.placements_sealed, kept_at = excluded.kept_at, shared_at = excluded.shared_at

-- name: save_check_in
-- A new answer, or one that was shared since.
INSERT INTO check_ins (id, participant, question, words_sealed, at, shared_at)
VALUES (:id, :participant, :question, :words_sealed, :at, :shared_at)
ON CONFLICT (id) DO UPDATE SET shared_at = excluded.shared_at

-- name: forget_check_ins
-- Wipes answers whose term has ended.
DELETE FROM check_ins WHERE at < :before

-- name: binder_notes
-- Where the papers of these participants lie.
SELECT * FROM binder_notes WHERE participant = ANY(:participants) ORDER BY at, id

-- name: save_binder_note
-- Where the papers of a tab lie, instead of what was written before.
INSERT INTO binder_notes (id, participant, tab, words_sealed, at) VALUES (:id, :participant, :tab, :words_sealed, :at)
ON CONFLICT (id) DO UPDATE SET words_sealed = excluded.words_sealed, at = excluded.at

-- name: wipe_binder_note
-- The participant took it away.
DELETE FROM binder_notes WHERE id = :id
