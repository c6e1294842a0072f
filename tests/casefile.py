"""Case files: a code's page in the documentation, and its test.

Each `##` section is a content tree of its own. A ```` ```yaml ```` block is a file; its first line, a comment, names it
and is not part of it. A trailing `# error: [code]` says what is found on that line; `# next line: error: [code]` says
it of the line below. Neither is part of the file either, so that a mark may stand inside a text and cannot be a finding
itself. A mark behind the file's name is of its first line. `# before: content/…` names a file of the roadmap that the
section is compared with, which consists of such files alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from milepost.diagnostics import Severity

SITE = "content/site.yml"
PLAIN_SITE = b"format: 1\ntitle: Example\n"

_FENCE = re.compile(r"(?P<ticks>`{3,})(?P<info>[^`]*)")
_PATH = re.compile(r"#\s+(?P<before>before:\s+)?(?P<path>[^\s#]\S*)\s*(?P<marks>#.*)?")
_SAID = re.compile(r"(error|warning|info):\s*\[([^\]]+)\]")
_MARKS = rf"#\s+(?P<next>next line:\s*)?(?P<said>{_SAID.pattern}(?:,?\s+{_SAID.pattern})*)"
_MARKED = re.compile(rf"(?P<text>.*?)\s*{_MARKS}\s*")
_ESCAPE = re.compile(rb"\\(x[0-9a-fA-F]{2}|[0rnt\\])")
_ESCAPED = {b"0": b"\0", b"r": b"\r", b"n": b"\n", b"t": b"\t", b"\\": b"\\"}


@dataclass(frozen=True, slots=True, order=True)
class Expected:
    """What is found on one line; `str` as in a report."""

    path: str
    line: int
    severity: Severity
    code: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.severity}[{self.code}]"


@dataclass(slots=True)
class Section:
    """One content tree by path, and everything that is wrong with it. Without files it is illustration only."""

    title: str
    files: dict[str, bytes] = field(default_factory=dict)
    before: dict[str, bytes] = field(default_factory=dict)
    expected: set[Expected] = field(default_factory=set)

    def write(self, root: Path) -> None:
        _write(self.files, root)

    def write_before(self, root: Path) -> None:
        _write(self.before, root)


def _write(files: dict[str, bytes], root: Path) -> None:
    site = {} if {SITE, "content/site.yaml"} & files.keys() else {SITE: PLAIN_SITE}
    for path, content in {**site, **files}.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


@dataclass(frozen=True, slots=True)
class Case:
    code: str
    heading: str
    sections: tuple[Section, ...]


def read_case(path: Path) -> Case:
    """Raises ValueError, with the file's name, where the case file itself is mistaken."""
    try:
        heading, sections = _read(iter(path.read_text(encoding="utf-8").split("\n")))
    except ValueError as error:
        raise ValueError(f"{path.name}: {error}") from None
    return Case(path.stem, heading, tuple(sections))


def _read(lines: Iterator[str]) -> tuple[str, list[Section]]:
    """The heading, and the sections; the first has no title and is what stands before the first `##`."""
    heading, sections = "", [Section("")]
    for line in lines:
        if fence := _FENCE.fullmatch(line):
            _add(list(_until(fence["ticks"], lines)), fence["info"].split(), sections[-1])
        elif line.startswith("# "):
            heading = line.removeprefix("# ").strip()
        elif line.startswith("## "):
            sections.append(Section(line.removeprefix("## ").strip()))
    return heading, sections


def _until(ticks: str, lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        if line.startswith(ticks) and not line.strip("`"):
            return
        yield line
    raise ValueError(f"a block that begins with {ticks} has no end")


def _add(block: list[str], info: list[str], section: Section) -> None:
    if info[:1] != ["yaml"]:
        return
    named = _PATH.fullmatch(block[0].strip()) if block else None
    files = section.before if named and named["before"] else section.files
    if not named or named["path"] in files:
        raise ValueError(f"a block of `{section.title}` does not begin with the name of a new file")
    path, kept = named["path"], list[str]()
    section.expected.update(_said(named["marks"] or "", path, 1))
    for line in block[1:]:
        marked = _MARKED.fullmatch(line)
        section.expected.update(_said(marked["said"] if marked else "", path, len(kept) + 1))
        if not marked or not marked["next"]:
            kept.append(marked["text"] if marked else line)
    content = "".join(f"{line}\n" for line in kept).encode()
    files[path] = _ESCAPE.sub(_byte, content) if "bytes" in info else content


def _said(marks: str, path: str, line: int) -> Iterator[Expected]:
    for severity, codes in _SAID.findall(marks):
        for code in codes.split(","):
            yield Expected(path, line, Severity(severity), code.strip())


def _byte(escape: re.Match[bytes]) -> bytes:
    written = escape[1]
    return bytes([int(written[1:], 16)]) if len(written) == 3 else _ESCAPED[written]
