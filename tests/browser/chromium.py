"""Chromium as our tests, benchmarks and pictures start it: it asks nobody on the network for anything."""

import shutil
from pathlib import Path

from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class ChromiumNotFound(Exception):
    """There is no Chromium here; the text says which were looked for."""


def started(playwright: Playwright) -> Browser:
    """Debian's where there is one, else Playwright's own. Raises ChromiumNotFound."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if not path and not Path(playwright.chromium.executable_path).is_file():
        looked_for = f"none of {', '.join(NAMES)}; `tests/install_tools.py test` installs it"
        raise ChromiumNotFound(f"no Chromium here: {looked_for}")
    return playwright.chromium.launch(executable_path=path, args=FLAGS)
