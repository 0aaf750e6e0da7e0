"""*Mijn map*: what lies where, and five minutes of tidying for who wants that."""
