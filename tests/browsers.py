"""A real browser for tests: Debian's chromium, without a window, one a worker.

It lives on the loop of the session, so its tests do too: `pytestmark = pytest.mark.asyncio(loop_scope="session")`.
"""

import os
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
import pytest_asyncio
from playwright.async_api import Browser, ConsoleMessage, Page, async_playwright

LAPTOP = {"width": 1366, "height": 768}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]


@dataclass
class Tab:
    """A page and what it complained about."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._hear)

    def _hear(self, said: ConsoleMessage) -> None:
        if said.type in ("error", "warning"):
            self.complaints.append(said.text)


def chromium_path() -> str:
    """Where chromium stands; skips the test without it, but fails it where CI=true."""
    found = shutil.which("chromium")
    if found is None:
        missing = "The page is tested with chromium. Type: apt-get install -y chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    return found


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """The worker's browser; each test has a context of its own in it."""
    path = chromium_path()
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        await running.close()


@pytest_asyncio.fixture(loop_scope="session")
async def tab(browser: Browser) -> AsyncIterator[Tab]:
    """An empty page of a laptop's size, in Dutch."""
    context = await browser.new_context(viewport=LAPTOP, locale="nl-NL", reduced_motion="reduce")  # type: ignore[arg-type]
    context.set_default_timeout(10_000)
    yield Tab(await context.new_page())
    await context.close()
