"""Short cards to read, and the open question of a week: offered, never pushed (house rule g21)."""
