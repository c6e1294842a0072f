"""MkDocs with Material and the pages of Milepost's own site as Markdown files, outside the navigation."""

import importlib.metadata
import sys

from benchmarks.peers import exported
from benchmarks.peers.tool import Tool


def _install() -> str:
    """They come with Milepost."""
    return importlib.metadata.version("mkdocs")


def _command() -> list[str]:
    return [sys.executable, "-m", "mkdocs", "build", "--quiet"]


PLAIN_MKDOCS = Tool("MkDocs and Material", _install, exported.pages, _command, output="site", largest=4_000)
