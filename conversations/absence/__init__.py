"""A coach is away for some days, and a colleague answers."""
