"""`python -m bot` is `stapje`."""

from bot.cli import main

if __name__ == "__main__":  # a process of the time machine begins here too
    main()
