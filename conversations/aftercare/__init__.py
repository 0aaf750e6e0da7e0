"""Coming to the end: the closing moment, the months after it, and beginning again."""
