"""The plan: goals in the participant's words, steps as proposals, appointments."""
