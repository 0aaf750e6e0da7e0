-- name: people
-- People by id, a row for each role they ever held.
SELECT * FROM people_and_roles WHERE id = ANY(:people)

-- name: people_of_chats
-- Whoever speaks from these chats.
SELECT * FROM people_and_roles WHERE chat = ANY(:chats)

-- name: people_around
-- Participants, their coaches, and the stand-ins of those.
SELECT * FROM people_and_roles WHERE id IN (
    SELECT id FROM people WHERE id = ANY(:participants)
    UNION ALL
    SELECT coach FROM coachings
    WHERE participant = ANY(:participants) AND since <= :now AND (until IS NULL OR until > :now)
    UNION ALL
    SELECT staff_profiles.stand_in FROM coachings JOIN staff_profiles ON staff_profiles.person = coachings.coach
    WHERE coachings.participant = ANY(:participants)
        AND coachings.since <= :now AND (coachings.until IS NULL OR coachings.until > :now)
    UNION ALL
    SELECT absences.stand_in FROM coachings JOIN absences ON absences.coach = coachings.coach
    WHERE coachings.participant = ANY(:participants) AND absences.until >= :lately
        AND coachings.since <= :now AND (coachings.until IS NULL OR coachings.until > :now)
)

-- name: profiles_around
-- What the coaches of these participants set for themselves, a row for each absence that is not long over.
SELECT
    staff_profiles.*, absences.id AS absence, absences.stand_in AS absence_stand_in, absences.since AS absence_since,
    absences.until AS absence_until, absences.told_until AS absence_told_until
FROM staff_profiles LEFT JOIN absences ON absences.coach = staff_profiles.person AND absences.until >= :lately
WHERE staff_profiles.person IN (
    SELECT coach FROM coachings
    WHERE participant = ANY(:participants) AND since <= :now AND (until IS NULL OR until > :now)
)

-- name: coachings_around
-- Who coaches these participants now.
SELECT * FROM coachings
WHERE participant = ANY(:participants) AND since <= :now AND (until IS NULL OR until > :now)

-- name: caseload
-- Participants of a coach now.
SELECT * FROM people_and_roles WHERE id IN (
    SELECT participant FROM coachings WHERE coach = :person AND since <= :now AND (until IS NULL OR until > :now)
)

-- name: without_hand_over
-- Participants of a coach for whom no new one is on the way.
SELECT * FROM people_and_roles WHERE id IN (
    SELECT participant FROM coachings WHERE coach = :person AND since <= :now AND (until IS NULL OR until > :now)
) AND id NOT IN (SELECT participant FROM hand_overs WHERE done_at IS NULL AND ended_at IS NULL)

-- name: standing_in_for
-- Participants of the coaches who are away on this day, or have it off, and for whom this person then answers.
SELECT * FROM people_and_roles WHERE id IN (
    SELECT coachings.participant FROM coachings JOIN absences ON absences.coach = coachings.coach
    WHERE absences.stand_in = :person AND absences.since <= :today AND absences.until >= :today
        AND coachings.since <= :now AND (coachings.until IS NULL OR coachings.until > :now)
    UNION ALL
    SELECT coachings.participant FROM coachings JOIN staff_profiles ON staff_profiles.person = coachings.coach
    WHERE staff_profiles.stand_in = :person AND staff_profiles.days_off LIKE '%"' || :today || '"%'
        AND coachings.since <= :now AND (coachings.until IS NULL OR coachings.until > :now)
        AND NOT EXISTS (
            SELECT 1 FROM absences
            WHERE absences.coach = coachings.coach AND absences.since <= :today AND absences.until >= :today
        )
)

-- name: colleagues
-- All staff now.
SELECT * FROM people_and_roles WHERE id IN (
    SELECT person FROM roles
    WHERE role IN ('coach', 'supervisor') AND since <= :now AND (until IS NULL OR until > :now)
)

-- name: team_of
-- All supervisors, and the coaches of the team that the participant's last coach works in; all coaches without a team.
SELECT * FROM people_and_roles WHERE id IN (
    SELECT roles.person FROM roles LEFT JOIN staff_profiles ON staff_profiles.person = roles.person
    WHERE roles.since <= :now AND (roles.until IS NULL OR roles.until > :now) AND (
        roles.role = 'supervisor'
        OR (roles.role = 'coach' AND COALESCE(staff_profiles.team, '') = COALESCE((
            SELECT theirs.team FROM coachings JOIN staff_profiles theirs ON theirs.person = coachings.coach
            WHERE coachings.participant = :participant ORDER BY coachings.since DESC LIMIT 1
        ), staff_profiles.team, ''))
    )
)

-- name: profile
-- What a staff member set for themself, a row for each absence that is not long over.
SELECT
    staff_profiles.*, absences.id AS absence, absences.stand_in AS absence_stand_in, absences.since AS absence_since,
    absences.until AS absence_until, absences.told_until AS absence_told_until
