-- name: people
-- The person themself.
SELECT * FROM people WHERE id = :person

-- name: roles
-- What this person was, and is.
SELECT * FROM roles WHERE person = :person ORDER BY since

-- name: coachings
-- Who coached this person, and when.
SELECT * FROM coachings WHERE participant = :person ORDER BY since

-- name: chats
-- The chat that is tied to this person.
SELECT * FROM chats WHERE person = :person

-- name: invitations
-- How this person was invited.
SELECT * FROM invitations WHERE person = :person ORDER BY made_at

-- name: goals
-- All goals of this person.
SELECT * FROM goals WHERE participant = :person ORDER BY made_at, id

-- name: actions
-- All steps of this person, dropped ones too.
SELECT * FROM actions WHERE participant = :person ORDER BY made_at, id

-- name: occurrences
-- When each step was there to be done, and what was said of it.
SELECT * FROM occurrences WHERE participant = :person ORDER BY id

-- name: completions
-- What worked, each time.
SELECT completions.* FROM completions JOIN occurrences ON occurrences.id = completions.occurrence
WHERE occurrences.participant = :person ORDER BY completions.at

-- name: appointments
-- All talks of this person.
SELECT * FROM appointments WHERE participant = :person ORDER BY at, id

-- name: ledger
-- All appreciation for this person.
SELECT * FROM ledger WHERE participant = :person ORDER BY at, id

-- name: joys
-- What does this person good.
SELECT * FROM joys WHERE participant = :person

-- name: calls
-- All calls for help of this person.
SELECT * FROM calls WHERE participant = :person ORDER BY made_at

-- name: obstacles
-- What stood in the way of this person's steps.
SELECT * FROM obstacles WHERE participant = :person ORDER BY made_at

-- name: bridge_moments
-- Every time this person placed themself.
SELECT * FROM bridge_moments WHERE participant = :person ORDER BY at

-- name: check_ins
-- Answers to the question of a week.
SELECT * FROM check_ins WHERE participant = :person ORDER BY at

-- name: binder_notes
-- Where the papers of this person lie.
SELECT * FROM binder_notes WHERE participant = :person ORDER BY at

-- name: messages
-- What this person and their coaches wrote to each other.
SELECT * FROM messages WHERE participant = :person ORDER BY at, id

-- name: hand_overs
-- When this person went to another coach, or would have.
SELECT * FROM hand_overs WHERE participant = :person ORDER BY made_at

-- name: places
-- What this person is being asked now.
SELECT * FROM places WHERE person = :person

-- name: history
-- What happened to this person; who looked is summed elsewhere.
SELECT * FROM history WHERE subject = :person AND kind <> 'looked' ORDER BY at, id

-- name: dues
-- What is planned about this person.
SELECT * FROM dues WHERE about = :person ORDER BY at, id

-- name: outbox
-- Messages to this person, and those about them to staff.
SELECT * FROM outbox WHERE about = :person OR (person = :person AND about = '') ORDER BY turn

-- name: looked
-- Who looked at this person's plan, took lines for a file or asked for their history, and when.
SELECT actor, kind, at FROM history
WHERE subject = :person AND kind IN ('looked', 'dossier_taken', 'history_asked') AND actor <> :person ORDER BY at

-- name: others
-- Ids of everybody else: they are shown to nobody.
SELECT id FROM people WHERE id <> :person
