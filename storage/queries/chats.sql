-- name: chats
-- Chats, and what a stranger there was answered.
SELECT * FROM chats WHERE id = ANY(:chats)

-- name: find
-- Our row of a Telegram chat, made if it is new.
INSERT INTO chats (id, address, made_at) VALUES (:id, :address, :now) ON CONFLICT (address) DO NOTHING

-- name: lock
-- Takes chats for this transaction; none that another worker has. SQLite has one writer, so they are ours already.
-- on: sqlite
SELECT id FROM chats WHERE id = ANY(:chats)
-- on: postgresql
SELECT id FROM chats WHERE id = ANY(:chats) FOR UPDATE SKIP LOCKED

-- name: let_go
-- The chat that a person had before is nobody's now.
UPDATE chats SET person = NULL WHERE person = :person AND id <> :chat

-- name: link
-- The chat is this person's from now on.
UPDATE chats SET person = :person WHERE id = :chat

-- name: unlink
-- A person whose chat is forgotten.
UPDATE chats SET person = NULL WHERE person = :person

-- name: count_stranger
-- One answer more to a stranger on this day.
UPDATE chats SET answers = CASE WHEN answers_day = :day THEN answers + 1 ELSE 1 END, answers_day = :day
WHERE id = :chat
