"""What several tests share: the real roadmaps beside the repository, the built site of our own content, Chromium."""

import os
import socket
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from milepost.adapters.mkdocs.stamping import press
from tests.browser import chromium
from tests.compiled_once import compile_once
from tests.own_site import own_site as own_site_of_this_process
from tests.places import beside_the_repository

# How long an example takes depends on the machine, never on the code alone
settings.register_profile("milepost", deadline=None)
settings.register_profile("nightly", deadline=None, max_examples=5_000)
settings.load_profile("nightly" if os.environ.get("MILEPOST_NIGHTLY") else "milepost")

# What git remembers is kept in the user's cache, which is not that of the tests
os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="milepost-cache-")

# Families of the fewest pages that leave one beside the samples are stamped, so that small sites test that, too
press.FEWEST = 4

# Also for the sites that are built while tests are collected
compile_once()


@pytest.fixture(scope="session")
def shared() -> Path:
    """Hostile input and real roadmaps, which lie beside the repository where it is developed."""
    return beside_the_repository(".")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium where there is one, else Playwright's own; without either the test fails and says so."""
    with sync_playwright() as playwright:
        try:
            started = chromium.started(playwright)
        except chromium.ChromiumNotFound as error:
            pytest.fail(str(error))
        yield started
        started.close()


@pytest.fixture
def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@pytest.fixture(scope="session")
def own_site() -> Path:
    """The site of our own content, built as `milepost build` does. Nobody may change it."""
    return own_site_of_this_process()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What tests have counted or measured without judging it."""
    counted: Counter[str] = Counter()
    measured: defaultdict[str, list[float]] = defaultdict(list)
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for what, value in report.user_properties:
                if isinstance(value, float):
                    measured[what].append(value)
                else:
                    counted[what] += value
    for what, number in counted.items():
        terminalreporter.write_line(f"{what}: {number}")
    for what, values in measured.items():
        terminalreporter.write_line(f"{what}: {median(values):.2f}, at most {max(values):.2f} ({len(values)} times)")
