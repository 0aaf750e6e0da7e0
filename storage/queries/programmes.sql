-- name: programme
-- The one programme of this installation.
SELECT * FROM programmes WHERE id = 'programme'

-- name: found
-- The programme of a fresh installation, until the supervisor fills it in.
INSERT INTO programmes (id, name, organisation, rewards_on, fictional)
VALUES ('programme', :name, :organisation, 1, 0) ON CONFLICT (id) DO NOTHING

-- name: save_programme
-- The changed programme.
INSERT INTO programmes (
    id, name, organisation, emergency_phone, crisis_person, live_since, promise_decided, privacy_contact, rewards_on,
    fictional, away
) VALUES (
    'programme', :name, :organisation, :emergency_phone, :crisis_person, :live_since, :promise_decided,
    :privacy_contact, :rewards_on, :fictional, :away
) ON CONFLICT (id) DO UPDATE SET
    name = excluded.name, organisation = excluded.organisation, emergency_phone = excluded.emergency_phone,
    crisis_person = excluded.crisis_person, live_since = excluded.live_since,
    promise_decided = excluded.promise_decided, privacy_contact = excluded.privacy_contact,
    rewards_on = excluded.rewards_on, fictional = excluded.fictional, away = excluded.away

-- name: counts
-- Figures without a name, and without what people keep to themselves.
SELECT 'participants' AS name, COUNT(DISTINCT person) AS number FROM roles
WHERE role = 'participant' AND since <= :now AND (until IS NULL OR until > :now)
UNION ALL
SELECT 'coaches', COUNT(DISTINCT person) FROM roles
WHERE role = 'coach' AND since <= :now AND (until IS NULL OR until > :now)
UNION ALL
SELECT 'joined', COUNT(*) FROM people WHERE joined_at IS NOT NULL
UNION ALL
SELECT 'actions', COUNT(*) FROM actions JOIN goals ON goals.id = actions.goal
WHERE opened_at IS NOT NULL AND actions.status <> 'dropped' AND private = 0
UNION ALL
SELECT 'worked', COUNT(DISTINCT actions.id) FROM actions JOIN occurrences ON occurrences.action = actions.id
JOIN goals ON goals.id = actions.goal
WHERE actions.status <> 'dropped' AND report IN ('done', 'partly') AND private = 0
UNION ALL
SELECT entry, COUNT(DISTINCT promise) FROM ledger WHERE entry IN ('promised', 'handed') GROUP BY entry
UNION ALL
SELECT 'pillar_' || COALESCE(pillar, 'none'), COUNT(DISTINCT participant) FROM goals
WHERE status = 'active' AND private = 0 GROUP BY pillar
