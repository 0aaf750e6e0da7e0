-- A fresh database, on SQLite and on PostgreSQL. Integers are BIGINT, booleans 0/1, instants UTC microseconds,
-- dates and wall times ISO text, ids made by the program. Sealed columns are BLOB (on PostgreSQL a domain over bytea).
-- The name of a sealed column ends in _sealed; what seals it is in storage/sealing.py.
-- What only one database needs stands between `on` marks; a statement ends in the only semicolon on its lines.

-- on: postgresql
CREATE DOMAIN BLOB AS bytea;
CREATE SEQUENCE inbox_numbers;
-- on: all

CREATE TABLE schema_version (version BIGINT NOT NULL);

-- Who -----------------------------------------------------------------------

CREATE TABLE programmes (
    id TEXT PRIMARY KEY,                      -- always 'programme'
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    emergency_phone TEXT,
    crisis_person TEXT,
    live_since BIGINT,
    promise_decided TEXT,
    privacy_contact TEXT,
    rewards_on BIGINT NOT NULL,
    fictional BIGINT NOT NULL,
    away TEXT NOT NULL DEFAULT '[]'           -- JSON list of [since, until]: when Stapje was away
);

CREATE TABLE people (
    id TEXT PRIMARY KEY,
    name_sealed BLOB NOT NULL,
    language TEXT NOT NULL,
    level TEXT NOT NULL,
    zone TEXT NOT NULL,
    preview TEXT NOT NULL,
    joined_at BIGINT,
    wishes TEXT NOT NULL,                     -- JSON: moment, window, per_day, per_week, quiet_days, payday, …
    rest_since BIGINT,
    rest_until BIGINT,
    rest_appointments BIGINT NOT NULL DEFAULT 1,
    stopped_at BIGINT,
    unreachable_since BIGINT,
    paused_at BIGINT,
    reads_along BIGINT NOT NULL DEFAULT 0,
    last_sign_at BIGINT,
    ending_since BIGINT,                      -- the closing moment was opened; NULL: the time with the coach goes on
    ending_agreed_at BIGINT,                  -- the person's yes: aftercare
    ending_back_at BIGINT,                    -- asked for contact again
    revision BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE person_keys (                    -- one data key a person, wrapped by the installation's key
    person TEXT PRIMARY KEY,
    key_wrapped BLOB NOT NULL
);

CREATE TABLE roles (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    role TEXT NOT NULL,
    since BIGINT NOT NULL,
    until BIGINT
);
CREATE INDEX roles_by_person ON roles (person);
CREATE INDEX roles_by_role ON roles (role);

CREATE TABLE staff_profiles (
    person TEXT PRIMARY KEY,
    stand_in TEXT,
    also_decides_benefit BIGINT NOT NULL,
    works_from TEXT NOT NULL,
    works_until TEXT NOT NULL,
    works_on TEXT NOT NULL DEFAULT '[1, 2, 3, 4, 5]',  -- JSON list of ISO weekdays
    days_off TEXT NOT NULL,                   -- JSON list of dates
    bundle TEXT NOT NULL DEFAULT 'morning',   -- morning, end
    bundle_at TEXT,
    extras TEXT,                              -- JSON list of what was switched on; NULL: never chosen
    team TEXT,
    bundled_on TEXT                           -- the day of the newest bundle
);
CREATE TABLE staff_mail (                     -- where a staff member is knocked for beside Telegram
    person TEXT PRIMARY KEY,
    address_sealed BLOB,                      -- NULL: nowhere any more
    code_sealed BLOB,                         -- NULL: it was written in the chat, or is not to be any more
    made_at BIGINT NOT NULL,
    confirmed_at BIGINT,
    refused_at BIGINT,                        -- there is no such address
    told_until BIGINT NOT NULL,               -- up to which message there was a knock
    sent_at BIGINT,                           -- the last mail
    tries BIGINT NOT NULL DEFAULT 0,
    not_before BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX staff_profiles_by_stand_in ON staff_profiles (stand_in);

CREATE TABLE absences (                       -- when a coach is away, and who sees their people on these days
    id TEXT PRIMARY KEY,
    coach TEXT NOT NULL,
    stand_in TEXT NOT NULL,                   -- empty: nobody
    since TEXT NOT NULL,                      -- first and last local day
    until TEXT NOT NULL,
    told_until BIGINT                         -- up to when the stand-in's bundles told what happened
);
CREATE INDEX absences_by_coach ON absences (coach, until);
CREATE INDEX absences_by_stand_in ON absences (stand_in, until);

CREATE TABLE teams (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    lead TEXT                                 -- person who may choose settings for the team
);

CREATE TABLE coachings (
    id TEXT PRIMARY KEY,
    coach TEXT NOT NULL,
    participant TEXT NOT NULL,
    since BIGINT NOT NULL,
    until BIGINT,
    told_until BIGINT,
    telling TEXT NOT NULL DEFAULT 'bundle'    -- at_once, bundle, nothing
);
CREATE INDEX coachings_by_coach ON coachings (coach);
CREATE INDEX coachings_by_participant ON coachings (participant);
CREATE UNIQUE INDEX coachings_now ON coachings (participant) WHERE until IS NULL;

CREATE TABLE chats (
    id TEXT PRIMARY KEY,
    address BLOB NOT NULL UNIQUE,             -- Telegram's id of the person, AES-SIV: in this table only
    person TEXT UNIQUE,                       -- NULL: a stranger
    made_at BIGINT NOT NULL,
    answers_day TEXT,                         -- strangers: local date of the last answers
    answers BIGINT NOT NULL DEFAULT 0
);

CREATE VIEW people_and_roles AS               -- a person whose key still exists: one row per role ever held, or one without
SELECT
    people.id, people.name_sealed, people.language, people.level, people.zone, people.preview, people.joined_at,
    people.wishes, people.rest_since, people.rest_until, people.rest_appointments, people.stopped_at,
    people.unreachable_since, people.paused_at, people.reads_along, people.last_sign_at, people.ending_since,
    people.ending_agreed_at, people.ending_back_at, people.revision,
    person_keys.key_wrapped, chats.id AS chat, roles.role, roles.since AS role_since, roles.until AS role_until
FROM people
JOIN person_keys ON person_keys.person = people.id
LEFT JOIN chats ON chats.person = people.id
LEFT JOIN roles ON roles.person = people.id;

CREATE TABLE invitations (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    role TEXT NOT NULL,
    invited_by TEXT NOT NULL,
    code_hash BLOB NOT NULL UNIQUE,
    channel TEXT NOT NULL,
    pin_sealed BLOB,
    tries BIGINT NOT NULL DEFAULT 0,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    claimed_chat TEXT,
    used_at BIGINT,
    revoked_at BIGINT
);
CREATE INDEX invitations_by_inviter ON invitations (invited_by);
CREATE INDEX invitations_by_person ON invitations (person);
CREATE INDEX invitations_by_chat ON invitations (claimed_chat);

-- The plan ------------------------------------------------------------------

CREATE TABLE goals (
    id TEXT PRIMARY KEY,
    participant TEXT NOT NULL,
    words_sealed BLOB NOT NULL,
    pillar TEXT,
    also TEXT NOT NULL,                       -- JSON list of pillars
    status TEXT NOT NULL,
    author TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    private BIGINT NOT NULL DEFAULT 0,        -- 1: staff see nothing of it, nor of its steps
    position BIGINT NOT NULL DEFAULT 0,
    rested TEXT NOT NULL DEFAULT '[]',        -- JSON list of steps that went to rest when it was stopped
    revision BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX goals_by_participant ON goals (participant);

CREATE TABLE actions (
    id TEXT PRIMARY KEY,
    goal TEXT NOT NULL,
    participant TEXT NOT NULL,
    words_sealed BLOB NOT NULL,
    day TEXT,
    hour TEXT,
    hour_named_by TEXT,
    repeats TEXT,                             -- a rhythm in short, such as weekdays 1 3 5; NULL: once
    if_then_sealed BLOB,
    voice_sealed BLOB,                        -- Telegram's file id of the step as it was spoken; never the sound itself
    voice_by TEXT,
    together BIGINT,
    catalogue TEXT,
    skill TEXT,
    status TEXT NOT NULL,
    author TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    opened_at BIGINT,
    done_at BIGINT,
    position BIGINT NOT NULL,
    snoozes BIGINT NOT NULL DEFAULT 0,
    fading TEXT NOT NULL DEFAULT '',          -- writes, quiet; empty: never asked
    revision BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX actions_by_participant ON actions (participant);

CREATE TABLE occurrences (
    id TEXT PRIMARY KEY,
    action TEXT NOT NULL,
    participant TEXT NOT NULL,
    day TEXT,
    round BIGINT NOT NULL DEFAULT 0,
    report TEXT,
    reported_at BIGINT,
    not_yets BIGINT NOT NULL DEFAULT 0,
    asked_at BIGINT,
    nudges BIGINT NOT NULL DEFAULT 0,
    snoozed_until BIGINT
);
CREATE INDEX occurrences_by_participant ON occurrences (participant);

CREATE TABLE completions (                    -- one per occurrence and round, written when a report says done or partly
    occurrence TEXT NOT NULL,
    round BIGINT NOT NULL,
    report TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (occurrence, round)
);

CREATE TABLE appointments (
    id TEXT PRIMARY KEY,
    participant TEXT NOT NULL,
    coach TEXT NOT NULL,
    at BIGINT NOT NULL,
    place_sealed BLOB NOT NULL,
    bring_sealed BLOB,
    status TEXT NOT NULL,
    answer TEXT,
    topic_sealed BLOB,
    card_shared BIGINT NOT NULL DEFAULT 1,
    struck TEXT NOT NULL DEFAULT '[]',        -- JSON list of steps that were left out of the card
    made_at BIGINT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX appointments_by_participant ON appointments (participant);

CREATE TABLE ledger (                         -- append-only
    id TEXT PRIMARY KEY,
    promise TEXT NOT NULL,
    participant TEXT NOT NULL,
    action TEXT NOT NULL,
    entry TEXT NOT NULL,
    round BIGINT NOT NULL,
    item TEXT NOT NULL,
    words_sealed BLOB,
    cents BIGINT NOT NULL,
    at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    coach TEXT NOT NULL DEFAULT '',           -- who linked it; this and the next four as they were then
    team TEXT NOT NULL DEFAULT '',
    pillar TEXT NOT NULL DEFAULT '',
    tier TEXT NOT NULL DEFAULT '',            -- heart, treat, star
    box TEXT NOT NULL DEFAULT '',             -- code of the step in the catalogue
    occasion TEXT NOT NULL DEFAULT '',        -- occurrence by which it was earned
    why TEXT NOT NULL DEFAULT '',             -- why it ended, or why it was given without a condition
    UNIQUE (promise, entry, round)
);
CREATE INDEX ledger_by_participant ON ledger (participant);
CREATE INDEX ledger_asked ON ledger (promise) WHERE entry = 'asked';

CREATE TABLE reward_rules (                   -- frames and boxes as supervisors set them, append-only
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    value TEXT NOT NULL,                      -- empty: as the files say
    made_by TEXT NOT NULL,                    -- empty: the command line
    at BIGINT NOT NULL
);

CREATE TABLE joys (                           -- what does a participant good, in their words; the coach reads it
    participant TEXT PRIMARY KEY,
    words_sealed BLOB NOT NULL,
    at BIGINT NOT NULL
);

CREATE TABLE calls (
    id TEXT PRIMARY KEY,
    participant TEXT NOT NULL,
    door TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    opened_at BIGINT,
    opened_by TEXT,
    carried_to BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX calls_by_participant ON calls (participant);

CREATE TABLE obstacles (                      -- what a step needs and the coach was asked for
    id TEXT PRIMARY KEY,
    participant TEXT NOT NULL,
    action TEXT NOT NULL,
    needed TEXT NOT NULL,                     -- money, transport, childcare, letter, other
    made_at BIGINT NOT NULL,
    arranged_at BIGINT,
    arranged_by TEXT
);
CREATE INDEX obstacles_waiting ON obstacles (participant) WHERE arranged_at IS NULL;

CREATE TABLE snags (                          -- what a coach is stuck on because of the organisation; of no person
    id TEXT PRIMARY KEY,
    snag TEXT NOT NULL,                       -- waiting, rules, forms, systems, together, money, other
    team TEXT,
    month TEXT NOT NULL,                      -- such as 2026-04
    settled_at BIGINT                         -- NULL: not arranged yet
);
CREATE INDEX snags_waiting ON snags (month) WHERE settled_at IS NULL;

CREATE TABLE bridge_moments (                 -- where a participant placed themself, per subject 1 to 5
    id TEXT PRIMARY KEY,
    participant TEXT NOT NULL,
    placements_sealed BLOB,                   -- JSON by code of the subject; NULL: declined
    made_by TEXT NOT NULL,
    at BIGINT NOT NULL,
    kept_at BIGINT,                           -- NULL: copied by the coach, waits for a yes
    shared_at BIGINT                          -- NULL: only the participant sees it
);
CREATE INDEX bridge_moments_by_participant ON bridge_moments (participant);

CREATE TABLE check_ins (                      -- answers to the open question of a week; wiped after 30 days
    id TEXT PRIMARY KEY,
    participant TEXT NOT NULL,
    question TEXT NOT NULL,
    words_sealed BLOB NOT NULL,
    at BIGINT NOT NULL,
    shared_at BIGINT                          -- NULL: only the participant sees it
);
CREATE INDEX check_ins_by_participant ON check_ins (participant);

CREATE TABLE messages (                       -- between a participant and who coaches them; wiped after 30 days
    id TEXT PRIMARY KEY,
    participant TEXT NOT NULL,
    made_by TEXT NOT NULL,
    words_sealed BLOB NOT NULL,
    at BIGINT NOT NULL,
    seen_at BIGINT                            -- answered or marked as read; NULL too for what staff wrote
);
CREATE INDEX messages_by_participant ON messages (participant);

CREATE TABLE hand_overs (                     -- to another coach, from the first thought until that one is there
    id TEXT PRIMARY KEY,
    participant TEXT NOT NULL,
    from_coach TEXT NOT NULL,                 -- empty: nobody coached them any more
    to_coach TEXT NOT NULL,
    made_by TEXT NOT NULL,
    starts TEXT NOT NULL,
    moved TEXT NOT NULL DEFAULT '[]',         -- JSON list of what goes along
    made_at BIGINT NOT NULL,
    asked_at BIGINT,
    agreed_at BIGINT,
    talk_at BIGINT,
    accepted_at BIGINT,
    done_at BIGINT,
    ended_at BIGINT
);
CREATE INDEX hand_overs_by_participant ON hand_overs (participant);

CREATE TABLE binder_notes (                   -- where the papers of a tab lie: only the participant sees it
    id TEXT PRIMARY KEY,
    participant TEXT NOT NULL,
    tab TEXT NOT NULL,
    words_sealed BLOB NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX binder_notes_by_participant ON binder_notes (participant);

-- The conversation ------------------------------------------------------------

CREATE TABLE places (
    person TEXT PRIMARY KEY,
    verb TEXT NOT NULL,
    subject TEXT NOT NULL,
    thing TEXT NOT NULL,
    draft_sealed BLOB,
    since BIGINT NOT NULL
);

CREATE TABLE history (                        -- append-only; no foreign key to a person
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    subject TEXT NOT NULL,
    kind TEXT NOT NULL,
    thing TEXT NOT NULL,
    facts TEXT NOT NULL                       -- JSON of ids and numbers
);
CREATE INDEX history_by_subject ON history (subject, at);

CREATE TABLE policies (                       -- changes of one setting each, append-only
    number BIGINT PRIMARY KEY,
    level TEXT NOT NULL,                      -- programme, team, coach
    scope TEXT NOT NULL,                      -- team or coach; empty for the programme
    field TEXT NOT NULL,
    value TEXT,                               -- JSON; NULL: follows the level above
    made_by TEXT NOT NULL,                    -- empty: the command line
    at BIGINT NOT NULL,
    from_at BIGINT NOT NULL,
    told_at BIGINT NOT NULL,                  -- when participants hear of it, if it still stands
    why_sealed BLOB,                          -- with the key of the one who made it
    undoes BIGINT
);
CREATE INDEX policies_by_scope ON policies (scope, field, number);

-- The pipes --------------------------------------------------------------------

CREATE TABLE inbox (
    number BIGINT PRIMARY KEY,                -- order of intake, given by the program under the write lock
    source BIGINT NOT NULL UNIQUE,            -- Telegram's update id
    event TEXT NOT NULL,                      -- id of the event it becomes
    chat TEXT NOT NULL,
    body_sealed BLOB,                         -- allow-listed fields, installation's key; wiped when done
    received_at BIGINT NOT NULL,
    tries BIGINT NOT NULL DEFAULT 0,
    state TEXT NOT NULL,                      -- waiting, done, aside
    settled_at BIGINT
);
CREATE INDEX inbox_waiting ON inbox (chat, number) WHERE state = 'waiting';
CREATE INDEX inbox_settled ON inbox (settled_at) WHERE state <> 'waiting';

CREATE TABLE dues (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    about TEXT NOT NULL,
    thing TEXT NOT NULL,
    slot TEXT NOT NULL,
    day TEXT NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (person, thing, day, slot)
);
CREATE INDEX dues_by_time ON dues (at, id);
CREATE INDEX dues_by_about ON dues (about);
CREATE INDEX dues_urgent ON dues (at, id) WHERE slot IN ('callagain', 'callstandin', 'callteam');
CREATE INDEX dues_looks ON dues (at, id) WHERE slot = 'lookahead';

CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    turn BIGINT NOT NULL,                     -- order inside a chat: rises with every row that is written
    key TEXT NOT NULL UNIQUE,
    recipient TEXT NOT NULL,                  -- the person, or a stranger's chat
    person TEXT,                              -- NULL: a stranger, then chat says where
    chat TEXT,
    about TEXT NOT NULL,                      -- participant; empty: the recipient
    screen TEXT NOT NULL,
    thing TEXT NOT NULL,
    words_sealed BLOB,
    kind TEXT NOT NULL,
    ambiguity TEXT NOT NULL,
    lane BIGINT NOT NULL,                     -- 0 answer, 1 call, 2 reminder, 3 bundle
    edit BIGINT NOT NULL DEFAULT 0,
    silent BIGINT NOT NULL DEFAULT 0,
    made_at BIGINT NOT NULL,
    not_before BIGINT NOT NULL,
    expires_at BIGINT,
    state TEXT NOT NULL,                      -- ready, sending, sent, uncertain, dropped, refused
    tries BIGINT NOT NULL DEFAULT 0,          -- requests that left and whose end is unknown
    rendered_sealed BLOB,                     -- the request, while in 'sending' and after an unknown end
    trail TEXT,                               -- JSON: what decided it
    message BIGINT,                           -- Telegram's number once sent
    settled_at BIGINT,
    planned_at BIGINT                         -- when the rules let it leave first; NULL: it was not planned
);
CREATE INDEX outbox_ready ON outbox (lane, turn, not_before, recipient) WHERE state = 'ready';
CREATE INDEX outbox_queue ON outbox (recipient, turn, not_before) WHERE state = 'ready';
CREATE INDEX outbox_sending ON outbox (recipient) WHERE state = 'sending';
CREATE INDEX outbox_begun ON outbox (person, settled_at) WHERE kind = 'step' AND state = 'sent';
CREATE INDEX outbox_in_front ON outbox (person, settled_at) WHERE state = 'sent';
CREATE INDEX outbox_settled ON outbox (settled_at) WHERE settled_at IS NOT NULL AND words_sealed IS NOT NULL;

CREATE TABLE leases (
    job TEXT PRIMARY KEY,                     -- poll, beat, send
    holder TEXT NOT NULL,
    fence BIGINT NOT NULL,
    until BIGINT NOT NULL                     -- on the unmoved clock
);

CREATE TABLE alarms (                         -- what an operator should look at
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    facts TEXT NOT NULL,
    settled_at BIGINT
);

CREATE TABLE upkeep (                         -- 'alive': when this installation last was, on the unmoved clock;
    id TEXT PRIMARY KEY,                      -- 'planned_under': the version of the rules that everything was planned under
    number BIGINT NOT NULL
);
