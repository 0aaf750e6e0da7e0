"""`python -m bot` is `stapje`."""

from bot.cli import main

main()
