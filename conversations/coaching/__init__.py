"""The coach's day: one bundle, praise with one tap."""
