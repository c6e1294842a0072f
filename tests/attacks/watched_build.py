"""Builds a site and writes down, as JSON, what the interpreter did meanwhile that content must not make it do.

    python -m tests.attacks.watched_build ROOT

Run as a process of its own: a hook of the interpreter cannot be taken off again. Its forks are watched with it, for
they have the same hook and write into the same list.
"""

from __future__ import annotations

import json
import os
import sys
import sysconfig
import tempfile
from datetime import date
from pathlib import Path

from platformdirs import user_cache_path

_STARTS = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.forkpty")
_CALLS = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request")
_CHANGES = ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.symlink", "os.link", "os.truncate", "os.chmod")
_QUESTIONS = ("rev-parse", "log", "ls-tree", "cat-file", "config")
_SYSTEM = ("/usr/share/", "/usr/lib/", "/etc/mime.types", "/etc/localtime", "/dev/null", "/proc/self/")


def main(root: Path) -> None:
    from milepost.adapters.mkdocs import build_site
    from milepost.resources import templates

    packages = {sys.prefix, sys.base_prefix, *sysconfig.get_paths().values(), str(Path(templates()).resolve())}
    source, cache = Path(__file__).resolve().parents[2], str(user_cache_path("milepost"))
    readable = tuple(map(os.path.realpath, {*packages, str(root), str(source / "generator"), *_SYSTEM, cache}))
    places = (root / "site", tempfile.gettempdir() + "/mkdocs_", cache)
    writable = tuple(map(os.path.realpath, places))
    hidden = os.path.realpath(root / "secret.txt")
    kinds = ("read", "written", "started", "called", "compiled")
    listed = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the process is, and as its forks are

    def note(kind: str, what: str) -> None:
        os.write(listed.fileno(), json.dumps([kind, what]).encode() + b"\n")

    def hear(event: str, given: tuple[object, ...]) -> None:
        if event == "open" and isinstance(given[0], str | bytes):
            place, flags = os.path.realpath(os.fsdecode(given[0])), int(str(given[2] or 0))
            writes = flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            if writes and not place.startswith((*writable, "/dev/null")):
                note("written", place)
            if not writes and (not place.startswith(readable) or place == hidden):
                note("read", place)
        elif event in _CHANGES and isinstance(given[0], str):
            place = os.path.realpath(given[0])
            if not place.startswith(writable):
                note("written", f"{event} {place}")
        elif event.startswith(_STARTS) and not _only_reads_git(given):
            note("started", f"{event} {given[0]!r}")
        elif event.startswith(_CALLS):
            note("called", f"{event} {given!r}")
        elif event == "compile" and given[0] is not None:
            text = given[0].decode("utf-8", "replace") if isinstance(given[0], bytes) else str(given[0])
            if "7*191" in text or "alert(1)" in text:
                note("compiled", text[:200])

    sys.addaudithook(hear)
    build_site(root, site_dir=root / "site", as_of=date(2026, 11, 23), strict=False, edition=None)
    listed.seek(0)
    found: dict[str, list[str]] = {kind: [] for kind in kinds}
    for line in listed:
        kind, what = json.loads(line)
        found[kind].append(what)
    print(json.dumps(found))  # noqa: T201 - what the test reads


def _only_reads_git(given: tuple[object, ...]) -> bool:
    """Whether what is started is git, without what a repository could name a program for, and asks it a question."""
    words = [str(word) for word in given[1]] if len(given) > 1 and isinstance(given[1], list) else []
    return (
        words[:2] == ["git", "-C"]
        and {"core.fsmonitor=false", "core.hooksPath=/dev/null", "log.showSignature=false"} <= set(words)
        and any(word in _QUESTIONS for word in words[3:])
    )


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    main(Path(sys.argv[1]).resolve())
