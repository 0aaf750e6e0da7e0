-- name: mail
-- The e-mail of a staff member.
SELECT * FROM staff_mail WHERE person = :person

-- name: save_mail
-- An address as it was given, confirmed or taken back; nothing that came before it is knocked for.
INSERT INTO staff_mail (
    person, address_sealed, code_sealed, made_at, confirmed_at, refused_at, told_until, tries, not_before
) VALUES (:person, :address_sealed, :code_sealed, :made_at, :confirmed_at, :refused_at, :now, 0, 0)
ON CONFLICT (person) DO UPDATE SET
    address_sealed = excluded.address_sealed, code_sealed = excluded.code_sealed, made_at = excluded.made_at,
    confirmed_at = excluded.confirmed_at, refused_at = excluded.refused_at, told_until = excluded.told_until,
    tries = 0, not_before = 0

-- name: boxes
-- Addresses that something may be mailed to now, with what came in Telegram since the last knock.
SELECT
    staff_mail.*, person_keys.key_wrapped, people.language,
    (
        SELECT MAX(settled_at) FROM outbox
        WHERE outbox.person = staff_mail.person AND state = 'sent' AND settled_at > staff_mail.told_until
            AND kind IN ('staff', 'call') AND edit = 0
    ) AS news_until,
    (
        SELECT MAX(settled_at) FROM outbox
        WHERE outbox.person = staff_mail.person AND state = 'sent' AND settled_at > staff_mail.told_until
            AND kind = 'call' AND edit = 0
    ) AS call_until
FROM staff_mail
JOIN person_keys ON person_keys.person = staff_mail.person
JOIN people ON people.id = staff_mail.person
WHERE address_sealed IS NOT NULL AND refused_at IS NULL AND not_before <= :now

-- name: posted
-- A mail left; what came in Telegram up to `until` is knocked for. Not when another address was given meanwhile.
UPDATE staff_mail SET
    sent_at = :now, tries = 0, not_before = 0, told_until = CASE WHEN :until > told_until THEN :until ELSE told_until END
WHERE person = :person AND made_at = :made_at

-- name: put_off
-- A mail did not leave, and is tried again.
UPDATE staff_mail SET tries = tries + 1, not_before = :until WHERE person = :person AND made_at = :made_at

-- name: refused
-- There is no such address.
UPDATE staff_mail SET refused_at = :now, tries = 0, not_before = 0
WHERE person = :person AND made_at = :made_at

-- name: forget
-- Nothing of it is kept.
DELETE FROM staff_mail WHERE person = :person

-- name: forget_of_who_left
-- Nothing of it is kept once they are no staff any more.
DELETE FROM staff_mail WHERE person = :person AND NOT EXISTS (
    SELECT 1 FROM roles WHERE roles.person = staff_mail.person AND role IN ('coach', 'supervisor')
        AND (until IS NULL OR until > :now)
)
