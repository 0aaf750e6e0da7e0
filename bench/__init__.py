"""What is measured, side by side in one run, and which faults are survived."""
