"""SQL: one transaction per event, on SQLite and PostgreSQL."""
