"""What makes a thing the same thing in every export: calendars and feed readers know an item again by it."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, urljoin, urlsplit

from milepost.settings import Settings

# A host that nobody can own (RFC 2606) stands for a site that has not said where it is published
NO_HOST = "milepost.invalid"
_HOST = re.compile(r"[a-z0-9.-]+")


def authority(settings: Settings) -> str:
    """The host of the site."""
    return _host(settings.url or "")


@lru_cache
def _host(url: str) -> str:
    host = urlsplit(url).hostname or ""
    return host if _HOST.fullmatch(host) else NO_HOST


def tag(settings: Settings, name: str) -> str:
    """A tag URI (RFC 4151) of something on this site; `name` is an address and what is meant there.

    Sites that share a host, or have none, are told apart by their path or title.
    """
    host = authority(settings)
    site = settings.title if host == NO_HOST else urlsplit(settings.url or "").path.strip("/")
    return f"tag:{host},2026:{quote('/'.join(filter(None, (site, name))))}"


def absolute(settings: Settings, address: str) -> str:
    """The full address of a page or file; empty for a site that has not said where it is published."""
    if not settings.url:
        return ""
    return f"{_root(settings.url)}{address}" if address else f"{settings.url.rstrip('/')}/"


@lru_cache
def _root(url: str) -> str:
    """What an address of ours stands behind."""
    return urljoin(f"{url.rstrip('/')}/", "-").removesuffix("-")
