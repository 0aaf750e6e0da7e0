"""Crisis, help, rest and stopping: they work from the first day, and nothing is forwarded without a tap."""
