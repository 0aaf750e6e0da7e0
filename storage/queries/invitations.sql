-- name: by_code
-- The invitation whose link carries a code with this hash.
SELECT * FROM invitations WHERE code_hash = :code_hash

-- name: of_person
-- The newest invitation of a person.
SELECT * FROM invitations WHERE person = :person ORDER BY made_at DESC, id DESC LIMIT 1

-- name: waiting
-- The unused invitation that a chat opened.
SELECT * FROM invitations WHERE claimed_chat = :chat AND used_at IS NULL AND revoked_at IS NULL
ORDER BY made_at DESC, id DESC LIMIT 1

-- name: not_yet_in
-- Whom a person invited and who has not come in.
SELECT DISTINCT person FROM invitations WHERE invited_by = :person AND used_at IS NULL AND revoked_at IS NULL
ORDER BY person

-- name: save_invitation
-- A new invitation, or what became of one.
INSERT INTO invitations (
    id, person, role, invited_by, code_hash, channel, pin_sealed, tries, made_at, expires_at, claimed_chat, used_at,
    revoked_at
) VALUES (
    :id, :person, :role, :invited_by, :code_hash, :channel, :pin_sealed, :tries, :made_at, :expires_at, :claimed_chat,
    :used_at, :revoked_at
) ON CONFLICT (id) DO UPDATE SET
    code_hash = excluded.code_hash, channel = excluded.channel, pin_sealed = excluded.pin_sealed,
    tries = excluded.tries, expires_at = excluded.expires_at, claimed_chat = excluded.claimed_chat,
    used_at = excluded.used_at, revoked_at = excluded.revoked_at

-- name: forget
-- Ways in for a person who is not known any more: none works, and none tells which chat opened it.
UPDATE invitations SET claimed_chat = NULL, revoked_at = COALESCE(revoked_at, :now) WHERE person = :person
