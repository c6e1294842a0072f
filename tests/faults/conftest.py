"""Some faults are looked at in a real browser, too."""

from tests.browser.conftest import browser

__all__ = ["browser"]
