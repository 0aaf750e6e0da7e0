-- name: keep
-- One update, once; its number orders the updates of a chat. The number is not in the answer: the chat is.
-- on: sqlite
INSERT INTO inbox (number, source, event, chat, body_sealed, received_at, state)
SELECT
    (SELECT COALESCE(MAX(number), 0) + 1 FROM inbox), :source, :event,
    (SELECT id FROM chats WHERE address = :address), :body_sealed, :now, 'waiting'
WHERE true
ON CONFLICT (source) DO NOTHING RETURNING chat
-- on: postgresql
INSERT INTO inbox (number, source, event, chat, body_sealed, received_at, state)
SELECT nextval('inbox_numbers'), :source, :event, id, :body_sealed, :now, 'waiting' FROM chats WHERE address = :address
ON CONFLICT (source) DO NOTHING RETURNING chat

-- name: waiting
-- Chats with waiting updates, the longest waiting first.
SELECT chat FROM inbox WHERE state = 'waiting' GROUP BY chat ORDER BY MIN(number) LIMIT :limit

-- name: oldest
-- The oldest waiting update of each of these chats, the longest waiting first.
SELECT number, event, chat, body_sealed, tries FROM inbox WHERE number IN (
    SELECT MIN(number) FROM inbox WHERE state = 'waiting' AND chat = ANY(:chats) GROUP BY chat
)
ORDER BY number

-- name: done
-- What it led to is in the same transaction; what it said is wiped.
UPDATE inbox SET state = 'done', body_sealed = NULL, settled_at = :now WHERE number = :number

-- name: tried
-- Its decision raised.
UPDATE inbox SET tries = tries + 1 WHERE number = :number

-- name: set_aside
-- Its decision keeps raising; it blocks nobody any more.
UPDATE inbox SET state = 'aside', settled_at = :now WHERE number = :number AND state = 'waiting'

-- name: wipe
-- What a person said in updates that were set aside.
UPDATE inbox SET body_sealed = NULL
WHERE state = 'aside' AND chat IN (SELECT id FROM chats WHERE person = :person)

-- name: forget
-- Updates that Telegram will not send again.
DELETE FROM inbox WHERE state <> 'waiting' AND settled_at < :before