FROM staff_profiles LEFT JOIN absences ON absences.coach = staff_profiles.person AND absences.until >= :lately
WHERE staff_profiles.person = :person

-- name: save_absence
-- When a coach is away and who answers; whose it is never changes.
INSERT INTO absences (id, coach, stand_in, since, until, told_until)
VALUES (:id, :coach, :stand_in, :since, :until, :told_until)
ON CONFLICT (id) DO UPDATE SET
    stand_in = excluded.stand_in, since = excluded.since, until = excluded.until, told_until = excluded.told_until

-- name: profiles
-- What all staff set for themselves.
SELECT * FROM staff_profiles

-- name: participants
-- Ids of all who are participants, without an end in sight.
SELECT roles.person FROM roles JOIN person_keys ON person_keys.person = roles.person
WHERE roles.role = 'participant' AND roles.until IS NULL
ORDER BY roles.person

-- name: keys
-- The wrapped keys of these people.
SELECT person, key_wrapped FROM person_keys WHERE person = ANY(:people)

-- name: any_key
-- One wrapped key, to see whether the installation's key fits this database.
SELECT person, key_wrapped FROM person_keys LIMIT 1

-- name: save_key
-- A new person's key; made with the person, never changed.
INSERT INTO person_keys (person, key_wrapped) VALUES (:person, :key_wrapped)

-- name: destroy_key
-- From now on nothing about this person can be read.
DELETE FROM person_keys WHERE person = :person

-- name: end_roles
-- From now on this person holds no role.
UPDATE roles SET until = :now WHERE person = :person AND (until IS NULL OR until > :now)

-- name: end_role
-- From now on this person does not hold this role.
UPDATE roles SET until = :now WHERE person = :person AND role = :role AND (until IS NULL OR until > :now)

-- name: end_coachings
-- From now on nobody coaches this person.
UPDATE coachings SET until = :now WHERE participant = :person AND (until IS NULL OR until > :now)

-- name: save_person
-- A new or changed person; roles are another table's.
INSERT INTO people (
    id, name_sealed, language, level, zone, preview, joined_at, wishes, rest_since, rest_until, rest_appointments,
    stopped_at, unreachable_since, paused_at, reads_along, last_sign_at, ending_since, ending_agreed_at, ending_back_at,
    revision
) VALUES (
    :id, :name_sealed, :language, :level, :zone, :preview, :joined_at, :wishes, :rest_since, :rest_until,
    :rest_appointments, :stopped_at, :unreachable_since, :paused_at, :reads_along, :last_sign_at,
    :ending_since, :ending_agreed_at, :ending_back_at, :revision
) ON CONFLICT (id) DO UPDATE SET
    name_sealed = excluded.name_sealed, language = excluded.language, level = excluded.level, zone = excluded.zone,
    preview = excluded.preview, joined_at = excluded.joined_at, wishes = excluded.wishes,
    rest_since = excluded.rest_since, rest_until = excluded.rest_until,
    rest_appointments = excluded.rest_appointments, stopped_at = excluded.stopped_at,
    unreachable_since = excluded.unreachable_since, paused_at = excluded.paused_at,
    reads_along = excluded.reads_along, last_sign_at = excluded.last_sign_at,
    ending_since = excluded.ending_since, ending_agreed_at = excluded.ending_agreed_at,
    ending_back_at = excluded.ending_back_at, revision = excluded.revision

-- name: save_role
-- A role held for a while.
INSERT INTO roles (id, person, role, since, until) VALUES (:id, :person, :role, :since, :until)
ON CONFLICT (id) DO UPDATE SET role = excluded.role, since = excluded.since, until = excluded.until

-- name: save_profile
-- What a staff member set for themself.
INSERT INTO staff_profiles (
    person, stand_in, also_decides_benefit, works_from, works_until, works_on, days_off, bundle, bundle_at, extras, team,
    bundled_on
) VALUES (
    :person, :stand_in, :also_decides_benefit, :works_from, :works_until, :works_on, :days_off, :bundle, :bundle_at,
    :extras, :team, :bundled_on
)
ON CONFLICT (person) DO UPDATE SET
    stand_in = excluded.stand_in, also_decides_benefit = excluded.also_decides_benefit,
    works_from = excluded.works_from, works_until = excluded.works_until, works_on = excluded.works_on,
    days_off = excluded.days_off, bundle = excluded.bundle, bundle_at = excluded.bundle_at, extras = excluded.extras,
    team = excluded.team, bundled_on = excluded.bundled_on

-- name: save_coaching
-- Who coaches whom; the two never change, only until when, what was told and how.
INSERT INTO coachings (id, coach, participant, since, until, told_until, telling)
VALUES (:id, :coach, :participant, :since, :until, :told_until, :telling)
ON CONFLICT (id) DO UPDATE SET
    until = excluded.until, told_until = excluded.told_until, telling = excluded.telling
