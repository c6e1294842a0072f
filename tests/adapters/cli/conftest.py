"""The command line as somebody calls it, and small sites to call it in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from milepost.adapters.cli import main

SITE = "format: 1\ntitle: Example\n"
Call = Callable[..., Result]
MakeSite = Callable[[Mapping[str, str]], Path]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Call:
    """`call("check", "--strict")` in the folder `site`, on 23 November 2026."""
    # A build sets it, too; monkeypatch puts it back
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("MILEPOST_DEBUG", raising=False)
    for name in ("GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str, root: Path | None = None) -> Result:
        return CliRunner().invoke(main, ["-C", str(root or tmp_path / "site"), *arguments])

    return run


@pytest.fixture
def site(tmp_path: Path) -> MakeSite:
    """Writes files by their path below `content/`; a plain site.yml is there unless it is given."""

    def make(files: Mapping[str, str]) -> Path:
        for path, text in {"site.yml": SITE, **files}.items():
            file = tmp_path / "site" / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        return tmp_path / "site"

    return make
