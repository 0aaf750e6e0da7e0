-- name: say
-- One message to be said, once per key.
INSERT INTO outbox (
    id, turn, key, recipient, person, chat, about, screen, thing, words_sealed, kind, ambiguity, lane, edit, silent,
    made_at, not_before, expires_at, planned_at, state
) VALUES (
    :id, :turn, :key, :recipient, :person, :chat, :about, :screen, :thing, :words_sealed, :kind, :ambiguity, :lane,
    :edit, :silent, :now, :not_before, :expires_at, :planned_at, 'ready'
) ON CONFLICT (key) DO NOTHING

-- name: supersede
-- A newer change of the same message makes an older one that still waits needless.
UPDATE outbox SET state = 'dropped', settled_at = :now, rendered_sealed = NULL, trail = '{"gate":"newer"}'
WHERE recipient = :recipient AND edit = :edit AND state = 'ready' AND key <> :key

-- name: cancel_queue
-- Another chat is this person's from now on: what waited for the one before is not said.
UPDATE outbox SET state = 'dropped', settled_at = :now, rendered_sealed = NULL, trail = '{"gate":"chat"}'
WHERE recipient = :person AND state = 'ready'
    AND EXISTS (SELECT 1 FROM chats WHERE person = :person AND id <> :chat)

-- name: pass_on
-- Somebody else answers for this participant from now on: what waits for the one before goes to them.
UPDATE outbox SET recipient = :to, person = :to, rendered_sealed = NULL
WHERE about = :about AND person = :before AND state = 'ready' AND edit = 0 AND kind IN ('staff', 'call')

-- name: cancel_all
-- Nothing more is said to this person.
UPDATE outbox SET state = 'dropped', settled_at = :now, rendered_sealed = NULL, trail = '{"gate":"erased"}'
WHERE recipient = :person AND state = 'ready'

-- name: heads
-- The oldest row of each recipient that may be sent now, best lane first; one send at a time for each.
SELECT
    ready.*, COALESCE(own_chat.id, strange.id) AS chat_now, COALESCE(own_chat.address, strange.address) AS address,
    own.key_wrapped AS person_key, subject.key_wrapped AS about_key
FROM outbox AS ready
LEFT JOIN chats AS own_chat ON own_chat.person = ready.person
LEFT JOIN chats AS strange ON strange.id = ready.chat AND ready.person IS NULL
LEFT JOIN person_keys AS own ON own.person = ready.person
LEFT JOIN person_keys AS subject ON subject.person = ready.about
WHERE ready.state = 'ready' AND ready.not_before <= :now
    AND NOT EXISTS (
        SELECT 1 FROM outbox AS older
        WHERE older.state = 'ready' AND older.recipient = ready.recipient AND older.turn < ready.turn
            AND older.not_before <= :now
    )
    AND NOT EXISTS (
        SELECT 1 FROM outbox AS sending WHERE sending.state = 'sending' AND sending.recipient = ready.recipient
    )
ORDER BY ready.lane, ready.turn LIMIT :limit

-- name: covered
-- A message to this person, while its words are still kept.
SELECT id, screen, person, about, thing, words_sealed
FROM outbox WHERE id = :id AND person = :person AND (settled_at IS NULL OR settled_at >= :since)

-- name: in_front
-- The last few messages that stand in this person's chat, while their words are still kept.
SELECT id, screen, person, about, thing, words_sealed, kind, edit, message, settled_at
FROM outbox WHERE person = :person AND state = 'sent' AND settled_at >= :since
ORDER BY settled_at DESC, turn DESC LIMIT 4

-- name: standing
-- The messages in this person's chat that are young enough to be taken away, the newest first.
SELECT message FROM outbox
WHERE (person = :person OR chat IN (SELECT id FROM chats WHERE person = :person))
    AND state = 'sent' AND edit = 0 AND message > 0 AND settled_at >= :since
ORDER BY settled_at DESC LIMIT 500

-- name: why
-- What was decided about a message, by its id, by what makes it unique, or by its number at Telegram; or about the
-- newest messages to a person.
SELECT id, recipient, about, screen, kind, state, made_at, not_before, settled_at, trail FROM outbox
WHERE id = :asked OR key = :asked OR recipient = :asked OR CAST(message AS TEXT) = :asked
ORDER BY turn DESC LIMIT :limit

-- name: keys
-- The wrapped keys of the recipients of these messages.
SELECT outbox.id, outbox.person, person_keys.key_wrapped
FROM outbox LEFT JOIN person_keys ON person_keys.person = outbox.person WHERE outbox.id = ANY(:ids)

-- name: sending
-- The request leaves after this is committed; no row when something ended the message meanwhile.
UPDATE outbox SET state = 'sending', rendered_sealed = :rendered_sealed, trail = :trail
WHERE id = :id AND state = 'ready' RETURNING id

-- name: sent
-- Telegram took it.
UPDATE outbox SET
    state = 'sent', settled_at = :at, message = :message, trail = COALESCE(:trail, trail), rendered_sealed = NULL
WHERE id = :id

-- name: put_off
-- Not now. After an unknown end the request is kept, to be repeated as it was. What the rules put off is not late.
UPDATE outbox SET
    state = 'ready', not_before = :until, trail = :trail, tries = tries + :tried,
    planned_at = CASE WHEN :by_rule = 1 AND planned_at IS NOT NULL THEN :until ELSE planned_at END,
    rendered_sealed = CASE WHEN tries + :tried > 0 AND :anew = 0 THEN rendered_sealed ELSE NULL END,
    edit = CASE WHEN :anew = 1 THEN 0 ELSE edit END
WHERE id = :id AND state IN ('ready', 'sending')

-- name: lateness
-- How late planned messages left since an instant, in microseconds, the least late first.
SELECT settled_at - planned_at AS late FROM outbox
WHERE state = 'sent' AND planned_at IS NOT NULL AND settled_at >= :since ORDER BY late LIMIT 100000

-- name: ended
-- Never again.
UPDATE outbox SET state = :state, settled_at = :at, trail = :trail, rendered_sealed = NULL WHERE id = :id

-- name: recover_uncertain
-- After a restart: what must not be repeated, or was repeated once already, stays uncertain.
UPDATE outbox SET state = 'uncertain', settled_at = :now, rendered_sealed = NULL, trail = '{"gate":"restart"}'
WHERE state = 'sending' AND edit = 0 AND (ambiguity = 'once' OR (ambiguity = 'confirm' AND tries > 0))
RETURNING id

-- name: recover_ready
-- After a restart: the rest is repeated as it was.
UPDATE outbox SET state = 'ready', tries = tries + 1, not_before = :now WHERE state = 'sending' RETURNING id

-- name: next_at
-- When the next waiting row may go.
SELECT MIN(not_before) AS at FROM outbox WHERE state = 'ready'

-- name: begun
-- When messages that cost budget were sent to these participants.
SELECT person AS participant, settled_at FROM outbox
WHERE person = ANY(:participants) AND kind = 'step' AND state = 'sent' AND settled_at >= :since ORDER BY settled_at

-- name: last_turn
-- The newest turn among rows that wait.
SELECT MAX(turn) AS turn FROM outbox WHERE state = 'ready'

-- name: forget
-- Words of messages that were settled a while ago.
UPDATE outbox SET words_sealed = NULL
WHERE settled_at IS NOT NULL AND words_sealed IS NOT NULL AND settled_at < :before
