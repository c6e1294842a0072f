"""The hostile corpus in `corpus/`: `INDEX.md` says in one row for each file what must happen to it."""

from __future__ import annotations

import json
import re
from functools import cache

from milepost.source.characters import is_clean
from tests.places import CORPUS

_ROW = re.compile(r"\| (\S+/\S+) \| (.*?)(?: \[([^\]]+)\])? \|\n")


@cache
def rows() -> dict[str, tuple[str, frozenset[str]]]:
    """What must happen to each file, and the codes of which one is wanted, by its path."""
    index = (CORPUS / "INDEX.md").read_text("utf-8")
    return {path: (words, frozenset((codes or "").split(" or ")) - {""}) for path, words, codes in _ROW.findall(index)}


@cache
def strings(name: str) -> tuple[str, ...]:
    """Of `strings/<name>.jsonl`, `urls/…` or `ids/…`: one JSON text a line, or an object that holds it."""
    folder = CORPUS if "/" in name else CORPUS / "strings"
    file = folder / (name if "." in name else f"{name}.jsonl")
    rows = (json.loads(line) for line in file.read_text("utf-8").splitlines() if line)
    return tuple(row["text"] if isinstance(row, dict) else row for row in rows)


@cache
def every_string() -> dict[str, str]:
    """All texts of the corpus by a name for each, such as `xss-3`; an address is a text like any other."""
    names = sorted(file.stem for file in (CORPUS / "strings").glob("*.jsonl") if file.stem != "markdown-dos")
    found = {f"{name}-{number}": text for name in names for number, text in enumerate(strings(name))}
    return {**found, **{f"url-{number}": text for number, text in enumerate(strings("urls/refuse.txt"))}}


@cache
def every_text() -> dict[str, str]:
    """Those that a content file may hold at all; the others are refused as a whole, whatever field they stand in."""
    return {name: text for name, text in every_string().items() if is_clean(text)}
