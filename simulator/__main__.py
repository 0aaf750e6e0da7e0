"""`python -m simulator`: starts it."""

import argparse
import asyncio
import sys
from pathlib import Path

from simulator.clock import Clock
from simulator.journal import Journal
from simulator.server import loopback, serve
from simulator.simulation import Simulation


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(prog="python -m simulator", description="Telegram without Telegram, for bots.")
    parser.add_argument("--host", default="127.0.0.1", help="loopback only")
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free one")
    parser.add_argument("--bot-port", type=int, help="a port for the bot alone, which an outage closes; 0: a free one")
    parser.add_argument("--token", help="the one token that is accepted; without it any well-formed one is")
    parser.add_argument("--username", default="StapjeBot")
    parser.add_argument("--name", default="Stapje")
    parser.add_argument("--offset-file", type=Path, help="where the clock's offset is written for the bot")
    parser.add_argument("--status-file", type=Path, help="where the bot writes its status")
    parser.add_argument("--journal", type=Path, help="keeps and restores the world; without it all is in memory")
    return parser.parse_args()


def main() -> int:
    """Runs until it is told to stop; the exit code."""
    given = arguments()
    try:
        loopback(given.host)
        clock = Clock(offset_file=given.offset_file, status_file=given.status_file)
        sim = Simulation(clock, Journal(given.journal), given.token, given.username, given.name)
        sim.resume()
        asyncio.run(serve(sim, given.host, given.port, given.bot_port))
    except (ValueError, OSError) as error:
        print(f"simulator: {error}", file=sys.stderr)  # noqa: T201 - the person who typed it reads this
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
