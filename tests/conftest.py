"""What every test may ask for."""

from hypothesis import settings

pytest_plugins = ["tests.browsers", "tests.databases", "tests.simulators", "tests.towns"]

settings.register_profile("house", deadline=None)  # a busy machine makes no claim false
settings.load_profile("house")
