-- name: takers
-- Everyone who took part in a period, a row for each coach they had before its end, the last one last.
SELECT people.id AS participant, coachings.coach, staff_profiles.team
FROM people JOIN roles ON roles.person = people.id
LEFT JOIN coachings ON coachings.participant = people.id AND coachings.since < :until
LEFT JOIN staff_profiles ON staff_profiles.person = coachings.coach
WHERE roles.role = 'participant' AND roles.since < :until AND (roles.until IS NULL OR roles.until >= :since)
    AND people.joined_at < :until
ORDER BY coachings.since, coachings.id

-- name: steps
-- Steps agreed in a period, with what was said of them before its end; none that somebody keeps to themselves.
SELECT
    actions.participant, actions.status, actions.catalogue, goals.pillar,
    MAX(CASE occurrences.report WHEN 'done' THEN 2 WHEN 'partly' THEN 1 ELSE 0 END) AS reported
FROM actions JOIN goals ON goals.id = actions.goal
LEFT JOIN occurrences ON occurrences.action = actions.id AND occurrences.reported_at < :until
WHERE actions.opened_at >= :since AND actions.opened_at < :until AND goals.private = 0
GROUP BY actions.id, actions.participant, actions.status, actions.catalogue, goals.pillar

-- name: rewards
-- Rewards told before the end of a period, with when earned and handed over; none that was had before it began.
SELECT
    participant, item, tier, cents, pillar,
    MAX(CASE WHEN entry = 'granted' THEN at END) AS earned_at,
    MAX(CASE WHEN entry = 'handed' THEN at END) AS handed_at,
    MAX(CASE WHEN entry = 'corrected' THEN at END) AS corrected_at
FROM ledger WHERE at < :until
GROUP BY promise, participant, item, tier, cents, pillar
HAVING MAX(CASE WHEN entry IN ('promised', 'granted') THEN 1 ELSE 0 END) = 1
    AND MAX(CASE WHEN entry = 'withdrawn' THEN 1 ELSE 0 END) = 0
    AND COALESCE(MAX(CASE WHEN entry = 'handed' THEN at END), :since) >= :since

-- name: caseloads
-- How many people each coach has at an instant, beside those whose time together has ended.
SELECT roles.person AS coach, staff_profiles.team, COUNT(DISTINCT coachings.participant) AS people
FROM roles LEFT JOIN staff_profiles ON staff_profiles.person = roles.person
LEFT JOIN coachings ON coachings.coach = roles.person
    AND coachings.since <= :at AND (coachings.until IS NULL OR coachings.until > :at)
    AND NOT EXISTS (SELECT 1 FROM people WHERE people.id = coachings.participant AND people.ending_agreed_at <= :at)
WHERE roles.role = 'coach' AND roles.since <= :at AND (roles.until IS NULL OR roles.until > :at)
GROUP BY roles.person, staff_profiles.team

-- name: given_by
-- All lines of the rewards that this coach handed over in a period, oldest first.
SELECT * FROM ledger WHERE promise IN (
    SELECT promise FROM ledger WHERE entry = 'handed' AND made_by = :coach AND at >= :since AND at < :until
) ORDER BY at, id
