-- name: appointments
-- Planned talks of these participants and the last discussed one of each.
SELECT * FROM appointments
WHERE participant = ANY(:participants) AND (
    status = 'planned'
    OR (status = 'discussed' AND NOT EXISTS (
        SELECT 1 FROM appointments AS later
        WHERE later.participant = appointments.participant AND later.status = 'discussed'
            AND (later.at > appointments.at OR (later.at = appointments.at AND later.id > appointments.id))
    ))
)
ORDER BY at, id

-- name: save_appointment
-- A new or changed talk.
INSERT INTO appointments (
    id, participant, coach, at, place_sealed, bring_sealed, status, answer, topic_sealed, card_shared, struck,
    made_at, revision
) VALUES (
    :id, :participant, :coach, :at, :place_sealed, :bring_sealed, :status, :answer, :topic_sealed, :card_shared,
    :struck, :made_at, :revision
) ON CONFLICT (id) DO UPDATE SET
    coach = excluded.coach, at = excluded.at, place_sealed = excluded.place_sealed,
    bring_sealed = excluded.bring_sealed, status = excluded.status, answer = excluded.answer,
    topic_sealed = excluded.topic_sealed, card_shared = excluded.card_shared,
    struck = excluded.struck, revision = excluded.revision
