"""What the files of a site say to whoever reads them, in plain text: no escapes, no compression, no folded lines."""

from __future__ import annotations

import gzip
import json
import re
import zlib
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from contextlib import suppress
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote

# Code, pictures and fonts say nothing about a roadmap; whatever else is text is read
_MUTE = frozenset(
    {
        *("js", "css", "map", "wasm", "png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "pdf"),
        *("woff", "woff2", "ttf", "otf", "eot", "mp4", "webm", "mp3", "wav", "zip", "tar", "whl"),
    }
)
_TAGS = re.compile(r"<[^<>]*>")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
MOST = 64 * 1024 * 1024
"""Bytes of one compressed file, so that none can fill the memory."""


def files(site: Path) -> Iterator[Path]:
    """In order. Of a link only the name is looked at: what it leads to is elsewhere."""
    return (file for file in sorted(site.rglob("*")) if file.is_symlink() or file.is_file())


def _suffix(file: Path) -> str:
    name = file.name.lower()
    return name.removesuffix(".gz").rpartition(".")[2]


def lines_of(file: Path) -> list[str]:
    """The lines of a file, raw but for their escapes; of a link, and of what says nothing, none."""
    if file.is_symlink() or _suffix(file) in _MUTE:
        return []
    data = file.read_bytes()
    if file.name.lower().endswith(".gz"):
        data = _unpacked(data)
    # Whatever letters are lost, the words between them are there
    text = data.decode("utf-16" if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8", "replace")
    name = file.name.lower().removesuffix(".gz")
    if name.endswith(".ics"):
        text = text.replace("\r\n ", "").replace("\n ", "")  # RFC 5545, 3.1
    if name.endswith(".json"):
        # Text by text, for a key and its value are no sentence: `"text": "Input mask"`
        with suppress(ValueError, RecursionError):
            return [*_texts(json.loads(text, object_pairs_hook=list))]
    return text.split("\n")


def _unpacked(data: bytes) -> bytes:
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as packed:
            return packed.read(MOST)
    except (OSError, EOFError, zlib.error):
        return b""


def _texts(value: Any) -> Iterator[str]:
    """Of lists inside each other; a mapping is one of pairs, so that of two equal keys none gets lost."""
    if isinstance(value, str):
        yield from value.split("\n")
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)


def told(line: str) -> Iterator[str]:
    """A line as it is read: its markup as well as its words, and its words without the markup between them."""
    if "%" in line:
        line = f"{line} {unquote(line)}"
    if "\\u" in line:
        line = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), line)
    if "&" in line:
        line = unescape(line)
    yield line
    if "<" in line:
        yield _TAGS.sub("", line)
