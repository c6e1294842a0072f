"""How much of everything is read: generous for people, small enough that a hostile pull request stops nothing."""

from __future__ import annotations

from typing import NamedTuple

from milepost.timeframe.forms import FIRST_YEAR, LAST_YEAR

ENTRY_FILE = 256 * 1024
MAPPING_FILE = 16 * 1024 * 1024
TREE = 256 * 1024 * 1024
ENTRIES = 50_000
DEPTH = 16
VALUES = 1_000_000
SLUG = 80
TITLE = 200
SUMMARY = 500
PROSE = 40_000
LIST = 500
URL = 2_048
PRINTED = 200


class Limit(NamedTuple):
    """One row of the documentation's table. `value` is in bytes where `unit` is, else a plain count."""

    what: str
    value: int
    unit: str

    def __str__(self) -> str:
        """`256 KiB`, `200 characters`, `1970`."""
        if self.unit == "bytes":
            return size(self.value)
        return str(self.value) if self.unit == "year" else f"{self.value:,} {self.unit}"


def size(count: int) -> str:
    """A number of bytes as people say it: `256 KiB`."""
    return f"{count >> 20} MiB" if count >> 20 else f"{count >> 10} KiB"


TABLE = (
    Limit("a file with one entry", ENTRY_FILE, "bytes"),
    Limit("a file with many entries", MAPPING_FILE, "bytes"),
    Limit("all files under `content/` together", TREE, "bytes"),
    Limit("entries, and files under `content/`", ENTRIES, "entries"),
    Limit("lists and fields inside each other, folders inside each other", DEPTH, "levels"),
    Limit("names and values in one file", VALUES, "names and values"),
    Limit("a slug", SLUG, "characters"),
    Limit("a title", TITLE, "characters"),
    Limit("a summary", SUMMARY, "characters"),
    Limit("a field that is text or Markdown", PROSE, "characters"),
    Limit("a list", LIST, "items"),
    Limit("an address", URL, "characters"),
    Limit("the first year of a timeframe", FIRST_YEAR, "year"),
    Limit("the last year of a timeframe", LAST_YEAR, "year"),
    Limit("what the text output prints before it only counts", PRINTED, "diagnostics"),
)
