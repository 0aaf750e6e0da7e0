"""Time as a door: beats that look what is due."""
