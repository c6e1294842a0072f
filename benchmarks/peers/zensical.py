"""Zensical with the pages of Milepost's own site as Markdown files, outside the navigation."""

from benchmarks.peers import exported, installed
from benchmarks.peers.tool import Tool


def _install() -> str:
    return installed.python_package("zensical")


def _command() -> list[str]:
    return [str(installed.ENVIRONMENT / "bin" / "zensical"), "build"]


ZENSICAL = Tool("Zensical", _install, exported.pages, _command, output="site", leaves=(".cache",), largest=4_000)
