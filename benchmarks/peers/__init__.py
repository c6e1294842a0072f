"""The tools that are measured, by the names they are asked for on the command line."""

from benchmarks.peers import eleventy, hugo, milepost, plain_mkdocs, zensical
from benchmarks.peers.tool import Tool

TOOLS: dict[str, Tool] = {
    "milepost": milepost.ONE_FILE,
    "milepost-files": milepost.SINGLE_FILES,
    "eleventy": eleventy.ELEVENTY,
    "hugo": hugo.HUGO,
    "mkdocs": plain_mkdocs.PLAIN_MKDOCS,
    "zensical": zensical.ZENSICAL,
}
