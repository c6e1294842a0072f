"""The first line of a content file, by which an editor finds the schema that the file follows."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from milepost.model.kinds import kinds

SCHEMAS = "schema"

_LINE = re.compile(r"[ \t]*#[ \t]*yaml-language-server[ \t]*:[ \t]*\$schema=[^\r\n]*")
_COMMENT = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)")


def schema_of(path: str) -> str:
    """The file name of the schema for a file at this path from the root: `feature.json`, `features.mapping.json`."""
    place = PurePosixPath(path)
    if len(place.parts) > 2:
        return f"{next(kind.name for kind in kinds().values() if kind.folder == place.parts[1])}.json"
    is_mapping_file = any(kind.folder == place.stem and not kind.single for kind in kinds().values())
    return f"{place.stem}.mapping.json" if is_mapping_file else f"{place.stem}.json"


def editor_line(path: str) -> str:
    """`# yaml-language-server: $schema=../../schema/feature.json`, without a line break."""
    up = "../" * (len(PurePosixPath(path).parts) - 1)
    return f"# yaml-language-server: $schema={up}{SCHEMAS}/{schema_of(path)}"


def with_editor_line(text: str, path: str) -> str:
    """The text with the right line among the comments that it begins with; every other character as it was."""
    wanted = editor_line(path)
    place = 0
    while comment := _COMMENT.match(text, place):
        if line := _LINE.match(text, place):
            return text[:place] + wanted + text[line.end() :]
        place = comment.end()
    line_break = "\r\n" if "\r\n" in text else "\n"
    return f"{wanted}{line_break}{text}"
