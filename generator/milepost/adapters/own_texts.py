"""What a site says besides its roadmap: hand-written pages, mkdocs.yml, templates of its own."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from milepost.adapters.engine_config import read
from milepost.adapters.publishable import OWN_TEMPLATES

_CONFIG = "mkdocs.yml"
_LARGEST = 4 * 1024 * 1024


def own_texts(root: Path) -> Iterator[str]:
    """Line by line. They are as trusted as the theme is, and whoever writes them answers for what they say."""
    config = read(root / _CONFIG)
    theme = config.data.get("theme")
    folders = [config.docs_dir, OWN_TEMPLATES, theme.get("custom_dir") if isinstance(theme, dict) else None]
    files = [root / _CONFIG]
    for folder in folders:
        if isinstance(folder, str) and (root / folder).is_dir():
            files += sorted(file for file in (root / folder).rglob("*") if file.is_file())
    for file in [*files, *_theme_words()]:
        yield from _lines(file)


def _theme_words() -> list[Path]:
    """What Material says on every page, in all its languages."""
    theme = find_spec("material")
    folders = theme.submodule_search_locations or [] if theme else []
    return sorted(file for folder in folders for file in Path(folder).glob("templates/partials/languages/*.html"))


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8").split("\n") if file.stat().st_size <= _LARGEST else []
    except (OSError, UnicodeDecodeError):
        return []
