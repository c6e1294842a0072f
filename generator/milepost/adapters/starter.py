"""The files of a new site: the starter that ships with Milepost, with a title, and with dates that lie ahead."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path, PurePosixPath

from milepost.adapters.editor_line import SCHEMAS, with_editor_line
from milepost.adapters.json_file import json_file
from milepost.adapters.origin import REQUIREMENTS, requirement
from milepost.schema import schemas
from milepost.settings import FORMAT, Settings
from milepost.source.dump import inline
from milepost.source.find import CONTENT

_FOLDER = Path(__file__).parents[1] / "starter"
_SITE_FILE = f"{CONTENT}/site.yml"
_PLACE = re.compile(r"@(\w+)@")
# Where the files of a host say in which folder of the repository the site stands
_HERE = re.compile(rb"^( +(?:working-directory|SITE): )\.$", re.MULTILINE)
IGNORED = ".gitignore"
UPDATES = ".github/dependabot.yml"
# A name that begins so stands for a hidden file, which a package would lose
_DOT = "dot-"


def starter_files(*, title: str, ci: str, as_of: date) -> dict[str, bytes]:
    """Every file of a new site by its path. `ci` is `github`, `gitlab` or nothing."""
    words = _words(title, as_of)
    return dict(_filled("site", words)) | server_files(ci) | _schema_files(title)


def server_files(ci: str, *, above: str = ".", site: str = ".") -> dict[str, bytes]:
    """What a build server needs: the files of its host, and what it is to install. Nothing for no host.

    `above` is the root of the repository, seen from the site, and `site` the way back.
    """
    files = {f"{above}/{path}": data for path, data in hosting_files(ci, site=site).items()}
    return {os.path.normpath(path): data for path, data in files.items()} | (
        {REQUIREMENTS: requirement().encode()} if ci else {}
    )


def hosting_files(ci: str, *, site: str = ".") -> dict[str, bytes]:
    """What makes the host check, show and publish a site, for `site` in a repository. Nothing for no host."""
    place = inline(site).encode()
    files = dict(_filled(ci, {})) if ci else {}
    return {path: _HERE.sub(lambda found: found[1] + place, data) for path, data in files.items()}


def content_files(*, title: str, language: str, as_of: date) -> dict[str, bytes]:
    """Only the content, its schemas and what git leaves alone, for a site with its own mkdocs.yml and its own pages.

    `language` is that of its theme, empty where it says none.
    """
    files = starter_files(title=title, ci="", as_of=as_of)
    if language:
        site = files[_SITE_FILE].decode()
        files[_SITE_FILE] = site.replace("\ndescription:", f"\nlanguage: {inline(language)}\ndescription:", 1).encode()
    wanted = (f"{CONTENT}/", f"{SCHEMAS}/")
    return {
        path: data
        for path, data in files.items()
        if path == IGNORED or (path.startswith(wanted) and path.endswith((".yml", ".json")))
    }


def _filled(part: str, words: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    folder = _FOLDER / part
    for file in sorted(folder.rglob("*")):
        if not file.is_file():
            continue
        path = _path(file.relative_to(folder).as_posix())
        text = _PLACE.sub(lambda place: words.get(place[1], place[0]), file.read_text(encoding="utf-8"))
        is_content = path.startswith(f"{CONTENT}/") and path.endswith(".yml")
        yield path, (with_editor_line(text, path) if is_content else text).encode()


def _path(name: str) -> str:
    parts = (f".{part.removeprefix(_DOT)}" if part.startswith(_DOT) else part for part in PurePosixPath(name).parts)
    return "/".join(parts)


def _words(title: str, as_of: date) -> dict[str, str]:
    """What stands between the `@`: always ahead of today, and never so far that a check would doubt it."""
    quarter = as_of.year * 4 + (as_of.month - 1) // 3
    second = quarter + 2
    return {
        # Quoted, for MkDocs would read `Yes` or `2027` as no text at all
        "title": inline(title, quote='"'),
        "today": as_of.isoformat(),
        "next_quarter": _quarter(quarter + 1),
        "second_quarter": _quarter(second),
        "goal_half": f"{second // 4}-H{second % 4 // 2 + 1}",
        "vision_year": str(as_of.year + 3),
    }


def _quarter(number: int) -> str:
    return f"{number // 4}-Q{number % 4 + 1}"


def _schema_files(title: str) -> dict[str, bytes]:
    settings = Settings.model_validate({"format": str(FORMAT), "title": title})
    return {f"{SCHEMAS}/{name}": json_file(schema) for name, schema in schemas(settings).items()}
