"""What was not even opened still has a name: references to it are not unknown."""

from __future__ import annotations

from pathlib import PurePosixPath

from milepost.diagnostics import Diagnostic, Report, Severity
from milepost.load.names import Names
from milepost.model.kinds import kinds
from milepost.source.find import REST_UNREAD, slug_of_unread

_ENDINGS = (".yml", ".yaml")
# Where one of these stands, a file or folder may hold any entry
_UNREAD = frozenset({"unreadable-file", "not-a-regular-file", "too-deep", "not-utf8", "unknown-file"})


def mark_unread(names: Names, report: Report) -> None:
    """Tells the names what the search for files has left out, by its diagnostics."""
    for diagnostic in report:
        if diagnostic.code == "too-large" and REST_UNREAD in diagnostic.message:
            names.uncertain.update(kinds())
        elif diagnostic.code in _UNREAD:
            _mark(names, diagnostic)


def _mark(names: Names, diagnostic: Diagnostic) -> None:
    parts = PurePosixPath(diagnostic.span.path).parts[1:]
    by_folder = {kind.folder: kind.name for kind in kinds().values()}
    if not parts:
        names.uncertain.update(kinds())
    elif diagnostic.code == "unknown-file" and parts[0] in by_folder and len(parts) > 1:
        if diagnostic.severity is Severity.ERROR:
            names.opaque.add((by_folder[parts[0]], slug_of_unread(parts[-1])))
    elif diagnostic.code == "unknown-file":  # a misspelt folder, or an entry outside: the help may say which kind it is
        meant = {name for folder, name in by_folder.items() if f"`{folder}`" in diagnostic.help}
        names.uncertain.update(meant or (kinds() if diagnostic.severity is Severity.ERROR else ()))
    elif (kind := by_folder.get(PurePosixPath(parts[0]).stem)) and not _is_known(names, kind, parts):
        names.uncertain.add(kind)


def _is_known(names: Names, kind: str, parts: tuple[str, ...]) -> bool:
    """Whether it is one file of one entry, whose slug is known."""
    name = PurePosixPath(parts[-1])
    return len(parts) > 1 and name.suffix.lower() in _ENDINGS and names.knows(kind, name.stem)
