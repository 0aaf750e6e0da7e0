-- name: in_force
-- What holds for these participants: the newest choice of each setting at each level above them.
SELECT scope, field, value FROM policies WHERE number IN (
    SELECT MAX(number) FROM policies
    WHERE from_at <= :now AND (scope = '' OR scope IN (
        SELECT coach FROM coachings
        WHERE participant = ANY(:participants) AND since <= :now AND (until IS NULL OR until > :now)
        UNION ALL
        SELECT staff_profiles.team FROM coachings JOIN staff_profiles ON staff_profiles.person = coachings.coach
        WHERE coachings.participant = ANY(:participants)
            AND coachings.since <= :now AND (coachings.until IS NULL OR coachings.until > :now)
    ))
    GROUP BY scope, field
) AND value IS NOT NULL

-- name: in_force_for_staff
-- What holds for the participants of a staff member.
SELECT scope, field, value FROM policies WHERE number IN (
    SELECT MAX(number) FROM policies
    WHERE from_at <= :now AND (scope = '' OR scope = :person OR scope IN (
        SELECT team FROM staff_profiles WHERE person = :person
    ))
    GROUP BY scope, field
) AND value IS NOT NULL

-- name: how_many_hold
-- How many changes hold by now: another number means that something is to be planned again.
SELECT COUNT(*) AS number FROM policies WHERE from_at <= :now

-- name: all_changes
-- Every change there ever was, with the key of who made it.
SELECT policies.*, person_keys.key_wrapped FROM policies
LEFT JOIN person_keys ON person_keys.person = policies.made_by
ORDER BY number

-- name: save_change
-- One more change.
INSERT INTO policies (number, level, scope, field, value, made_by, at, from_at, told_at, why_sealed, undoes)
VALUES (:number, :level, :scope, :field, :value, :made_by, :at, :from_at, :told_at, :why_sealed, :undoes)

-- name: told_between
-- Changes of which participants hear in a stretch of time.
SELECT number FROM policies WHERE told_at > :since AND told_at <= :now ORDER BY told_at, number

-- name: teams
-- All teams, by name.
SELECT id, name, lead FROM teams ORDER BY name, id

-- name: save_team
-- A new or changed team.
INSERT INTO teams (id, name, lead) VALUES (:id, :name, :lead)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, lead = excluded.lead

-- name: takers
-- Participants now with what they wish, their coach and that coach's team.
SELECT people.id, people.wishes, people.joined_at, coachings.coach, staff_profiles.team
FROM roles
JOIN people ON people.id = roles.person
JOIN person_keys ON person_keys.person = people.id
LEFT JOIN coachings ON coachings.participant = people.id
    AND coachings.since <= :now AND (coachings.until IS NULL OR coachings.until > :now)
LEFT JOIN staff_profiles ON staff_profiles.person = coachings.coach
WHERE roles.role = 'participant' AND roles.since <= :now AND (roles.until IS NULL OR roles.until > :now)
ORDER BY people.id
