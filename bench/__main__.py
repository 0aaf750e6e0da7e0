"""`python -m bench faults …` and `python -m bench bench …` are `stapje faults …` and `stapje bench …`."""

import click

from bench.cli import bench, faults

click.Group(commands=[bench, faults])()
