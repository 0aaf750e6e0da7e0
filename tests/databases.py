"""Databases for tests: an empty SQLite file or an empty PostgreSQL database for each test that asks."""

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.postgres import Cluster, ensure_cluster, new_folder, stop_cluster

FOLDER = "TESTS_POSTGRES_FOLDER"  # tells the workers of one run which folder its server lives in
_numbers = count(1)


def pytest_configure(config: pytest.Config) -> None:
    """The run names the folder; the server is started in it by the first test that needs one."""
    if not hasattr(config, "workerinput"):
        os.environ[FOLDER] = str(new_folder())


def pytest_unconfigure(config: pytest.Config) -> None:
    """Workers have ended by now, so nobody uses the server any more."""
    if not hasattr(config, "workerinput"):
        stop_cluster(Path(os.environ.pop(FOLDER)))


def new_name(purpose: str) -> str:
    """A database name that no other test of any worker uses."""
    return f"{purpose}_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}_{next(_numbers)}"


@pytest.fixture(scope="session")
def postgres_cluster() -> Cluster:
    """The run's PostgreSQL server: make a template once, then databases from it in 30 ms each."""
    return ensure_cluster(Path(os.environ[FOLDER]))


@pytest.fixture
def postgres_url(postgres_cluster: Cluster) -> Iterator[str]:
    """An empty PostgreSQL database of this test's own."""
    name = new_name("test")
    yield postgres_cluster.create(name)
    postgres_cluster.drop(name)


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """A SQLite database of this test's own; the file is not there yet."""
    return f"sqlite:///{tmp_path / 'stapje.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The test runs twice, once on each database."""
    url: str = request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")
    return url
