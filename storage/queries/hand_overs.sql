-- name: hand_overs
-- All hand-overs of these participants, oldest first.
SELECT * FROM hand_overs WHERE participant = ANY(:participants) ORDER BY made_at, id

-- name: save_hand_over
-- A new one, or what became of one.
INSERT INTO hand_overs (
    id, participant, from_coach, to_coach, made_by, starts, moved, made_at, asked_at, agreed_at, talk_at, accepted_at,
    done_at, ended_at
) VALUES (
    :id, :participant, :from_coach, :to_coach, :made_by, :starts, :moved, :made_at, :asked_at, :agreed_at, :talk_at,
    :accepted_at, :done_at, :ended_at
) ON CONFLICT (id) DO UPDATE SET
    starts = excluded.starts, moved = excluded.moved, asked_at = excluded.asked_at, agreed_at = excluded.agreed_at,
    talk_at = excluded.talk_at, accepted_at = excluded.accepted_at, done_at = excluded.done_at,
    ended_at = excluded.ended_at
