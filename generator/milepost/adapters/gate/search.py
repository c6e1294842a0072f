"""The search itself, over all files of a site, each line of them once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from milepost.adapters.gate.forbidden import Forbidden
from milepost.adapters.gate.own_words import own_text
from milepost.adapters.gate.paths import paths_in
from milepost.adapters.gate.phrases import Phrases, words_of
from milepost.adapters.gate.readable import files, lines_of, told
from milepost.printable import cut, printable

_NAME = re.compile(r"(?<![a-z0-9-])[a-z0-9]+(?:-[a-z0-9]+)+(?![a-z0-9-])")
SHOWN = 60
PRINTED = 10


@dataclass(frozen=True, slots=True)
class Leak:
    """`path` is that of the file in the site. `found` is of `entry`; where that is empty, of `never_publish`."""

    path: str
    entry: str
    found: str

    def __str__(self) -> str:
        found = cut(printable(self.found), columns=SHOWN)
        why = f"of `{self.entry}`, for narrower editions only" if self.entry else "a word of `never_publish`"
        return f"{printable(self.path)}: “{found}”, {why}"


class Leaking(Exception):
    """A site says what its readers may not see; nothing of it may be published."""

    def __init__(self, found: list[Leak], edition: str) -> None:
        more = f"\n  … and {len(found) - PRINTED} more" if len(found) > PRINTED else ""
        lines = "".join(f"\n  {leak}" for leak in found[:PRINTED])
        super().__init__(
            f"the edition `{edition}` says what its readers may not see, so it is not published:{lines}{more}"
        )
        self.found = found


def refuse_leaks(site: Path, wanted: Forbidden, edition: str) -> None:
    """Raises Leaking, OSError."""
    if found := leaks(site, wanted):
        raise Leaking(found, edition)


def leaks(site: Path, wanted: Forbidden) -> list[Leak]:
    """Every text and name that is found, once for each file, in the order of the files."""
    if not wanted:
        return []
    search = _Search(wanted)
    return [leak for file in files(site) for leak in search.in_file(file, file.relative_to(site).as_posix())]


class _Search:
    def __init__(self, wanted: Forbidden) -> None:
        self._wanted = wanted
        self._phrases = Phrases(wanted.texts)
        self._clean: set[str] = set()

    def in_file(self, file: Path, path: str) -> Iterator[Leak]:
        found: dict[Leak, None] = {}
        for line in [path, *lines_of(file)]:
            if line in self._clean:
                continue
            leaks = [Leak(path, entry, text) for text, entry in self._in_line(line)]
            if leaks:
                found.update(dict.fromkeys(leaks))
            else:
                self._clean.add(line)
        yield from found

    def _in_line(self, line: str) -> Iterator[tuple[str, str]]:
        wanted = self._wanted
        for text in told(line):
            for phrase in self._phrases.found_in(text):
                if not _is_said_by_every_site(phrase):
                    yield phrase, wanted.texts[phrase]
            yield from ((name, wanted.names[name]) for name in _NAME.findall(text) if name in wanted.names)
            yield from ((path, wanted.paths[path]) for path in paths_in(text) if path in wanted.paths)
            if wanted.private and (word := wanted.private.first_in(text)):
                yield word, ""


def _is_said_by_every_site(phrase: str) -> bool:
    """Whether Milepost says it on its own account, so that it tells nothing. Asked only of what is found."""
    return f" {' '.join(words_of(phrase))} " in own_text()
