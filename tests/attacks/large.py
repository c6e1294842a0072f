"""Files made to keep a program busy or to fill its memory, each near a limit or beyond it; each is a mistake somewhere.

The corpus holds what is small; these are made anew, for nobody wants megabytes of brackets in a repository.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

from milepost.source import limits
from tests.places import ROOT

CORPUS = ROOT / "tests" / "attacks" / "corpus"
ONE, MANY = "features/x.yml", "features.yml"
"""A file with one entry, and one with many."""
_ENTRY = "title: T\nstatus: idea\n"
_WRONG = "colour: red\n"
"""A key that no kind has: where all else is sound, this is what must be told."""
_TOKENS = {
    "brackets": "[",
    "braces": "{",
    "dashes": "- ",
    "question marks": "? ",
    "colons": "a: ",
    "commas": "[a, ",
    "double quotes": '"',
    "single quotes": "'",
    "apostrophes doubled": "''",
    "backslashes": '"\\',
    "anchors": "&a ",
    "aliases": "*a ",
    "tags": "!!str ",
    "exclamation marks": "!",
    "comments": "#\n",
    "blank lines": "\n",
    "documents": "---\n",
    "directives": "%\n",
    "block texts": "|\n ",
    "spaces": " ",
    "tabs": "\t",
    "carriage returns": "\r",
    "letters": "a",
    "merge keys": "<<: ",
    "marks that combine": "\u0301",
    "wide letters": "\U0001f600",
    "escapes": '"\\U0001F600',
}


def _repeated(unit: str, size: int) -> bytes:
    """Not a byte over the size, and no character cut in the middle."""
    encoded = unit.encode()
    return encoded * (size // len(encoded))


def _fields(unit: str) -> bytes:
    text = (unit * limits.PROSE)[: limits.PROSE]
    return f"{_ENTRY}description: {json.dumps(text)}\n{_WRONG}".encode()


def _keys(entry: str, size: int, *, most: int = 10**9) -> bytes:
    """As many entries as the size allows, each by a name of its own."""
    lines, taken = [], 0
    for number in range(most):
        line = f"e{number}: {entry}\n"
        taken += len(line)
        if taken > size:
            break
        lines.append(line)
    return "".join(lines).encode()


def _flow(open_with: str, close: str, depth: int) -> bytes:
    return f"{_ENTRY}x-a: {open_with * depth}{close * depth}\n".encode()


def _block(depth: int) -> bytes:
    return "".join(f"{' ' * level}a:\n" for level in range(depth)).encode()


def one_entry() -> dict[str, Callable[[], bytes]]:
    """Files with one entry, each within its 256 KiB."""
    found: dict[str, Callable[[], bytes]] = {}
    for name, unit in _TOKENS.items():
        found[f"256 KiB of {name}"] = partial(_repeated, unit, limits.ENTRY_FILE)
    for line in (CORPUS / "strings" / "markdown-dos.jsonl").read_text("utf-8").splitlines():
        unit = json.loads(line)["unit"]
        found[f"a field of {unit!a}"] = partial(_fields, unit)
    found["100,000 lists inside each other"] = partial(_flow, "[", "]", 100_000)
    found["25,000 fields inside each other"] = partial(_flow, "{a: ", "}", 25_000)
    found["700 levels by indentation"] = partial(_block, 700)
    found["one byte too large"] = lambda: b"#" * (limits.ENTRY_FILE + 1)
    found["20,000 unknown keys"] = lambda: _ENTRY.encode() + b"".join(b"k%d: 1\n" % n for n in range(20_000))
    found["20,000 times the same key"] = lambda: _ENTRY.encode() + b"x-a: 1\n" * 20_000
    found["60,000 items"] = lambda: f"{_ENTRY}tags: [{'a, ' * 60_000}a]\n".encode()
    found["30,000 references to nothing"] = lambda: f"{_ENTRY}goals: [{'nowhere, ' * 25_000}nowhere]\n".encode()
    return found


def many_entries() -> dict[str, Callable[[], bytes]]:
    """Mapping files at their 16 MiB, and beyond what they may hold."""
    size = limits.MAPPING_FILE
    return {
        "16 MiB of one line": lambda: _repeated("a", size),
        "16 MiB of brackets": lambda: _repeated("[", size),
        "16 MiB of dashes": lambda: _repeated("- ", size),
        "16 MiB of blank lines": lambda: _repeated("\n", size - 8) + b"a: [\n",
        "16 MiB of comments": lambda: _repeated("# c\n", size - 8) + b"a: [\n",
        "16 MiB of one text": lambda: b'a: {title: "' + _repeated("a", size - 40) + b'"}\n',
        "16 MiB in one entry of a list": lambda: b"a: {tags: [" + _repeated("t,", size - 40) + b"t]}\n",
        "16 MiB of entries with nothing": lambda: _keys("", size),
        "16 MiB of wrong entries on lines of their own": lambda: _keys("{title: T, status: nope}", size),
        "16 MiB of wrong entries on one line": lambda: b"{" + _repeated("a: 1, ", size - 2) + b"}",
        "over 50,000 entries": lambda: _keys("{title: T, status: idea}", size, most=limits.ENTRIES + 100),
        "one byte over 16 MiB": lambda: b"#" * (size + 1),
    }


def write(root: Path, path: str, content: bytes) -> Path:
    """A site with this one file; gives the site's folder."""
    for name, data in {"site.yml": b"format: 1\ntitle: T\n", path: content}.items():
        place = root / "content" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return root
