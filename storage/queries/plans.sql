-- name: goals
-- All goals of these participants, by position.
SELECT * FROM goals WHERE participant = ANY(:participants) ORDER BY position, made_at, id

-- name: actions
-- All steps of these participants but dropped ones, by position.
SELECT * FROM actions WHERE participant = ANY(:participants) AND status <> 'dropped' ORDER BY position, made_at, id

-- name: occurrences
-- The times that those steps are there to be done, and what worked of steps that left the plan: no figure goes down.
SELECT occurrences.* FROM occurrences JOIN actions ON actions.id = occurrences.action
WHERE occurrences.participant = ANY(:participants)
    AND (actions.status <> 'dropped' OR occurrences.report IN ('done', 'partly')) ORDER BY occurrences.id

-- name: save_goal
-- A new or changed goal.
INSERT INTO goals (
    id, participant, words_sealed, pillar, also, status, author, made_at, private, position, rested, revision
) VALUES (
    :id, :participant, :words_sealed, :pillar, :also, :status, :author, :made_at, :private, :position, :rested,
    :revision
) ON CONFLICT (id) DO UPDATE SET
    words_sealed = excluded.words_sealed, pillar = excluded.pillar, also = excluded.also, status = excluded.status,
    private = excluded.private, position = excluded.position, rested = excluded.rested, revision = excluded.revision

-- name: save_action
-- A new or changed step.
INSERT INTO actions (
    id, goal, participant, words_sealed, day, hour, hour_named_by, repeats, if_then_sealed, voice_sealed, voice_by,
    together, catalogue, skill, status, author, made_at, opened_at, done_at, position, snoozes, fading, revision
) VALUES (
    :id, :goal, :participant, :words_sealed, :day, :hour, :hour_named_by, :repeats, :if_then_sealed, :voice_sealed,
    :voice_by, :together, :catalogue, :skill, :status, :author, :made_at, :opened_at, :done_at, :position, :snoozes,
    :fading, :revision
) ON CONFLICT (id) DO UPDATE SET
    goal = excluded.goal, words_sealed = excluded.words_sealed, day = excluded.day, hour = excluded.hour,
    hour_named_by = excluded.hour_named_by, repeats = excluded.repeats,
    if_then_sealed = excluded.if_then_sealed, voice_sealed = excluded.voice_sealed, voice_by = excluded.voice_by,
    together = excluded.together, catalogue = excluded.catalogue, skill = excluded.skill, status = excluded.status,
    opened_at = excluded.opened_at, done_at = excluded.done_at, position = excluded.position,
    snoozes = excluded.snoozes, fading = excluded.fading, revision = excluded.revision

-- name: save_occurrence
-- A new or changed time that a step is there to be done.
INSERT INTO occurrences (
    id, action, participant, day, round, report, reported_at, not_yets, asked_at, nudges, snoozed_until
) VALUES (
    :id, :action, :participant, :day, :round, :report, :reported_at, :not_yets, :asked_at, :nudges, :snoozed_until
) ON CONFLICT (id) DO UPDATE SET
    day = excluded.day, round = excluded.round, report = excluded.report, reported_at = excluded.reported_at,
    not_yets = excluded.not_yets, asked_at = excluded.asked_at, nudges = excluded.nudges,
    snoozed_until = excluded.snoozed_until

-- name: complete
-- The first report of a round that says done or partly.
INSERT INTO completions (occurrence, round, report, at) VALUES (:occurrence, :round, :report, :at)
ON CONFLICT (occurrence, round) DO NOTHING
