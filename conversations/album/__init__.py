"""What already worked: a list that only grows, in the participant's own words."""
