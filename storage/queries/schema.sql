-- name: is_there
-- One row when this database has our tables.
-- on: sqlite
SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'
-- on: postgresql
SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'schema_version'

-- name: version
-- The number of the newest migration that this database has had.
SELECT version FROM schema_version
