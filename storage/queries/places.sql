-- name: places_of_chats
-- What the people of these chats are being asked.
SELECT places.* FROM places JOIN chats ON chats.person = places.person WHERE chats.id = ANY(:chats)

-- name: places
-- What these people are being asked.
SELECT * FROM places WHERE person = ANY(:people)

-- name: save_place
-- What a person is being asked now, instead of anything before.
INSERT INTO places (person, verb, subject, thing, draft_sealed, since)
VALUES (:person, :verb, :subject, :thing, :draft_sealed, :since)
ON CONFLICT (person) DO UPDATE SET
    verb = excluded.verb, subject = excluded.subject, thing = excluded.thing, draft_sealed = excluded.draft_sealed,
    since = excluded.since

-- name: leave
-- The person is no longer asked anything.
DELETE FROM places WHERE person = :person

-- name: leave_about
-- Nobody is asked anything about this person any more.
DELETE FROM places WHERE person = :person OR subject = :person
