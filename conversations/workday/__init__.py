"""A staff member's own working day: when they are reached, with what, and what they switched on."""
