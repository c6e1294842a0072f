"""How git is asked: only questions, and with the settings off by which a repository could name a program."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

# None of these may start a program or ask anybody
_QUIET = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "log.showSignature=false")
_ENVIRONMENT = {
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "LC_ALL": "C",
}
_OF_A_HOOK = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"})


def git(root: Path) -> list[str]:
    """What a command line of git begins with."""
    return ["git", "-C", str(root), *_QUIET]


def environment() -> dict[str, str]:
    """Without what a hook of git says about the repository that it runs in: ours is that of the folder."""
    return {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK} | _ENVIRONMENT


def ask(root: Path, *command: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*git(root), *command], capture_output=True, env=environment(), check=False)
