"""A participant goes to another coach: nothing is left behind, and they are asked first."""
