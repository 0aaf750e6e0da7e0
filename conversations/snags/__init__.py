"""*Knelpunten van de organisatie*: said by coaches, seen by supervisors, without a participant in it."""
