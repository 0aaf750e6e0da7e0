"""Time as a door: APScheduler beats, rows are the truth."""
