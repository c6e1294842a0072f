"""Installs what the tests need beyond Milepost itself: a dependency group of pyproject.toml, npm packages, Chromium.

Run by the Makefile with the environment's own Python; needs nothing but the standard library.
"""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def install(group: str) -> None:
    """pip reads dependency groups itself only from version 25.1 on."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", *groups[group]], check=True)


def install_node_packages() -> None:
    """By the Node that the dependency group has just brought."""
    subprocess.run([sys.executable, "-m", "tests.node_packages"], check=True, cwd=ROOT)


def install_chromium() -> None:
    """Debian's package as root, else Playwright's own."""
    if any(shutil.which(name) for name in BROWSERS):
        return
    if shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(["apt-get", "install", "-y", "-qq", "chromium"], check=True, stdout=subprocess.DEVNULL)
        return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


if __name__ == "__main__":
    install(sys.argv[1])
    if sys.argv[1] == "test":
        install_node_packages()
        install_chromium()
