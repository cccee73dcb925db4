"""The system's Chromium as a reader's: nothing in its cache, nothing fetched behind the page's back."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

from bench.cost import CommandError

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)


def chromium() -> str:
    """Where the browser is.

    Raises:
        CommandError: when there is none.
    """
    if found := shutil.which("chromium") or shutil.which("chromium-browser"):
        return found
    message = "Chromium is missing: apt-get install chromium"
    raise CommandError(message)


@contextmanager
def browsing() -> Iterator[Browser]:
    """A browser, for as long as it is used."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        yield browser
        browser.close()


def slowed(page: Page, *, line: bool = False) -> None:
    """Make the processor four times slower, and the line that of a slow phone too, as Lighthouse does."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    if line:
        slow = {"latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
        session.send("Network.emulateNetworkConditions", {"offline": False} | slow)


@contextmanager
def cold(browser: Browser, width: int = 1280) -> Iterator[Page]:
    """A page in a window of its own, as wide as said, that shares no cache with any other."""
    window = browser.new_context(viewport={"width": width, "height": 800})
    yield window.new_page()
    window.close()
