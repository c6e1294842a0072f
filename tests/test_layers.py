"""The folders tell the architecture, and import-linter holds it (contracts in pyproject.toml)."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LINT = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"


def test_every_folder_says_what_it_is_for() -> None:
    """These lines are the map of the package that CONTRIBUTING.md names."""
    silent = [file for file in ROOT.glob("generator/milepost/**/__init__.py") if not file.read_text().startswith('"""')]

    assert silent == []


def test_everything_is_imported_along_the_straight_line() -> None:
    """In a process of its own, for import-linter turns off every logger that is there."""
    done = subprocess.run([sys.executable, "-c", LINT], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
