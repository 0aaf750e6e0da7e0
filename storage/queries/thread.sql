-- name: messages
-- What these participants and their coaches wrote to each other, oldest first.
SELECT * FROM messages WHERE participant = ANY(:participants) ORDER BY at, id

-- name: save_message
-- A new message, or one that was read since.
INSERT INTO messages (id, participant, made_by, words_sealed, at, seen_at)
VALUES (:id, :participant, :made_by, :words_sealed, :at, :seen_at)
ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at

-- name: forget_messages
-- Wipes messages whose term has ended.
DELETE FROM messages WHERE at < :before
