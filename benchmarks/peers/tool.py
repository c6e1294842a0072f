"""A program that makes a site of the same roadmap, as the benchmarks see it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


class NotInstalled(Exception):
    """Its message says why."""


@dataclass(frozen=True)
class Tool:
    name: str
    install: Callable[[], str]
    """Makes it ready, once, and returns its version. Raises NotInstalled."""
    prepare: Callable[[Path, int], None]
    """Writes into an empty folder what the tool builds a site of so many features from."""
    command: Callable[[], list[str]]
    """Builds the site of the folder that it runs in."""
    output: str
    """The site, in the folder."""
    leaves: tuple[str, ...] = ()
    """What else a build leaves there, as patterns: a first build has none of it."""
    change: Callable[[Path, str], None] | None = None
    """Puts other words into one feature, where a second build with what the first kept is of interest."""
    largest: int | None = None
    """Features up to which it is measured when nobody asks for more, as a build of more takes about a minute."""
