from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from milepost.adapters.awaited import Awaited


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "content" / "a.yml").write_text("title: longer"),
        lambda root: (root / "content" / "new.yml").write_text(""),
        lambda root: (root / "content" / "a.yml").unlink(),
        lambda root: (root / "mkdocs.yml").write_text("site_name: T"),
        lambda root: (root / "content").rename(root / "elsewhere"),
    ],
    ids=["saved", "new", "gone", "a file by itself", "a folder renamed"],
)
def test_it_ends_with_the_first_change(change: Callable[[Path], object], tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.yml").write_text("title: [")
    awaited = Awaited(tmp_path / "content", tmp_path / "mkdocs.yml")
    waiting = threading.Thread(target=awaited.change, daemon=True)
    waiting.start()
    waiting.join(timeout=1)
    assert waiting.is_alive()
    change(tmp_path)
    waiting.join(timeout=60)
    assert not waiting.is_alive()


def test_what_has_changed_since_it_was_made_is_not_waited_for(tmp_path: Path) -> None:
    awaited = Awaited(tmp_path / "mkdocs.yml")
    (tmp_path / "mkdocs.yml").write_text("")
    awaited.change()
