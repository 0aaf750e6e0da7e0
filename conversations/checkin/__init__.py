"""The participant's own step: *gelukt*, later, smaller, not needed any more, and what is true now."""
