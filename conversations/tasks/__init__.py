"""What a coach was asked for, over all their people."""
