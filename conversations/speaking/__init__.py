"""A step may be spoken: a voice goes with it, kept by Telegram and played only on a tap (house rule g20)."""
